"""What a page of HTML says of itself: its headline as printed, the day it appeared, standfirst and captions.

The day is the one printed by the headline; without one, the day that the page's metadata give, in Indonesian time. A
date elsewhere on the page (a list of other pages, the day of its last change) is never taken.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.lines import letters
from pilkada_tui.sources import days
from pilkada_tui.sources.web import page_facts

_LEAST_WORDS, _MOST_WORDS, _HEADLINE_WORDS, _PROSE_WORDS = 7, 60, 3, 25
_LEAD_WORDS = 12
_NEAR, _STAMP = 60, 120
_CAPTIONS = (
    "//figcaption | //*[contains(@class, 'caption')][not(self::figcaption)]"
    "[not(descendant::*[contains(@class, 'caption')])]"
)
_TITLES = "//meta[@property='og:title' or @name='twitter:title' or @name='title']/@content | //title/text()"
_DATED = re.compile(r"\b(?:date-header|entry-date|post-date|posted-on|published)\b")
_STATED = (
    "//meta[@property='article:published_time' or @property='og:published_time' or @itemprop='datePublished'"
    " or @name='pubdate' or @name='publishdate' or @name='publish-date' or @name='parsely-pub-date' or @name='dc.date'"
    " or @name='content_PublishedDate']/@content | //*[@itemprop='datePublished']/@datetime"
)
_SITE = re.compile(r"\s+(?:[-–—|»]|::)\s+[^-–—|»]{2,50}$")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\bread\b")
_SPACES = re.compile(r"\s+")


class Head(NamedTuple):
    """The headline and the day as pages print it (``Rabu, 9 Oktober 2024``), or empty; standfirst and captions."""

    title: str
    day: str
    extras: tuple[str, ...]


def read(tree: Any) -> Head:  # noqa: ANN401 (lxml has no types)
    """The head of a page, given as an lxml tree."""
    heading = _heading(tree)
    title = text_of(heading) if heading is not None else _stated_title(tree)
    day = (_printed_day(heading) if heading is not None else None) or _stated_day(tree)
    extras = [*_standfirst(heading), *(text_of(item) for item in tree.xpath(_CAPTIONS)), *_below_pictures(heading)]
    kept = dict.fromkeys(extra for extra in extras if len(extra.split()) >= _LEAST_WORDS)
    return Head(title, days.in_words(day) if day else "", tuple(kept))


def text_of(element: Any) -> str:  # noqa: ANN401
    """The text of an element on one line."""
    return _SPACES.sub(" ", str(element.text_content() or "")).strip()


def _heading(tree: Any) -> Any:  # noqa: ANN401
    """The heading that the page's title repeats, the longest of them; None without one."""
    titles = [letters(str(text)) for text in tree.xpath(_TITLES)]
    best, longest = None, 0
    for heading in tree.iter("h1", "h2", "h3", "h4"):
        text = text_of(heading)
        form = letters(text)
        if len(text.split()) >= _HEADLINE_WORDS and len(form) > longest and any(form in title for title in titles):
            best, longest = heading, len(form)
    return best


def _stated_title(tree: Any) -> str:  # noqa: ANN401
    """The title in the metadata, without the site's name after it."""
    for text in tree.xpath(_TITLES):
        title = _SPACES.sub(" ", str(text)).strip()
        short = _SITE.sub("", title)
        if title:
            return short if len(short.split()) >= _HEADLINE_WORDS else title
    return ""


def _printed_day(heading: Any) -> date | None:  # noqa: ANN401
    """The day on a date line between the headline and the text, or on one above that the site marks as the post's."""
    prose = 0
    for piece in heading.xpath("following::text()[normalize-space()][not(parent::script or parent::style)]")[:_NEAR]:
        prose += len(str(piece).split()) >= _LEAD_WORDS
        if prose > 1 or len(str(piece).split()) >= _PROSE_WORDS:
            break
        found = _stamp(_line_of(piece))
        if found:
            return found
    for element in heading.xpath("preceding::*[@class]")[-_NEAR:]:
        if _DATED.search(element.get("class")) and (found := _stamp(text_of(element))):
            return found
    return None


def _line_of(piece: Any) -> str:  # noqa: ANN401
    """The text around a piece of it: the largest element that is still as short as a date line."""
    element = piece.getparent() if not piece.is_tail else piece.getparent().getparent()
    line = str(piece).strip()
    while element is not None and len(text := text_of(element)) <= _STAMP:
        line, element = text, element.getparent()
    return line


def _stamp(line: str) -> date | None:
    if not noise.is_stamp(line) and not noise.is_noise(line) and page_facts.label_of(line) is None:
        return None
    own = "".join(" " * len(part) if label == "updated" else part for label, part in page_facts.labelled_parts(line))
    for found in expressions.find(own, Span(0, len(own))):
        if len(found.value) == len("2024-11-27") and not found.bare:
            return date.fromisoformat(found.value)
    return None


def _stated_day(tree: Any) -> date | None:  # noqa: ANN401
    """The day of publication in the metadata: of the article in JSON-LD, else in a meta element."""
    for stated in [*_linked_data(tree), *map(str, tree.xpath(_STATED))]:
        found = _day_of(stated)
        if found:
            return found
    timed = page_facts.time_element(tree)
    return date.fromisoformat(timed.day) if timed else None


def _linked_data(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for item in page_facts.linked_data(tree):
        if isinstance(item.get("datePublished"), str):
            yield item["datePublished"]


def _day_of(stated: str) -> date | None:
    """The day of a time stamp, in Western Indonesian time where it is given in universal time."""
    found = days.stated(stated, "meta")
    return date.fromisoformat(found.day) if found else None


def _standfirst(heading: Any) -> list[str]:  # noqa: ANN401
    behind = heading.getnext() if heading is not None else None
    if behind is None or behind.tag not in {"h2", "h3", "h4", "p"} or _CLOCK.search(text := text_of(behind)):
        return []
    return [text]


def _below_pictures(heading: Any) -> Iterator[str]:  # noqa: ANN401
    """The sentence next to each picture below the headline, where it is short and no link."""
    for picture in heading.xpath("following::img | following::amp-img")[:_NEAR] if heading is not None else ():
        block = picture
        while block.getparent() is not None and block.getparent().tag in {"a", "picture", "figure"}:
            block = block.getparent()
        for sibling in block.itersiblings():
            if sibling.tag not in {"div", "span", "p", "small", "em", "i"}:
                break
            text = text_of(sibling)
            if _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS and next(sibling.iter("a", "img"), None) is None:
                yield text
                break
