"""The whole gold set changed in what does not matter is read as before: lines broken at a width."""

import textwrap
from pathlib import Path

import pytest

from pilkada_tui.reading import read

PAGES = sorted((Path(__file__).parent / "gold").glob("*.txt"))


def quotes(page: str) -> list[tuple[str, str, str | None]]:
    return [(quote.kind, " ".join(quote.text.split()), quote.speaker) for quote in read(page).quotes]


def share_kept(width: int) -> float:
    same = total = 0
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        lines = (textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in page.split("\n"))
        before, after = quotes(page), quotes("\n".join(line for broken in lines for line in broken))
        same += sum(quote in after for quote in before)
        total += len(before)
    return same / total


@pytest.mark.slow
@pytest.mark.parametrize("width", [50, 66, 90])
def test_pages_broken_into_lines_keep_99_of_100_quotes(width: int) -> None:
    assert share_kept(width) >= 0.99
