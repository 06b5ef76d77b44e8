"""The files that hold the articles: TinyDB databases of about a megabyte each under ``articles/``.

A change rewrites the one file that it touches, so it costs the same in a library of any size.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from pilkada_tui.library.errors import (
    DamagedFileError,
    LibraryError,
    NewerFileError,
    cut_off,
    in_plain_words,
    lost,
    strange,
    without_version,
)
from pilkada_tui.library.files.storage import (
    backup_of,
    digest,
    inspect_json,
    read_content,
    read_tables,
    schema_in,
    write_tables,
)
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Article, Span
from pilkada_tui.plain_file import read_part

SCHEMA = 1
SHARD_BYTES = 1 << 20
LOCK_NAME = ".lock"
Kind = TypeVar("Kind")
_NAME = re.compile(r"[0-9]{4,12}\.json")
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_NUMBER = re.compile(r"[1-9][0-9]{0,18}")
_LAST_NUMBER = (1 << 63) - 1
_FARTHEST = 1 << 40
_SHOWN = 40


class _Meta(msgspec.Struct):
    schema: int


class _Versioned(msgspec.Struct):
    meta: dict[str, _Meta]


class _Whole(msgspec.Struct):
    articles: dict[str, Article]


class Place(NamedTuple):
    """Where a document stands in its file: first byte and number of bytes."""

    at: int
    size: int


class Shard(NamedTuple):
    """A shard's articles by TinyDB document number, the digest of the file, and where the documents stand in it.

    A file that was laid out by another hand has no places; its documents are then read with the whole file.
    """

    articles: dict[int, Article]
    digest: str
    places: dict[int, Place]


class Stamp(NamedTuple):
    """What tells quickly whether a file is the one already read: bytes, and nanoseconds of its last change."""

    size: int
    changed: int


_ONLY_BACKUP = Stamp(-1, 0)


def folder_of(library: Path) -> Path:
    """Where a library keeps its shards."""
    return library / "articles"


def shard_stamps(library: Path) -> dict[str, Stamp]:
    """Every shard of a library by file name, in order; a shard of which only the backup is left has an empty stamp.

    Raises:
        LibraryError: there is no folder of shards, it leads out of the library, or it cannot be read.
    """
    stamps: dict[str, Stamp] = {}
    backups: list[str] = []
    folder = folder_of(library)
    if folder.is_symlink():
        raise LibraryError(
            sentence("{folder} adalah tautan ke tempat lain dan tidak diikuti; pindahkan isinya.", folder=str(folder))
        )
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name.removesuffix(".bak")
                if not _NAME.fullmatch(name):
                    continue
                if name == entry.name:
                    stat = entry.stat(follow_symlinks=False)
                    stamps[name] = Stamp(stat.st_size, stat.st_mtime_ns)
                else:
                    backups.append(name)
    except OSError as error:
        raise in_plain_words(error, folder) from error
    for name in backups:
        stamps.setdefault(name, _ONLY_BACKUP)
    return dict(sorted(stamps.items()))


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of one shard as ``shard_stamps`` gives it; None when neither it nor its backup is there."""
    try:
        stat = path.lstat()
    except OSError:
        return _ONLY_BACKUP if backup_of(path).exists() else None
    return Stamp(stat.st_size, stat.st_mtime_ns)


def load(path: Path) -> Shard:
    """The articles of a shard.

    Raises:
        DamagedFileError: the file is missing, cut off, no plain file, not of the schema, or holds what no reader gave.
        NewerFileError: a later version of the program wrote it.
        LibraryError: the system does not let us read it.
    """
    content = read_content(path)
    if content is None:
        raise DamagedFileError(path, lost())
    inspect_json(path, content)
    try:
        schemas = [meta.schema for meta in msgspec.json.decode(content, type=_Versioned).meta.values()]
        if schemas and max(schemas) > SCHEMA:
            raise NewerFileError(path, max(schemas))
        articles = msgspec.json.decode(content, type=_Whole).articles
    except (msgspec.ValidationError, ValueError) as error:
        why = strange if isinstance(error, msgspec.ValidationError) else cut_off
        raise DamagedFileError(path, why(error)) from error
    if max(schemas, default=0) < 1:
        raise DamagedFileError(path, without_version())
    places, lines = _places(content)
    if problem := _misnumbered(content, articles, lines) or _first(map(malformed, articles.values())):
        raise DamagedFileError(path, problem)
    return Shard({int(number): article for number, article in articles.items()}, digest(content), places)


def _first(problems: Iterable[Sentence | None]) -> Sentence | None:
    return next(filter(None, problems), None)


def malformed(article: Article) -> Sentence | None:
    """What in an article's id or numbers no reader of pages gave; None when they are of the right form.

    An id comes to stand in file names, exports and on the screen; a number in the index.
    """
    if not _ID.fullmatch(article.id):
        return sentence(
            "id artikel {article} bukan id: boleh huruf, angka, - dan _ saja", article=ascii(article.id[:_SHOWN])
        )
    if len(article.text) > _FARTHEST or not all(0 <= at <= _FARTHEST for span in spans(article) for at in span):
        return sentence("artikel {article}: petikan di luar batas", article=article.id)
    return None


def spans(value: object) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from spans(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from spans(one)


def _misnumbered(content: bytes, articles: Mapping[str, Article], lines: int) -> Sentence | None:
    """What is wrong with the document numbers: one that is none, or that stands twice and hides an article."""
    if wrong := [number for number in articles if not _NUMBER.fullmatch(number) or int(number) > _LAST_NUMBER]:
        return sentence("nomor dokumen {number} tidak sah", number=ascii(wrong[0][:_SHOWN]))
    if (lines or _others_hand()[0](content)) != len(articles):
        return sentence("nomor dokumen ganda: satu artikel menutupi yang lain")
    return None


def _others_hand() -> tuple[Callable[[bytes], int], Callable[[Path, int], object]]:
    """What counts the articles of a file, and finds one, however it is laid out."""
    from pilkada_tui.library.files.tinydb_storage import count_documents, document_of  # noqa: PLC0415 (2 ms, rarely)

    return count_documents, document_of


def _places(content: bytes) -> tuple[dict[int, Place], int]:
    """Where each article stands, and on how many lines, in a file that holds one on each as this program writes it."""
    found: dict[int, Place] = {}
    lines = 0
    at = content.find(b'\n"articles": {\n') + len(b'\n"articles": {\n')
    for line in content[at:].splitlines(keepends=True):
        number, colon, document = line.partition(b'": ')
        if not colon or not _NUMBER.fullmatch(number[1:].decode("latin-1")):
            break
        size = len(document.rstrip(b",\r\n"))
        found[int(number[1:])] = Place(at + len(number) + len(colon), size)
        at += len(line)
        lines += 1
    return found, lines


def as_document(article: Article) -> dict[str, object]:
    """An article as TinyDB keeps it."""
    document: dict[str, object] = msgspec.to_builtins(article)
    return document


def read_place(path: Path, place: Place, kind: type[Kind]) -> Kind | None:
    """What stands at a place of a shard, as a record of that kind; None when the file is not laid out so any more."""
    try:
        return msgspec.json.decode(read_part(path, place.at, place.size), type=kind)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def fetch(path: Path, number: int) -> Article | None:
    """One article of a shard by its document number, or None when it is not there."""
    try:
        document = _others_hand()[1](path, number)
        return None if document is None else msgspec.convert(document, Article)
    except ValueError as error:  # a number or a record that is none
        raise DamagedFileError(path, strange(error)) from error


def write(path: Path, new: Iterable[Article], changed: Mapping[int, Article]) -> None:
    """Add articles to a shard and put others in place of those of the same number, in one durable step.

    Raises:
        LibraryError: the shard is damaged, newer, or cannot be written; it is as it was.
    """
    tables = read_tables(path) or {"meta": {"1": {"schema": SCHEMA}}, "articles": {}}
    schema = schema_in(path, tables)
    if schema > SCHEMA:
        raise NewerFileError(path, schema)
    table = tables.get("articles")
    if schema < 1 or table is None or not all(map(_NUMBER.fullmatch, table)):
        raise DamagedFileError(path, strange())
    table.update({str(number): as_document(article) for number, article in changed.items()})
    last = max(map(int, table), default=0)
    table.update({str(last + at): as_document(article) for at, article in enumerate(new, start=1)})
    write_tables(path, tables)


def rewrite(path: Path, articles: Iterable[Article]) -> None:
    """Make a shard hold these articles and no others, in one durable step."""
    documents = {str(number): as_document(article) for number, article in enumerate(articles, start=1)}
    write_tables(path, {"meta": {"1": {"schema": SCHEMA}}, "articles": documents})


def next_name(names: Iterable[str]) -> str:
    """The name of a new shard after these."""
    last = max((int(name.partition(".")[0]) for name in names), default=-1)
    return f"{last + 1:04d}.json"
