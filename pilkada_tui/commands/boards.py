"""``boards``: the boards of a library, and a board taken out by its name."""
# ruff: noqa: PLC0415 (what a command needs is imported inside it, so that --help starts without the rest)

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.language import _

if TYPE_CHECKING:
    from pilkada_tui.library import Library


@click.command(cls=Command)
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.pass_obj
def boards(library: Path | None, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Daftar papan: nama, banyaknya kutipan, peristiwa, artikel, dan kalimat Anda. Satu papan per baris.

    Papan dibuat di layar (A menaruh, B membuka) dan ditulis dengan “export --board NAMA”.
    """
    import msgspec

    from pilkada_tui.export import one_line, safe_json
    from pilkada_tui.library import Library
    from pilkada_tui.library.notes.boards import Sort
    from pilkada_tui.library.notes.boards import boards as kept

    found = kept(Library.open(library).notes)
    for board in found:
        counts = {f"{sort}s": board.count(sort) for sort in Sort}
        if as_json:
            click.echo(safe_json(msgspec.json.encode({"name": board.name, **counts})))
        else:
            click.echo("\t".join((one_line(board.name), *map(str, counts.values()))))
    if not found:
        say(_("Belum ada papan. Di layar, A menaruh kutipan, peristiwa, atau artikel di papan."))


def board_pieces_of(library: "Library", name: str, query: str, form: str, *, excel: bool) -> Iterable[str | bytes]:
    """A board in a form, piece by piece, of it what a query leaves.

    Raises:
        Refused: there is no board of this name.
        NotVerbatimError: words on it are not what stands at their place in the article.
    """
    from pilkada_tui.commands.export import Refused
    from pilkada_tui.export.board import articles_of
    from pilkada_tui.export.board_forms import board_pieces
    from pilkada_tui.export.quote_table import as_csv
    from pilkada_tui.library.notes.boards import board_named
    from pilkada_tui.library.notes.boards import boards as kept
    from pilkada_tui.library.views.boards import entries, left_by

    board = board_named(library.notes, name)
    if board is None:
        names = [one.name for one in kept(library.notes)]
        told = _("tidak ada papan “{name}”").format(name=name)
        near = get_close_matches(name, names, 1, 0.5)
        raise Refused(_("{told}. Maksudnya {near}?").format(told=told, near=near[0]) if near else told)
    listed = left_by(library, query, entries(library, board))
    return as_csv(articles_of(listed), excel=True) if excel else board_pieces(board, listed, form)
