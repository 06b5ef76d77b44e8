"""From the sample to the user's own library, as soon as pages came into that and nothing is being written."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import on_screen, press, settle, until

from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.screens.dialogs.import_files import FilesScreen
from pilkada_tui.tui.screens.reading.importing import AGAIN
from pilkada_tui.tui.session import Session

PAGE = "Rapat Nomor {number} Digelar di Gudang\n\n“Gudang nomor {number} kami jaga,” kata Bima Lesmana.\n"


@pytest.fixture(autouse=True)
def _own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A user without a library, and a watch that looks often."""
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "pustaka"))
    monkeypatch.setattr("pilkada_tui.tui.actions.watch_folder.EVERY", 0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder that is watched."""
    made = tmp_path / "masuk"
    made.mkdir()
    return made


def land(folder: Path, number: int) -> None:
    (folder / f"{number}.txt").write_text(PAGE.format(number=number), encoding="utf-8")


@asynccontextmanager
async def program(watched: Path | None = None) -> AsyncIterator[Pilot]:
    """The program as somebody without pages opens it, or as it is opened again with a folder to watch."""
    app = PilkadaApp(Session.over(None))
    app.watched = watched
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        if watched is None:
            await settle(pilot)
        yield pilot


async def watch(pilot: Pilot, folder: Path) -> None:
    """Begin to watch a folder through the form of the files."""
    await pilot.press("i")
    await until(pilot, lambda: isinstance(pilot.app.screen, FilesScreen))
    pilot.app.screen.query_one("Input").value = str(folder)
    await pilot.press("ctrl+t")
    await until(pilot, lambda: "Memantau" in on_screen(pilot))


async def back(pilot: Pilot) -> None:
    """Close the suggestions of the form, then the form."""
    while isinstance(pilot.app.screen, FilesScreen):
        await pilot.press("escape")


async def left(pilot: Pilot) -> None:
    """Wait until the program ends."""
    async with asyncio.timeout(30):
        while pilot.app.return_code is None:
            await asyncio.sleep(0.02)


async def test_what_a_watch_brings_in_opens_the_users_own_library_and_the_watch_goes_on(folder: Path) -> None:
    async with program() as pilot:
        assert "pustaka contoh" in on_screen(pilot)
        await watch(pilot, folder)
        await back(pilot)
        land(folder, 1)
        await left(pilot)
        assert pilot.app.return_code == AGAIN
        assert pilot.app.watched_on == folder
    async with program(watched=folder) as pilot:
        await until(pilot, lambda: "Ini pustaka Anda, dengan halaman yang masuk dari “masuk”." in on_screen(pilot))
        assert "pustaka contoh" not in on_screen(pilot)
        assert "Rapat Nomor 1" in on_screen(pilot)
        land(folder, 2)
        await until(pilot, lambda: "Rapat Nomor 2" in on_screen(pilot))
        pilot.app.session.watching.stop()
        await settle(pilot)


async def test_over_another_screen_that_waits_until_the_user_is_back(folder: Path) -> None:
    async with program() as pilot:
        await watch(pilot, folder)
        land(folder, 1)
        await until(pilot, lambda: "terbuka begitu Anda kembali membaca" in on_screen(pilot))
        assert pilot.app.return_code is None
        await back(pilot)
        await left(pilot)
        assert pilot.app.return_code == AGAIN


async def test_a_note_that_is_being_written_outlives_the_end_of_an_import(folder: Path) -> None:
    land(folder, 1)
    async with program() as pilot:
        await press(pilot, "m", "h", "a")
        pilot.app.get_default_screen()._begin(folder)
        await settle(pilot)
        assert pilot.app.return_code is None
        assert "ha" in pilot.app.screen.query_one("TextArea").text
        await pilot.press("ctrl+s")
        await left(pilot)
        assert pilot.app.return_code == AGAIN
