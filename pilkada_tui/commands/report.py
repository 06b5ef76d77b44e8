"""``report``: a dossier, one page of HTML, of what a query finds."""

import sys
from pathlib import Path

import click

from pilkada_tui.commands.exits import USAGE
from pilkada_tui.commands.export import Refused, deliver
from pilkada_tui.commands.open_library import look_into
from pilkada_tui.commands.output import FILES
from pilkada_tui.commands.query_arguments import QUERY_SETTINGS, Queried, refuse_unread
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import option
from pilkada_tui.export.dossier.page import as_dossier


@click.command(cls=Queried, context_settings=QUERY_SETTINGS)
@option("--output", type=FILES, metavar="FILE", help="Berkas tujuan, baru; bila kosong atau “-”, keluaran baku.")
@option("--force", is_flag=True, help="Timpa berkas tujuan yang sudah ada.")
@option("--title", metavar="JUDUL", default="", help="Judul dosir; bila kosong, menurut pencariannya.")
@click.argument("query", nargs=-1)
@click.pass_obj
def report(library: Path | None, query: tuple[str, ...], output: Path | None, force: bool, title: str) -> None:  # noqa: FBT001 (click)
    """Susun dosir: satu halaman HTML yang utuh, untuk dibaca, dicetak, dan diterbitkan.

    Isinya angka ringkas, peta, linimasa, topik, siapa yang dikutip, porsi kata pasangan calon, setiap kutipan dengan
    sumber dan letaknya, tanggal yang bertentangan, wilayah yang belum diberitakan, serta cara dan ketelitiannya.
    Tanpa jaringan dan tanpa skrip. Dengan QUERY hanya yang ditemukan. Setiap kutipan dibuktikan sama huruf demi huruf.
    """
    asked = " ".join(query)
    refuse_unread(asked)
    page = as_dossier(look_into(library), asked, title)
    try:
        deliver([page], output, overwrite=force)
    except Refused as error:
        say(str(error))
        sys.exit(USAGE)
