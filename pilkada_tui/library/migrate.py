"""Shards that an earlier version wrote, brought to the present schema one step at a time; the old file is kept beside.

``STEPS[n]`` makes tables of schema ``n`` into tables of schema ``n + 1``. Raising ``shards.SCHEMA`` takes a step here.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec
from filelock import FileLock

from pilkada_tui.library import shards
from pilkada_tui.library.errors import DamagedFileError, LibraryError, in_plain_words, lost
from pilkada_tui.library.storage import AtomicStorage, Tables, link_or_copy, sync_folder
from pilkada_tui.sentence import sentence

Step = Callable[[Tables], Tables]
STEPS: Mapping[int, Step] = {}


class _Meta(msgspec.Struct):
    schema: int = 0


class _Versioned(msgspec.Struct):
    meta: dict[str, _Meta]


def schema_of(path: Path) -> int | None:
    """The schema that a shard says it is of; None where it says nothing that can be read."""
    try:
        meta = msgspec.json.decode(path.read_bytes(), type=_Versioned).meta
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return max((one.schema for one in meta.values()), default=0) or None


def migrate(library: Path, names: Iterable[str], steps: Mapping[int, Step] | None = None) -> tuple[str, ...]:
    """Bring the named shards of a library to the present schema; the names of those that were of an older one.

    What was there stays as ``NAME.skema-N``. Killed half-way, a shard is the old one or the new one.

    Raises:
        LibraryError: no step leads from an old schema to the present one, or the folder cannot be written.
    """
    folder = shards.folder_of(library)
    old = {name: found for name in names if (found := schema_of(folder / name)) is not None and found < shards.SCHEMA}
    if not old:
        return ()
    with FileLock(library / shards.LOCK_NAME):
        for name in old:
            path = folder / name
            found = schema_of(path)  # another process may have been faster
            if found is not None and found < shards.SCHEMA:
                _migrate(path, found, STEPS if steps is None else steps)
    return tuple(old)


def _migrate(path: Path, found: int, steps: Mapping[int, Step]) -> None:
    storage = AtomicStorage(path)
    tables = storage.read()
    if tables is None:
        raise DamagedFileError(path, lost())
    for schema in range(found, shards.SCHEMA):
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
    kept = path.with_name(f"{path.name}.skema-{found}")
    try:
        if not kept.exists():
            link_or_copy(path, kept)
            sync_folder(path.parent)
    except OSError as error:
        raise in_plain_words(error, path) from error
    storage.write(tables | {"meta": {"1": {"schema": shards.SCHEMA}}})
