"""How fast pages are read, and whether the time grows with their length alone: ``python tests/benchmarks/reading.py``.

For each text the time for 4 times the length is set against the time for the length, each the least of several runs. A
linear reader stays near 4; above 8 something grows faster than the text. Sizes stay below what the reader cuts off.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from pilkada_tui.reading import read

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS / "reading"))
WORDS = 400
RUNS, SMALL, TIMES, WORST = 3, 40_000, 4, 8.0


def least(task: Callable[[], object]) -> float:
    """The least time of several runs, in seconds."""
    found = []
    for _ in range(RUNS):
        began = perf_counter()
        task()
        found.append(perf_counter() - began)
    return min(found)


def growth(text: str) -> tuple[float, float]:
    """Seconds for the first part of a text, and how many times longer 4 times that part takes."""
    small, large = text[:SMALL], text[: TIMES * SMALL]
    once = least(lambda: read(small))
    return once, least(lambda: read(large)) / once


def pages_per_second() -> tuple[float, float]:
    """How many pages of the gold set are read in a second, and how many that would be at 400 words a page."""
    pages = [path.read_text(encoding="utf-8") for path in sorted((TESTS / "gold").glob("*.txt"))]
    words = sum(len(page.split()) for page in pages)
    seconds = least(lambda: [read(page) for page in pages])
    return len(pages) / seconds, words / WORDS / seconds


def main() -> int:
    """Print the table; the exit status says whether a text grows too fast."""
    from reading_child import TEXTS  # noqa: PLC0415 - lives beside the tests of the reader

    read("")
    console = Console()
    pages, even = pages_per_second()
    console.print(f"{pages:.0f} pages of tests/gold a second, which is {even:.0f} of {WORDS} words")
    table = Table("text", "ms for 40 kB", f"x for {TIMES} times the text", "")
    bad = 0
    for name, text in TEXTS.items():
        if len(text) < TIMES * SMALL:
            continue
        once, factor = growth(text)
        bad += factor > WORST
        table.add_row(name, f"{once * 1000:.0f}", f"{factor:.1f}", "too slow" if factor > WORST else "")
    console.print(table)
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
