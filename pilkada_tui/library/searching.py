"""Running a query over the index: hits newest first, true totals, and counts by value."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from collections import Counter
from collections.abc import Callable
from heapq import nlargest
from typing import Any, NamedTuple

import msgspec

from pilkada_tui.library.compile import ARTICLE, EVENT, QUOTE, Compiler, Plan, Sql
from pilkada_tui.library.pieces import Pages, evidence
from pilkada_tui.library.records import Facets, Hit, Marks, SearchResult
from pilkada_tui.library.shards import Place
from pilkada_tui.model import Event, Span
from pilkada_tui.search.finder import Needle, needles
from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import Complaint
from pilkada_tui.search.words import fold
from pilkada_tui.sentence import Sentence

Row = tuple[Any, ...]
_ORDER = (QUOTE, ARTICLE, EVENT)
_MANY = 10_000


class _Shape(NamedTuple):
    """The parts of a statement that differ by type: what is asked of it and what it is joined with."""

    columns: str
    joins: str = ""


_ARTICLE_OF = " JOIN article a ON a.w = t.article"
_COUNT = _Shape("count(*)")
_HITS = {
    QUOTE: _Shape(
        "a.id, a.title, a.region, a.day, a.shard, a.number, a.at, a.size, s.text, t.start, t.end",
        f"{_ARTICLE_OF} LEFT JOIN name s ON s.id = t.speaker",
    ),
    ARTICLE: _Shape("t.id, t.title, t.region, t.day, t.shard, t.number, t.at, t.size, NULL, NULL, NULL"),
    EVENT: _Shape(
        "a.id, a.title, t.region, t.first, a.shard, a.number, a.at, a.size, NULL, t.record, NULL", _ARTICLE_OF
    ),
}


_NEWEST = {
    QUOTE: _Shape("t.w", " NOT INDEXED"),  # so many answer that reading backwards meets enough of them soon
    ARTICLE: _Shape("t.w"),
    EVENT: _Shape("t.w"),
}


def _select(kind: str, plan: Plan, shape: _Shape) -> str:
    words = f"{kind}_words"
    source = f"{words} CROSS JOIN {kind} t ON t.w = {words}.rowid" if plan.match else f"{kind} t"
    conditions = [f"{words} MATCH ?"] * bool(plan.match) + [plan.where.text] * bool(plan.where.text)
    return f"SELECT {shape.columns} FROM {source}{shape.joins} WHERE {' AND '.join(conditions)}"


def _values(plan: Plan) -> tuple[object, ...]:
    return ((plan.match,) if plan.match else ()) + plan.where.values


class _Found(NamedTuple):
    """How many there are of one type, and a function that gives the rows of the newest."""

    total: int
    newest: Callable[[int], list[Row]]


def _find(db: sqlite3.Connection, kind: str, plan: Plan) -> _Found:
    """Where words alone decide, FTS5 counts and streams; else the numbers are gathered, unless they are many."""
    order = f"{kind}_words.rowid" if plan.match else "t.w"
    if not plan.where.text:
        statement = f"{_select(kind, plan, _HITS[kind])} ORDER BY {order} DESC LIMIT ?"
        return _Found(_count(db, kind, plan), lambda limit: db.execute(statement, (*_values(plan), limit)).fetchall())
    if not plan.match and (total := _count(db, kind, plan)) > _MANY:
        streamed = f"{_select(kind, plan, _NEWEST[kind])} ORDER BY t.w DESC LIMIT ?"
        return _Found(total, lambda limit: _rows_of(db, kind, _numbers(db, streamed, (*_values(plan), limit))))
    numbers = _numbers(db, *_gathering(db, kind, plan))
    return _Found(len(numbers), lambda limit: _rows_of(db, kind, nlargest(limit, numbers)))


def _numbers(db: sqlite3.Connection, statement: str, values: tuple[object, ...]) -> list[int]:
    return [number for (number,) in db.execute(statement, values)]


def _gathering(db: sqlite3.Connection, kind: str, plan: Plan) -> tuple[str, tuple[object, ...]]:
    """The statement that gives the numbers: led by the words, or where these are common and the rest is not, by it."""
    if plan.match:
        words = f"{kind}_words"
        common = _count(db, kind, Plan(plan.match, Sql("")))
        few = f"SELECT count(*) FROM (SELECT 1 FROM {kind} t WHERE {plan.where.text} LIMIT ?)"
        if common > _MANY and db.execute(few, (*plan.where.values, common // 3)).fetchone()[0] < common // 3:
            told = f"+t.w IN (SELECT rowid FROM {words} WHERE {words} MATCH ?)"
            return f"SELECT t.w FROM {kind} t WHERE ({plan.where.text}) AND {told}", (*plan.where.values, plan.match)
    return _select(kind, plan, _Shape("t.w")), _values(plan)


def _rows_of(db: sqlite3.Connection, kind: str, numbers: list[int]) -> list[Row]:
    shape = _HITS[kind]
    listed = ",".join(map(str, numbers))
    return db.execute(
        f"SELECT {shape.columns} FROM {kind} t{shape.joins} WHERE t.w IN ({listed}) ORDER BY t.w DESC"
    ).fetchall()


def _count(db: sqlite3.Connection, kind: str, plan: Plan) -> int:
    statement = _select(kind, plan, _COUNT)
    if not plan.where.text:  # then the words alone decide, and no row need be looked up
        words = f"{kind}_words"
        statement = f"SELECT count(*) FROM {words} WHERE {words} MATCH ?"
        if db.execute("SELECT 1 FROM gone WHERE kind = ? LIMIT 1", (kind,)).fetchone():
            statement += f" AND {words}.rowid NOT IN (SELECT w FROM gone WHERE kind = '{kind}')"
    found: tuple[int] = db.execute(statement, _values(plan)).fetchone()
    return found[0]


def _hit(kind: str, row: Row, pages: Pages, sought: tuple[Needle, ...]) -> Hit:
    identity, title, region, day, shard, number, at, size, speaker, *what = row
    page = pages(identity, shard, number, None if at is None else Place(at, size))
    if kind == QUOTE:
        span = Span(*what)
    elif kind == EVENT:
        event = msgspec.json.decode(what[0], type=Event)
        span, day = event.sentence, event.date
    else:
        span = evidence(page, sought)
    return Hit(
        type=kind,
        article=identity,
        title=title,
        region=region,
        day=day,
        speaker=speaker,
        text=span.of(page.text),
        start=span.start,
        end=span.end,
    )


def _shares(totals: dict[str, int], limit: int) -> dict[str, int]:
    """How many hits of each type to show: an equal share each, and what one leaves goes to the next."""
    shares = dict.fromkeys(totals, 0)
    left = max(limit, 0)
    while left and (open_ := [kind for kind in totals if shares[kind] < totals[kind]]):
        for kind in open_:
            more = min(max(left // len(open_), 1), totals[kind] - shares[kind], left)
            shares[kind] += more
            left -= more
    return shares


def _remarks(query: str, remarks: dict[str, Sentence]) -> tuple[Complaint, ...]:
    """What is to be said of values that the library does not have, each where it stands."""
    folded = fold(query)
    return tuple(Complaint(column=max(folded.find(asked), 0), message=message) for asked, message in remarks.items())


def search(db: sqlite3.Connection, query: str, limit: int, marks: Marks, pages: Pages) -> SearchResult:
    """What a query finds: quotes, then articles, then events, each newest first; at most ``limit`` in all."""
    asked = parse(query)
    if asked.node is None:
        return SearchResult(hits=(), articles=0, quotes=0, events=0, complaints=asked.complaints)
    compilers = {kind: Compiler(db, kind, marks) for kind in _ORDER}
    plans = {kind: compiler.plan(asked.node) for kind, compiler in compilers.items()}
    found = {kind: _find(db, kind, plan) for kind, plan in plans.items()}
    totals = {kind: one.total for kind, one in found.items()}
    sought = needles(asked.node)
    hits = tuple(
        _hit(kind, row, pages, sought)
        for kind, share in _shares(totals, limit).items()
        if share
        for row in found[kind].newest(share)
    )
    return SearchResult(
        hits=hits,
        articles=totals[ARTICLE],
        quotes=totals[QUOTE],
        events=totals[EVENT],
        complaints=asked.complaints + _remarks(query, compilers[QUOTE].remarks),
    )


_TALLIES = {
    QUOTE: _Shape("a.region, substr(a.day, 1, 7)", _ARTICLE_OF),
    ARTICLE: _Shape("t.region, substr(t.day, 1, 7)"),
    EVENT: _Shape("t.region, substr(t.first, 1, 7)"),
}


def _gather(db: sqlite3.Connection, kind: str, plan: Plan) -> None:
    """Put the numbers of all hits into ``temp.hit``, where each count finds them without searching again.

    What copies of a story only repeat is left out.
    """
    db.execute("CREATE TEMP TABLE IF NOT EXISTS hit (w INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM temp.hit")
    own = "t.hidden = 0" if kind == ARTICLE else "t.again = 0"
    once = Plan(plan.match, Sql(f"({plan.where.text}) AND {own}" if plan.where.text else own, plan.where.values))
    db.execute(f"INSERT INTO temp.hit {_select(kind, once, _Shape('t.w'))}", _values(once))


def facets(db: sqlite3.Connection, query: str, marks: Marks) -> Facets:
    """How many of a query's hits fall to each region, speaker, topic and month; what copies repeat counts once."""
    asked = parse(query)
    if asked.node is None:
        return Facets(regions=(), speakers=(), topics=(), months=())
    places, months, topics, speakers = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for kind in _ORDER:
        _gather(db, kind, Compiler(db, kind, marks).plan(asked.node))
        shape = _TALLIES[kind]
        source = f"FROM temp.hit h CROSS JOIN {kind} t ON t.w = h.w"
        for region, month, number in db.execute(
            f"SELECT {shape.columns}, count(*) {source}{shape.joins} GROUP BY 1, 2"
        ):
            places[region] += number
            months[month] += number
        if kind != EVENT:
            told = f"SELECT topic, count(*) FROM {kind}_topic WHERE w IN (SELECT w FROM temp.hit) GROUP BY topic"
            topics.update(dict(db.execute(told).fetchall()))
        if kind == QUOTE:
            said = "SELECT (SELECT text FROM name WHERE id = speaker), number FROM"
            each = f"(SELECT t.speaker AS speaker, count(*) AS number {source} WHERE t.speaker NOTNULL GROUP BY 1)"
            speakers.update(dict(db.execute(f"{said} {each}").fetchall()))
    db.execute("DELETE FROM temp.hit")
    return Facets(
        regions=_ranked(places),
        speakers=_ranked(speakers),
        topics=_ranked(topics),
        months=tuple(sorted((month, number) for month, number in months.items() if month)),
    )


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    named = ((value, number) for value, number in counts.items() if value)
    return tuple(sorted(named, key=lambda one: (-one[1], one[0])))


def matching(db: sqlite3.Connection, query: str, marks: Marks) -> frozenset[str]:
    """Ids of the articles that a query finds, or finds a quote or an event of."""
    asked = parse(query)
    if asked.node is None:
        return frozenset()
    found: set[str] = set()
    for kind in _ORDER:
        plan = Compiler(db, kind, marks).plan(asked.node)
        numbers = _select(kind, plan, _Shape("t.w" if kind == ARTICLE else "t.article"))
        rows = db.execute(f"SELECT id FROM article WHERE w IN ({numbers})", _values(plan))
        found.update(identity for (identity,) in rows)
    return frozenset(found)
