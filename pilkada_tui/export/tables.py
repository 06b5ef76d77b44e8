"""Tables that are no articles (counts, events) as CSV, JSON lines and Markdown."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from pilkada_tui.export.markdown import inert
from pilkada_tui.export.safe_text import cell, safe_json

Value = str | int | bool | None


class Sheet(NamedTuple):
    """A table: what it shows, the names of its columns, and its rows, each with a value for every column."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]


def sheet_as_csv(sheet: Sheet) -> Iterator[str]:
    """The table, line by line, the names of its columns first; no cell is taken for a formula."""
    for row in (sheet.columns, *sheet.rows):
        line = io.StringIO()
        csv.writer(line, quoting=csv.QUOTE_NONNUMERIC).writerow(["" if value is None else cell(value) for value in row])
        yield line.getvalue()


def sheet_as_json_lines(sheet: Sheet) -> Iterator[str]:
    """One object a line, its values under the names of the columns."""
    for row in sheet.rows:
        yield safe_json(msgspec.json.encode(dict(zip(sheet.columns, row, strict=True)))) + "\n"


def sheet_as_markdown(sheet: Sheet) -> Iterator[str]:
    """The table under its title."""
    yield f"## {inert(sheet.title)}\n\n"
    yield _line(sheet.columns)
    yield _line(["---"] * len(sheet.columns), plain=True)
    for row in sheet.rows:
        yield _line(row)


def _line(row: Sequence[Value], *, plain: bool = False) -> str:
    cells = [str(value) if plain else inert("" if value is None else str(value)) for value in row]
    return f"| {' | '.join(cells)} |\n"
