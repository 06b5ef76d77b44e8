"""Archives of the web (WARC, WACZ): every page that was answered, one at a time, also after a damaged record."""

import re
from collections.abc import Iterator
from typing import IO
from zipfile import ZipFile

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.sources.decode import NotTextError
from pilkada_tui.sources.documents import packed_xml
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import TOO_LARGE_FILE, Content, Found, Options, Remark, Skipped, SourceError
from pilkada_tui.sources.web import http_message, warc_records
from pilkada_tui.sources.web.page_facts import web_address
from pilkada_tui.sources.web.warc_records import WarcRecord

STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_MARKUP = (b"text/html", b"application/xhtml+xml")
_LOOKED_AT = 4096


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


def archives_in(packed: ZipFile) -> list[str]:
    """The names of the archives in a WACZ.

    Raises:
        SourceError: there is none.
    """
    names = [name for name in packed.namelist() if name.startswith("archive/") and ".warc" in name]
    if not names:
        raise SourceError(sentence("tidak ada arsip web di dalamnya"))
    return names


def _in_wacz(packed: ZipFile, content: Content) -> Iterator[Found]:
    for name in archives_in(packed):
        with packed.open(name) as stream:
            yield from _pages(stream, Content(content.having(part=name)))


def _pages(stream: IO[bytes], content: Content) -> Iterator[Found]:
    for record in warc_records.records(stream):
        yield from found_in(record, content)


def found_in(record: WarcRecord, content: Content) -> Iterator[Found]:
    """The page in a record of an archive, or why there is none; nothing for a record that is no answer."""
    part = content.part(str(place_of(record)), b"")
    if record.doubt is not None:
        yield Remark(name=part.source.label, words=record.doubt)
    if record.wrong is not None and record.wrong is not warc_records.TOO_LARGE:
        yield Skipped(name=part.source.label, why=record.wrong)
    elif is_answer(record):
        yield _page(record, part)


def place_of(record: WarcRecord) -> Sentence:
    """What a record is called by where it begins."""
    if record.number:
        return sentence("rekaman ke-{number} di {at}", at=record.at, number=record.number + 1)
    return sentence("rekaman di {at}", at=record.at)


def is_answer(record: WarcRecord) -> bool:
    """Whether a record is what a server answered."""
    return record.head.get(b"warc-type", b"").lower() == b"response"


def is_markup(answer: bytes) -> bool:
    """Whether an answer says of itself that it is a page of markup."""
    begun = answer[:_LOOKED_AT].lower()
    return any(kind in begun for kind in _MARKUP)


def address_of(record: WarcRecord) -> str:
    """The address that was asked, as the record has it."""
    return record.head.get(b"warc-target-uri", b"").decode("utf-8", "replace").strip("<> ")


def _page(record: WarcRecord, part: Content) -> Found:
    answer = record.body
    url = web_address(address_of(record))
    date, identity = (
        record.head.get(name, b"").decode("ascii", "replace") for name in (b"warc-date", b"warc-record-id")
    )
    facts = (("WARC-Record-ID", identity.strip("<> ")),) if identity else ()
    part = part._replace(source=part.having(url=url, fetched=date or None, facts=facts))
    name = f"{part.source.label} · {url or part.source.label}"
    if (status := STATUS.match(answer)) and status[1] != b"200":
        told = sentence("jawaban peladen {status}, bukan halaman", status=status[1].decode("ascii"))
        return Skipped(name=name, why=told, passed=PASSED["answer"])
    if not is_markup(answer):
        return Skipped(name=name, why=PASSED["companion"], passed=PASSED["companion"])
    if record.wrong is not None:
        return Skipped(name=name, why=TOO_LARGE_FILE)
    try:
        return http_message.page_of(answer, part.having(digest=part._replace(data=answer).digest()))
    except (SourceError, NotTextError) as error:
        return Skipped(name=name, why=error.sentences[0])
