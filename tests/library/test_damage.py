"""A damaged file is named, set aside and mended; the rest stays open and nothing is overwritten."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from making import some_articles

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.files import shards as shards_module
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.maintenance.repair import repair

Harm = Callable[[Path], None]


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zeros(path: Path) -> None:
    path.write_bytes(b"\0" * 4096)


def garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)


def other_json(path: Path) -> None:
    path.write_text("[1, 2, 3]")


def wrong_schema(path: Path) -> None:
    path.write_text('{"meta": {"1": {"schema": 1}}, "articles": {"1": {"judul": "x"}}}')


def without_version(path: Path) -> None:
    path.write_text('{"meta": {}, "articles": {}}')


def version_in_words(path: Path) -> None:
    path.write_text('{"meta": {"1": {"schema": "satu"}}, "articles": {}, "notes": {}, "history": {}}')


def version_nowhere(path: Path) -> None:
    path.write_text('{"meta": {"1": []}, "articles": {}, "notes": {}, "history": {}}')


def gone(path: Path) -> None:
    path.unlink()


NOTES_HARMS = [
    truncate,
    empty,
    zeros,
    garbage,
    other_json,
    wrong_schema,
    without_version,
    version_in_words,
    version_nowhere,
]
HARMS = [*NOTES_HARMS, gone]


@pytest.fixture
def three_shards(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of several small shards, each of which was written twice and so has a backup."""
    monkeypatch.setattr(shards_module, "SHARD_BYTES", 6000)
    library = Library.open(folder)
    for first in range(0, 30, 2):
        library.add(some_articles(2, first=first))
    library.close()
    return folder


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_shard_is_named_and_the_others_stay_open(three_shards: Path, harm: Harm) -> None:
    path = three_shards / "articles" / "0001.json"
    harm(path)
    library = Library.open(three_shards)
    [damage] = library.damage()
    assert damage.file == "0001.json"
    assert "check --repair" in str(damage.message)
    assert 0 < library.count() < 30


@pytest.mark.parametrize("harm", HARMS)
def test_adding_beside_a_damaged_shard_leaves_it_as_it_is(three_shards: Path, harm: Harm) -> None:
    path = max((three_shards / "articles").glob("*.json"))
    harm(path)
    before = path.read_bytes() if path.exists() else None
    library = Library.open(three_shards)
    library.add(some_articles(1, first=99))
    assert (path.read_bytes() if path.exists() else None) == before
    assert library.search('"nomor 99"').articles == 1


@pytest.mark.parametrize("harm", HARMS)
def test_repair_brings_back_the_backup_and_keeps_the_damaged_file(three_shards: Path, harm: Harm) -> None:
    path = three_shards / "articles" / "0001.json"
    backed_up = len(json.loads(path.with_name("0001.json.bak").read_text("utf-8"))["articles"])
    harm(path)
    damaged = path.read_bytes() if path.exists() else None
    said = list(map(str, repair(three_shards)))
    assert any("0001.json" in line for line in said)
    assert len(json.loads(path.read_text("utf-8"))["articles"]) >= backed_up
    aside = [one.read_bytes() for one in path.parent.glob("0001.json.rusak-*")]
    assert aside == ([damaged] if damaged is not None else [])
    assert all(finding.problem is None for finding in check(three_shards))


def test_repair_takes_whole_lines_from_a_cut_file_that_the_backup_lacks(three_shards: Path) -> None:
    path = three_shards / "articles" / "0001.json"
    path.write_bytes(path.read_bytes()[:-5])
    list(repair(three_shards))
    assert Library.open(three_shards).count() == 30


def test_a_shard_of_a_later_version_is_named_and_never_touched(three_shards: Path) -> None:
    path = three_shards / "articles" / "0001.json"
    path.write_text('{"meta": {"1": {"schema": 99}}, "artikel": []}')
    before = path.read_bytes()
    library = Library.open(three_shards)
    assert "lebih baru" in str(library.damage()[0].message)
    list(repair(three_shards))
    assert path.read_bytes() == before


def test_a_library_of_which_nothing_can_be_read_says_what_to_do(folder: Path) -> None:
    (folder / "articles" / "0000.json").write_text("{")
    with pytest.raises(LibraryError, match=r"0000\.json rusak.*check --repair"):
        Library.open(folder)


@pytest.mark.parametrize("harm", [truncate, empty, zeros, garbage, gone])
def test_a_damaged_index_is_made_again_without_being_asked(three_shards: Path, cache: Path, harm: Harm) -> None:
    [index] = cache.glob("*.sqlite")
    harm(index)
    assert Library.open(three_shards).search("kalimat").quotes == 30


@pytest.mark.parametrize("harm", NOTES_HARMS)
def test_damaged_notes_are_named_while_reading_goes_on(three_shards: Path, harm: Harm) -> None:
    library = Library.open(three_shards)
    library.notes.put("star", "x", True)
    harm(library.notes.path)
    opened = Library.open(three_shards)
    assert [damage.file for damage in opened.damage()] == ["notes.json"]
    assert opened.count() == 30
    with pytest.raises(LibraryError, match=r"notes\.json"):
        opened.notes.put("star", "y", True)


@pytest.mark.parametrize("harm", [*NOTES_HARMS, gone])
def test_repaired_notes_are_those_of_the_backup(three_shards: Path, harm: Harm) -> None:
    library = Library.open(three_shards)
    library.notes.put("star", "x", True)
    library.notes.put("star", "y", True)
    harm(library.notes.path)
    list(repair(three_shards))
    assert Library.open(three_shards).notes.all("star") == {"x": True}


def test_check_names_a_quote_that_is_not_in_its_text(three_shards: Path) -> None:
    path = three_shards / "articles" / "0000.json"
    path.write_text(path.read_text("utf-8").replace('"text":"Kalimat nomor 1 ini,"', '"text":"Kalimat nomor 7 ini,"'))
    problems = [finding.problem for finding in check(three_shards) if finding.problem]
    assert len(problems) == 1
    assert "tidak sama dengan naskahnya" in str(problems[0])


def test_check_names_an_article_that_is_in_two_files(three_shards: Path) -> None:
    shard = three_shards / "articles" / "0000.json"
    shard.with_name("0099.json").write_bytes(shard.read_bytes())
    assert any(finding.problem and "ada juga di 0000.json" in str(finding.problem) for finding in check(three_shards))
    list(repair(three_shards))
    assert Library.open(three_shards).count() == 30
    assert all(finding.problem is None for finding in check(three_shards))


def test_a_sound_library_checks_without_a_problem(three_shards: Path) -> None:
    findings = list(check(three_shards))
    assert len(findings) > 4
    assert all(finding.problem is None for finding in findings)
