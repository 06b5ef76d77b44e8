"""From a query's tree to SQL: one statement for each of articles, quotes and events.

What must match as words becomes one FTS5 expression that drives the statement, so that the newest come first without
sorting; everything else is a condition beside it.
"""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
import string
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pilkada_tui.library.index.schema import SLOT_BITS, day_number
from pilkada_tui.library.notes.keys import parts_of
from pilkada_tui.library.results import Marks
from pilkada_tui.library.search.spelling import listed
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.reference import regions
from pilkada_tui.search.tree import (
    AllOf,
    AnyOf,
    AtAddress,
    BySpeaker,
    ByWriter,
    Confidence,
    Exactly,
    Facet,
    FromOutlet,
    InRegions,
    InRole,
    Node,
    Not,
    OfKind,
    OnTopic,
    PageView,
    Phrase,
    Starred,
    Tagged,
    Within,
    Word,
)
from pilkada_tui.search.words import stem

ARTICLE, QUOTE, EVENT = "article", "quote", "event"
_FORMS = 400
_SECOND = string.ascii_lowercase + string.digits


class Sql(NamedTuple):
    """A condition and its parameters, in the order of its question marks."""

    text: str
    values: tuple[object, ...] = ()


class Plan(NamedTuple):
    """How to find one type of thing: the words that drive (None: none) and the condition beside them (empty: none)."""

    match: str | None
    where: Sql


NEVER = Sql("0")


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def forms(db: sqlite3.Connection, word: str) -> list[str]:
    """The words of this library that share a word's stem, itself first."""
    root = stem(word)
    found = db.execute("SELECT word FROM vocabulary WHERE stem = ? LIMIT ?", (root, _FORMS))
    itself = [root] if stem(root) == root else []
    return list(dict.fromkeys([word, *itself, *(other for (other,) in found)]))


def beginning(word: str) -> str:
    """The FTS5 expression of all words that begin so. FTS5 has an index of two letters, so one is taken as all of two.

    A word whose second letter is neither Latin nor a digit is then left out.
    """
    if len(word) > 1 or not word.isascii():
        return _quoted(word) + "*"
    return " OR ".join((_quoted(word), *(f'"{word}{second}"*' for second in _SECOND)))


def _words(db: sqlite3.Connection, node: Word | Phrase) -> str:
    if isinstance(node, Phrase) and len(node.words) == 1:
        return f"({beginning(node.words[0])})" if node.prefix else _quoted(node.words[0])
    if isinstance(node, Phrase):
        return _quoted(" ".join(node.words)) + ("*" if node.prefix else "")
    own = [form for form in forms(db, node.text) if not (node.prefix and form.startswith(node.text))]
    first = [beginning(node.text)] if node.prefix else []
    return "(" + " OR ".join(first + [_quoted(form) for form in own]) + ")"


class Compiler:
    """Makes the plans of one query for one type of thing."""

    def __init__(self, db: sqlite3.Connection, kind: str, marks: Marks) -> None:
        self.db = db
        self.kind = kind
        self.marks = marks
        self.remarks: dict[str, Sentence] = {}
        """What is to be said of a value that was asked for, by the value: it is not there, or another was taken."""
        self.article = "t.w" if kind == ARTICLE else "t.article"

    def plan(self, node: Node) -> Plan:
        """The plan of a query."""
        nodes = node.nodes if isinstance(node, AllOf) else (node,)
        driving = [match for part in nodes if (match := self._match(part)) is not None]
        without = [part for part in nodes if driving and self._excluded(part) is not None]
        beside = [self._where(part) for part in nodes if self._match(part) is None and part not in without]
        text = " AND ".join(f"({sql.text})" for sql in beside)
        values = tuple(value for sql in beside for value in sql.values)
        match = " AND ".join(driving)
        if without:
            match = f"({match}) NOT ({' OR '.join(self._excluded(part) or '' for part in without)})"
        return Plan(match or None, Sql(text, values))

    def _excluded(self, node: Node) -> str | None:
        """The FTS5 expression of the words that a node excludes; None when it does something else."""
        return self._match(node.node) if isinstance(node, Not) else None

    def _match(self, node: Node) -> str | None:
        """The FTS5 expression of a node made of words only; None when it is not."""
        if isinstance(node, Word | Phrase):
            return _words(self.db, node)
        if isinstance(node, AnyOf | AllOf):
            parts = [self._match(part) for part in node.nodes]
            if any(part is None for part in parts):
                return None
            joiner = " OR " if isinstance(node, AnyOf) else " AND "
            return "(" + joiner.join(part for part in parts if part) + ")"
        return None

    def _where(self, node: Node) -> Sql:
        match = self._match(node)
        if match is not None:
            table = f"{self.kind}_words"
            return Sql(f"t.w IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)", (match,))
        if isinstance(node, Not):
            inner = self._where(node.node)
            return Sql(f"NOT coalesce(({inner.text}), 0)", inner.values)
        if isinstance(node, AllOf | AnyOf):
            parts = [self._where(part) for part in node.nodes]
            joiner = " OR " if isinstance(node, AnyOf) else " AND "
            text = joiner.join(f"({part.text})" for part in parts)
            return Sql(text, tuple(value for part in parts for value in part.values))
        return self._field(node)

    def _field(self, node: PageView) -> Sql:
        compilers: dict[type, Callable[..., Sql]] = {
            InRegions: self._regions,
            BySpeaker: self._speaker,
            InRole: self._role,
            Exactly: self._exactly,
            OnTopic: self._topic,
            FromOutlet: self._outlet,
            AtAddress: self._address,
            ByWriter: self._writer,
            Within: self._within,
            OfKind: self._of_kind,
            Tagged: self._tagged,
            Starred: self._starred,
            Confidence: self._confidence,
        }
        return compilers[type(node)](node)

    def _regions(self, node: InRegions) -> Sql:
        codes = tuple(code for code, region in regions().items() if {code, region.province_code} & {*node.codes})
        listed = ",".join("?" * len(codes))
        if self.kind == EVENT:
            return Sql(f"t.region IN ({listed})", codes)
        return Sql(f"{self.article} IN (SELECT w FROM article_region WHERE code IN ({listed}))", codes)

    def _speaker(self, node: BySpeaker) -> Sql:
        found = listed(self.db, node.name)
        if not found.ids:
            self.remarks[node.name] = sentence("tidak ada tokoh “{value}” di pustaka ini", value=node.name)
        elif found.instead:
            told = sentence("tidak ada tokoh “{value}”; dicari “{taken}”", value=node.name, taken=found.instead)
            self.remarks[node.name] = told
        return self._one_of(found.ids, "t.speaker", "article_person", "name")

    def _role(self, node: InRole) -> Sql:
        found = self.db.execute("SELECT id FROM role WHERE instr(folded, ?)", (node.role,))
        ids = tuple(number for (number,) in found)
        if not ids:
            self.remarks[node.role] = sentence("tidak ada jabatan “{value}” di pustaka ini", value=node.role)
        if self.kind == QUOTE:
            either = _in("t.role", ids).text + " OR " + _in("t.role_kind", ids).text
            return Sql(either)
        return self._one_of(ids, "t.role", "article_role", "role")

    def _exactly(self, node: Exactly) -> Sql:
        if node.facet in {Facet.SPEAKER, Facet.ROLE_KIND}:
            return self._exactly_said_by(node)
        among = f"IN ({','.join('?' * len(node.values))})"
        region = node.facet is Facet.REGION
        if node.values:
            test = f"region {among}" if region else f"outlet_key {among}"
        else:
            test = "region IS NULL" if region else "outlet_key = ''"
        own = self.kind == ARTICLE or (self.kind == EVENT and region)
        return Sql(f"t.{test}" if own else f"t.article IN (SELECT w FROM article WHERE {test})", node.values)

    def _exactly_said_by(self, node: Exactly) -> Sql:
        """By a name or a kind of office, which are numbers in the index; none, or one without a letter, is untold."""
        if self.kind == EVENT:
            return NEVER
        column, table = ("speaker", "name") if node.facet is Facet.SPEAKER else ("role_kind", "role")
        asked = node.values or ("",)
        marks = ",".join("?" * len(asked))
        found = self.db.execute(f"SELECT id FROM {table} WHERE folded IN ({marks})", asked)
        ids = tuple(number for (number,) in found)
        if node.values and not ids:
            message = (
                sentence("tidak ada tokoh “{value}” di pustaka ini", value=node.values[0])
                if node.facet is Facet.SPEAKER
                else sentence("tidak ada jabatan “{value}” di pustaka ini", value=node.values[0])
            )
            self.remarks[node.values[0]] = message
        prefix = "t." if self.kind == QUOTE else ""
        test = _in(f"{prefix}{column}", ids).text
        test = test if node.values else f"({prefix}{column} IS NULL OR {test})"
        return Sql(test if self.kind == QUOTE else f"t.w IN (SELECT article FROM quote WHERE {test})")

    def _one_of(self, ids: tuple[int, ...], column: str, table: str, field: str) -> Sql:
        if self.kind == EVENT:
            return NEVER
        if self.kind == QUOTE:
            return _in(column, ids)
        return Sql(f"t.w IN (SELECT w FROM {table} WHERE {_in(field, ids).text})")

    def _topic(self, node: OnTopic) -> Sql:
        if self.kind == EVENT:
            return NEVER
        test = " OR ".join(["(topic >= ? AND topic < ?)"] * len(node.topics))
        values = tuple(value for topic in node.topics for value in (topic, topic + "\U0010ffff"))
        there = f"SELECT w FROM {self.kind}_topic WHERE {test}"
        return Sql(f"t.w IN ({there})", values)

    def _outlet(self, node: FromOutlet) -> Sql:
        if self.kind == ARTICLE:
            return Sql("instr(t.outlet_key, ?)", (node.outlet,))
        return Sql(f"{self.article} IN (SELECT w FROM article WHERE instr(outlet_key, ?))", (node.outlet,))

    def _address(self, node: AtAddress) -> Sql:
        return self._in_article("instr(address, ?)", node.address)

    def _writer(self, node: ByWriter) -> Sql:
        return self._in_article("instr(writer_key, ?)", node.writer)

    def _in_article(self, test: str, value: str) -> Sql:
        """What an article's own columns decide."""
        return Sql(f"{self.article} IN (SELECT w FROM article WHERE {test})", (value,))

    def _within(self, node: Within) -> Sql:
        """Between two days. Numbers hold the day, so that of articles and quotes only those of these days are read."""
        if self.kind == EVENT:
            return Sql("t.first <= ? AND t.last >= ?", (node.last, node.first))
        span = day_number(node.first) << SLOT_BITS, (day_number(node.last) + 1) << SLOT_BITS
        if self.kind == ARTICLE:
            return Sql("t.w >= ? AND t.w < ? AND t.day BETWEEN ? AND ?", (*span, node.first, node.last))
        among = "SELECT w FROM article WHERE w >= ? AND w < ? AND day BETWEEN ? AND ?"
        return Sql(f"t.w >= ? AND t.w < ? AND t.article IN ({among})", (*span, *span, node.first, node.last))

    def _of_kind(self, node: OfKind) -> Sql:
        if self.kind == ARTICLE:
            return NEVER
        return Sql(f"t.kind IN ({','.join('?' * len(node.kinds))})", node.kinds)

    def _confidence(self, node: Confidence) -> Sql:
        return Sql(f"t.confidence {node.op} ?", (node.value,)) if self.kind == QUOTE else NEVER

    def _tagged(self, node: Tagged) -> Sql:
        if node.tag not in self.marks.tags:
            self.remarks[node.tag] = sentence("tidak ada tag “{value}”", value=node.tag)
        return self._marked(self.marks.tags.get(node.tag, frozenset()))

    def _starred(self, node: Starred) -> Sql:
        starred = self._marked(self.marks.starred)
        return starred if node.wanted else Sql(f"NOT ({starred.text})", starred.values)

    def _marked(self, keys: frozenset[str]) -> Sql:
        if self.kind == EVENT:
            return NEVER
        if self.kind == ARTICLE:
            listed = "[" + ",".join(_quoted(key) for key in sorted(keys)) + "]"
            return Sql("t.id IN (SELECT value FROM json_each(?))", (listed,))
        return _in("t.w", tuple(number for key in sorted(keys) for number in self._quotes(key)))

    def _quotes(self, key: str) -> Iterator[int]:
        """The numbers of the quotes that a key names."""
        found = self.db.execute(
            "SELECT q.w FROM article a JOIN quote q ON q.article = a.w WHERE a.id = ? AND q.kind = ? AND q.key = ?",
            parts_of(key) or ("", "", 0),
        )
        yield from (number for (number,) in found)


def _in(column: str, ids: tuple[int, ...]) -> Sql:
    return Sql(f"{column} IN ({','.join(map(str, ids))})")
