"""The forms as such: how they look at three sizes, and that hostile text in any of them stays text."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from test_tui_hostile import ATTACKS, hostile, raw_signs
from textual import events
from textual.pilot import Pilot
from tui_driving import FOLDED, USUAL, WIDE, Filler, opened, press, settle, type_in
from tui_samples import LOGISTICS

from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import note
from pilkada_tui.library.notes.gathered import set_tags
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

SIZES = pytest.mark.parametrize("size", [FOLDED, USUAL, WIDE], ids=["80x24", "120x36", "200x50"])
Compare = Callable[..., bool]
HARM = " ".join(ATTACKS).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def keys(*pressed: str, typed: str = "", then: tuple[str, ...] = (), pasted: str = "") -> Callable[[Pilot], object]:
    """Presses keys, types, pastes and presses more, on the settled first screen."""

    async def drive(pilot: Pilot) -> None:
        await settle(pilot)
        await press(pilot, *pressed)
        await type_in(pilot, typed)
        if pasted:
            pilot.app.post_message(events.Paste(pasted))
            await settle(pilot)
        await press(pilot, *then)

    return drive


@SIZES
def test_correcting_a_quote(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("3", "e", "end", "ctrl+u", typed="sud", then=("down",))
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_a_corrected_quote(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("3", "s", "e", "end", "ctrl+u", typed="Bima Lesmana", then=("enter",))
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_correcting_an_event(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=keys("4", "e"))


@SIZES
def test_correcting_an_article(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("W", "end", "ctrl+u", typed="muara")
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_marking_a_quote(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("2", "v", "j", "v", "l", "l", "quotation_mark")
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_marking_an_event(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("2", "v", "j", "v", "l", "l", "apostrophe")
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_writing_a_note(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("3", "m", typed="hubungi KPU")
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_pasting(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("a", pasted=LOGISTICS)
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_taking_files(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("i", typed="/tak/ada", then=("enter",))
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


def test_correcting_in_the_terminals_own_colours(library: Path, snap_compare: Compare) -> None:
    app = PilkadaApp(Session.over(library))
    app.theme = "ansi-dark"
    drive = keys("3", "e", "end", "ctrl+u", typed="sud", then=("down",))
    assert snap_compare(app, terminal_size=USUAL, run_before=drive)


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 50)])
@pytest.mark.parametrize("way", [("3", "e"), ("4", "e"), ("W",), ("3", "number_sign"), ("3", "m"), ("a",), ("i",)])
async def test_hostile_text_stays_text_in_every_form(filled: Filler, size: tuple[int, int], way: tuple[str]) -> None:
    path = filled([hostile(HARM)])
    notes = Library.open(path).notes
    article = Library.open(path).article("jahat")
    set_tags(notes, "jahat", [HARM])
    note(notes, "jahat", HARM)
    assert article.quotes
    async with opened(path, size) as pilot:
        await press(pilot, *way)
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
