"""What the reader made, gathered: signs of articles, all tags, pins in the order that they were given."""

from pathlib import Path

import pytest

from pilkada_tui.library.notes.annotations import (
    Own,
    arrange,
    arranged,
    known_tags,
    note,
    own,
    pin,
    retag,
    signs,
    star,
    tag,
)
from pilkada_tui.library.notes.store import Notes


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path)


def test_what_was_made_of_one_thing_is_told_together(notes: Notes) -> None:
    star(notes, "a", on=True)
    retag(notes, ["a"], add=["cek  lagi", "", "angka"], take=[])
    note(notes, "a", "hubungi KPU")
    assert own(notes, "a") == Own(starred=True, tags=("angka", "cek lagi"), note="hubungi KPU")
    assert own(notes, "b") == Own()


def test_tags_are_set_as_one_change(notes: Notes) -> None:
    retag(notes, ["a"], add=["satu", "dua"], take=[])
    notes.undo()
    assert own(notes, "a").tags == ()


def test_an_article_shows_what_its_quotes_carry(notes: Notes) -> None:
    star(notes, "a", on=True)
    star(notes, "b/direct/00", on=True)
    tag(notes, "b/direct/00", "x", on=True)
    notes.put("correct-quote", "c/direct/01", {"speaker": "Bima"})
    found = signs(notes)
    assert (found.starred, found.star_inside, found.tagged) == ({"a"}, {"b"}, {"b"})
    assert found.corrected == {"c"}


def test_the_most_used_tag_comes_first(notes: Notes) -> None:
    for key, names in {"a": ["x", "y"], "b": ["y"]}.items():
        retag(notes, [key], add=names, take=[])
    assert known_tags(notes) == ["y", "x"]


def test_pins_stand_as_they_were_arranged_and_new_ones_last(notes: Notes) -> None:
    for key in ("a", "b", "c"):
        pin(notes, key, on=True)
    arrange(notes, ["b", "a", "gone"])
    assert arranged(notes) == ("b", "a", "c")
    notes.undo()
    assert arranged(notes) == ("a", "b", "c")
