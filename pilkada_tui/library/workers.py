"""Worker processes that can be started from anywhere, also while a screen holds the terminal."""

import os
import sys
from pathlib import Path


def start_resource_tracker() -> None:
    """Start the process in which ``multiprocessing`` keeps account of what is shared, unless it runs.

    It asks for the file number of standard error. On a screen standard error is an object that catches what is printed
    and answers -1, which no process can be started with; so it is given a real file for that moment.
    """
    from multiprocessing import resource_tracker  # noqa: PLC0415 (only where processes are started)

    caught = sys.stderr
    with Path(os.devnull).open("w", encoding="utf-8") as real:
        sys.stderr = real
        try:
            resource_tracker.ensure_running()
        finally:
            if sys.stderr is real:  # unless the screen was closed in between, and gave it back
                sys.stderr = caught
