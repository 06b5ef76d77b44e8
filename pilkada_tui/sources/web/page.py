"""A page of HTML: its text, and what its frame says of where and when it appeared."""

import re
from collections.abc import Iterator

import msgspec

from pilkada_tui.message import sentence
from pilkada_tui.model import Source
from pilkada_tui.sources import html
from pilkada_tui.sources.decode import decode
from pilkada_tui.sources.raw_page import (
    LARGEST,
    LARGEST_FILE,
    TOO_LARGE,
    Content,
    Found,
    Options,
    RawPage,
    Skipped,
    SourceError,
)
from pilkada_tui.sources.web import page_facts

NO_ARTICLE = sentence("tidak ada artikel di halaman HTML ini")
_DATA = re.compile(rb"""data:[a-z]+/[\w.+-]+;base64,[A-Za-z0-9+/=\s]{64,}""")
_DATA_TEXT = re.compile(r"""data:[a-z]+/[\w.+-]+;base64,[A-Za-z0-9+/=\s]{64,}""")
_CHARSET = re.compile(rb"""<meta[^>]{0,80}charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The page; its article is found when it is opened."""
    yield of_bytes(content.read(LARGEST_FILE), content.source, content.charset)


def of_bytes(body: bytes, source: Source, charset: str | None = None) -> RawPage:
    """A page of markup as bytes, whose charset may be known.

    Raises:
        NotTextError: the bytes are no text.
        SourceError: it is too large for a page, even without the pictures that a browser put into it.
    """
    slim = _DATA.sub(b"data:,", body) if len(body) > LARGEST else body
    if len(slim) > LARGEST:
        raise SourceError(TOO_LARGE)
    markup, encoding = _decoded(slim, charset)
    found = {"markup": without_data(markup), "encoding": encoding, "form": source.form or "html"}
    return RawPage(text="", source=msgspec.structs.replace(source, **found))


def _decoded(body: bytes, charset: str | None) -> tuple[str, str]:
    """The markup by what its bytes are; the charset that is told for it counts only where they do not say."""
    markup, encoding = decode(body)
    stated = _CHARSET.search(body[:4096])
    told = charset or (stated[1].decode("ascii") if stated else None)
    if (
        encoding in {"cp1252", "latin-1", "mac_roman"}
        and told
        and told.lower().replace("_", "-") not in {"utf-8", "utf8"}
    ):
        try:
            return body.decode(told), told.lower()
        except (LookupError, UnicodeDecodeError):
            return markup, encoding
    return markup, encoding


def without_data(markup: str) -> str:
    """Markup without the pictures that stand in it as ``data:`` addresses."""
    return _DATA_TEXT.sub("data:,", markup) if "data:" in markup else markup


def from_markup(source: Source) -> RawPage | Skipped:
    """The page whose markup a source holds, with its text and what its frame says; or why there is none."""
    markup = source.markup or ""
    told = page_facts.read(markup, source)
    if told.is_error_page:
        return Skipped(name=source.label, why=sentence("halaman galat: {title}", title=told.source.title or "–"))
    text = html.page_text(markup)
    if not text:
        return Skipped(name=source.label, why=NO_ARTICLE)
    return RawPage(text=text, source=told.source)
