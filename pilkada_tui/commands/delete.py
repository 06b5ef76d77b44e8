"""``delete``: articles put into the bin, and taken out of it again."""
# ruff: noqa: PLC0415 (what a command needs is imported inside it, so that --help starts without the rest)

from pathlib import Path

import click

from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _n


@click.command(cls=Command)
@click.argument("articles", nargs=-1, metavar="ID...")
@option("--restore", is_flag=True, help="Kembalikan yang dihapus.")
@click.pass_obj
def delete(library: Path | None, articles: tuple[str, ...], restore: bool) -> None:  # noqa: FBT001 (click)
    """Hapus artikel dari semua daftar, hitungan, dan ekspor; yang diimpor lagi tetap terhapus.

    Tanpa ID, yang sudah dihapus dicetak, satu per baris. Berkas artikelnya tetap ada, jadi semua dapat dikembalikan.
    """
    from pilkada_tui.export import one_line
    from pilkada_tui.library import Library
    from pilkada_tui.library.notes.deletions import bin_of

    opened = Library.open(library)
    if not articles:
        for one in bin_of(opened.notes):
            click.echo("\t".join((one.article, one.day or "–", one_line(one.title))))
    elif restore:
        say(_n("{count} artikel dikembalikan", opened.restore(articles)))
    else:
        say(_n("{count} artikel dihapus", opened.delete(articles)))
