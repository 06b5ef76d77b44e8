"""The status of a harvest for other processes: a file in its folder of results, and words for it.

Nothing of what a harvest stands on is needed to look.
"""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
from platformdirs import user_cache_path

from pilkada_tui import atomic_file
from pilkada_tui.language import _, _n, number
from pilkada_tui.library.paths import name_of
from pilkada_tui.model import Record
from pilkada_tui.plain_file import read_plain

STATUS = "keadaan.json"
"""The file that says how far it is."""
LOCK = ".lock"
"""The file that whoever harvests holds locked."""
_LARGEST_STATUS = 1 << 20


class WorkerCounts(Record, frozen=True):
    """What a worker has done in this run: parts, records, matches, and the seconds that it took for them."""

    parts: int = 0
    records: int = 0
    matches: int = 0
    seconds: float = 0.0


class Status(Record, frozen=True):
    """How far a harvest is; ``ended`` is empty until process ``pid`` says how it ended.

    ``speed`` counts records a second; ``left`` is about how many seconds are left, None where that cannot be said yet;
    sizes are bytes. ``told`` is what was said of it in the end.
    """

    pid: int
    started: str
    parts: int
    done: int
    size: int
    workers: dict[str, WorkerCounts]
    records: int = 0
    matches: int = 0
    failed: int = 0
    added: int = 0
    speed: float = 0.0
    left: float | None = None
    ended: str = ""
    query: str = ""
    sources: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def cache_folder() -> Path:
    """Where the results of harvests are kept by default: beside the indexes of libraries."""
    named = os.environ.get("PILKADA_TUI_CACHE")
    return (Path(named) if named else user_cache_path("pilkada-tui")) / "panen"


def default_work(library: Path) -> Path:
    """Where the results of a library's harvests are kept, unless the user says where."""
    return cache_folder() / name_of(library)


def write_status(work: Path, status: Status) -> None:
    """Say in a folder of results how far it is; raises OSError where it cannot be written."""
    atomic_file.replace(work / STATUS, [msgspec.json.encode(status)])


def read_status(work: Path) -> Status | None:
    """How far the last harvest in a folder of results is; None where there was none."""
    try:
        return msgspec.json.decode(read_plain(work / STATUS, _LARGEST_STATUS), type=Status)
    except (OSError, msgspec.DecodeError):
        return None


def is_running(work: Path) -> bool:
    """Whether somebody is harvesting into a folder of results: whoever does holds its lock, and lets go in dying."""
    try:
        handle = os.open(work / LOCK, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def in_a_line(status: Status) -> str:
    """``12/48 bagian · 301.230 rekaman · 2.911 cocok · 3.120 rekaman/dtk · 2 pekerja · sisa ±4 mnt``."""
    pieces = [
        _("{done}/{total} bagian").format(done=number(status.done), total=number(status.parts)),
        _n("{count} rekaman", status.records),
        _n("{count} cocok", status.matches),
    ]
    if status.left is not None and not status.ended:
        pieces.append(_("{speed} rekaman/dtk").format(speed=number(round(status.speed))))
        pieces.append(_n("{count} pekerja", len(status.workers)))
        pieces.append(_("sisa ±{time}").format(time=duration(status.left)))
    return " · ".join(pieces)


def duration(seconds: float) -> str:
    """About how long, in the unit that fits: ``40 dtk``, ``4 mnt``, ``3 jam``."""
    if seconds < 90:
        return _("{count} dtk").format(count=round(seconds))
    if seconds < 90 * 60:
        return _("{count} mnt").format(count=round(seconds / 60))
    return _("{count} jam").format(count=round(seconds / 3600))


def of_workers(status: Status) -> Iterator[str]:
    """What each worker has done in this run."""
    for name, own in sorted(status.workers.items()):
        told = _("pekerja {name}: {parts} bagian, {records} rekaman, {matches} cocok, {speed} rekaman/dtk")
        yield told.format(
            name=name,
            parts=number(own.parts),
            records=number(own.records),
            matches=number(own.matches),
            speed=number(round(own.records / max(own.seconds, 1e-9))),
        )
