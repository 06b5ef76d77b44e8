"""The commands around the screen: opening it at a quote, and showing it in a browser."""

import re
import sys
from pathlib import Path

import click

from pilkada_tui.browser.hosts import is_loopback
from pilkada_tui.commands.open_library import look_into
from pilkada_tui.commands.open_screen import browse
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, argument, option
from pilkada_tui.language import _
from pilkada_tui.library import library_path


@click.command("open", cls=Command)
@argument("place", metavar="ID:AWAL-AKHIR")
@click.pass_obj
def open_(library: Path | None, place: str) -> None:
    """Buka layar baca pada kata-kata sebuah kutipan, seperti 3f2a…:1760-1872 di tiap ekspor."""
    found = re.fullmatch(r"([0-9A-Za-z]+)(?::(\d{1,9})(?:-\d{1,9})?)?", place)
    if found is None:
        raise click.BadParameter(_("tulis ID:AWAL-AKHIR, mis. 3f2a90c1:1760-1872"), param_hint=_("ID:AWAL-AKHIR"))
    opened = look_into(library)
    article = opened.article(found[1])
    browse(library, (article.id, int(found[2] or 0)))


@click.command(cls=Command)
@option("--host", default="127.0.0.1", show_default=True, help="Alamat; yang lain terbuka bagi jaringan.")
@option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Nomor porta.")
@option("--sessions", type=click.IntRange(1, 64), default=4, show_default=True, help="Paling banyak halaman terbuka.")
@option("--allow-files", "files", is_flag=True, help="Izinkan peramban mengambil dari dan menulis ke berkas mesin ini.")
@click.pass_obj
def serve(library: Path | None, host: str, port: int, sessions: int, files: bool) -> None:  # noqa: FBT001 (click)
    """Tampilkan layar baca di peramban.

    Hanya alamat yang dicetak yang membukanya. Halaman ditempel, ekspor diunduh; berkas mesin ini tidak disentuh kecuali
    dengan --allow-files. Perlu tambahan “web”: pip install '.[web]' di folder program ini.
    """
    try:
        from pilkada_tui.browser.server import BrowserServer, Offer  # noqa: PLC0415 (an extra; 25 ms)
    except ModuleNotFoundError:
        say(_("Perintah ini perlu textual-serve. Pasang dengan: pip install '.[web]' di folder program ini"))
        sys.exit(1)

    if not is_loopback(host):
        warning = _(
            "PERINGATAN: {host} dapat dicapai dari jaringan, tanpa enkripsi: siapa pun yang menyadap alamat di bawah "
            "dapat membaca dan mengubah pustaka ini. Pakai 127.0.0.1 bila tidak yakin."
        )
        say(warning.format(host=host))
    offer = Offer((library or library_path()).expanduser().absolute(), sessions, files)
    BrowserServer(offer, host, port, _announce).serve()


def _announce(address: str) -> None:
    click.echo(address)
    say(_("Buka alamat itu di peramban; siapa pun yang memegangnya dapat membukanya. Ctrl+C menghentikan."))
