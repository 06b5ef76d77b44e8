"""Papan: what is put on a board from anywhere, arranged, taken back, compared and published."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import FOLDED, USUAL, WIDE, Filler, on_screen, opened, pane, press, settle, type_in
from tui_overview_samples import EVERY

from pilkada_tui.library import Library
from pilkada_tui.library.notes import boards
from pilkada_tui.library.notes.boards import Sort
from pilkada_tui.tui.screens.board import BoardScreen
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.dialogs.form import FormScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen

SENTENCE = "Tiga pejabat bicara."


def kept(library: Path) -> list[tuple[str, list[Sort]]]:
    """The boards by name, with the sorts of what is on them."""
    found = boards.boards(Library.open(library).notes)
    return [(board.name, [item.piece.sort for item in board.items]) for board in found]


def words(library: Path) -> list[str]:
    """The words on the board that was last put something on."""
    return [item.piece.text for item in boards.boards(Library.open(library).notes)[0].items]


async def begin(pilot: Pilot, *keys: str, name: str = "netralitas") -> None:
    """Put on a first board what some keys lead to."""
    await press(pilot, *keys, "A")
    await type_in(pilot, name)
    await press(pilot, "enter")


@pytest.fixture
def board(library: Path) -> Path:
    """A library with a board: a sentence and three quotes of one article."""
    store = Library.open(library)
    article = next(one for one in store.articles() if len(one.quotes) > 2)
    number = boards.start(store.notes, "Netralitas", [boards.of_quote(article, one) for one in article.quotes[:3]])
    boards.write(store.notes, number, SENTENCE, 0)
    store.close()
    return library


async def test_without_boards_the_screen_says_which_keys_begin_one(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "B")
        screen = on_screen(pilot)
        assert "Belum ada papan. Tekan A pada kutipan" in screen
        assert "n papan baru" in screen.splitlines()[-1]
        assert "J K geser" not in screen


async def test_the_first_thing_put_on_a_board_asks_for_its_name_and_the_next_which_board(library: Path) -> None:
    async with opened(library) as pilot:
        await begin(pilot, "3")
        assert kept(library) == [("netralitas", [Sort.QUOTE])]
        await press(pilot, "j", "A")
        assert "Papan baru …" in on_screen(pilot)
        await press(pilot, "enter")
        assert kept(library) == [("netralitas", [Sort.QUOTE, Sort.QUOTE])]
        assert "1 butir ditaruh di papan “netralitas”" in on_screen(pilot)


async def test_what_is_on_a_board_already_is_said_and_not_put_there_twice(library: Path) -> None:
    async with opened(library) as pilot:
        await begin(pilot, "3")
        await press(pilot, "A", "enter")
        assert "Sudah ada di papan" in on_screen(pilot)
        assert kept(library) == [("netralitas", [Sort.QUOTE])]


@pytest.mark.parametrize(
    ("keys", "sorts"),
    [
        (("1",), [Sort.ARTICLE]),
        (("1", "v", "j"), [Sort.ARTICLE, Sort.ARTICLE]),
        (("2",), [Sort.QUOTE]),
        (("4",), [Sort.EVENT]),
        (("p", "enter"), [Sort.QUOTE]),
        (("3", "space", "c"), [Sort.QUOTE]),
        (("t", "enter"), [Sort.EVENT]),
        (("c", "m", "enter"), [Sort.QUOTE]),
        (("p", "exclamation_mark"), [Sort.QUOTE, Sort.QUOTE]),
    ],
    ids=["article", "marked articles", "text", "event", "people", "compare", "cell", "matrix", "contradiction"],
)
async def test_one_key_puts_on_a_board_what_every_list_has_under_its_cursor(
    filled: Filler, keys: tuple[str, ...], sorts: list[Sort]
) -> None:
    library = filled(EVERY)
    async with opened(library) as pilot:
        await begin(pilot, *keys)
    assert kept(library) == [("netralitas", sorts)]


async def test_all_quotes_that_are_marked_are_put_on_a_board_at_once(library: Path) -> None:
    async with opened(library) as pilot:
        await begin(pilot, "3", "v", "j")
        assert kept(library) == [("netralitas", [Sort.QUOTE, Sort.QUOTE])]


async def test_a_hit_of_a_search_is_put_on_a_board(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        await begin(pilot, "tab")
        assert kept(library) == [("netralitas", [Sort.QUOTE])]


async def test_where_nothing_stands_under_the_cursor_nothing_is_asked(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "S", "A")
        assert "Tidak ada kutipan, peristiwa," in on_screen(pilot)
        assert kept(library) == []


async def test_a_board_shows_who_where_when_and_the_words_in_the_users_order(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B")
        screen = on_screen(pilot)
        assert screen.startswith(" Papan   Netralitas · 3 kutipan · 1 kalimat saya")
        rows = [line.lstrip("▌ ").split() for line in pane(pilot, "BoardList").splitlines()]
        assert [row[:2] for row in rows if row[:1] and row[0].isdigit()] == [
            ["1", "✎"],
            ["2", "❝"],
            ["3", "❝"],
            ["4", "❝"],
        ]
        assert SENTENCE in screen


async def test_two_keys_move_an_item_and_undo_moves_it_back(board: Path) -> None:
    before = words(board)
    async with opened(board) as pilot:
        await press(pilot, "B", "J")
        assert words(board) == [before[1], before[0], *before[2:]]
        assert pilot.app.screen.query_one("BoardList").cursor == 1  # type: ignore[attr-defined]
        await press(pilot, "K", "K", "J", "u", "u")
        assert words(board) == [before[1], before[0], *before[2:]]
        assert "Diurungkan: urutan papan" in on_screen(pilot)


async def test_a_sentence_is_written_under_the_cursor_and_changed_with_enter(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "j", "i")
        assert isinstance(pilot.app.screen, FormScreen)
        await type_in(pilot, "Lalu")
        await press(pilot, "ctrl+s")
        assert words(board)[2] == "Lalu"
        await press(pilot, "enter")
        await type_in(pilot, "Kini ")
        await press(pilot, "ctrl+s")
        assert words(board)[2] == "Kini Lalu"


async def test_an_item_and_a_whole_board_come_back_with_undo(board: Path) -> None:
    before = words(board)
    async with opened(board) as pilot:
        await press(pilot, "B", "x")
        assert words(board) == before[1:]
        await press(pilot, "u")
        assert words(board) == before
        await press(pilot, "d")
        assert kept(board) == []
        assert "Belum ada papan" in on_screen(pilot)
        await press(pilot, "u")
        assert words(board) == before
        assert SENTENCE in on_screen(pilot)


async def test_boards_have_names_that_can_be_changed_and_are_gone_between_by_key_and_mouse(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "n")
        await type_in(pilot, "logistik")
        await press(pilot, "enter")
        assert "Papan ini kosong" in on_screen(pilot)
        await press(pilot, "tab")
        assert SENTENCE in on_screen(pilot)
        await pilot.click("BoardTabs", offset=(pane(pilot, "BoardTabs").index("logistik"), 0))
        await settle(pilot)
        assert "Papan ini kosong" in on_screen(pilot)
        await press(pilot, "r", "ctrl+u")
        await type_in(pilot, "netralitas")
        await press(pilot, "enter")
        assert "sudah ada papan “Netralitas”" in on_screen(pilot)


async def test_a_new_board_may_begin_with_what_is_pinned(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "j", "space", "B", "n")
        await type_in(pilot, "sematan")
        await press(pilot, "tab", "space", "ctrl+s")
        assert kept(library) == [("sematan", [Sort.QUOTE, Sort.QUOTE])]


async def test_a_note_written_on_a_board_is_the_note_of_the_quote_everywhere(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "j", "m")
        await type_in(pilot, "periksa")
        await press(pilot, "ctrl+s")
        assert "✎ periksa" in pane(pilot, "BoardList")
        await press(pilot, "enter", "3")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert "✎ periksa" in pane(pilot, "#quotes")


async def test_enter_goes_to_the_words_and_escape_back_to_the_board(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "j", "j", "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.quote == 1  # type: ignore[attr-defined]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BoardScreen)
        assert pilot.app.screen.query_one("BoardList").cursor == 2  # type: ignore[attr-defined]


async def test_who_goes_back_to_the_board_and_leaves_it_is_not_led_there_again(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "enter", "escape")
        assert isinstance(pilot.app.screen, BoardScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_a_board_opens_as_a_comparison_in_its_order(board: Path) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "c")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert on_screen(pilot).startswith(" Banding   Netralitas · 3 kutipan")
        assert pilot.app.session.pins == ()  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_a_board_is_narrowed_by_the_query_and_says_how_much_is_shown(board: Path) -> None:
    async with opened(board) as pilot:
        pilot.app.session.ask("jenis:langsung")  # type: ignore[attr-defined]
        await press(pilot, "B")
        left = [line for line in pane(pilot, "BoardList").splitlines() if "❝" in line]
        assert f"{len(left) + 1} dari 4 tampak" in on_screen(pilot)
        assert "[jenis:langsung]" in on_screen(pilot).splitlines()[0]
        assert SENTENCE in on_screen(pilot)


@pytest.mark.parametrize(("name", "begins"), [("papan.md", b"# Netralitas"), ("papan.html", b"<!DOCTYPE")])
async def test_a_board_is_written_in_the_form_of_the_files_ending(
    board: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    async with opened(board) as pilot:
        await press(pilot, "B", "E", "ctrl+u")
        await type_in(pilot, str(tmp_path / name))
        await press(pilot, "enter")
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert SENTENCE in (tmp_path / name).read_text("utf-8")


async def test_the_words_of_an_article_that_is_deleted_stay_and_say_what_is_wrong(board: Path) -> None:
    store = Library.open(board)
    article = boards.boards(store.notes)[0].items[1].piece.article
    store.delete([article])
    async with opened(board) as pilot:
        await press(pilot, "B")
        assert pane(pilot, "BoardList").count("artikelnya tidak ada di pustaka sekarang") == 3
        await press(pilot, "j", "enter")
        assert isinstance(pilot.app.screen, BoardScreen)


@pytest.mark.parametrize("size", [FOLDED, USUAL, WIDE, (40, 10)])
async def test_every_line_of_a_board_fits_the_screen(
    board: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(board, size) as pilot:
        await press(pilot, "B")
        assert {len(line) for line in on_screen(pilot).splitlines()} == {size[0]}
        assert "Tiga pejabat" in on_screen(pilot)
