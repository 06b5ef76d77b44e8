"""Stars, tags, notes and pins: kept at once, told by a sign, taken back and made again, there after a restart."""

from functools import partial
from pathlib import Path

import pytest
from tui_driving import WIDE, Filler, on_screen, opened, pane, press, type_in

from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import own, pins, signs, star, starred
from pilkada_tui.library.notes.keys import quote_key


def key(library: Path, number: int = 0) -> str:
    article = Library.open(library).article("logistik")
    return quote_key("logistik", article.quotes[number])


async def test_a_star_goes_to_the_article_in_the_list_and_stands_before_its_headline(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "1", "s")
        assert "★   Pemkab Muara Enim" in pane(pilot, "#articles")
        assert "artikel ini berbintang" in on_screen(pilot)
    assert starred(Library.open(library).notes) == {"logistik"}


@pytest.mark.parametrize("where", ["2", "3"])
async def test_a_star_goes_to_the_quote_in_text_and_cards(library: Path, where: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, where, "s")
        assert "★" in pane(pilot, "#quotes").splitlines()[0]
        assert "①★" in pane(pilot, "#text")
        assert "☆   Pemkab" in pane(pilot, "#articles")
    assert starred(Library.open(library).notes) == {key(library)}


async def test_the_same_key_takes_the_star_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "s", "s")
        assert "★" not in pane(pilot, "#quotes")
    assert not starred(Library.open(library).notes)


async def test_tags_are_typed_with_commas_and_shown_on_the_card(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "number_sign")
        await type_in(pilot, "cek lagi, angka")
        await press(pilot, "enter")
        assert "#angka #cek lagi" in pane(pilot, "#quotes")
        assert "#" in pane(pilot, "#articles").splitlines()[2]
    assert own(Library.open(library).notes, key(library)).tags == ("angka", "cek lagi")


async def test_the_last_tag_is_completed_from_those_in_use(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "number_sign")
        await type_in(pilot, "penting")
        await press(pilot, "enter", "j", "number_sign")
        await type_in(pilot, "baru, pen")
        await press(pilot, "down", "enter", "enter")
    assert own(Library.open(library).notes, key(library, 1)).tags == ("baru", "penting")


async def test_a_note_is_written_over_several_lines_and_shown(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "1", "m")
        await type_in(pilot, "hubungi")
        await press(pilot, "enter")
        await type_in(pilot, "KPU")
        await press(pilot, "ctrl+s")
        assert "✎ hubungi KPU" in pane(pilot, "#text")
    assert own(Library.open(library).notes, "logistik").note == "hubungi\nKPU"


async def test_undo_says_what_it_took_back_and_redo_what_it_made_again(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "s", "u")
        assert "Diurungkan: bintang pada kutipan" in on_screen(pilot)
        assert "★" not in pane(pilot, "#quotes")
        await press(pilot, "ctrl+r")
        assert "Diulangi: bintang pada kutipan" in on_screen(pilot)
        assert "★" in pane(pilot, "#quotes")


async def test_undo_works_after_a_restart(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "s")
    async with opened(library) as pilot:
        await press(pilot, "u")
    assert not starred(Library.open(library).notes)


async def test_where_nothing_was_done_undo_says_so(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "u")
        assert "Tidak ada yang dapat diurungkan" in on_screen(pilot)
        await press(pilot, "ctrl+r")
        assert "Tidak ada yang dapat diulangi" in on_screen(pilot)


async def test_pins_and_their_order_are_there_after_a_restart(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "j", "space", "c", "l", "less_than_sign")
    async with opened(library) as pilot:
        assert "2 disematkan" in on_screen(pilot)
        assert [pin.number for pin in pilot.app.session.pins] == [1, 0]
        assert "◆" in pane(pilot, "#quotes")


async def test_unpinning_is_kept_and_undone(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "space")
        assert pins(Library.open(library).notes) == ()
        await press(pilot, "u")
        assert "1 disematkan" in on_screen(pilot)
        assert "◆" in pane(pilot, "#quotes")


async def test_a_pinned_quote_that_was_rejected_stays_pinned_for_when_it_comes_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "e", "tab", "tab", "tab", "tab", "space", "ctrl+s")
        assert "disematkan" not in on_screen(pilot)
        await press(pilot, "u")
        assert "1 disematkan" in on_screen(pilot)


async def test_the_keys_do_nothing_in_an_empty_library(filled: Filler) -> None:
    async with opened(filled([])) as pilot:
        await press(pilot, "s", "number_sign", "m", "e", "W", "quotation_mark")
        assert len(pilot.app.screen_stack) == 1


async def test_damaged_notes_are_named_and_reading_goes_on(library: Path) -> None:
    notes = Library.open(library).notes
    star(notes, "logistik", on=True)
    notes.path.write_text("{ rusak", encoding="utf-8")
    notes.path.with_name("notes.json.bak").unlink(missing_ok=True)
    async with opened(library) as pilot:
        assert "notes.json" in on_screen(pilot)
        await press(pilot, "3", "s")
        assert "rusak" in on_screen(pilot)
        assert "Rahmat Sudirja" in pane(pilot, "#quotes")
    assert notes.path.read_text(encoding="utf-8") == "{ rusak"


def test_signs_of_a_library_without_notes_are_none(library: Path) -> None:
    assert not any(signs(Library.open(library).notes))


async def test_undo_and_redo_are_hinted_only_while_there_is_something_to_undo_or_redo(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        hints = partial(pane, pilot, "HintBar")
        assert "urungkan" not in hints()
        await press(pilot, "s")
        assert "u urungkan" in hints()
        assert "^r ulangi" not in hints()
        await press(pilot, "u")
        assert "u urungkan" not in hints()
        assert "^r ulangi" in hints()
        await press(pilot, "ctrl+r")
        assert "u urungkan" in hints()
        assert "^r ulangi" not in hints()


async def test_a_pin_is_something_to_undo_on_every_screen(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        await press(pilot, "3", "space")
        assert "u urungkan" in pane(pilot, "HintBar")
        await press(pilot, "c")
        assert "u urungkan" in pane(pilot, "HintBar")
        await press(pilot, "x")
        assert "u urungkan" in pane(pilot, "HintBar")
        await press(pilot, "u", "u")
        assert "u urungkan" not in pane(pilot, "HintBar")
        assert "^r ulangi" in pane(pilot, "HintBar")


async def test_undo_without_a_change_says_so_though_it_is_not_hinted(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "u")
        assert "Tidak ada yang dapat diurungkan." in on_screen(pilot)
