"""The standard streams: messages to the user, and streams that are closed, full, or of a small character set."""

import contextlib
import errno
import os
import sys

from pilkada_tui.unsafe_signs import plain

OUTPUT_FAILED = 74
"""The exit status where standard output could not be written, as ``sysexits.h`` numbers it."""
_TROUBLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EBADF, errno.EIO}


def prepare() -> None:
    """Open every closed standard stream on the null device: else a file opened later would become one.

    What is written to a closed standard output fails, as it does for every program; standard error is let go.
    """
    for number, way in ((0, os.O_RDONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            handle = os.open(os.devnull, way)
            if handle != number:
                os.dup2(handle, number)
                os.close(handle)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 (a handle has no path, and is not ours to close)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")  # a help text in the locale C


def is_output_trouble(error: OSError) -> bool:
    """Whether an error is that of a stream, and not of a file, whose error has a name."""
    return error.filename is None and error.errno in _TROUBLE


def abandon_output() -> None:
    """Discard buffered output, so that the interpreter does not complain when it exits."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)


def say(message: str) -> None:
    """Print a message to standard error, without anything that controls the terminal."""
    with contextlib.suppress(OSError):  # nobody can be told that standard error is full
        sys.stderr.write(plain(message) + "\n")
        sys.stderr.flush()
