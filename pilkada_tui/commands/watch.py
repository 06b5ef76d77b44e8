"""``watch``: pages that land in a folder, imported as soon as whoever writes them has finished."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from pilkada_tui.commands.intake import Intake, options_of
from pilkada_tui.commands.open_library import open_library
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _
from pilkada_tui.library import Library
from pilkada_tui.sources import Options
from pilkada_tui.sources.raw_page import Content
from pilkada_tui.sources.walk import walk


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@option("--every", type=click.FloatRange(0.1), default=3.0, show_default=True, help="Detik antara dua pemeriksaan.")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@click.pass_obj
def watch(library: Path | None, folder: Path, every: float, columns: tuple[str, ...]) -> None:
    """Ambil halaman yang masuk ke sebuah folder begitu selesai ditulis, sampai dihentikan dengan Ctrl+C."""
    take_what_comes(open_library(library), folder, every, options_of(columns, split=False))


class Stamp(NamedTuple):
    """Size and modification time of a file, which tell whether it is still being written."""

    size: int
    changed: int


def take_what_comes(library: Library, folder: Path, every: float, options: Options) -> None:
    """Import what is in a folder and what is added to it, polling every so many seconds, until interrupted.

    A file is taken when it has stayed the same from one look to the next, and again when it changes.
    """
    say(_("menunggu halaman di {folder}; Ctrl+C menghentikan").format(folder=folder))
    before: dict[Path, Stamp] = {}
    taken: dict[Path, Stamp] = {}
    while True:
        now = dict(_stamps(folder))
        ready = [path for path, stamp in now.items() if before.get(path) == stamp != taken.get(path)]
        if ready:
            _take(library, ready, options)
            taken |= {path: now[path] for path in ready}
        before = now
        time.sleep(every)


def _stamps(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """Every file of a folder that may be a page, and its stamp."""
    for found in walk([str(folder)]):
        if isinstance(found, Content) and found.path is not None:
            try:
                stat = found.path.stat()
            except OSError:
                continue  # gone again since the folder was listed
            yield found.path, Stamp(stat.st_size, stat.st_mtime_ns)


def _take(library: Library, paths: list[Path], options: Options) -> None:
    intake = Intake()
    articles = list(intake.articles(map(str, paths), options, workers=1))
    intake.account.keep(articles, library.add(articles).added)
    intake.tell()
