"""Unknown topics and kinds in a query: reported, and left out of the search."""
# ruff: noqa: S608 (the names put into statements are constants of this module; values are always bound)

import sqlite3
from collections.abc import Mapping

from pilkada_tui.library.search.sql import complaints_of
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.search import terms
from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import AllOf, AnyOf, Node, Not, OfKind, OnTopic, Query

_TOPICS = " UNION ALL ".join(
    f"SELECT 1 FROM {kind}_topic WHERE topic >= :asked AND topic < :end" for kind in ("article", "quote")
)
_KINDS = "SELECT 1 FROM event WHERE again IN (0, 1) AND kind = :asked"


def understood(db: sqlite3.Connection, query: str) -> Query:
    """A query as it is written, without the terms that are unknown; these are among its complaints."""
    asked = parse(query)
    if asked.node is None:
        return asked
    remarks: dict[str, Sentence] = {}
    node = _without(db, asked.node, remarks)
    return Query(node=node, complaints=asked.complaints + complaints_of(query, remarks))


def _without(db: sqlite3.Connection, node: Node, remarks: dict[str, Sentence]) -> Node | None:
    """What is left of a node without unknown terms; what is to be said of each goes into ``remarks`` by its value."""
    if isinstance(node, Not):
        inner = _without(db, node.node, remarks)
        return None if inner is None else Not(node=inner)
    if isinstance(node, AllOf | AnyOf):
        parts = tuple(part for one in node.nodes if (part := _without(db, one, remarks)) is not None)
        return type(node)(nodes=parts) if parts else None
    remark = _remark(db, node)
    remarks.update([remark] if remark else [])
    return None if remark else node


def _remark(db: sqlite3.Connection, node: Node) -> tuple[str, Sentence] | None:
    if isinstance(node, OnTopic) and _unknown(db, node.topics, terms.topics(), _TOPICS):
        asked, names = node.topics[0], terms.listed(terms.topics())
        return asked, sentence("tidak ada topik “{value}”; yang ada: {names}", value=asked, names=names)
    if isinstance(node, OfKind) and _unknown(db, node.kinds, terms.kinds(), _KINDS):
        asked, names = node.kinds[0], terms.listed(terms.kinds())
        return asked, sentence("tidak ada jenis “{value}”; yang ada: {names}", value=asked, names=names)
    return None


def _unknown(db: sqlite3.Connection, asked: tuple[str, ...], known: Mapping[str, str], kept: str) -> bool:
    """Whether a term is none of the reader's, nor the beginning of one, nor one that a user has given by hand."""
    if len(asked) > 1 or asked[0] in known.values():
        return False
    return db.execute(f"{kept} LIMIT 1", {"asked": asked[0], "end": asked[0] + "\U0010ffff"}).fetchone() is None
