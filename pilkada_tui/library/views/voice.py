"""Who is quoted: the quotes of a query by kind of office, speaker, outlet or region, from the index alone.

What copies of a story only repeat is not counted again, as on every screen. What nobody told (a speaker without a name,
an article without an outlet) is a row like any other and has its share.
"""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from pilkada_tui.library.index.schema import UNDATED, WEEK, monday, mondays
from pilkada_tui.library.library import Library
from pilkada_tui.library.search.compile import Sql
from pilkada_tui.library.search.scope import within
from pilkada_tui.model import Record
from pilkada_tui.search.tree import Facet
from pilkada_tui.search.words import key

_VALUE = {
    Facet.ROLE_KIND: "q.role_kind",
    Facet.SPEAKER: "q.speaker",
    Facet.OUTLET: "a.outlet",
    Facet.REGION: "a.region",
}
_OF_ARTICLE = (Facet.OUTLET, Facet.REGION)
_WEEK = WEEK.format("q.w")


class Voice(Record, frozen=True):
    """What one row says: ``name`` as most articles write it, a region's code, or None for what nobody told.

    ``direct`` of its ``quotes`` are direct, the rest is retold. ``length`` is how many characters the words have,
    ``weeks`` how many of the quotes fall into each week, by the ISO day of its Monday; the undated are in none.
    """

    name: str | None
    quotes: int
    direct: int
    length: int
    weeks: dict[str, int]

    @property
    def retold(self) -> int:
        """How many of the quotes are not in the speaker's own words."""
        return self.quotes - self.direct


class Voices(Record, frozen=True):
    """The rows, most quotes first, what nobody told last."""

    facet: Facet
    rows: tuple[Voice, ...] = ()

    @property
    def quotes(self) -> int:
        """All quotes that were counted."""
        return sum(row.quotes for row in self.rows)

    @property
    def length(self) -> int:
        """The characters of all their words."""
        return sum(row.length for row in self.rows)

    @property
    def mondays(self) -> tuple[str, ...]:
        """Every week from the first to the last that has a quote, by its Monday."""
        return mondays(monday for row in self.rows for monday in row.weeks)


class _Sum(msgspec.Struct):
    """A row while it is added up: its quotes by each way of writing its name."""

    names: Counter[str] = msgspec.field(default_factory=Counter)
    weeks: Counter[str] = msgspec.field(default_factory=Counter)
    direct: int = 0
    length: int = 0


def voices(library: Library, facet: Facet, query: str = "") -> Voices:
    """Who is quoted how much in what a query leaves; of everything, the index keeps the totals."""
    question = _question(facet, library.scope(query).quotes)
    rows = library.ask(lambda db: list(_named(db, facet, db.execute(*question))))
    sums: dict[str, _Sum] = {}
    folded: dict[str, str] = {}
    for name, week, quotes, direct, length in rows:
        if name not in folded:
            folded[name] = key(name)
        found = sums.get(folded[name]) or sums.setdefault(folded[name], _Sum())
        found.names[name] += quotes
        found.direct += direct
        found.length += length
        if week is not None:
            found.weeks[monday(week)] += quotes
    told = (_voice(name, found) for name, found in sums.items())
    ordered = sorted(told, key=lambda row: (row.name is None, -row.quotes, row.name or ""))
    return Voices(facet=facet, rows=tuple(ordered))


def _question(facet: Facet, left: Sql) -> Sql:
    """The statement that gives value, week, quotes, direct quotes and characters of what a query leaves."""
    if not left.text:
        told = "SELECT nullif(value, ''), nullif(week, ?), quotes, direct, length FROM voice WHERE facet = ? AND quotes"
        return Sql(told, (UNDATED, facet.value))
    under = within(left, "q.w")
    article = " JOIN article a ON a.w = q.article" if facet in _OF_ARTICLE else ""
    return Sql(
        f"SELECT {_VALUE[facet]}, {_WEEK}, count(*), sum(q.kind = 'direct'), sum(q.end - q.start)"
        f" FROM quote q{article} WHERE NOT q.again{under.text} GROUP BY 1, 2",
        under.values,
    )


def _named(db: sqlite3.Connection, facet: Facet, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows with the name of what they are of, empty for what nobody told."""
    if facet in _OF_ARTICLE:
        yield from ((value or "", *rest) for value, *rest in rows)
        return
    table = "name" if facet is Facet.SPEAKER else "role"
    names = dict(db.execute(f"SELECT id, text FROM {table}").fetchall())
    yield from ((names.get(value, ""), *rest) for value, *rest in rows)


def _voice(folded: str, found: _Sum) -> Voice:
    usual = max(found.names, key=lambda name: (found.names[name], name)) if folded else None
    return Voice(
        name=usual,
        quotes=sum(found.names.values()),
        direct=found.direct,
        length=found.length,
        weeks=found.weeks,
    )
