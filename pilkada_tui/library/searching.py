"""Running a query over the index: hits newest first, true totals, and counts by value."""

import sqlite3
import zlib

import msgspec

from pilkada_tui.library.compile import ARTICLE, EVENT, QUOTE, Compiler, Marks, Plan
from pilkada_tui.library.records import Hit, SearchResult
from pilkada_tui.library.tables import UNITS
from pilkada_tui.model import Event, Span
from pilkada_tui.search import parse
from pilkada_tui.search.finder import Needle, locate, needles

_SNIPPET = 200
_COLUMNS = {
    ARTICLE: "t.n, t.id, t.title, t.region, t.day",
    QUOTE: "a.id, a.title, a.region, a.day, s.text, t.text, t.start",
    EVENT: "a.id, a.title, t.region, t.text, t.record",
}
_JOINS = {
    ARTICLE: "",
    QUOTE: f" JOIN article a ON a.n = (t.n & -{UNITS}) LEFT JOIN name s ON s.id = t.speaker",
    EVENT: f" JOIN article a ON a.n = (t.n & -{UNITS})",
}
_ORDER = (QUOTE, ARTICLE, EVENT)


def _found(
    db: sqlite3.Connection, kind: str, plan: Plan, columns: str, joins: str, tail: str, *last: object
) -> list[tuple[object, ...]]:
    words = f"{kind}_words"
    conditions = [f"{words} MATCH ?"] if plan.match else []
    conditions += [plan.where.text] if plan.where.text else []
    source = f"{words} CROSS JOIN {kind} t ON t.n = {words}.rowid" if plan.match else f"{kind} t"
    order = f"{words}.rowid" if plan.match else "t.n"
    statement = f"SELECT {columns} FROM {source}{joins} WHERE {' AND '.join(conditions)} {tail.format(order=order)}"  # noqa: S608
    return db.execute(statement, ([plan.match] if plan.match else []) + [*plan.where.values, *last]).fetchall()


def _count(db: sqlite3.Connection, kind: str, plan: Plan) -> int:
    if plan.match and not plan.where.text:
        words = f"{kind}_words"
        found = db.execute(f"SELECT count(*) FROM {words} WHERE {words} MATCH ?", (plan.match,)).fetchone()  # noqa: S608
    else:
        (found,) = _found(db, kind, plan, "count(*)", "", "")
    return int(found[0])


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


def _hit(db: sqlite3.Connection, kind: str, row: tuple[object, ...], sought: tuple[Needle, ...]) -> Hit:
    if kind == ARTICLE:
        n, article, title, region, day = row
        text, start = _evidence(db, n, sought)
        speaker, end = None, start + len(text)
    elif kind == QUOTE:
        article, title, region, day, speaker, text, start = row  # type: ignore[assignment]
        end = start + len(text)
    else:
        article, title, region, text, record = row  # type: ignore[assignment]
        event = msgspec.json.decode(record, type=Event)  # type: ignore[arg-type]
        day, speaker, start, end = event.date, None, event.sentence.start, event.sentence.end
    values = {"article": article, "title": title, "region": region, "day": day, "speaker": speaker}
    return msgspec.convert({"type": kind, **values, "text": text, "start": start, "end": end}, Hit)


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
        for row in _found(db, kind, plans[kind], _COLUMNS[kind], _JOINS[kind], "ORDER BY {order} DESC LIMIT ?", share)
    )
    return SearchResult(
        hits=hits,
        articles=totals[ARTICLE],
        quotes=totals[QUOTE],
        events=totals[EVENT],
        complaints=asked.complaints,
    )
