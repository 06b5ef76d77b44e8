"""What the program tells stands in the hint line, out of the way of what is read and of the keys of the moment."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast
from tui_driving import FOLDED, USUAL, on_screen, opened, pane, press, settle

SIZES = [FOLDED, USUAL, (140, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_notice_covers_nothing_that_is_read(library: Path, size: tuple[int, int]) -> None:
    async with opened(library, size) as pilot:
        await press(pilot, "2")
        before = on_screen(pilot).splitlines()
        await press(pilot, "u")
        told = on_screen(pilot).splitlines()
        assert "Tidak ada yang dapat diurungkan." in told[-1]
        assert told[:-1] == before[:-1]


@pytest.mark.parametrize("size", SIZES)
async def test_beside_a_notice_the_first_keys_and_the_help_are_still_hinted(
    library: Path, size: tuple[int, int]
) -> None:
    async with opened(library, size) as pilot:
        await press(pilot, "3", "u")
        hints = pane(pilot, "HintBar")
        assert "spasi sematkan" in hints
        assert "? bantuan" in hints


async def test_a_notice_stands_before_what_is_pinned_and_goes_by_a_click(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "s")
        assert "berbintang   1 disematkan" in pane(pilot, "HintBar")
        await pilot.click("HintBar", offset=(USUAL[0] - 4, 0))
        await settle(pilot)
        assert "berbintang" not in pane(pilot, "HintBar")
        assert "1 disematkan" in pane(pilot, "HintBar")


async def test_a_notice_goes_along_to_the_screen_that_is_opened_next(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "u", "p")
        assert "Tidak ada yang dapat diurungkan." in pane(pilot, "HintBar")


async def test_a_notice_too_long_for_the_hint_line_stands_over_it_whole(library: Path) -> None:
    long = "Kata-kata yang panjang sekali " * 4
    async with opened(library, FOLDED) as pilot:
        pilot.app.notify(long, markup=False)
        await settle(pilot)
        assert pilot.app.screen.query(Toast)
        assert "? bantuan" in pane(pilot, "HintBar")
        assert " ".join(on_screen(pilot).replace("▌", " ").split()).count("panjang sekali") == 4


async def test_a_warning_stays_though_another_notice_comes(library: Path) -> None:
    async with opened(library) as pilot:
        pilot.app.notify("Berkas rusak.", severity="warning", markup=False)
        await press(pilot, "u")
        assert "Berkas rusak." in on_screen(pilot)
        assert "Tidak ada yang dapat diurungkan." in pane(pilot, "HintBar")
