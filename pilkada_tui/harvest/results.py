"""The result file of a part: an article a line and the account in the last, compressed; whole or absent.

The finished file is all that is kept of a part that was done: who finds it under its key need not do it again.
"""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec
import zstandard

from pilkada_tui import atomic_file
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.model import Article, Record

ENDING = ".jsonl.zst"
_LEVEL = 3
_BLOCK = 1 << 18


class _Line(Record, frozen=True):
    """A line of a result: an article, or, in the last, the account."""

    article: Article | None = None
    counts: Counts | None = None


def article_line(article: Article) -> bytes:
    """The line of an article."""
    return msgspec.json.encode(_Line(article=article)) + b"\n"


def counts_line(counts: Counts) -> bytes:
    """The last line, which says that the part is done."""
    return msgspec.json.encode(_Line(counts=counts)) + b"\n"


def write(path: Path, lines: Iterable[bytes]) -> None:
    """Write a result durably: it takes its name when all lines are on the disk. They are packed as they come.

    Raises:
        OSError: the disk or the folder does not allow it; there is no such file.
    """
    atomic_file.replace(path, _packed(lines))


def _packed(lines: Iterable[bytes]) -> Iterator[bytes]:
    packer = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compressobj()
    for line in lines:
        if piece := packer.compress(line):
            yield piece
    yield packer.flush()


def articles(path: Path) -> Iterator[Article]:
    """The articles of a result, one at a time.

    Raises:
        OSError: it cannot be read.
        ValueError: it is damaged, or no result.
    """
    for line in _lines(path):
        if line.article is not None:
            yield line.article


def counts(path: Path) -> Counts | None:
    """The account in a result; None where there is no result, or one that is damaged: the part is to be done again."""
    found: Counts | None = None
    try:
        for line in _lines(path, only_last=True):
            found = line.counts
    except (OSError, ValueError):
        return None
    return found


def _lines(path: Path, *, only_last: bool = False) -> Iterator[_Line]:
    last = b""
    with path.open("rb") as packed:
        try:
            for last in _unpacked(packed):
                if not only_last:
                    yield msgspec.json.decode(last, type=_Line)
            if only_last and last:
                yield msgspec.json.decode(last, type=_Line)
        except (zstandard.ZstdError, msgspec.DecodeError) as error:
            raise ValueError(str(path)) from error


def _unpacked(packed: IO[bytes]) -> Iterator[bytes]:
    with zstandard.ZstdDecompressor().stream_reader(packed, read_size=_BLOCK) as stream:
        yield from io.BufferedReader(stream, _BLOCK)
