"""Reading: one raw page to one Article, by pure steps: clean, dates, regions, people, quotes, attribution, events.

A step can be had alone (``reading.dates``); all of them are loaded with the first page that is read.
"""

from typing import TYPE_CHECKING

from pilkada_tui.model import Article, Source, Span

if TYPE_CHECKING:
    from pilkada_tui.reading.stages import Steps


def read(text: str, source: Source | None = None) -> Article:
    """What a page says, each finding with its span in ``text``. Any text gives an Article, perhaps an empty one.

    Of a page longer than ``stages.LONGEST`` characters, a hundred times the usual, the rest is kept but ``unread``.
    """
    from pilkada_tui.reading import pipeline  # noqa: PLC0415 (lists and searches need a step of it at most)

    return pipeline.read(text, source)


def split(text: str) -> tuple[Span, ...]:
    """The articles of a text that holds several, as databases export them; one span for an ordinary page."""
    from pilkada_tui.reading.page import split as pages  # noqa: PLC0415 (only an import asks)

    return pages.split(text)


def steps(text: str) -> "Steps":
    """What each step of reading makes of a page, for following a wrong answer to the step that made it."""
    from pilkada_tui.reading import stages  # noqa: PLC0415 (only a trace needs the steps apart)

    return stages.steps(text)
