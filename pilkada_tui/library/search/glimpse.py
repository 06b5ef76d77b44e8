"""The newest hits of a query before anything is counted, for searching as one types in a large library."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3

from pilkada_tui.library.files.snippets import Pages
from pilkada_tui.library.results import Hit, Marks, SearchResult
from pilkada_tui.library.search.compile import ARTICLE, EVENT, QUOTE, Compiler, Plan
from pilkada_tui.library.search.sql import (
    ORDER,
    Row,
    bound,
    complaints_of,
    gathering,
    hit,
    newest_by_words,
    numbers_of,
    rows_of,
)
from pilkada_tui.library.search.unknown_terms import understood
from pilkada_tui.message import Sentence
from pilkada_tui.search.finder import needles

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


def glimpse(db: sqlite3.Connection, query: str, first: int, marks: Marks, pages: Pages) -> SearchResult:
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
