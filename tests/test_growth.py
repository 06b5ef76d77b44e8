"""Reading is linear: four times as much of anything takes about four times as long, in a text and in markup."""

import growing
import pytest

SMALL, SIZE = 2000, 6000
KNOWN = ("a ", "'a ", "Sumatera Selatan ")
KNOWN_MARKUP = ("a<br>", "<p>Diterbitkan</p>", "<span>")


@pytest.mark.parametrize("unit", KNOWN)
def test_reading_what_was_once_slow_is_linear(unit: str) -> None:
    assert growing.of_text(unit, SIZE).is_linear


@pytest.mark.parametrize("unit", KNOWN_MARKUP)
def test_opening_what_was_once_slow_is_linear(unit: str) -> None:
    assert growing.of_markup(unit, SIZE).is_linear


def test_opening_a_tag_of_any_length_is_linear() -> None:
    assert growing.of_attributes(20_000).is_linear


@pytest.mark.slow
@pytest.mark.parametrize("unit", growing.TEXTS)
def test_reading_any_repeated_text_is_linear(unit: str) -> None:
    assert growing.of_text(unit, SMALL).is_linear


@pytest.mark.slow
@pytest.mark.parametrize("unit", growing.MARKUP)
def test_opening_any_repeated_markup_is_linear(unit: str) -> None:
    assert growing.of_markup(unit, SIZE).is_linear
