"""The forms as such: hostile text in any of them stays text."""

import unicodedata

import pytest
from test_tui_hostile import ATTACKS, hostile, raw_signs
from textual import events
from tui_driving import Filler, opened, press, settle

from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import note, tag

HARM = " ".join(ATTACKS).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@pytest.mark.parametrize("way", [("3", "e"), ("4", "e"), ("W",), ("3", "number_sign"), ("3", "m"), ("a",), ("i",)])
async def test_hostile_text_stays_text_in_every_form(filled: Filler, way: tuple[str]) -> None:
    path = filled([hostile(HARM)])
    notes = Library.open(path).notes
    article = Library.open(path).article("jahat")
    tag(notes, "jahat", HARM, on=True)
    note(notes, "jahat", HARM)
    assert article.quotes
    async with opened(path, (200, 50)) as pilot:
        await press(pilot, *way)
        for size in ((200, 50), (80, 24), (40, 10)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert raw_signs(pilot) == set()
        pilot.app.post_message(events.Paste(HARM))
        await settle(pilot)
        assert raw_signs(pilot) == set()
        await press(pilot, "down", "down", "ctrl+s")
        assert raw_signs(pilot) == set()
        assert pilot.app.is_running


async def test_saving_a_form_unchanged_changes_nothing_of_hostile_names(filled: Filler) -> None:
    path = filled([hostile("\u200bnama\u202e")])
    before = Library.open(path).article("jahat")
    async with opened(path) as pilot:
        await press(pilot, "3", "e", "ctrl+s")
    assert Library.open(path).article("jahat") == before


def test_the_sample_of_harm_holds_harm() -> None:
    assert any(unicodedata.category(sign) in {"Cc", "Cf"} for sign in HARM)
