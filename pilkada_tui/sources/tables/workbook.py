"""Workbooks (XLSX, XLS, ODS): an article in each row of every sheet that has a column of texts."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from pilkada_tui.message import sentence
from pilkada_tui.sources.raw_page import (
    Content,
    Found,
    MissingExtraError,
    Options,
    Remark,
    SourceError,
)
from pilkada_tui.sources.tables import columns

try:
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum
except ImportError:  # the extra “office” is not installed
    _HAS_CALAMINE = False
else:
    _HAS_CALAMINE = True

_Cell = int | float | str | bool | time | date | datetime | timedelta


def pages(content: Content, options: Options) -> Iterator[Found]:
    """An article for each row that has one; hidden sheets are left out.

    Raises:
        SourceError: it is damaged or locked, or no sheet has a column of texts.
        MissingExtraError: python-calamine is not installed.
    """
    if not _HAS_CALAMINE:
        raise MissingExtraError("office", "XLSX")
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content.read()))
    except CalamineError as error:
        raise SourceError(sentence("buku kerja ini rusak atau terkunci: {error}", error=str(error))) from error
    taken, refused = 0, SourceError(sentence("buku kerja ini kosong"))
    for sheet in book.sheets_metadata:
        if sheet.visible != SheetVisibleEnum.Visible:
            continue
        try:
            for found in _sheet(book, sheet.name, content, options):
                taken += not isinstance(found, Remark)
                yield found
        except CalamineError as error:
            raise SourceError(sentence("buku kerja ini rusak atau terkunci: {error}", error=str(error))) from error
        except SourceError as error:
            refused = error
            yield Remark(name=f"{content.source.label} · {sheet.name}", words=error.sentences[0])
    if not taken:
        raise refused


def _sheet(book: "CalamineWorkbook", name: str, content: Content, options: Options) -> Iterator[Found]:
    rows = book.get_sheet_by_name(name).iter_rows()
    numbered = enumerate(rows, start=1)
    header = next((cells for _number, row in numbered if any(cells := [_text(cell) for cell in row])), None)
    if header is None:
        return
    taken = columns.recognise([name for name in header if name], options)
    yield Remark(
        name=f"{content.source.label} · {name}", words=sentence("kolom: {columns}", columns=columns.told(taken))
    )
    sheet = Content(content.having(part=" · ".join(filter(None, (content.source.part, name)))))
    for number, row in numbered:
        cells = [_text(cell) for cell in row]
        if any(cells):
            record = dict(zip(header, cells, strict=False))
            yield columns.page_of(record, taken, sheet.having(part=sheet.row(number)))


def _text(cell: _Cell) -> str:
    """A cell as a text: days and moments ISO, whole numbers without a fraction."""
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
