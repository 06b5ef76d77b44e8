"""What stands on a board, found in the library again: each quote and event in its article, with the note on it."""
# ruff: noqa: S608 (what is put into a statement are placeholders; values are always bound)

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from pilkada_tui.library.errors import ArticleMissing, LibraryError
from pilkada_tui.library.library import Library
from pilkada_tui.library.notes.annotations import owns
from pilkada_tui.library.notes.boards import Board, Item, Sort
from pilkada_tui.library.notes.event_corrections import event_key
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.search.scope import within
from pilkada_tui.model import Article, Event, Quote, Span

_BEGINS = "json_extract(e.record, '$.span[0]')"


class Entry(NamedTuple):
    """An item of a board with what the library has for it now.

    ``article`` is None where the library does not hold it (any more). ``quote`` is the quote with the words that were
    put on the board, ``number`` its place in the article; both are None where the reader finds no quote there now.
    """

    item: Item
    article: Article | None = None
    quote: Quote | None = None
    number: int | None = None
    event: Event | None = None
    note: str = ""

    @property
    def sort(self) -> Sort:
        """What it is."""
        return self.item.piece.sort

    @property
    def proved(self) -> bool:
        """Whether its words are, to the letter, what stands at their place in the article."""
        piece = self.item.piece
        return self.article is not None and piece.span.of(self.article.text) == piece.text

    @property
    def paragraph(self) -> Span | None:
        """The paragraph that its words stand in, where it says more than they do."""
        if self.article is None or not self.proved or self.sort in {Sort.ARTICLE, Sort.SENTENCE}:
            return None
        span = self.item.piece.span
        holding = (one for one in self.article.paragraphs if one.start <= span.start and span.end <= one.end)
        found = next(holding, None)
        return found if found is not None and found != span else None


def entries(library: Library, board: Board) -> tuple[Entry, ...]:
    """The items of a board in their order, each with what the library has for it."""
    articles = {name: _article(library, name) for name in {item.piece.article for item in board.items} - {""}}
    notes = owns(library.notes, [item.piece.key for item in board.items])
    found = (_entry(item, articles.get(item.piece.article)) for item in board.items)
    return tuple(entry._replace(note=own.note) for entry, own in zip(found, notes, strict=True))


def _article(library: Library, name: str) -> Article | None:
    try:
        return library.article(name)
    except (LibraryError, ArticleMissing):
        return None


def _entry(item: Item, article: Article | None) -> Entry:
    entry = Entry(item, article)
    if article is None:
        return entry
    if entry.sort is Sort.EVENT:
        same = (event for event in article.events if event_key(article, event) == item.piece.key)
        return entry._replace(event=next(same, None))
    if entry.sort is Sort.QUOTE and (number := _number(item, article)) is not None:
        words = {"text": item.piece.text, "span": item.piece.span}
        return entry._replace(number=number, quote=msgspec.structs.replace(article.quotes[number], **words))
    return entry


def _number(item: Item, article: Article) -> int | None:
    """The quote of these very words, else the only one that they are a part of."""
    if item.piece.span.of(article.text) != item.piece.text:
        return None
    for number, quote in enumerate(article.quotes):
        if quote.span == item.piece.span and quote_key(article.id, quote) == item.piece.key:
            return number
    span = item.piece.span
    holding = [
        number
        for number, quote in enumerate(article.quotes)
        if quote.span.start <= span.start and span.end <= quote.span.end
    ]
    return holding[0] if len(holding) == 1 else None


def left_by(library: Library, query: str, listed: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that a query leaves; the user's own sentences always stay. Raises LibraryError."""
    every = tuple(listed)
    if not query.strip():
        return every
    names = sorted({entry.item.piece.article for entry in every} - {""})
    found = library.ask(lambda db: _found(db, library, query, names))
    return tuple(entry for entry in every if entry.sort is Sort.SENTENCE or _place(entry) in found)


def _place(entry: Entry) -> tuple[str, str, int]:
    """By what the index knows an entry: sort, article, and where a quote begins or which event it is."""
    at = entry.item.piece.span.start if entry.sort is Sort.QUOTE else 0
    if entry.event is not None:
        at = entry.event.span.start
    return (str(entry.sort), entry.item.piece.article, at)


def _found(db: sqlite3.Connection, library: Library, query: str, names: Sequence[str]) -> set[tuple[str, str, int]]:
    scope = library.scope(query)
    among = f"a.id IN ({', '.join('?' * len(names))})"
    quotes, articles, events = within(scope.quotes, "q.w"), within(scope.articles, "a.w"), within(scope.events, "e.w")
    asked = (
        (f"SELECT 'quote', a.id, q.start FROM quote q JOIN article a ON a.w = q.article WHERE {among}", quotes),
        (f"SELECT 'article', a.id, 0 FROM article a WHERE {among}", articles),
        (f"SELECT 'event', a.id, {_BEGINS} FROM event e JOIN article a ON a.w = e.article WHERE {among}", events),
    )
    return {
        (sort, name, start)
        for statement, left in asked
        for sort, name, start in db.execute(statement + left.text, (*names, *left.values))
    }
