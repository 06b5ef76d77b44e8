"""The library that ships is what the program itself makes of the five articles."""

from pathlib import Path

import pytest
from making import an_article

from pilkada_tui.library import Library
from pilkada_tui.library.bundled import bundled_bytes
from pilkada_tui.library.maintenance.bundled import make_bundled
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.paths import sample_path
from pilkada_tui.library.sample import is_sample, open_or_sample


def test_making_the_bundled_store_again_gives_the_same_bytes(tmp_path: Path) -> None:
    assert make_bundled(tmp_path).read_bytes() == bundled_bytes()


def test_the_sample_holds_the_bundled_five(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "punyaku"))
    assert Library.open(sample_path()).count() == 5
    assert all(finding.problem is None for finding in check(sample_path()))


def test_the_sample_stands_in_for_the_users_own_library_until_that_holds_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "punyaku"))
    assert is_sample(open_or_sample(None))
    Library.open().add([an_article()])
    assert [row.id for row in open_or_sample(None).rows()] == [an_article().id]
    assert open_or_sample(tmp_path / "lain").count() == 0


def test_a_library_that_the_user_emptied_stays_empty(folder: Path) -> None:
    assert Library.open(folder).count() == 0


def test_the_users_library_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "dari lingkungan"))
    assert Library.open().count() == 0
    assert (tmp_path / "dari lingkungan" / "articles").is_dir()
