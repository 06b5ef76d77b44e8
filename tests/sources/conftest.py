"""Files of every kind, and what comes of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.model import Article
from pilkada_tui.reading import read
from pilkada_tui.sources import Options, RawPage, Remark, Skipped, load, stream

SAMPLES = Path(__file__).parent / "samples"

Opened = Callable[..., list[RawPage | Skipped]]


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Where a sample file is."""
    return SAMPLES.joinpath


@pytest.fixture
def opened() -> Opened:
    """Everything that comes of a file or folder: its pages, and what gave none."""

    def of(path: Path, **columns: str) -> list[RawPage | Skipped]:
        items = stream([str(path)], Options(columns))
        return [load(item) for item in items if not isinstance(item, Remark)]

    return of


@pytest.fixture
def articles(opened: Opened) -> Callable[..., list[Article]]:
    """The articles in a file or folder, as read."""

    def of(path: Path, **columns: str) -> list[Article]:
        return [read(page.text, page.source) for page in opened(path, **columns) if isinstance(page, RawPage)]

    return of
