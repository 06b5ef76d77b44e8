"""Quotes as CSV, one a row, for a spreadsheet; text is always quoted, so that a semicolon in it parts nothing."""

import csv
import io
from collections.abc import Iterable, Iterator

from pilkada_tui.export.citation import source_line
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import cell
from pilkada_tui.model import Article

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
)


def _rows(article: Article) -> Iterator[tuple[object, ...]]:
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
        yield (*head, *words, *quote.span, *sure, "; ".join(quote.topics), source_line(article))


def as_csv(articles: Iterable[Article]) -> Iterator[str]:
    """The table, line by line, its names first.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    yield ",".join(COLUMNS) + "\r\n"
    for article in map(verbatim, articles):
        for row in _rows(article):
            line = io.StringIO()
            csv.writer(line, quoting=csv.QUOTE_NONNUMERIC).writerow([cell(value) for value in row])
            yield line.getvalue()
