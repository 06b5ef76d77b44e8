"""Topics against regions, speakers, kinds of office or outlets: how many quotes, and which of them tells most.

The most telling is a direct quote rather than an indirect one, from a sure speaker, and short enough to be cited whole.
"""
# ruff: noqa: S608 (the names put into statements are constants of this module; values are always bound)

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from pilkada_tui.library.library import Library
from pilkada_tui.library.search.scope import within
from pilkada_tui.library.views.quotes import COLUMNS, Said, with_words
from pilkada_tui.model import Record

MOST = 200


class Across(StrEnum):
    """What the columns of a matrix are."""

    REGION = "region"
    SPEAKER = "speaker"
    ROLE_KIND = "role_kind"
    OUTLET = "outlet"


_VALUE = {Across.REGION: "a.region", Across.SPEAKER: "s.text", Across.ROLE_KIND: "k.text", Across.OUTLET: "a.outlet"}
_ALL = (
    " FROM quote_topic t JOIN quote q ON q.w = t.w AND NOT q.again JOIN article a ON a.w = q.article"
    " LEFT JOIN name s ON s.id = q.speaker LEFT JOIN role k ON k.id = q.role_kind LEFT JOIN role r ON r.id = q.role"
)
_TELLING = "((q.kind = 'direct') + 2 * q.confidence - abs(q.end - q.start - 110) / 100.0)"


class Count(Record, frozen=True):
    """The quotes of a cell: how many, and the number in the index of the most telling one."""

    quotes: int
    best: int


class Matrix(Record, frozen=True):
    """Topics and columns, each with the most quotes first, and the cells by both; ``of`` is how many columns there are.

    A column is a region's code, a name, a kind of office or an outlet; None is what no article tells. Only the first
    ``MOST`` columns are kept. ``quotes`` counts each quote of a column once, however many topics it touches.
    """

    topics: tuple[str, ...]
    columns: tuple[str | None, ...]
    cells: dict[tuple[str, str | None], Count]
    of: int
    quotes: dict[str | None, int] = msgspec.field(default_factory=dict)


def matrix(library: Library, across: Across, query: str = "") -> Matrix:
    """Every topic against everything across, of what a query leaves."""
    left = within(library.scope(query).quotes, "q.w")
    where = f"{_ALL} WHERE 1{left.text}"
    question = f"SELECT t.topic, {_VALUE[across]}, count(*), max({_TELLING}), q.w{where} GROUP BY 1, 2"
    once = f"SELECT {_VALUE[across]}, count(DISTINCT t.w){where} GROUP BY 1"
    rows, columns = library.ask(
        lambda db: (db.execute(question, left.values).fetchall(), Counter(dict(db.execute(once, left.values))))
    )
    topics = Counter[str]()
    for topic, _value, count, _score, _best in rows:
        topics[topic] += count
    kept = sorted(columns, key=lambda value: (value is None, -columns[value], value or ""))[:MOST]
    known = set(kept)
    cells = {(topic, value): Count(quotes=n, best=w) for topic, value, n, _score, w in rows if value in known}
    ordered = tuple(sorted(topics, key=lambda topic: (-topics[topic], topic)))
    quotes = {value: columns[value] for value in kept}
    return Matrix(topics=ordered, columns=tuple(kept), cells=cells, of=len(columns), quotes=quotes)


def telling(library: Library, numbers: Iterable[int]) -> dict[int, Said]:
    """The quotes of these numbers in the index, with their words."""
    listed = list(numbers)
    marks = ", ".join("?" for _number in listed)
    question = (
        f"SELECT q.w, {COLUMNS}, s.text, r.text FROM quote q JOIN article a ON a.w = q.article"
        f" LEFT JOIN name s ON s.id = q.speaker LEFT JOIN role r ON r.id = q.role WHERE q.w IN ({marks})"
    )
    rows = library.ask(lambda db: db.execute(question, listed).fetchall())
    quotes = with_words(library, (row[1:] for row in rows))
    return {row[0]: quote for row, quote in zip(rows, quotes, strict=True)}


def beside(library: Library, across: Across, topic: str, value: str | None, query: str = "") -> tuple[Said, ...]:
    """All quotes that a cell counts, the most telling first."""
    left = within(library.scope(query).quotes, "q.w")
    question = f"SELECT {COLUMNS}, s.text, r.text{_ALL} WHERE t.topic = ? AND {_VALUE[across]} IS ?{left.text}"
    ordered = f"{question} ORDER BY {_TELLING} DESC, q.w DESC"
    return with_words(library, library.ask(lambda db: db.execute(ordered, (topic, value, *left.values)).fetchall()))
