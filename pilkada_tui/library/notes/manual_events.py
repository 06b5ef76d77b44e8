"""Events that the user marks by hand: from a run of characters to an event."""

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
