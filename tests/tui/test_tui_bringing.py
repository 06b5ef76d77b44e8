"""Bringing in: a pasted page is shown as read before it is kept, files and folders come in while one watches."""

import asyncio
import multiprocessing
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from tui_driving import USUAL, WIDE, on_screen, opened, pane, press, settle, type_in, until

from pilkada_tui import language
from pilkada_tui.library import Library
from pilkada_tui.library.files.locks import Lock
from pilkada_tui.tui.actions.import_pages import BATCH, bring_in, glance, paths_like
from pilkada_tui.tui.actions.watch_folder import WatchJob
from pilkada_tui.tui.import_report import Intake
from pilkada_tui.tui.screens.dialogs.import_files import FilesScreen
from pilkada_tui.tui.screens.dialogs.paste import PasteScreen

PAGE = """Camat Rawa Ajak Warga Jaga Kedamaian

BACA JUGA: Harga Cabai Kembali Naik di Pasar Inpres

RAWA, KABAR UJI - Warga Kabupaten Muara Enim berkumpul di balai desa, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian sampai hari pemungutan suara nomor {0}," ujar Camat Rawa, Sekar Wiranti.

{1}

Bagikan artikel ini
"""
HTML = """<html><head><title>Camat Ajak Warga Jaga Kedamaian</title></head><body><nav>Beranda</nav><article>
<h1>Camat Ajak Warga Jaga Kedamaian</h1><p>Warga Kabupaten Muara Enim berkumpul di balai desa sejak pagi.</p>
<p>"Mari kita jaga kedamaian sampai hari pemungutan suara," ujar Camat Rawa, Sekar Wiranti.</p></article>
</body></html>"""


def a_page(number: int) -> str:
    """A page like no other, so that it is nobody's copy."""
    own = " ".join(f"Di kampung{number} warga{place} memasang lampu{number + place}." for place in range(12))
    return PAGE.format(number, own)


async def paste(pilot: Pilot, text: str) -> None:
    """What a terminal sends for a bracketed paste."""
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages, the same page again, an empty file, a binary one and one of another kind."""
    folder = tmp_path / "berita"
    (folder / "dalam").mkdir(parents=True)
    (folder / "satu.txt").write_text(a_page(1), encoding="utf-8")
    (folder / "dua.txt").write_text(a_page(2), encoding="utf-8")
    (folder / "dua-lagi.txt").write_text(a_page(2), encoding="utf-8")
    (folder / "dalam" / "kosong.txt").write_text("", encoding="utf-8")
    (folder / "dalam" / "gambar.txt").write_bytes(bytes(range(32)) * 40)
    (folder / "gaya.css").write_text("bukan halaman", encoding="utf-8")
    return folder


async def test_the_empty_box_says_what_to_paste_and_where_it_is_shown(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        await press(pilot, "a")
        assert "Tempel di sini satu halaman berita utuh" in pane(pilot, "SafeArea")
        assert "yang terbaca tampil di sini" in pane(pilot, "#read")
        await paste(pilot, a_page(1))
        assert "Tempel di sini" not in pane(pilot, "SafeArea")


async def test_a_pasted_page_is_shown_as_read_before_it_is_kept(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, a_page(1))
        shown = pane(pilot, "#read")
        assert "Camat Rawa Ajak Warga Jaga Kedamaian" in shown
        assert "Sabtu 5 Okt 2024" in shown
        assert "Kabupaten Muara Enim" in " ".join(shown.split())
        assert "1 kutipan" in shown
        assert "❝1 Sekar Wiranti" in shown
        assert "2 bagian situs dibuang" in shown
        assert Library.open(library).count() == 4


async def test_a_kept_page_stands_in_the_list_and_is_open(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, a_page(1))
        await press(pilot, "ctrl+s")
        assert "Camat Rawa Ajak" in pane(pilot, "#articles")
        assert "Camat Rawa Ajak" in pane(pilot, "#text")
        assert "Sekar Wiranti" in pane(pilot, "#quotes")
        assert "5 artikel" in on_screen(pilot)
    assert Library.open(library).count() == 5


async def test_a_page_that_is_there_already_is_said_and_not_doubled(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, a_page(1))
        await press(pilot, "ctrl+s", "a")
        await paste(pilot, a_page(1).replace("\n", "\r"))
        assert "Sudah ada di pustaka" in pane(pilot, "#read")
        await press(pilot, "ctrl+s")
        assert "tidak digandakan" in on_screen(pilot)
    assert Library.open(library).count() == 5


async def test_an_address_above_the_page_is_shown_and_kept_as_its_own(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, f"https://kabar.invalid/warta\n\n{a_page(1)}")
        assert "https://kabar.invalid/warta" in pane(pilot, "#read")
        await press(pilot, "ctrl+s")
    assert Library.open(library).has_address("https://kabar.invalid/warta")


TWO = """KPU Belu Latih Petugas Gudang Logistik

ATAMBUA, kabarlaut.id – KPU Kabupaten Belu melatih petugas gudang logistik di Atambua, Senin (18/11/2024).

Ketua KPU Kabupaten Belu Yosef Tahu mengatakan, pelatihan itu berlangsung selama dua hari penuh.

----------

Bawaslu Lahat Awasi Pelipatan Surat Suara

Selasa, 19 November 2024

LAHAT – Bawaslu Kabupaten Lahat mengawasi pelipatan surat suara di gudang KPU, Selasa (19/11/2024).

Anggota Bawaslu Lahat Rina Marlina mengatakan, pelipatan surat suara berlangsung sampai malam hari.
"""


@pytest.mark.parametrize(("chosen", "more"), [(["enter"], 2), (["down", "enter"], 1), (["escape"], 0)])
async def test_several_articles_in_one_paste_are_divided_if_one_says_so(
    library: Path, chosen: list[str], more: int
) -> None:
    before = Library.open(library).count()
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, TWO)
        await press(pilot, "ctrl+s")
        assert "Bagi menjadi 2 artikel" in on_screen(pilot)
        await press(pilot, *chosen)
        await settle(pilot)
    assert Library.open(library).count() == before + more


async def test_markup_is_read_like_any_page(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, HTML)
        assert "❝1 Sekar Wiranti" in pane(pilot, "#read")


async def test_a_lightly_edited_copy_is_kept_and_said_to_be_one(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, a_page(1))
        await press(pilot, "ctrl+s", "a")
        await paste(pilot, a_page(1).replace("Bagikan artikel ini", "Ditulis ulang oleh WARTA LAIN"))
        await press(pilot, "ctrl+s")
        assert "salinan berita yang sudah ada" in " ".join(on_screen(pilot).split())
    assert Library.open(library).count(copies=True) == 6


async def test_leaving_a_full_box_asks_once(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, a_page(1))
        await press(pilot, "escape")
        assert "Esc sekali lagi membuang tempelan" in " ".join(on_screen(pilot).split())
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, PasteScreen)
    assert Library.open(library).count() == 4


async def test_an_empty_box_keeps_nothing_and_is_left_at_once(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a", "ctrl+s")
        assert "belum ada teks" in on_screen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, PasteScreen)


async def test_a_library_that_cannot_be_written_keeps_the_paste_in_the_box(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "a")
        await paste(pilot, a_page(1))
        shards = library / "articles"
        away = shards.rename(library / "sementara")
        shards.write_text("di sini seharusnya folder", encoding="utf-8")
        await press(pilot, "ctrl+s")
        assert "⚠" in pane(pilot, "#read")
        assert "Mari kita jaga" in on_screen(pilot)
        shards.unlink()
        away.rename(shards)
        await press(pilot, "ctrl+s")
        assert "Camat Rawa Ajak" in pane(pilot, "#text")


async def test_a_folder_comes_in_and_what_was_skipped_is_listed_with_the_reason(library: Path, folder: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "i")
        await type_in(pilot, str(folder))
        await press(pilot, "enter")
        shown = on_screen(pilot)
        assert "2 artikel baru · 1 sudah ada · 2 dilewati" in shown
        assert "kosong.txt" in shown
        assert "berkas biner, bukan teks" in shown
        await press(pilot, "enter")
        assert "Camat Rawa Ajak" in pane(pilot, "#text")
    assert Library.open(library).count() == 6


async def test_one_file_comes_in(library: Path, folder: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "i")
        await type_in(pilot, str(folder / "satu.txt"))
        await press(pilot, "enter")
        assert "1 artikel baru" in on_screen(pilot)


async def test_a_path_is_completed_step_by_step(library: Path, folder: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "i")
        await type_in(pilot, f"{folder}/")
        assert "berita/dalam/" in on_screen(pilot)
        assert "gaya.css" not in on_screen(pilot)
        await press(pilot, "down", "down", "enter", "enter")
        assert "1 artikel baru" in on_screen(pilot)


async def test_a_path_that_is_not_there_is_named(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "i")
        await type_in(pilot, "/tak/ada")
        await press(pilot, "enter")
        assert "Tidak ada berkas atau folder “/tak/ada”" in on_screen(pilot)


async def test_escape_stops_and_keeps_what_was_read(library: Path, tmp_path: Path) -> None:
    many = tmp_path / "banyak"
    many.mkdir()
    for number in range(60):
        (many / f"{number:03}.txt").write_text(a_page(number), encoding="utf-8")
    async with opened(library, USUAL) as pilot:
        await press(pilot, "i")
        screen = pilot.app.screen
        assert isinstance(screen, FilesScreen)
        await type_in(pilot, str(many))
        with Lock(library / ".lock"):  # another writer is at it, so that there is time to press Esc
            await pilot.press("enter", "escape")
        await settle(pilot)
        kept = Library.open(library).count() - 4
        assert 0 < kept <= BATCH
        assert f"Dihentikan. {kept} artikel baru" in on_screen(pilot)
        assert "Yang sudah dibaca tersimpan" in on_screen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, FilesScreen)


def folder_of(count: int, tmp_path: Path) -> Path:
    """A folder of so many pages."""
    many = tmp_path / "banyak"
    many.mkdir()
    for number in range(count):
        (many / f"{number:05}.txt").write_text(a_page(number), encoding="utf-8")
    return many


async def begin_import(pilot: Pilot, folder: Path) -> None:
    """Have the import begin, without waiting for it."""
    await press(pilot, "i")
    await paste(pilot, str(folder))
    await pilot.press("enter")


@pytest.mark.parametrize("count", [1, 63, 64, 65, 200])
async def test_a_folder_of_any_size_comes_in_through_the_screen(library: Path, tmp_path: Path, count: int) -> None:
    async with opened(library) as pilot:
        await begin_import(pilot, folder_of(count, tmp_path))
        await settle(pilot)
        assert f"Selesai. {language.number(count)} artikel baru · 0 sudah ada · 0 dilewati" in on_screen(pilot)
    assert Library.open(library).count(copies=True) == 4 + count


async def test_one_reads_on_while_pages_come_in_and_is_told_of_the_end(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        many = folder_of(65, tmp_path)
        with Lock(library / ".lock"):  # another writer is at it, so that the import is still under way
            await begin_import(pilot, many)
            await pilot.press("enter", "j")
            assert not isinstance(pilot.app.screen, FilesScreen)
            await until(pilot, lambda: "mengambil " in on_screen(pilot))
        await settle(pilot)
        assert "65 artikel baru" in " ".join(on_screen(pilot).split())
        assert "/65" not in on_screen(pilot)
        assert "69 artikel" in on_screen(pilot)


async def test_an_import_that_ended_unseen_shows_what_was_skipped_when_one_asks(library: Path, folder: Path) -> None:
    async with opened(library) as pilot:
        with Lock(library / ".lock"):
            await begin_import(pilot, folder)
            await pilot.press("enter")
        await settle(pilot)
        await press(pilot, "i")
        assert "berkas biner, bukan teks" in on_screen(pilot)


async def test_an_import_under_way_is_found_again_and_stopped(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        many = folder_of(60, tmp_path)
        with Lock(library / ".lock"):
            await begin_import(pilot, many)
            await pilot.press("enter", "i", "escape")
        await settle(pilot)
        assert f"Dihentikan. {BATCH} artikel baru" in on_screen(pilot)


async def test_a_worker_that_is_killed_is_told_and_its_pages_are_read(library: Path, tmp_path: Path) -> None:
    async with opened(library) as pilot:
        many = folder_of(300, tmp_path)
        with Lock(library / ".lock"):
            await begin_import(pilot, many)
            await until(pilot, lambda: multiprocessing.active_children() and f"{BATCH}/300" in on_screen(pilot))
            for worker in multiprocessing.active_children():
                worker.kill()
        await settle(pilot)
        shown = " ".join(on_screen(pilot).replace("│", " ").split())
        assert "300 artikel baru · 0 sudah ada · 0 dilewati" in shown
        assert "dihentikan sistem" in shown


async def test_what_fails_in_an_import_is_told_and_the_screen_goes_on(library: Path, folder: Path) -> None:
    async with opened(library) as pilot:
        (library / "articles").rename(library / "sementara")
        (library / "articles").write_text("di sini seharusnya folder", encoding="utf-8")
        await begin_import(pilot, folder)
        await settle(pilot)
        assert "⚠" in on_screen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, FilesScreen)


def test_stopping_keeps_whole_pages_and_says_that_it_stopped(library: Path, tmp_path: Path) -> None:
    pages = tmp_path / "sepuluh"
    pages.mkdir()
    for number in range(10):
        (pages / f"{number}.txt").write_text(a_page(number), encoding="utf-8")
    stop = threading.Event()
    told: list[Intake] = []
    opened_library = Library.open(library)
    for so_far in bring_in(opened_library, pages, stop.is_set):
        told.append(so_far)
        if so_far.done >= 4:
            stop.set()
    assert told[-1].stopped
    assert 4 <= told[-1].added < 10
    assert opened_library.count() == 4 + told[-1].added


def test_a_page_that_is_none_says_why(library: Path) -> None:
    seen = glance(Library.open(library), "<html><body></body></html>")
    assert str(seen.why) == "tidak ada artikel di halaman HTML ini"


def test_paths_are_completed_from_the_home_folder_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "rumah"
    (home / "berita").mkdir(parents=True)
    (home / ".rahasia").mkdir()
    monkeypatch.setenv("HOME", str(home))
    assert paths_like("~/") == ["~/berita/"]
    assert paths_like("~/.") == ["~/.rahasia/"]
    assert paths_like(f"{tmp_path}/tak/ada") == []


async def watching(library: Path, folder: Path) -> tuple[WatchJob, asyncio.Task[None]]:
    """A watch that looks often, under way."""
    job = WatchJob(Library.open(library), folder, every=0.02)
    return job, asyncio.create_task(job.run())


async def eventually(found: Callable[[], object]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(30):
        while not found():
            await asyncio.sleep(0.02)


async def test_a_watch_keeps_what_lands_and_outlives_what_goes_wrong(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    job, running = await watching(library, folder)
    (folder / "satu.txt").write_text(a_page(1), encoding="utf-8")
    (folder / "rusak.pdf").write_bytes(b"%PDF-1.4 rusak")
    await eventually(lambda: job.account.added == 1 and len(job.account.failed) == 1)
    folder.rename(tmp_path / "pindah")
    await eventually(lambda: job.trouble)
    (tmp_path / "pindah").rename(folder)
    (folder / "dua.txt").write_text(a_page(2), encoding="utf-8")
    await eventually(lambda: job.account.added == 2 and job.trouble is None)
    job.stop()
    await running
    (folder / "tiga.txt").write_text(a_page(3), encoding="utf-8")
    await asyncio.sleep(0.2)
    assert Library.open(library).count(copies=True) == 4 + 2


async def test_a_library_that_cannot_be_written_is_tried_again(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    job, running = await watching(library, folder)
    shards = library / "articles"
    shards.rename(tmp_path / "dipindah")
    shards.write_text("bukan folder", encoding="utf-8")
    (folder / "satu.txt").write_text(a_page(1), encoding="utf-8")
    await eventually(lambda: job.trouble)
    shards.unlink()
    (tmp_path / "dipindah").rename(shards)
    await eventually(lambda: job.account.added == 1)
    job.stop()
    await running


async def test_a_folder_is_watched_while_one_reads_and_clearly_stopped(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilkada_tui.tui.actions.watch_folder.EVERY", 0.05)
    folder = tmp_path / "masuk"
    folder.mkdir()
    async with opened(library) as pilot:
        await press(pilot, "i")
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Tulis dahulu folder" in on_screen(pilot))
        pilot.app.post_message(events.Paste(str(folder)))
        await pilot.pause()
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Memantau" in on_screen(pilot))
        await pilot.press("escape")
        (folder / "satu.txt").write_text(a_page(1), encoding="utf-8")
        await until(pilot, lambda: "memantau masuk: 1 baru" in on_screen(pilot))
        await until(pilot, lambda: pilot.app.session.library.count(copies=True) == 5)
        await pilot.press("i")
        await until(pilot, lambda: "Memantau" in on_screen(pilot))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "dihentikan: 1 artikel baru" in " ".join(on_screen(pilot).split()))
        await until(pilot, lambda: "memantau masuk" not in on_screen(pilot))
