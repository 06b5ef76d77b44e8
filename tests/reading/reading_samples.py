"""Pages about people who do not exist, and short ways to ask what was read from them."""

from pilkada_tui.model import Article, Quote, QuoteKind, Span
from pilkada_tui.reading import read
from pilkada_tui.reading.page.lines import flatten
from pilkada_tui.reading.text.tokens import Token, tokenize

HEADLINE = "KPU Lahat Siapkan Tempat Pemungutan Suara"
LEAD = (
    "LAHAT, KABARDESA.COM – Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat persiapan pemungutan suara "
    "di aula kantor KPU."
)
SPEAKER = "Hera Lestari"
WORDS = "Semua kotak suara sudah siap di gudang"


def page(*paragraphs: str, headline: str = HEADLINE) -> Article:
    """The reading of a page of a headline and these paragraphs."""
    return read("\n\n".join((headline, *paragraphs)))


def after_lead(*paragraphs: str) -> tuple[Quote, ...]:
    """The quotes of a page in which Hera Lestari opens a meeting before these paragraphs."""
    return page(LEAD, *paragraphs).quotes


def direct(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The direct quotes behind the lead: (words, speaker)."""
    return [(quote.text, quote.speaker) for quote in after_lead(*paragraphs) if quote.kind is QuoteKind.DIRECT]


def indirect(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The reported sentences behind the lead: (sentence, speaker)."""
    return [(quote.text, quote.speaker) for quote in after_lead(*paragraphs) if quote.kind is QuoteKind.INDIRECT]


def speakers(*paragraphs: str) -> list[str | None]:
    """Who speaks behind the lead, quote by quote."""
    return [quote.speaker for quote in after_lead(*paragraphs)]


def tokens_of(text: str) -> list[Token]:
    """The tokens of a whole text."""
    return tokenize(flatten(text), Span(0, len(text)))


def codes(article: Article) -> list[str]:
    """The codes of the regions that an article is about, the most important first."""
    return [region.code for region in article.regions]
