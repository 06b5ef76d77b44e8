"""What keys act on in a list: the rows that are marked, or else the one under the cursor, read from the library."""

from collections.abc import Iterable
from typing import NamedTuple

from pilkada_tui.library import Hit, Library, TimelineRow
from pilkada_tui.library.notes.batch import Batch
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.model import Article
from pilkada_tui.tui.quotes import Pin, quote_on


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
    read: dict[str, Article] = {}
    found = []
    for quote in quotes:
        name = quote.where.article
        if name not in read:
            read[name] = library.article(name)
        number = quote_on(read[name], quote.start, quote.end)
        if number is not None:
            found.append(Pin(read[name], number))
    return Picked(tuple(found))


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
