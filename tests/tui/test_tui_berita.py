"""Berita: one story over its outlets, what opens from it, and what is written of it."""

import csv
from pathlib import Path

import pytest
from test_tui_copies import BODY, printed
from tui_driving import FOLDED, USUAL, WIDE, Filler, on_screen, opened, pane, press, type_in
from tui_samples import page, said

from pilkada_tui.library.views.story import compared
from pilkada_tui.model import Article, QuoteKind
from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.render.story import ALTERED, RETOLD, SAME, WITHOUT, row_lines, rows_of, signs_of
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.screens.story import StoryScreen

WORDS = "Air pasang tidak akan mengganggu kiriman kotak suara,"


def told(name: str, day: str, outlet: str, words: str, kind: QuoteKind = QuoteKind.DIRECT) -> Article:
    """A page of the story in which somebody says some words."""
    text = f"Gudang Dijaga {name.title()}\n\n{BODY}\n\n“{words}” ujar Rahmat Sudirja.\n"
    quote = said(text, words, "Rahmat Sudirja", None, "ujar", kind=kind)
    return page(name, text, day=day, outlet=outlet, codes=("16.03",), quotes=(quote,))


FIRST = told("satu", "2024-10-01", "KABAR A", WORDS)
ALTERED_ONE = told("dua", "2024-10-02", "WARTA B", WORDS.replace("mengganggu", "menunda"))
WITHOUT_IT = printed("tiga", "SUARA C", "2024-10-03")
PAGES = (FIRST, ALTERED_ONE, WITHOUT_IT)


def test_a_sign_says_of_each_page_what_it_has_of_the_words() -> None:
    retold = told("empat", "2024-10-04", "HARIAN D", WORDS, QuoteKind.INDIRECT)
    same = told("lima", "2024-10-05", "BERITA E", WORDS.upper())
    story = compared([*PAGES, retold, same])
    [statement] = story.statements
    assert signs_of(story, statement) == (SAME, ALTERED, WITHOUT, RETOLD, SAME)


@pytest.mark.parametrize("width", [38, 78, 118, 198])
def test_every_line_fits_the_width_it_is_given(width: int) -> None:
    story = compared(PAGES)
    lines = [line for row in rows_of(story) for line in row_lines(story, row, "pasang", width)]
    assert max(map(width_of, lines)) <= width


async def test_a_story_shows_its_pages_in_time_what_was_altered_and_what_was_left_out(filled: Filler) -> None:
    async with opened(filled(PAGES), FOLDED) as pilot:
        await press(pilot, "C")
        screen = on_screen(pilot)
        assert screen.startswith(" Berita   3 halaman · 3 media · 1 ucapan · 1 diubah")
        order = ["A  KABAR A · 1 Okt", "B  WARTA B · 2 Okt", "C  SUARA C · 3 Okt", "Diubah di dalam tanda kutip 1"]
        places = [screen.index(part) for part in order]
        assert places == sorted(places)
        assert "A● B≠ C·" in screen
        assert "[−mengganggu] [+menunda]" in " ".join(screen.split())
        assert "tanpa 1 kutipan" in screen


async def test_one_that_stands_alone_says_why_and_which_key_brings_others(filled: Filler) -> None:
    async with opened(filled([FIRST]), FOLDED) as pilot:
        await press(pilot, "C")
        screen = " ".join(on_screen(pilot).split())
        assert "hanya ada di satu halaman" in screen
        assert "ekspor" not in screen
        assert "media lain dengan i" in screen


async def test_enter_opens_the_page_at_the_words_and_escape_leads_back(filled: Filler) -> None:
    async with opened(filled(PAGES)) as pilot:
        await press(pilot, "C", "j", "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "dua"  # type: ignore[attr-defined]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, StoryScreen)
        assert "3 halaman" in on_screen(pilot)


async def test_the_story_opens_from_a_hit_of_a_search_and_marks_what_is_sought(filled: Filler) -> None:
    async with opened(filled(PAGES)) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "kiriman")
        await press(pilot, "tab", "C")
        assert isinstance(pilot.app.screen, StoryScreen)
        assert "3 halaman" in on_screen(pilot)


async def test_a_statement_is_put_on_a_board_from_the_story(filled: Filler) -> None:
    async with opened(filled(PAGES)) as pilot:
        await press(pilot, "C", "j", "j", "j", "A")
        await type_in(pilot, "gudang")
        await press(pilot, "enter", "escape", "B")
        assert WORDS in " ".join(pane(pilot, "BoardList").split())


async def test_what_each_page_has_is_written_as_a_table(filled: Filler, tmp_path: Path) -> None:
    target = tmp_path / "berita.csv"
    async with opened(filled(PAGES)) as pilot:
        await press(pilot, "C", "E", "ctrl+u")
        await type_in(pilot, str(target))
        await press(pilot, "enter")
    row = next(csv.DictReader(target.open(encoding="utf-8")))
    assert (row["what"], row["speaker"], row["altered"]) == ("quote", "Rahmat Sudirja", "yes")
    assert row["2024-10-01 KABAR A satu"] == WORDS
    assert row["2024-10-03 SUARA C tiga"] == ""


@pytest.mark.parametrize("size", [USUAL, WIDE, (40, 10)])
async def test_the_story_fits_any_screen_without_colours(
    filled: Filler, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(filled(PAGES), size) as pilot:
        await press(pilot, "C")
        assert {len(line) for line in on_screen(pilot).splitlines()} == {size[0]}
        assert "KABAR A" in on_screen(pilot)
