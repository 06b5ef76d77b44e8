"""What was harvested comes home as an import does, however often it is brought."""

from pathlib import Path

import invented_archive
import pytest

from pilkada_tui.harvest.home import Home, sweep
from pilkada_tui.harvest.part import Part, harvest_part, result_of
from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import ARTICLE, ArticleCorrection

COUNT = 6


@pytest.fixture
def result(tmp_path: Path) -> Path:
    """The finished file of an archive of six pages."""
    archive = invented_archive.write(tmp_path / "arsip.warc.gz", map(invented_archive.page, range(COUNT)))
    (tmp_path / "hasil").mkdir()
    part = Part(source=str(archive))
    harvest_part(part, tmp_path / "hasil")
    return result_of(part, tmp_path / "hasil")


def test_all_comes_home_once(result: Path, tmp_path: Path) -> None:
    home = Home(Library.open(tmp_path / "pustaka"))
    home.bring([result])
    shards = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "pustaka" / "articles").iterdir()}
    home.bring([result, result])
    assert (home.added, home.known, home.library.count()) == (COUNT, 2 * COUNT, COUNT)
    assert shards == {path.name: path.stat().st_mtime_ns for path in (tmp_path / "pustaka" / "articles").iterdir()}


def test_a_correction_at_home_stays(result: Path, tmp_path: Path) -> None:
    library = Library.open(tmp_path / "pustaka")
    Home(library).bring([result])
    first = library.rows()[0].id
    library.correct(ARTICLE, first, ArticleCorrection(title="Judul saya"))
    Home(library).bring([result])
    assert library.rows()[0].title == "Judul saya"


def test_what_the_user_threw_away_does_not_come_back(result: Path, tmp_path: Path) -> None:
    library = Library.open(tmp_path / "pustaka")
    Home(library).bring([result])
    library.delete([library.rows()[0].id])
    Home(library).bring([result])
    assert library.count() == COUNT - 1


def test_no_more_comes_home_than_was_wanted(result: Path, tmp_path: Path) -> None:
    home = Home(Library.open(tmp_path / "pustaka"), most=4)
    home.bring([result])
    assert (home.added, home.full) == (4, True)


def test_what_a_killed_worker_left_half_written_is_swept(tmp_path: Path) -> None:
    half, whole = tmp_path / ".pilkada-0123456789abcdef.tmp", tmp_path / "hasil.jsonl.zst"
    half.touch()
    whole.touch()
    assert (sweep(tmp_path), sweep(tmp_path, older=0)) == (0, 1)
    assert [path.name for path in tmp_path.iterdir()] == [whole.name]
