"""Taking out what is on the screen: the article, the pins, the found quotes."""

import csv
import json
import os
import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Label
from tui_driving import FOLDED, Filler, on_screen, opened, press, type_in
from tui_overview_samples import EVERY

from pilkada_tui.tui.screens.dialogs.export import ExportScreen
from pilkada_tui.tui.widgets.overview.event_table import MomentList
from pilkada_tui.tui.widgets.overview.time_grid import TimeGrid


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


async def test_a_name_that_ends_in_dosir_writes_a_dossier_of_the_query(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E")
        assert "dosir.html" in on_screen(pilot)
        await name_the_file(pilot, tmp_path / "dosir.html")
        assert "Ditulis" in on_screen(pilot)
    assert "<h1>Dosir Pilkada Serentak 2024</h1>" in (tmp_path / "dosir.html").read_text(encoding="utf-8")


async def test_a_dossier_has_a_key_of_its_own_and_is_opened_where_there_is_a_browser(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "true %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    opened_pages: list[str] = []
    async with opened(library) as pilot:
        monkeypatch.setattr(pilot.app, "open_url", opened_pages.append)
        await press(pilot, "R")
        assert "dosir.html" in on_screen(pilot)
        await name_the_file(pilot, tmp_path / "logistik.html")
        assert "Buka di peramban" in on_screen(pilot)
        await press(pilot, "enter")
    assert opened_pages == [(tmp_path / "logistik.html").as_uri()]


async def test_a_file_that_is_there_is_not_overwritten(library: Path, tmp_path: Path) -> None:
    (tmp_path / "ada.md").write_text("milik orang", encoding="utf-8")
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / "ada.md")
        assert "Jangan ditimpa" in on_screen(pilot)
    assert (tmp_path / "ada.md").read_text(encoding="utf-8") == "milik orang"


async def test_a_file_is_overwritten_only_where_the_reader_says_so(library: Path, tmp_path: Path) -> None:
    (tmp_path / "ada.md").write_text("milik orang", encoding="utf-8")
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / "ada.md")
        assert "ada.md sudah ada" in on_screen(pilot)
        await press(pilot, "enter")
        assert (tmp_path / "ada.md").read_text(encoding="utf-8") == "milik orang"
        await press(pilot, "enter", "down", "enter")
        assert "Ditulis" in on_screen(pilot)
    assert "Kotak suara harus tiba" in (tmp_path / "ada.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("orang.md")])
async def test_what_is_no_plain_file_is_not_even_asked_about(
    library: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    (tmp_path / "orang.md").write_text("milik orang", encoding="utf-8")
    make(tmp_path / "ada.md")
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / "ada.md")
        assert isinstance(pilot.app.screen, ExportScreen)
        assert "tidak ditimpa" in on_screen(pilot)
    assert (tmp_path / "orang.md").read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("name", ["tanpa-akhiran", "salah.odp"])
async def test_an_unknown_ending_is_explained(library: Path, tmp_path: Path, name: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / name)
        assert "pakai .md, .csv atau .jsonl" in on_screen(pilot)
    assert not (tmp_path / name).exists()


async def test_the_line_above_the_name_is_whole_and_names_only_endings_that_are_written(many: Path) -> None:
    async with opened(many, FOLDED) as pilot:
        await press(pilot, "E")
        assert "(.md .csv .xlsx .docx .ris): " in on_screen(pilot)
        await press(pilot, "escape", "S", "E")
        assert "(.md .csv .jsonl): " in on_screen(pilot)


async def test_a_folder_that_is_not_there_is_named(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E")
        await name_the_file(pilot, tmp_path / "tak-ada" / "x.md")
        assert isinstance(pilot.app.screen, ExportScreen)
        assert "foldernya sudah tidak ada" in str(pilot.app.screen.query_one("#trouble", Label).render())


async def test_escape_writes_nothing(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "E", "escape")
        assert not isinstance(pilot.app.screen, ExportScreen)


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


async def test_the_timeline_is_written_with_a_row_for_every_filled_cell(many: Path, tmp_path: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "E")
        await name_the_file(pilot, tmp_path / "waktu.csv")
        cells = pilot.app.screen.query_one(TimeGrid).filled()
    rows = list(csv.DictReader((tmp_path / "waktu.csv").open(encoding="utf-8", newline="")))
    assert [(row["region_code"] or None, row["start"]) for row in rows] == [(cell[0], cell[1]) for cell in cells]
    assert [int(row["count"]) for row in rows] == [cell[3].count for cell in cells]


@pytest.mark.parametrize("ending", [".md", ".csv", ".jsonl"])
async def test_the_events_of_an_open_cell_are_written_with_the_words_that_tell_of_them(
    many: Path, tmp_path: Path, ending: str
) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "enter", "E")
        await name_the_file(pilot, tmp_path / f"sel{ending}")
        assert "Ditulis" in on_screen(pilot)
        event = pilot.app.screen.query_one(MomentList).moments[0]
        told = event.event.sentence.of(pilot.app.session.library.article(event.article).text)
    written = (tmp_path / f"sel{ending}").read_text(encoding="utf-8")
    assert event.event.label in written
    assert told[:40] in written


async def test_everything_that_the_shown_person_says_is_written_and_nothing_else(many: Path, tmp_path: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "E")
        await name_the_file(pilot, tmp_path / "orang.jsonl")
    articles = [json.loads(line) for line in (tmp_path / "orang.jsonl").read_text(encoding="utf-8").splitlines()]
    quotes = [quote for article in articles for quote in article["quotes"]]
    assert {quote["speaker"] for quote in quotes} == {"Rahmat Sudirja"}
    assert len(quotes) == 5
    assert len(articles) == 3


async def test_the_quote_of_every_cell_of_the_matrix_is_written(many: Path, tmp_path: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "E")
        await name_the_file(pilot, tmp_path / "matriks.csv")
    written = (tmp_path / "matriks.csv").read_text(encoding="utf-8")
    assert "Gudang logistik sudah" in written
    assert all(topic in written for topic in ("logistik", "keamanan", "netralitas"))


@pytest.mark.parametrize("way", [("t",), ("t", "enter"), ("p",), ("c", "m")], ids=["time", "cell", "person", "matrix"])
async def test_no_screen_overwrites_a_file(many: Path, tmp_path: Path, way: tuple[str, ...]) -> None:
    (tmp_path / "ada.csv").write_text("milik orang", encoding="utf-8")
    async with opened(many) as pilot:
        await press(pilot, *way, "E")
        await name_the_file(pilot, tmp_path / "ada.csv")
        assert "Jangan ditimpa" in on_screen(pilot)
    assert (tmp_path / "ada.csv").read_text(encoding="utf-8") == "milik orang"
