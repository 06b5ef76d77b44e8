from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache
from textual.widgets import Input, TextArea
from tui_driving import Filler
from tui_samples import ARTICLES

from pilkada_tui.library import Library
from pilkada_tui.model import Article
from pilkada_tui.tui.app import PilkadaApp


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A colour terminal, an index and a state of our own, whatever the machine that tests is set to."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PILKADA_TUI_STATE", str(tmp_path / "state"))
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "tur-dilihat").touch()


@pytest.fixture(autouse=True)
def _no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notices stay and cursors do not blink: what is shown does not depend on how long a test takes."""
    monkeypatch.setattr(PilkadaApp, "NOTIFICATION_TIMEOUT", 600)
    for typed_into in (Input, TextArea):
        monkeypatch.setattr(typed_into.cursor_blink, "_default", False)


@pytest.fixture(autouse=True)
def _nothing_painted_stays() -> Iterator[None]:
    """Textual remembers the painted lines of the last thousand widgets, of programs that ended too."""
    yield
    StylesCache.get_inner_outer.cache_clear()


@pytest.fixture
def filled(tmp_path: Path) -> Filler:
    """Makes a library of given articles; its path."""

    def fill(articles: Iterable[Article]) -> Path:
        folder = tmp_path / "library"
        (folder / "articles").mkdir(parents=True)
        library = Library.open(folder)
        library.add(articles)
        library.close()
        return folder

    return fill


@pytest.fixture
def library(filled: Filler) -> Path:
    """The path of a library of the invented articles."""
    return filled(ARTICLES)
