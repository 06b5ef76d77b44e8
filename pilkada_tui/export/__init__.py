"""Articles and quotes for other programs and for print: JSON, CSV, Markdown, citations."""

from pilkada_tui.export.citation import cite, source_line, written_day
from pilkada_tui.export.markdown import as_markdown
from pilkada_tui.export.quote_table import as_csv
from pilkada_tui.export.records import NotVerbatimError, as_json_lines, record, verbatim
from pilkada_tui.export.safe_text import one_line, safe_json
from pilkada_tui.export.tables import Sheet, sheet_as_csv, sheet_as_json_lines, sheet_as_markdown
from pilkada_tui.unsafe_signs import plain

__all__ = [
    "NotVerbatimError",
    "Sheet",
    "as_csv",
    "as_json_lines",
    "as_markdown",
    "cite",
    "one_line",
    "plain",
    "record",
    "safe_json",
    "sheet_as_csv",
    "sheet_as_json_lines",
    "sheet_as_markdown",
    "source_line",
    "verbatim",
    "written_day",
]
