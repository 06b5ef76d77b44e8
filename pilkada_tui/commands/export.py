"""Taking articles out from the command line: in which form, of which articles, and to where."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pilkada_tui.commands.streams import say
from pilkada_tui.export import forms
from pilkada_tui.export.quote_table import as_csv
from pilkada_tui.export.save import save
from pilkada_tui.export.stories import Stories, Story
from pilkada_tui.language import _, in_words
from pilkada_tui.plain_file import UnfitFileError

if TYPE_CHECKING:
    from pilkada_tui.library import Library
    from pilkada_tui.model import Article


class Refused(Exception):  # noqa: N818 (reads as what it says)
    """What is asked for cannot be done so; the message says what would be right."""


def pieces_of(
    library: "Library", only: Collection[str] | None, form: str, *, excel: bool, copies: bool
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


def _listed(articles: "Iterable[Article]", stories: Stories, *, copies: bool) -> "Iterator[Article]":
    """The articles, or of each story only the one that told it first."""
    return (article for article in articles if copies or article.id not in stories or not stories[article.id].copy_of)


def save_to(path: Path, pieces: Iterable[str | bytes], *, overwrite: bool) -> None:
    """Write an export to a file and say so.

    Raises:
        Refused: the file is there and is not to be overwritten, or is no plain file.
    """
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
