"""The first session begins with a tour of one screen; no later one does, but the help leads to it."""

from pathlib import Path

import pytest
from tui_driving import FOLDED, USUAL, on_screen, opened, press
from tui_recorded import as_text, recorded

from pilkada_tui.tui.render.help import tour_lines
from pilkada_tui.tui.screens.dialogs.box import HelpScreen


@pytest.fixture
def new_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PILKADA_TUI_STATE", str(tmp_path / "baru"))


@pytest.mark.usefixtures("new_reader")
async def test_the_first_key_ends_the_welcome_and_does_what_it_always_does(library: Path) -> None:
    async with opened(library) as pilot:
        assert "Selamat datang" in on_screen(pilot)
        await press(pilot, "slash", *"logistik")
        assert pilot.app.screen.query_one("QueryInput").value == "logistik"
        await press(pilot, "escape")
        assert "Selamat datang" not in on_screen(pilot)


@pytest.mark.usefixtures("new_reader")
async def test_a_click_ends_it_too_and_it_never_comes_back_by_itself(library: Path) -> None:
    async with opened(library) as pilot:
        await pilot.click(offset=(60, 15))
        assert "Selamat datang" not in on_screen(pilot)
    async with opened(library) as pilot:
        assert "Selamat datang" not in on_screen(pilot)


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
