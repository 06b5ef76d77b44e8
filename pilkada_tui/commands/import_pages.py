"""``import``: pages from files, folders and addresses into the library."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from pilkada_tui.commands.exits import refuse_taken
from pilkada_tui.commands.intake import BATCH, Intake, Wanted, fetching_of, options_of
from pilkada_tui.commands.open_library import open_library
from pilkada_tui.commands.output import FILES
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _
from pilkada_tui.sources.walk import walk


@click.command("import", cls=Command)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option("--workers", type=click.IntRange(1), help="Banyaknya proses pembaca; bila kosong, satu per prosesor.")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@option("--report", type=FILES, metavar="FILE", help="Tulis pertanggungan semua berkas sebagai JSON.")
@option("--force", is_flag=True, help="Timpa pertanggungan yang sudah ada.")
@option("--feed", "lists", flag_value="feed", help="Ambil semua halaman yang didaftar umpan RSS/Atom di alamat itu.")
@option("--sitemap", "lists", flag_value="sitemap", help="Ambil semua halaman yang didaftar peta situs di alamat itu.")
@option("--split", is_flag=True, help="Bagi teks yang memuat beberapa artikel, seperti ekspor basis data.")
@option("--no-join", is_flag=True, help="Jangan gabungkan halaman 1, 2, 3 dari satu berita; simpan masing-masing.")
@option("--since", metavar="TANGGAL", help="Dari daftar itu hanya yang sejak tanggal ini.")
@option("--until", metavar="TANGGAL", help="Dari daftar itu hanya yang sampai tanggal ini.")
@option("--word", "words", multiple=True, metavar="KATA", help="Dari daftar itu hanya yang memuat kata ini.")
@option("--offline", is_flag=True, help="Jangan sentuh jaringan; alamat lalu ditolak.")
@option("--keep-page", "keep", type=FILES, metavar="FOLDER", help="Simpan juga jawaban tiap alamat di sini.")
@click.pass_obj
def import_(library: Path | None, /, paths: tuple[str, ...], workers: int | None, **asked: Any) -> None:  # noqa: ANN401
    """Simpan halaman berita dari berkas, folder, alamat web, atau masukan baku (-).

    Jenis berkas dikenali dari isinya: teks, HTML, MHTML, surat, Markdown, PDF, DOCX, ODT, RTF, EPUB, RSS, WARC, ZIP,
    TAR, dan tabel CSV, XLSX, atau JSON dengan satu artikel per baris. Halaman yang sama dua kali menjadi satu artikel.
    Berkas yang tak terbaca disebut namanya; status keluar lalu 1. Bila terputus, ulangi: tidak ada yang digandakan.

    Jaringan hanya disentuh untuk alamat yang Anda tulis, seizin robots.txt dan paling cepat sekali sedetik per situs.
    """
    columns, report, force = (asked.pop(name) for name in ("columns", "report", "force"))
    refuse_taken(report, overwrite=force)
    options = options_of(columns, split=asked.pop("split"), join=not asked.pop("no_join"))
    wanted = Wanted(first=asked.pop("since"), last=asked.pop("until"), **asked)
    opened = open_library(library)
    fetching = fetching_of(paths, wanted, opened)
    intake = Intake()
    total = sum(1 for _found in walk(path for path in paths if path != "-"))
    with progress(total, BATCH) as advance:
        for more in intake.keep(opened, paths, options, fetching, workers):
            advance(more)
    intake.tell()
    if report is not None:
        intake.write_report(report, overwrite=force)
    sys.exit(1 if intake.account.failed else 0)


EVERY = 5.0
"""Seconds between two plain lines."""


@contextmanager
def progress(total: int, few: int) -> Iterator[Callable[[int], None]]:
    """Show the progress towards ``total``; gives a function to call with the number of items just done.

    Nothing is shown for fewer than ``few`` items.
    """
    if sys.stderr.isatty():
        with click.progressbar(length=total, label=_("membaca"), file=sys.stderr, hidden=total < few) as bar:
            yield bar.update
        return
    done, told = 0, time.monotonic()

    def advance(more: int) -> None:
        """Count ``more`` further items as done, and print the progress where a line is due."""
        nonlocal done, told
        done += more
        if total >= few and time.monotonic() - told >= EVERY:
            told = time.monotonic()
            say(_("membaca {done}/{total}").format(done=done, total=max(done, total)))

    yield advance
