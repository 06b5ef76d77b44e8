"""A page of HTML as text: headline, day, captions and main text, in the order one meets them.

The main text comes from trafilatura; around it stand what it leaves out of news pages: the headline as printed, the
day, the standfirst and the captions (``markup_head``). Line breaks and related links are mended first
(``markup_tree``).
"""

import re
from functools import cache
from typing import Any

from pilkada_tui.reading.page.lines import letters
from pilkada_tui.sources import markup_head, markup_limits, markup_tree
from pilkada_tui.sources.markup_limits import finder_of_text

SHORTEST = 100
"""Letters of the shortest article: of a page that has fewer, all that it says is taken, in one piece."""
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<head|<body|<article|<div|<p[ >])",
    re.IGNORECASE | re.DOTALL,
)


def is_html(text: str) -> bool:
    """Whether a text is markup rather than a page as read."""
    return bool(_HTML.match(text[:4096].lstrip("\ufeff")))


def page_text(markup: str) -> str:
    """The article of a page of HTML as paragraphs separated by empty lines; empty when there is none to find."""
    tree = markup_limits.tree_of(markup)
    if tree is None:
        return ""
    _drop_hidden(tree)
    head = markup_head.read(tree)
    markup_tree.repair(tree)
    found: Any = finder_of_text().bare_extraction(
        tree, favor_recall=True, include_comments=False, include_links=False, config=_settings()
    )
    if found is None:
        return ""
    body = [line for line in (found.text or "").split("\n") if line.strip()]
    if body and head.title and letters(body[0]) == letters(head.title):
        del body[0]
    said = letters(" ".join(body))
    extras = (extra for extra in head.extras if letters(extra) not in said)
    return "\n\n".join(part for part in [head.title, head.day, *extras, *body] if part)


@cache
def _settings() -> Any:  # noqa: ANN401 (trafilatura's)
    settings = finder_of_text().settings.use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST))
    return settings


def _drop_hidden(tree: Any) -> None:  # noqa: ANN401 (lxml has no types)
    """Take out what the page itself does not show."""
    for element in tree.xpath("//body//*[@hidden and not(@hidden='until-found')]"):
        if element.getparent() is not None:
            element.drop_tree()
