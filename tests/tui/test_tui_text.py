"""Nothing that passes the door to the screen can steer the terminal or hide; every sign knows what it stands for."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pilkada_tui.tui.render.layout import clip, listed, spread, width_of, wrap, wrapped
from pilkada_tui.tui.render.text import run, shown, shown_span

ANY_TEXT = st.text(alphabet=st.characters(), max_size=80)


def test_an_escape_sequence_becomes_words() -> None:
    assert shown("a\x1b]52;c;eA==\x07b") == "a␛]52;c;eA==␇b"


def test_a_bidi_override_becomes_its_number() -> None:
    assert shown("satu \u202eaud") == "satu ‹U+202E›aud"


def test_a_zero_width_space_becomes_its_number() -> None:
    assert shown("ne\u200btral") == "ne‹U+200B›tral"


def test_markup_stays_as_it_is() -> None:
    assert shown("[red]awas[/red] [@click=app.quit]x[/]") == "[red]awas[/red] [@click=app.quit]x[/]"


def test_no_control_or_format_character_of_unicode_gets_through() -> None:
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
            assert character not in shown(character), f"U+{code:04X}"


@given(ANY_TEXT)
def test_what_is_shown_is_one_printable_line(text: str) -> None:
    assert shown(text).isprintable() or all(
        character.isprintable() or unicodedata.category(character) in {"Cn", "Co"} for character in shown(text)
    )


@given(ANY_TEXT)
def test_showing_twice_is_showing_once(text: str) -> None:
    assert shown(shown(text)) == shown(text)


@given(ANY_TEXT, st.integers(0, 80), st.integers(0, 80))
def test_every_sign_of_a_span_knows_its_character(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    signs, offsets = shown_span(text, start, end)
    assert signs == shown(text[start:end])
    assert len(signs) == len(offsets)
    assert sorted(set(offsets)) == list(range(start, end))
    assert list(offsets) == sorted(offsets)


@given(ANY_TEXT, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    line = shown(text)
    pieces = [line[start:end] for start, end in wrap(line, width)]
    assert all(cell_len(piece) <= width for piece in pieces)
    assert "".join(pieces).replace(" ", "") == line.replace(" ", "")


@given(ANY_TEXT, ANY_TEXT, st.integers(1, 60))
def test_a_spread_line_is_exactly_as_wide_as_asked(left: str, right: str, width: int) -> None:
    assert width_of(spread((run(left),), (run(right),), width)) == width


@given(ANY_TEXT, st.integers(1, 60))
def test_a_clipped_line_is_never_too_wide(text: str, width: int) -> None:
    assert width_of(clip((run(text), run(text)), width)) <= width


def test_what_is_cut_off_says_so() -> None:
    assert wrapped("satu dua tiga empat", 9, most=1)[0][0].text == "satu dua…"


@given(st.lists(ANY_TEXT.filter(str.strip), max_size=8), st.integers(1, 60))
def test_a_list_is_no_wider_than_asked(parts: list[str], width: int) -> None:
    assert all(cell_len(line) <= max(width, 2) for line in listed(parts, width))


def test_a_list_breaks_between_its_parts_and_begins_no_line_with_a_dot() -> None:
    assert listed(["Kab. Solok", "Kota Solok", "Kota Padang"], 24) == ["Kab. Solok · Kota Solok", "Kota Padang"]
