"""The pages of ``tests/gold``, each read once for all tests of a process."""

from functools import cache
from pathlib import Path

from pilkada_tui.model import Article
from pilkada_tui.reading import read

PATHS = sorted((Path(__file__).parent / "gold").glob("*.txt"))


@cache
def reading(path: Path) -> Article:
    """The reading of a page as it stands there."""
    return read(path.read_text(encoding="utf-8"))
