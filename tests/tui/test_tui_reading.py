"""Reading in four panes, as a reader does it: keys and mouse in, the screen out."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widget import Widget
from tui_driving import FOLDED, Filler, on_screen, opened, pane, press, settle, type_in
from tui_samples import ARTICLES, page

from pilkada_tui.library import Library
from pilkada_tui.model import Article
from pilkada_tui.tui.app import PilkadaApp
from pilkada_tui.tui.render.page import View
from pilkada_tui.tui.screens.dialogs.box import HelpScreen
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.widgets.panes.article_list import ArticleList
from pilkada_tui.tui.widgets.panes.event_list import EventList
from pilkada_tui.tui.widgets.panes.picking_text import PickingText
from pilkada_tui.tui.widgets.panes.quote_list import QuoteList

LOGISTICS = ARTICLES[0]


def focused(pilot: Pilot) -> type:
    return type(pilot.app.focused)


def flowing(text: str) -> str:
    """Wrapped words on one line."""
    return " ".join(text.split())


def marked(pilot: Pilot) -> str | None:
    """The words under the cursor in the text."""
    text = pilot.app.screen.query_one(PickingText)
    return text._cursor and LOGISTICS.text[text._cursor.start : text._cursor.end]


async def test_the_newest_article_is_open_in_all_four_panes(library: Path) -> None:
    async with opened(library) as pilot:
        assert "30  Kab. Muara Enim" in pane(pilot, "#articles")
        assert "Pemkab Muara Enim Pastikan Logistik" in pane(pilot, "#text")
        assert "① Rahmat Sudirja" in pane(pilot, "#quotes")
        assert "Rapat koordinasi logistik" in pane(pilot, "#timeline")


async def test_the_list_counts_quotes_and_events(library: Path) -> None:
    async with opened(library) as pilot:
        assert "❝4  ◷1" in pane(pilot, "#articles")


async def test_the_list_is_grouped_by_month_undated_last(library: Path) -> None:
    async with opened(library) as pilot:
        lines = [line.strip() for line in pane(pilot, "#articles").splitlines()]
        assert lines.index("Oktober 2024") < lines.index("September 2024") < lines.index("Tanpa tanggal")


async def test_the_top_line_says_what_the_library_holds(library: Path) -> None:
    async with opened(library) as pilot:
        assert "4 artikel · 7 kutipan · 2 wilayah · 25 Sep – 30 Okt 2024" in on_screen(pilot)


async def test_moving_in_the_list_changes_every_other_pane(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "j")
        assert "Lurah se-Palangka Raya" in pane(pilot, "#text")
        assert "Yohana Lestari" in pane(pilot, "#quotes")
        assert "Pembacaan ikrar" in pane(pilot, "#timeline")


@pytest.mark.parametrize(
    ("key", "widget"), [("1", ArticleList), ("2", PickingText), ("3", QuoteList), ("4", EventList)]
)
async def test_a_number_goes_to_its_pane(library: Path, key: str, widget: type[Widget]) -> None:
    async with opened(library) as pilot:
        await press(pilot, key)
        assert focused(pilot) is widget


async def test_tab_goes_round_the_panes_and_shift_tab_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "tab", "tab")
        assert focused(pilot) is QuoteList
        await press(pilot, "shift+tab", "shift+tab", "shift+tab")
        assert focused(pilot) is EventList


async def test_enter_in_the_list_goes_to_the_text_and_backspace_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "enter")
        assert focused(pilot) is PickingText
        await press(pilot, "backspace")
        assert focused(pilot) is ArticleList


async def test_the_quote_cursor_and_the_marked_words_are_one(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "j", "j")
        assert marked(pilot) == LOGISTICS.quotes[2].text


async def test_enter_on_a_quote_goes_to_its_words(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "G", "enter")
        assert focused(pilot) is PickingText
        assert marked(pilot) == LOGISTICS.quotes[3].text
        assert "④ Ketua KPU Muara Enim" in pane(pilot, "#text")


async def test_brackets_step_through_quotes_from_the_text(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "right_square_bracket")
        assert marked(pilot) == LOGISTICS.quotes[1].text
        assert pilot.app.screen.query_one(QuoteList).cursor == 1


async def test_enter_on_an_own_event_goes_to_its_sentence(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "4", "G", "enter")
        assert focused(pilot) is PickingText
        assert "Rabu 30 Oktober 2024" in marked(pilot)


async def test_enter_on_an_event_of_another_article_opens_that_article(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "4", "g", "enter")
        assert "Deklarasi Kampanye Damai" in pane(pilot, "#text")
        assert pilot.app.screen.query_one(ArticleList).current == "deklarasi"


async def test_the_timeline_marks_own_events_and_counts_down(library: Path) -> None:
    async with opened(library) as pilot:
        lines = pane(pilot, "#timeline").splitlines()
        own = next(line for line in lines if "Rapat koordinasi" in line)
        other = next(line for line in lines if "Deklarasi" in line)
        assert "● Rab 30 Okt" in own
        assert "H-28" in own
        assert "rapat" in own
        assert "○ Sel 24 Sep" in other
        assert "artikel lain" in other


async def test_zoom_gives_the_whole_screen_and_takes_it_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "z")
        assert "▌3 Kutipan 4▐" in on_screen(pilot)
        assert not pilot.app.screen.query_one("#text").display
        await press(pilot, "z")
        assert pilot.app.screen.query_one("#text").display


async def test_escape_takes_a_zoom_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "z", "escape")
        assert pilot.app.screen.query_one("#text").display


async def test_direct_and_retold_words_differ_by_the_line_beside_them(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "G", "2")
        assert "┃ ① “Kotak suara harus" in pane(pilot, "#text")
        assert "┊ ② Ia menambahkan" in pane(pilot, "#text")


async def test_b_shows_what_the_site_put_around_the_article(library: Path) -> None:
    async with opened(library) as pilot:
        assert "Harga Cabai" not in on_screen(pilot)
        await press(pilot, "2", "b", "G")
        assert "× BACA JUGA: Harga Cabai" in on_screen(pilot)
        await press(pilot, "b")
        assert "Harga Cabai" not in on_screen(pilot)


async def test_o_shows_the_page_as_it_was_pasted(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "H")
        assert pilot.app.screen.query_one(PickingText)._view is View.PASTED
        assert "BACA JUGA: Harga Cabai" in on_screen(pilot)


async def test_space_pins_the_quote_and_says_how_many_are_pinned(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space")
        assert "◆" in pane(pilot, "#quotes")
        assert "1 disematkan" in on_screen(pilot)


async def test_space_in_the_text_pins_the_marked_quote(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "right_square_bracket", "space")
        assert [pin.number for pin in pilot.app.session.pins] == [1]


async def test_an_article_without_quotes_or_events_says_what_would_stand_there(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "G")
        assert "Tidak ada kutipan di artikel ini" in flowing(pane(pilot, "#quotes"))
        assert "Belum ada peristiwa bertanggal" in flowing(pane(pilot, "#timeline"))


async def test_an_empty_library_says_how_to_fill_it(filled: Filler) -> None:
    async with opened(filled([])) as pilot:
        assert "Tekan a untuk menempel halaman" in flowing(pane(pilot, "#articles"))
        await press(pilot, "j", "enter", "3", "j", "enter", "4", "G", "enter", "space", "n", "b")


async def test_a_click_on_a_row_opens_its_article(library: Path) -> None:
    async with opened(library) as pilot:
        await pilot.click("#articles", offset=Offset(6, 6))
        await press(pilot)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Lurah se-Palangka Raya" in pane(pilot, "#text")


async def test_a_click_on_a_card_marks_its_words(library: Path) -> None:
    async with opened(library) as pilot:
        lines = pane(pilot, "#quotes").splitlines()
        await pilot.click("#quotes", offset=Offset(6, next(y for y, line in enumerate(lines) if "②" in line) + 1))
        await pilot.pause()
        assert marked(pilot) == LOGISTICS.quotes[1].text


async def test_a_click_on_words_in_the_text_moves_the_quote_cursor(library: Path) -> None:
    async with opened(library) as pilot:
        lines = pane(pilot, "#text").splitlines()
        y = next(y for y, line in enumerate(lines) if "② Ia menambahkan" in line)
        await pilot.click("#text", offset=Offset(12, y + 1))
        await pilot.pause()
        assert pilot.app.screen.query_one(QuoteList).cursor == 1


async def test_selected_words_are_copied_as_the_article_has_them(library: Path) -> None:
    async with opened(library) as pilot:
        lines = pane(pilot, "#text").splitlines()
        y = next(y for y, line in enumerate(lines) if "① “Kotak suara" in line)
        await pilot.mouse_down("#text", offset=Offset(lines[y].index("Kotak") + 1, y + 1))
        await pilot.hover("#text", offset=Offset(lines[y + 1].index(" ", 6) + 1, y + 2))
        await pilot.mouse_up("#text", offset=Offset(lines[y + 1].index(" ", 6) + 1, y + 2))
        await pilot.pause()
        selected = pilot.app.screen.get_selected_text()
        assert selected
        assert selected.strip() in LOGISTICS.text
        assert selected.startswith("Kotak suara harus")


async def test_the_wheel_scrolls_the_list(filled: Filler) -> None:
    many = [_numbered(number) for number in range(60)]
    async with opened(filled(many)) as pilot:
        articles = pilot.app.screen.query_one(ArticleList)
        articles._on_mouse_scroll_down(_wheel(articles))
        await pilot.pause()
        assert articles.scroll_offset.y > 0


def _wheel(widget: Widget) -> MouseScrollDown:
    return MouseScrollDown(widget, 2, 2, 0, 1, 0, False, False, False)


def _numbered(number: int) -> Article:
    return page(f"a{number:05}", f"Judul nomor {number}\n\nIsi nomor {number}.\n", day=f"2024-{1 + number % 11:02}-15")


async def test_a_long_list_reads_only_what_it_shows(filled: Filler) -> None:
    async with opened(filled(_numbered(number) for number in range(1500))) as pilot:
        articles = pilot.app.screen.query_one(ArticleList)
        articles._arrangement._pages.clear()
        await press(pilot, "G")
        assert len(articles._arrangement._pages) <= 2
        assert pilot.app.session.article.id == articles.current


async def test_half_screens_and_ends_move_the_cursor(filled: Filler) -> None:
    async with opened(filled(_numbered(number) for number in range(60))) as pilot:
        articles = pilot.app.screen.query_one(ArticleList)
        await press(pilot, "ctrl+d")
        down = articles.cursor
        assert down > 1
        await press(pilot, "ctrl+u")
        assert articles.cursor == 0
        await press(pilot, "pagedown", "G")
        assert articles.cursor == 59
        await press(pilot, "g")
        assert articles.cursor == 0


@pytest.mark.parametrize("size", [FOLDED, (119, 30), (120, 18)])
async def test_little_room_folds_the_panes_into_tabs(library: Path, size: tuple[int, int]) -> None:
    async with opened(library, size) as pilot:
        assert "1 Artikel 4" in on_screen(pilot)
        assert not pilot.app.screen.query_one("#text").display
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#text").display
        assert not pilot.app.screen.query_one("#articles").display


async def test_folded_panes_keep_the_same_keys(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "enter", "enter", "j", "enter")
        assert focused(pilot) is PickingText
        assert marked(pilot) == LOGISTICS.quotes[1].text
        await press(pilot, "backspace", "backspace", "backspace")
        assert focused(pilot) is ArticleList


@pytest.mark.parametrize("name", ["articles", "text", "quotes", "timeline"])
async def test_a_folded_or_zoomed_pane_has_the_whole_screen(library: Path, name: str) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, str(["articles", "text", "quotes", "timeline"].index(name) + 1))
        assert pilot.app.screen.query_one(f"#{name}").outer_size == (80, 22)
        await pilot.resize_terminal(200, 50)
        await press(pilot, "z")
        assert pilot.app.screen.query_one(f"#{name}").outer_size == (200, 48)


async def test_a_broad_terminal_gives_the_lists_more_room(library: Path) -> None:
    async with opened(library, (200, 50)) as pilot:
        panes = {name: pilot.app.screen.query_one(f"#{name}").outer_size for name in ("articles", "quotes")}
        assert panes["articles"].width == 42
        assert panes["quotes"].width == 48


async def test_a_click_on_a_tab_brings_its_pane(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await pilot.click("PaneTabs", offset=Offset(on_screen(pilot).splitlines()[0].index("3 Kutipan") + 2, 0))
        await pilot.pause()
        assert focused(pilot) is QuoteList


async def test_the_folded_timeline_names_its_region(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "4")
        assert "▌4 Linimasa Kabupaten Muara Enim▐" in on_screen(pilot)


@pytest.mark.parametrize("size", [(40, 10), (20, 5), (10, 3), (1, 1), (300, 90)])
async def test_no_size_is_too_small_or_too_large(library: Path, size: tuple[int, int]) -> None:
    async with opened(library, size) as pilot:
        await press(pilot, "j", "enter", "3", "j", "4", "j", "z", "1", "space", "c", "escape", "slash")
        await type_in(pilot, "netral")
        await press(pilot, "enter", "n", "question_mark", "escape")
        assert pilot.app.is_running


async def test_the_text_is_never_wider_than_eighty_columns(library: Path) -> None:
    async with opened(library, (240, 50)) as pilot:
        await press(pilot, "2", "z")
        text = pilot.app.screen.query_one(PickingText)
        assert text.measure == 80
        assert text.margin > 60


async def test_resizing_keeps_the_marked_words(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "j")
        await pilot.resize_terminal(80, 24)
        await press(pilot, "2")
        assert marked(pilot) == LOGISTICS.quotes[1].text


async def test_q_leaves(library: Path) -> None:
    async with opened(library) as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert not pilot.app.is_running


async def test_w_says_in_words_why_a_quote_has_its_speaker(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "j", "j", "w")
        screen = flowing(on_screen(pilot))
        assert "agak jauh di atas · 60 % yakin" in screen
        assert "[Rahmat Sudirja]" in screen
        assert "[katanya]" in screen
        assert "Periksa naskahnya sebelum mengutip" in screen
        await press(pilot, "escape")
        assert focused(pilot) is QuoteList


async def test_y_copies_the_quote_with_its_source(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "y")
        assert pilot.app.clipboard.startswith("“Kotak suara harus tiba")
        assert "Rahmat Sudirja (Pj Bupati Muara Enim)" in pilot.app.clipboard
        assert "KABAR UJI" in pilot.app.clipboard
        assert "disalin dengan sumbernya" in flowing(on_screen(pilot))


@pytest.mark.parametrize("key", ["full_stop", "y", "w"])
async def test_an_article_without_quotes_says_so(library: Path, key: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "G", key)
        assert "tidak punya kutipan" in on_screen(pilot)
        assert not pilot.app.clipboard


async def test_r_takes_in_what_another_program_added(library: Path) -> None:
    async with opened(library) as pilot:
        other = Library.open(library)
        other.add([_numbered(7)])
        other.close()
        await press(pilot, "r")
        assert "5 artikel" in on_screen(pilot)
        assert "Judul nomor 7" in pane(pilot, "#articles")
        assert pilot.app.screen.query_one(ArticleList).current == "logistik"


async def test_a_library_that_loses_its_articles_is_said_and_nothing_ends(library: Path) -> None:
    async with opened(library) as pilot:
        for shard in (library / "articles").iterdir():
            shard.unlink()
        await press(pilot, "j")
        assert pilot.app.is_running
        assert "ikrar" in flowing(on_screen(pilot))
        await press(pilot, "r", "j", "G")
        assert pilot.app.is_running


async def test_a_damaged_file_is_named_at_the_start(filled: Filler) -> None:
    library = filled(ARTICLES)
    shard = next((library / "articles").glob("*.json"))
    shard.with_name("99999.json").write_text(shard.read_text(encoding="utf-8")[:200], encoding="utf-8")
    async with opened(library) as pilot:
        assert "rusak" in on_screen(pilot)


async def test_ctrl_c_says_how_to_leave(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "ctrl+c")
        assert "Tekan q untuk keluar" in on_screen(pilot)


@pytest.mark.parametrize("paragraphs", [1, 60], ids=["short", "long"])
async def test_a_page_has_a_scrollbar_where_it_has_no_room(filled: Filler, paragraphs: int) -> None:
    text = "\n".join(["Judul", *(f"Alinea nomor {number}." for number in range(paragraphs))])
    pages = [page("satu", text, day="2024-10-02"), page("dua", "Rapat singkat.", day="2024-10-01")]
    async with opened(filled(pages)) as pilot:
        text_pane = pilot.app.screen.query_one(PickingText)
        assert text_pane.show_vertical_scrollbar == (paragraphs > 1)
        await press(pilot, "j")
        assert not text_pane.show_vertical_scrollbar
        await press(pilot, "k")
        assert text_pane.show_vertical_scrollbar == (paragraphs > 1)


async def test_a_small_terminal_says_that_this_is_the_sample_and_its_signs_can_be_clicked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "kosong"))
    async with PilkadaApp(Session.over(None)).run_test(size=FOLDED) as pilot:
        await settle(pilot)
        assert "pustaka contoh" in on_screen(pilot).splitlines()[0]
        await pilot.click("PaneTabs", offset=(FOLDED[0] - len("? ^p "), 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)
