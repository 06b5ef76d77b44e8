"""The reader: one raw page to one Article, by pure steps: layout, dates, regions, people, quotes, attribution, events.

A step can be imported on its own (``reading.dates``); all of them are imported when the first page is read.
"""

from typing import TYPE_CHECKING

from pilkada_tui.model import Article, Source, Span

if TYPE_CHECKING:
    from pilkada_tui.reading.stages import Steps


def read(text: str, source: Source | None = None) -> Article:
    """Read a page: all findings with their spans in ``text``. Any text gives an Article, perhaps an empty one.

    Of a page longer than ``stages.LONGEST`` characters, a hundred times the usual, the rest is kept but ``unread``.
    """
    from pilkada_tui.reading import pipeline  # noqa: PLC0415 (100 ms; lists and searches need a step of it at most)

    return pipeline.read(text, source)


def split(text: str) -> tuple[Span, ...]:
    """The articles of a text that holds several, as exports of databases do; one span for an ordinary page."""
    from pilkada_tui.reading import pipeline  # noqa: PLC0415 (100 ms, as above)

    return pipeline.split(text)


def steps(text: str) -> "Steps":
    """The result of each step on a page, to follow a wrong answer to the step that gave it."""
    from pilkada_tui.reading import stages  # noqa: PLC0415 (100 ms, as above)

    return stages.steps(text)
