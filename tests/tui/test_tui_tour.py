"""The first sitting begins with a tour of one screen; no later one does, but the help leads to it."""

from pathlib import Path

import pytest
from tui_driving import FOLDED, USUAL, on_screen, opened, press
from tui_recorded import as_text, recorded

from pilkada_tui.tui.screens.help import HelpScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.screens.tour import TourScreen, tour_lines


@pytest.fixture
def new_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PILKADA_TUI_STATE", str(tmp_path / "baru"))


@pytest.mark.usefixtures("new_reader")
@pytest.mark.parametrize("key", ["j", "escape", "enter", "q", "ctrl+p", "f5", "slash"])
async def test_any_key_leaves_the_tour_and_does_nothing_else(library: Path, key: str) -> None:
    async with opened(library) as pilot:
        assert isinstance(pilot.app.screen, TourScreen)
        await press(pilot, key)
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "logistik"


@pytest.mark.usefixtures("new_reader")
async def test_a_click_leaves_it_too(library: Path) -> None:
    async with opened(library) as pilot:
        await pilot.click(offset=(60, 15))
        assert isinstance(pilot.app.screen, ReadScreen)


@pytest.mark.usefixtures("new_reader")
async def test_it_never_comes_back_by_itself(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "j")
    async with opened(library) as pilot:
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_the_help_leads_to_it_again(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "question_mark", "t")
        assert "Selamat datang" in on_screen(pilot)
        await press(pilot, "x")
        assert isinstance(pilot.app.screen, HelpScreen)


def test_it_fits_one_screen_of_the_smallest_usual_size() -> None:
    assert len(tour_lines(FOLDED[0] - 6)) <= FOLDED[1] - 4


@pytest.mark.usefixtures("new_reader")
async def test_the_tour(library: Path, request: pytest.FixtureRequest) -> None:
    async with opened(library) as pilot:
        shown = await as_text(pilot, (USUAL, FOLDED))
    assert shown == recorded(request, "tur", shown)
