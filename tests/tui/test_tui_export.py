"""Taking out what is on the screen: the article, the pins, the found quotes."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import on_screen, opened, press, type_in

from pilkada_tui.tui.screens.export import ExportScreen


async def name_the_file(pilot: Pilot, path: Path) -> None:
    """Clear the suggested name, type another and press Enter."""
    pilot.app.screen.query_one("Input").value = str(path)
    await press(pilot, "enter")


@pytest.mark.parametrize("ending", [".md", ".csv", ".jsonl"])
async def test_the_open_article_is_written_in_the_kind_of_its_ending(
    library: Path, tmp_path: Path, ending: str
) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / f"keluar{ending}")
        assert "Ditulis" in on_screen(pilot)
    assert "Kotak suara harus tiba" in (tmp_path / f"keluar{ending}").read_text(encoding="utf-8")


async def test_pins_are_written_without_the_other_quotes(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "j", "space", "c", "E")
        await name_the_file(pilot, tmp_path / "pin.md")
    written = (tmp_path / "pin.md").read_text(encoding="utf-8")
    assert "truk cadangan" in written
    assert "Kotak suara" not in written


async def test_found_quotes_are_written(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "tab", "E")
        await name_the_file(pilot, tmp_path / "temuan.csv")
    written = (tmp_path / "temuan.csv").read_text(encoding="utf-8")
    assert "Siti Maryamah" in written
    assert "Dodi Pranata" in written
    assert "Rahmat Sudirja" not in written


async def test_a_file_that_is_there_is_not_overwritten(library: Path, tmp_path: Path) -> None:
    (tmp_path / "ada.md").write_text("milik orang", encoding="utf-8")
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / "ada.md")
        assert "tidak ditimpa" in on_screen(pilot)
    assert (tmp_path / "ada.md").read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("name", ["tanpa-akhiran", "salah.docx"])
async def test_an_unknown_ending_is_explained(library: Path, tmp_path: Path, name: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / name)
        assert "pakai .md, .csv atau .jsonl" in on_screen(pilot)
    assert not (tmp_path / name).exists()


async def test_a_folder_that_is_not_there_is_named(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / "tak-ada" / "x.md")
        assert isinstance(pilot.app.screen, ExportScreen)
        assert "No such file" in on_screen(pilot)


async def test_escape_writes_nothing(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E", "escape")
        assert not isinstance(pilot.app.screen, ExportScreen)
