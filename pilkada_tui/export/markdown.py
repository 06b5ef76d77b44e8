"""Articles as a Markdown document: each with its quotes, cited, and its dated events."""

import re
from collections.abc import Iterable, Iterator

from pilkada_tui.export.citation import source_line, written_day
from pilkada_tui.export.forms import NO_STORIES, Stories, story_of
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line
from pilkada_tui.language import _, polarity_in_words
from pilkada_tui.model import DOUBTFUL, Article, Quote
from pilkada_tui.reference import days_to_vote

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>#|~&!$])")


def inert(text: str) -> str:
    """Text that Markdown shows as it is."""
    return re.sub(r"^(\s*)([-+=]|\d+[.)])", r"\1\\\2", _MEANS_SOMETHING.sub(r"\\\1", one_line(text)))


def _quote(quote: Quote) -> Iterator[str]:
    words = f"“{one_line(quote.text)}”" if quote.kind == "direct" else one_line(quote.text)
    kind = "" if quote.kind == "direct" else f", {_('tak langsung')}"
    office = f" ({inert(quote.role)})" if quote.role else ""
    unsure = _("narasumber belum pasti: {share}").format(share=f"{quote.confidence:.0%}")
    doubt = f"; {unsure}" if quote.confidence < DOUBTFUL else ""
    denied = f"; {words_of}" if (words_of := polarity_in_words(quote.polarity)) else ""
    place = _("huruf {start}–{end}").format(start=quote.span.start, end=quote.span.end)
    yield f"> {inert(words)}\n>\n"
    who = inert(quote.speaker or _("(tak disebut)"))
    yield f"> — {who}{office}{kind}; {place}{denied}{doubt}\n\n"


def _left(day: str) -> str:
    left = days_to_vote(day)
    if left is None:
        return ""
    return _("hari H") if left == 0 else _("H{days}").format(days=f"{-left:+d}")


def as_markdown(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[str]:
    """The document, piece by piece.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    for article in map(verbatim, articles):
        yield f"## {inert(article.title.value if article.title else _('(tanpa judul)'))}\n\n"
        yield f"{inert(source_line(article))}  \nid `{one_line(article.id).replace('`', 'ˋ')}`"
        if copy_of := story_of(article, stories).copy_of:
            copied = _("salinan dari {id}").format(id=copy_of)
            yield f" · {inert(copied)}"
        named = (_("sumber: {name}").format(name=inert(source.label)) for source in article.sources)
        yield "".join(f"  \n{name}" for name in named) + "\n\n"
        for quote in article.quotes:
            yield from _quote(quote)
        for event in article.events:
            count = _left(event.start)
            day = " – ".join(dict.fromkeys(map(written_day, (event.start, event.end))))
            yield f"- {inert(day)}{f' ({count})' if count else ''}: {inert(event.sentence.of(article.text))}\n"
        yield "\n" if article.events else ""
