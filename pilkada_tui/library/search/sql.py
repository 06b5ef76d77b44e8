"""The statements that answer a plan, and the hits that their rows become."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from typing import Any, NamedTuple

import msgspec

from pilkada_tui.library.files.shards import Place
from pilkada_tui.library.files.snippets import Pages, evidence
from pilkada_tui.library.results import Hit
from pilkada_tui.library.search.compile import ARTICLE, EVENT, QUOTE, Plan, Sql
from pilkada_tui.message import Sentence
from pilkada_tui.model import Event, Span
from pilkada_tui.search.finder import Needle
from pilkada_tui.search.tree import Complaint
from pilkada_tui.search.words import fold

Row = tuple[Any, ...]
ORDER = (QUOTE, ARTICLE, EVENT)
"""The types in the order in which hits are listed."""
MANY = 10_000
"""So many answer that reading backwards meets enough of them soon."""


class Shape(NamedTuple):
    """The parts of a statement that differ by type: what is asked of it and what it is joined with."""

    columns: str
    joins: str = ""


ARTICLE_OF = " JOIN article a ON a.w = t.article"
COUNT = Shape("count(*)")
HITS = {
    QUOTE: Shape(
        "a.id, a.title, a.region, a.day, a.shard, a.number, a.at, a.size, s.text, t.start, t.end, r.text, t.kind",
        f"{ARTICLE_OF} LEFT JOIN name s ON s.id = t.speaker LEFT JOIN role r ON r.id = t.role",
    ),
    ARTICLE: Shape("t.id, t.title, t.region, t.day, t.shard, t.number, t.at, t.size, NULL, NULL, NULL"),
    EVENT: Shape("a.id, a.title, t.region, t.first, a.shard, a.number, a.at, a.size, NULL, t.record, NULL", ARTICLE_OF),
}
"""What a hit is made of, by its type."""
BACKWARDS = {QUOTE: Shape("t.w", " NOT INDEXED"), ARTICLE: Shape("t.w"), EVENT: Shape("t.w")}
"""The numbers, for reading from the newest."""


def select(kind: str, plan: Plan, shape: Shape) -> str:
    """The statement that gives the columns of a shape for all of one type that answer a plan."""
    words = f"{kind}_words"
    source = f"{words} CROSS JOIN {kind} t ON t.w = {words}.rowid" if plan.match else f"{kind} t"
    conditions = [f"{words} MATCH ?"] * bool(plan.match) + [plan.where.text] * bool(plan.where.text)
    return f"SELECT {shape.columns} FROM {source}{shape.joins} WHERE {' AND '.join(conditions)}"


def bound(plan: Plan) -> tuple[object, ...]:
    """The values for the question marks of ``select``."""
    return ((plan.match,) if plan.match else ()) + plan.where.values


def newest_by_words(db: sqlite3.Connection, kind: str, plan: Plan, most: int) -> list[Row]:
    """The rows of the newest hits of a plan that words alone decide: FTS5 streams them in order."""
    streamed = f"{select(kind, plan, HITS[kind])} ORDER BY {kind}_words.rowid DESC LIMIT ?"
    return db.execute(streamed, (*bound(plan), most)).fetchall()


def numbers_of(db: sqlite3.Connection, statement: str, values: tuple[object, ...]) -> list[int]:
    """The numbers that a statement gives."""
    return [number for (number,) in db.execute(statement, values)]


def gathering(db: sqlite3.Connection, kind: str, plan: Plan) -> tuple[str, tuple[object, ...]]:
    """The statement that gives the numbers: led by the words, or where these are common and the rest is not, by it."""
    if plan.match:
        words = f"{kind}_words"
        common = count(db, kind, Plan(plan.match, Sql("")))
        few = f"SELECT count(*) FROM (SELECT 1 FROM {kind} t WHERE {plan.where.text} LIMIT ?)"
        if common > MANY and db.execute(few, (*plan.where.values, common // 3)).fetchone()[0] < common // 3:
            told = f"+t.w IN (SELECT rowid FROM {words} WHERE {words} MATCH ?)"
            return f"SELECT t.w FROM {kind} t WHERE ({plan.where.text}) AND {told}", (*plan.where.values, plan.match)
    return select(kind, plan, Shape("t.w")), bound(plan)


def rows_of(db: sqlite3.Connection, kind: str, numbers: list[int]) -> list[Row]:
    """The rows of hits of some numbers, newest first."""
    shape = HITS[kind]
    listed = ",".join(map(str, numbers))
    return db.execute(
        f"SELECT {shape.columns} FROM {kind} t{shape.joins} WHERE t.w IN ({listed}) ORDER BY t.w DESC"
    ).fetchall()


def count(db: sqlite3.Connection, kind: str, plan: Plan) -> int:
    """How many of one type answer a plan."""
    statement = select(kind, plan, COUNT)
    if not plan.where.text:  # then the words alone decide, and no row need be looked up
        words = f"{kind}_words"
        statement = f"SELECT count(*) FROM {words} WHERE {words} MATCH ?"
        if db.execute("SELECT 1 FROM gone WHERE kind = ? LIMIT 1", (kind,)).fetchone():
            statement += f" AND {words}.rowid NOT IN (SELECT w FROM gone WHERE kind = '{kind}')"
    found: tuple[int] = db.execute(statement, bound(plan)).fetchone()
    return found[0]


def hit(kind: str, row: Row, pages: Pages, sought: tuple[Needle, ...]) -> Hit:
    """The hit of a row, with the words of its article that answer what is sought."""
    identity, title, region, day, shard, number, at, size, speaker, *what = row
    page = pages(identity, shard, number, None if at is None else Place(at, size))
    role = form = None
    if kind == QUOTE:
        start, end, role, form = what
        span = Span(start, end)
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
        role=role,
        kind=form,
    )


def complaints_of(query: str, remarks: dict[str, Sentence]) -> tuple[Complaint, ...]:
    """What is to be said of values that the library does not have, each where it stands."""
    folded = fold(query)
    return tuple(Complaint(column=max(folded.find(asked), 0), message=message) for asked, message in remarks.items())
