"""Migrating files of earlier versions to the present schema, one step at a time; the old file is kept beside.

``STEPS[n]`` makes a shard's tables of schema ``n`` into those of ``n + 1``: raising ``shards.SCHEMA`` takes one more.
The steps of the notes stand beside their own schema.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from pilkada_tui.atomic_file import give_name, sync_folder
from pilkada_tui.library.errors import DamagedFileError, LibraryError, lost, plainly
from pilkada_tui.library.files import shards
from pilkada_tui.library.files.locks import Lock
from pilkada_tui.library.files.storage import Tables, inspect_json, read_content, read_tables, write_tables
from pilkada_tui.message import sentence

Step = Callable[[Tables], Tables]
STEPS: Mapping[int, Step] = {}


class _Meta(msgspec.Struct):
    schema: int = 0


class _Versioned(msgspec.Struct):
    meta: dict[str, _Meta]


def schema_of(path: Path) -> int | None:
    """The schema that a shard says it is of; None where it says nothing that can be read."""
    try:
        content = read_content(path) or b""
        inspect_json(path, content)
        meta = msgspec.json.decode(content, type=_Versioned).meta
    except (LibraryError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return max((one.schema for one in meta.values()), default=0) or None


def migrate(library: Path, names: Iterable[str], steps: Mapping[int, Step] | None = None) -> tuple[str, ...]:
    """Bring the named shards of a library to the present schema; the names of those that were of an older one.

    What was there stays as ``NAME.skema-N``. Killed half-way, a shard is the old one or the new one.

    Raises:
        LibraryError: no step leads from an old schema to the present one, or the folder cannot be written.
    """
    folder = shards.folder_of(library)
    old = [name for name in names if (found := schema_of(folder / name)) is not None and found < shards.SCHEMA]
    if old:
        with plainly(library), Lock(library / shards.LOCK_NAME):
            for name in old:
                bring_up(folder / name, shards.SCHEMA, STEPS if steps is None else steps)
    return tuple(old)


def bring_up(path: Path, present: int, steps: Mapping[int, Step]) -> None:
    """Bring one file to the present schema if it is of an older one; the caller holds the lock that guards it."""
    found = schema_of(path)
    if found is None or found >= present:
        return
    tables = read_tables(path)
    if tables is None:
        raise DamagedFileError(path, lost())
    fresh = upgraded(path, tables, found, present, steps)
    kept = path.with_name(f"{path.name}.skema-{found}")
    with plainly(path):
        if not kept.exists():
            give_name(path, kept)
            sync_folder(path.parent)
    write_tables(path, fresh)


def upgraded(path: Path, tables: Tables, found: int, present: int, steps: Mapping[int, Step]) -> Tables:
    """The tables of a file as they are in the present schema.

    Raises:
        LibraryError: no step leads there.
    """
    for schema in range(found, present):
        if schema not in steps:
            raise LibraryError(
                sentence(
                    "{file} ditulis versi lama (skema {schema}) yang tidak lagi dikenal; "
                    "buka dahulu dengan versi pilkada-tui sebelum ini.",
                    file=path.name,
                    schema=found,
                )
            )
        tables = steps[schema](tables)
    return tables | {"meta": {"1": {"schema": present}}}
