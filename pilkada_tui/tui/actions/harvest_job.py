"""A harvest as a process of its own, which goes on when the screen is closed; its status is in its folder."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from pilkada_tui.atomic_file import make_folder
from pilkada_tui.harvest.extra import missing_extra
from pilkada_tui.harvest.status import Status, default_work, is_running, read_status
from pilkada_tui.message import UserError, sentence

REPORT = "laporan.json"
"""The account of the last harvest that was started here, in its folder of results."""
_TOLD = "panen.log"
_SHOWN = 4096


class Seen(NamedTuple):
    """How far the last harvest into a library is, None where there was none, and whether it is under way."""

    status: Status | None
    running: bool


class HarvestRefused(UserError):  # noqa: N818 (reads as what it says)
    """A harvest that cannot be started."""


def look(library: Path) -> Seen:
    """How far the last harvest into a library is."""
    work = default_work(library)
    return Seen(read_status(work), is_running(work))


def start(library: Path, source: str) -> subprocess.Popen[bytes]:
    """Start a harvest of a source into a library.

    Raises:
        HarvestRefused: what it stands on is not installed, or no process can be started.
    """
    if lacking := missing_extra():
        raise HarvestRefused(lacking)
    work = default_work(library)
    options = ("--library", str(library), "--work", str(work), "--report", str(work / REPORT))
    try:
        make_folder(work)
        (work / REPORT).unlink(missing_ok=True)
        with (work / _TOLD).open("wb") as told:
            return subprocess.Popen(  # noqa: S603 (our own program, and no shell)
                [sys.executable, "-P", "-m", "pilkada_tui", "harvest", *options, "--", source],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=told,
                start_new_session=True,
            )
    except OSError as error:
        raise HarvestRefused(sentence("panen tidak dapat dimulai: {error}", error=str(error))) from error


def told(library: Path) -> list[str]:
    """The last lines of output of the last harvest that was started here."""
    try:
        with (default_work(library) / _TOLD).open("rb") as stream:
            stream.seek(max(os.fstat(stream.fileno()).st_size - _SHOWN, 0))
            return stream.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []


def stop(status: Status) -> None:
    """Interrupt a harvest as Ctrl-C does; what is done is kept."""
    try:
        os.kill(status.pid, signal.SIGINT)
    except ProcessLookupError:
        return
