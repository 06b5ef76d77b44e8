"""A board as a Word document with real footnotes, which python-docx does not write by itself."""

import io
from collections.abc import Iterator
from html import escape
from typing import Any

from pilkada_tui.export.board import (
    BoardText,
    Footnote,
    Passage,
    columns,
    heading_of_paragraph,
    heading_of_table,
    proof,
)
from pilkada_tui.export.office import MADE, MissingWriterError
from pilkada_tui.export.safe_text import one_line
from pilkada_tui.library.notes.boards import Sort

try:
    import docx
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml
except ImportError:  # the extra “office” is not installed
    _HAS_DOCX = False
else:
    _HAS_DOCX = True

_NAMES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_SMALL = '<w:rPr><w:sz w:val="18"/></w:rPr>'


def board_as_docx(text: BoardText) -> Iterator[bytes]:
    """The document: passages with footnotes, and the comparison as a table.

    Raises:
        MissingWriterError: python-docx is not installed.
    """
    if not _HAS_DOCX:
        raise MissingWriterError("DOCX")
    document: Any = docx.Document()
    properties = document.core_properties
    properties.created = properties.modified = MADE.replace(tzinfo=None)
    properties.author, properties.title = "pilkada-tui", text.name
    document.add_heading(text.name, 0)
    for passage in text.passages:
        _write(document, passage)
    if text.table:
        document.add_heading(heading_of_table(), 2)
        _compare(document, text)
    if text.footnotes:
        document.add_paragraph(proof())
        _keep_footnotes(document, text.footnotes)
    stream = io.BytesIO()
    document.save(stream)
    yield stream.getvalue()


def _write(document: Any, passage: Passage) -> None:  # noqa: ANN401 (python-docx has no types)
    if passage.sort is Sort.SENTENCE:
        for line in filter(str.strip, passage.words.splitlines()):
            document.add_paragraph(one_line(line))
    elif passage.words:
        quoted = passage.sort is Sort.QUOTE
        paragraph = document.add_paragraph(style="Intense Quote" if quoted else "List Bullet")
        if passage.who and not quoted:
            paragraph.add_run(f"{one_line(passage.who)} ").bold = True
        paragraph.add_run(passage.words)
        if passage.footnote:
            _refer(paragraph, passage.footnote.number)
        if passage.who and quoted:
            document.add_paragraph(f"— {one_line(passage.who)}")
    if passage.around:
        before, words, after = passage.around
        paragraph = document.add_paragraph(f"{heading_of_paragraph()} {before} ")
        paragraph.add_run(words).bold = True
        paragraph.add_run(f" {after}")
    for told in passage.remarks:
        document.add_paragraph().add_run(one_line(told)).italic = True


def _refer(paragraph: Any, number: int) -> None:  # noqa: ANN401 (python-docx has no types)
    reference = f'<w:r xmlns:w="{_NAMES}">{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'
    paragraph._p.append(parse_xml(reference))  # noqa: SLF001 (the only access to what python-docx does not wrap)


def _compare(document: Any, text: BoardText) -> None:  # noqa: ANN401 (python-docx has no types)
    table = document.add_table(rows=1, cols=len(columns()), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, columns(), strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    for row in text.table:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _keep_footnotes(document: Any, footnotes: tuple[Footnote, ...]) -> None:  # noqa: ANN401
    marks = (("separator", -1), ("continuationSeparator", 0))
    lines = "".join(
        f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for name, number in marks
    )
    body = lines + "".join(map(_footnote, footnotes))
    written = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{_NAMES}">{body}</w:footnotes>'
    )
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, written.encode(), document.part.package)
    document.part.relate_to(part, _RELATION)


def _footnote(note: Footnote) -> str:
    found = f"pilkada-tui open {note.place}" + (f" · SHA-256 {note.digest}" if note.digest else "")
    words = " ".join(filter(None, (f" {note.source}.", note.address, found)))
    text = f'<w:r>{_SMALL}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
    return f'<w:footnote w:id="{note.number}"><w:p><w:r>{_RAISED}<w:footnoteRef/></w:r>{text}</w:p></w:footnote>'
