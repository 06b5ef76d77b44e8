"""Markup limited to what the parser can take, so that no page makes parsing fail or run without end.

The parser gives up at 256 elements one in the other, and compares every attribute of a tag with all others; XML knows
no control signs. The text that is kept as the page's markup stays as it came.
"""

import re
from functools import cache, lru_cache
from typing import Any

from lxml import etree, html

MOST_ATTRIBUTES = 500
"""How many pieces of a tag, separated by spaces, are looked at; the rest of the tag is left out."""
MOST_NESTED = 100
"""How many elements stand one in the other in a tree that had to be made shallow."""
_TOO_DEEP = 250
_NO_TEXT = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_UNFIT = re.compile(f"[{_NO_TEXT}]")
_REFERENCE = re.compile(r"&#(?:[xX]0*+([0-9a-fA-F]{1,6})|0*+([0-9]{1,7}));?+")
_OPENING = re.compile(r"<([a-zA-Z][^\s/>]*+)")
_PIECE = re.compile(r"=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)|\s++|>")
_SIMPLE = re.compile(r"(?:\s++[^\s\"'=<>/]++(?:=\"[^\"]*+\"|='[^']*+')?+){0,60}+\s*+/?+>")
"""The rest of a tag as nearly all are: few attributes, each with a value in quotes or none."""
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)


def finder_of_text() -> Any:  # noqa: ANN401
    """trafilatura, which finds the main text of a page."""
    import trafilatura  # noqa: PLC0415 (36 ms that only pages of HTML pay)

    return trafilatura


def tree_of(markup: str) -> Any:  # noqa: ANN401 (lxml has no types)
    """The tree of a page, whatever its author did; None where there is none."""
    markup = fit(markup)
    tree = finder_of_text().load_html(markup) if markup.strip() else None
    return _shallow(markup) if tree is not None and _is_too_deep(tree) else tree


@lru_cache(maxsize=1)  # what a page says of itself and its text are read one after the other
def fit(markup: str) -> str:
    """Markup without the signs that a tree cannot hold, as they are or as references, and without endless tags."""
    return _bounded_tags(_REFERENCE.sub(_fit_reference, _UNFIT.sub(" ", markup)))


def _fit_reference(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return " " if code > 0x10FFFF or _UNFIT.match(chr(code)) else found[0]


def _bounded_tags(markup: str) -> str:
    parts: list[str] = []
    kept = at = 0
    while (at := markup.find("<", at)) >= 0:
        opening = _OPENING.match(markup, at)
        if opening is None:
            if not markup.startswith("<!--", at):
                at += 1
            elif (at := markup.find("-->", at)) < 0:
                break  # the rest of the page is a comment
            continue
        cut, end = _tag(markup, opening.end())
        if cut is not None:
            parts.append(markup[kept:cut])
            kept = end
        at = end
        if raw := _RAW.get(opening[1].lower()):
            closing = raw.search(markup, at)
            if closing is None:
                break
            at = closing.start() + 1
    return "".join([*parts, markup[kept:]])


def _tag(markup: str, start: int) -> tuple[int | None, int]:
    """Where a tag has too many pieces, None where it has not; and where it ends."""
    if simple := _SIMPLE.match(markup, start):
        return None, simple.end() - 1
    pieces, cut = 0, None
    for piece in _PIECE.finditer(markup, start):
        sign = piece[0][0]
        if sign == ">":
            return cut, piece.start()
        pieces += sign != "="
        if pieces > MOST_ATTRIBUTES and cut is None:
            cut = piece.start()
    return cut, len(markup)


def _is_too_deep(tree: Any) -> bool:  # noqa: ANN401
    """Whether the parser may have given up on a page because of its nesting."""
    return bool(_deepest()(tree))


@cache
def _deepest() -> Any:  # noqa: ANN401
    """The question whether a tree has an element so deep, which lxml answers many times faster than a walk does."""
    return etree.XPath(f"boolean({'/*' * _TOO_DEEP})")


def _shallow(markup: str) -> Any:  # noqa: ANN401
    """The tree of a page of any nesting: what is nested deeper than ``MOST_NESTED`` stands there side by side."""
    return etree.fromstring(markup, parser=etree.HTMLParser(target=_Shallow(html.html_parser.makeelement)))


class _Shallow:
    """Takes what the parser meets, and builds the tree. ``_open`` holds, for each open tag, the element that it is."""

    def __init__(self, make: Any) -> None:  # noqa: ANN401
        self._make = make
        self._open: list[Any] = []
        self._depth = 0
        self._root: Any = None
        self._text: list[str] = []
        self._tags: list[tuple[str, bool]] = []

    def start(self, tag: str, attributes: Any) -> None:  # noqa: ANN401
        """Open an element, or make room for it where it would be too deep."""
        self._flush()
        parent = self._open[-1] if self._open else self._root
        nested = self._depth < MOST_NESTED or parent is None
        if nested or tag in _BLOCKS:
            element = self._element(tag, attributes)
            if parent is None:
                self._root = element
            elif nested:
                parent.append(element)
            elif _is_empty(parent):
                parent.tag, element = tag, parent
            else:
                parent.getparent().append(element)
        else:
            element = parent
        self._depth += nested
        self._open.append(element)
        self._tags.append((tag, nested))

    def _element(self, tag: str, attributes: Any) -> Any:  # noqa: ANN401
        try:
            return self._make(tag, dict(attributes))
        except ValueError:  # a name that XML does not know
            return self._make("span")

    def end(self, tag: str) -> None:
        """Close the element that is open."""
        self._flush()
        if self._tags and self._tags[-1][0] == tag:
            _tag_name, nested = self._tags.pop()
            self._open.pop()
            self._depth -= nested

    def data(self, text: str) -> None:
        """Take text."""
        self._text.append(text)

    def comment(self, _text: str) -> None:
        """Leave out a comment."""

    def close(self) -> Any:  # noqa: ANN401
        """The tree."""
        self._flush()
        return self._root

    def _flush(self) -> None:
        text, self._text = "".join(self._text), []
        if not text or not self._open:
            return
        element = self._open[-1]
        last = next(element.iterchildren(reversed=True), None)
        if last is None:
            element.text = (element.text or "") + text
        else:
            last.tail = (last.tail or "") + text


def _is_empty(element: Any) -> bool:  # noqa: ANN401
    return not (element.text or "").strip() and next(element.iterchildren(), None) is None
