"""What a user wants of an address: the page itself, or the pages that a feed or a sitemap lists there."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from pilkada_tui import atomic_file
from pilkada_tui.message import sentence
from pilkada_tui.model import Source
from pilkada_tui.sources.addresses.fetch import Answer
from pilkada_tui.sources.addresses.fetcher import Fetcher
from pilkada_tui.sources.feeds import listed
from pilkada_tui.sources.feeds.listed import Link
from pilkada_tui.sources.kinds import module_of
from pilkada_tui.sources.raw_page import Content, Remark, Skipped, SourceError
from pilkada_tui.sources.web.http_message import inflated

MOST_LISTS = 50
"""How many sitemaps of a sitemap of sitemaps are asked for."""
FEED, SITEMAP = "feed", "sitemap"


def nothing_known(_url: str) -> bool:
    """No address is known yet."""
    return False


class Fetching(NamedTuple):
    """How addresses are fetched: ``lists`` names ``feed`` or ``sitemap`` where what these list is wanted.

    Of what is listed only those between two ISO days and with all of some words in address or title; ``known`` says
    of an address that its article is there already. ``keep`` is a folder for the answers as they came.
    """

    fetcher: Fetcher | None
    lists: str | None = None
    first: str = ""
    last: str = "9999"
    words: tuple[str, ...] = ()
    known: Callable[[str], bool] = nothing_known
    keep: Path | None = None


def contents(url: str, fetching: Fetching) -> Iterator[Content | Skipped | Remark]:
    """What is fetched for an address, one at a time; never raises for what the web answers."""
    if fetching.fetcher is None:
        yield Skipped(name=url, why=sentence("luring (--offline): alamat tidak diambil"))
        return
    try:
        answer = fetching.fetcher.get(url)
        if fetching.lists is None:
            yield _content(url, answer, fetching)
            return
        links = [link for link in _links(answer, fetching.fetcher, fetching.lists) if _wanted(link, fetching)]
    except SourceError as error:
        yield Skipped(name=url, why=error.sentences[0])
        return
    yield Remark(name=url, words=sentence("{count} alamat terdaftar yang cocok", count=len(links)))
    for link in links:
        yield _fetched(link, fetching, fetching.fetcher)


def _fetched(link: Link, fetching: Fetching, fetcher: Fetcher) -> Content | Skipped:
    if fetching.known(link.url):
        known = sentence("sudah ada di pustaka")
        return Skipped(name=link.url, why=known, passed=known)
    try:
        return _content(link.url, fetcher.get(link.url), fetching)
    except SourceError as error:
        return Skipped(name=link.url, why=error.sentences[0])


def _links(answer: Answer, fetcher: Fetcher, kind: str) -> list[Link]:
    """The addresses that a feed lists, or a sitemap and the sitemaps in it."""
    body = inflated(answer.body, answer_limit()) if answer.body.startswith(b"\x1f\x8b") else answer.body
    if kind == FEED:
        of_feed: list[Link] = module_of(FEED).links(body, answer.url)
        return of_feed
    found = listed.links(body)
    if not listed.is_index(body):
        return found
    pages: list[Link] = []
    for inner in found[:MOST_LISTS]:
        inside = fetcher.get(inner.url)
        pages += listed.links(inflated(inside.body, answer_limit()))
    return pages


def answer_limit() -> int:
    """How many bytes a packed list may hold."""
    return 64 << 20


def _wanted(link: Link, fetching: Fetching) -> bool:
    told = f"{link.url} {link.title}".casefold()
    dated = link.day is None or fetching.first <= link.day <= fetching.last
    return dated and all(word.casefold() in told for word in fetching.words)


def _content(url: str, answer: Answer, fetching: Fetching) -> Content:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    source = Source(kind="address", name=url, imported=now, url=answer.url, fetched=now)
    content = Content(source, data=answer.body, charset=answer.charset)
    if fetching.keep is not None:
        _keep(fetching.keep, answer, content.digest())
    return content


def _keep(folder: Path, answer: Answer, digest: str) -> None:
    """Write an answer to a folder as it came, headers and all, so that it can be brought in again."""
    atomic_file.make_folder(folder)
    left_out = {"content-encoding", "transfer-encoding", "content-length"}
    head = "".join(f"{name}: {value}\r\n" for name, value in answer.headers.items() if name not in left_out)
    path = folder / f"{urlsplit(answer.url).hostname}-{digest[:16]}.http"
    content = f"HTTP/1.1 {answer.status} OK\r\nContent-Location: {answer.url}\r\n{head}\r\n".encode(
        "latin-1", "replace"
    )
    atomic_file.replace(path, [content, answer.body])
