"""Topics and the word forms they are found by."""

import pytest
from entries import for_every
from reading_samples import LEAD, after_lead, page, tokens_of

from pilkada_tui.reading.events import topics
from pilkada_tui.reading.text.stems import fold, stem
from pilkada_tui.wordlist import sections

PHRASES = [(phrase.removeprefix("="), topic) for topic, phrases in sections("topics").items() for phrase in phrases]


@for_every(PHRASES)
def test_every_phrase_of_the_list_shows_its_topic(phrase: str, topic: str) -> None:
    text = f"Soal {phrase} dibahas"
    found = {item.name: item.spans for item in topics.read([tokens_of(text)])}
    assert phrase in {span.of(text) for span in found[topic]}


@pytest.mark.parametrize(
    "word", ["netral", "netralitas", "kenetralan", "menetralkan", "Netral", "NETRALITAS", "netralitasnya"]
)
def test_a_topic_is_found_in_every_form_of_its_word(word: str) -> None:
    assert [item.name for item in topics.read([tokens_of(f"soal {word} itu")])] == ["netralitas"]


def test_the_topic_shown_most_often_comes_first() -> None:
    article = page(LEAD, "Kampanye, kampanye, dan kampanye lagi menjadi bahasan, lalu logistik disebut sekali saja.")
    assert article.topics[0].name == "kampanye"


def test_a_quote_has_the_topics_of_its_own_words() -> None:
    (quote,) = after_lead('"Kami menjaga netralitas seluruh petugas di desa," kata Hera.')
    assert quote.topics == ("netralitas",)


def test_no_words_show_no_topic() -> None:
    assert topics.read([]) == ()
    assert topics.read([tokens_of("ayam goreng")]) == ()


FAMILIES = [
    ("netral", "netralitas", "kenetralan", "menetralkan", "netralnya"),
    ("calon", "pencalonan", "mencalonkan", "dicalonkan"),
    ("aman", "keamanan", "pengamanan", "mengamankan"),
    ("pilih", "memilih", "dipilih"),
    ("kotak", "kotaknya", "kotaklah", "kotakkah"),
    ("awas", "mengawasi", "pengawasan"),
]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_the_forms_of_a_word_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("kotak", "kota"), ("suara", "surat"), ("pilih", "pulih"), ("desa", "desak")]
)
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["2024", "kpu-lahat", "", "مرحبا", "投票", "xyzzyq"])
def test_what_nothing_is_known_about_comes_back_folded(word: str) -> None:
    assert stem(word) == fold(word)


@pytest.mark.parametrize(
    ("text", "folded"), [("É", "e"), ("ＫＰＵ", "kpu"), ("STRASSE", "strasse"), ("ﬁ", "fi"), ("Ñ", "n")]
)
def test_folding_forgets_case_accents_and_width(text: str, folded: str) -> None:
    assert fold(text) == folded
