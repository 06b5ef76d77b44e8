"""Where and when: events and articles by region and time, dates that are contradicted, and regions that are silent.

Everything is counted by the index, what copies of a story repeat only once; a whole article is never read here. An
event counts where it begins. A date that names only a month (``2024-11``) has no week and no day: by these it is left
out, and ``Grid.vague`` says how many are.
"""
# ruff: noqa: S608 (the names put into statements are constants of this module; values are always bound)

import sqlite3
from enum import StrEnum

import msgspec

from pilkada_tui.library.index.schema import SLOT_BITS, day_number
from pilkada_tui.library.library import Library
from pilkada_tui.library.search.compile import Sql
from pilkada_tui.library.search.scope import within
from pilkada_tui.model import Event, Record
from pilkada_tui.reference import voting

ARTICLES = "artikel"
"""Instead of a kind of event: the articles themselves, by their day and first region."""
_VAGUE = "(substr({0}, 9) = '01' AND last = substr({0}, 1, 7) || '-31')"
_FLAGGED = "instr(e.record, '\"flags\":[')"


class Zoom(StrEnum):
    """How much time a column holds."""

    MONTH = "month"
    WEEK = "week"
    DAY = "day"


_BUCKET = {
    Zoom.MONTH: "date({0}, 'start of month')",
    Zoom.WEEK: "date({0}, '-6 days', 'weekday 1')",
    Zoom.DAY: "date({0})",
}


class Cell(Record, frozen=True):
    """How many things fall to a region (code, None for none) in the time that begins on a day."""

    region: str | None
    start: str
    count: int
    flagged: bool = False


class Grid(Record, frozen=True):
    """The filled cells, how many dates could not be placed, and how many events have a contradicted date."""

    cells: tuple[Cell, ...]
    vague: int = 0
    flagged: int = 0


class Moment(Record, frozen=True):
    """An article, or an event that it tells of; ``region`` is a code."""

    article: str
    title: str
    outlet: str | None
    day: str | None
    region: str | None
    event: Event | None = None


class Moments(Record, frozen=True):
    """The first so many moments by date, and how many there are in all."""

    shown: tuple[Moment, ...]
    total: int


class Silence(Record, frozen=True):
    """The codes of the regions that vote and of which nothing is told, and how many vote in all."""

    silent: tuple[str, ...]
    voting: int


def kinds(library: Library, query: str = "") -> tuple[tuple[str, int], ...]:
    """The kinds of events and how many of each a query leaves, most first."""
    left = within(library.scope(query).events, "w")
    question = f"SELECT kind, count(*) FROM event WHERE again = 0{left.text} GROUP BY kind ORDER BY 2 DESC, 1"
    return tuple(library.ask(lambda db: db.execute(question, left.values).fetchall()))


def grid(library: Library, zoom: Zoom, kind: str | None = None, query: str = "") -> Grid:
    """Events of a kind (None: of any), or with ``ARTICLES`` the articles, that a query leaves, by region and time."""
    scope = library.scope(query)
    if kind == ARTICLES:
        left = within(scope.articles, "w")
        return library.ask(lambda db: _articles(db, zoom, left))
    left = within(scope.events, "w")
    return library.ask(lambda db: _events(db, zoom, kind, left))


def _articles(db: sqlite3.Connection, zoom: Zoom, left: Sql) -> Grid:
    bucket = _BUCKET[zoom].format("day")
    rows = db.execute(
        f"SELECT region, {bucket} AS start, count(*) FROM article INDEXED BY article_place"
        f" WHERE length(day) = 10 AND hidden = 0{left.text} GROUP BY 1, 2",
        left.values,
    )
    undated = f"SELECT count(*) FROM article WHERE coalesce(length(day), 0) != 10 AND hidden = 0{left.text}"
    (vague,) = db.execute(undated, left.values).fetchone()
    cells = tuple(Cell(region=region, start=start, count=count) for region, start, count in rows if start)
    return Grid(cells=cells, vague=vague)


def _events(db: sqlite3.Connection, zoom: Zoom, kind: str | None, left: Sql) -> Grid:
    bucket, vague = _BUCKET[zoom].format("first"), _VAGUE.format("first")
    own = f"{'kind = ? AND ' if kind else ''}again = 0{left.text}"
    placed = own if zoom is Zoom.MONTH else f"{own} AND NOT {vague}"
    values = (*((kind,) if kind else ()), *left.values)
    rows = db.execute(f"SELECT region, {bucket} AS start, count(*) FROM event WHERE {placed} GROUP BY 1, 2", values)
    counts = {(region, start): count for region, start, count in rows if start}
    flags = db.execute(f"SELECT region, {bucket} FROM event e WHERE {_FLAGGED} AND {own}", values).fetchall()
    unplaced = 0
    if zoom is not Zoom.MONTH:
        (unplaced,) = db.execute(f"SELECT count(*) FROM event WHERE {own} AND {vague}", values).fetchone()
    doubted = set(flags)
    return Grid(
        cells=tuple(
            Cell(region=region, start=start, count=count, flagged=(region, start) in doubted)
            for (region, start), count in counts.items()
        ),
        vague=unplaced,
        flagged=len(flags),
    )


class CellOf(Record, frozen=True):
    """A cell of a grid: its zoom, region (None: of none), first and last day, kind of events, and query."""

    zoom: Zoom
    region: str | None
    days: tuple[str, str]
    kind: str | None = None
    query: str = ""


def moments(library: Library, cell: CellOf, limit: int = 500) -> Moments:
    """The first so many of what a cell of ``grid`` counts, by date."""
    zoom, region, days, kind = cell.zoom, cell.region, cell.days, cell.kind
    scope = library.scope(cell.query)
    if kind == ARTICLES:
        only = within(scope.articles, "w")
        return library.ask(lambda db: _article_moments(db, region, days, limit, only))
    placed = "1" if zoom is Zoom.MONTH else f"NOT {_VAGUE.format('e.first')}"
    where = f"e.region IS ? AND e.first BETWEEN ? AND ? AND {placed}"
    values: tuple[object, ...] = (region, *days)
    if kind:
        where, values = f"{where} AND e.kind = ?", (*values, kind)
    left = within(scope.events, "e.w")
    where, values = f"{where}{left.text}", (*values, *left.values)
    return library.ask(lambda db: _event_moments(db, where, values, limit))


def contradicted(library: Library, kind: str | None = None, limit: int = 500, query: str = "") -> Moments:
    """The events whose date is contradicted by its weekday or by the official calendar, by date."""
    left = within(library.scope(query).events, "e.w")
    where = f"{_FLAGGED}{' AND e.kind = ?' if kind else ''}{left.text}"
    values = (*((kind,) if kind else ()), *left.values)
    return library.ask(lambda db: _event_moments(db, where, values, limit))


def happenings(library: Library, query: str = "", limit: int = 500) -> Moments:
    """The first so many of all events that a query leaves, by date."""
    left = within(library.scope(query).events, "e.w")
    where, values = f"1{left.text}", left.values
    return library.ask(lambda db: _event_moments(db, where, values, limit))


def _event_moments(db: sqlite3.Connection, where: str, values: tuple[object, ...], limit: int) -> Moments:
    rows = db.execute(
        "SELECT a.id, a.title, a.outlet, a.day, e.region, e.record FROM event e JOIN article a ON a.w = e.article"
        f" WHERE NOT e.again AND {where} ORDER BY e.first, e.last, a.n, e.w LIMIT ?",
        (*values, limit),
    ).fetchall()
    (total,) = db.execute(f"SELECT count(*) FROM event e WHERE NOT e.again AND {where}", values).fetchone()
    shown = tuple(
        Moment(
            article=identity,
            title=title,
            outlet=outlet,
            day=day,
            region=region,
            event=msgspec.json.decode(record, type=Event),
        )
        for identity, title, outlet, day, region, record in rows
    )
    return Moments(shown=shown, total=total)


def _article_moments(
    db: sqlite3.Connection, region: str | None, days: tuple[str, str], limit: int, only: Sql
) -> Moments:
    where = f"region IS ? AND length(day) = 10 AND day BETWEEN ? AND ? AND hidden = 0{only.text}"
    values = (region, *days, *only.values)
    rows = db.execute(
        f"SELECT id, title, outlet, day, region FROM article WHERE {where} ORDER BY n LIMIT ?", (*values, limit)
    ).fetchall()
    (total,) = db.execute(f"SELECT count(*) FROM article WHERE {where}", values).fetchone()
    shown = tuple(
        Moment(article=identity, title=title, outlet=outlet, day=day, region=place)
        for identity, title, outlet, day, place in rows
    )
    return Moments(shown=shown, total=total)


def silence(library: Library, first: str, last: str) -> Silence:
    """The regions that vote and of which no article of these days tells, nor any event that falls into them.

    An article tells of every region that it is about, not only of its first; a province does not speak for its
    regencies, nor they for it.
    """
    return library.ask(lambda db: _silence(db, first, last))


def _silence(db: sqlite3.Connection, first: str, last: str) -> Silence:
    low, high = day_number(first) << SLOT_BITS, (day_number(last) + 1) << SLOT_BITS
    article = (
        "SELECT 1 FROM article_region r JOIN article a ON a.w = r.w"
        " WHERE r.code = ? AND r.w >= ? AND r.w < ? AND length(a.day) = 10 LIMIT 1"
    )
    event = (
        f"SELECT 1 FROM event WHERE region = ? AND first <= ? AND last >= ? AND NOT {_VAGUE.format('first')} LIMIT 1"
    )
    silent = tuple(
        code
        for code in voting()
        if not db.execute(article, (code, low, high)).fetchone()
        and not db.execute(event, (code, last, first)).fetchone()
    )
    return Silence(silent=silent, voting=len(voting()))


def unreported(library: Library, query: str = "") -> Silence:
    """The regions that vote and of which nothing that a query leaves tells, whatever its day.

    An article that is left, or that has a quote which is, tells of every region that it is about; an event of its own.
    """
    scope = library.scope(query)
    articles, quotes, events = within(scope.articles, "w"), within(scope.quotes, "q.w"), within(scope.events, "w")
    about = f"SELECT DISTINCT code FROM article_region WHERE 1{articles.text}"
    within_them = f"SELECT q.article FROM quote q WHERE 1{quotes.text}"  # a join would look at every region's articles
    quoted = f"SELECT DISTINCT code FROM article_region WHERE w IN ({within_them})"
    happened = f"SELECT DISTINCT region FROM event WHERE 1{events.text}"
    question = f"{about} UNION {quoted} UNION {happened}"
    values = (*articles.values, *quotes.values, *events.values)
    told = {code for (code,) in library.ask(lambda db: db.execute(question, values).fetchall())}
    return Silence(silent=tuple(code for code in voting() if code not in told), voting=len(voting()))
