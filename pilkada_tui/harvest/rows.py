"""Where a table in text may be cut: between two rows, which only who goes through all of it can tell.

In quotation marks a row goes on over the end of its line. A table in which these stand where no program writes them is
left whole: what its rows are is then for the one who reads it from the start.
"""

import codecs
import hashlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import IO

from pilkada_tui.harvest.part import WHOLE
from pilkada_tui.harvest.tables import Rows
from pilkada_tui.sources.decode import one_byte, wide
from pilkada_tui.sources.raw_page import LARGEST, Options
from pilkada_tui.sources.tables import delimited

_BLOCK = 1 << 20
_QUOTE, _LINE, _RETURN = b'"', b"\n", b"\r"
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
Cut = tuple[int, int, Rows]
"""First byte, byte after the last, and what is known of the rows between."""


def cuts(path: Path, kind: str, size: int) -> list[Cut]:
    """The parts of a table, each of at least so many bytes, the last without an end; none where it stays whole.

    ``kind`` is ``csv`` or ``jsonl``. Raises OSError where it cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(_BLOCK)
        if start.startswith(_MARKS) or wide(start):
            return []
        stream.seek(0)
        looking = _Table(_delimiter(path), size) if kind == "csv" else _Lines(size)
        digest, decoder = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
        encoding = "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"
        for block in _blocks(stream):
            if block is None or not looking.take(block):
                return []
            digest.update(block)
            if encoding.startswith("utf-8"):
                try:
                    decoder.decode(block)
                except UnicodeDecodeError:
                    if encoding == "utf-8":
                        encoding = one_byte(block)
    bounds = [*looking.bounds, (WHOLE, 0)]
    whole = digest.hexdigest()
    found = [
        (first, last, Rows(number=number, encoding=encoding, digest=whole))
        for (first, number), (last, _) in pairwise(bounds)
    ]
    return found if len(found) > 1 else []


def _delimiter(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        return delimited.head_of(stream, Options()).delimiter


def _blocks(stream: IO[bytes]) -> Iterator[bytes | None]:
    """The bytes by whole lines; None where one has no end."""
    while block := stream.read(_BLOCK):
        block += stream.readline(2 * LARGEST)
        yield block if block.endswith(_LINE) or not stream.peek(1) else None  # type: ignore[attr-defined]


class _Lines:
    """Finds where parts of a file begin whose every line is a record; ``bounds`` are bytes and numbers of lines."""

    def __init__(self, size: int) -> None:
        self.bounds = [(0, 1)]
        self._size = size
        self._at, self._number = 0, 1

    def take(self, block: bytes) -> bool:
        """Go through the next lines; False where the file is not to be cut."""
        place = 0
        while (target := self.bounds[-1][0] + self._size - self._at) < len(block):
            end = block.find(_LINE, max(target, place)) + 1
            if not end:
                break
            self._number += block.count(_LINE, place, end)
            place = end
            self.bounds.append((self._at + end, self._number))
        self._number += block.count(_LINE, place)
        self._at += len(block)
        return True


class _Table:
    """Finds where parts of a table begin; the first row is its header and in every part."""

    def __init__(self, delimiter: str, size: int) -> None:
        self.bounds: list[tuple[int, int]] = []
        self._size = size
        self._at, self._number = 0, 0
        self._inside = False
        self._around = frozenset((delimiter.encode(), _LINE, _RETURN))

    def take(self, block: bytes) -> bool:
        """Go through the next lines; False where the table is not to be cut."""
        at, before = self._at, _LINE
        if not at:
            block_start = len(codecs.BOM_UTF8) if block.startswith(codecs.BOM_UTF8) else 0
            if block.startswith(b"sep=", block_start):
                self._number = -1
        pieces = block.split(_QUOTE)
        for index, piece in enumerate(pieces):
            if index:
                self._inside = not self._inside
                at += 1
                if self._inside:
                    if before not in self._around and before not in {_QUOTE, b"\xbf"}:
                        return False
                elif piece and piece[:1] not in self._around:
                    return False
            if not self._inside and piece:
                if piece.count(_RETURN) != piece.count(b"\r\n"):
                    return False
                self._note(piece, at)
            at += len(piece)
            before = piece[-1:] or _QUOTE
        self._at = at
        return True

    def _note(self, piece: bytes, at: int) -> None:
        """Count the rows that end outside quotation marks, and note where a part may begin."""
        place = 0
        if not self.bounds:
            place = piece.find(_LINE) + 1
            if not place:
                return
            self._number += 1
            if self._number < 1:
                rest = piece.find(_LINE, place) + 1
                if not rest:
                    return
                self._number, place = 1, rest
            self.bounds.append((at + place, self._number + 1))
        while (target := self.bounds[-1][0] + self._size - at) < len(piece):
            end = piece.find(_LINE, max(target, place)) + 1
            if not end:
                break
            self._number += piece.count(_LINE, place, end)
            place = end
            self.bounds.append((at + end, self._number + 1))
        self._number += piece.count(_LINE, place)
