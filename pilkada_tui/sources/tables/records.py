"""Records in JSON, in one document or one a line: an article in each."""

from collections.abc import Iterator, Mapping
from typing import IO, Any

import msgspec

from pilkada_tui.message import sentence
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import LARGEST, Content, Found, Options, Remark, Skipped, SourceError
from pilkada_tui.sources.tables import columns

_DEEPEST = 4


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


def _columns(keys: tuple[str, ...], options: Options) -> "columns.Columns | SourceError":
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
            record = msgspec.json.decode(written)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield part, Skipped(name=name, why=sentence("bukan JSON yang utuh ({error})", error=str(error)))
            continue
        if isinstance(record, dict):
            yield part, record
        else:
            yield part, Skipped(name=name, why=sentence("bukan rekaman"))


def _document(content: Content) -> _Records:
    try:
        whole = msgspec.json.decode(content.read().removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SourceError(sentence("bukan JSON yang utuh ({error})", error=str(error))) from error
    records = _records(whole, 0)
    if not records:
        label = content.source.label
        yield "", Skipped(name=label, why=PASSED["data"], passed=PASSED["data"])
    for number, record in enumerate(records, start=1):
        yield content.row(number), record


def _records(whole: object, depth: int) -> list[dict[str, Any]]:
    """The longest list of records in a document; a document that is a record with a text is one by itself."""
    if depth > _DEEPEST:
        return []
    if isinstance(whole, list):
        records = [item for item in whole if isinstance(item, dict)]
        return records if any(_has_text(record) for record in records) else []
    if isinstance(whole, dict):
        if _has_text(whole):
            return [whole]
        return max((_records(item, depth + 1) for item in whole.values()), key=len, default=[])
    return []


def _has_text(record: dict[str, Any]) -> bool:
    try:
        taken = columns.recognise(list(record), Options())
    except SourceError:
        return False
    return bool(columns.value(record[taken["text"]]))
