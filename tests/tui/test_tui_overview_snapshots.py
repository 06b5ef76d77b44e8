"""How the screens over a whole library look at the three sizes, tiny, light, and without colours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from test_tui_snapshots import Compare, keys
from tui_driving import FOLDED, USUAL, WIDE, Filler
from tui_overview_samples import EVERY

from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import Session

SCREENS = {
    "linimasa": ("t",),
    "linimasa-sel": ("t", "enter"),
    "linimasa-hari": ("t", "z"),
    "linimasa-bulan": ("t", "minus"),
    "sunyi": ("t", "0"),
    "tokoh": ("p", "j"),
    "tokoh-kutipan": ("p", "enter", "j"),
    "matriks": ("c", "m"),
    "matriks-sel": ("c", "m", "enter", "l"),
}


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


@pytest.mark.parametrize("size", [FOLDED, USUAL, WIDE], ids=["80x24", "120x36", "200x50"])
@pytest.mark.parametrize("screen", SCREENS)
def test_the_screens(many: Path, snap_compare: Compare, screen: str, size: tuple[int, int]) -> None:
    app = PilkadaApp(Session.over(many))
    assert snap_compare(app, terminal_size=size, run_before=keys(*SCREENS[screen]))


@pytest.mark.parametrize("screen", ["linimasa", "tokoh", "matriks"])
def test_a_tiny_terminal(many: Path, snap_compare: Compare, screen: str) -> None:
    app = PilkadaApp(Session.over(many))
    assert snap_compare(app, terminal_size=(40, 10), run_before=keys(*SCREENS[screen]))


@pytest.mark.parametrize("screen", ["linimasa", "tokoh-kutipan", "matriks-sel"])
def test_without_colours(many: Path, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PilkadaApp(Session.over(many))
    assert snap_compare(app, terminal_size=USUAL, run_before=keys(*SCREENS[screen]))


@pytest.mark.parametrize("screen", ["linimasa", "tokoh", "matriks"])
def test_an_empty_library(filled: Callable[[list[object]], Path], snap_compare: Compare, screen: str) -> None:
    app = PilkadaApp(Session.over(filled([])))
    assert snap_compare(app, terminal_size=FOLDED, run_before=keys(*SCREENS[screen]))
