"""Where dates stand in an article, also those that are no event's."""

import sys

from pilkada_tui.model import Article, Span


def printed_dates(article: Article) -> tuple[Span, ...]:
    """Every date that is printed in the article proper, in order.

    The first call loads the reader, which takes longer than a key may: so not in the loop.
    """
    from pilkada_tui.reading.dates import expressions  # noqa: PLC0415 (not at the start)
    from pilkada_tui.reading.page.page_text import page_text  # noqa: PLC0415 (not at the start)

    page = page_text(article.text)
    read = map(page.read, article.paragraphs)
    return tuple(page.came(date.span) for paragraph in read for date in expressions.find(page.flat, paragraph))


def printed_dates_at_once(article: Article) -> tuple[Span, ...] | None:
    """``printed_dates`` where the reader is loaded; None where a page would have to wait for that."""
    return printed_dates(article) if "pilkada_tui.reading.dates.expressions" in sys.modules else None
