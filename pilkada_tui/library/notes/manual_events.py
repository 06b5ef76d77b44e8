"""Events that the user marks by hand: from a run of characters to an event, and into the article's corrections."""

import msgspec

from pilkada_tui.library.notes.corrections import ArticleCorrection
from pilkada_tui.library.notes.event_corrections import AddedEvent
from pilkada_tui.library.notes.manual import trimmed
from pilkada_tui.model import Article, Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.events.kinds import kind_at
from pilkada_tui.reading.events.labels import of_words
from pilkada_tui.reading.page.lines import flatten


def marked_event(article: Article, start: int, end: int) -> AddedEvent | None:
    """What the words from ``start`` to ``end`` tell as an event, as far as they tell it; None for no words.

    The day is the first that is printed in the words, else the article's own (empty for none); the region is the
    article's first.
    """
    start, end = trimmed(article.text, start, end)
    if end <= start:
        return None
    span = Span(start, end)
    flat = flatten(article.text)
    printed = next(iter(expressions.find(flat, span)), None)
    day = printed.value if printed else article.day.value if article.day else ""
    words = span.of(article.text)
    return AddedEvent(
        span=span,
        text=words,
        printed=printed.span if printed else None,
        date=day,
        label=of_words(words, printed.span.of(article.text) if printed else ""),
        kind=kind_at(span.of(flat), printed.span.start - start if printed else 0),
        region=article.regions[0].code if article.regions else None,
    )


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
