"""Sitemaps and lists of feeds (OPML): the addresses in them."""

from collections.abc import Iterator
from typing import NamedTuple

from pilkada_tui.message import sentence
from pilkada_tui.sources import days
from pilkada_tui.sources.documents import packed_xml
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import Content, Found, Options, Remark, Skipped, SourceError
from pilkada_tui.sources.web.page_facts import web_address


class Link(NamedTuple):
    """An address, the ISO day that stands beside it, and its title, where they are told."""

    url: str
    day: str | None = None
    title: str = ""


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """No page, but every address by its name.

    Raises:
        SourceError: it is damaged, or names no address.
    """
    found = links(content.read())
    if not found:
        raise SourceError(sentence("tidak ada alamat di dalamnya"))
    told = sentence("hanya daftar {count} alamat; untuk mengambilnya tulis alamat daftarnya", count=len(found))
    yield Remark(name=content.source.label, words=told)
    for link in found:
        name = f"{content.source.label} · {link.url}"
        yield Skipped(name=name, why=PASSED["address"], passed=PASSED["address"])


def links(body: bytes) -> list[Link]:
    """The addresses of a sitemap, of an index of sitemaps, or of the feeds in an OPML; raises SourceError as above."""
    root = packed_xml.tree(body)
    found: list[Link] = []
    for element in root.iter("{*}url", "{*}sitemap", "{*}outline"):
        address = element.get("xmlUrl") or packed_xml.first_text(element, "loc")
        if not address or not (url := web_address(address)):
            continue
        day = days.stated(packed_xml.first_text(element, "publication_date", "lastmod") or "", "sitemap")
        title = element.get("text") or packed_xml.first_text(element, "title") or ""
        found.append(Link(url, day.day if day else None, title))
    return found


def is_index(body: bytes) -> bool:
    """Whether a sitemap lists other sitemaps."""
    return packed_xml.local(packed_xml.tree(body)) == "sitemapindex"
