"""``reread``: the whole library as the present reader reads it."""

import sys
from pathlib import Path

import click

from pilkada_tui.commands.open_library import open_library
from pilkada_tui.commands.output import json_line, tab_line, write
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _n, in_words
from pilkada_tui.library.maintenance.reread import reread as differing
from pilkada_tui.sources.frame import filled


@click.command(cls=Command)
@option("--apply", is_flag=True, help="Simpan hasil bacaan baru; tanpa ini hanya ditampilkan.")
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.pass_obj
def reread(library: Path | None, apply: bool, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Baca ulang semua artikel dengan pembaca sekarang. Bedanya ditampilkan; koreksi Anda tetap berlaku."""
    changed = failed = 0
    for one in differing(open_library(library), apply=apply, fill=filled):
        failure = one.failure is not None
        failed += failure
        changed += not failure
        words = in_words(one.failure) if one.failure else "; ".join(map(in_words, one.changes))
        if as_json:
            write([json_line({"article": one.article, "title": one.title, "failed": failure, "words": words})])
        else:
            write([tab_line((one.article, one.title, words))])
    planned = _n("{count} artikel akan berubah; simpan dengan --apply", changed)
    say(_n("{count} artikel diperbarui", changed) if apply else planned)
    if failed:
        say(_n("{count} artikel gagal dibaca", failed))
    sys.exit(1 if failed else 0)
