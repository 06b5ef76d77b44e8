"""TinyDB's tables in files that survive being killed: a new one is complete on the disk before it takes the old's name.

A file is JSON with one document a line and keys in a stable order, so that it can be read, compared and mended.
"""

import contextlib
import os
import shutil
from pathlib import Path
from typing import Any

import msgspec

from pilkada_tui.library.errors import DamagedFileError, cut_off, empty, in_plain_words, lost, strange

Tables = dict[str, dict[str, Any]]


def dump(tables: Tables) -> bytes:
    """Tables as JSON, one document a line."""
    blocks = []
    for name, documents in tables.items():
        lines = [
            msgspec.json.encode(str(number)) + b": " + msgspec.json.encode(document, order="deterministic")
            for number, document in documents.items()
        ]
        blocks.append(msgspec.json.encode(name) + b": {\n" + b",\n".join(lines) + b"\n}")
    return b"{\n" + b",\n".join(blocks) + b"\n}\n"


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the platform can."""
    with contextlib.suppress(PermissionError, NotImplementedError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def backup_of(path: Path) -> Path:
    """Where the previous good version of a file is kept."""
    return path.with_name(path.name + ".bak")


def _keep_backup(path: Path) -> None:
    """Give the present version the backup's name too; it costs no copy where the file system knows links."""
    fresh = path.with_name(path.name + ".bak.tmp")
    fresh.unlink(missing_ok=True)
    link_or_copy(path, fresh)
    fresh.replace(backup_of(path))


def link_or_copy(path: Path, other: Path) -> None:
    """Give a file another name besides its own, or where the file system knows no links, copy it."""
    try:
        os.link(path, other)
    except OSError:
        shutil.copy2(path, other)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step, durably, keeping the version before as ``.bak``.

    Raises:
        LibraryError: the disk is full, the folder is read-only or gone; the file is as it was.
    """
    fresh = path.with_name(path.name + ".tmp")
    try:
        with fresh.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        if path.exists():
            _keep_backup(path)
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise in_plain_words(error, path) from error


class _Meta(msgspec.Struct):
    schema: int = 0


def schema_in(path: Path, tables: Tables) -> int:
    """The schema that a file's tables say they are of; 0 when they say none.

    Raises:
        DamagedFileError: what stands in its place is no number.
    """
    try:
        meta = msgspec.convert(tables.get("meta", {}), dict[str, _Meta])
    except msgspec.ValidationError as error:
        raise DamagedFileError(path, strange(error)) from error
    return max((one.schema for one in meta.values()), default=0)


def read_tables(path: Path) -> Tables | None:
    """The tables of a file, or None when there is no file yet.

    Raises:
        DamagedFileError: the file is there but holds no tables; it is never taken for an empty store.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        if backup_of(path).exists():
            raise DamagedFileError(path, lost()) from None
        return None
    except OSError as error:
        raise in_plain_words(error, path) from error
    return parse_tables(path, content)


def write_tables(path: Path, tables: Tables) -> None:
    """Replace a file by these tables, whole or not at all."""
    write_whole(path, dump(tables))


def parse_tables(path: Path, content: bytes) -> Tables:
    """The tables in a file's content.

    Raises:
        DamagedFileError: the content is empty, cut off, or no JSON tables.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise DamagedFileError(path, empty())
    try:
        return msgspec.json.decode(content, type=dict[str, dict[str, Any]])
    except msgspec.ValidationError as error:
        raise DamagedFileError(path, strange(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFileError(path, cut_off(error)) from error
