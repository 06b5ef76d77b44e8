"""Quotes as a workbook, by XlsxWriter (the extra ``office``)."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from pilkada_tui.export.forms import NO_STORIES, Stories
from pilkada_tui.export.office import MADE, MissingWriterError
from pilkada_tui.export.quote_table import COLUMNS, quote_rows
from pilkada_tui.export.records import verbatim
from pilkada_tui.export.safe_text import one_line
from pilkada_tui.model import Article

try:
    import xlsxwriter
except ImportError:  # the extra “office” is not installed
    _HAS_XLSXWRITER = False
else:
    _HAS_XLSXWRITER = True

_LONGEST = 32_000
"""How many characters a cell of a workbook may hold."""


def as_xlsx(articles: Iterable[Article], stories: Stories = NO_STORIES) -> Iterator[bytes]:
    """A workbook with a quote in each row; no cell is a formula.

    Raises:
        MissingWriterError: XlsxWriter is not installed.
        NotVerbatimError: a quote is not what stands at its span.
    """
    if not _HAS_XLSXWRITER:
        raise MissingWriterError("XLSX")
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
