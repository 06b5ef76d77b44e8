"""Quotes as the screens refer to them: pinned, or by their place in an article."""

from typing import NamedTuple

from pilkada_tui.model import Article, Quote
from pilkada_tui.reference import Region, regions


class Pin(NamedTuple):
    """A quote put aside to be compared."""

    article: Article
    number: int

    @property
    def quote(self) -> Quote:
        """The quote itself."""
        return self.article.quotes[self.number]


def region_of(article: Article) -> Region | None:
    """The region that the article is first of all about."""
    return regions().get(article.regions[0].code) if article.regions else None


def quote_on(article: Article, start: int, end: int) -> int | None:
    """The number of the quote whose words stand exactly there, else of the one at ``start``; None where none does."""
    exact = (number for number, quote in enumerate(article.quotes) if tuple(quote.span) == (start, end))
    return next(exact, quote_at(article, start))


def quote_at(article: Article, offset: int) -> int | None:
    """The number of the shortest quote whose words stand at an offset of the text; None where none does."""
    holding = [
        (quote.span.end - quote.span.start, number)
        for number, quote in enumerate(article.quotes)
        if quote.span.start <= offset < quote.span.end
    ]
    return min(holding)[1] if holding else None
