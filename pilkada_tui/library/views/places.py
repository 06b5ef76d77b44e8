"""How much a query finds in each region: quotes, articles and events, from the index alone.

A quote and an article count for the region that the article is first of all about, an event for its own. What copies
of a story only repeat is not counted again.
"""
# ruff: noqa: S608 (the names put into statements are constants of this module; values are always bound)

from enum import StrEnum

from pilkada_tui.library.library import Library
from pilkada_tui.library.search.compile import Sql
from pilkada_tui.library.search.scope import Scope, within
from pilkada_tui.library.views.quotes import COLUMNS, Said, with_words
from pilkada_tui.model import Record
from pilkada_tui.reference import voting

_TELLING = "((q.kind = 'direct') + 2 * q.confidence - abs(q.end - q.start - 110) / 100.0)"
_QUOTES = " FROM quote q JOIN article a ON a.w = q.article"


class Counted(StrEnum):
    """What is counted on a map."""

    QUOTES = "quotes"
    EVENTS = "events"
    ARTICLES = "articles"


class Places(Record, frozen=True):
    """The count of each region that has any, by code; ``nowhere`` is what no region could be told of."""

    counts: dict[str, int]
    nowhere: int = 0

    @property
    def total(self) -> int:
        """All that was counted, with a region or without."""
        return sum(self.counts.values()) + self.nowhere

    @property
    def untold(self) -> tuple[str, ...]:
        """The codes of the regions that vote and have nothing."""
        return tuple(code for code in voting() if code not in self.counts)


def _question(counted: Counted, left: Scope) -> Sql:
    """The statement that counts by region what a query leaves; of everything, the index keeps the totals."""
    if not left.articles.text:
        if counted is Counted.QUOTES:
            return Sql("SELECT nullif(value, ''), sum(quotes) FROM voice WHERE facet = 'region' AND quotes GROUP BY 1")
        kind = "event" if counted is Counted.EVENTS else "article"
        return Sql("SELECT nullif(region, ''), count FROM place WHERE kind = ? AND count", (kind,))
    if counted is Counted.QUOTES:
        under = within(left.quotes, "q.w")
        return Sql(f"SELECT a.region, count(*){_QUOTES} WHERE NOT q.again{under.text} GROUP BY 1", under.values)
    if counted is Counted.EVENTS:
        under = within(left.events, "w")
        return Sql(f"SELECT region, count(*) FROM event WHERE NOT again{under.text} GROUP BY 1", under.values)
    under = within(left.articles, "w")
    return Sql(f"SELECT region, count(*) FROM article WHERE NOT hidden{under.text} GROUP BY 1", under.values)


def places(library: Library, query: str, counted: Counted) -> Places:
    """How many quotes, articles or events of a query each region has; an empty query finds everything."""
    question = _question(counted, library.scope(query))
    rows = dict(library.ask(lambda db: db.execute(*question).fetchall()))
    return Places(counts={code: count for code, count in rows.items() if code is not None}, nowhere=rows.get(None, 0))


def telling_quote(library: Library, query: str, region: str) -> Said | None:
    """The quote of a query that tells most of a region: a direct one, sure, and short enough to be cited whole."""
    under = within(library.scope(query).quotes, "q.w")
    question = (
        f"SELECT {COLUMNS}, s.text, r.text{_QUOTES}"
        " LEFT JOIN name s ON s.id = q.speaker LEFT JOIN role r ON r.id = q.role"
        f" WHERE NOT q.again AND a.region = ?{under.text} ORDER BY {_TELLING} DESC, q.w DESC LIMIT 1"
    )
    rows = library.ask(lambda db: db.execute(question, (region, *under.values)).fetchall())
    return next(iter(with_words(library, rows)), None)
