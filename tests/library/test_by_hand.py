"""A quote marked by hand: the words without what stands around them, kept once, above what the machine finds."""

import msgspec
import pytest
from making import an_article, span_of

from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import ARTICLE, PERSON, ArticleCorrection
from pilkada_tui.library.notes.manual import marked, with_quote, without_quote
from pilkada_tui.model import Article, QuoteKind, Span, Topic

TEXT = 'Warga hadir. "Mari kita jaga kedamaian," ujar Sekar Wiranti. “Kami siap.” Itu katanya.'


@pytest.fixture
def article() -> Article:
    return an_article(body=TEXT)


@pytest.mark.parametrize(
    ("chosen", "kept", "kind"),
    [
        ("“Kami siap.”", "Kami siap.", QuoteKind.DIRECT),
        ("Kami siap.", "Kami siap.", QuoteKind.DIRECT),
        (" “Kami siap.” ", "Kami siap.", QuoteKind.DIRECT),
        (" Itu katanya.", "Itu katanya.", QuoteKind.INDIRECT),
        ("Warga hadir.", "Warga hadir.", QuoteKind.INDIRECT),
    ],
)
def test_the_words_lose_their_marks_and_tell_the_kind(
    article: Article, chosen: str, kept: str, kind: QuoteKind
) -> None:
    quote = marked(article, *span_of(article.text, chosen))
    assert quote is not None
    assert (quote.text, quote.kind) == (kept, kind)
    assert quote.span.of(article.text) == kept


@pytest.mark.parametrize("span", [(5, 5), (9, 3), (10**6, 10**6 + 5), (-5, 0)])
def test_no_words_make_no_quote(article: Article, span: tuple[int, int]) -> None:
    assert marked(article, *span) is None


def test_marking_the_same_words_again_replaces_them(article: Article) -> None:
    quote = marked(article, *span_of(article.text, "Kami siap."))
    assert quote is not None
    once = with_quote(None, quote)
    assert with_quote(once, quote) == once
    assert without_quote(once, quote.span) is None


def test_taking_a_quote_back_leaves_the_other_corrections(article: Article) -> None:
    quote = marked(article, *span_of(article.text, "Kami siap."))
    assert quote is not None
    kept = with_quote(ArticleCorrection(region="62.71"), quote)
    assert without_quote(kept, quote.span) == ArticleCorrection(region="62.71")


def test_a_hand_marked_quote_stands_above_the_machines_and_follows_who_is_who(
    library: Library, article: Article
) -> None:
    library.add([article])
    quote = marked(article, *article.quotes[0].span)
    assert quote is not None
    mine = msgspec.structs.replace(quote, speaker="Bima", role="Camat", role_kind="asn")
    library.correct(ARTICLE, article.id, with_quote(None, mine))
    library.correct(PERSON, "Bima", "Bima Lesmana")
    [shown] = library.article(article.id).quotes
    assert (shown.speaker, shown.role, shown.role_kind) == ("Bima Lesmana", "Camat", "asn")


def test_a_hand_marked_quote_has_the_topics_of_its_words(library: Library) -> None:
    plain = an_article(body=TEXT)
    one = msgspec.structs.replace(
        plain,
        topics=(
            Topic(name="keamanan", spans=(span_of(plain.text, "siap"),)),
            Topic(name="lain", spans=(Span(0, 4),)),
        ),
    )
    library.add([one])
    quote = marked(one, *span_of(one.text, "Kami siap."))
    assert quote is not None
    library.correct(ARTICLE, one.id, with_quote(None, quote))
    assert library.article(one.id).quotes[-1].topics == ("keamanan",)
