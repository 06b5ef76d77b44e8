"""A library of an earlier schema is brought to the present one, with what was there kept; a later one is refused."""

from pathlib import Path

import pytest
from making import some_articles

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.files import migrate, shards
from pilkada_tui.library.files.storage import Tables
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.notes import store


def unchanged(tables: Tables) -> Tables:
    return tables


def renamed(tables: Tables) -> Tables:
    return {"meta": tables["meta"], "articles": tables["berita"]}


@pytest.fixture
def old(folder: Path) -> Path:
    """A library with one shard, whose program was the last of schema 1."""
    shards.rewrite(folder / "articles" / "0000.json", some_articles(5))
    return folder


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program of schema 2, to which nothing had to be changed."""
    monkeypatch.setattr(shards, "SCHEMA", 2)
    monkeypatch.setattr(migrate, "STEPS", {1: unchanged})


def test_an_older_library_opens_as_the_present_schema_with_the_old_file_kept(old: Path, later: None) -> None:
    before = (old / "articles" / "0000.json").read_bytes()
    assert Library.open(old).count() == 5
    assert migrate.schema_of(old / "articles" / "0000.json") == 2
    assert (old / "articles" / "0000.json.skema-1").read_bytes() == before
    assert [finding.problem for finding in check(old) if finding.problem] == []


def test_opening_it_again_changes_nothing_more(old: Path, later: None) -> None:
    Library.open(old).close()
    content = (old / "articles" / "0000.json").read_bytes()
    Library.open(old).add(some_articles(1))
    assert (old / "articles" / "0000.json").read_bytes() == content


def test_an_index_made_before_the_schema_changed_does_not_hide_old_shards(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.open(old).close()
    monkeypatch.setattr(shards, "SCHEMA", 2)
    monkeypatch.setattr(migrate, "STEPS", {1: unchanged})
    Library.open(old).close()
    assert migrate.schema_of(old / "articles" / "0000.json") == 2


def test_each_step_is_taken_in_its_order(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SCHEMA", 3)
    steps = {1: lambda tables: {"meta": tables["meta"], "berita": tables["articles"]}, 2: renamed}
    assert migrate.migrate(old, ["0000.json"], steps) == ("0000.json",)
    assert len(shards.load(old / "articles" / "0000.json").articles) == 5


def test_a_schema_that_no_step_leads_from_is_refused_and_left_as_it_is(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "SCHEMA", 2)
    before = (old / "articles" / "0000.json").read_bytes()
    with pytest.raises(LibraryError, match="versi lama"):
        Library.open(old)
    assert (old / "articles" / "0000.json").read_bytes() == before


def test_a_library_of_a_later_version_is_refused_with_what_to_do(old: Path) -> None:
    path = old / "articles" / "0000.json"
    path.write_bytes(path.read_bytes().replace(b'"schema":1', b'"schema":7'))
    with pytest.raises(LibraryError, match=r"lebih baru \(skema 7\); perbarui program"):
        Library.open(old)


def stars_by_name(tables: Tables) -> Tables:
    """A step of the notes: what was a star is a mark."""
    renamed = {number: note | {"kind": "mark"} for number, note in tables["notes"].items()}
    return tables | {"notes": renamed, "history": {}}


@pytest.fixture
def old_notes(old: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library whose notes are of schema 1, for a program of notes of schema 2."""
    Library.open(old).notes.put("star", "a", True)
    monkeypatch.setattr(store, "SCHEMA", 2)
    monkeypatch.setattr(store, "STEPS", {1: stars_by_name})
    return old


def test_notes_of_an_earlier_version_are_migrated_with_the_old_file_kept(old_notes: Path) -> None:
    before = (old_notes / "notes.json").read_bytes()
    assert Library.open(old_notes).notes.all("mark") == {"a": True}
    assert migrate.schema_of(old_notes / "notes.json") == 2
    assert (old_notes / "notes.json.skema-1").read_bytes() == before
    assert [finding.problem for finding in check(old_notes) if finding.problem] == []


def test_notes_that_were_not_migrated_yet_are_read_as_the_present_schema(old_notes: Path) -> None:
    before = (old_notes / "notes.json").read_bytes()
    assert store.Notes(old_notes).all("mark") == {"a": True}
    assert (old_notes / "notes.json").read_bytes() == before


def test_notes_that_no_step_leads_from_are_refused_and_left_as_they_are(
    old_notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "STEPS", {})
    before = (old_notes / "notes.json").read_bytes()
    with pytest.raises(LibraryError, match=r"notes\.json ditulis versi lama \(skema 1\)"):
        Library.open(old_notes)
    assert (old_notes / "notes.json").read_bytes() == before
