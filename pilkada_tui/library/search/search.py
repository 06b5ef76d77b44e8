"""Running a query over the index: hits newest first, true totals, counts by value, and the first hits at once."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from pilkada_tui.library.files.snippets import Pages
from pilkada_tui.library.results import Facets, Hit, Marks, SearchResult, Tally
from pilkada_tui.library.search.compile import ARTICLE, EVENT, QUOTE, Compiler, Plan, Sql
from pilkada_tui.library.search.sql import (
    ARTICLE_OF,
    BACKWARDS,
    MANY,
    ORDER,
    Row,
    Shape,
    bound,
    complaints_of,
    count,
    gathering,
    hit,
    newest_by_words,
    numbers_of,
    rows_of,
    select,
)
from pilkada_tui.library.search.unknown_terms import understood
from pilkada_tui.message import Sentence
from pilkada_tui.search.finder import needles
from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import Node


class _Found(NamedTuple):
    """How many there are of one type, a function that gives the rows of the newest, and what is said of the query."""

    total: int
    newest: Callable[[int], list[Row]]
    remarks: dict[str, Sentence]


def _find(db: sqlite3.Connection, kind: str, node: Node, marks: Marks, limit: int) -> _Found:
    """Where words alone decide, FTS5 counts and streams; else the numbers are gathered, unless they are many."""
    compiler = Compiler(db, kind, marks)
    plan = compiler.plan(node)
    values, remarks = bound(plan), compiler.remarks
    if not plan.where.text:
        return _Found(count(db, kind, plan), lambda most: newest_by_words(db, kind, plan, most), remarks)
    if not plan.match and (total := count(db, kind, plan)) > MANY:
        newest = f"{select(kind, plan, BACKWARDS[kind])} ORDER BY t.w DESC LIMIT ?"
        return _Found(total, lambda most: rows_of(db, kind, numbers_of(db, newest, (*values, most))), remarks)
    all_of_them, values = gathering(db, kind, plan)
    counted = f"SELECT w, count(*) OVER () FROM ({all_of_them}) ORDER BY w DESC LIMIT ?"
    found = db.execute(counted, (*values, max(limit, 1))).fetchall()  # a row tells the total, even where none is wanted
    numbers = [number for number, _total in found]
    return _Found(found[0][1] if found else 0, lambda most: rows_of(db, kind, numbers[:most]), remarks)


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


def search(db: sqlite3.Connection, query: str, limit: int, marks: Marks, pages: Pages) -> SearchResult:
    """What a query finds: quotes, then articles, then events, each newest first; at most ``limit`` in all."""
    asked = understood(db, query)
    if asked.node is None:
        return SearchResult(hits=(), articles=0, quotes=0, events=0, complaints=asked.complaints)
    found = {kind: _find(db, kind, asked.node, marks, limit) for kind in ORDER}
    totals = {kind: one.total for kind, one in found.items()}
    sought = needles(asked.node)
    hits = tuple(
        hit(kind, row, pages, sought)
        for kind, share in _shares(totals, limit).items()
        if share
        for row in found[kind].newest(share)
    )
    return SearchResult(
        hits=hits,
        articles=totals[ARTICLE],
        quotes=totals[QUOTE],
        events=totals[EVENT],
        complaints=asked.complaints + complaints_of(query, found[QUOTE].remarks),
    )


_TALLIES = {
    QUOTE: Shape("a.region, substr(a.day, 1, 7)", ARTICLE_OF),
    ARTICLE: Shape("t.region, substr(t.day, 1, 7)"),
    EVENT: Shape("t.region, substr(t.first, 1, 7)"),
}


def _once(kind: str, plan: Plan) -> Plan:
    """A plan without what copies of a story only repeat."""
    own = "t.hidden = 0" if kind == ARTICLE else "t.again = 0"
    return Plan(plan.match, Sql(f"({plan.where.text}) AND {own}" if plan.where.text else own, plan.where.values))


def _gather(db: sqlite3.Connection, kind: str, plan: Plan) -> None:
    """Put the numbers of all hits into ``temp.hit``, where each count finds them without searching again.

    What copies of a story only repeat is left out.
    """
    db.execute("CREATE TEMP TABLE IF NOT EXISTS hit (w INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM temp.hit")
    once = _once(kind, plan)
    db.execute(f"INSERT INTO temp.hit {select(kind, once, Shape('t.w'))}", bound(once))


def facets(db: sqlite3.Connection, query: str, marks: Marks) -> Facets:
    """How many of a query's hits fall to each region, speaker, topic and month; what copies repeat counts once."""
    asked = understood(db, query)
    if asked.node is None:
        return Facets(regions=(), speakers=(), topics=(), months=())
    places, months, topics, speakers = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    hits = 0
    for kind in ORDER:
        _gather(db, kind, Compiler(db, kind, marks).plan(asked.node))
        hits += int(db.execute("SELECT count(*) FROM temp.hit").fetchone()[0])
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
        hits=hits,
    )


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    named = ((value, number) for value, number in counts.items() if value)
    return tuple(sorted(named, key=lambda one: (-one[1], one[0])))


def matching(db: sqlite3.Connection, query: str, marks: Marks) -> frozenset[str]:
    """Ids of the articles that a query finds, or finds a quote or an event of.

    Nobody hears here of a term that does not exist; it is taken at its word, and nothing is of that topic or kind.
    """
    return _holding(db, parse(query).node, marks)


def listed_by(db: sqlite3.Connection, query: str, marks: Marks) -> frozenset[str]:
    """The same for a screen, which says what is wrong with the query: as in ``search`` an unknown term is left out."""
    return _holding(db, understood(db, query).node, marks)


def _holding(db: sqlite3.Connection, node: Node | None, marks: Marks) -> frozenset[str]:
    if node is None:
        return frozenset()
    asked, values = _either(db, node, marks)
    return frozenset(identity for (identity,) in db.execute(f"SELECT id FROM article WHERE {asked}", values))


def listed_once(db: sqlite3.Connection, query: str, marks: Marks) -> frozenset[str]:
    """Ids of those articles of ``listed_by`` that a list shows, copies of a story being listed once."""
    node = understood(db, query).node
    if node is None:
        return frozenset()
    asked, values = _either(db, node, marks)
    found = db.execute(f"SELECT id FROM article WHERE hidden = 0 AND ({asked})", values)
    return frozenset(identity for (identity,) in found)


def count_listed(db: sqlite3.Connection, query: str, marks: Marks) -> int:
    """How many of the articles of ``listed_by`` a list shows, copies of a story being listed once."""
    node = understood(db, query).node
    if node is None:
        return 0
    asked, values = _either(db, node, marks)
    (number,) = db.execute(f"SELECT count(*) FROM article WHERE hidden = 0 AND ({asked})", values).fetchone()
    return int(number)


def tally(db: sqlite3.Connection, query: str, marks: Marks) -> Tally:
    """How much a query leaves of each type, counted as every screen but the search itself counts: copies once."""
    node = understood(db, query).node
    if node is None:
        return Tally()
    quotes, events = (count(db, kind, _once(kind, Compiler(db, kind, marks).plan(node))) for kind in (QUOTE, EVENT))
    return Tally(quotes=quotes, articles=count_listed(db, query, marks), events=events)


def _either(db: sqlite3.Connection, node: Node, marks: Marks) -> tuple[str, tuple[object, ...]]:
    """That an article answers, or a quote or an event of it does; and the values."""
    plans = [(kind, Compiler(db, kind, marks).plan(node)) for kind in ORDER]
    some = [f"w IN ({select(kind, plan, Shape('t.w' if kind == ARTICLE else 't.article'))})" for kind, plan in plans]
    return " OR ".join(some), tuple(value for _kind, plan in plans for value in bound(plan))


_NEAR = 1_000, 8_000
"""Among so many of the newest that have the words, or that there are, enough are looked for before among all."""


def _newest(db: sqlite3.Connection, kind: str, plan: Plan, most: int) -> list[Row]:
    """The rows of the newest that answer a plan, as many as there are or ``most``."""
    if not plan.where.text:
        return newest_by_words(db, kind, plan, most)
    words = f"{kind}_words"
    some = f"SELECT rowid AS w FROM {words} WHERE {words} MATCH ?" if plan.match else f"SELECT w FROM {kind}"
    for near in _NEAR:
        among = f"({some} ORDER BY {'rowid' if plan.match else 'w'} DESC LIMIT {near})"
        statement = f"SELECT t.w FROM {among} h CROSS JOIN {kind} t ON t.w = h.w WHERE {plan.where.text}"
        found = numbers_of(db, f"{statement} ORDER BY t.w DESC LIMIT ?", (*bound(plan), most))
        if len(found) == most:
            return rows_of(db, kind, found)
    everywhere, values = gathering(db, kind, plan)
    return rows_of(db, kind, numbers_of(db, f"SELECT w FROM ({everywhere}) ORDER BY w DESC LIMIT ?", (*values, most)))


def first_hits(db: sqlite3.Connection, query: str, first: int, marks: Marks, pages: Pages) -> SearchResult:
    """The ``first`` hits of ``search``, as long as that lists three times as many; totals only where these are all."""
    asked = understood(db, query)
    if asked.node is None:
        return SearchResult(hits=(), articles=0, quotes=0, events=0, complaints=asked.complaints)
    sought = needles(asked.node)
    hits: list[Hit] = []
    totals: dict[str, int] = {}
    remarks: dict[str, Sentence] = {}
    for kind in ORDER:
        compiler = Compiler(db, kind, marks)
        plan = compiler.plan(asked.node)
        remarks = remarks or compiler.remarks
        rows = _newest(db, kind, plan, first - len(hits)) if len(hits) < first else []
        hits += [hit(kind, row, pages, sought) for row in rows]
        totals[kind] = len(rows)
    return SearchResult(
        hits=tuple(hits),
        articles=totals[ARTICLE],
        quotes=totals[QUOTE],
        events=totals[EVENT],
        complaints=asked.complaints + complaints_of(query, remarks),
        counted=len(hits) < first,
    )
