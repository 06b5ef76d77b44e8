"""An OpenDocument text: its paragraphs, tables and notes, without what was deleted or only remarked."""

import re
from collections.abc import Iterator
from typing import Any

from pilkada_tui.message import sentence
from pilkada_tui.sources.documents import packed_xml
from pilkada_tui.sources.documents.packed_xml import local
from pilkada_tui.sources.raw_page import Content, Found, Options, RawPage, SourceError, composed

_GONE = frozenset({"tracked-changes", "annotation", "annotation-end", "note-citation", "sequence-decls", "forms"})
_SPACES = re.compile(r"[ \t\r\n]+")
_DEEPEST = 200


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The document as one page.

    Raises:
        SourceError: it is damaged, locked or holds no text.
    """
    with packed_xml.opened(content) as packed:
        if b"encryption-data" in (packed_xml.member(packed, "META-INF/manifest.xml") or b""):
            raise SourceError(sentence("terkunci sandi"))
        body = packed_xml.part(packed, "content.xml")
        meta = packed_xml.part(packed, "meta.xml")
    lines: list[str] = []
    notes: list[str] = []
    _gather(body, lines, notes, 0)
    text = "\n\n".join(line for line in (line.strip() for line in (*lines, *notes)) if line)
    if not text:
        raise SourceError(sentence("dokumen ini tidak berisi teks"))
    made, changed = packed_xml.first_text(meta, "creation-date"), packed_xml.first_text(meta, "date")
    source = content.having(
        title=packed_xml.first_text(meta, "title"),
        byline=packed_xml.first_text(meta, "creator", "initial-creator"),
        facts=tuple((name, value) for name, value in (("created", made), ("modified", changed)) if value),
    )
    yield RawPage(text=composed(text, source), source=source)


def _gather(element: Any, lines: list[str], notes: list[str], depth: int) -> None:  # noqa: ANN401 (lxml has no types)
    name = local(element) if element is not None else ""
    if not name or name in _GONE or depth > _DEEPEST:
        return
    if name in {"p", "h"}:
        boxes: list[Any] = []
        lines.append("".join(_run(element, boxes, notes, depth)))
        for box in boxes:
            _gather(box, lines, notes, depth + 1)
    elif name == "table-row":
        cells = []
        for cell in element.iterchildren("{*}table-cell"):
            inside: list[str] = []
            _gather(cell, inside, notes, depth + 1)
            cells.append(" ".join(line.strip() for line in inside))
        lines.append("\t".join(cells))
    else:
        for child in element:
            _gather(child, lines, notes, depth + 1)


def _run(element: Any, boxes: list[Any], notes: list[str], depth: int) -> Iterator[str]:  # noqa: ANN401
    """The pieces of text in a paragraph; frames are collected apart, notes put after the document."""
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        name = local(child)
        if name == "s":
            count = next((value for key, value in child.attrib.items() if key.endswith("}c")), "1")
            yield " " * min(int(count) if count.isdigit() else 1, 100)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name == "note":
            _gather(child.find("{*}note-body"), notes, notes, depth + 1)
        elif name in {"text-box", "frame"}:
            boxes.append(child)
        elif name and name not in _GONE and depth < _DEEPEST:
            yield from _run(child, boxes, notes, depth + 1)
        yield _SPACES.sub(" ", child.tail or "")
