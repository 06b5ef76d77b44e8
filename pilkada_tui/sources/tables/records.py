"""Records in JSON, in one document or one a line: an article in each."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

import msgspec

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.sources.decode import decode, one_byte
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import LARGEST, Content, Found, Options, Remark, Skipped, SourceError
from pilkada_tui.sources.tables import columns

_DEEPEST = 4
_NEXT = re.compile(r"\s*,\s*\{")
_END = re.compile(r"\s*,?\s*\]\s*")


def pages(content: Content, options: Options) -> Iterator[Found]:
    """An article for each record that has one.

    Raises:
        SourceError: it is cut off, or no key holds a text.
    """
    if content.source.form == "jsonl":
        with content.open() as stream:
            yield from _found(lines(stream, content), content, options)
    else:
        yield from _found(_document(content), content, options)


_Records = Iterator[tuple[str, Mapping[str, Any] | Skipped]]


def _found(records: _Records, content: Content, options: Options) -> Iterator[Found]:
    taken: dict[tuple[str, ...], columns.Columns | SourceError] = {}
    for part, record in records:
        source = content.having(part=part)
        if isinstance(record, Skipped):
            yield record
            continue
        keys = tuple(record)
        if keys not in taken:
            taken[keys] = _columns(keys, options)
            found = taken[keys]
            if not isinstance(found, SourceError) and len(taken) == 1:
                words = sentence("kolom: {columns}", columns=columns.told(found))
                yield Remark(name=content.source.label, words=words)
        known = taken[keys]
        if isinstance(known, SourceError):
            yield Skipped(name=source.label, why=known.sentences[0])
        else:
            yield columns.page_of(record, known, source)


def _columns(keys: tuple[str, ...], options: Options) -> columns.Columns | SourceError:
    try:
        return columns.recognise(keys, options)
    except SourceError as error:
        return error


def pages_between(stream: IO[bytes], content: Content, options: Options, first: int) -> Iterator[Found]:
    """An article for each line of a stream that has one; the first of them is that of a number in its file."""
    yield from _found(lines(stream, content, first), content, options)


def lines(stream: IO[bytes], content: Content, first: int = 1) -> _Records:
    """The records of a stream, one a line, each with the name of its row."""
    for number, line in enumerate(iter(lambda: stream.readline(LARGEST + 1), b""), start=first):
        part = content.row(number)
        written = line.strip(b"\xef\xbb\xbf \t\r\n")
        if not written:
            continue
        name = content.having(part=part).label
        try:
            record = msgspec.json.decode(_as_utf8(written))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield part, Skipped(name=name, why=_broken(error))
            continue
        if isinstance(record, dict):
            yield part, record
        else:
            yield part, Skipped(name=name, why=sentence("bukan rekaman"))


def _as_utf8(line: bytes) -> bytes:
    """A line in the one encoding that JSON knows, whatever whoever wrote it took."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(one_byte(line), "replace").encode()
    return line


def _document(content: Content) -> _Records:
    data = content.read()
    why: Sentence | None = None
    try:
        whole = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except RecursionError as error:
        raise SourceError(_broken(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        whole, ended = _as_far_as_whole(decode(data)[0].lstrip("\ufeff \t\r\n"))
        if not _records(whole, 0):
            raise SourceError(_broken(error)) from error
        why = None if ended else _broken(error)
    records = _records(whole, 0)
    label = content.source.label
    if not records:
        yield "", Skipped(name=label, why=PASSED["data"], passed=PASSED["data"])
    for number, record in enumerate(records, start=1):
        yield content.row(number), record
    if why is not None:
        yield "", Skipped(name=content.having(part=content.row(len(records) + 1)).label, why=why)


def _broken(error: Exception) -> Sentence:
    return sentence("bukan JSON yang utuh ({error})", error=str(error))


def _as_far_as_whole(text: str) -> tuple[object, bool]:
    """What stands in a document that is damaged, or written in another encoding; and whether that is all of it.

    Of a list that is cut off these are the records before the cut, and of one with a comma too many all of them.
    """
    reader = json.JSONDecoder(strict=False)
    found: list[object] = []
    try:
        whole, end = reader.raw_decode(text)
    except (ValueError, RecursionError):
        at = text.find("{", text.find("[") + 1) if "[" in text else -1
    else:
        return whole, not text[end:].strip()
    ended = False
    while at >= 0:
        try:
            record, end = reader.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(record)
        after = _NEXT.match(text, end)
        at = after.end() - 1 if after else -1
        ended = _END.fullmatch(text, end) is not None
    return found, ended


def _records(whole: object, depth: int) -> list[dict[str, Any]]:
    """The records of a document that have a text: itself, or the most that stand together anywhere in it.

    They are a list or named one by one, may be wrapped (``_source``), or come by columns, as tables are written.
    """
    if depth > _DEEPEST:
        return []
    if isinstance(whole, list):
        records = [record for item in whole if isinstance(item, dict) and (record := _inside(item))]
        return (
            records
            if any(map(_has_text, records))
            else max((_records(one, depth + 1) for one in whole), key=len, default=[])
        )
    if not isinstance(whole, dict):
        return []
    if columns_of := _by_columns(whole):
        return columns_of
    if _has_text(whole):
        return [whole]
    named = [record for item in whole.values() if isinstance(item, dict) and _has_text(record := _inside(item))]
    if len(named) > 1:
        return named
    return max((_records(item, depth + 1) for item in whole.values()), key=len, default=[])


def _inside(record: dict[str, Any]) -> dict[str, Any]:
    """A record, or the one with a text that it only wraps."""
    if _has_text(record):
        return record
    wrapped = [item for item in record.values() if isinstance(item, dict) and _has_text(item)]
    return wrapped[0] if len(wrapped) == 1 else record


def _by_columns(whole: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table that was written by columns, or with its columns named once."""
    names, data = whole.get("columns"), whole.get("data")
    if isinstance(names, list) and isinstance(data, list) and all(isinstance(row, list) for row in data):
        return [dict(zip(map(str, names), row, strict=False)) for row in data]
    cells = list(whole.values())
    if cells and all(isinstance(cell, dict) and cell.keys() == cells[0].keys() for cell in cells) and _is_named(whole):
        return [{name: column[key] for name, column in whole.items()} for key in cells[0]]
    return []


def _is_named(record: dict[str, Any]) -> bool:
    try:
        columns.recognise(list(record), Options())
    except SourceError:
        return False
    return True


def _has_text(record: dict[str, Any]) -> bool:
    try:
        taken = columns.recognise(list(record), Options())
    except SourceError:
        return False
    cell = record[taken["text"]]
    return not (isinstance(cell, list) and any(isinstance(item, dict | list) for item in cell)) and bool(
        columns.value(cell)
    )
