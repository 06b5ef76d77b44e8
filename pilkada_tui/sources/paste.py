"""Pages that come as text through the terminal: what was pasted, or the markup of a page."""

from datetime import UTC, datetime

from pilkada_tui.message import sentence
from pilkada_tui.model import Source
from pilkada_tui.sources import html, line_address
from pilkada_tui.sources.raw_page import LARGEST, TOO_LARGE, RawPage, Skipped
from pilkada_tui.sources.web import page

NAME = "tempelan"


def read_paste(text: str) -> RawPage | Skipped:
    """The page in a pasted text, or why there is none.

    Terminals send line breaks as returns: these become newlines. A first line that is an address is the page's own, and
    no part of its text.
    """
    address, plain = _addressed(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not plain.strip():
        return Skipped(name=NAME, why=sentence("belum ada teks"))
    markup = page.without_data(plain) if html.is_html(plain) else None
    if len(markup or plain) > LARGEST:
        return Skipped(name=NAME, why=TOO_LARGE)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    source = Source(kind="paste", name=NAME, imported=now, markup=markup, url=address)
    return page.from_markup(source) if markup is not None else RawPage(text=plain, source=source)


def _addressed(text: str) -> tuple[str | None, str]:
    """The address that a text begins with, and the page below it; the whole text where nothing stands below."""
    first, _newline, below = text.lstrip().partition("\n")
    address = line_address.alone(first)
    return (address, below.lstrip("\n")) if address and below.strip() else (None, text)
