"""Outside text made safe for a terminal, a document or a clipboard: control and hidden characters become visible."""

import re

from pilkada_tui.unsafe_signs import plain, prints, replaced

_FORMULA = re.compile(r"(^|[;|:\t\r\n])([\s\"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])")
"""A sign that begins a formula, at the start of a cell or of what another separator would make a cell."""


def one_line(text: str) -> str:
    """The text as ``plain`` gives it, on one line: every run of white space is one space."""
    return plain(" ".join(text.split()))


def cell(value: object) -> object:
    """A value for a cell of CSV that no spreadsheet runs, whichever separator it is told to split at.

    An apostrophe goes before a sign that would begin a formula, full-width ones included, where it stands at the start,
    after spaces or quotation marks at the start, or after a semicolon, bar, colon or line break inside.
    """
    return _FORMULA.sub(r"\1\2'", plain(value)) if isinstance(value, str) else value


def safe_json(encoded: bytes) -> str:
    """JSON with everything that steers or hides written as an escape; it still says the same."""
    text = replaced(encoded.decode("utf-8"), _escaped, keep="\n")
    if text.isprintable():
        return text
    return "".join(char if char == "\n" or prints(char) else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
