"""Locks between processes: one holder at a time, which is named to those who wait.

A lock is a file that the holder keeps locked with ``flock`` and in which it writes its process id and the time; the
system lets go of it when the holder ends, however it ends. The file is opened as ``plain_file`` opens one: in a library
that somebody sent, it may be a link or a pipe.
"""

import contextlib
import errno
import fcntl
import os
import stat
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from pilkada_tui.library.errors import LibraryError, in_plain_words
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.plain_file import UnfitFileError, strange_kind

PATIENCE = 30.0
"""Seconds after which waiting is given up."""
TOLD_AFTER = 1.0
"""Seconds after which a waiting user is told who holds the lock."""
_PAUSE = 0.02
_OPEN = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NOTE = 80

Listener = Callable[[Sentence], None]
_listeners: list[Listener] = []


class HeldError(LibraryError):
    """Another process holds a lock for longer than one waits."""


def tell_waiting(listener: Listener) -> None:
    """Register the function that is notified of each wait longer than a second, in place of the one before."""
    _listeners[:] = [listener]


class Lock:
    """A lock on a file, made if it is not there; a thread may take it again while it holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.RLock()
        self._depth = 0
        self._handle = -1

    def acquire(self, patience: float = PATIENCE) -> None:
        """Take the lock.

        Raises:
            HeldError: it was not to be had in so many seconds; the message says who holds it since when.
            LibraryError: the folder is gone, cannot be written, or no plain file is there.
        """
        if not self._threads.acquire(timeout=patience):
            raise HeldError(self._held())
        try:
            if not self._depth:
                self._handle = self._taken(patience)
            self._depth += 1
        except BaseException:
            self._threads.release()
            raise

    def release(self) -> None:
        """Release the lock, where it was taken for the last time."""
        self._depth -= 1
        if not self._depth:
            fcntl.flock(self._handle, fcntl.LOCK_UN)  # a process that was forked meanwhile has the handle too
            os.close(self._handle)
        self._threads.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _taken(self, patience: float) -> int:
        handle = self._open()
        begun = time.monotonic()
        told = False
        try:
            while not _locked(handle):
                waited = time.monotonic() - begun
                self._give_up(waited, patience)
                if waited > TOLD_AFTER and not told:
                    told = True
                    for listener in _listeners:
                        listener(self._held())
                time.sleep(_PAUSE)
            _sign(handle)
        except OSError as error:
            os.close(handle)
            raise in_plain_words(error, self._path) from error
        except BaseException:
            os.close(handle)
            raise
        return handle

    def _give_up(self, waited: float, patience: float) -> None:
        if waited > patience:
            raise HeldError(self._held())

    def _open(self) -> int:
        try:
            if why := strange_kind(self._path):
                raise UnfitFileError(self._path, why)
            handle = os.open(self._path, _OPEN, 0o600)
        except OSError as error:
            raise in_plain_words(error, self._path) from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise in_plain_words(OSError(errno.ELOOP, os.strerror(errno.ELOOP)), self._path)
        return handle

    def _held(self) -> Sentence:
        """Who holds the lock, since when, and how to go on."""
        pid, since = _holder(self._path)
        return sentence(
            "{folder} sedang dipakai proses {pid} sejak {since}; tunggu, atau akhiri proses itu lalu ulangi.",
            folder=str(self._path.parent),
            pid=pid,
            since=since,
        )


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EWOULDBLOCK, errno.EACCES, errno.EINTR}:
            return False
        raise
    return True


def _sign(handle: int) -> None:
    with contextlib.suppress(OSError):  # a full disk keeps nobody from the lock
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n".encode(), 0)


def _holder(path: Path) -> tuple[str, str]:
    """The process id and the time that a holder wrote into its lock, in local time; question marks for none."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            pid, _space, since = os.read(handle, _NOTE).decode("ascii", "replace").strip().partition(" ")
        finally:
            os.close(handle)
        return str(int(pid)), f"{datetime.fromisoformat(since).astimezone():%H:%M:%S}"
    except (OSError, ValueError):
        return "?", "?"
