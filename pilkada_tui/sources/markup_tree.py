"""A page's tree of elements made ready to read: line breaks become paragraphs, related links go.

Sites part paragraphs by ``<br>`` as often as by ``<p>``, and put links to other pages into and between them.
"""

from typing import Any

from pilkada_tui.reading.page import noise

_LONGEST_LINK, _LONG_CELL = 240, 60
_INLINE = frozenset("a abbr b cite em font i mark small span strong sub sup u time".split())
_HOLDERS = frozenset("p div td section article span font main blockquote li b strong".split())


def repair(tree: Any) -> None:  # noqa: ANN401 (lxml has no types)
    """Change a tree in place: no related links, no tables for layout, a paragraph for all text between line breaks."""
    for element in list(tree.iter("p", "div", "li", "table", "blockquote", "span", "strong", "b", "em", "i", "a")):
        _drop_related(element)
    for table in tree.iter("table"):
        if any(len((cell.text_content() or "").split()) >= _LONG_CELL for cell in table.iter("td")):
            _lay_out(table)
    broken = {br.getparent(): None for br in tree.iter("br") if br.getparent() is not None}
    for element in broken:
        if element.tag in _HOLDERS and (element.text_content() or "").strip():
            _into_paragraphs(element)


def _lay_out(table: Any) -> None:  # noqa: ANN401
    """Make plain blocks of a table that only lays out the page, as old sites do: its cells hold running text."""
    for part in table.iter("table", "tbody", "tr", "td"):
        part.tag = "div"


def _drop_related(element: Any) -> None:  # noqa: ANN401
    """Remove an element that is a related link, or a bare label and the link after it; the text after them stays."""
    if element.getparent() is None:
        return
    text = " ".join((element.text_content() or "").split())
    if not text or len(text) > _LONGEST_LINK or not noise.is_related(text):
        return
    if element.tag == "a" or next(element.iter("a"), None) is not None:
        element.drop_tree()
        return
    behind = element.getnext()
    if behind is not None and behind.tag == "a" and not (element.tail or "").strip(" \t\r\n:") and _is_label(text):
        element.tail = None
        behind.drop_tree()
        element.drop_tree()


def _is_label(text: str) -> bool:
    return noise.is_bare_related(text)


def _into_paragraphs(element: Any) -> None:  # noqa: ANN401
    """Replace the line breaks of an element by paragraphs of what stands between them."""
    parts: list[Any] = []
    current = _paragraph(element, element.text)
    for child in list(element):
        tail, child.tail = child.tail, None
        element.remove(child)
        if child.tag in _INLINE or not isinstance(child.tag, str):
            current.append(child)
            child.tail = tail
            continue
        parts.append(current)
        if child.tag != "br":
            parts.append(child)
        current = _paragraph(element, tail)
    element.text = None
    element.tag = "div" if element.tag in {"p", *_INLINE} else element.tag
    for part in [*parts, current]:
        if part.tag != "p" or (part.text_content() or "").strip() or len(part):
            element.append(part)


def _paragraph(element: Any, text: str | None) -> Any:  # noqa: ANN401
    made = element.makeelement("p")
    made.text = text
    return made
