"""The reader's own words are kept at once, undone and redone, also after a restart."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tinydb import TinyDB

from pilkada_tui.library import LibraryError
from pilkada_tui.library.notes.annotations import (
    note,
    own,
    pin,
    pins,
    retag,
    save_search,
    saved_searches,
    star,
    star_all,
    starred,
    tag,
    tags,
)
from pilkada_tui.library.notes.store import Notes

KINDS = st.sampled_from(["uji", "coba"])
KEYS = st.sampled_from(["a", "b", "c"])
VALUES = st.sampled_from([None, True, "kata", 3, {"x": [1]}])


class NotesAgainstAModel(RuleBasedStateMachine):
    """Whatever the order of changes, undoing, redoing and restarting, the notes are those of a plain dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.notes = Notes(Path(self.folder.name))
        self.past: list[dict[tuple[str, str], object]] = [{}]
        self.at = 0

    @rule(kind=KINDS, key=KEYS, value=VALUES)
    def put(self, kind: str, key: str, value: object) -> None:
        now = dict(self.past[self.at])
        now.pop((kind, key), None)
        if value is not None:
            now[kind, key] = value
        changed = now != self.past[self.at]
        assert self.notes.put(kind, key, value) == changed
        if changed:
            self.past = [*self.past[: self.at + 1], now]
            self.at += 1

    @rule()
    def undo(self) -> None:
        assert (self.notes.undo() is not None) == (self.at > 0)
        self.at = max(self.at - 1, 0)

    @rule()
    def redo(self) -> None:
        assert (self.notes.redo() is not None) == (self.at < len(self.past) - 1)
        self.at = min(self.at + 1, len(self.past) - 1)

    @rule()
    def restart(self) -> None:
        self.notes = Notes(Path(self.folder.name))

    @invariant()
    def same_as_the_model(self) -> None:
        kept = {(kind, key): value for kind in ("uji", "coba") for key, value in self.notes.all(kind).items()}
        assert kept == self.past[self.at]

    def teardown(self) -> None:
        self.folder.cleanup()


NotesAgainstAModel.TestCase.settings = settings(max_examples=25, stateful_step_count=20)
TestNotesAgainstAModel = NotesAgainstAModel.TestCase


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path)


def test_a_star_is_given_and_taken(notes: Notes) -> None:
    assert star(notes, "artikel", on=True)
    assert starred(notes) == {"artikel"}
    assert not star(notes, "artikel", on=True)
    assert star(notes, "artikel", on=False)
    assert starred(notes) == frozenset()


def test_tags_gather_and_go_one_by_one(notes: Notes) -> None:
    tag(notes, "a", "penting", on=True)
    tag(notes, "a", "  cek   lagi ", on=True)
    tag(notes, "a", "penting", on=False)
    assert tags(notes, "a") == ("cek lagi",)


def test_a_blank_note_removes_the_one_before(notes: Notes) -> None:
    note(notes, "a", "hubungi KPU")
    assert own(notes, "a").note == "hubungi KPU"
    note(notes, "a", "  ")
    assert own(notes, "a").note == ""


def test_pins_keep_the_order_of_pinning(notes: Notes) -> None:
    for key in ("c", "a", "b"):
        pin(notes, key, on=True)
    pin(notes, "a", on=False)
    assert pins(notes) == ("c", "b")


def test_a_search_is_kept_under_its_name(notes: Notes) -> None:
    save_search(notes, "netral", "netral wilayah:sumsel")
    assert saved_searches(notes) == {"netral": "netral wilayah:sumsel"}


def test_notes_are_a_tinydb_database(notes: Notes) -> None:
    note(notes, "a", "kata")
    with TinyDB(notes.path) as plain:
        assert plain.table("notes").all() == [{"kind": "note", "key": "a", "value": "kata"}]


def test_notes_of_a_later_version_are_not_touched(notes: Notes) -> None:
    notes.path.write_text('{"meta": {"1": {"schema": 99}}, "catatan": {}}')
    with pytest.raises(LibraryError, match="lebih baru"):
        star(notes, "a", on=True)
    assert notes.path.read_text() == '{"meta": {"1": {"schema": 99}}, "catatan": {}}'


def test_what_was_changed_in_one_go_is_undone_and_made_again_in_one(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    star(notes, "b", on=True)
    assert star_all(notes, ["a", "b", "c"], on=True) == 2
    assert retag(notes, ["a", "b"], add=["rapat"], take=[]) == 2
    again = Notes(tmp_path)
    again.undo()
    again.undo()
    assert starred(again) == {"b"}
    assert tags(again, "a") == ()
    again.redo()
    assert starred(again) == {"a", "b", "c"}
