from collections.abc import Iterator
from pathlib import Path

import pytest

from pilkada_tui.library import Library
from pilkada_tui.library.bundled import copy_bundled


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


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The five articles that ship with the program, for tests that only read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PILKADA_TUI_CACHE", str(tmp_path_factory.mktemp("cache")))
        copy_bundled(folder := tmp_path_factory.mktemp("pustaka") / "articles")
        return Library.open(folder.parent)
