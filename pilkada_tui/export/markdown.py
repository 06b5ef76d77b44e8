"""Articles as a Markdown document: each with its quotes, cited, and its dated events."""

import re
from collections.abc import Iterable, Iterator

from pilkada_tui.export.citation import source_line, written_day
from pilkada_tui.export.plain import one_line
from pilkada_tui.export.records import verbatim
from pilkada_tui.model import Article, Quote
from pilkada_tui.reference import countdown

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>#|~&!$])")


def inert(text: str) -> str:
    """Text that Markdown shows as it is."""
    return re.sub(r"^(\s*)([-+=]|\d+[.)])", r"\1\\\2", _MEANS_SOMETHING.sub(r"\\\1", one_line(text)))


def _quote(quote: Quote) -> Iterator[str]:
    words = f"“{one_line(quote.text)}”" if quote.kind == "direct" else one_line(quote.text)
    kind = "" if quote.kind == "direct" else ", tak langsung"
    office = f" ({inert(quote.role)})" if quote.role else ""
    doubt = f"; penutur belum pasti: {quote.confidence:.0%}" if quote.confidence < 0.7 else ""
    yield f"> {inert(words)}\n>\n"
    who = inert(quote.speaker or "(tak disebut)")
    yield f"> — {who}{office}{kind}; huruf {quote.span.start}–{quote.span.end}{doubt}\n\n"


def as_markdown(articles: Iterable[Article]) -> Iterator[str]:
    """The document, piece by piece.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    for article in map(verbatim, articles):
        yield f"## {inert(article.title.value if article.title else '(tanpa judul)')}\n\n"
        yield f"{inert(source_line(article))}  \nid `{article.id}`"
        yield "".join(f"  \nsumber: {inert(source.name)}" for source in article.sources) + "\n\n"
        for quote in article.quotes:
            yield from _quote(quote)
        for event in article.events:
            count = countdown(event.start)
            day = " – ".join(dict.fromkeys(map(written_day, (event.start, event.end))))
            yield f"- {inert(day)}{f' ({count})' if count else ''}: {inert(event.sentence.of(article.text))}\n"
        yield "\n" if article.events else ""
