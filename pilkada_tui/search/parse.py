"""The query language: from what a person typed to a tree, never an error.

Words must all match, in any form; ``"…"`` is a phrase as written; ``-`` or ``NOT`` excludes; ``OR`` (or ``ATAU``) joins
its two neighbours, ``AND`` (or ``DAN``) says what is so anyhow; ``kata*`` is a beginning, and so is a last word still
being typed; ``bidang:nilai`` asks for a field, and an address of the web for what comes from there.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pilkada_tui.message import sentence
from pilkada_tui.search.fields import FieldError, address, read_field
from pilkada_tui.search.tree import AllOf, AnyOf, Complaint, Node, Not, Phrase, Query, Word
from pilkada_tui.search.words import words

_PART = re.compile(r"""(?P<minus>-)?(?:(?P<field>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)(?P<close>"?)|(?P<bare>[^\s"]*))""")
MOST = 100
"""How many words and fields of a query are searched; beyond, SQLite would refuse it."""
_JOINERS = frozenset({"or", "atau"})
_AND = frozenset({"and", "dan"})
_NOT = frozenset({"not", "tanpa"})
_NOT_IN_CAPITALS = frozenset({"BUKAN", "TIDAK"})
"""In small letters these are words that one may want to find."""
_WEB = frozenset({"http", "https"})
_CURLY = str.maketrans("“”„«»", '"""""')


class _Part(NamedTuple):
    column: int
    minus: bool
    field: str | None
    text: str
    quoted: bool
    closed: bool
    last: bool
    begins: bool = False
    ends: bool = False

    def is_one_of(self, operators: frozenset[str]) -> bool:
        """Whether it is an operator: in capitals anywhere, in small letters where there is something to operate on."""
        plain = not (self.minus or self.field or self.quoted)
        alone = self.ends or (self.begins and operators is not _NOT)
        return plain and self.text.casefold() in operators and (self.text.isupper() or not alone)

    @property
    def joiner(self) -> bool:
        """Whether it joins its neighbours."""
        return self.is_one_of(_JOINERS)

    @property
    def excludes(self) -> bool:
        """Whether it excludes what follows."""
        return self.is_one_of(_NOT) or (self.text in _NOT_IN_CAPITALS and not (self.field or self.quoted))


def _parts(query: str) -> list[_Part]:
    found: list[_Part] = []
    text = query.translate(_CURLY)
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _PART.match(text, at)
        end = max(match.end(), at + 1) if match else at + 1
        if match:
            quoted = match["quoted"] is not None
            value = match["quoted"] if quoted else match["bare"]
            closed = not quoted or bool(match["close"])
            found.append(
                _Part(at, bool(match["minus"]), match["field"], value or "", quoted, closed, last=end == len(text))
            )
        at = end
    if found:
        found[0] = found[0]._replace(begins=True)
        found[-1] = found[-1]._replace(ends=True)
    return found


def _free(part: _Part) -> Node | None:
    """The node of a word or phrase; None when there is no letter or digit in it."""
    found = tuple(words(part.text))
    if not found:
        return None
    starred = part.text.endswith("*")
    if part.quoted:
        return Phrase(words=found, prefix=starred or not part.closed)
    prefix = starred or (part.last and part.text[-1].isalnum())
    return Word(text=found[0], prefix=prefix) if len(found) == 1 else Phrase(words=found, prefix=prefix)


def _node(part: _Part, complaints: list[Complaint]) -> Node | None:
    if not part.closed:
        complaints.append(Complaint(column=part.column, message=sentence("tanda kutip ini belum ditutup")))
    if part.field is None:
        node = _free(part)
        if node is None and part.text:
            complaints.append(
                Complaint(column=part.column, message=sentence("“{value}” tidak berisi kata", value=part.text))
            )
        elif node is None:
            dash, quotes = sentence("tanda - perlu kata sesudahnya"), sentence("tanda kutip ini tidak berisi kata")
            complaints.append(Complaint(column=part.column, message=dash if part.minus else quotes))
        return node
    try:
        if part.field.casefold() in _WEB:
            return address(f"{part.field}:{part.text}")
        return read_field(part.field, part.text)
    except FieldError as mistake:
        complaints.append(Complaint(column=part.column + part.minus, message=mistake.sentences[0]))
        return None


def _joined(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else AnyOf(nodes=tuple(nodes))


def _lonely(column: int, joiner: str) -> Complaint:
    return Complaint(column=column, message=sentence("{value} perlu sesuatu di kedua sisinya", value=joiner))


def _without_operators(parts: list[_Part], complaints: list[Complaint]) -> Iterator[_Part]:
    """The parts without AND, which says nothing new, and with NOT as the minus of what follows it."""
    excluding: _Part | None = None
    for number, part in enumerate(parts):
        if part.is_one_of(_AND) and number:
            continue
        if part.excludes and excluding is None:
            excluding = part
            continue
        yield part._replace(minus=part.minus != (excluding is not None))
        excluding = None
    if excluding is not None:
        told = sentence("{value} perlu sesuatu sesudahnya", value=excluding.text)
        complaints.append(Complaint(column=excluding.column, message=told))


def parse(query: str) -> Query:
    """The tree of a query and every mistake in it, each with its column; any string is taken."""
    complaints: list[Complaint] = []
    groups: list[list[Node]] = []
    join_at: int | None = None
    parts = _parts(query)
    if len(parts) > MOST:
        words_over = sentence("terlalu panjang: hanya {most} bagian pertama yang dicari", most=MOST)
        complaints.append(Complaint(column=parts[MOST].column, message=words_over))
    for part in _without_operators(parts[:MOST], complaints):
        if part.joiner:
            if join_at is not None or not groups:
                complaints.append(_lonely(part.column, part.text))
            join_at = part.column if groups else None
            continue
        node = _node(part, complaints)
        if node is None:
            continue
        if part.minus:
            node = Not(node=node)
        if join_at is None:
            groups.append([node])
        else:
            groups[-1].append(node)
        join_at = None
    if join_at is not None:
        complaints.append(_lonely(join_at, "OR"))
    nodes = tuple(_joined(group) for group in groups)
    tree = None if not nodes else nodes[0] if len(nodes) == 1 else AllOf(nodes=nodes)
    return Query(node=tree, complaints=tuple(complaints))
