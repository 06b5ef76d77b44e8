"""The searches of a library, with the user's marks on articles and quotes."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from pilkada_tui.library.errors import DamagedFileError, NewerFileError
from pilkada_tui.library.files.shards import folder_of
from pilkada_tui.library.files.snippets import pages_of
from pilkada_tui.library.notes.annotations import TAGS, starred
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.library.results import Facets, Marks, SearchResult, Tally
from pilkada_tui.library.search import search
from pilkada_tui.library.search.scope import Scope, scope
from pilkada_tui.search.words import key as folded

Answer = TypeVar("Answer")


def marks(notes: Notes) -> Marks:
    """Tags and stars as the search asks for them."""
    by_tag: dict[str, set[str]] = {}
    for key, names in notes.all(TAGS).items():
        for name in names:
            by_tag.setdefault(folded(name), set()).add(key)
    return Marks(tags={name: frozenset(keys) for name, keys in by_tag.items()}, starred=starred(notes))


class Asked(Protocol):
    """What a search needs of a library: its folder, its notes, and its index."""

    path: Path
    notes: Notes

    def ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """The answer of the index."""
        ...


class Searcher:
    """Searches one library; each method is described at the one of the same name in ``Questions``."""

    def __init__(self, library: Asked) -> None:
        self._library = library

    def _marks(self) -> Marks:
        """What the user marked; nothing while the notes cannot be read, as the notes say themselves."""
        try:
            return marks(self._library.notes)
        except (DamagedFileError, NewerFileError):
            return Marks()

    def search(self, query: str, limit: int) -> SearchResult:
        """See ``Questions.search``."""
        pages = pages_of(folder_of(self._library.path))
        return self._library.ask(lambda db: search.search(db, query, limit, self._marks(), pages))

    def first_hits(self, query: str, first: int) -> SearchResult:
        """See ``Questions.first_hits``."""
        pages = pages_of(folder_of(self._library.path))
        return self._library.ask(lambda db: search.first_hits(db, query, first, self._marks(), pages))

    def facets(self, query: str) -> Facets:
        """See ``Questions.facets``."""
        return self._library.ask(lambda db: search.facets(db, query, self._marks()))

    def matching(self, query: str) -> frozenset[str]:
        """See ``Questions.matching``."""
        return self._library.ask(lambda db: search.matching(db, query, self._marks()))

    def listed_by(self, query: str) -> frozenset[str]:
        """See ``Questions.listed_by``."""
        return self._library.ask(lambda db: search.listed_by(db, query, self._marks()))

    def listed_once(self, query: str) -> frozenset[str]:
        """See ``Questions.listed_once``."""
        return self._library.ask(lambda db: search.listed_once(db, query, self._marks()))

    def count_listed(self, query: str) -> int:
        """See ``Questions.count_listed``."""
        return self._library.ask(lambda db: search.count_listed(db, query, self._marks()))

    def tally(self, query: str) -> Tally:
        """See ``Questions.tally``."""
        return self._library.ask(lambda db: search.tally(db, query, self._marks()))

    def scope(self, query: str) -> Scope:
        """See ``Questions.scope``."""
        return self._library.ask(lambda db: scope(db, query, self._marks())) if query.strip() else Scope()
