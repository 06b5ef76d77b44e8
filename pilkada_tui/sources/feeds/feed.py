"""Feeds (RSS, Atom, a WordPress export): an article for each entry that holds its text; the others by their address."""

import io
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from pilkada_tui.message import sentence
from pilkada_tui.model import Source, Stated
from pilkada_tui.sources import days
from pilkada_tui.sources.feeds.listed import Link
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import (
    Content,
    Found,
    MissingExtraError,
    Options,
    RawPage,
    Skipped,
    SourceError,
    composed,
)
from pilkada_tui.sources.web import fragment
from pilkada_tui.sources.web.page_facts import web_address

try:
    import feedparser
except ImportError:  # the extra “feeds” is not installed
    _HAS_FEEDPARSER = False
else:
    _HAS_FEEDPARSER = True

_WHOLE = 400
"""A text of fewer characters than this is a summary, and no article."""
_CLOSED = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_END = 4096
"""So many bytes may stand after the end of a feed, as sites write into them how they were made."""
_CUT = re.compile(r"(?:\[…\]|\[\.\.\.\]|…|\.\.\.|&hellip;)\s*(?:\S+ ){0,4}\S*$")


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The articles of a feed in its order.

    Raises:
        SourceError: it is no feed, or damaged.
        MissingExtraError: feedparser is not installed.
    """
    body = content.read()
    feed = _parsed(body, content.source.url)
    site = _line(feed.feed.get("title", ""))
    cut_at = 0 if _CLOSED.search(body, max(len(body) - _END, 0)) else len(feed.entries)
    for number, entry in enumerate(feed.entries, start=1):
        source = content.having(part=content.entry(number))
        if number == cut_at and feed.bozo:
            yield Skipped(name=source.label, why=sentence("umpan ini terpotong di entri ini"))
        elif entry.get("wp_post_type", "post") not in {"post", "page"}:
            yield Skipped(name=source.label, why=PASSED["companion"], passed=PASSED["companion"])
        else:
            yield _page(entry, source, site)


def links(body: bytes, url: str | None) -> list[Link]:
    """The addresses of a feed's entries, with their days and titles; raises as ``pages`` does."""
    found = []
    for entry in _parsed(body, url).entries:
        address = web_address(str(entry.get("link", "")), url)
        if address:
            published, _updated = _days(entry)
            found.append(Link(address, published.day if published else None, _line(entry.get("title", "")) or ""))
    return found


def _parsed(body: bytes, url: str | None) -> Any:  # noqa: ANN401 (feedparser has no types)
    if not _HAS_FEEDPARSER:
        raise MissingExtraError("feeds", "RSS/Atom")
    if b"<!ENTITY" in body:
        raise SourceError(sentence("berkas XML ini memuat entitas; tidak dibuka"))
    # Given bytes themselves it would open a file of that name.
    feed = feedparser.parse(io.BytesIO(body), response_headers={"content-location": url} if url else None)
    if not feed.entries:
        damaged = sentence("umpan ini rusak atau terpotong")
        raise SourceError(damaged if feed.bozo else sentence("umpan ini tidak berisi entri"))
    return feed


def _page(entry: Any, source: Source, site: str | None) -> RawPage | Skipped:  # noqa: ANN401
    url = web_address(str(entry.get("link", "")), source.url)
    bodies = [str(one.get("value", "")) for one in entry.get("content", [])] or [str(entry.get("summary", ""))]
    text = fragment.plain(max(bodies, key=len))
    if len(text) < _WHOLE or _CUT.search(text[-80:]):
        name = f"{source.label} · {url}" if url else source.label
        return Skipped(name=name, why=PASSED["address"], passed=PASSED["address"])
    published, updated = _days(entry)
    origin = entry.get("source", {}).get("title") if isinstance(entry.get("source"), dict) else None
    known = msgspec.structs.replace(
        source,
        url=url,
        site=_line(origin or "") or site,
        byline=_line(entry.get("author", "")),
        title=_line(entry.get("title", "")),
        published=published,
        updated=updated if updated and (not published or updated.day != published.day) else None,
        facts=tuple(("kategori", str(tag.get("term"))) for tag in entry.get("tags", []) if tag.get("term"))[:10],
    )
    return RawPage(text=composed(text, known), source=known)


def _days(entry: Any) -> tuple[Stated | None, Stated | None]:  # noqa: ANN401
    published, updated = (days.stated(str(dict.get(entry, name, "")), "feed") for name in ("published", "updated"))
    return published or updated, updated


def _line(text: str) -> str | None:
    return " ".join(fragment.plain(str(text)).split())[:500] or None
