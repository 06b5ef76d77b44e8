"""Taking in what lands in a folder, as soon as whoever writes it has finished."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilkada_tui.commands.import_pages import Intake
from pilkada_tui.commands.streams import say
from pilkada_tui.language import _

if TYPE_CHECKING:
    from pilkada_tui.library import Library
    from pilkada_tui.sources import Options


class Stamp(NamedTuple):
    """What tells a file from the same file written further: bytes, and nanoseconds of its last change."""

    size: int
    changed: int


def watch(library: "Library", folder: Path, every: float, options: "Options") -> None:
    """Import what is in a folder and what comes, looking every so many seconds, until interrupted.

    A file is taken when it has stayed the same from one look to the next, and again when it changes.
    """
    say(_("menunggu halaman di {folder}; Ctrl+C menghentikan").format(folder=folder))
    before: dict[Path, Stamp] = {}
    taken: dict[Path, Stamp] = {}
    while True:
        now = dict(_stamps(folder))
        ready = [path for path, stamp in now.items() if before.get(path) == stamp != taken.get(path)]
        if ready:
            _take(library, ready, options)
            taken |= {path: now[path] for path in ready}
        before = now
        time.sleep(every)


def _stamps(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """Every file of a folder that may be a page, and its stamp."""
    from pilkada_tui.sources.raw_page import Content  # noqa: PLC0415 (with what opens pages)
    from pilkada_tui.sources.walk import walk  # noqa: PLC0415

    for found in walk([str(folder)]):
        if isinstance(found, Content) and found.path is not None:
            try:
                stat = found.path.stat()
            except OSError:
                continue  # gone again since the folder was listed
            yield found.path, Stamp(stat.st_size, stat.st_mtime_ns)


def _take(library: "Library", paths: list[Path], options: "Options") -> None:
    intake = Intake()
    articles = list(intake.articles(map(str, paths), options, workers=1))
    intake.account.keep(articles, library.add(articles).added)
    intake.tell()
