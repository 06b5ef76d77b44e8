"""Exporting what is on the screen: which articles and quotes, and to which kind of file."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from pilkada_tui.export import (
    Sheet,
    sheet_as_csv,
    sheet_as_json_lines,
    sheet_as_markdown,
)
from pilkada_tui.export.forms import FORMS, function_of, save, writing
from pilkada_tui.library import Library
from pilkada_tui.model import Article
from pilkada_tui.tui.quotes import Pin

KINDS: dict[str, Callable[[Iterable[Article]], Iterable[str | bytes]]] = {
    ending: writing(name) for name, form in FORMS.items() for ending in form.endings
}
"""How articles are written, by the ending of the file's name."""

SHEET_KINDS: dict[str, Callable[[Sheet], Iterable[str | bytes]]] = {
    ".md": sheet_as_markdown,
    ".csv": sheet_as_csv,
    ".jsonl": sheet_as_json_lines,
}
"""How a table is written, by the ending of the file's name."""

Matter = TypeVar("Matter")


class Writer(Protocol):
    """Writes one export to a file; one that is there already only with ``overwrite``. Raises as ``write`` does."""

    def __call__(self, path: Path, *, overwrite: bool = False) -> None:
        """Write to ``path``."""
        ...


def only_pinned(pins: Iterable[Pin]) -> list[Article]:
    """The articles of the pins in the order of the pins, each with nothing but its pinned quotes."""
    numbers: dict[str, list[int]] = {}
    articles: dict[str, Article] = {}
    for pin in pins:
        articles[pin.article.id] = pin.article
        numbers.setdefault(pin.article.id, []).append(pin.number)
    return [
        msgspec.structs.replace(article, quotes=tuple(article.quotes[at] for at in numbers[name]), events=())
        for name, article in articles.items()
    ]


def articles_into(gather: Callable[[], Iterable[Article]]) -> Writer:
    """What writes the articles that ``gather`` gives to a file; it raises what ``write`` and ``gather`` raise."""
    return lambda path, *, overwrite=False: write(path, KINDS, gather, overwrite=overwrite)


def sheet_into(gather: Callable[[], Sheet]) -> Writer:
    """What writes the table that ``gather`` gives to a file; it raises what ``write`` and ``gather`` raise."""
    return lambda path, *, overwrite=False: write(path, SHEET_KINDS, gather, overwrite=overwrite)


DOSSIER = ("dosir.html", "dossier.html")
"""How the name of a file ends that a dossier is written to, and not the page that other names of HTML mean."""


def or_dossier(other: Writer, library: Library, query: str) -> Writer:
    """What writes a dossier of a query to a file that is called so, and to any other what ``other`` writes.

    It raises what ``other`` raises, and NothingFoundError where there is nothing to tell of.
    """

    def written(path: Path, *, overwrite: bool = False) -> None:
        """Write a dossier where the name of the file asks for one, else what ``other`` writes."""
        into = dossier_into(library, query) if path.name.lower().endswith(DOSSIER) else other
        into(path, overwrite=overwrite)

    return written


def dossier_into(library: Library, query: str) -> Writer:
    """What writes a dossier of a query to a file of HTML; it raises what ``write`` does, and NothingFoundError."""

    def pieces() -> Iterable[str]:
        """The page as one piece."""
        return [function_of("dossier.page", "as_dossier")(library, query)]

    return lambda path, *, overwrite=False: write(
        path, {".html": lambda gathered: gathered}, pieces, overwrite=overwrite
    )


def write(
    path: Path,
    kinds: Mapping[str, Callable[[Matter], Iterable[str | bytes]]],
    gather: Callable[[], Matter],
    *,
    overwrite: bool = False,
) -> None:
    """Write to a file, in the kind that its ending names.

    Raises:
        KeyError: the ending names no kind.
        FileExistsError: the file is there already, and is not to be overwritten; it is left as it is.
        OSError: the disk or the folder does not allow it, or what is there is no plain file.
        NotVerbatimError: a quote is not what stands in its article; nothing is written.
    """
    setting = kinds[path.suffix.lower()]
    save(path, setting(gather()), overwrite=overwrite)
