"""The records of an archive of the web (WARC), from any byte on, each with what is wrong with it, and none passed over.

A packed archive is a row of members (gzip) or frames (zstd), as a rule one for each record. What is damaged is told by
the byte where it begins, and the reading goes on at the next member, or, in an archive that is not packed, at the next
line that begins a record. What lies between a record and the next is told with the former, so that whoever reads the
archive in parts reads, and tells, everything once.
"""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, NamedTuple, Protocol

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.sources.raw_page import LARGEST_FILE, MissingExtraError

try:
    import zstandard
except ImportError:  # the extra “cluster” is not installed
    _HAS_ZSTD = False
else:
    _HAS_ZSTD = True

WHOLE = (1 << 63) - 1
"""As an end: all that there is."""
DAMAGED = sentence("rekaman ini rusak")
CUT = sentence("rekaman ini terpotong")
GARBAGE = sentence("sesudah rekaman ini ada isi yang bukan rekaman")
NO_RECORD = sentence("di sini ada isi yang bukan rekaman")
WRONG_LENGTH = sentence("panjang yang disebut rekaman ini tidak cocok")
TOO_LARGE = sentence("rekaman ini terlalu besar")
_START = b"WARC/1."
_ZSTD, _SKIPPABLE = b"\x28\xb5\x2f\xfd", b"\x5d\x2a\x4d\x18"
_BREAK = b"\r\n\r\n"
_END = re.compile(rb"\r?\n\r?\n")
_NEXT = re.compile(rb"\n(?=WARC/1\.\d\r?\n)")
_HEADER = re.compile(rb"^([^\s:]+)[ \t]*:[ \t]*([^\r\n]*)", re.MULTILINE)
_FOLDED = re.compile(rb"\r?\n[ \t]+")
_LONGEST_HEAD = 1 << 16
_BLOCK = 1 << 20
_STEP = 1 << 14
_AHEAD = 1 << 17
"""So much of a member is unpacked at once: most records are no longer."""
_MOST_SKIPPED = 1 << 30
_NOTHING: Mapping[bytes, bytes] = MappingProxyType({})


class OutOfStepError(Exception):
    """Whether what was taken for the first member of a part is one cannot be told without what stands before it."""


class WarcRecord(NamedTuple):
    """A record: where its member begins, its bytes, where its body lies in these, its headers in lower case.

    ``number`` counts the records of one member from 0. ``wrong`` says why it is not to be read: it is damaged, cut, or
    larger than was asked for (then there is only its beginning). ``doubt`` is what is to be told of one that can be
    read: its length is wrong, or what follows is none.
    """

    at: int
    data: bytes = b""
    start: int = 0
    stop: int = 0
    head: Mapping[bytes, bytes] = _NOTHING
    wrong: Sentence | None = None
    doubt: Sentence | None = None
    number: int = 0

    @property
    def body(self) -> bytes:
        """What follows the headers."""
        return self.data[self.start : self.stop]


class Unpacker(Protocol):
    """What unpacks one member, as ``zlib.decompressobj`` does."""

    @property
    def eof(self) -> bool:
        """Whether the member has come to its end."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What follows its end."""
        ...

    @property
    def unconsumed_tail(self) -> bytes:
        """What was not unpacked because there was no room."""
        ...

    def decompress(self, data: bytes | memoryview, max_length: int, /) -> bytes:
        """What some more bytes of the member unpack to."""
        ...


class Packing(NamedTuple):
    """How an archive is packed: how a member begins, what unpacks it, and what that raises."""

    magic: bytes
    unpacker: Callable[[], Unpacker]
    errors: tuple[type[Exception], ...]


def gzip_packing() -> Packing:
    """Members of gzip, unpacked by the standard library."""
    return Packing(b"\x1f\x8b\x08", lambda: zlib.decompressobj(wbits=31), (zlib.error,))


class Wanted(NamedTuple):
    """The records that begin at ``first`` or later and before ``last``; of a larger one than ``most`` the beginning.

    Not ``exact``, the first member is looked for where the part begins; exact, from the beginning of the archive.
    """

    first: int = 0
    last: int = WHOLE
    most: int = LARGEST_FILE
    exact: bool = True


def headers(block: bytes) -> dict[bytes, bytes]:
    """The headers in a block of lines, names in lower case; of one that stands twice the first."""
    if b"\n " in block or b"\n\t" in block:
        block = _FOLDED.sub(b" ", block)
    return {name.lower(): value.rstrip() for name, value in reversed(_HEADER.findall(block))}


def records(stream: IO[bytes], wanted: Wanted = Wanted(), gzip: Packing | None = None) -> Iterator[WarcRecord]:  # noqa: B008 (immutable)
    """The records of an archive that are wanted, in its order, packed or not; ``gzip`` is what unpacks gzip.

    Raises:
        OutOfStepError: not ``exact``, and the first members of the part are not followed by members.
        MissingExtraError: it is packed by zstd, and what unpacks that is not installed.
        OSError: it cannot be read.
    """
    window = _Window(stream)
    magic = bytes(window.at(0, 4))
    packing = gzip or gzip_packing()
    if magic.startswith(_START[:4]):
        yield from _plain(window, wanted)
    elif magic in {_ZSTD, _SKIPPABLE}:
        packing, start = _zstd(window)
        yield from _packed(window, wanted, packing, start)
    elif magic.startswith(packing.magic) or _next_member(window, 0, packing, _BLOCK) is not None:
        yield from _packed(window, wanted, packing, 0)
    elif magic:
        yield from _plain(window, wanted)


class _Window:
    """The bytes of a file by their places, read in blocks: small ones where it is only walked through."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._held = memoryview(b"")
        self._first = 0
        self._ends = False
        self.block = _BLOCK

    def at(self, place: int, size: int) -> memoryview:
        """Some bytes from a place on; fewer only where the file ends."""
        start = place - self._first
        if start < 0 or (start + size > len(self._held) and not self._ends):
            kept = bytes(self._held[start:]) if 0 <= start < len(self._held) else b""
            self._stream.seek(place + len(kept))
            more = [kept]
            missing = max(size - len(kept), self.block)
            while missing > 0 and (piece := self._stream.read(missing)):
                more.append(piece)
                missing -= len(piece)
            self._held, self._first, start = memoryview(b"".join(more)), place, 0
            self._ends = missing > 0
        return self._held[start : start + size]


class _Member:
    """A member of a packed archive: its records one after the other, unpacked only as far as they are looked at."""

    def __init__(self, window: _Window, place: int, packing: Packing) -> None:
        self.place = place
        self.end: int | None = None
        self.failed: Sentence | None = None
        self._window = window
        self._next = place
        self._unpacker = packing.unpacker()
        self._errors = packing.errors
        self._rest: bytes | memoryview = b""
        self._data = b""

    @property
    def over(self) -> bool:
        """Whether nothing more of it can be unpacked."""
        return self.end is not None or self.failed is not None

    def peek(self, offset: int, size: int) -> bytes:
        """Some of its bytes, counted from the record that it is at; fewer where it ends."""
        if len(self._data) < offset + size and not self.over:
            self._fill(max(offset + size, _AHEAD))
        return self._data[offset : offset + size]

    def upto(self, size: int) -> bytes:
        """At least so many bytes that are held: all of them, uncopied, where few more are."""
        return self._data if len(self._data) - size < _STEP else self._data[:size]

    def next(self, offset: int, most: int) -> int | None:
        """Where, not before some byte and within ``most``, the next record begins."""
        self.peek(0, most)
        found = _NEXT.search(self._data, max(offset - 1, 0))
        return found.end() if found else None

    def size(self, most: int) -> int:
        """How many bytes there are yet, or ``most``."""
        return len(self.peek(0, most))

    def drop(self, size: int) -> None:
        """Go on to the record that begins some bytes later."""
        held = self._data
        while len(held) < size and not self.over:
            size -= len(held)
            held = self._unpacked(min(_BLOCK, size))
        self._data = held[size:]

    def skip(self) -> None:
        """Go to its end, or give it up where that is too far."""
        self.drop(_MOST_SKIPPED)
        if not self.over:
            self.failed = DAMAGED

    def _fill(self, size: int) -> None:
        pieces, held = [self._data], len(self._data)
        while held < size and not self.over:
            unpacked = self._unpacked(size - held)
            pieces.append(unpacked)
            held += len(unpacked)
        self._data = b"".join(filter(None, pieces))

    def _unpacked(self, most: int) -> bytes:
        """The next bytes that it unpacks to, at most some; empty does not say that it ends."""
        packed = self._rest or self._window.at(self._next, _STEP)
        if not self._rest:
            self._next += len(packed)
        if not packed:
            self.failed = CUT
            return b""
        try:
            unpacked = self._unpacker.decompress(packed, most)
        except self._errors:
            self.failed = DAMAGED
            return b""
        self._rest = self._unpacker.unconsumed_tail
        if self._unpacker.eof:
            # What is left may stand in both: zlib keeps its unconsumed tail beside the unused data.
            self._rest = b""
            self.end = self._next - len(self._unpacker.unused_data)
        return unpacked


class _Open:
    """An archive that is not packed, as if it were one member."""

    failed: Sentence | None = None

    def __init__(self, window: _Window, place: int) -> None:
        self.place = place
        self._window = window

    def peek(self, offset: int, size: int) -> bytes:
        """Some of its bytes, counted from the record that it is at; fewer where it ends."""
        return bytes(self._window.at(self.place + offset, size))

    def upto(self, size: int) -> bytes:
        """So many bytes."""
        return self.peek(0, size)

    def next(self, offset: int, most: int) -> int | None:  # noqa: ARG002 (a member's)
        """Where, not before some byte, the next record begins."""
        at = max(self.place + offset - 1, 0)
        while piece := bytes(self._window.at(at, _BLOCK)):
            if found := _NEXT.search(piece):
                return at + found.end() - self.place
            if len(piece) < _BLOCK:
                return None
            at += len(piece) - 16  # the line may stand on both sides
        return None

    def size(self, most: int) -> int:
        """How many bytes there are yet, or ``most``."""
        return len(self.peek(0, most))

    def drop(self, size: int) -> None:
        """Go on to the record that begins some bytes later."""
        self.place += size


def _record(source: _Member | _Open, most: int, *, walking: bool = False) -> tuple[WarcRecord, int | None]:
    """The record that a source is at, and how far the next is from it; None where there is none.

    Walking, its body is not wanted.
    """
    at = source.place
    end = _END.search(source.peek(0, 1 << 12)) or _END.search(source.peek(0, _LONGEST_HEAD))
    if end is None or not source.peek(0, len(_START)).startswith(_START):
        why = source.failed or (CUT if source.peek(0, len(_START)) == _START else NO_RECORD)
        return WarcRecord(at, wrong=why), source.next(1, most)
    start = end.end()
    head = headers(source.peek(0, start))
    stated = head.get(b"content-length", b"")
    stop = start + int(stated) if stated.isdigit() and len(stated) < 16 else None
    if stop is not None and isinstance(source, _Member) and stop > most and source.size(most) == most:
        return WarcRecord(at, source.peek(0, start + _STEP), start, start + _STEP, head=head, wrong=TOO_LARGE), stop
    if stop is not None and (found := _as_stated(source, stop)):
        following, doubt = found
        if source.failed and following is None:
            return WarcRecord(at, head=head, wrong=source.failed), None
        if walking or stop - start > most:
            data, wrong = source.peek(0, start + min(stop - start, _STEP)), TOO_LARGE
        else:
            data, wrong = source.upto(stop), None
        return WarcRecord(at, data, start, min(stop, len(data)), head=head, wrong=wrong, doubt=doubt), following
    return _misstated(source, WarcRecord(at, start=start, stop=stop or 0, head=head), most)


def _as_stated(source: _Member | _Open, stop: int) -> tuple[int | None, Sentence | None] | None:
    """How far the next record is, and a doubt, where a record ends as it says; None where it does not."""
    after = source.peek(stop, 32)
    if not after and not source.peek(stop - 1, 1):
        return None
    bare = after.lstrip(b"\r\n")
    if not bare and len(after) < 32:
        return None, None
    if bare.startswith(_START):
        return stop + len(after) - len(bare), None
    if after.startswith(_BREAK):
        return source.next(stop, stop + _BLOCK), GARBAGE
    return None


def _misstated(source: _Member | _Open, record: WarcRecord, most: int) -> tuple[WarcRecord, int | None]:
    """A record whose length is missing or wrong: it ends where the next begins, or with its member."""
    following = source.next(record.start, most)
    if source.failed and following is None:
        return record._replace(start=0, stop=0, wrong=source.failed), None
    size = source.size(most) if following is None else following
    if following is None and record.stop > size:
        return record._replace(start=0, stop=0, wrong=CUT), None
    if size >= most:
        data = source.peek(0, record.start + _STEP)
        return record._replace(data=data, stop=len(data), wrong=TOO_LARGE), following
    data = source.peek(0, size)
    bare = data.rstrip(b"\r\n")
    stop = max(len(bare), record.start, len(data) - len(_BREAK))
    return record._replace(data=data, stop=stop, doubt=WRONG_LENGTH), following


def _packed(window: _Window, wanted: Wanted, packing: Packing, start: int) -> Iterator[WarcRecord]:
    scanned = wanted.first > start and not wanted.exact
    at: int | None = _next_member(window, wanted.first, packing) if scanned else start
    if not scanned and not bytes(window.at(start, 8)).startswith(packing.magic):
        at = _next_member(window, start, packing)
        if wanted.first <= start < wanted.last:
            yield WarcRecord(start, wrong=NO_RECORD)
    while at is not None and at < wanted.last:
        member = _Member(window, at, packing)
        last: WarcRecord | None = None
        if at < wanted.first:
            member.skip()
        else:
            for record in _records_in(member, wanted.most):
                if last is not None:
                    yield last
                last = record
        end = member.end
        begun = b"" if end is None else bytes(window.at(end, len(packing.magic)))
        if end is not None and not begun:
            following: int | None = None
        elif end is not None and begun == packing.magic and (end < wanted.last or _begins_record(window, end, packing)):
            following = end
        else:
            following = _next_member(window, at + 1 if end is None else end, packing)
            if scanned and not (member.failed is CUT and following is None):
                raise OutOfStepError
            last = _broken_off(last, followed=following is not None, intact=end is not None)
        if last is not None:
            yield last
        at = following


def _broken_off(last: WarcRecord | None, *, followed: bool, intact: bool) -> WarcRecord | None:
    """The last record of a member that no member follows: what follows is told with it."""
    if last is None:
        return None
    if last.wrong is None:
        return last._replace(doubt=last.doubt or (GARBAGE if intact else DAMAGED))
    return last._replace(wrong=DAMAGED) if last.wrong is CUT and followed else last


def _records_in(member: _Member, most: int) -> Iterator[WarcRecord]:
    number = 0
    while True:
        record, following = _record(member, most + _LONGEST_HEAD)
        yield record._replace(number=number) if number else record
        if following is None:
            break
        member.drop(following)
        if record.wrong is TOO_LARGE:
            begun = member.peek(0, 32)
            member.drop(len(begun) - len(begun.lstrip(b"\r\n")))
        if not member.peek(0, 1):
            break
        number += 1
    if not member.over:
        member.skip()


def _plain(window: _Window, wanted: Wanted) -> Iterator[WarcRecord]:
    source = _Open(window, 0)
    following: int | None = 0
    while following is not None:
        source.drop(following)
        if source.place >= wanted.last:
            return
        walking = source.place < wanted.first
        window.block = _STEP if walking else _BLOCK
        record, following = _record(source, wanted.most + _LONGEST_HEAD, walking=walking)
        if not walking:
            yield record


def _next_member(window: _Window, place: int, packing: Packing, within: int = WHOLE) -> int | None:
    """Where the first member at or after a place begins that holds a record; None where there is none."""
    stop = place + within
    while place < stop and (held := bytes(window.at(place, _BLOCK))):
        start = held.find(packing.magic)
        while start >= 0:
            if _begins_record(window, place + start, packing):
                return place + start
            start = held.find(packing.magic, start + 1)
        place += max(len(held) - len(packing.magic) + 1, 1)
    return None


def _begins_record(window: _Window, place: int, packing: Packing) -> bool:
    unpacker = packing.unpacker()
    try:
        return unpacker.decompress(bytes(window.at(place, 1 << 12)), len(_START)).startswith(_START)
    except packing.errors:
        return False


def _zstd(window: _Window) -> tuple[Packing, int]:
    """How an archive of zstd frames is packed, and where the first begins: a dictionary may stand before it.

    Raises:
        MissingExtraError: what unpacks it is not installed.
    """
    if not _HAS_ZSTD:
        raise MissingExtraError("cluster", ".warc.zst")
    start, learnt = 0, None
    if bytes(window.at(0, 4)) == _SKIPPABLE:
        size = int.from_bytes(window.at(4, 4), "little")
        start = 8 + size
        words = bytes(window.at(8, min(size, LARGEST_FILE)))
        if words.startswith(_ZSTD):
            words = zstandard.ZstdDecompressor().decompress(words, max_output_size=LARGEST_FILE)
        learnt = zstandard.ZstdCompressionDict(words)
    unpacker = zstandard.ZstdDecompressor(dict_data=learnt)
    return Packing(_ZSTD, lambda: _Frame(unpacker.decompressobj()), (zstandard.ZstdError,)), start


class _Frame:
    """A frame of zstd as an ``Unpacker``: fed by little pieces, since it cannot be told how much room there is."""

    _PIECE = 1 << 11

    def __init__(self, frame: "zstandard.ZstdDecompressionObj") -> None:
        self._frame = frame
        self._beyond = b""
        self.unconsumed_tail = b""

    @property
    def eof(self) -> bool:
        """Whether the frame has come to its end."""
        return self._frame.eof

    @property
    def unused_data(self) -> bytes:
        """What follows its end."""
        return self._frame.unused_data + self._beyond

    def decompress(self, data: bytes | memoryview, max_length: int, /) -> bytes:
        """What some more bytes unpack to, at least about as much as asked where there is as much."""
        pieces, held, at = [b""], 0, 0
        data = bytes(data)
        while at < len(data) and held < max_length and not self._frame.eof:
            pieces.append(self._frame.decompress(data[at : at + self._PIECE]))
            held += len(pieces[-1])
            at += self._PIECE
        ended = self._frame.eof
        self._beyond, self.unconsumed_tail = (data[at:], b"") if ended else (b"", data[at:])
        return b"".join(pieces)
