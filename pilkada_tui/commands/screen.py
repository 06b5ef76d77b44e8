"""The commands around the screen: its settings, and showing it in a browser."""
# ruff: noqa: PLC0415 (what a command needs is imported inside it, so that the others start without it)

import sys
from pathlib import Path

import click

from pilkada_tui.atomic_file import make_folder, write_new
from pilkada_tui.commands.messages import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _, settings_path


@click.command(cls=Command)
@option("--write", is_flag=True, help="Tulis ke tempatnya; berkas yang sudah ada tidak ditimpa.")
def config(write: bool) -> None:  # noqa: FBT001 (click)
    """Cetak berkas setelan beserta penjelasannya.

    Isinya warna, bahasa, kelompok daftar, dan semua tombol. Yang salah disebut dengan barisnya saat layar dibuka.
    """
    from pilkada_tui.tui.settings.config import prepare, written

    prepare()
    if not write:
        sys.stdout.buffer.write(written().encode())
        return
    path = settings_path()
    make_folder(path.parent)
    try:
        write_new(path, (written().encode(),))
    except FileExistsError:
        say(_("{path} sudah ada dan tidak ditimpa.").format(path=path))
        sys.exit(1)
    say(_("ditulis ke {path}").format(path=path))


@click.command(cls=Command)
@option("--host", default="127.0.0.1", show_default=True, help="Alamat; yang lain terbuka bagi jaringan.")
@option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Nomor porta.")
@click.pass_obj
def serve(library: Path | None, host: str, port: int) -> None:
    """Tampilkan layar baca di peramban.

    Perlu tambahan “web”: pip install 'pilkada-tui[web]'.
    """
    from pilkada_tui.commands.serve import MissingError, is_loopback
    from pilkada_tui.commands.serve import serve as start

    if not is_loopback(host):
        warning = _(
            "PERINGATAN: {host} dapat dibuka siapa pun di jaringan itu, tanpa sandi dan tanpa enkripsi: membaca, "
            "mengubah catatan, dan menulis berkas atas nama Anda. Pakai 127.0.0.1 bila tidak yakin."
        )
        say(warning.format(host=host))
    try:
        start(library, host, port)
    except MissingError:
        say(_("Perintah ini perlu textual-serve. Pasang dengan: pip install 'pilkada-tui[web]'"))
        sys.exit(1)
