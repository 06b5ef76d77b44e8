"""What a query leaves of a library, as a condition that every other question can be put under.

A count of a screen and the list that it opens are asked with the same condition, so that the one is the length of the
other. What is said of a query's mistakes is the search's business; an unknown term is left out here as it is there.
"""

import sqlite3
from typing import NamedTuple

from pilkada_tui.library.results import Marks
from pilkada_tui.library.search.compile import ARTICLE, EVENT, QUOTE, Compiler, Sql
from pilkada_tui.library.search.sql import Shape, bound, select
from pilkada_tui.library.search.unknown_terms import understood
from pilkada_tui.search.tree import Node

_ALL = Sql("")
_NOTHING = Sql("SELECT 0 WHERE 0")


class Scope(NamedTuple):
    """The numbers of the quotes, articles and events that answer a query, each as a statement; empty for all."""

    quotes: Sql = _ALL
    articles: Sql = _ALL
    events: Sql = _ALL


def scope(db: sqlite3.Connection, query: str, marks: Marks) -> Scope:
    """The scope of a query: everything of an empty one, nothing of one that asks for nothing that is known."""
    if not query.strip():
        return Scope()
    node = understood(db, query).node
    if node is None:
        return Scope(_NOTHING, _NOTHING, _NOTHING)
    quotes, articles, events = (_numbers(db, kind, node, marks) for kind in (QUOTE, ARTICLE, EVENT))
    return Scope(quotes, articles, events)


def _numbers(db: sqlite3.Connection, kind: str, node: Node, marks: Marks) -> Sql:
    plan = Compiler(db, kind, marks).plan(node)
    return Sql(select(kind, plan, Shape("t.w")), bound(plan))


def within(numbers: Sql, column: str) -> Sql:
    """`` AND column IN (…)``, to be appended to another condition; empty where the scope is everything."""
    return Sql(f" AND {column} IN ({numbers.text})", numbers.values) if numbers.text else _ALL
