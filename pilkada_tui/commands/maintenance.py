"""``check`` and ``delete``: what is done to a library as a whole, without the reader."""

import sys
from pathlib import Path

import click

from pilkada_tui.commands.output import json_line, tab_line, write
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import Library, library_path
from pilkada_tui.library.files.locks import tell_waiting
from pilkada_tui.library.maintenance.check import check as findings
from pilkada_tui.library.maintenance.repair import repair as repair_library
from pilkada_tui.library.notes.deletions import bin_of
from pilkada_tui.library.paths import at_home


@click.command(cls=Command)
@option("--repair", is_flag=True, help="Pulihkan yang rusak; isi lama disisihkan, tidak dihapus.")
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.pass_obj
def check(library: Path | None, repair: bool, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Periksa semua berkas, petikan, id, dan indeks pustaka. Satu baris untuk masing-masing."""
    folder = at_home(library or library_path())
    tell_waiting(lambda told: say(in_words(told)))
    if repair:
        for done in repair_library(folder):
            say(in_words(done))
    bad = 0
    for finding in findings(folder):
        sound = finding.problem is None
        bad += not sound
        words = in_words(finding.problem or finding.about)
        if as_json:
            write([json_line({"sound": sound, "file": finding.file, "words": words})])
        else:
            write([tab_line((_("baik") if sound else _("RUSAK"), finding.file, words))])
    sys.exit(1 if bad else 0)


@click.command(cls=Command)
@click.argument("articles", nargs=-1, metavar="ID...")
@option("--restore", is_flag=True, help="Kembalikan yang dihapus.")
@click.pass_obj
def delete(library: Path | None, articles: tuple[str, ...], restore: bool) -> None:  # noqa: FBT001 (click)
    """Hapus artikel dari semua daftar, hitungan, dan ekspor; yang diimpor lagi tetap terhapus.

    Tanpa ID, yang sudah dihapus dicetak, satu per baris. Berkas artikelnya tetap ada, jadi semua dapat dikembalikan.
    """
    opened = Library.open(library)
    if not articles:
        write(tab_line((one.article, one.day or "–", one.title)) for one in bin_of(opened.notes))
    elif restore:
        say(_n("{count} artikel dikembalikan", opened.restore(articles)))
    else:
        say(_n("{count} artikel dihapus", opened.delete(articles)))
