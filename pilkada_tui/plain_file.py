"""Safe reads: a file that somebody else may have made is read here, as a plain file of bounded size, or refused.

A link, a pipe, a device or a folder in the place of a file is never followed, waited for or read; it is named. JSON is
looked over before it is parsed, so that no nesting and no number reaches a parser that it could defeat.
"""

import errno
import os
import re
import stat
from pathlib import Path

from pilkada_tui.message import Sentence, sentence

LARGEST = 64 << 20
"""Bytes of the largest file of a library that is read; a shard of this program has some megabytes at most."""
DEEPEST = 64
"""How deep JSON may be nested; what this program writes has eight levels."""
LONGEST_NUMBER = 20
"""How many digits may stand in a row in a number; a float has seventeen at most."""

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NUMBER = re.compile(rb"[0-9]{%d,}" % (LONGEST_NUMBER + 1))
_NO_BRACKET = bytes(set(range(256)) - set(b"[]{}"))
_KINDS = {
    stat.S_IFLNK: sentence("tautan, bukan berkas biasa"),
    stat.S_IFIFO: sentence("pipa (FIFO), bukan berkas biasa"),
    stat.S_IFDIR: sentence("folder, bukan berkas biasa"),
    stat.S_IFCHR: sentence("perangkat, bukan berkas biasa"),
    stat.S_IFBLK: sentence("perangkat, bukan berkas biasa"),
    stat.S_IFSOCK: sentence("soket, bukan berkas biasa"),
}


class UnfitFileError(OSError):
    """A file that is not read or written because of what it is; ``why`` says it to a user."""

    def __init__(self, path: Path, why: Sentence) -> None:
        super().__init__(errno.EINVAL, str(why), str(path))
        self.why = why


def strange_kind(path: Path) -> Sentence | None:
    """What stands at a path instead of a plain file; None for a plain file, and where nothing stands.

    Raises:
        OSError: the system does not let us look.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    return None if stat.S_ISREG(mode) else _KINDS.get(stat.S_IFMT(mode), sentence("bukan berkas biasa"))


def open_plain(path: Path) -> int:
    """A handle for reading a plain file; the caller closes it.

    Raises:
        UnfitFileError: it is a link, a pipe, a device or a folder; nothing was followed or waited for.
        OSError: there is none, or the system does not let us read it.
    """
    try:
        handle = os.open(path, _READ)
    except OSError as error:
        if error.errno in {errno.ELOOP, errno.EMLINK, errno.ENXIO} and (why := strange_kind(path)):
            raise UnfitFileError(path, why) from error
        raise
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        raise UnfitFileError(path, _KINDS.get(stat.S_IFMT(mode), sentence("bukan berkas biasa")))
    return handle


def read_plain(path: Path, most: int = LARGEST) -> bytes:
    """The content of a plain file of at most so many bytes.

    Raises:
        UnfitFileError: it is no plain file, or larger.
        OSError: there is none, or the system does not let us read it.
    """
    with open(open_plain(path), "rb") as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise UnfitFileError(path, sentence("lebih besar dari {most} MB", most=max(most >> 20, 1)))
    return content


def read_part(path: Path, at: int, size: int) -> bytes:
    """Some bytes of a plain file from a place on; fewer where it ends before. Raises as ``read_plain`` does."""
    with open(open_plain(path), "rb") as stream:
        stream.seek(at)
        return stream.read(min(size, LARGEST))


def excess_of(json: bytes) -> Sentence | None:
    """What in a JSON text is beyond the bounds: nesting, or a number of too many digits; None when nothing is."""
    bare = b"".join(json.replace(b"\\\\", b"").replace(b'\\"', b"").split(b'"')[::2])  # without what strings say
    if _NUMBER.search(bare):
        return sentence("ada bilangan lebih dari {most} angka", most=LONGEST_NUMBER)
    brackets = bare.translate(None, _NO_BRACKET)
    for _level in range(DEEPEST):
        inner = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if inner == brackets:
            break
        brackets = inner
    # What is cut off leaves a few that nothing closes: the parser names that.
    deeper = b"[]" in brackets or b"{}" in brackets or len(brackets) > DEEPEST
    return sentence("bersarang lebih dari {most} tingkat", most=DEEPEST) if deeper else None
