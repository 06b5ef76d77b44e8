"""Peta: what is lit, what is told of the region under the cursor, and what opens."""

import csv
from pathlib import Path

import pytest
from tui_driving import Filler, on_screen, opened, press
from tui_overview_samples import EVERY

from pilkada_tui.geography import outlines, within
from pilkada_tui.library import Library
from pilkada_tui.library.views.places import Counted, places, telling_quote
from pilkada_tui.tui.render.map import SHADES, legend, lit, raster, shade
from pilkada_tui.tui.screens.map import WEEKS, week_days
from pilkada_tui.tui.widgets.overview.region_map import RegionMap


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


def text_of(codes: tuple[str, ...], counts: dict[str, int], here: str = "") -> str:
    return "\n".join("".join(part.text for part in line) for line in lit(raster(codes, 100, 30), counts, here))


@pytest.mark.parametrize("size", [(80, 20), (140, 36), (200, 46)])
def test_every_regency_and_city_has_a_cell_when_its_province_fills_the_screen(size: tuple[int, int]) -> None:
    for province in ("16", "35", "94"):
        shown = {cell.code for row in raster(within([province]), *size).cells for cell in row}
        assert set(within([province])) - shown == set()


def test_a_map_fits_the_cells_it_is_given() -> None:
    cells = raster(tuple(outlines()), 80, 20).cells
    assert (len(cells), {len(row) for row in cells}) == (20, {80})


def test_a_region_is_filled_by_its_number_and_a_dark_one_is_only_outlined() -> None:
    codes = within(["16"])
    for least, sign in SHADES:
        assert sign in text_of(codes, {"16.03": least})
    assert not set(text_of(codes, {})) & {sign for _least, sign in SHADES}


def test_every_region_can_be_lit_on_the_map_of_the_whole_country() -> None:
    whole = raster(tuple(outlines()), 140, 34)
    unlit = [
        code
        for code in outlines()
        if SHADES[0][1] not in "".join(part.text for line in lit(whole, {code: 1}, "") for part in line)
    ]
    assert unlit == []


def test_the_legend_tells_the_signs_of_the_map() -> None:
    assert "".join(part.text for part in legend()).split("  ")[:4] == ["░ 1", "▒ 2–4", "▓ 5–9", "█ 10+"]
    assert [shade(count) for count in (0, 1, 4, 9, 10)] == ["", "░", "▒", "▓", "█"]


@pytest.mark.parametrize("query", ["", "logistik", "wilayah:sumsel", "tanggal:2024-10", "tidakadakataini"])
def test_the_numbers_of_the_map_are_those_of_the_search(many: Path, query: str) -> None:
    library = Library.open(many)
    found = library.search(query or "tanggal:2000..2030", limit=1)
    shown = {counted: places(library, query or "tanggal:2000..2030", counted).total for counted in Counted}
    assert shown == {Counted.QUOTES: found.quotes, Counted.EVENTS: found.events, Counted.ARTICLES: found.articles}


def test_the_telling_quote_is_one_of_the_region(many: Path) -> None:
    library = Library.open(many)
    for code in places(library, "", Counted.QUOTES).counts:
        quote = telling_quote(library, "", code)
        assert quote is not None
        assert quote.where.region == code


async def test_the_cursor_stands_first_where_most_is_told_and_enter_comes_nearer_step_by_step(many: Path) -> None:
    counts = places(Library.open(many), "", Counted.QUOTES).counts
    async with opened(many) as pilot:
        await press(pilot, "P")
        region_map = pilot.app.screen.query_one(RegionMap)
        assert counts[region_map.here] == max(counts.values())
        levels = []
        for _step in range(3):
            await press(pilot, "enter")
            levels.append(region_map.level)
        assert levels == [1, 2, 3]
        await press(pilot, "escape")
        assert region_map.level == 2


async def test_enter_on_a_region_opens_its_articles(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "P", "enter", "enter", "enter")
        here = pilot.app.screen.query_one(RegionMap).here
        await press(pilot, "enter")
        assert pilot.app.session.query
        listed = Library.open(many).matching(pilot.app.session.query)
        about = {article.regions[0].code for article in EVERY if article.id in listed}
        assert about == {here}


async def test_the_regions_of_which_nothing_is_told_are_exported_with_nought(many: Path, tmp_path: Path) -> None:
    target = tmp_path / "peta.csv"
    async with opened(many) as pilot:
        await press(pilot, "P", "E", "ctrl+u")
        for letter in str(target):
            await pilot.press("space" if letter == " " else letter)
        await press(pilot, "enter")
    rows = list(csv.DictReader(target.open(encoding="utf-8")))
    assert len(rows) == 545
    assert sum(int(row["count"]) for row in rows) == places(Library.open(many), "", Counted.QUOTES).total


def test_the_weeks_reach_voting_day() -> None:
    first, last = week_days(WEEKS - 1)
    assert first <= "2024-11-27" <= last


async def test_the_map_says_that_nothing_is_told_where_nothing_is(filled: Filler) -> None:
    async with opened(filled([])) as pilot:
        await press(pilot, "P")
        assert "0 kutipan di 0 dari 545 daerah" in on_screen(pilot)
        assert "belum diberitakan" in on_screen(pilot)
