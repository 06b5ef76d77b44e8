"""Harvesting from the screen: it goes on when the screen is left, and its articles stand in the list."""

import sys
from pathlib import Path

import pytest
from tui_driving import Filler, on_screen, opened, press, settle, type_in, until

sys.path.insert(0, str(Path(__file__).parent.parent / "harvest"))

import invented_archive

COUNT = 8


@pytest.mark.slow
async def test_a_harvest_is_left_and_found_again(filled: Filler, tmp_path: Path) -> None:
    archive = invented_archive.write(tmp_path / "arsip.warc.gz", map(invented_archive.page, range(COUNT)))
    async with opened(filled([])) as pilot:
        await press(pilot, "i", "ctrl+n")
        assert "Untuk arsip besar" in on_screen(pilot)
        await type_in(pilot, str(archive))
        await press(pilot, "enter", "enter")
        await press(pilot, "escape")
        assert "Panen arsip besar" not in on_screen(pilot)
        await press(pilot, "i", "ctrl+n")
        await until(pilot, lambda: "Selesai." in on_screen(pilot))
        assert f"{COUNT} artikel baru" in on_screen(pilot)
        await press(pilot, "escape")
        await settle(pilot)
        assert f"{COUNT} artikel" in on_screen(pilot)
