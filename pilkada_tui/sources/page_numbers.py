"""Which page of an article that is printed over several a page says it is: by its address, its links, or in words.

Only what a page says of itself counts. That its headline is another's, or its text goes on where another's ends, makes
it no page of it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from pilkada_tui.wordlist import sections, words

MOST_PAGES = 30
"""An article has at most so many pages; a higher number in an address is something else."""
_LONGEST_LINE = 60
_NUMBER = re.compile(r"\d{1,2}")
_SLUG = re.compile(r"[^/]*(?:[a-z][^/]*[-_][^/]*[a-z]|\d{5,})[^/]*", re.IGNORECASE)
"""The name of an article in an address, of several words or a long number: no day of an archive, no part of a site."""
_CHASE = re.compile(r"^(?:utm_\w+|fbclid|gclid|ref|amp|source|from)$", re.IGNORECASE)
_TAIL = re.compile(r"[-_](\d{1,2})(?=(?:\.\w{2,5})?$)")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|h\d|td|tr|table|br|section|article|nav|header|footer|aside)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*>")
_OWN = (b"saved from url=", b"canonical", b"og:url", b"content-location:", b"\nurl:", b" url:")
"""What stands beside the address of a page in its bytes."""
_AROUND = 300
_ADDRESS = re.compile(rb"https?://[^\s\"'<>]+")
_MARKED = re.compile(
    rb"href=[\"']?([^\"'\s<>]{0,300}?"
    rb"(?:[?&](?:amp;)?\w{1,12}=\d{1,2}(?=[&\"'\s>])[^\"'\s>]*|[/_-]\d{1,2}(?:\.\w{2,5})?/?(?=[\"'\s>])))"
)
_REL = re.compile(rb"rel=[\"']?(?:next|prev)\b")


class Place(NamedTuple):
    """An address without what says which page of an article it is, and the number that it says; 0 for none."""

    base: str
    number: int = 0


class Said(NamedTuple):
    """What a page says of itself: the address of its article (empty where unknown), its number, and of how many."""

    base: str
    number: int
    total: int = 0


@cache
def _in_path() -> re.Pattern[str]:
    marks = "|".join(sections("sources")["page marks"])
    return re.compile(rf"^(.+?)/(?:(?:{marks})[/-])?(\d{{1,2}})$", re.IGNORECASE)


@cache
def _in_words() -> re.Pattern[str]:
    names, of = (
        "|".join(re.escape(one) for one in sorted(sections("sources")[name], key=len, reverse=True))
        for name in ("page words", "of pages")
    )
    forward = rf"\b(?:{names})[.:]?[ \t]*(\d{{1,2}})(?:[ \t]*(?:{of})[ \t]*(\d{{1,2}}))?(?!\d)"
    return re.compile(rf"{forward}|(?<!\d)(\d{{1,2}})[ \t]*(?:{of})[ \t]*(\d{{1,2}})[ \t]+(?:{names})\b", re.IGNORECASE)


def place_of(url: str, *, loose: bool = False) -> Place:
    """The parts of an address; ``loose`` takes ``-2`` at the end of a name for a page too, which only a link proves."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return Place(url)
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _CHASE.match(name)]
    marks = words("sources", "page marks")
    told = [value for name, value in query if name.lower() in marks]
    rest = urlencode(sorted((name, value) for name, value in query if name.lower() not in marks))
    path = parts.path.rstrip("/")
    number = int(told[0]) if len(told) == 1 and _NUMBER.fullmatch(told[0]) else 0
    if not told and (found := _in_path().match(path)) and _SLUG.fullmatch(found[1].rpartition("/")[2]):
        path, number = found[1], int(found[2])
    elif not told and loose and (found := _TAIL.search(path)):
        path, number = path[: found.start()] + path[found.end() :], int(found[1])
    base = f"{host}{path}{'?' if rest else ''}{rest}"
    return Place(base, number if number <= MOST_PAGES else 0)


def is_list(base: str) -> bool:
    """Whether an address is that of a list of articles: a tag, a search, a front page."""
    path = base.partition("?")[0].partition("/")[2].lower()
    parts = [part for part in path.split("/") if part]
    return not parts or not words("sources", "lists of pages").isdisjoint(re.split(r"[/_.]", path))


def in_words(lines: list[str]) -> tuple[int, int]:
    """The number that a line of a page says that it has, and of how many; zeros where none does, or two differ."""
    found = {
        (int(one[1] or one[3]), int(one[2] or one[4]))
        for line in lines
        if len(line) <= _LONGEST_LINE
        and (one := _in_words().fullmatch(line.strip(" \t|•·–—-()[]:")))
        and (one[2] or one[4])
    }
    number, total = found.pop() if len(found) == 1 else (0, 0)
    return (number, total) if 1 <= number <= total <= MOST_PAGES else (0, 0)


def without_number(title: str, number: int) -> str:
    """A headline without the words that say which page it is."""
    bare = _in_words().sub(" ", title)
    if number > 1:
        bare = re.sub(rf"\(\s*{number}\s*\)", " ", bare)
    return bare


def is_lead(line: str) -> bool:
    """Whether a line only leads from one page to another: ``Halaman 2 dari 3``, ``Selanjutnya 1 2 3``."""
    if len(line) > _LONGEST_LINE:
        return False
    bare = " ".join(re.sub(r"[\W\d_]+", " ", _in_words().sub(" ", line)).casefold().split())
    return bare in words("sources", "page leads") or (not bare and _is_pager(line))


def _is_pager(line: str) -> bool:
    """``1 2 3``, ``Halaman 2 dari 3``: numbers one after the other, or a page in words."""
    if _in_words().search(line):
        return True
    numbers = [int(one) for one in re.findall(r"\d+", line)]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def lines_of(markup: str) -> list[str]:
    """The lines of a page of markup as it shows them, roughly: enough for what stands on a line by itself."""
    text = _TAG.sub("", _BLOCK_TAG.sub("\n", re.sub(r"[ \t\r\n]+", " ", markup)))
    return [line for one in text.split("\n") if (line := " ".join(one.split())) and len(line) <= _LONGEST_LINE]


@cache
def _in_bytes() -> tuple[re.Pattern[bytes], ...]:
    """How a page says its number, each by a pattern that begins with letters: such are sought many times faster."""
    names, of = ([one.encode() for one in sections("sources")[name]] for name in ("page words", "of pages"))
    tags = rb"(?:<[^<>]{0,99}>|&nbsp;|[\s()])*+"
    first = (word + rb"[.:]?" + tags + rb"\d{1,2}" + tags + rb"(?:" + b"|".join(of) + rb")" for word in names)
    last = (one + rb"\s*+\d{1,2}\s++(?:" + b"|".join(names) + rb")\b" for one in of)
    return tuple(re.compile(pattern) for pattern in (*first, *last))


def may_be_said(data: bytes, url: str | None) -> bool:
    """Whether the bytes of a page, known under an address, may say which page it is: a look that costs little."""
    low = data.lower()
    if b"=3d" in low:  # as mails write the sign of equality
        low = low.replace(b"=\r\n", b"").replace(b"=\n", b"").replace(b"=3d", b"=")
    if any(pattern.search(low) for pattern in _in_bytes()):
        return True
    own = list(dict.fromkeys(filter(None, ((url or "").lower(), *_addresses(low)))))
    if any(place_of(one).number for one in own):
        return True
    bases = {place_of(one, loose=loose).base for one in own for loose in (False, True)}
    hrefs = {found.decode("utf-8", "replace").replace("&amp;", "&") for found in _MARKED.findall(low)}
    whole = filter(None, (_whole(href, own[0] if own else "") for href in hrefs))
    return any(place_of(one, loose=True).base in bases for one in whole) or (not own and bool(_REL.search(low)))


def _addresses(low: bytes) -> Iterator[str]:
    """The addresses that a page may give for its own, the first of each kind."""
    for mark in _OWN:
        if (at := low.find(mark)) >= 0:
            start = max(low.rfind(b"<", max(at - _AROUND, 0), at), 0)
            if found := _ADDRESS.search(low, start, at + _AROUND):
                yield found[0].decode("utf-8", "replace")


def said_by(tree: Any, own: list[str], lines: list[str]) -> Said | None:  # noqa: ANN401 (lxml has no types)
    """What a page of markup says of itself, known under some addresses; None where it is no page of several."""
    number, total = in_words(lines)
    places = [place_of(url) for url in own]
    place = next((one for one in places if one.number), next(iter(places), None))
    before, after = (_link(tree, rel, own) for rel in ("prev", "next"))
    if place is not None and place.number:
        return Said(place.base, place.number, total)
    if before is not None:
        base, told = before
        return Said(base, number or max(told, 1) + 1, total)
    if after is not None and after[1] >= 2:
        return Said(after[0], number or after[1] - 1, total)
    if place is not None and any(_leads_on(link, place.base) for link in _links(tree, own)):
        return Said(place.base, number or 1, total)
    if number:
        return Said(place.base if place else "", number, total)
    return None


def _leads_on(link: Place, base: str) -> bool:
    return link.base == base and link.number == 2


def _links(tree: Any, own: list[str]) -> Iterator[Place]:  # noqa: ANN401
    base = own[0] if own else ""
    for link in tree.xpath("//a/@href"):
        whole = _whole(str(link), base)
        if whole and (place := place_of(whole)).number:
            yield place


def _link(tree: Any, rel: str, own: list[str]) -> tuple[str, int] | None:  # noqa: ANN401
    """The page before or after, where it is named and is one of the same article."""
    base = own[0] if own else ""
    for link in tree.xpath("//*[self::link or self::a][contains(concat(' ', @rel, ' '), $rel)]/@href", rel=f" {rel} "):
        whole = _whole(str(link), base)
        if not whole:
            continue
        for loose in (False, True):
            there = place_of(whole, loose=loose)
            here = [place_of(one, loose=loose) for one in own]
            same = any(one.base == there.base and one.number != there.number for one in here)
            if same or (not own and there.number):
                return there.base, there.number
    return None


def _whole(link: str, base: str) -> str | None:
    try:
        whole = urljoin(base, link.strip())
    except ValueError:
        return None
    return whole if whole.startswith(("http://", "https://")) else None
