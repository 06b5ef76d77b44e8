"""``export`` and ``boards``: articles or a board, in which form and to where; and which boards there are."""

import sys
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TypedDict, Unpack

import click

from pilkada_tui.commands.exits import USAGE
from pilkada_tui.commands.open_library import look_into
from pilkada_tui.commands.output import FILES, STANDARD_OUTPUT, json_line, tab_line, write
from pilkada_tui.commands.query_arguments import QUERY_SETTINGS, Queried, refuse_unread
from pilkada_tui.commands.streams import say
from pilkada_tui.commands.translated_help import Command, option
from pilkada_tui.export import forms
from pilkada_tui.export.board import articles_of
from pilkada_tui.export.board_forms import board_pieces
from pilkada_tui.export.forms import Stories, Story, save
from pilkada_tui.export.quote_table import as_csv
from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library
from pilkada_tui.library.notes.boards import Sort, board_named, boards
from pilkada_tui.library.views.boards import entries, left_by
from pilkada_tui.model import Article
from pilkada_tui.plain_file import UnfitFileError


class Refused(Exception):  # noqa: N818 (reads as what it says)
    """An export that cannot be written as asked; the message says what would work."""


class _Written(TypedDict):
    """The options of ``export``: a board, the form, the file, whether to overwrite it, whether for a spreadsheet."""

    board: str | None
    kind: str | None
    output: Path | None
    force: bool
    excel: bool


@click.command(cls=Queried, context_settings=QUERY_SETTINGS)
@option("--board", metavar="NAMA", help="Papan dengan nama ini: urutan, kalimat, dan konteks yang Anda susun.")
@option("--format", "kind", metavar="BENTUK", help="Bentuk keluaran; bila kosong, menurut akhiran FILE, atau markdown.")
@option("--output", type=FILES, metavar="FILE", help="Berkas tujuan, baru; bila kosong atau “-”, keluaran baku.")
@option("--force", is_flag=True, help="Timpa berkas tujuan yang sudah ada.")
@option("--excel", is_flag=True, help="CSV untuk lembar kerja setelan Indonesia: tanda BOM dan baris sep=.")
@option("--no-copies", is_flag=True, help="Tanpa salinan: dari tiap berita hanya yang pertama memuatnya.")
@click.argument("query", nargs=-1)
@click.pass_obj
def export(
    library: Path | None,
    query: tuple[str, ...],
    no_copies: bool,  # noqa: FBT001 (click)
    **written: Unpack[_Written],
) -> None:
    """Tulis artikel dengan kutipan dan sitasinya, atau sebuah papan. Dengan QUERY hanya yang ditemukan.

    Bentuknya markdown, html, docx, csv, xlsx, json, jsonl, ris, bibtex, csl-json, apa, citation, annotation, atau
    timelinejs. Setiap kutipan dibuktikan sama huruf demi huruf dengan naskahnya sebelum ditulis.
    """
    refuse_unread(" ".join(query))
    try:
        form = form_asked(written["kind"], written["output"], excel=written["excel"])
        opened = look_into(library)
        if written["board"] is not None:
            pieces = board_pieces_of(opened, written["board"], " ".join(query), form, excel=written["excel"])
        else:
            only = opened.matching(" ".join(query)) if query else None
            pieces = pieces_of(opened, only, form, excel=written["excel"], copies=not no_copies)
        deliver(pieces, written["output"], overwrite=written["force"])
    except Refused as error:
        say(str(error))
        sys.exit(USAGE)


def pieces_of(
    library: Library, only: Collection[str] | None, form: str, *, excel: bool, copies: bool
) -> Iterable[str | bytes]:
    """An export in a form, piece by piece, of the articles of some ids or of all, with their copies or without."""
    found = library.stories()
    stories = {name: Story(first, first if copy else "") for name, (first, copy) in found.items()}
    articles = _listed(library.articles(only), stories, copies=copies)
    return as_csv(articles, stories, excel=True) if excel else forms.writer(form)(articles, stories)


def form_asked(kind: str | None, output: Path | None, *, excel: bool) -> str:
    """The form that is named, else that of the file's ending, else a table for spreadsheets, else Markdown."""
    if kind is None:
        named = forms.form_of(output) if output else None
        return named or ("csv" if excel else "markdown")
    form = forms.form_named(kind)
    if form is None:
        near = get_close_matches(kind.lower(), forms.FORMS, 1, 0.5)
        told = _("tidak ada bentuk “{value}”; yang ada: {forms}").format(value=kind, forms=", ".join(forms.FORMS))
        raise click.UsageError(told if not near else _("{told}. Maksudnya {near}?").format(told=told, near=near[0]))
    if excel and form != "csv":
        raise click.UsageError(_("--excel hanya untuk csv; xlsx sudah dibaca lembar kerja mana pun"))
    return form


def _listed(articles: Iterable[Article], stories: Stories, *, copies: bool) -> Iterator[Article]:
    """The articles; without copies, only the first article of each story."""
    return (article for article in articles if copies or article.id not in stories or not stories[article.id].copy_of)


def deliver(pieces: Iterable[str | bytes], path: Path | None, *, overwrite: bool) -> None:
    """Write an export to a file and say so, or without one, or to ``-``, to standard output.

    Raises:
        Refused: the file is there and is not to be overwritten, or is no plain file.
    """
    if path is None or path == STANDARD_OUTPUT:
        write(pieces)
        return
    if path == Path():
        raise Refused(_("nama berkasnya kosong"))
    try:
        save(path, pieces, overwrite=overwrite)
    except FileExistsError as error:
        told = _("{path} sudah ada dan tidak ditimpa; tambahkan --force untuk menimpanya.")
        raise Refused(told.format(path=path)) from error
    except UnfitFileError as error:
        raise Refused(f"{path}: {in_words(error.why)}") from error
    say(_("ditulis ke {path}").format(path=path))


def board_pieces_of(library: Library, name: str, query: str, form: str, *, excel: bool) -> Iterable[str | bytes]:
    """What a query leaves of a board, in a form, piece by piece.

    Raises:
        Refused: there is no board of this name.
        NotVerbatimError: words on it are not what stands at their place in the article.
    """
    board = board_named(library.notes, name)
    if board is None:
        names = [one.name for one in boards(library.notes)]
        told = _("tidak ada papan “{name}”").format(name=name)
        near = get_close_matches(name, names, 1, 0.5)
        raise Refused(_("{told}. Maksudnya {near}?").format(told=told, near=near[0]) if near else told)
    listed = left_by(library, query, entries(library, board))
    return as_csv(articles_of(listed), excel=True) if excel else board_pieces(board, listed, form)


@click.command("boards", cls=Command)
@option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@click.pass_obj
def list_boards(library: Path | None, as_json: bool) -> None:  # noqa: FBT001 (click)
    """Daftar papan: nama, banyaknya kutipan, peristiwa, artikel, dan kalimat Anda. Satu papan per baris.

    Papan dibuat di layar (A menaruh, B membuka) dan ditulis dengan “export --board NAMA”.
    """
    found = boards(Library.open(library).notes)
    for board in found:
        counts = {f"{sort}s": board.count(sort) for sort in Sort}
        cells = (board.name, *map(str, counts.values()))
        write([json_line({"name": board.name, **counts}) if as_json else tab_line(cells)])
    if not found:
        say(_("Belum ada papan. Di layar, A menaruh kutipan, peristiwa, atau artikel di papan."))
