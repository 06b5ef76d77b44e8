"""Boards from the command line: listed, and taken out by their name."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.library import Library
from pilkada_tui.library.notes import boards

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def kept(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Library:
    """The library of the program, with a board of two quotes and a sentence."""
    monkeypatch.setenv("PILKADA_TUI_CACHE", environment["PILKADA_TUI_CACHE"])
    library = Library.open(Path(environment["PILKADA_TUI_LIBRARY"]))
    articles = [article for article in library.articles() if article.quotes][:2]
    number = boards.start(library.notes, "Netralitas ASN", [boards.of_quote(one, one.quotes[0]) for one in articles])
    boards.write(library.notes, number, "Dua pejabat bicara.", 0)
    return library


def test_boards_are_listed_with_what_is_on_them(run: Run, kept: Library) -> None:
    assert run("boards").stdout == "Netralitas ASN\t2\t0\t0\t1\n"
    assert json.loads(run("boards", "--json").stdout) == {
        "name": "Netralitas ASN",
        "quotes": 2,
        "events": 0,
        "articles": 0,
        "sentences": 1,
    }
    assert kept.notes.latest() is not None


def test_without_boards_the_key_that_begins_one_is_told(run: Run) -> None:
    done = run("boards")
    assert (done.returncode, done.stdout) == (0, "")
    assert "A menaruh kutipan" in done.stderr


def test_a_board_is_written_in_the_form_of_the_file_however_its_name_is_spelt(
    run: Run, kept: Library, tmp_path: Path
) -> None:
    [board] = boards.boards(kept.notes)
    for name in ("papan.md", "papan.html", "papan.docx", "papan.csv"):
        assert run("export", "--board", "netralitas asn", "--output", name).returncode == 0
    page = (tmp_path / "papan.md").read_text("utf-8")
    assert page.startswith("# Netralitas ASN\n\nDua pejabat bicara.\n")
    assert page.count("SHA-256 `") == 2
    assert (tmp_path / "papan.docx").read_bytes().startswith(b"PK")
    assert board.items[1].piece.text in (tmp_path / "papan.csv").read_text("utf-8")


def test_a_name_that_no_board_has_is_told_with_the_one_that_is_near(run: Run, kept: Library) -> None:
    del kept
    done = run("export", "--board", "Netralitas AS")
    assert (done.returncode, done.stdout) == (2, "")
    assert "tidak ada papan “Netralitas AS”. Maksudnya Netralitas ASN?" in done.stderr
