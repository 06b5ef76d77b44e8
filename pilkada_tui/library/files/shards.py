"""The files that hold the articles: TinyDB databases of about a megabyte each under ``articles/``.

A change rewrites the one file that it touches, so it costs the same in a library of any size.
"""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from pilkada_tui.library.errors import (
    DamagedFileError,
    NewerFileError,
    cut_off,
    empty,
    in_plain_words,
    lost,
    strange,
    without_version,
)
from pilkada_tui.library.files.digests import digest
from pilkada_tui.library.files.storage import backup_of, read_tables, schema_in, write_tables
from pilkada_tui.model import Article

SCHEMA = 1
SHARD_BYTES = 1 << 20
LOCK_NAME = ".lock"
Kind = TypeVar("Kind")
_NAME = re.compile(r"\d{4,}\.json")


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
    """Every shard of a library by file name, in order; a shard of which only the backup is left has an empty stamp."""
    stamps: dict[str, Stamp] = {}
    backups: list[str] = []
    try:
        with os.scandir(folder_of(library)) as entries:
            for entry in entries:
                name = entry.name.removesuffix(".bak")
                if not _NAME.fullmatch(name):
                    continue
                if name == entry.name:
                    stat = entry.stat()
                    stamps[name] = Stamp(stat.st_size, stat.st_mtime_ns)
                else:
                    backups.append(name)
    except OSError as error:
        raise in_plain_words(error, folder_of(library)) from error
    for name in backups:
        stamps.setdefault(name, _ONLY_BACKUP)
    return dict(sorted(stamps.items()))


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of one shard as ``shard_stamps`` gives it; None when neither it nor its backup is there."""
    try:
        stat = path.stat()
    except OSError:
        return _ONLY_BACKUP if backup_of(path).exists() else None
    return Stamp(stat.st_size, stat.st_mtime_ns)


def load(path: Path) -> Shard:
    """The articles of a shard.

    Raises:
        DamagedFileError: the file is missing, cut off, or not of the schema.
        NewerFileError: a later version of the program wrote it.
        LibraryError: the system does not let us read it.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DamagedFileError(path, lost()) from None
    except OSError as error:
        raise in_plain_words(error, path) from error
    if not content.strip(b"\0 \t\r\n"):
        raise DamagedFileError(path, empty())
    try:
        schemas = [meta.schema for meta in msgspec.json.decode(content, type=_Versioned).meta.values()]
        if schemas and max(schemas) > SCHEMA:
            raise NewerFileError(path, max(schemas))
        articles = msgspec.json.decode(content, type=_Whole).articles
        numbered = {int(number): article for number, article in articles.items()}
    except (msgspec.ValidationError, ValueError) as error:
        why = strange if isinstance(error, msgspec.ValidationError) else cut_off
        raise DamagedFileError(path, why(error)) from error
    if max(schemas, default=0) < 1:
        raise DamagedFileError(path, without_version())
    return Shard(numbered, digest(content), _places(content))


def _places(content: bytes) -> dict[int, Place]:
    """Where each article stands, for a file that holds one on each line as this program writes it."""
    found: dict[int, Place] = {}
    at = content.find(b'\n"articles": {\n') + len(b'\n"articles": {\n')
    for line in content[at:].splitlines(keepends=True):
        number, colon, document = line.partition(b'": ')
        if not colon or not number[1:].isdigit():
            break
        size = len(document.rstrip(b",\r\n"))
        found[int(number[1:])] = Place(at + len(number) + len(colon), size)
        at += len(line)
    return found


def as_document(article: Article) -> dict[str, object]:
    """An article as TinyDB keeps it."""
    document: dict[str, object] = msgspec.to_builtins(article)
    return document


def read_place(path: Path, place: Place, kind: type[Kind]) -> Kind | None:
    """What stands at a place of a shard, as a record of that kind; None when the file is not laid out so any more."""
    try:
        with path.open("rb") as handle:
            handle.seek(place.at)
            return msgspec.json.decode(handle.read(place.size), type=kind)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def fetch(path: Path, number: int) -> Article | None:
    """One article of a shard by its document number, or None when it is not there."""
    from tinydb import TinyDB  # noqa: PLC0415 (only where an article is not where the index says)

    from pilkada_tui.library.files.tinydb_storage import AtomicStorage  # noqa: PLC0415

    document = TinyDB(path, storage=AtomicStorage).table("articles").get(doc_id=number)
    return None if document is None else msgspec.convert(document, Article)


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
    if schema < 1 or table is None or not all(map(str.isdecimal, table)):
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
