"""The user's marks in the words of the screen: stars, tags, notes, pins, saved searches; all can be undone.

A key is an article's id or a ``quote_key``.
"""

from collections.abc import Iterable

from pilkada_tui.library.notes.store import PLACE, Notes, Value
from pilkada_tui.library.results import Marks

STAR, TAGS, NOTE, PIN, SEARCH = "star", "tags", "note", "pin", "search"


def starred(notes: Notes) -> frozenset[str]:
    """Keys of all that carries a star."""
    return frozenset(notes.all(STAR))


def star(notes: Notes, key: str, *, on: bool) -> bool:
    """Give or take a star; True when that changed anything."""
    return notes.put(STAR, key, True if on else None)


def star_all(notes: Notes, keys: Iterable[str], *, on: bool) -> int:
    """Give or take a star on each of several things, as one change; how many that changed."""
    return notes.put_all({(STAR, key): True if on else None for key in keys})


def tags(notes: Notes, key: str) -> tuple[str, ...]:
    """The tags of one thing, in alphabetical order."""
    return tuple(notes.get(TAGS, key) or ())


def tag(notes: Notes, key: str, name: str, *, on: bool) -> bool:
    """Give or take a tag; True when that changed anything. A blank name is no tag."""
    name = " ".join(name.split())

    def changed(now: Value) -> Value:
        """The tags after the change, sorted, from those there are now; None where none are left."""
        have = {*(now or ()), name} if on else {*(now or ())} - {name}
        return sorted(have) or None

    return bool(name) and notes.update(TAGS, key, changed)


def retag(notes: Notes, keys: Iterable[str], *, add: Iterable[str], take: Iterable[str]) -> int:
    """Give and take tags on each of several things, as one change; how many that changed."""
    added, taken = {" ".join(name.split()) for name in add} - {""}, set(take)
    return notes.update_all(TAGS, keys, lambda now: sorted(({*(now or ())} - taken) | added) or None)


def note(notes: Notes, key: str, text: str) -> bool:
    """Keep a note on something, in place of the one that was there; a blank one removes it."""
    return notes.put(NOTE, key, text.strip() or None)


def note_of(notes: Notes, key: str) -> str:
    """The note on something; empty when there is none."""
    return str(notes.get(NOTE, key) or "")


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


def remember_place(notes: Notes, place: dict[str, str | int]) -> None:
    """Keep where the user is (article, scroll …), to come back there."""
    notes.put(PLACE, PLACE, place)


def place(notes: Notes) -> dict[str, str | int]:
    """Where the user was; empty at the first time."""
    return dict(notes.get(PLACE, PLACE) or {})


def marks(notes: Notes) -> Marks:
    """Tags and stars as the search asks for them."""
    from pilkada_tui.search.words import key as folded  # noqa: PLC0415 (for a search, not for the first paint)

    by_tag: dict[str, set[str]] = {}
    for key, names in notes.all(TAGS).items():
        for name in names:
            by_tag.setdefault(folded(name), set()).add(key)
    return Marks(tags={name: frozenset(keys) for name, keys in by_tag.items()}, starred=starred(notes))
