"""Searches: what a query finds, and how much; the latest ones, walked by the arrow keys; and the saved ones."""

import re
from typing import NamedTuple

from pilkada_tui.library import Facets, Hit, Library, LibraryError, SearchResult
from pilkada_tui.library.notes.annotations import save_search, saved_searches
from pilkada_tui.tui.render.facets import NOTHING

KEPT = 50
SHOWN = 60
"""More hits than a screen has lines for."""
LARGE = 3_000
"""In a library of more articles all other hits, and how many there are, wait for the user to pause."""
_ONE_LETTER = re.compile(r'(?:(?<=\s)|^)-?(?:[^\W\d_]+:)?["“]?\w$')


def remembered(latest: tuple[str, ...], query: str) -> tuple[str, ...]:
    """The latest searches with this one as the newest, each once."""
    words = query.strip()
    return (words, *(one for one in latest if one != words))[:KEPT] if words else latest


def saved(library: Library) -> tuple[str, ...]:
    """The saved searches in the order in which they were saved. Raises LibraryError when the notes are damaged."""
    return tuple(saved_searches(library.notes).values())


def saved_totals(library: Library, queries: tuple[str, ...]) -> dict[str, int]:
    """How much each of some queries finds now; nothing of those that the library cannot answer."""
    totals: dict[str, int] = {}
    for query in queries:
        try:
            found = library.search(query, 0)
        except LibraryError:  # the search itself says what is wrong
            break
        totals[query] = found.quotes + found.articles + found.events
    return totals


def toggle_saved(library: Library, query: str) -> bool:
    """Save a search, or forget it where it is saved; True where it is saved now.

    Raises LibraryError when the notes cannot be written.
    """
    on = query not in saved(library)
    save_search(library.notes, query, query if on else None)
    return on


def begun(line: str) -> str:
    """What a line that is being typed asks for: a second word, or the value of a field, counts from two letters on.

    One letter would find nearly everything that the rest finds, and changes the list under the user's eyes.
    """
    last = _ONE_LETTER.search(line)
    before = line[: last.start()].rstrip() if last else ""
    return before if last and (before or ":" in last[0]) else line


class Asked(NamedTuple):
    """A query, and whether all hits of the list are wanted or for the moment only those that a screen can show."""

    query: str
    whole: bool


def found(library: Library, asked: Asked) -> SearchResult | LibraryError:
    """What a query finds, nothing for none, or why the library could not answer."""
    if not asked.query:
        return SearchResult(hits=(), articles=0, quotes=0, events=0)
    try:
        whole = asked.whole or library.count() <= LARGE
        return library.search(asked.query) if whole else library.first_hits(asked.query, SHOWN)
    except LibraryError as error:
        return error


def completed(library: Library, query: str, first: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """All hits of the list that begins with these; only these where the library has changed or cannot answer."""
    answer = found(library, Asked(query, whole=True))
    if isinstance(answer, LibraryError) or answer.hits[: len(first)] != first:
        return first
    return answer.hits


def counts(library: Library, query: str) -> Facets | LibraryError:
    """How many hits of a query fall to each value, or why the library could not answer."""
    try:
        return library.facets(query) if query else NOTHING
    except LibraryError as error:
        return error


class Recall:
    """The history of searches under the arrow keys: back from what is on the line, and forward to it again."""

    def __init__(self, latest: tuple[str, ...]) -> None:
        self._latest = latest
        self._at = -1
        self._begun = ""

    @property
    def walking(self) -> bool:
        """Whether an earlier search stands on the line."""
        return self._at >= 0

    def older(self, line: str) -> str:
        """The search before the one on the line."""
        if not self.walking:
            self._begun = line
        following = [at for at in range(self._at + 1, len(self._latest)) if self._latest[at] != line]
        self._at = following[0] if following else self._at
        return self._latest[self._at] if self.walking else line

    def newer(self) -> str:
        """The search after the one on the line; in the end what was being typed."""
        self._at -= 1
        return self._latest[self._at] if self.walking else self._begun

    def typed(self) -> None:
        """The user has typed: the line is a new search."""
        self._at = -1
