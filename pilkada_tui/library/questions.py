"""The queries that the index answers, without opening a shard except for the words around a hit."""

import sqlite3
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pilkada_tui.library.index import article_rows
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.library.results import ArticleRow, Facets, SearchResult, Summary, Tally, TimelineRow

if TYPE_CHECKING:
    from pilkada_tui.library.search.scope import Scope
    from pilkada_tui.library.search.searcher import Searcher

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
        return self._searcher.search(query, limit)

    def first_hits(self, query: str, first: int = 60) -> SearchResult:
        """The ``first`` hits of ``search``, at once: they are not counted, unless these are all."""
        return self._searcher.first_hits(query, first)

    def facets(self, query: str) -> Facets:
        """How many of a query's hits fall to each region (code), speaker, topic and month."""
        return self._searcher.facets(query)

    def matching(self, query: str) -> frozenset[str]:
        """Ids of the articles that a query finds, or finds a quote or an event of."""
        return self._searcher.matching(query)

    def listed_by(self, query: str) -> frozenset[str]:
        """The same for a screen that says what is wrong with the query: unknown terms are left out, as in a search."""
        return self._searcher.listed_by(query)

    def listed_once(self, query: str) -> frozenset[str]:
        """Ids of the articles that a list shows for a query: those of ``listed_by`` without the copies of a story."""
        return self._searcher.listed_once(query)

    def count_listed(self, query: str) -> int:
        """How many articles a list shows for a query: those of ``listed_by`` without the copies of a story."""
        return self._searcher.count_listed(query)

    def tally(self, query: str) -> Tally:
        """How many quotes, articles and events a query leaves, what copies of a story only repeat counted once."""
        return self._searcher.tally(query)

    def scope(self, query: str) -> "Scope":
        """What a query leaves, as a condition for other questions; everything for an empty one."""
        return self._searcher.scope(query)

    @cached_property
    def _searcher(self) -> "Searcher":
        from pilkada_tui.library.search.searcher import Searcher  # noqa: PLC0415 (12 ms that the first paint saves)

        return Searcher(self)
