"""The whole gold set, changed in what does not matter, is read as before."""

import textwrap
import unicodedata
from collections.abc import Callable

import pytest
from gold_pages import PATHS, reading

from pilkada_tui.model import Article
from pilkada_tui.reading import read
from pilkada_tui.reading.page.page_text import page_text

LINK = "Baca juga: Lampu Taman Kota Padam Sepekan, Warga Gelar Ronda Malam"
TICKER = "Dua Perahu Nelayan Hilang di Selat Ombai\n\nJune 8, 2025\n\nHarga Garam Naik Lagi\n\nJune 7, 2025\n\n"
Findings = list[tuple[str, ...]]


def quotes(article: Article) -> Findings:
    return [(quote.kind, " ".join(page_text(quote.text).flat.split()), str(quote.speaker)) for quote in article.quotes]


def events(article: Article) -> Findings:
    return [(event.date, str(event.region)) for event in article.events]


def share_kept(change: Callable[[str], str]) -> dict[str, float]:
    """The shares of the quotes and of the events on the pages that are found on the changed pages too."""
    pairs = [(reading(path), read(change(path.read_text(encoding="utf-8")))) for path in PATHS]
    shares = {}
    for findings in (quotes, events):
        found = [(findings(before), findings(after)) for before, after in pairs]
        same = sum(item in after for before, after in found for item in before)
        shares[findings.__name__] = same / sum(len(before) for before, _after in found)
    return shares


def wrapped(width: int) -> Callable[[str], str]:
    def change(page: str) -> str:
        lines = (textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in page.split("\n"))
        return "\n".join(line for broken in lines for line in broken)

    return change


def as_entities(page: str) -> str:
    return page.replace("“", "&ldquo;").replace("”", "&#8221;").replace(" – ", " &ndash; ")


def in_the_wrong_encoding(page: str) -> str:
    return page.replace("“", "â€œ").replace("”", "â€\x9d").replace("’", "â€™").replace("–", "â€“")


def with_loose_accents(page: str) -> str:
    return unicodedata.normalize("NFD", page)


def with_a_ticker(page: str) -> str:
    return TICKER + page


def with_a_link(page: str) -> str:
    """A related link behind the second long paragraph."""
    rows = page.split("\n")
    long = [index for index, row in enumerate(rows) if len(row) > 120]
    at = long[1] + 1 if len(long) > 1 else len(rows)
    return "\n".join([*rows[:at], "", LINK, "", *rows[at:]])


CHANGES = {
    "50": wrapped(50),
    "66": wrapped(66),
    "90": wrapped(90),
    "entities": as_entities,
    "encoding": in_the_wrong_encoding,
    "accents": with_loose_accents,
    "ticker": with_a_ticker,
    "link": with_a_link,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_changed_pages_keep_99_of_100(name: str) -> None:
    assert {found: share for found, share in share_kept(CHANGES[name]).items() if share < 0.99} == {}
