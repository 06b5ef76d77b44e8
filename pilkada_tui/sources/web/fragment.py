"""A piece of markup that is a text already (a feed's entry, a mail, a cell of a table): all of its paragraphs."""

import html
import re
from typing import Any

from lxml import etree
from lxml import html as markup_reader

_TAG = re.compile(
    r"<(?:p|br|div|span|a|strong|em|b|i|ul|ol|li|h[1-6]|blockquote|table|html|body|figure|img)\b[^>]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 blockquote tr table ul ol section article figure figcaption br hr pre"
    " dd dt body".split()
)
_LEFT_OUT = frozenset({"script", "style", "head", "noscript", "iframe", "template"})


def is_markup(text: str) -> bool:
    """Whether a text is markup."""
    return bool(_TAG.search(text))


def plain(text: str) -> str:
    """A text as it is read: of markup its paragraphs with empty lines between, in any other the entities decoded."""
    if is_markup(text):
        return paragraphs(text)
    return html.unescape(text) if _ENTITY.search(text) else text


def paragraphs(markup: str | bytes) -> str:
    """The text of markup, a paragraph for each block, in its order; what is hidden is left out."""
    try:
        tree: Any = markup_reader.fromstring(markup)
    except (etree.ParserError, ValueError):
        return ""
    lines: list[str] = [""]
    _gather(tree, lines, 0)
    return "\n\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def is_hidden(element: Any) -> bool:  # noqa: ANN401 (lxml has no types)
    """Whether a page hides an element from those who read it."""
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _gather(element: Any, lines: list[str], depth: int) -> None:  # noqa: ANN401
    if not isinstance(element.tag, str):
        lines[-1] += element.tail or ""
        return
    block = element.tag in _BLOCKS
    if block:
        lines.append("")
    if element.tag not in _LEFT_OUT and not is_hidden(element) and depth < 200:
        lines[-1] += element.text or ""
        for child in element:
            _gather(child, lines, depth + 1)
        if element.tag in {"td", "th"}:
            lines[-1] += " "
    if block:
        lines.append("")
    if depth:
        lines[-1] += element.tail or ""
