"""Tables larger than memory: compressed ones row by row, Parquet by row groups, and remote files."""

import gzip
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, cast

import zstandard

from pilkada_tui.harvest import opening, remote
from pilkada_tui.message import sentence
from pilkada_tui.model import Record, Source
from pilkada_tui.sources.kinds import ENDINGS
from pilkada_tui.sources.opening import Item, opened
from pilkada_tui.sources.opening import items as pages_named
from pilkada_tui.sources.raw_page import Content, MissingExtraError, Options, Skipped, SourceError, from_file
from pilkada_tui.sources.sniff import sniff
from pilkada_tui.sources.tables import columns, delimited, records
from pilkada_tui.sources.walk import as_path

_TABLES = {"csv", "jsonl"}
_PACKED = (".gz", ".zst")
_ROWS = 256


def items(named: Iterable[str]) -> Iterator[Item]:
    """Every page of what is named and is no web archive, one at a time, and by name what gave none."""
    for name in named:
        low = name.lower()
        if low.endswith(".parquet"):
            yield from _guarded(name, _parquet(name))
        elif low.endswith(_PACKED) and _kind(low.rpartition(".")[0]) in _TABLES:
            part = name.rpartition("/")[2].rpartition(".")[0]
            yield from opened(_Streamed(_source(name, part)), Options())
        elif remote.is_remote(name):
            yield from opened(_Streamed(_source(name)), Options())
        else:
            yield from pages_named([name])  # not joined: a part may have one page of an article and not the next


class Rows(Record, frozen=True):
    """What is known of rows that are read by themselves: the number of the first, the table's charset and digest."""

    number: int
    encoding: str
    digest: str


def between(name: str, first: int, last: int, known: Rows) -> Iterator[Item]:
    """The rows of a table in text that stand between two bytes, or the records of a file of one a line."""
    path = as_path(name)
    content = from_file(path, name)
    form = sniff(content)
    content = content._replace(source=content.having(form=form, digest=known.digest))
    with io.BufferedReader(_Between(path, first, last)) as rows:
        if form == "jsonl":
            yield from _guarded(name, records.pages_between(rows, content, Options(), known.number))
            return
        with io.TextIOWrapper(path.open("rb"), known.encoding, errors="replace", newline="") as start:
            head = delimited.head_of(start, Options())
        content = content._replace(source=content.having(encoding=known.encoding))
        encoding = known.encoding.removesuffix("-sig")  # the mark stands before the first row of the whole only
        with io.TextIOWrapper(rows, encoding, errors="replace", newline="") as text:
            yield from _guarded(name, delimited.rows(text, head, content, known.number))


class _Between(io.RawIOBase):
    """The bytes of a file between two of them."""

    def __init__(self, path: Path, first: int, last: int) -> None:
        super().__init__()
        self._stream = path.open("rb", buffering=0)
        self._stream.seek(first)
        self._left = last - first

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 (as io has it)
        """Fill a buffer, as far as there is something."""
        data = self._stream.read(min(len(buffer), self._left))
        buffer[: len(data)] = data
        self._left -= len(data)
        return len(data)

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()
        super().close()


def _kind(name: str) -> str:
    return ENDINGS.get(f".{name.rpartition('.')[2]}", "")


def _source(name: str, part: str | None = None) -> Source:
    source = from_file(as_path(name), name).source
    return source if part is None else Content(source).having(part=part)


def _guarded(name: str, found: Iterator[Item]) -> Iterator[Item]:
    try:
        yield from found
    except SourceError as error:
        yield Skipped(name=name, why=error.sentences[0])


class _Streamed(Content):
    """A file that is decompressed or downloaded each time that it is opened, and never held whole."""

    __slots__ = ()

    @property
    def size(self) -> int:
        """Not known before it is read; so much as any file may have."""
        return 0

    def open(self) -> io.BufferedReader:
        """The bytes as a stream."""
        name = self.source.name
        raw = opening.stream_of(name)
        if name.lower().endswith(".gz") and self.source.part:
            return io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=raw)))
        if name.lower().endswith(".zst") and self.source.part:
            return io.BufferedReader(cast("io.RawIOBase", _zstd(raw)))
        return cast("io.BufferedReader", raw)

    def head(self, size: int = 1 << 16) -> bytes:
        """The first bytes."""
        with self.open() as stream_of_it:
            return stream_of_it.read(size)


def _zstd(raw: IO[bytes]) -> Any:  # noqa: ANN401 (a reader as io has it)
    return zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True)


def _parquet(name: str) -> Iterator[Item]:
    """An article for each row of a Parquet file that has one."""
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415 (an extra; 14 ms, and 31 MB in every worker)
    except ImportError as error:
        raise MissingExtraError("parquet", "Parquet") from error
    content = Content(_source(name))
    try:
        with opening.opened(name) as raw:
            file = parquet.ParquetFile(raw)
            taken = columns.recognise(file.schema_arrow.names, Options())
            number = 0
            for batch in file.iter_batches(_ROWS):
                for row in batch.to_pylist():
                    number += 1
                    yield columns.page_of(row, taken, content.having(part=content.row(number), form="parquet"))
    except ArrowException as error:
        raise SourceError(sentence("rusak atau terpotong: {error}", error=str(error))) from error
