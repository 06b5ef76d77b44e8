"""The user's annotations: stars, tags, notes, pins and saved searches, each of which can be undone.

A key is an article's id or a ``quote_key``.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pilkada_tui.library.notes.corrections import ARTICLE, QUOTE
from pilkada_tui.library.notes.event_corrections import EVENT
from pilkada_tui.library.notes.store import Notes, Value

STAR, TAGS, NOTE, PIN, ORDER, SEARCH = "star", "tags", "note", "pin", "pin-order", "search"


def starred(notes: Notes) -> frozenset[str]:
    """Keys of all that carries a star."""
    return frozenset(notes.all(STAR))


def star(notes: Notes, key: str, *, on: bool) -> bool:
    """Set or remove a star; True when that changed anything."""
    return notes.put(STAR, key, True if on else None)


def star_all(notes: Notes, keys: Iterable[str], *, on: bool) -> int:
    """Set or remove a star on each of several things, as one change; how many that changed."""
    return notes.put_all({(STAR, key): True if on else None for key in keys})


def tags(notes: Notes, key: str) -> tuple[str, ...]:
    """The tags of one thing, in alphabetical order."""
    return tuple(notes.get(TAGS, key) or ())


def tag(notes: Notes, key: str, name: str, *, on: bool) -> bool:
    """Add or remove a tag; True when that changed anything. A blank name is no tag."""
    name = " ".join(name.split())

    def changed(now: Value) -> Value:
        """The tags after the change, sorted, from those there are now; None where none are left."""
        have = {*(now or ()), name} if on else {*(now or ())} - {name}
        return sorted(have) or None

    return bool(name) and notes.update(TAGS, key, changed)


def retag(notes: Notes, keys: Iterable[str], *, add: Iterable[str], take: Iterable[str]) -> int:
    """Add and remove tags on each of several things, as one change; how many that changed."""
    added, taken = {" ".join(name.split()) for name in add} - {""}, set(take)
    return notes.update_all(TAGS, keys, lambda now: sorted(({*(now or ())} - taken) | added) or None)


def note(notes: Notes, key: str, text: str) -> bool:
    """Keep a note on something, in place of the one that was there; a blank one removes it."""
    return notes.put(NOTE, key, text.strip() or None)


def pin(notes: Notes, key: str, *, on: bool) -> bool:
    """Pin a quote for comparison, or unpin it."""
    return notes.put(PIN, key, True if on else None)


def pin_all(notes: Notes, keys: Iterable[str], *, on: bool) -> int:
    """Pin several quotes, or unpin them, as one change; how many that changed."""
    return notes.put_all({(PIN, key): True if on else None for key in keys})


def pins(notes: Notes) -> tuple[str, ...]:
    """Keys of the pinned quotes in the order of pinning."""
    return tuple(notes.all(PIN))


def save_search(notes: Notes, name: str, query: str | None) -> bool:
    """Keep a query under a name; None forgets it."""
    return notes.put(SEARCH, name, query)


def saved_searches(notes: Notes) -> dict[str, str]:
    """Saved queries by name."""
    return {name: str(query) for name, query in notes.all(SEARCH).items()}


class Own(NamedTuple):
    """What the user made of one thing: whether it is starred, its tags, the note on it."""

    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


class Signs(NamedTuple):
    """Ids of the articles that are starred, that hold a starred quote, where a tag or note is kept, or a correction."""

    starred: frozenset[str] = frozenset()
    star_inside: frozenset[str] = frozenset()
    tagged: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()


def own(notes: Notes, key: str) -> Own:
    """What the user made of an article (by id) or a quote (by ``quote_key``)."""
    return owns(notes, [key])[0]


def owns(notes: Notes, keys: Sequence[str]) -> tuple[Own, ...]:
    """What the user made of each of some articles and quotes."""
    found = iter(notes.several((kind, key) for key in keys for kind in (STAR, TAGS, NOTE)))
    three = zip(found, found, found, strict=True)
    return tuple(Own(bool(star), tuple(tags or ()), str(note or "")) for star, tags, note in three)


def signs(notes: Notes) -> Signs:
    """The signs of every article of a library."""
    stars = notes.all(STAR)
    return Signs(
        starred=frozenset(key for key in stars if "/" not in key),
        star_inside=frozenset(key.partition("/")[0] for key in stars if "/" in key),
        tagged=_articles(notes, TAGS),
        noted=_articles(notes, NOTE),
        corrected=_articles(notes, QUOTE, ARTICLE, EVENT),
    )


def _articles(notes: Notes, *kinds: str) -> frozenset[str]:
    return frozenset(key.partition("/")[0] for kind in kinds for key in notes.all(kind))


def known_tags(notes: Notes) -> list[str]:
    """Every tag that is in use, the most used first."""
    counts: dict[str, int] = {}
    for names in notes.all(TAGS).values():
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name))


def arranged(notes: Notes) -> tuple[str, ...]:
    """Keys of the pinned quotes in the order that the user gave them, newly pinned ones last."""
    order = {key: place for place, key in enumerate(notes.get(ORDER, ORDER) or ())}
    return tuple(sorted(pins(notes), key=lambda key: order.get(key, len(order))))


def arrange(notes: Notes, keys: Sequence[str]) -> bool:
    """Keep an order of the pinned quotes; True when that changed anything."""
    return notes.put(ORDER, ORDER, list(keys) or None)


def renamed(notes: Notes, before: str, after: str) -> dict[tuple[str, str], Value]:
    """What is to be kept, by kind and key, so that all that was made of ``before`` is that of ``after``."""
    changes: dict[tuple[str, str], Value] = {}
    for kind in (STAR, TAGS, NOTE, PIN):
        if (have := notes.get(kind, before)) is not None:
            changes |= {(kind, before): None, (kind, after): have}
    order = notes.get(ORDER, ORDER) or ()
    if before in order:
        changes[ORDER, ORDER] = [after if key == before else key for key in order]
    return changes
