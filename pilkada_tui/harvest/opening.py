"""Opening a source, wherever it is stored, as a stream of bytes."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from pilkada_tui.harvest import remote
from pilkada_tui.message import sentence
from pilkada_tui.sources.raw_page import SourceError
from pilkada_tui.sources.web import warc
from pilkada_tui.sources.web.warc_records import Packing, gzip_packing

try:
    from isal import isal_zlib
except ImportError:  # a worker elsewhere may do without it
    _FAST = gzip_packing()
else:
    _FAST = Packing(
        b"\x1f\x8b\x08",
        lambda: isal_zlib.decompressobj(wbits=31),
        (cast("type[Exception]", isal_zlib.error),),
    )

_LOCAL_HEADER = 30


def fast_gzip() -> Packing:
    """The fastest gzip module that is installed."""
    return _FAST


def stream_of(source: str) -> IO[bytes]:
    """A source as a stream, which the caller closes; raises as ``opened`` does."""
    return remote.opened(source) if remote.is_remote(source) else Path(source).open("rb")


@contextmanager
def opened(source: str, member: str | None = None) -> Iterator[IO[bytes]]:
    """A source, or an archive that is packed in it, to be read from any byte on.

    Raises:
        OSError: it cannot be read.
        UserError: it lies elsewhere and cannot be had, or there is no such archive in it.
    """
    with ExitStack() as stack:
        stream = stack.enter_context(stream_of(source))
        if member is not None:
            stream = stack.enter_context(_inside(stream, member))
        yield stream


@contextmanager
def _inside(stream: IO[bytes], member: str) -> Iterator[IO[bytes]]:
    """A file in a ZIP; one that is only stored there is read where it stands."""
    try:
        with ZipFile(stream) as packed:
            found = packed.getinfo(member)
            if found.compress_type == ZIP_STORED and not found.flag_bits & 1:
                stream.seek(found.header_offset)
                header = stream.read(_LOCAL_HEADER)
                names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
                yield _Slice(stream, found.header_offset + _LOCAL_HEADER + names, found.file_size)  # type: ignore[misc]
                return
            with packed.open(found) as inside:
                yield inside
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError) as error:
        raise SourceError(sentence("arsipnya rusak atau terpotong")) from error


class _Slice:
    """Some bytes of a file as a file."""

    def __init__(self, stream: IO[bytes], first: int, size: int) -> None:
        self._stream, self._first, self._size, self._at = stream, first, size, 0

    def seek(self, place: int) -> int:
        """Go to a byte."""
        self._at = place
        return place

    def read(self, size: int = -1) -> bytes:
        """The bytes from here on."""
        left = max(self._size - self._at, 0)
        self._stream.seek(self._first + self._at)
        found = self._stream.read(left if size < 0 else min(size, left))
        self._at += len(found)
        return found


def archives_in(stream: IO[bytes]) -> list[str]:
    """The names of the archives in a WACZ; raises SourceError where there is none, or it is damaged."""
    try:
        with ZipFile(stream) as packed:
            return warc.archives_in(packed)
    except BadZipFile as error:
        raise SourceError(sentence("arsipnya rusak atau terpotong")) from error
