"""Crash reports: one plain line on standard error, and the traceback in a file that only the user can read."""

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from traceback import format_exception

from pilkada_tui.atomic_file import make_folder, write_new
from pilkada_tui.commands.streams import say
from pilkada_tui.language import _
from pilkada_tui.user_folders import state_folder

CRASHED = 70
"""The exit status of an error in the program itself (EX_SOFTWARE)."""

KEPT_LOGS = 10
"""How many logs of crashes are kept; the oldest beyond them are removed when another is written."""
_LOG = re.compile(r"galat-\d{8}-\d{6}-[0-9a-f]{8}\.log")


@contextmanager
def crash_told() -> Iterator[None]:
    """Report an unexpected error in one line and end with ``CRASHED``."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 (reported and logged, and the program ends)
        sys.exit(tell_crash(error))


def tell_crash(error: BaseException) -> int:
    """Say that the program broke, what is safe and where the details are; the exit status."""
    log = _written(error)
    safe = _("Program berhenti karena galatnya sendiri. Artikel dan catatan yang sudah disimpan tetap aman.")
    where = _("Rinciannya di {path}").format(path=log) if log else _("Rinciannya tidak dapat ditulis.")
    say(f"{safe} {where}")
    return CRASHED


def _written(error: BaseException) -> Path | None:
    """Write where the error arose to a new file in the state folder; None where the disk does not allow it."""
    try:
        folder = state_folder()
        make_folder(folder)
        log = folder / f"galat-{datetime.now().astimezone():%Y%m%d-%H%M%S}-{os.urandom(4).hex()}.log"
        write_new(log, (line.encode("utf-8", "backslashreplace") for line in format_exception(error)))
    except OSError:
        return None
    _clear_old(folder)
    return log


def _clear_old(folder: Path) -> None:
    """Remove all but the newest logs; their names begin with when they were written."""
    with contextlib.suppress(OSError):
        logs = sorted((path for path in folder.iterdir() if _LOG.fullmatch(path.name)), reverse=True)
        for path in logs[KEPT_LOGS:]:
            path.unlink()
