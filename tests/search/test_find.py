"""Where a query's words stand in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.search.finder import find
from pilkada_tui.search.words import fold, words


def found(query: str, text: str) -> list[str]:
    return [span.of(text) for span in find(query, text)]


def test_the_forms_of_a_word_find_each_other() -> None:
    assert found("netral ", "Netralitas ASN dijaga; kami netral.") == ["Netralitas", "netral"]
    assert found("calon ", "Masa pencalonan dimulai") == ["pencalonan"]


def test_a_word_inside_another_is_no_form_of_it() -> None:
    assert found("asa ", "bahasa asa") == ["asa"]


def test_the_last_word_may_still_be_being_typed() -> None:
    assert found("kotak logis", "kotak logistik") == ["kotak", "logistik"]


def test_a_word_followed_by_a_space_is_whole() -> None:
    assert found("logis ", "kotak logistika") == []


def test_a_star_asks_for_a_beginning_anywhere() -> None:
    assert found("pem* aman ", "pemilu dan pemuda") == ["pemilu", "pemuda"]


def test_case_and_accents_do_not_matter() -> None:
    assert found("cafe ", "CAFÉ dan cafe\u0301") == ["CAFÉ", "cafe\u0301"]


@pytest.mark.parametrize(
    "written",
    [
        "ve\u00adri\u00adfikasi",
        "veri\u200bfikasi",
        "veri\ufb01kasi",
        "\u2066verifikasi\u2069",
        "verifik\u200da\ufe0fsi",
    ],
)
def test_a_word_is_found_whatever_signs_that_are_not_seen_stand_in_it(written: str) -> None:
    assert [one.strip("\u2066\u2069") for one in found("verifikasi ", f"Rapat {written} data.")] == [
        written.strip("\u2066\u2069")
    ]
    assert found(f"{written} ", "Verifikasi data") == ["Verifikasi"]


def test_arabic_is_found_with_and_without_its_vowels() -> None:
    assert words("مُحَمَّد") == words("محمد")


def test_a_phrase_stands_as_written_across_punctuation() -> None:
    assert found('"netralitas asn"', "Netralitas ASN, bukan ASN netralitas; netralitas-ASN") == [
        "Netralitas ASN",
        "netralitas-ASN",
    ]


def test_what_is_excluded_is_not_highlighted() -> None:
    assert found("damai -rusuh", "damai tanpa rusuh") == ["damai"]


def test_either_side_of_or_is_highlighted() -> None:
    assert found("damai OR aman ", "aman dan damai") == ["aman", "damai"]


def test_fields_highlight_nothing() -> None:
    assert found("wilayah:sumsel tokoh:henky", "Henky di Sumsel") == []


def test_overlapping_hits_are_one() -> None:
    assert found('"jaga damai" damai', "kita jaga damai") == ["jaga damai"]


@pytest.mark.parametrize("query", ["", "   ", '"', "-", "OR", "wilayah:", "\x1b[2J"])
def test_a_query_without_words_finds_nothing(query: str) -> None:
    assert find(query, "netral ASN") == []


@given(st.text(), st.text())
def test_any_query_in_any_text_gives_spans_in_order_inside_it(query: str, text: str) -> None:
    spans = find(query, text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    for word in words(text):
        assert find(f"{word} ", text)
