"""Words that are nobody's: denied, alleged, faked; and the denials that are somebody's."""

import pytest
from reading_samples import HEADLINE, after_lead

from pilkada_tui.export.citation import cite
from pilkada_tui.language import polarity_in_words
from pilkada_tui.model import Polarity, Quote, QuoteKind
from pilkada_tui.reading import read

WORDS = "Pilkada ditunda dua pekan"
DENIED = [
    f"Hera Lestari membantah mengatakan “{WORDS}”.",
    f"Hera Lestari tidak pernah mengatakan “{WORDS}”.",
    f"Hera Lestari menyangkal pernah berkata “{WORDS}”.",
    f"Hera Lestari tak pernah berucap, “{WORDS}.”",
]
ALLEGED = [
    f"Hera Lestari dituduh mengatakan “{WORDS}”.",
    f"Dalam kabar itu Hera Lestari disebut mengatakan “{WORDS}”.",
    f"Dalam video palsu itu, Hera Lestari berkata, “{WORDS}.”",
    f"Unggahan itu dibuat seolah-olah Hera Lestari mengatakan, “{WORDS}.”",
    f"Narasi hoaks itu menyebut Hera Lestari mengatakan, “{WORDS}.”",
    f"“{WORDS},” demikian narasi palsu yang mencatut nama Hera Lestari.",
    f"“{WORDS},” demikian isu yang beredar.",
    f"Pesan berantai menyebut Hera Lestari mengatakan “{WORDS}”.",
]
SAID = [
    "Hera Lestari membantah bahwa pilkada ditunda dua pekan.",
    "Hera Lestari menepis isu bahwa pilkada ditunda dua pekan.",
    "Menanggapi video palsu itu, Hera Lestari menegaskan pilkada tidak ditunda.",
]


def only_quote(sentence: str) -> Quote:
    (quote,) = after_lead(sentence)
    return quote


@pytest.mark.parametrize("sentence", DENIED)
def test_denied_words_are_nobodys(sentence: str) -> None:
    quote = only_quote(sentence)
    assert (quote.speaker, quote.polarity) == (None, Polarity.DENIED)


@pytest.mark.parametrize("sentence", ALLEGED)
def test_alleged_and_faked_words_are_nobodys(sentence: str) -> None:
    quote = only_quote(sentence)
    assert (quote.speaker, quote.polarity) == (None, Polarity.ALLEGED)


@pytest.mark.parametrize("sentence", SAID)
def test_a_denial_is_what_its_speaker_says(sentence: str) -> None:
    quote = only_quote(sentence)
    assert (quote.kind, quote.speaker, quote.polarity) == (QuoteKind.INDIRECT, "Hera Lestari", Polarity.ASSERTED)


@pytest.mark.parametrize("verb", ["dituduh mengatakan", "tidak pernah mengatakan", "dikabarkan menyebut"])
def test_reported_words_that_nobody_said_are_no_reported_speech(verb: str) -> None:
    assert after_lead(f"Hera Lestari {verb} bahwa pilkada ditunda dua pekan.") == ()


def test_a_citation_of_denied_words_says_so() -> None:
    article = read(f"{HEADLINE}\n\nKetua KPU Lahat Hera Lestari membantah mengatakan “{WORDS}”.")
    (quote,) = article.quotes
    assert polarity_in_words(quote.polarity)
    assert polarity_in_words(quote.polarity) in cite(article, quote)
