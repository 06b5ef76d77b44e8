"""Writing an export to a file that is complete or not there."""

from collections.abc import Iterable
from pathlib import Path


def save(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces as UTF-8, their newlines as they are; the file takes its name when it is whole.

    Raises:
        OSError: the disk or the folder does not allow it; a file that was there before is as it was.
    """
    fresh = path.with_name(f".{path.name}.tmp")
    try:
        with fresh.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            stream.writelines(pieces)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
