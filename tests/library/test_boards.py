"""Boards: what the user puts together stays as it was put, and can be taken back."""

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from making import an_article
from tinydb import TinyDB

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.annotations import note, pin, pins
from pilkada_tui.library.notes.boards import Board, NameTakenError, Piece, Sort
from pilkada_tui.library.notes.corrections import QUOTE, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.library.views.boards import entries, left_by

FIRST = an_article(event="2024-10-05")
SECOND = an_article(
    title="Camat Seberang Bicara Logistik",
    body='Kotak suara tiba. "Kotak suara sudah dijaga," kata Bima Lesmana.',
    quotes=(("Kotak suara sudah dijaga,", "Bima Lesmana"),),
    day="2024-10-07",
    topics=("logistik",),
)
SAID = boards.of_quote(FIRST, FIRST.quotes[0])
ALSO = boards.of_quote(SECOND, SECOND.quotes[0])
MET = boards.of_event(FIRST, FIRST.events[0])
WHOLE = boards.of_article(SECOND)


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path)


@pytest.fixture
def told(library: Library) -> Library:
    library.add([FIRST, SECOND])
    return library


def texts(board: Board | None) -> list[str]:
    return [item.piece.text for item in board.items] if board else []


def test_pieces_stand_on_a_board_in_the_order_in_which_they_were_put(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas", [SAID])
    assert boards.put(notes, number, [MET, WHOLE]) == 2
    [board] = boards.boards(Notes(notes.path.parent))
    assert (board.name, [item.piece for item in board.items]) == ("Netralitas", [SAID, MET, WHOLE])


def test_a_piece_that_is_on_a_board_is_not_put_on_it_twice(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas", [SAID, SAID])
    assert boards.put(notes, number, [SAID, ALSO]) == 1
    assert len(boards.boards(notes)[0].items) == 2


def test_own_sentences_stand_between_where_they_were_written(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas", [SAID, ALSO])
    assert boards.write(notes, number, " Dua camat bicara. ", 1)
    assert boards.write(notes, number, "Kedua kali.", 2)
    assert texts(boards.board_of(notes, number)) == [SAID.text, "Dua camat bicara.", "Kedua kali.", ALSO.text]
    assert not boards.write(notes, number, "  ", 0)


def test_a_sentence_is_rewritten_and_a_blank_one_goes(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas")
    boards.write(notes, number, "Lama", 0)
    [item] = boards.boards(notes)[0].items
    assert boards.rewrite(notes, number, item.number, "Baru")
    assert texts(boards.board_of(notes, number)) == ["Baru"]
    assert boards.rewrite(notes, number, item.number, " ")
    assert texts(boards.board_of(notes, number)) == []


def test_two_items_change_places_and_an_item_is_taken_off(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas", [SAID, ALSO, WHOLE])
    first, second, _third = boards.boards(notes)[0].items
    assert boards.exchange(notes, number, first.number, second.number)
    assert texts(boards.board_of(notes, number)) == [ALSO.text, SAID.text, WHOLE.text]
    assert boards.take_off(notes, number, second.number)
    assert texts(boards.board_of(notes, number)) == [SAID.text, WHOLE.text]


def test_each_change_is_taken_back_alone_also_after_a_restart(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas", [SAID])
    changes = (
        lambda: boards.put(notes, number, [ALSO]),
        lambda: boards.write(notes, number, "Kata saya", 0),
        lambda: boards.exchange(notes, number, number + 1, number + 2),
        lambda: boards.take_off(notes, number, number + 1),
        lambda: boards.show_context(notes, number, number + 2, on=True),
        lambda: boards.rename(notes, number, "Lain"),
        lambda: boards.remove(notes, number),
    )
    before = []
    for change in changes:
        before.append(boards.boards(notes))
        assert change()
    again = Notes(notes.path.parent)
    for state in reversed(before):
        assert again.undo()
        assert boards.boards(again) == state


def test_the_board_that_was_last_put_something_on_comes_first(notes: Notes) -> None:
    one, other = boards.start(notes, "Satu", [SAID]), boards.start(notes, "Dua")
    assert [board.number for board in boards.boards(notes)] == [other, one]
    boards.put(notes, one, [ALSO])
    assert [board.number for board in boards.boards(notes)] == [one, other]


@pytest.mark.parametrize("name", ["netralitas", "  NETRALITAS ", " "])
def test_no_two_boards_go_by_one_name_and_none_by_none(notes: Notes, name: str) -> None:
    boards.start(notes, "Netralitas")
    other = boards.start(notes, "Lain")
    with pytest.raises(NameTakenError):
        boards.start(notes, name)
    with pytest.raises(NameTakenError):
        boards.rename(notes, other, name)
    assert boards.rename(notes, other, "LAIN")


def test_what_is_put_on_a_board_that_is_gone_is_refused(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas")
    boards.remove(notes, number)
    with pytest.raises(LibraryError, match="papan itu sudah tidak ada"):
        boards.put(notes, number, [SAID])


def test_notes_from_before_there_were_boards_open_with_none_and_their_pins_stay(notes: Notes) -> None:
    pin(notes, SAID.key, on=True)
    assert boards.boards(notes) == ()
    boards.start(notes, "Netralitas", [ALSO])
    assert pins(notes) == (SAID.key,)


def test_a_board_that_is_none_is_told_as_damage(told: Library) -> None:
    boards.start(told.notes, "Netralitas", [SAID])
    with TinyDB(told.notes.path) as database:
        document = database.table("notes").all()[0]
        database.table("notes").update({"value": {**document["value"], "items": "semua"}}, doc_ids=[document.doc_id])
    with pytest.raises(LibraryError, match=r"notes\.json"):
        boards.boards(Notes(told.path))


def test_an_entry_has_its_article_quote_event_and_note(told: Library) -> None:
    number = boards.start(told.notes, "Netralitas", [SAID, MET, WHOLE])
    note(told.notes, SAID.key, "periksa lagi")
    said, met, whole = entries(told, boards.board_of(told.notes, number) or Board(number=0, name=""))
    assert (said.article, said.quote, said.number, said.note) == (FIRST, FIRST.quotes[0], 0, "periksa lagi")
    assert (met.event, met.proved) == (FIRST.events[0], True)
    assert (whole.article, whole.paragraph) == (SECOND, None)
    assert said.paragraph == FIRST.paragraphs[1]


def test_a_correction_of_the_speaker_shows_on_the_board(told: Library) -> None:
    boards.start(told.notes, "Netralitas", [SAID])
    told.correct(QUOTE, SAID.key, QuoteCorrection(speaker="Laras Ayu"))
    [said] = entries(told, boards.boards(told.notes)[0])
    assert said.quote is not None
    assert said.quote.speaker == "Laras Ayu"


def reread(library: Library, **changes: object) -> None:
    """Keep the first article as a later reader would have read it."""
    library.replace(library.shard_names()[0], {1: msgspec.structs.replace(FIRST, **changes)})


def test_words_that_are_read_as_part_of_a_longer_quote_keep_its_speaker(told: Library) -> None:
    part = Piece(sort=Sort.QUOTE, key=f"{FIRST.id}/direct/0", text="jaga kedamaian", span=_span("jaga kedamaian"))
    boards.start(told.notes, "Netralitas", [part])
    [said] = entries(told, boards.boards(told.notes)[0])
    assert said.quote is not None
    assert (said.quote.text, said.quote.speaker, said.number) == ("jaga kedamaian", "Sekar Wiranti", 0)


def _span(words: str) -> tuple[int, int]:
    at = FIRST.text.index(words)
    return type(FIRST.quotes[0].span)(at, at + len(words))


def test_words_that_are_no_quote_any_more_stay_on_the_board_and_are_nobodys(told: Library) -> None:
    boards.start(told.notes, "Netralitas", [SAID, MET])
    reread(told, quotes=(), events=())
    said, met = entries(told, boards.boards(told.notes)[0])
    assert (said.quote, said.number, said.proved) == (None, None, True)
    assert (met.event, met.proved) == (None, True)


def test_what_stands_in_a_deleted_article_stays_on_the_board_without_proof_and_comes_back(told: Library) -> None:
    boards.start(told.notes, "Netralitas", [SAID])
    told.delete([FIRST.id])
    [gone] = entries(told, boards.boards(told.notes)[0])
    assert (gone.article, gone.proved, gone.item.piece.text) == (None, False, SAID.text)
    told.undo()
    [back] = entries(told, boards.boards(told.notes)[0])
    assert back.proved


def test_a_board_moves_with_its_library_and_survives_another_import(told: Library, tmp_path: Path) -> None:
    boards.start(told.notes, "Netralitas", [SAID, MET])
    shutil.copytree(told.path, tmp_path / "pindah")
    moved = Library.open(tmp_path / "pindah")
    moved.add([FIRST])
    assert [entry.proved for entry in entries(moved, boards.boards(moved.notes)[0])] == [True, True]


def test_a_query_leaves_what_it_finds_and_the_users_own_sentences(told: Library) -> None:
    number = boards.start(told.notes, "Netralitas", [SAID, ALSO, MET, WHOLE])
    boards.write(told.notes, number, "Kata saya", 0)
    listed = entries(told, boards.boards(told.notes)[0])
    left = [entry.item.piece for entry in left_by(told, "kotak", listed)]
    assert [piece.text for piece in left] == ["Kata saya", ALSO.text, WHOLE.text]
    assert [piece.sort for piece in (entry.item.piece for entry in left_by(told, "berkumpul", listed))] == [
        Sort.SENTENCE,
        Sort.EVENT,
    ]
    assert left_by(told, "", listed) == listed


def test_notes_hold_what_the_readme_says_of_them(notes: Notes) -> None:
    number = boards.start(notes, "Netralitas", [SAID])
    kept = json.loads(notes.path.read_text("utf-8"))["notes"].values()
    assert {(one["kind"], one["key"]) for one in kept} == {("board", "1"), ("board-item", "1/2")}
    assert quote_key(FIRST.id, FIRST.quotes[0]) == boards.boards(notes)[0].items[0].piece.key
    assert number == 1
