"""From hits to the quotes that they stand for, read from the library; slow, so never in the event loop."""

from collections.abc import Iterable, Iterator

import msgspec

from pilkada_tui.library import Hit, Library
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.model import Article
from pilkada_tui.tui.actions.export import only_pinned
from pilkada_tui.tui.quotes import Pin, quote_at, quote_on


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
