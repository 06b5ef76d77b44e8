"""Tables in text (CSV, TSV, with semicolons or bars): an article in each row, one at a time however many there are."""

import codecs
import csv
import io
from collections.abc import Iterator
from typing import TextIO

from pilkada_tui.message import sentence
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
    csv.field_size_limit(LARGEST)
    encoding = encoding_of(content)
    with io.TextIOWrapper(content.open(), encoding, errors="replace", newline="") as stream:
        yield from _rows(stream, content, options, encoding)


def _rows(stream: TextIO, content: Content, options: Options, encoding: str) -> Iterator[Found]:
    sample = stream.read(_SAMPLE)
    excel = sample.startswith(_EXCEL)
    stream.seek(0)
    if excel:
        stream.readline()
    delimiter = sample[len(_EXCEL) : len(_EXCEL) + 1] if excel else delimiter_of(sample)
    reader = csv.reader(stream, delimiter=delimiter)
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error as error:
        raise SourceError(sentence("bukan tabel: {error}", error=str(error))) from error
    if len(header) < 2 and not options.columns:
        raise SourceError(sentence("bukan tabel: baris pertamanya hanya satu kolom"))
    taken = columns.recognise(header, options)
    yield Remark(name=content.source.label, words=sentence("kolom: {columns}", columns=columns.told(taken)))
    number = 1
    while True:
        number += 1
        source = content.having(part=content.row(number), encoding=encoding)
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise SourceError(
                sentence("rusak di baris {number}: {error}", number=reader.line_num, error=str(error))
            ) from error
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            why = sentence("{found} kolom, padahal judulnya {wanted}", found=len(row), wanted=len(header))
            yield Skipped(name=source.label, why=why)
            continue
        yield columns.page_of(dict(zip(header, row, strict=True)), taken, source)


def encoding_of(content: Content) -> str:
    """UTF-8 or UTF-16 by its mark, UTF-8 where all of it is, else Windows-1252."""
    head = content.head(4)
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    with content.open() as stream:
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
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
