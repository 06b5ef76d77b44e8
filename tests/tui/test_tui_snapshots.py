"""How each screen looks at the three sizes, with colours and with the terminal's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import FOLDED, USUAL, WIDE, press, settle, type_in

from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

SIZES = pytest.mark.parametrize("size", [FOLDED, USUAL, WIDE], ids=["80x24", "120x36", "200x50"])
Compare = Callable[..., bool]


def keys(*pressed: str, typed: str = "", then: tuple[str, ...] = ()) -> Callable[[Pilot], object]:
    """Presses keys, types, and presses more, on the settled first screen."""

    async def drive(pilot: Pilot) -> None:
        await settle(pilot)
        await press(pilot, *pressed)
        await type_in(pilot, typed)
        await press(pilot, *then)

    return drive


@SIZES
@pytest.mark.parametrize("pane", ["1", "2", "3", "4"])
def test_reading(library: Path, snap_compare: Compare, size: tuple[int, int], pane: str) -> None:
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=keys(pane))


@SIZES
def test_searching(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("slash", typed="netral", then=("tab", "j"))
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_standing_on_a_hit(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("slash", typed="netral", then=("enter",))
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_comparing(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    drive = keys("3", "space", "j", "j", "space", "1", "j", "space", "c", "l")
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=drive)


@SIZES
def test_help(library: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=size, run_before=keys("question_mark"))


@SIZES
def test_an_empty_library(filled: Callable[[list[object]], Path], snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(PilkadaApp(Session.over(filled([]))), terminal_size=size, run_before=keys())


def test_noise_shown(library: Path, snap_compare: Compare) -> None:
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=USUAL, run_before=keys("2", "b", "G"))


def test_the_light_theme(library: Path, snap_compare: Compare) -> None:
    app = PilkadaApp(Session.over(library))
    app.theme = "pilkada-siang"
    assert snap_compare(app, terminal_size=USUAL, run_before=keys("3", "j"))


def test_a_tiny_terminal(library: Path, snap_compare: Compare) -> None:
    assert snap_compare(PilkadaApp(Session.over(library)), terminal_size=(40, 10), run_before=keys("enter"))
