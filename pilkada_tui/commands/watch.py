"""``watch``: pages that land in a folder, imported as soon as whoever writes them has finished."""

import time
from pathlib import Path

import click

from pilkada_tui.commands.intake import Intake, options_of
from pilkada_tui.commands.open_library import open_library
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.sources import Options
from pilkada_tui.sources.walk import of_system
from pilkada_tui.sources.watched import Watched


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@option("--every", type=click.FloatRange(0.1), default=3.0, show_default=True, help="Detik antara dua pemeriksaan.")
@option("--column", "columns", multiple=True, metavar="text=NAMA", help="Kolom tabel yang berisi naskah, judul, dst.")
@click.pass_obj
def watch(library: Path | None, folder: Path, every: float, columns: tuple[str, ...]) -> None:
    """Ambil halaman yang masuk ke sebuah folder begitu selesai ditulis, sampai dihentikan dengan Ctrl+C."""
    take_what_comes(open_library(library), folder, every, options_of(columns, split=False))


def take_what_comes(library: Library, folder: Path, every: float, options: Options) -> None:
    """Import what is in a folder and what is added to it, polling every so many seconds, until interrupted.

    A file is taken when it has stayed the same from one look to the next, and again when it changes. What goes wrong is
    told, and tried again at the next look.
    """
    say(_("menunggu halaman di {folder}; Ctrl+C menghentikan").format(folder=folder))
    watched, told = Watched(folder), ""
    while True:
        try:
            if whole := watched.whole():
                _take(library, whole, options)
                watched.took(whole)
            trouble = ""
        except LibraryError as error:
            trouble = in_words(error)
        except OSError as error:
            trouble = in_words(of_system("", error).why)
        if trouble and trouble != told:
            say(_("{folder}: {why}; dicoba lagi").format(folder=folder, why=trouble))
        told = trouble
        time.sleep(every)


def _take(library: Library, paths: list[Path], options: Options) -> None:
    intake = Intake()
    for _kept in intake.keep(library, map(str, paths), options, workers=1):
        pass
    intake.tell()
