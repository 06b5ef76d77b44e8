"""Running a query over the index: hits newest first, true totals, and counts by value."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
import zlib
from typing import Any, NamedTuple

import msgspec

from pilkada_tui.library.compile import ARTICLE, EVENT, QUOTE, Compiler, Marks, Plan
from pilkada_tui.library.records import Hit, SearchResult
from pilkada_tui.library.tables import UNITS
from pilkada_tui.model import Event, Span
from pilkada_tui.search import parse
from pilkada_tui.search.finder import Needle, locate, needles

Row = tuple[Any, ...]
_SNIPPET = 200
_ORDER = (QUOTE, ARTICLE, EVENT)


class _Shape(NamedTuple):
    """The parts of a statement that differ by type: what is asked of it and what it is joined with."""

    columns: str
    joins: str = ""


_COUNT = _Shape("count(*)")
_HITS = {
    QUOTE: _Shape(
        "a.id, a.title, a.region, a.day, s.text, t.text, t.start",
        f" JOIN article a ON a.n = (t.n & -{UNITS}) LEFT JOIN name s ON s.id = t.speaker",
    ),
    ARTICLE: _Shape("t.n, t.id, t.title, t.region, t.day"),
    EVENT: _Shape("a.id, a.title, t.region, t.text, t.record", f" JOIN article a ON a.n = (t.n & -{UNITS})"),
}


def _select(kind: str, plan: Plan, shape: _Shape) -> str:
    words = f"{kind}_words"
    source = f"{words} CROSS JOIN {kind} t ON t.n = {words}.rowid" if plan.match else f"{kind} t"
    conditions = [f"{words} MATCH ?"] * bool(plan.match) + [plan.where.text] * bool(plan.where.text)
    return f"SELECT {shape.columns} FROM {source}{shape.joins} WHERE {' AND '.join(conditions)}"


def _values(plan: Plan) -> tuple[object, ...]:
    return ((plan.match,) if plan.match else ()) + plan.where.values


def _newest(db: sqlite3.Connection, kind: str, plan: Plan, limit: int) -> list[Row]:
    order = f"{kind}_words.rowid" if plan.match else "t.n"
    statement = f"{_select(kind, plan, _HITS[kind])} ORDER BY {order} DESC LIMIT ?"
    return db.execute(statement, (*_values(plan), limit)).fetchall()


def _count(db: sqlite3.Connection, kind: str, plan: Plan) -> int:
    statement = _select(kind, plan, _COUNT)
    if not plan.where.text:  # then the words alone decide, and no row need be looked up
        words = f"{kind}_words"
        statement = f"SELECT count(*) FROM {words} WHERE {words} MATCH ?"
    found: tuple[int] = db.execute(statement, _values(plan)).fetchone()
    return found[0]


def _window(text: str, hit: Span) -> Span:
    """The words of one paragraph around a hit."""
    if len(text) <= _SNIPPET:
        return Span(0, len(text))
    start = max(0, min(hit.start - _SNIPPET // 3, len(text) - _SNIPPET))
    end = max(min(len(text), start + _SNIPPET), hit.end)
    start = 0 if start == 0 else text.find(" ", start, hit.start) + 1 or start
    cut = text.rfind(" ", hit.end, end) if end < len(text) else end
    return Span(start, cut if cut > hit.end else end)


def _evidence(db: sqlite3.Connection, n: object, sought: tuple[Needle, ...]) -> tuple[str, int]:
    """The words of an article that answer the query and where they start; its first piece when none is asked for."""
    places, packed = db.execute("SELECT places, body FROM article_text WHERE n = ?", (n,)).fetchone()
    body = zlib.decompress(packed).decode()
    at = 0
    first: tuple[str, int] = ("", 0)
    for start, end in msgspec.json.decode(places, type=list[Span]):
        piece = body[at : at + end - start]
        at += end - start + 1
        hits = locate(sought, piece)
        if hits:
            shown = _window(piece, hits[0])
            return shown.of(piece), start + shown.start
        if not first[0]:
            shown = _window(piece, Span(0, 0))
            first = shown.of(piece), start
    return first


def _article_hit(db: sqlite3.Connection, row: Row, sought: tuple[Needle, ...]) -> Hit:
    n, article, title, region, day = row
    text, start = _evidence(db, n, sought)
    place = {"start": start, "end": start + len(text)}
    return Hit(type=ARTICLE, article=article, title=title, region=region, day=day, speaker=None, text=text, **place)


def _quote_hit(row: Row) -> Hit:
    article, title, region, day, speaker, text, start = row
    place = {"start": start, "end": start + len(text)}
    return Hit(type=QUOTE, article=article, title=title, region=region, day=day, speaker=speaker, text=text, **place)


def _event_hit(row: Row) -> Hit:
    article, title, region, text, record = row
    event = msgspec.json.decode(record, type=Event)
    place = {"start": event.sentence.start, "end": event.sentence.end}
    return Hit(
        type=EVENT, article=article, title=title, region=region, day=event.date, speaker=None, text=text, **place
    )


def _hit(db: sqlite3.Connection, kind: str, row: Row, sought: tuple[Needle, ...]) -> Hit:
    if kind == ARTICLE:
        return _article_hit(db, row, sought)
    return _quote_hit(row) if kind == QUOTE else _event_hit(row)


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


def search(db: sqlite3.Connection, query: str, limit: int, marks: Marks) -> SearchResult:
    """What a query finds: quotes, then articles, then events, each newest first; at most ``limit`` in all."""
    asked = parse(query)
    if asked.node is None:
        return SearchResult(hits=(), articles=0, quotes=0, events=0, complaints=asked.complaints)
    plans = {kind: Compiler(db, kind, marks).plan(asked.node) for kind in _ORDER}
    totals = {kind: _count(db, kind, plan) for kind, plan in plans.items()}
    sought = needles(asked.node)
    hits = tuple(
        _hit(db, kind, row, sought)
        for kind, share in _shares(totals, limit).items()
        if share
        for row in _newest(db, kind, plans[kind], share)
    )
    return SearchResult(
        hits=hits,
        articles=totals[ARTICLE],
        quotes=totals[QUOTE],
        events=totals[EVENT],
        complaints=asked.complaints,
    )


def matching(db: sqlite3.Connection, query: str, marks: Marks) -> frozenset[str]:
    """Ids of the articles that a query finds, or finds a quote or an event of."""
    asked = parse(query)
    if asked.node is None:
        return frozenset()
    found: set[str] = set()
    for kind in _ORDER:
        plan = Compiler(db, kind, marks).plan(asked.node)
        numbers = _select(kind, plan, _Shape(f"t.n & -{UNITS}"))
        rows = db.execute(f"SELECT id FROM article WHERE n IN ({numbers})", _values(plan))
        found.update(identity for (identity,) in rows)
    return frozenset(found)
