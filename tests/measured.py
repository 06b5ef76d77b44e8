"""Measure the reader by the gold set: ``python tests/measured.py`` writes data/reference/accuracy.csv."""

import csv
from pathlib import Path

from test_quality import GOLD, gold_score

TABLE = Path(__file__).parent.parent / "data" / "reference" / "accuracy.csv"
FIGURES = {
    "direct": "direct",
    "direct_speaker": "speaker_accuracy",
    "indirect": "indirect",
    "role": "role_accuracy",
    "region": "region",
    "event": "event",
    "sure_wrong": "sure_wrong",
}
"""The figures that are told, each by what the scorer counts: how many were right, or wrong of those shown as sure."""


def counted() -> dict[str, tuple[int, int]]:
    """Each figure as it is now: how many, of how many."""
    counts = gold_score().counts
    found = {figure: (counts[name].right, counts[name].gold) for figure, name in FIGURES.items()}
    pages = len(list(GOLD.glob("*.json")))
    return {"pages": (pages, pages), **found}


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as into:
        table = csv.writer(into, lineterminator="\n")
        table.writerow(("figure", "number", "of"))
        table.writerows((figure, *numbers) for figure, numbers in counted().items())


if __name__ == "__main__":
    main()
