"""Saved queries with what they find now, and what of it is new since each was last looked at."""

from pathlib import Path
from typing import NamedTuple

import msgspec

from pilkada_tui.atomic_file import make_folder, replace
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.plain_file import read_plain
from pilkada_tui.tui.actions.memory import memory_path
from pilkada_tui.tui.actions.searches import saved

MOST = 50_000
"""Of a query that finds more articles than this it is not remembered which were seen; nothing of it is called new."""


class Saved(NamedTuple):
    """A saved query: how many articles a list shows for it, and how many of these were not there at the last look.

    ``fresh`` is None where it was never looked at, or finds too much to remember.
    """

    query: str
    articles: int
    fresh: int | None


def seen_path(library: Path) -> Path:
    """The file that says which articles were seen; it may be deleted, and then nothing is new."""
    return memory_path(library).with_suffix(".simpanan")


def _seen(library: Library) -> dict[str, frozenset[str]]:
    try:
        return msgspec.json.decode(read_plain(seen_path(library.path)), type=dict[str, frozenset[str]])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}


def saved_queries(library: Library) -> tuple[Saved, ...]:
    """Every saved query, in the order in which they were saved. Raises LibraryError where the library cannot answer."""
    seen, found = _seen(library), []
    for query in saved(library):
        now = library.listed_once(query)
        before = seen.get(query)
        found.append(Saved(query, len(now), None if before is None else len(now - before)))
    return tuple(found)


def look(library: Library, query: str) -> None:
    """Remember that what a saved query finds now has been seen; where the disk does not allow it, it stays new."""
    try:
        now, kept = library.listed_once(query), set(saved(library))
    except LibraryError:  # the list says what is wrong
        return
    seen = {one: ids for one, ids in _seen(library).items() if one in kept and one != query}
    if query in kept and len(now) <= MOST:
        seen[query] = now
    path = seen_path(library.path)
    try:
        make_folder(path.parent)
        replace(path, (msgspec.json.encode({one: sorted(ids) for one, ids in seen.items()}), b"\n"))
    except OSError:
        return
