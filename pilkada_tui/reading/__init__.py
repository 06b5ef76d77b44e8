"""Reading: one raw page to one Article, by pure steps: clean, dates, regions, people, quotes, attribution, events.

A step can be had alone (``reading.dates``); all of them are loaded with the first page that is read.
"""

from pilkada_tui.model import Article, Source, Span


def read(text: str, source: Source | None = None) -> Article:
    """What a page says, each finding with its span in ``text``. Any text gives an Article, perhaps an empty one.

    Of a page longer than ``whole.LONGEST`` characters, a hundred times the usual, the rest is kept but ``unread``.
    """
    from pilkada_tui.reading import pipeline  # noqa: PLC0415 (lists and searches need a step of it at most)

    return pipeline.read(text, source)


def split(text: str) -> tuple[Span, ...]:
    """The articles of a text that holds several, as databases export them; one span for an ordinary page."""
    from pilkada_tui.reading.page import split as pages  # noqa: PLC0415 (only an import asks)

    return pages.split(text)
