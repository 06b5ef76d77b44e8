"""A Word document: its text with what was changed as it stands now, text boxes, tables and footnotes."""

from collections.abc import Iterator
from typing import Any

from pilkada_tui.message import sentence
from pilkada_tui.sources.documents import packed_xml
from pilkada_tui.sources.documents.packed_xml import local
from pilkada_tui.sources.raw_page import Content, Found, Options, RawPage, SourceError, composed

_GONE = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "rPr", "pPr", "sdtPr", "fldData"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_DEEPEST = 200


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The document as one page.

    Raises:
        SourceError: it is damaged, locked or holds no text.
    """
    with packed_xml.opened(content) as packed:
        body = packed_xml.part(packed, "word/document.xml")
        notes = packed_xml.part(packed, "word/footnotes.xml")
        core = packed_xml.part(packed, "docProps/core.xml")
    lines = _Lines()
    for root in (body, notes):
        if root is not None:
            lines.add(root)
    text = lines.text()
    if not text:
        raise SourceError(sentence("dokumen ini tidak berisi teks"))
    facts = (("created", packed_xml.first_text(core, "created")), ("modified", packed_xml.first_text(core, "modified")))
    source = content.having(
        title=packed_xml.first_text(core, "title"),
        byline=packed_xml.first_text(core, "creator"),
        facts=tuple((name, value) for name, value in facts if value),
    )
    yield RawPage(text=composed(text, source), source=source)


class _Lines:
    """Gathers paragraphs; what stands in a box beside a paragraph comes after it."""

    def __init__(self) -> None:
        self._done: list[str] = []

    def text(self) -> str:
        """The paragraphs, separated by empty lines."""
        return "\n\n".join(line for line in (line.strip() for line in self._done) if line)

    def add(self, element: Any, depth: int = 0) -> None:  # noqa: ANN401 (lxml has no types)
        """Take in everything below an element."""
        name = local(element)
        if name in _GONE or depth > _DEEPEST or _is_separator(element):
            return
        if name == "p":
            self._paragraph(element, depth)
        elif name == "tr":
            self._row(element, depth)
        else:
            for child in element:
                self.add(child, depth + 1)

    def _paragraph(self, element: Any, depth: int) -> None:  # noqa: ANN401
        boxes: list[Any] = []
        self._done.append("".join(_run(element, boxes, depth)))
        for box in boxes:
            self.add(box, depth + 1)

    def _row(self, element: Any, depth: int) -> None:  # noqa: ANN401
        cells = []
        for cell in element.iterchildren("{*}tc"):
            inside = _Lines()
            for child in cell:
                inside.add(child, depth + 2)
            cells.append(inside.text().replace("\n\n", " "))
        self._done.append("\t".join(cells))


def _is_separator(element: Any) -> bool:  # noqa: ANN401
    """Whether a footnote is only the line that parts footnotes from the page."""
    return local(element) == "footnote" and any(key.endswith("}type") for key in element.attrib)


def _run(element: Any, boxes: list[Any], depth: int) -> Iterator[str]:  # noqa: ANN401
    """The pieces of text of a paragraph; the boxes in it are gathered apart."""
    for child in element:
        name = local(child)
        if name in _GONE or depth > _DEEPEST or (name == "r" and _is_hidden(child)):
            continue
        if name == "txbxContent":
            boxes.append(child)
        elif name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        else:
            yield from _run(child, boxes, depth + 1)


def _is_hidden(run: Any) -> bool:  # noqa: ANN401
    properties = run.find("{*}rPr")
    return properties is not None and properties.find("{*}vanish") is not None
