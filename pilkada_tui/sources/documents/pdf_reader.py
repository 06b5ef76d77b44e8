"""The process that takes the text out of one PDF: bytes on standard input, an ``Extract`` as JSON on standard output.

PDFium is C++ that opens what strangers made: here it can neither hang the program nor take its memory.
"""

import re
import resource
import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from pilkada_tui.sources.documents import pdf_layout
from pilkada_tui.sources.documents.pdf import Extract

try:
    import pypdfium2 as pdfium
except ImportError:  # the extra “pdf” is not installed
    _HAS_PDFIUM = False
else:
    _HAS_PDFIUM = True

MEMORY = 2 << 30
"""Bytes of address space that a document may take."""
MOST_PAGES = 400
"""With more pages it is a book, and no article."""
_END = re.compile(rb"%%EOF\s*(?:\0|\s)*\Z")
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def main() -> None:
    """Read, and write what came of it."""
    _bound()
    sys.stdout.buffer.write(msgspec.json.encode(extract(sys.stdin.buffer.read())))


def _bound() -> None:
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ValueError, OSError):
        return


def extract(body: bytes) -> Extract:
    """What is in a document, or why nothing is."""
    if not _HAS_PDFIUM:
        return Extract(failed="extra")
    if not _END.search(body[-2048:]) or b"startxref" not in body[-2048:]:
        return Extract(failed="damaged")
    try:
        document = pdfium.PdfDocument(body)
    except pdfium.PdfiumError as error:
        return Extract(failed="password" if "assword" in str(error) else "damaged")
    if len(document) > MOST_PAGES:
        return Extract(failed="pages")
    try:
        paragraphs = [text for page in _pages(document) for text in pdf_layout.paragraphs(_chars(page))]
    except pdfium.PdfiumError:
        return Extract(failed="damaged")
    if not any(char.isalpha() for text in paragraphs for char in text):
        return Extract(failed="scan")
    about = document.get_metadata_dict()
    made = _MADE.match(about.get("CreationDate", ""))
    return Extract(
        text="\n\n".join(paragraphs),
        title=about.get("Title", "").strip(),
        author=about.get("Author", "").strip(),
        created="-".join(made.groups()) if made else "",
    )


def _pages(document: Any) -> Iterator[Any]:  # noqa: ANN401 (pypdfium2 has no types)
    for number in range(len(document)):
        yield document[number]


def _chars(page: Any) -> Iterator[pdf_layout.Char]:  # noqa: ANN401
    """The characters of a page with their loose boxes, which are as high as their line."""
    text = page.get_textpage()
    height = page.get_height()
    for number in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(number, loose=True)
        written = text.get_text_range(number, 1, errors="ignore") or pdf_layout.SOFT
        yield pdf_layout.Char(written, left, height - top, right, height - bottom)


if __name__ == "__main__":
    main()
