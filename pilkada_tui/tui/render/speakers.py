"""Telling an article's speakers and quotes apart: a number for each quote, a style for each speaker."""

from pilkada_tui.language import _
from pilkada_tui.model import Article, Quote, QuoteKind
from pilkada_tui.tui.settings.styles import SPEAKERS

STYLES = tuple(f"speaker-{number}" for number in range(SPEAKERS))
UNKNOWN = "speaker-none"


def styles(article: Article) -> tuple[str, ...]:
    """The style of each quote of the article: one a speaker in the order they speak, then from the start again."""
    names = dict.fromkeys(quote.speaker for quote in article.quotes if quote.speaker)
    by_name = {name: STYLES[place % len(STYLES)] for place, name in enumerate(names)}
    return tuple(by_name.get(quote.speaker, UNKNOWN) if quote.speaker else UNKNOWN for quote in article.quotes)


def numeral(number: int) -> str:
    """The sign of the quote at place ``number``, counted from 0: ``①`` up to ``⑳``, then ``(21)``."""
    return chr(0x2460 + number) if number < 20 else f"({number + 1})"


def who(quote: Quote) -> str:
    """The speaker's name, or words that say that the article names nobody."""
    return quote.speaker or _("tak disebut siapa")


def words(quote: Quote) -> str:
    """The quote as set on a card: direct words in quotation marks, indirect ones without."""
    inside = " ".join(quote.text.split())
    return f"“{inside}”" if quote.kind is QuoteKind.DIRECT else inside


def kind_in_words(quote: Quote) -> str:
    """``langsung`` or ``tak langsung``."""
    return _("langsung") if quote.kind is QuoteKind.DIRECT else _("tak langsung")
