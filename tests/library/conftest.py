from collections.abc import Iterator
from pathlib import Path

import pytest

from pilkada_tui.library import Library


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The index goes to a folder of the test's own."""
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with nothing in it."""
    path = tmp_path / "pustaka"
    (path / "articles").mkdir(parents=True)
    return path


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    opened = Library.open(folder)
    yield opened
    opened.close()
