"""Archives of the web (WARC, WACZ): every page that was answered, one at a time, also after a damaged record.

A packed archive is a row of gzip members, one for each record; where one is damaged the reading goes on at the next.
"""

import re
import zlib
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from typing import IO, NamedTuple
from zipfile import ZipFile

from pilkada_tui.message import sentence
from pilkada_tui.sources.decode import NotTextError
from pilkada_tui.sources.documents import packed_xml
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import LARGEST_FILE, TOO_LARGE_FILE, Content, Found, Options, Skipped, SourceError
from pilkada_tui.sources.web import http_message
from pilkada_tui.sources.web.page_facts import web_address

_MEMBER = b"\x1f\x8b\x08"
_CHUNK = 1 << 18
_END = re.compile(rb"\r?\n\r?\n")
_DAMAGED = sentence("rekaman ini rusak")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_MARKUP = (b"text/html", b"application/xhtml+xml")
_CUT = sentence("rekaman ini terpotong")


class _Record(NamedTuple):
    """A record's bytes and where it begins; ``why`` says what is wrong with it."""

    at: int
    body: bytes
    whole: bool = True


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """Every page of an archive; what is damaged is named by where it begins.

    Raises:
        SourceError: there is no archive in it, or it is damaged.
    """
    if content.source.form == "wacz":
        with packed_xml.opened(content) as packed:
            yield from _in_wacz(packed, content)
        return
    with content.open() as stream:
        yield from _pages(stream, content)


def _in_wacz(packed: ZipFile, content: Content) -> Iterator[Found]:
    names = [name for name in packed.namelist() if name.startswith("archive/") and ".warc" in name]
    if not names:
        raise SourceError(sentence("tidak ada arsip web di dalamnya"))
    for name in names:
        with packed.open(name) as stream:
            yield from _pages(stream, Content(content.having(part=name)))


def _pages(stream: IO[bytes], content: Content) -> Iterator[Found]:
    for record in _records(stream):
        where = sentence("rekaman di {at}", at=record.at)
        part = content.part(str(where), b"")
        if not record.whole:
            yield Skipped(name=part.source.label, why=_DAMAGED if not record.body else _CUT)
        elif len(record.body) > LARGEST_FILE:
            yield Skipped(name=part.source.label, why=TOO_LARGE_FILE)
        else:
            yield from _page(record, part)


def _page(record: _Record, part: Content) -> Iterator[Found]:
    end = _END.search(record.body)
    if end is None:
        return
    head = _headers(record.body[: end.end()])
    if str(head["WARC-Type"]).strip().lower() != "response":
        return
    url = web_address(str(head["WARC-Target-URI"] or "").strip("<> "))
    length = str(head["Content-Length"] or "")
    answer = record.body[end.end() :][: int(length) if length.isdigit() else None]
    part = part._replace(source=part.having(url=url, fetched=str(head["WARC-Date"] or "") or None))
    name = url or part.source.label
    if length.isdigit() and len(answer) < int(length):
        yield Skipped(name=f"{part.source.label} · {name}", why=_CUT)
    elif (status := _STATUS.match(answer)) and status[1] != b"200":
        told = sentence("jawaban peladen {status}, bukan halaman", status=status[1].decode("ascii"))
        yield Skipped(name=f"{part.source.label} · {name}", why=told, passed=PASSED["answer"])
    elif not any(kind in answer[:4096].lower() for kind in _MARKUP):
        yield Skipped(name=f"{part.source.label} · {name}", why=PASSED["companion"], passed=PASSED["companion"])
    else:
        try:
            yield http_message.page_of(answer, part.having(digest=part._replace(data=answer).digest()))
        except (SourceError, NotTextError) as error:
            yield Skipped(name=f"{part.source.label} · {name}", why=error.sentences[0])


def _headers(block: bytes) -> Message:
    """The headers of a record, below the line that says that it is one."""
    return BytesParser().parsebytes(block.partition(b"\n")[2], headersonly=True)


def _records(stream: IO[bytes]) -> Iterator[_Record]:
    head = stream.read(4)
    if head.startswith(_MEMBER[:2]):
        yield from _packed(stream, head)
    else:
        yield from _plain(stream, head)


def _packed(stream: IO[bytes], held: bytes) -> Iterator[_Record]:
    """The records of an archive packed by gzip, each a member of its own."""
    at = 0
    more = True
    while held or more:
        unpacker = zlib.decompressobj(wbits=31)
        body, used, damaged = bytearray(), 0, False
        rest = held
        while True:
            try:
                body += unpacker.decompress(rest, LARGEST_FILE + 1 - len(body) if len(body) <= LARGEST_FILE else 1)
            except zlib.error:
                damaged = True
                break
            used += len(rest) - len(unpacker.unused_data) - len(unpacker.unconsumed_tail)
            if unpacker.eof or len(body) > LARGEST_FILE:
                break
            rest = unpacker.unconsumed_tail or stream.read(_CHUNK)
            if not rest:
                break
        if unpacker.eof:
            yield _Record(at, bytes(body))
            held, at = unpacker.unused_data, at + used
            more = bool(held) or bool(held := stream.read(_CHUNK))
            continue
        if not damaged and len(body) <= LARGEST_FILE:
            yield _Record(at, bytes(body) or b"?", whole=False)
            return
        yield _Record(at, b"", whole=False)
        skipped, held = _next_member(stream, rest)
        at += used + skipped
        more = bool(held)


def _next_member(stream: IO[bytes], rest: bytes) -> tuple[int, bytes]:
    """How many bytes lie before the next member, and what is read of it."""
    skipped, window = 0, rest[1:]
    while True:
        found = window.find(_MEMBER)
        if found >= 0:
            return skipped + found + 1, window[found:]
        keep = window[-2:]
        skipped += len(window) - len(keep)
        more = stream.read(_CHUNK)
        if not more:
            return skipped, b""
        window = keep + more


def _plain(stream: IO[bytes], held: bytes) -> Iterator[_Record]:
    """The records of an archive that is not packed, by the lengths that they state."""
    at = 0
    while True:
        while not (end := _END.search(held)) and len(held) < _CHUNK and (more := stream.read(_CHUNK)):
            held += more
        if end is None or not held.startswith(b"WARC/"):
            if held.strip():
                yield _Record(at, held[:64], whole=False)
            return
        head = _headers(held[: end.end()])
        length = str(head["Content-Length"] or "")
        size = end.end() + (int(length) if length.isdigit() else 0)
        while len(held) < size + 4 and size <= LARGEST_FILE and (more := stream.read(_CHUNK)):
            held += more
        yield _Record(at, held[:size], whole=len(held) >= size)
        if len(held) < size:
            return
        ending = len(held[size : size + 4]) - len(held[size : size + 4].lstrip(b"\r\n"))
        held, at = held[size + ending :], at + size + ending
