"""The command line: its own options, and where each command is found."""

from pathlib import Path
from typing import Any

import click

from pilkada_tui import __version__
from pilkada_tui.commands.exits import plainly
from pilkada_tui.commands.open_screen import browse
from pilkada_tui.commands.translated_help import Group, Option, found, option, settle

COMMANDS = {
    "boards": "export:list_boards",
    "check": "maintenance:check",
    "config": "config:config",
    "contradictions": "people:contradictions",
    "delete": "maintenance:delete",
    "export": "export:export",
    "extract": "extract:extract",
    "harvest": "harvest:harvest",
    "import": "import_pages:import_",
    "open": "screen:open_",
    "person": "people:person",
    "report": "report:report",
    "reread": "reread:reread",
    "search": "search:search",
    "serve": "screen:serve",
    "watch": "watch:watch",
}
"""The module in ``commands`` and the function of every command."""
SAMPLE, PLAIN = "open_library:sample_path", "plain.session:open_prompt"
"""And of what two options do: 30 and 150 ms, which no other start has to wait for."""


class _Program(Group):
    """Reports the errors that a user can act on in one plain line and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's own signature)
        """Run the command; see ``plainly`` for what becomes of its errors."""
        with plainly():
            return super().invoke(ctx)


def _language(_ctx: click.Context, _param: click.Parameter, asked: str | None) -> str | None:
    if asked is not None:
        settle(asked)
    return asked


@click.group(
    cls=_Program,
    found_in=COMMANDS,
    invoke_without_command=True,
    context_settings={"max_content_width": 100, "help_option_names": ["-h", "--help"]},
)
@option(
    "--library",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Pustaka yang dipakai; bila kosong, pustaka Anda sendiri.",
)
@option("--sample", is_flag=True, help="Pustaka contoh: lima artikel untuk dicoba.")
@option("--plain", is_flag=True, help="Baris demi baris, tanpa layar: untuk pembaca layar dan terminal sederhana.")
@option(
    "--lang",
    type=click.Choice(["id", "en"]),
    is_eager=True,
    expose_value=False,
    callback=_language,
    help="Bahasa; bila kosong, menurut setelan atau lokal Anda.",
)
@click.version_option(__version__, "--version", message="pilkada-tui %(version)s", cls=Option, help="Tampilkan versi.")
@click.pass_context
def main(ctx: click.Context, library: Path | None, sample: bool, plain: bool) -> None:  # noqa: FBT001 (click)
    """Membaca berita Pilkada Serentak 2024: siapa berkata apa, sebagai apa, di mana, dan kapan.

    Tanpa perintah, pustaka dibuka di terminal. Artikel tetap di mesin ini; tidak ada yang dikirim keluar.
    Data ditulis ke keluaran baku, keterangan ke keluaran galat.

    Status keluar: 0 baik, 1 ada yang gagal, 2 perintah atau pencarian tak terbaca, 74 keluaran tak tertulis, 130
    dihentikan. Pelengkapan perintah: eval "$(_PILKADA_TUI_COMPLETE=bash_source pilkada-tui)"; juga zsh_source dan
    fish_source.
    """
    if sample:
        library = found(SAMPLE)()
    ctx.obj = library
    if ctx.invoked_subcommand is not None:
        return
    if plain:
        found(PLAIN)(library)
    else:
        browse(library)
