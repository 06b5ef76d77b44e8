"""Words and sentences."""

import pytest
from reading_samples import tokens_of

from pilkada_tui.model import Span
from pilkada_tui.reading.text.tokens import sentences


def cut(text: str, opaque: list[Span] | None = None) -> list[str]:
    tokens = tokens_of(text)
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in sentences(tokens, opaque or [])]


@pytest.mark.parametrize(
    "word",
    [
        "main-main",
        "Moro'o",
        "Jum’at",
        "S.Sos",
        "kabardesa.com",
        "KABARDESA.COM",
        "detik.news",
        "1.667",
        "0405",
        "Ma'rang",
        "TPS01",
    ],
)
def test_what_belongs_together_is_one_word(word: str) -> None:
    assert [token.text for token in tokens_of(f"dan {word} itu")] == ["dan", word, "itu"]


def test_marks_stand_alone() -> None:
    assert [token.text for token in tokens_of('(KPU), "ya."')] == ["(", "KPU", ")", ",", '"', "ya", ".", '"']


def test_tokens_know_their_place() -> None:
    text = "Ketua KPU, Hera."
    assert all(text[token.start : token.end] == token.text for token in tokens_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Acara dihadiri H. Rahmat Hidayat dari Lahat.",
        "Acara dihadiri Dr. Hera Lestari dari Lahat.",
        "Hera Lestari, S.Sos., M.Si. datang pagi itu.",
        "Acara dihadiri Pj. Bupati Lahat pagi itu.",
        "Kantor di Jl. Merdeka No. 12 itu ramai.",
        "Acara dihadiri Tb. Rahmat dan Rr. Wulan pagi itu.",
        "Anggaran sebesar Rp 1.500.000 sudah cair.",
        "Rapat pukul 10.30 WIB berjalan lancar.",
        "Berita di kabardesa.com itu dibaca banyak orang.",
        "Acara dihadiri M. Yusuf dan K. Anwar pagi itu.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize("end", [".", "!", "?", "…", "...", '."', ".”"])
def test_a_sentence_ends_with_its_mark(end: str) -> None:
    assert cut(f"Rapat dimulai pagi{end} Petugas pulang sore.") == [f"Rapat dimulai pagi{end}", "Petugas pulang sore."]


def test_a_missing_space_still_parts_two_sentences() -> None:
    assert cut("Rapat dimulai pagi.Petugas pulang sore.") == ["Rapat dimulai pagi.", "Petugas pulang sore."]


def test_nothing_inside_a_quotation_ends_a_sentence() -> None:
    text = '"Kotak datang. Bilik menyusul," kata Hera. Rapat selesai.'
    assert cut(text, [Span(0, 31)]) == ['"Kotak datang. Bilik menyusul," kata Hera.', "Rapat selesai."]


def test_a_quotation_that_ends_as_a_sentence_ends_it() -> None:
    text = '"Kotak datang." Petugas lalu pulang.'
    assert cut(text, [Span(0, 15)]) == ['"Kotak datang."', "Petugas lalu pulang."]


def test_a_text_without_words_has_no_sentences() -> None:
    assert cut("   ") == []
