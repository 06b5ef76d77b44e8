"""Locks between processes. The package that makes them is imported with the first: who only reads never needs one."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import FileLock


def lock(path: Path) -> "FileLock":
    """A lock on a file, made if it is not there; a thread may take it again while it holds it."""
    from filelock import FileLock  # noqa: PLC0415

    return FileLock(path)
