"""TinyDB's tables in files that survive being killed: a new one is complete on the disk before it takes the old's name.

A file is JSON with one document a line and keys in a stable order, so that it can be read, compared and mended.
"""

from pathlib import Path
from typing import Any

import msgspec

from pilkada_tui import atomic_file
from pilkada_tui.library.errors import DamagedFileError, cut_off, empty, in_plain_words, lost, plainly, strange
from pilkada_tui.plain_file import UnfitFileError, excess_of, read_plain

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


def backup_of(path: Path) -> Path:
    """Where the previous good version of a file is kept."""
    return path.with_name(path.name + ".bak")


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step, durably, keeping the version before as ``.bak``.

    Raises:
        LibraryError: the disk is full, the folder is read-only or gone, no plain file is there; it is as it was.
    """
    with plainly(path):
        atomic_file.replace(path, (content,), backup_of(path))


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
    content = read_content(path)
    if content is None:
        if backup_of(path).exists():
            raise DamagedFileError(path, lost())
        return None
    return parse_tables(path, content)


def read_content(path: Path) -> bytes | None:
    """The content of a file of a library; None when there is none.

    Raises:
        DamagedFileError: it is no plain file, or larger than any that this program writes.
        LibraryError: the system does not let us read it.
    """
    try:
        return read_plain(path)
    except FileNotFoundError:
        return None
    except UnfitFileError as error:
        raise DamagedFileError(path, error.why) from error
    except OSError as error:
        raise in_plain_words(error, path) from error


def inspect_json(path: Path, content: bytes) -> None:
    """See that a file's content may be parsed.

    Raises:
        DamagedFileError: it is empty, nested too deep, or holds a number of too many digits.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise DamagedFileError(path, empty())
    if why := excess_of(content):
        raise DamagedFileError(path, why)


def write_tables(path: Path, tables: Tables) -> None:
    """Replace a file by these tables, whole or not at all."""
    write_whole(path, dump(tables))


def parse_tables(path: Path, content: bytes) -> Tables:
    """The tables in a file's content.

    Raises:
        DamagedFileError: the content is empty, cut off, or no JSON tables.
    """
    inspect_json(path, content)
    try:
        return msgspec.json.decode(content, type=dict[str, dict[str, Any]])
    except msgspec.ValidationError as error:
        raise DamagedFileError(path, strange(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFileError(path, cut_off(error)) from error


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    from hashlib import sha256  # noqa: PLC0415 (2 ms for OpenSSL, which the first paint needs not)

    return sha256(content).hexdigest()
