"""What keys act on in a list: the rows that are marked, or else the one under the cursor, read from the library.

Reading is slow, so never done in the event loop.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from pilkada_tui.library import Hit, Library, TimelineRow
from pilkada_tui.library.notes.batch import Batch
from pilkada_tui.library.notes.boards import Piece, of_article, of_event, of_quote
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.library.views.timeline import Moment
from pilkada_tui.model import Article
from pilkada_tui.tui.actions.export import only_pinned
from pilkada_tui.tui.quotes import Pin, quote_at, quote_on


class Picked(NamedTuple):
    """Quotes, ids of articles, and events, each in the order of the list."""

    quotes: tuple[Pin, ...] = ()
    articles: tuple[str, ...] = ()
    events: tuple[TimelineRow, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What stars and tags of them are kept by; events have none."""
        return (*(quote_key(pin.article.id, pin.quote) for pin in self.quotes), *self.articles)


def picked_hits(library: Library, hits: Iterable[Hit]) -> Picked:
    """What some hits stand for. Raises LibraryError, ArticleMissing."""
    read: dict[str, Article] = {}
    quotes: list[Pin] = []
    articles: list[str] = []
    events: list[TimelineRow] = []
    for hit in hits:
        if hit.type == "article":
            articles.append(hit.article)
            continue
        if hit.article not in read:
            read[hit.article] = library.article(hit.article)
        article = read[hit.article]
        if hit.type == "quote":
            number = quote_on(article, hit.start, hit.end)
            quotes += [Pin(article, number)] if number is not None else []
        else:
            told = [one for one in article.events if tuple(one.sentence) == (hit.start, hit.end)]
            same = [one for one in told if one.date == hit.day] or told
            events += [TimelineRow(article=article.id, event=one) for one in same[:1]]
    return Picked(tuple(quotes), tuple(dict.fromkeys(articles)), tuple(events))


def picked_quotes(library: Library, quotes: Iterable[Said]) -> Picked:
    """Somebody's quotes. Raises LibraryError, ArticleMissing."""
    return Picked(pins_of(library, quotes))


def delete(library: Library, picked: Picked) -> int:
    """Put the articles into the bin and say of quotes and events that they are none, as one change; how many."""
    batch = Batch(library.corrections())
    for pin in picked.quotes:
        batch.reject_quote(pin.article.id, pin.quote)
    for row in picked.events:
        batch.reject_event(library.as_read(row.article), row.event)
    for article in picked.articles:
        batch.delete(library.as_read(article))
    return library.correct_all(batch.changes)


def quotes_of(library: Library, hits: Iterable[Hit]) -> list[Article]:
    """The articles of the hits with only the quotes that were found. Raises LibraryError, ArticleMissing."""
    listed = tuple(hits)
    articles = {hit.article: library.article(hit.article) for hit in listed}
    found = [(articles[hit.article], quote_at(articles[hit.article], hit.start)) for hit in listed]
    return only_pinned(Pin(article, number) for article, number in found if number is not None)


def said_in(library: Library, quotes: Iterable[Said]) -> Iterator[Article]:
    """The articles of these quotes in their order, each once and with nothing but them; read one by one.

    Raises LibraryError or ArticleMissing where one cannot be read.
    """
    spans: dict[str, set[tuple[int, int]]] = {}
    for quote in quotes:
        spans.setdefault(quote.where.article, set()).add((quote.start, quote.end))
    for name, wanted in spans.items():
        article = library.article(name)
        own = tuple(quote for quote in article.quotes if tuple(quote.span) in wanted)
        yield msgspec.structs.replace(article, quotes=own, events=())


def pins_of(library: Library, quotes: Iterable[Said]) -> tuple[Pin, ...]:
    """The quotes with their articles, to be set side by side; those that are gone are left out.

    Raises LibraryError or ArticleMissing where an article cannot be read.
    """
    listed = list(quotes)
    articles = {name: library.article(name) for name in {quote.where.article for quote in listed}}
    found = [(articles[quote.where.article], quote) for quote in listed]
    numbers = [(article, quote_on(article, quote.start, quote.end)) for article, quote in found]
    return tuple(Pin(article, number) for article, number in numbers if number is not None)


def pieces_of(library: Library, picked: Picked) -> list[Piece]:
    """Quotes, then events, then articles, each in the order of the list. Raises LibraryError, ArticleMissing."""
    return [
        *(of_quote(pin.article, pin.quote) for pin in picked.quotes),
        *(of_event(library.article(row.article), row.event) for row in picked.events),
        *(of_article(library.article(name)) for name in picked.articles),
    ]


def picked_moments(moments: Iterable[Moment]) -> Picked:
    """What the rows of a list of events are: events, or articles."""
    listed = tuple(moments)
    events = tuple(TimelineRow(article=one.article, event=one.event) for one in listed if one.event is not None)
    return Picked(articles=tuple(one.article for one in listed if one.event is None), events=events)
