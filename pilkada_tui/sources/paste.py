"""Pages that come as text through the terminal: what was pasted, or the markup of a page."""

from datetime import UTC, datetime

from pilkada_tui.message import sentence
from pilkada_tui.model import Source
from pilkada_tui.sources import html
from pilkada_tui.sources.files import LARGEST, NO_ARTICLE, TOO_LARGE, Page, Skipped

NAME = "tempelan"


def read_paste(text: str) -> Page | Skipped:
    """The page in a pasted text, or why there is none. Terminals send line breaks as returns: these become newlines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if not plain.strip():
        return Skipped(name=NAME, why=sentence("belum ada teks"))
    if len(plain) > LARGEST:
        return Skipped(name=NAME, why=TOO_LARGE)
    markup = plain if html.is_html(plain) else None
    if markup is not None and not (plain := html.page_text(markup)):
        return Skipped(name=NAME, why=NO_ARTICLE)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Page(text=plain, source=Source(kind="paste", name=NAME, imported=now, markup=markup))
