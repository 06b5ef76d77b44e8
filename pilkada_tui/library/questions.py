"""The queries that the index answers, without opening a shard except for the words around a hit."""
# ruff: noqa: PLC0415 (what searches is imported there, so that opening a library comes without it)

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pilkada_tui.library.errors import DamagedFileError, NewerFileError
from pilkada_tui.library.files import shards
from pilkada_tui.library.index import article_rows
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.library.results import ArticleRow, Facets, Marks, SearchResult, Summary, TimelineRow

if TYPE_CHECKING:
    from pilkada_tui.library.search.scope import Scope

Answer = TypeVar("Answer")


class Questions:
    """Lists, timelines and searches; whoever keeps the articles answers for the index."""

    path: Path
    notes: Notes

    def ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """The answer of the index."""
        raise NotImplementedError

    def count(self, *, copies: bool = False) -> int:
        """How many articles ``rows`` lists."""
        return self.ask(lambda db: article_rows.count(db, copies=copies))

    def rows(self, offset: int = 0, limit: int = 200, *, copies: bool = False) -> list[ArticleRow]:
        """Articles for a list, newest day first, the undated last, always in the same order.

        Of articles that tell the same story only the first (earliest day, then id) is listed, or with ``copies`` all.
        """
        return self.ask(lambda db: article_rows.rows(db, offset, limit, copies=copies))

    def position(self, article: str) -> int | None:
        """Where an article, or the one that is listed in its stead, stands in ``rows``; None when it is gone."""
        return self.ask(lambda db: article_rows.position(db, article))

    def copies(self, article: str) -> list[ArticleRow]:
        """The other articles that tell the same story, copied or lightly edited, the earliest first."""
        return self.ask(lambda db: article_rows.copies_of(db, article))

    def stories(self) -> dict[str, tuple[str, bool]]:
        """Of every article that has copies or is one: the id of the article that told its story first, and which."""
        return self.ask(article_rows.stories)

    def has_address(self, address: str) -> bool:
        """Whether an article came from this very address."""
        return self.ask(lambda db: article_rows.has_address(db, address))

    def summary(self) -> Summary:
        """The library in one line."""
        return self.ask(article_rows.summary)

    def timeline(self, region: str | None) -> list[TimelineRow]:
        """The events of one region by date; of None, those that concern the whole country."""
        return self.ask(lambda db: article_rows.timeline(db, region))

    def search(self, query: str, limit: int = 200) -> SearchResult:
        """What a query finds: quotes, articles and events, each newest first, ``limit`` in all, with true totals."""
        from pilkada_tui.library.files.snippets import pages_of
        from pilkada_tui.library.search.search import search

        pages = pages_of(shards.folder_of(self.path))
        return self.ask(lambda db: search(db, query, limit, self._marks(), pages))

    def first_hits(self, query: str, first: int = 60) -> SearchResult:
        """The ``first`` hits of ``search``, at once: they are not counted, unless these are all."""
        from pilkada_tui.library.files.snippets import pages_of
        from pilkada_tui.library.search.search import first_hits

        pages = pages_of(shards.folder_of(self.path))
        return self.ask(lambda db: first_hits(db, query, first, self._marks(), pages))

    def facets(self, query: str) -> Facets:
        """How many of a query's hits fall to each region (code), speaker, topic and month."""
        from pilkada_tui.library.search.search import facets

        return self.ask(lambda db: facets(db, query, self._marks()))

    def matching(self, query: str) -> frozenset[str]:
        """Ids of the articles that a query finds, or finds a quote or an event of."""
        from pilkada_tui.library.search.search import matching

        return self.ask(lambda db: matching(db, query, self._marks()))

    def listed_by(self, query: str) -> frozenset[str]:
        """The same for a screen that says what is wrong with the query: unknown terms are left out, as in a search."""
        from pilkada_tui.library.search.search import listed_by

        return self.ask(lambda db: listed_by(db, query, self._marks()))

    def listed_once(self, query: str) -> frozenset[str]:
        """Ids of the articles that a list shows for a query: those of ``listed_by`` without the copies of a story."""
        from pilkada_tui.library.search.search import listed_once

        return self.ask(lambda db: listed_once(db, query, self._marks()))

    def count_listed(self, query: str) -> int:
        """How many articles a list shows for a query: those of ``listed_by`` without the copies of a story."""
        from pilkada_tui.library.search.search import count_listed

        return self.ask(lambda db: count_listed(db, query, self._marks()))

    def scope(self, query: str) -> "Scope":
        """What a query leaves, as a condition for other questions; everything for an empty one."""
        from pilkada_tui.library.search.scope import Scope, scope

        return self.ask(lambda db: scope(db, query, self._marks())) if query.strip() else Scope()

    def _marks(self) -> Marks:
        from pilkada_tui.library.notes.annotations import marks

        try:
            return marks(self.notes)
        except (DamagedFileError, NewerFileError):
            return Marks()
