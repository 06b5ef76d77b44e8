"""The page as lines: nothing moves, whatever stands in it."""

import pytest

from pilkada_tui.reading.page.lines import flatten, lines


@pytest.mark.parametrize("char", ["\x1b", "\x00", "\u202e", "\u200b", "\ufeff", "\xa0", "\t", "\x9b", "\u2066"])
def test_invisible_characters_become_spaces_in_their_place(char: str) -> None:
    assert flatten(f"Rapat{char}pleno\n") == "Rapat pleno\n"


@pytest.mark.parametrize("char", ["\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_one(char: str) -> None:
    assert [line.text for line in lines(flatten(f"satu{char}dua\n"))] == ["satu", "dua"]


@pytest.mark.parametrize("text", ["satu\r\ndua", "satu\rdua", "satu\n\n\ndua", "  satu  \n\t dua \n"])
def test_lines_are_the_same_whatever_ends_them(text: str) -> None:
    assert [line.text for line in lines(flatten(text))] == ["satu", "dua"]


def test_a_line_knows_where_it_stands() -> None:
    text = "  satu  \n\n   dua tiga "
    assert [line.span.of(text) for line in lines(flatten(text))] == ["satu", "dua tiga"]


def test_a_line_knows_whether_a_gap_stands_before_it() -> None:
    assert [line.after_gap for line in lines("satu\ndua\n\ntiga")] == [True, False, True]


def test_letters_of_any_script_stay() -> None:
    assert flatten("Ñoño مرحبا 投票 😀") == "Ñoño مرحبا 投票 😀"
