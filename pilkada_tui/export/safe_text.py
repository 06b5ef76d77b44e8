"""Outside text made safe for a terminal, a document or a clipboard: control and hidden characters become visible."""

import re
from urllib.parse import quote

from pilkada_tui.unsafe_signs import plain, prints, replaced

_FORMULA = re.compile(r"(^|[;|:\t\r\n])([\s\"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])")
"""A sign that begins a formula, at the start of a cell or of what another separator would make a cell."""


def one_line(text: str) -> str:
    """The text as ``plain`` gives it, on one line: every run of white space is one space."""
    return plain(" ".join(text.split()))


def web_address(written: str | None) -> str:
    """An address of the web as it may stand in a text and in a link; empty for any other.

    What steers a terminal, hides, or ends a link is written by its bytes (``%1B``), as addresses have it.
    """
    if not written or not written.lower().startswith(("http://", "https://")):
        return ""
    return "".join(quote(char, errors="surrogatepass") if _ends_link(char) else char for char in written)


def _ends_link(char: str) -> bool:
    return char in '<>"\\`' or char.isspace() or not char.isprintable() or replaced(char) != char


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
