"""Quotes as CSV, one a row, for a spreadsheet; text is always quoted, so that a semicolon in it separates nothing."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from pilkada_tui.export.citation import source_line
from pilkada_tui.export.forms import NO_STORIES, Stories, place, story_of
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import cell
from pilkada_tui.model import Article, Quote

_CORRECTED = "corrected"

COLUMNS = (
    "article",
    "day",
    "region_code",
    "region",
    "outlet",
    "title",
    "kind",
    "speaker",
    "role",
    "cue",
    "text",
    "start",
    "end",
    "confidence",
    "polarity",
    "topics",
    "citation",
    "role_kind",
    "corrected",
    "story",
    "copy_of",
    "url",
    "file",
    "byline",
    "published",
    "updated",
    "open",
)
Cell = str | int | float


def quote_rows(article: Article, stories: Stories = NO_STORIES) -> Iterator[tuple[Cell, ...]]:
    """A row of ``COLUMNS`` for each quote; ``kind`` says which are retold, ``corrected`` which a user set right."""
    region = article.regions[0] if article.regions else None
    head = (
        article.id,
        article.day.value if article.day else "",
        region.code if region else "",
        region.name if region else "",
        article.outlet.value if article.outlet else "",
        article.title.value if article.title else "",
    )
    for quote in article.quotes:
        words = (str(quote.kind), quote.speaker or "", quote.role or "", quote.cue or "", quote.text)
        sure = (quote.confidence, str(quote.polarity))
        told = ("; ".join(quote.topics), source_line(article), quote.role_kind or "", _corrected(quote))
        yield (*head, *words, *quote.span, *sure, *told, *_origin(article, stories), place(article, quote.span))


def _corrected(quote: Quote) -> str:
    return "yes" if quote.reason == _CORRECTED else ""


def _origin(article: Article, stories: Stories) -> tuple[str, ...]:
    """Story, address, file, writer and days of an article."""
    first = article.sources[0] if article.sources else None
    facts = (article.byline, article.published, article.updated)
    name = PurePath(first.name).name if first else ""
    file = " · ".join(filter(None, (name, first.part))) if first else ""
    return (*story_of(article, stories), article.address or "", file, *(fact.value if fact else "" for fact in facts))


def as_csv(articles: Iterable[Article], stories: Stories = NO_STORIES, *, excel: bool = False) -> Iterator[str]:
    """The table, line by line, its names first.

    For ``excel`` it begins with a byte order mark and the line by which spreadsheets of any country find its columns.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    if excel:
        yield "\ufeffsep=,\r\n"
    yield ",".join(COLUMNS) + "\r\n"
    for article in map(verbatim, articles):
        for row in quote_rows(article, stories):
            line = io.StringIO()
            csv.writer(line, quoting=csv.QUOTE_NONNUMERIC).writerow([cell(value) for value in row])
            yield line.getvalue()
