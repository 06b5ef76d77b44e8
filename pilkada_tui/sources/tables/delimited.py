"""Tables in text (CSV, TSV, with semicolons or bars): an article in each row, one at a time however many there are."""

import codecs
import csv
import io
import itertools
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from pilkada_tui.message import sentence
from pilkada_tui.sources.decode import one_byte, wide
from pilkada_tui.sources.raw_page import LARGEST, Content, Found, Options, Remark, Skipped, SourceError
from pilkada_tui.sources.tables import columns

_DELIMITERS = ",;\t|"
_SAMPLE = 1 << 16
_CHUNK = 1 << 20
_EXCEL = "sep="


def pages(content: Content, options: Options) -> Iterator[Found]:
    """An article for each row that has one.

    Raises:
        SourceError: it is no table, or no column holds a text.
    """
    encoding = encoding_of(content)
    with io.TextIOWrapper(content.open(), encoding, errors="replace", newline="") as stream:
        yield from _rows(stream, content, options, encoding)


class Head(NamedTuple):
    """How a table begins: the sign between its cells, the names of its columns, and which holds what."""

    delimiter: str
    names: list[str]
    taken: columns.Columns


def _rows(stream: TextIO, content: Content, options: Options, encoding: str) -> Iterator[Found]:
    head = head_of(stream, options)
    yield Remark(name=content.source.label, words=sentence("kolom: {columns}", columns=columns.told(head.taken)))
    yield from rows(stream, head, content._replace(source=content.having(encoding=encoding)))


def head_of(stream: TextIO, options: Options) -> Head:
    """The head of a table, whose stream then stands at its first row.

    Raises:
        SourceError: it is no table, or no column holds a text.
    """
    csv.field_size_limit(LARGEST)
    sample = stream.read(_SAMPLE)
    excel = sample.startswith(_EXCEL)
    stream.seek(0)
    if excel:
        stream.readline()
    delimiter = sample[len(_EXCEL) : len(_EXCEL) + 1] if excel else delimiter_of(sample)
    try:
        names = [name.strip() for name in next(csv.reader(iter(stream.readline, ""), delimiter=delimiter), [])]
    except csv.Error as error:
        raise SourceError(sentence("bukan tabel: {error}", error=str(error))) from error
    try:
        return Head(delimiter, names, columns.recognise(names, options))
    except SourceError as error:
        if len(names) < 2 and not options.columns:
            raise SourceError(sentence("bukan tabel: baris pertamanya hanya satu kolom")) from error
        raise


def rows(stream: TextIO, head: Head, content: Content, first: int = 2) -> Iterator[Found]:
    """An article for each row of a stream that has one; the first of them is that of a number in its table.

    Raises:
        SourceError: the table is damaged; what stands before is given.
    """
    csv.field_size_limit(LARGEST)
    lines = _Lines(stream)
    reader = csv.reader(lines, delimiter=head.delimiter)
    for number in itertools.count(first):
        source = content.having(part=content.row(number))
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise SourceError(
                sentence("rusak di baris {number}: {error}", number=first - 1 + reader.line_num, error=str(error))
            ) from error
        if row is None:
            return
        if lines.ended:  # a row that asked for more after the last line has a quotation mark that is never closed
            yield Skipped(name=source.label, why=sentence("baris ini terpotong: tanda kutipnya tidak ditutup"))
            return
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(head.names):
            why = sentence("{found} kolom, padahal judulnya {wanted}", found=len(row), wanted=len(head.names))
            yield Skipped(name=source.label, why=why)
            continue
        yield columns.page_of(dict(zip(head.names, row, strict=True)), head.taken, source)


class _Lines:
    """The lines of a table, and whether more were asked for than there are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.ended = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._stream.readline()
        if not line:
            self.ended = True
            raise StopIteration
        return line


def encoding_of(content: Content) -> str:
    """UTF-8 or UTF-16 by its mark, UTF-16 by its zeros, UTF-8 where all of it is, else what ``one_byte`` says."""
    head = content.head(_SAMPLE)
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if found := wide(head):
        return found
    decoder = codecs.getincrementaldecoder("utf-8")()
    with content.open() as stream:
        chunk = b""
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return one_byte(chunk)
    return "utf-8"


def delimiter_of(sample: str) -> str:
    """The sign whose header width most of the rows keep; of two, the one with more columns."""
    best, rank = ",", (0.0, 0)
    for delimiter in _DELIMITERS:
        try:
            rows = [row for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row]
        except csv.Error:
            continue
        whole = rows[:-1] if len(rows) > 2 else rows
        width = len(whole[0]) if whole else 0
        if width > 1:
            kept = sum(len(row) == width for row in whole) / len(whole)
            if (kept, width) > rank:
                best, rank = delimiter, (kept, width)
    return best
