"""Durable writes: every file of the program is written here, whole or not at all, and readable by its owner only.

What is written goes first to a new file under a name that nobody can guess, in the same folder; it takes its own name
when it is complete on the disk. No link is followed, and nothing but a plain file is ever replaced.
"""

import contextlib
import errno
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pilkada_tui.message import sentence
from pilkada_tui.plain_file import UnfitFileError, open_plain, strange_kind

_FILE, _FOLDER = 0o600, 0o700
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_LEFTOVER = re.compile(
    r"\.pilkada-[0-9a-f]{16}\.tmp"
    r"|(?:\d{4,}|notes)\.json(?:\.bak)?\.tmp"  # as they were called up to the first version
)
_CHUNK = 1 << 20


def is_leftover(name: str) -> bool:
    """Whether a file of this name is left from a write that was interrupted; it may be removed."""
    return _LEFTOVER.fullmatch(name) is not None


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each for its owner alone.

    Raises:
        OSError: the system does not allow it, or something else stands there.
    """
    if folder.parts[:1] and folder.parts[0].startswith("~"):  # where the home folder is unknown
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
    missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
    for path in reversed(missing):
        with contextlib.suppress(FileExistsError):
            path.mkdir(mode=_FOLDER)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the platform can."""
    with contextlib.suppress(PermissionError, NotImplementedError):
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_new(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: something of this name is there, were it a link that leads nowhere; it is left as it is.
        OSError: the disk or the folder does not allow it; there is no such file.
    """
    if os.path.lexists(path):  # before anything is worked out for it
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _written(path, pieces) as fresh:
        try:
            os.link(fresh, path)  # unlike a rename it never replaces
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if os.path.lexists(path):
                raise
            fresh.rename(path)


def replace(path: Path, pieces: Iterable[bytes], backup: Path | None = None) -> None:
    """Write a file, in the place of the one that is there; that one stays under the name of ``backup``, if given.

    Raises:
        UnfitFileError: what is there is no plain file; it is left as it is.
        OSError: the disk or the folder does not allow it; the file is as it was.
    """
    _refuse_strange(path)
    with _written(path, pieces) as fresh:
        if backup is not None and path.exists():
            give_name(path, backup)
        fresh.replace(path)


def give_name(path: Path, other: Path) -> None:
    """Give a plain file another name beside its own, in the place of what had that name.

    It costs no copy where the file system knows links.
    """
    fresh = _unguessable(other)
    try:
        os.link(path, fresh, follow_symlinks=False)
    except OSError:
        copy_new(path, fresh)
    try:
        fresh.replace(other)
    finally:
        fresh.unlink(missing_ok=True)  # it stays where both were one file already


def copy_new(path: Path, other: Path) -> None:
    """Copy a plain file to one that is not there yet.

    Raises:
        UnfitFileError: what is to be copied is no plain file.
        OSError: the other is there, or the disk or the folder does not allow it.
    """
    with open(open_plain(path), "rb") as stream:  # noqa: PTH123 (a handle has no path)
        _write_out(other, iter(lambda: stream.read(_CHUNK), b""))


def append_line(path: Path, line: bytes) -> None:
    """Add a line at the end of a plain file, which is made if it is not there; killed half-way, the line is not whole.

    Raises:
        UnfitFileError: it is no plain file.
        OSError: the disk or the folder does not allow it.
    """
    _refuse_strange(path)
    handle = os.open(path, _APPEND, _FILE)
    try:
        os.write(handle, line + b"\n")
    finally:
        os.close(handle)


def make_private(path: Path) -> None:
    """Make a plain file of ours readable by its owner only."""
    with contextlib.suppress(OSError):
        handle = open_plain(path)
        try:
            found = os.fstat(handle)
            if found.st_uid == os.geteuid() and found.st_mode & 0o077:
                os.fchmod(handle, _FILE)
        finally:
            os.close(handle)


def _unguessable(path: Path) -> Path:
    return path.with_name(f".pilkada-{os.urandom(8).hex()}.tmp")


def _refuse_strange(path: Path) -> None:
    if why := strange_kind(path):
        raise UnfitFileError(path, sentence("{why}; tidak ditulisi", why=why))


@contextlib.contextmanager
def _written(path: Path, pieces: Iterable[bytes]) -> Iterator[Path]:
    """The pieces in a new durable file beside a path, for the caller to rename; removed afterwards otherwise."""
    fresh = _unguessable(path)
    try:
        _write_out(fresh, pieces)
        yield fresh
        sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def _write_out(fresh: Path, pieces: Iterable[bytes]) -> None:
    handle = os.open(fresh, _NEW, _FILE)
    with open(handle, "wb") as stream:  # noqa: PTH123 (a handle has no path)
        stream.writelines(pieces)
        stream.flush()
        os.fsync(handle)
