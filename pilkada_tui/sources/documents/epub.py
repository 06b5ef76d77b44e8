"""An e-book: its articles in the order in which it is read."""

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from pilkada_tui.message import sentence
from pilkada_tui.sources import days
from pilkada_tui.sources.decode import NotTextError, decode
from pilkada_tui.sources.documents import packed_xml
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import Content, Found, Options, RawPage, Skipped, SourceError
from pilkada_tui.sources.web import fragment

_SHORT = 40
_MARKUP = frozenset({"application/xhtml+xml", "text/html"})


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """A page for each document in the book's order; covers and contents are passed over.

    Raises:
        SourceError: it is damaged, locked or no book.
    """
    with packed_xml.opened(content) as packed:
        place = _package(packed)
        book = packed_xml.part(packed, place)
        if book is None:
            raise SourceError(sentence("e-buku ini tidak menyebut isinya"))
        published = days.stated(packed_xml.first_text(book, "date") or "", "meta")
        source = content.having(site=packed_xml.first_text(book, "publisher"), published=published)
        for name in _in_order(book):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(name)))
            body = packed_xml.member(packed, path)
            part = Content(source).part(path, body or b"")
            if body is None:
                yield Skipped(name=part.source.label, why=sentence("tidak ada"))
                continue
            yield _page(part)


def _package(packed: ZipFile) -> str:
    """Where the book says what it holds."""
    if packed_xml.member(packed, "META-INF/rights.xml") is not None:
        raise SourceError(sentence("terkunci hak cipta digital"))
    container = packed_xml.part(packed, "META-INF/container.xml")
    roots = container.iter("{*}rootfile") if container is not None else ()
    place = next((root.get("full-path") for root in roots if root.get("full-path")), None)
    if place is None:
        raise SourceError(sentence("e-buku ini tidak menyebut isinya"))
    return str(place)


def _in_order(book: Any) -> Iterator[str]:  # noqa: ANN401 (lxml has no types)
    """The names of the documents that are read one after another, without the table of contents."""
    items = {item.get("id"): item for item in book.iter("{*}item")}
    for place in book.iter("{*}itemref"):
        item = items.get(place.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        if item.get("media-type") in _MARKUP and item.get("href"):
            yield str(item.get("href"))


def _page(part: Content) -> RawPage | Skipped:
    try:
        markup, encoding = decode(part.data or b"")
    except NotTextError as error:
        return Skipped(name=part.source.label, why=error.sentences[0])
    text = fragment.paragraphs(markup.encode("utf-8") if markup.lstrip().startswith("<?xml") else markup)
    if len(text) < _SHORT:
        return Skipped(name=part.source.label, why=PASSED["cover"], passed=PASSED["cover"])
    return RawPage(text=text, source=part.having(encoding=encoding, form="epub"))
