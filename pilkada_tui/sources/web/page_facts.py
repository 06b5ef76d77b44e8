"""The metadata of a page: its address, site, writer, and when it appeared and was changed.

The surest word wins: what a visible label says beside a day, then what the site's own data for search engines say
(JSON-LD), then the meta elements, a time element of the article, and last a day in the address. Every one is a claim of
the page, so each keeps how it is known.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

import msgspec
from lxml.etree import iterwalk

from pilkada_tui.model import Source, Stated
from pilkada_tui.sources import days, markup_limits
from pilkada_tui.wordlist import sections

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]+?)\s*(?:-->|\n)", re.IGNORECASE
)
_MONOLITH = re.compile(r"<!--\s*Saved from (\S+) at (\S+) using monolith", re.IGNORECASE)
_MIRRORED = re.compile(r"<!--\s*Mirrored from (\S+) by HTTrack[^\n]{0,200}?, ([A-Z][a-z]{2}, \d[^\n>]{0,40}?)\s*-->")
_ARCHIVED = re.compile(r"FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3} \d\d, \d{4}) AND RETRIEVED FROM THE INTERNET ARCHIVE")
_WAYBACK = re.compile(
    r"https?://(?:web|wayback)\.archive(?:-it)?\.org/(?:web/|\d+/)?\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}.+)"
)
"""What programs that save pages, and archives of the web, write into them or make of their addresses."""
_MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2}) (\d{1,2}),? (\d{4})\b")
_ARTICLE = re.compile(r"Article|Posting|Report")
_LONGEST = 200
_COMMENT = re.compile(r"/\*.*?\*/|<!\[CDATA\[|\]\]>|<!--|-->", re.DOTALL)
_LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_TRAILING = re.compile(r",(\s*[}\]])")

_PUBLISHED = (
    "//meta[@property='article:published_time' or @property='og:published_time' or @itemprop='datePublished'"
    " or @name='pubdate' or @name='publishdate' or @name='publish-date' or @name='parsely-pub-date' or @name='dc.date'"
    " or @name='content_PublishedDate' or @name='DC.date.issued' or @name='date']/@content"
    " | //*[@itemprop='datePublished']/@datetime"
)
_UPDATED = (
    "//meta[@property='article:modified_time' or @property='og:updated_time' or @itemprop='dateModified'"
    " or @name='lastmod' or @name='last-modified' or @name='DC.date.modified']/@content"
    " | //*[@itemprop='dateModified']/@datetime"
)
_TIMES = "//article//time[@datetime] | //main//time[@datetime] | //h1/following::time[@datetime][position() < 3]"
_SHORT = 80


class PageFacts(NamedTuple):
    """A source with what its page says; and whether the page is a server's word that there is none."""

    source: Source
    is_error_page: bool = False


def read(markup: str, source: Source) -> PageFacts:
    """What the frame of a page says, added to what its source knows already."""
    tree = markup_limits.tree_of(markup)
    if tree is None:
        return PageFacts(source)
    told = _first_article(tree)
    url, fetched = _saved(markup)
    url = source.url or url
    canonical = _original(_canonical(tree, told, url)) or _original(url, only=True)
    title = source.title or _meta(tree, "og:title", "twitter:title") or _title(tree)
    address = canonical or url
    published = (
        source.published
        or _labelled(tree, "published")
        or _stated(told.get("datePublished"), "json-ld")
        or _first(tree, _PUBLISHED, "meta")
        or time_element(tree)
        or (days.in_address(address) if address else None)
    )
    updated = (
        source.updated
        or _labelled(tree, "updated")
        or _stated(told.get("dateModified"), "json-ld")
        or _first(tree, _UPDATED, "meta")
    )
    known = msgspec.structs.replace(
        source,
        url=url,
        canonical=source.canonical or canonical,
        site=source.site or _meta(tree, "og:site_name", "application-name") or _name(told.get("publisher")),
        byline=source.byline or _byline(tree, told),
        title=title,
        fetched=source.fetched or fetched,
        published=published,
        updated=updated if updated and (not published or updated.value != published.value) else None,
    )
    return PageFacts(known, _is_error_page(tree, title or _line(tree)[:_SHORT]))


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (lxml has no types)
    """Every object of a page's JSON-LD that is an article, also with the mistakes that sites make in writing it."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        items = deque([_json(str(script))])
        while items:
            item = items.popleft()
            if isinstance(item, list):
                items.extendleft(reversed(item))
            elif isinstance(item, dict):
                if _ARTICLE.search(str(item.get("@type", ""))):
                    yield item
                items.extend(item.values())


def _json(text: str) -> object:
    """A script's data: as they are, else without CDATA marks, comments and a comma too many; None where that fails."""
    bare = _COMMENT.sub("", text)
    for attempt in (text, bare, _TRAILING.sub(r"\1", _LINE_COMMENT.sub("", bare))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue  # a page's broken data say nothing
    return None


def _first_article(tree: Any) -> dict[str, Any]:  # noqa: ANN401
    return next(linked_data(tree), {})


def _saved(markup: str) -> tuple[str | None, str | None]:
    """The address and the time that whoever saved a page wrote into it."""
    start = markup[:4096]
    if found := _SINGLE_FILE.search(start) or _MONOLITH.search(start):
        return web_address(found[1]), _moment(found[2])
    if found := _MIRRORED.search(start):  # it leaves the scheme away, and the older one leads to the other
        return web_address(found[1]) or web_address(f"http://{found[1]}"), _moment(found[2])
    archived = _ARCHIVED.search(markup)
    found = _SAVED_FROM.search(start)
    return web_address(found[1]) if found else None, _moment(archived[1]) if archived else None


def _moment(written: str) -> str | None:
    """A time as programs write it, the month also before the day (``Mon Nov 04 2024``), as ISO."""
    told = days.stated(written, "saved")
    if told is None and (found := _MONTH_FIRST.search(written)):
        told = days.stated(f"{found[2]} {found[1]} {found[3]}", "saved")
    return told.value if told else None


def _original(address: str | None, *, only: bool = False) -> str | None:
    """The address that a page had before an archive of the web kept it; ``only`` gives None for any other."""
    found = _WAYBACK.fullmatch(address or "")
    kept = None if only else address
    return web_address(re.sub(r"^(https?:)/+", r"\1//", found[1])) or kept if found else kept


def web_address(text: str, base: str | None = None) -> str | None:
    """An address of the web, made whole by the address it stands under; None for any other."""
    whole = urljoin(base or "", text.strip())
    try:
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", whole) else None


def _canonical(tree: Any, told: dict[str, Any], url: str | None) -> str | None:  # noqa: ANN401
    links = [str(link) for link in tree.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]/@href")]
    main = told.get("mainEntityOfPage")
    stated = [_meta(tree, "og:url", "twitter:url"), main.get("@id") if isinstance(main, dict) else main]
    for link in [*links, *stated, told.get("url")]:
        if isinstance(link, str) and (found := web_address(link, url)) and urlsplit(found).path.strip("/"):
            return found
    return None


def _meta(tree: Any, *names: str) -> str | None:  # noqa: ANN401
    for name in names:
        for content in tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name):
            if text := " ".join(str(content).split())[:_LONGEST]:
                return text
    return None


def _title(tree: Any) -> str | None:  # noqa: ANN401
    return next((" ".join(str(text).split())[:_LONGEST] for text in tree.xpath("//title/text()")), None) or None


def _name(told: object) -> str | None:
    """The name in a value of JSON-LD: itself, of an object, or the names in a list."""
    if isinstance(told, str):
        return None if web_address(told) else " ".join(told.split())[:_LONGEST] or None
    if isinstance(told, dict):
        return _name(told.get("name"))
    if isinstance(told, list):
        return ", ".join(dict.fromkeys(filter(None, map(_name, told)))) or None
    return None


def _byline(tree: Any, told: dict[str, Any]) -> str | None:  # noqa: ANN401
    stated = _name(told.get("author")) or _meta(tree, "author", "article:author", "content_author", "dc.creator")
    return None if stated is None or web_address(stated) else stated


def _stated(text: object, how: str) -> Stated | None:
    return days.stated(text, how) if isinstance(text, str) else None


def _first(tree: Any, path: str, how: str) -> Stated | None:  # noqa: ANN401
    return next((found for text in tree.xpath(path) if (found := days.stated(str(text), how))), None)


def time_element(tree: Any) -> Stated | None:  # noqa: ANN401
    """The day of the article's first time element that is not said to be that of a change."""
    for element in tree.xpath(_TIMES):
        around = " ".join((element.getparent().text_content() or "").split())
        if len(around) < _LONGEST and label_of(around) == "updated":
            continue
        if found := days.stated(element.get("datetime"), "time element"):
            return found
    return None


def label_of(line: str) -> str | None:
    """Whether a line begins by saying that a page was ``updated`` or ``published`` then; None for neither."""
    start = line.strip(" \t|•·-–—:(").casefold()
    for name in ("updated", "published"):
        if any(re.match(rf"{re.escape(label)}(?:\s+(?:pada|on|at|tanggal))?\b", start) for label in _labels(name)):
            return name
    return None


def _labels(name: str) -> tuple[str, ...]:
    return sections("sources")[name]


def labelled_parts(line: str) -> Iterator[tuple[str | None, str]]:
    """A line cut before each label in it: ``Tayang 14 Okt · Diperbarui 20 Okt``; each piece with what it says."""
    every = sorted({*_labels("updated"), *_labels("published")}, key=len, reverse=True)
    cut = re.compile(rf"(?<!\w)(?=(?:{'|'.join(map(re.escape, every))})(?!\w))", re.IGNORECASE)
    at = 0
    places = [found.start() for found in cut.finditer(line)]
    for place in [*places, len(line)]:
        piece = line[at:place]
        if piece.strip():
            yield label_of(piece), piece
        at = place


def _labelled(tree: Any, wanted: str) -> Stated | None:  # noqa: ANN401
    """The day beside a label, in the first short line that has both."""
    lines: dict[Any, str] = {}

    def line_of(element: Any) -> str:  # noqa: ANN401
        """The text of an element as one line, made once for each element."""
        if element not in lines:  # many labels may stand in one large element
            lines[element] = _line(element)
        return lines[element]

    labels = _labels(wanted)
    for text, element in _pieces(tree):
        if len(text) > _SHORT:
            continue
        low = text.casefold()
        if not any(label in low for label in labels):
            continue
        for line in (text, line_of(element), line_of(element.getparent())):
            for label, part in labelled_parts(line) if len(line) <= _LONGEST else ():
                if label == wanted and (found := days.stated(part, "label")):
                    return found
    return None


def _pieces(tree: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Each text of the body that is not blank, with the element that it begins or follows, in their order."""
    for body in tree.iter("body"):
        for event, element in iterwalk(body, ("start", "end", "comment")):
            said = element.text if event == "start" else element.tail
            if said and element.tag not in {"script", "style"} and (text := said.strip()):
                yield text, element if event != "comment" else element.getparent()


def _line(element: Any) -> str:  # noqa: ANN401
    return " ".join((element.text_content() or "").split()) if element is not None else ""


def _is_error_page(tree: Any, title: str) -> bool:  # noqa: ANN401
    """Whether a page only says that there is none: its title begins so, and little else stands on it."""
    known = sections("sources")["error pages"]
    start = re.sub(r"^\W*(?:error|galat|http)?\W*", "", title.casefold())
    said = any(
        re.match(rf"{re.escape(words)}\b", line) for words in known for line in (start, title.casefold().strip())
    )
    words = sum(len(str(text).split()) for text in tree.xpath("//body//p//text()"))
    return said and words < _SHORT
