"""Where an article came from: shown under its headline, and opened in a browser; and the program opened at words."""

import webbrowser
from pathlib import Path

import pytest
from tui_driving import on_screen, opened, pane, press, settle

from pilkada_tui.library import Library
from pilkada_tui.model import Source, Stated
from pilkada_tui.reading import read
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.session import OpenRequest, Session

ADDRESS = "https://kabardesa.invalid/rapat"
TEXT = "Rapat Persiapan Pemilihan\n\nLAHAT - “Kami siap,” kata Ketua KPU Lahat, Hera Lestari, Rabu (11/12/2024).\n"


@pytest.fixture
def sourced(library: Path) -> str:
    """The id of an article of the library that knows its address and is the newest."""
    source = Source(
        kind="address",
        name=ADDRESS,
        url=ADDRESS,
        published=Stated(value="2024-12-11", how="meta"),
        updated=Stated(value="2024-12-12", how="meta"),
    )
    article = read(TEXT, source)
    Library.open(library).add([article])
    return article.id


async def test_address_and_last_change_stand_under_the_headline(library: Path, sourced: str) -> None:
    assert sourced
    async with opened(library) as pilot:
        shown = pane(pilot, "#text")
        assert ADDRESS in shown
        assert "diperbarui Kamis 12 Des 2024" in " ".join(shown.split())


async def test_the_source_opens_in_the_browser(
    library: Path, sourced: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sourced
    noted = tmp_path / "dibuka"
    browser = tmp_path / "peramban"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {noted}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    async with opened(library) as pilot:
        await press(pilot, "O")
        assert "Dibuka di peramban" in on_screen(pilot)
    assert noted.read_text() == ADDRESS


async def test_without_an_address_that_is_said(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "O")
        assert "tidak menyebut alamat asalnya" in on_screen(pilot)


async def test_the_program_opens_at_the_words_that_are_asked_for(library: Path, sourced: str) -> None:
    app = PilkadaApp(Session.over(library))
    app.first = OpenRequest(sourced, "", TEXT.index("Kami siap"))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "Rapat Persiapan Pemilihan" in pane(pilot, "#text")
        assert app.session.article is not None
        assert app.session.article.id == sourced
