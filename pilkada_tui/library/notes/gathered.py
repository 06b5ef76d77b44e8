"""The user's annotations collected for display: the signs of articles and quotes, all tags, the order of the pins."""

from collections.abc import Sequence
from typing import NamedTuple

from pilkada_tui.library.notes.annotations import NOTE, PIN, STAR, TAGS, pins
from pilkada_tui.library.notes.corrections import ARTICLE, QUOTE
from pilkada_tui.library.notes.event_corrections import EVENT
from pilkada_tui.library.notes.store import Notes, Value

ORDER = "pin-order"


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
