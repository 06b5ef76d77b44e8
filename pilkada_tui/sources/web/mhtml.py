"""A whole page as a browser saved it (MHTML): the page among its frames, pictures and styles."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage

from pilkada_tui.message import sentence
from pilkada_tui.sources import days
from pilkada_tui.sources.mail.message import part_cut_off
from pilkada_tui.sources.raw_page import Content, Found, Options, SourceError
from pilkada_tui.sources.web.page import of_bytes
from pilkada_tui.sources.web.page_facts import web_address

_MARKUP = frozenset({"text/html", "application/xhtml+xml"})


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The page of which the file says that it was saved, with its address and when that was.

    Raises:
        SourceError: there is no page in it.
    """
    message = email.message_from_bytes(content.read(), policy=email.policy.default)
    found = _page(message)
    if found is None:
        raise SourceError(sentence("tidak ada halaman HTML di dalam arsip MHTML ini"))
    body = found.get_payload(decode=True)
    if not isinstance(body, bytes) or not body.strip() or found is part_cut_off(message):
        raise SourceError(sentence("halaman di dalam arsip MHTML ini kosong atau terpotong"))
    url = web_address(str(message["Snapshot-Content-Location"] or found["Content-Location"] or ""))
    saved = days.stated(str(message["Date"] or ""), "mail date")
    source = content.having(url=content.source.url or url, fetched=saved.value if saved else None)
    yield of_bytes(body, source, found.get_content_charset())


def _page(message: EmailMessage) -> EmailMessage | None:
    """The part whose place is that of the page; without one the part that the rest belongs to, or the first."""
    parts = [part for part in message.walk() if part.get_content_type() in _MARKUP]
    place = str(message["Snapshot-Content-Location"] or "").strip()
    start = str(message.get_param("start") or "").strip("<> ")
    for part in parts:
        if place and str(part["Content-Location"] or "").strip() == place:
            return part
    for part in parts:
        if start and str(part["Content-ID"] or "").strip("<> ") == start:
            return part
    return parts[0] if parts else None
