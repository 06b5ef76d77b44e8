"""A folder in which pages land: which of its files are whole, and were not taken yet."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pilkada_tui.sources.raw_page import Content
from pilkada_tui.sources.walk import walk


class Stamp(NamedTuple):
    """Size and modification time of a file, which tell whether it is still being written."""

    size: int
    changed: int


class Watched:
    """A folder that is looked into again and again; a file that changes after it was taken is to be taken anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before: dict[Path, Stamp] = {}
        self._taken: dict[Path, Stamp] = {}

    def whole(self) -> list[Path]:
        """The files that stayed the same since the last look, and are to be taken.

        Raises:
            OSError: the folder is gone, or may not be read.
        """
        next(self.folder.iterdir(), None)  # a walk only passes over what it cannot open
        now = dict(_stamps(self.folder))
        whole = [path for path, stamp in now.items() if self._before.get(path) == stamp != self._taken.get(path)]
        self._before = now
        return whole

    def took(self, paths: Iterable[Path]) -> None:
        """Note that files were taken, as they were at the last look."""
        self._taken |= {path: self._before[path] for path in paths if path in self._before}


def _stamps(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """Every file of a folder that may be a page, and its stamp."""
    for found in walk([str(folder)]):
        if isinstance(found, Content) and found.path is not None:
            try:
                stat = found.path.stat()
            except OSError:
                continue  # gone again since the folder was listed
            yield found.path, Stamp(stat.st_size, stat.st_mtime_ns)
