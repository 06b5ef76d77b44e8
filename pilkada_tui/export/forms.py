"""The export forms of articles: their names, their file endings, the function that writes each, and saving to a file.

Every row of an export names the story that its article belongs to, and links to its place in it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from pilkada_tui import atomic_file
from pilkada_tui.library import is_kept_by_one
from pilkada_tui.message import sentence
from pilkada_tui.model import Article, Span
from pilkada_tui.plain_file import UnfitFileError


class Story(NamedTuple):
    """The story that an article tells: the id of the first that told it, and that id again where this is a copy."""

    story: str
    copy_of: str = ""


Stories = Mapping[str, Story]
"""The stories of articles by their ids; an article that is not in it tells one of its own."""
NO_STORIES: Stories = MappingProxyType({})


def story_of(article: Article, stories: Stories) -> Story:
    """The story that an article tells."""
    return stories.get(article.id, Story(article.id))


def place(article: Article, span: Span) -> str:
    """The place of words as ``pilkada-tui open`` takes it: ``ID:1760-1872``."""
    return f"{article.id}:{span.start}-{span.end}"


Writer = Callable[[Iterable[Article], Stories], Iterator[str | bytes]]


class Form(NamedTuple):
    """A form: the module and function that write it, the endings of its files, and other names for it."""

    module: str
    function: str
    endings: tuple[str, ...]
    aliases: tuple[str, ...] = ()


FORMS: dict[str, Form] = {
    "markdown": Form("markdown", "as_markdown", (".md", ".markdown"), ("md",)),
    "html": Form("page", "as_html", (".html", ".htm")),
    "docx": Form("document", "as_docx", (".docx",), ("word",)),
    "csv": Form("quote_table", "as_csv", (".csv",)),
    "xlsx": Form("workbook", "as_xlsx", (".xlsx",), ("excel",)),
    "json": Form("records", "as_json", (".json",)),
    "jsonl": Form("records", "as_json_lines", (".jsonl", ".ndjson"), ("ndjson",)),
    "ris": Form("references", "as_ris", (".ris",)),
    "bibtex": Form("references", "as_bibtex", (".bib",), ("bib", "biblatex")),
    "csl-json": Form("references", "as_csl_json", (".csl.json",), ("csl",)),
    "apa": Form("references", "as_apa", ()),
    "citation": Form("references", "as_citations", (".txt",), ("sitasi", "text", "txt")),
    "annotation": Form("annotations", "as_annotations", (".jsonld",), ("w3c", "webannotation")),
    "timelinejs": Form("annotations", "as_timeline_js", (".timeline.json",), ("timeline",)),
}
"""The forms by the names that ``--format`` takes, the longer endings being asked first."""


def form_named(asked: str) -> str | None:
    """The name of the form that goes by a name or an alias; None for none."""
    low = asked.lower().removeprefix(".")
    return next((name for name, form in FORMS.items() if low == name or low in form.aliases), None)


def form_of(path: PurePath) -> str | None:
    """The name of the form that the ending of a file names; None where it names none."""
    endings = sorted(((ending, name) for name, form in FORMS.items() for ending in form.endings), key=_longest)
    return next((name for ending, name in endings if path.name.lower().endswith(ending)), None)


def _longest(entry: tuple[str, str]) -> int:
    return -len(entry[0])


def function_of(module: str, function: str) -> Callable[..., Any]:
    """A function of a module of this package, which is imported now: a dossier takes 60 ms, other forms up to 20."""
    return cast("Callable[..., Any]", getattr(import_module(f"{__package__}.{module}"), function))


def writer(name: str) -> Writer:
    """The function that writes a form; its module is imported when it is asked for."""
    form = FORMS[name]
    return cast("Writer", function_of(form.module, form.function))


def writing(name: str) -> Callable[[Iterable[Article]], Iterable[str | bytes]]:
    """The function that writes a form of articles without their stories."""
    return lambda articles: writer(name)(articles, NO_STORIES)


def save(path: Path, pieces: Iterable[str | bytes], *, overwrite: bool = False) -> None:
    """Write the pieces, texts as UTF-8 with their newlines as they are; the file takes its name when it is whole.

    Raises:
        FileExistsError: something of this name is there, and it is not to be overwritten; it is left as it is.
        UnfitFileError: it is to be overwritten, and is no plain file or one of a library's own.
        OSError: the disk or the folder does not allow it; a file that was there before is as it was.
    """
    encoded = (piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in pieces)
    if overwrite and path.exists() and is_kept_by_one(path):
        raise UnfitFileError(path, sentence("bagian dari sebuah pustaka; pilih berkas di luar foldernya"))
    if overwrite:
        atomic_file.replace(path, encoded)
    else:
        atomic_file.write_new(path, encoded)
