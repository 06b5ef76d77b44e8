"""In a real terminal the program paints, obeys NO_COLOR, keeps hostile text from the terminal, and leaves cleanly."""

import re
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from test_tui_hostile import ATTACKS, hostile
from tui_driving import Filler
from tui_terminal import Terminal, terminal

pytestmark = pytest.mark.process

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9\d|10[0-7])(?:;\d+)*m")
BESIDE = (
    ("Hera Nugrahayu", "Hani Syopiar Rustam"),
    ("Pj Wali Kota Palangka Raya", "Pj Bupati Banyuasin"),
    ("30 Sep 2024 · H-58.*", "11 Jun 2024 · H-169.*"),
    ("Pj Wali Kota Palangka Raya, Hera Nugrahayu, .+", ".*[a-z].*"),
)
"""What the tour ends with: two officials' words in columns, under who, in which office, when."""
README = Path(__file__).parent.parent.parent / "README.md"


def started(library: Path, **surroundings: str) -> AbstractContextManager[Terminal]:
    return terminal([sys.executable, "-m", "pilkada_tui", "--library", str(library)], **surroundings)


def test_the_program_paints_and_leaves(library: Path) -> None:
    with started(library) as screen:
        screen.until("Rapat koordinasi logistik")
        assert COLOUR.search(screen.painted)
        assert screen.leave() == 0


def test_launched_with_nothing_more_it_opens_the_readers_own_library(library: Path) -> None:
    with terminal([sys.executable, "-m", "pilkada_tui"], PILKADA_TUI_LIBRARY=str(library)) as screen:
        screen.until("Rapat koordinasi logistik")
        assert screen.leave() == 0


def test_a_library_that_cannot_be_opened_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "catatan").write_text("bukan folder")
    with terminal([sys.executable, "-m", "pilkada_tui"], PILKADA_TUI_LIBRARY=str(tmp_path / "catatan")) as screen:
        assert "Traceback" not in screen.until("bukan folder pustaka")
        assert screen.process.wait(20) == 1


def test_without_colour_nothing_is_painted_in_colour(library: Path) -> None:
    with started(library, NO_COLOR="1") as screen:
        screen.until("Rapat koordinasi logistik")
        assert COLOUR.search(screen.painted) is None
        assert re.search(rb"\x1b\[(?:\d+;)*1[;m]", screen.painted)
        assert screen.leave() == 0


def test_hostile_text_never_reaches_the_terminal_as_codes(filled: Filler) -> None:
    with started(filled([hostile(" ".join(ATTACKS))])) as screen:
        screen.until("Penutur")
        assert screen.leave() == 0
        assert b"]52;" not in screen.painted.replace("␛]52;".encode(), b"")
        assert "\u202e".encode() not in screen.painted
        assert "\u200b".encode() not in screen.painted


def keys_of_the_first_minute() -> list[str]:
    """The keys that the README tells a newcomer to press, in order."""
    told = README.read_text(encoding="utf-8").partition("To begin with")[2].partition("\n\n")[0]
    return re.findall(r"`([^`]+)`", told)


def test_the_first_minute_is_as_the_readme_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "state" / "tur-dilihat").unlink()  # a newcomer
    keys = iter(keys_of_the_first_minute())
    monkeypatch.delenv("PILKADA_TUI_LIBRARY", raising=False)
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    with terminal([sys.executable, "-m", "pilkada_tui"], **home) as screen:

        def step(key: str, after: str) -> str:
            assert next(keys) == key
            screen.press({"space": " "}.get(key, key))
            return screen.until(after)

        screen.until("Selamat datang")
        step("j", "▌30  Kota Palangka")
        screen.until(lambda seen: "Selamat datang" not in seen and "┏━ 1 Artikel · 5" in seen)
        screen.until("▌① Hera Nugrahayu")
        step("3", "┏━ 3 Kutipan · 5")
        step("space", "1 disematkan")
        step("1", "┏━ 1 Artikel · 5")
        step("j", "▌11  Kab. Banyuasin")
        screen.until("▌① Hani Syopiar Rustam")
        step("3", "┏━ 3 Kutipan · 5")
        step("space", "2 disematkan")
        step("c", "Banding   2 disematkan")
        for left, right in BESIDE:
            screen.until(re.compile(rf"┃ {left} +┃│ {right} +│").search)
        assert list(keys) == ["Q"]
        assert screen.leave() == 0
