"""What the user marks by hand: from a run of characters to a quote, and quotes and events into the corrections."""

import msgspec

from pilkada_tui.library.notes.corrections import AddedQuote, ArticleCorrection
from pilkada_tui.library.notes.event_corrections import AddedEvent
from pilkada_tui.model import Article, QuoteKind, Span

_OPENING = "\"“„‟«‘'"
_CLOSING = "\"”“»’'"


def marked(article: Article, start: int, end: int) -> AddedQuote | None:
    """The words from ``start`` to ``end`` as a quote without spaces and quotation marks around it; None for no words.

    It is direct where quotation marks stood around the words, among them or beside them.
    """
    text = article.text
    start, end = trimmed(text, start, end)
    direct = False
    if end - start > 1 and text[start] in _OPENING and text[end - 1] in _CLOSING:
        direct = True
        start, end = trimmed(text, start + 1, end - 1)
    if end <= start:
        return None
    before, after = text[:start].rstrip(" ")[-1:], text[end:].lstrip(" ")[:1]
    direct = direct or bool(before and after and before in _OPENING and after in _CLOSING)
    span = Span(start, end)
    return AddedQuote(span=span, text=span.of(text), kind=QuoteKind.DIRECT if direct else QuoteKind.INDIRECT)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The run of characters without the spaces around it, and within the text; an empty run for no words."""
    start, end = max(start, 0), min(end, len(text))
    inner = text[start:end]
    if not inner.strip():
        return start, start
    return end - len(inner.lstrip()), start + len(inner.rstrip())


def with_quote(correction: ArticleCorrection | None, quote: AddedQuote) -> ArticleCorrection:
    """The corrections of an article with a quote marked by hand, in place of the one on the same words."""
    have = correction or ArticleCorrection()
    others = tuple(one for one in have.quotes if one.span != quote.span)
    return msgspec.structs.replace(have, quotes=tuple(sorted((*others, quote), key=lambda one: one.span)))


def without_quote(correction: ArticleCorrection | None, span: Span) -> ArticleCorrection | None:
    """The corrections of an article without the quote marked by hand on a span; None when nothing is left of them."""
    have = correction or ArticleCorrection()
    left = msgspec.structs.replace(have, quotes=tuple(one for one in have.quotes if one.span != span))
    return left if left != ArticleCorrection() else None


def with_event(
    correction: ArticleCorrection | None, event: AddedEvent, instead_of: AddedEvent | None = None
) -> ArticleCorrection:
    """The corrections of an article with an event marked by hand, in place of another or of the same one."""
    have = correction or ArticleCorrection()
    others = tuple(one for one in have.events if one not in {event, instead_of})
    return msgspec.structs.replace(have, events=tuple(sorted((*others, event), key=lambda one: one.span)))


def without_event(correction: ArticleCorrection | None, event: AddedEvent) -> ArticleCorrection | None:
    """The corrections of an article without an event marked by hand; None when nothing is left of them."""
    have = correction or ArticleCorrection()
    left = msgspec.structs.replace(have, events=tuple(one for one in have.events if one != event))
    return left if left != ArticleCorrection() else None
