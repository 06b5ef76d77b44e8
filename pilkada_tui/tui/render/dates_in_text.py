"""The dates that are printed in an article, found by the reader."""

from pilkada_tui.model import Article, Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.page.page_text import page_text


def dates_in(article: Article) -> tuple[Span, ...]:
    """Every date in the article proper, in order."""
    page = page_text(article.text)
    paragraphs = map(page.to_flat, article.paragraphs)
    return tuple(page.to_page(date.span) for paragraph in paragraphs for date in expressions.find(page.flat, paragraph))
