"""Quotes found by the index, with their words read from the shards."""

from collections.abc import Iterable
from typing import Any

from pilkada_tui.library.files.shards import Place, folder_of
from pilkada_tui.library.files.snippets import pages_of
from pilkada_tui.library.library import Library
from pilkada_tui.library.views.people import PersonRow, quotes_of
from pilkada_tui.library.views.timeline import Moment
from pilkada_tui.model import Record, Span

COLUMNS = (
    "a.id, a.title, a.outlet, a.day, a.region, a.shard, a.number, a.at, a.size, q.kind, q.confidence, q.start, q.end"
)
Row = tuple[Any, ...]


class Said(Record, frozen=True):
    """A quote with its article: ``text`` is what stands at ``start`` to ``end`` of the article's text."""

    where: Moment
    speaker: str | None
    role: str | None
    kind: str
    confidence: float
    start: int
    end: int
    text: str


def said(library: Library, person: PersonRow, offset: int = 0, limit: int = 50, query: str = "") -> tuple[Said, ...]:
    """A person's quotes among those that a query leaves, newest first."""
    where, values = quotes_of(library, person, query)
    statement = f"SELECT {COLUMNS}, ?, r.text{where} ORDER BY q.w DESC LIMIT ? OFFSET ?"
    return with_words(
        library, library.ask(lambda db: db.execute(statement, (person.name, *values, limit, offset)).fetchall())
    )


def with_words(library: Library, rows: Iterable[Row]) -> tuple[Said, ...]:
    """The quotes of rows that are ``COLUMNS``, the speaker and the office."""
    pages = pages_of(folder_of(library.path))
    found: list[Said] = []
    for identity, title, outlet, day, region, shard, number, at, size, kind, sure, start, end, name, role in rows:
        page = pages(identity, shard, number, None if at is None else Place(at, size))
        quote = Said(
            where=Moment(article=identity, title=title, outlet=outlet, day=day, region=region),
            speaker=name,
            role=role,
            kind=kind,
            confidence=sure,
            start=start,
            end=end,
            text=Span(start, end).of(page.text),
        )
        found.append(quote)
    return tuple(found)
