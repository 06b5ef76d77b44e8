"""A page of HTML as text: headline, day, captions and main text, in the order a reader meets them.

The main text and the metadata come from trafilatura; around them stand what it leaves out of news pages: the headline
as printed (its title may carry the site's name), the standfirst and the captions.
"""

import re
from datetime import date
from typing import Any

from pilkada_tui.reference import MONTHS, WEEKDAYS

_LEAST_WORDS = 7
_CAPTIONS = (
    "//figcaption | //*[contains(@class, 'caption')][not(self::figcaption)]"
    "[not(descendant::*[contains(@class, 'caption')])]"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\bread\b")
_SPACES = re.compile(r"\s+")
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<head|<body|<article|<div|<p[ >])", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Whether a text is markup rather than a page as read."""
    return bool(_HTML.match(text.lstrip("\ufeff")))


def page_text(markup: str) -> str:
    """The article of a page of HTML as paragraphs parted by empty lines; empty when there is none to find."""
    import trafilatura  # noqa: PLC0415 (only pages of HTML pay for it)

    if not markup.strip():
        return ""
    found: Any = trafilatura.bare_extraction(
        markup, favor_recall=True, include_comments=False, include_links=False, with_metadata=True
    )
    if found is None:
        return ""
    body = [line for line in (found.text or "").split("\n") if line.strip()]
    title, extras = _surroundings(trafilatura.load_html(markup), found.title or "")
    said = _plain(" ".join(body))
    parts = [title, _day(found.date or ""), *(extra for extra in extras if _plain(extra) not in said)]
    return "\n\n".join(part for part in [*parts, *body] if part)


def _surroundings(tree: Any, title: str) -> tuple[str, list[str]]:  # noqa: ANN401 (lxml has no types)
    """The headline as printed, and the standfirst and captions of a page (an lxml tree, or None)."""
    if tree is None:
        return title, []
    extras = []
    for heading in tree.xpath("//h1"):
        printed = _text(heading)
        if printed and _plain(printed) in _plain(title):
            title = printed
            behind = heading.getnext()
            if behind is not None and behind.tag in {"h2", "h3", "p"} and not _CLOCK.search(_text(behind)):
                extras.append(_text(behind))
            break
    extras += [_text(caption) for caption in tree.xpath(_CAPTIONS)]
    return title, [extra for extra in extras if len(extra.split()) >= _LEAST_WORDS]


def _text(element: Any) -> str:  # noqa: ANN401 (lxml has no types)
    return _SPACES.sub(" ", str(element.text_content())).strip()


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _day(iso: str) -> str:
    """A day as Indonesian pages print it (``Rabu, 9 Oktober 2024``); empty for anything else."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
