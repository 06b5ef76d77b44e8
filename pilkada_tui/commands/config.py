"""``config``: the settings of the screen, printed or written to where they are looked for."""

import sys

import click

from pilkada_tui.atomic_file import make_folder, write_new
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _
from pilkada_tui.user_folders import settings_path


@click.command(cls=Command)
@option("--write", is_flag=True, help="Tulis ke tempatnya; berkas yang sudah ada tidak ditimpa.")
def config(write: bool) -> None:  # noqa: FBT001 (click)
    """Cetak berkas setelan beserta penjelasannya.

    Isinya warna, bahasa, kelompok daftar, dan semua tombol. Yang salah disebut dengan barisnya saat layar dibuka.
    """
    from pilkada_tui.tui.settings.config import written  # noqa: PLC0415 (75 ms, most of it Textual)

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
