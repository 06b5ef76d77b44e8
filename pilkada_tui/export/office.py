"""Quotes as a workbook and articles as a Word document, by the programs' own libraries (the extra ``office``)."""

import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from pilkada_tui.export.citation import cite, source_line
from pilkada_tui.export.forms import NO_STORIES, Stories, place
from pilkada_tui.export.quote_table import COLUMNS, quote_rows
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line
from pilkada_tui.language import _
from pilkada_tui.message import UserError, sentence
from pilkada_tui.model import Article

MADE = datetime(2024, 11, 27, tzinfo=UTC)
"""Written as the time of making, so that the same articles give the same file."""
_LONGEST = 32_000
"""How many characters a cell of a workbook may hold."""


class MissingWriterError(UserError):
    """The library that writes this form is not installed."""

    def __init__(self, form: str) -> None:
        super().__init__(
            sentence(
                "{form} perlu tambahan “{extra}”: pip install '.[{extra}]' di folder program ini",
                form=form,
                extra="office",
            )
        )


def as_xlsx(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[bytes]:
    """A workbook with a quote in each row; no cell is a formula.

    Raises:
        MissingWriterError: XlsxWriter is not installed.
        NotVerbatimError: a quote is not what stands at its span.
    """
    try:
        import xlsxwriter  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingWriterError("XLSX") from error
    stream = io.BytesIO()
    book: Any = xlsxwriter.Workbook(stream, {"constant_memory": True, "strings_to_urls": False})
    book.set_properties({"created": MADE.replace(tzinfo=None)})
    sheet = book.add_worksheet("quotes")
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(COLUMNS):
        sheet.write_string(0, column, name)
    number = 0
    for article in map(verbatim, articles):
        for row in quote_rows(article, stories):
            number += 1
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(number, column, one_line(value)[:_LONGEST])
                else:
                    sheet.write_number(number, column, value)
    book.close()
    yield stream.getvalue()


def as_docx(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[bytes]:  # noqa: ARG001 (of every form)
    """A Word document: each article with its quotes, cited.

    Raises:
        MissingWriterError: python-docx is not installed.
        NotVerbatimError: a quote is not what stands at its span.
    """
    try:
        import docx  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingWriterError("DOCX") from error
    document: Any = docx.Document()
    document.core_properties.created = document.core_properties.modified = MADE.replace(tzinfo=None)
    document.core_properties.author = "pilkada-tui"
    for article in map(verbatim, articles):
        document.add_heading(one_line(article.title.value if article.title else _("(tanpa judul)")), 2)
        document.add_paragraph(one_line(source_line(article)))
        for quote in article.quotes:
            words, who = cite(article, quote).split("\n", 1)
            document.add_paragraph(one_line(words), style="Intense Quote")
            document.add_paragraph(f"{one_line(who)} [{place(article, quote.span)}]")
    stream = io.BytesIO()
    document.save(stream)
    yield stream.getvalue()
