"""The whole reader: the results of all steps, assembled into one Article."""

import hashlib
import unicodedata
from typing import TypeVar

from msgspec import structs

from pilkada_tui.model import Article, Fact, Quote, Record, Source, Span, Stated
from pilkada_tui.reading.events import topics
from pilkada_tui.reading.page import metadata, outlet
from pilkada_tui.reading.page import split as texts
from pilkada_tui.reading.page.lines import letters
from pilkada_tui.reading.page.page_text import PageText
from pilkada_tui.reading.stages import LONGEST, Steps, steps

READER = "2"
_ID_LENGTH = 16


def read(text: str, source: Source | None = None) -> Article:
    """The Article of a page; see ``reading.read``."""
    taken = steps(text)
    return _to_page(_assembled(taken, text, source), taken.page)


def split(text: str) -> tuple[Span, ...]:
    """The articles of a text that holds several; see ``reading.split``."""
    return texts.split(text)


def _assembled(taken: Steps, text: str, source: Source | None) -> Article:
    """The Article of a page, with spans and texts of ``flat``."""
    flat, cleaned, line, dated = taken.page.flat, taken.cleaned, taken.dateline, taken.dated
    reported = tuple(event.date for event in dated.events if len(event.date) == len("2024-11-27"))
    published = metadata.published(flat, cleaned, line, reported) or _day_from_source(
        source.published if source else None
    )
    shown = topics.read([taken.title, *taken.tokens])
    quotes = tuple(_with_topics(quote, topics.within(shown, quote.span)) for quote in taken.quotes)
    title = cleaned.title
    return Article(
        id=article_id(text),
        text=text,
        reader=READER,
        title=_headline(flat, title, "headline")
        if title
        else _first_line_title(flat, source.title if source else None),
        outlet=outlet.outlet(flat, cleaned, line) or _from_source(source.site if source else None),
        byline=metadata.byline(flat, cleaned.noise) or _from_source(source.byline if source else None),
        dateline=Fact(value=line[0].of(flat).strip(" -–—,:|/~"), span=line[0], how="dateline") if line else None,
        published=published,
        updated=metadata.updated(flat, cleaned) or _day_from_source(source.updated if source else None),
        day=published or dated.day,
        regions=taken.regions.about,
        undecided=taken.regions.undecided,
        paragraphs=cleaned.body,
        noise=cleaned.noise,
        unread=Span(LONGEST, len(text)) if len(text) > LONGEST else None,
        people=tuple(person for person in taken.cast.people if person.mentions),
        quotes=quotes,
        events=dated.events,
        topics=shown,
        sources=(source,) if source else (),
    )


def _to_page(article: Article, page: PageText) -> Article:
    """The article with every span, and every verbatim text, as in the page as received."""
    if article.text == page.flat:
        return article
    mapped = _mapped(article, page) if page.flat_at else article
    text = mapped.text
    return structs.replace(
        mapped,
        quotes=tuple(structs.replace(quote, text=quote.span.of(text)) for quote in mapped.quotes),
        events=tuple(structs.replace(event, anchor=event.span.of(text)) for event in mapped.events),
    )


_R = TypeVar("_R", bound=Record)


def _mapped(record: _R, page: PageText) -> _R:
    """A record with all its spans mapped to the page as received."""
    changed = {name: _mapped_value(value, page) for name, value in structs.asdict(record).items()}
    return structs.replace(record, **{name: value for name, value in changed.items() if value is not None})


def _mapped_value(value: object, page: PageText) -> object:
    if isinstance(value, Span):
        return page.to_page(value)
    if isinstance(value, Record) and not isinstance(value, Source):
        return _mapped(value, page)
    if isinstance(value, tuple) and value:
        return tuple(_mapped_value(item, page) for item in value)
    return value


def article_id(text: str) -> str:
    """The id of a page: 16 hexadecimal digits of a hash of its words, independent of line breaks and spaces."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def _headline(flat: str, span: Span, how: str) -> Fact:
    return Fact(value=" ".join(span.of(flat).split()), span=span, how=how)


def _first_line_title(flat: str, title: str | None) -> Fact | None:
    """The first line of a text, if it is the title in the metadata of its source, a column or a mail subject."""
    line = flat.lstrip().partition("\n")[0].rstrip()
    if not title or not line or letters(line) != letters(title):
        return None
    start = flat.index(line)
    return _headline(flat, Span(start, start + len(line)), "source")


def _from_source(value: str | None) -> Fact | None:
    """A fact stated by the metadata of a page's source rather than by its text."""
    return Fact(value=value, span=Span(0, 0), how="source") if value else None


def _day_from_source(stated: Stated | None) -> Fact | None:
    """A day stated by the metadata of a page's source."""
    return Fact(value=stated.day, span=Span(0, 0), how=stated.how) if stated else None


def _with_topics(quote: Quote, names: tuple[str, ...]) -> Quote:
    return structs.replace(quote, topics=names) if names else quote
