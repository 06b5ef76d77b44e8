"""The library that ships is what the program itself makes of the five articles."""

from pathlib import Path

import pytest

from pilkada_tui.library import Library
from pilkada_tui.library.maintenance.bundled import bundled_bytes, make_bundled
from pilkada_tui.library.maintenance.check import check


def test_making_the_bundled_store_again_gives_the_same_bytes(tmp_path: Path) -> None:
    assert make_bundled(tmp_path).read_bytes() == bundled_bytes()


def test_a_new_library_starts_as_the_bundled_five(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "baru")
    assert library.count() == 5
    assert all(finding.problem is None for finding in check(tmp_path / "baru"))


def test_a_library_that_the_user_emptied_stays_empty(folder: Path) -> None:
    assert Library.open(folder).count() == 0


def test_the_users_library_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "dari lingkungan"))
    assert Library.open().count() == 5
    assert (tmp_path / "dari lingkungan" / "articles" / "0000.json").is_file()
