"""A PDF: its text in reading order, taken out by a process of its own that may neither take long nor much memory."""

import subprocess
import sys
from collections.abc import Iterator

import msgspec

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Record
from pilkada_tui.sources.raw_page import Content, Found, MissingExtraError, Options, RawPage, SourceError, composed

TIMEOUT = 60
"""Seconds that one document may take."""


class Extract(Record, frozen=True):
    """What came out of a document: its paragraphs and what it says of itself, or by what word it failed."""

    text: str = ""
    title: str = ""
    author: str = ""
    created: str = ""
    failed: str = ""


_FAILURES: dict[str, Sentence] = {
    "password": sentence("PDF ini perlu sandi"),
    "damaged": sentence("PDF ini rusak atau terpotong"),
    "scan": sentence("PDF ini gambar tanpa teks; perlu OCR dahulu"),
    "pages": sentence("PDF ini lebih dari 400 halaman; bukan berita"),
    "memory": sentence("PDF ini perlu terlalu banyak memori"),
}


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The document as one page; its day of making is that of printing, and is not taken for that of the news.

    Raises:
        SourceError: it is damaged, locked, or a scan without text.
        MissingExtraError: pypdfium2 is not installed.
    """
    found = _extracted(content.read())
    if found.failed == "extra":
        raise MissingExtraError("pdf", "PDF")
    if found.failed:
        raise SourceError(_FAILURES.get(found.failed, _FAILURES["damaged"]))
    source = content.having(
        title=found.title or None,
        byline=found.author or None,
        facts=(("created", found.created),) if found.created else (),
    )
    yield RawPage(text=composed(found.text, source), source=source)


def _extracted(body: bytes) -> Extract:
    command = [sys.executable, "-P", "-m", "pilkada_tui.sources.documents.pdf_reader"]
    try:
        done = subprocess.run(command, input=body, capture_output=True, timeout=TIMEOUT, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise SourceError(sentence("PDF ini tidak selesai dibaca dalam {count} detik", count=TIMEOUT)) from error
    try:
        return msgspec.json.decode(done.stdout, type=Extract)
    except msgspec.DecodeError:
        return Extract(failed="memory" if b"MemoryError" in done.stderr else "damaged")
