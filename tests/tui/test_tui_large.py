"""Searching a large library: the newest hits at each key, all of them and their numbers when the user pauses."""

import time
from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import on_screen, opened, pane, press, settle, type_in

from pilkada_tui.library import Library, SearchResult
from pilkada_tui.tui.actions import searches
from pilkada_tui.tui.screens import search
from pilkada_tui.tui.widgets.search.hit_list import HitList


@pytest.fixture
def large(library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that the search takes for a large one, and of whose hits a screen shows two."""
    monkeypatch.setattr(searches, "LARGE", 0)
    monkeypatch.setattr(searches, "SHOWN", 2)
    return library


async def type_without_pause(pilot: Pilot, query: str) -> None:
    """Search for something, and look as soon as the first hits are there."""
    await pilot.press("slash", *query)
    while len(pilot.app.screen.query_one(HitList).hits) < searches.SHOWN:
        await pilot.pause()


async def test_the_first_hits_stand_there_before_they_are_counted(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_PAUSE", 60)
    async with opened(large) as pilot:
        await type_without_pause(pilot, "netral")
        await pilot.pause()
        assert "2 terbaru; menghitung semuanya…" in on_screen(pilot)
        assert pane(pilot, "HitList").splitlines()[0].strip() == "Kutipan"


async def test_a_pause_brings_all_hits_and_their_numbers(large: Path) -> None:
    async with opened(large) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "ikrar")
        assert "3 hasil   Kutipan 1   Artikel 1   Peristiwa 1" in on_screen(pilot)
        assert len(pilot.app.screen.query_one(HitList).hits) == 3


async def test_the_cursor_stays_on_its_hit_when_the_others_come(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_PAUSE", 0.5)
    async with opened(large) as pilot:
        await type_without_pause(pilot, "netral")
        await pilot.press("down")
        second = pilot.app.screen.query_one(HitList).current
        await settle(pilot)
        assert len(pilot.app.screen.query_one(HitList).hits) > 2
        assert pilot.app.screen.query_one(HitList).current == second


async def test_a_hit_opened_before_the_pause_leads_on_to_all_others(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_PAUSE", 60)
    async with opened(large) as pilot:
        await type_without_pause(pilot, "netral")
        await pilot.press("enter")
        while not pilot.app.session.trail.hits:
            await pilot.pause()
        assert pilot.app.session.trail.hits == pilot.app.session.library.search("netral").hits


async def test_the_way_back_leads_to_a_hit_that_no_screen_shows_at_first(large: Path) -> None:
    async with opened(large) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "down", "down", "down", "enter", "escape")
        assert pilot.app.screen.query_one(HitList).cursor == 3


async def test_all_hits_come_also_where_the_first_come_after_the_pause(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_a_slow_disk(library: Library, query: str, first: int) -> SearchResult:
        time.sleep(0.3)
        return quick(library, query, first)

    quick = Library.first_hits
    monkeypatch.setattr(Library, "first_hits", on_a_slow_disk)
    monkeypatch.setattr(search, "_PAUSE", 0.05)
    async with opened(large) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "ikrar")
        assert "3 hasil   Kutipan 1   Artikel 1   Peristiwa 1" in on_screen(pilot)
