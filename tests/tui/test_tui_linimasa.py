"""Linimasa: regions down and weeks across, down to the words of an event; and the regions that are silent."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_tui_hostile import every_attack, raw_signs
from tui_driving import FOLDED, USUAL, WIDE, Filler, on_screen, opened, pane, press, settle
from tui_overview_samples import EVERY
from tui_samples import dated, page

from pilkada_tui.library.views.timeline import Zoom
from pilkada_tui.tui.render.layout import BARS, density
from pilkada_tui.tui.render.span_axis import Window, axis_of
from pilkada_tui.tui.screens.dialogs.event_box import MomentsScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.screens.silence import SilenceScreen
from pilkada_tui.tui.screens.timeline import TimelineScreen
from pilkada_tui.tui.widgets.overview.event_table import MomentList
from pilkada_tui.tui.widgets.overview.time_grid import TimeGrid

TEXT = """Latihan Gudang Tahun Lalu

Latihan itu digelar Kamis 14 Maret 2019 di halaman balai.
"""
LONG_AGO = page(
    "dahulu",
    TEXT,
    day="2019-03-15",
    codes=("16.03",),
    events=(dated(TEXT, "Kamis 14 Maret 2019", "2019-03-14", "16.03", label="latihan", kind="rapat"),),
)


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


def row_of(screen: str, name: str) -> str:
    """The line of the table that belongs to a region."""
    return next(line for line in screen.splitlines() if line.strip("▌ ").startswith(name))


async def test_a_cell_is_a_bar_and_a_number_and_a_row_has_its_total(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t")
        row = row_of(on_screen(pilot), "Kab. Muara Enim")
        assert row.split()[3] == "4"
        assert row.count("▂1") == 4
        assert "Kota Palangka Raya" in on_screen(pilot)


async def test_official_stages_months_and_the_way_to_voting_day_stand_above(many: Path) -> None:
    async with opened(many, WIDE) as pilot:
        await press(pilot, "t")
        head = "\n".join(pane(pilot, "TimeGrid").splitlines()[:5])
        for words in ("Oktober", "kampanye", "pemilih", "hari H", "H-58", "▼"):
            assert words in head


async def test_the_cell_under_the_cursor_is_told_in_words(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t")
        note = pane(pilot, "NoteLines")
        assert "Kab. Muara Enim: 1 tercatat · 4–10 Nov · H-23 … H-17 · Pelaksanaan kampanye" in note
        await press(pilot, "l")
        assert "tidak ada yang tercatat · 11–17 Nov" in pane(pilot, "NoteLines")


async def test_the_events_of_the_cell_stand_under_the_table_as_one_moves(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t")
        assert "Rapat gudang kedua" in pane(pilot, "MomentPreview")
        assert "Pj Bupati Muara Enim Bicara Gudang Lagi" in pane(pilot, "MomentPreview")
        assert pane(pilot, "MomentPreview").index("Di waktu lain") < pane(pilot, "MomentPreview").index(
            "Rapat gudang p"
        )
        await press(pilot, "b")
        assert "Rapat koordinasi logistik" in pane(pilot, "MomentPreview").partition("Di waktu lain")[0]
        await press(pilot, "h")
        assert not pane(pilot, "MomentPreview").partition("Di waktu lain")[0].strip()


async def test_a_low_terminal_keeps_its_lines_for_the_table(many: Path) -> None:
    async with opened(many, (80, 20)) as pilot:
        await press(pilot, "t")
        assert not pilot.app.screen.query_one("MomentPreview").display


async def test_what_has_no_region_stands_last(filled: Filler) -> None:
    text = "Judul\n\n" + "\n".join(f"Rapat {day} Oktober 2024." for day in (1, 2, 3))
    days = [(f"{day} Oktober 2024", f"2024-10-0{day}") for day in (1, 2, 3)]
    places = (None, None, "16.03")
    events = [
        dated(text, printed, day, place, label="Rapat", kind="rapat")
        for (printed, day), place in zip(days, places, strict=True)
    ]
    async with opened(filled([page("a", text, codes=("16.03",), events=tuple(events))])) as pilot:
        await press(pilot, "t")
        rows = [line.strip("▌ ").split("  ")[0] for line in pane(pilot, "TimeGrid").splitlines()[5:7]]
        assert rows == ["Kab. Muara Enim", "tanpa wilayah"]


async def test_enter_opens_the_events_of_the_cell_and_enter_again_the_words(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "enter")
        assert isinstance(pilot.app.screen, MomentsScreen)
        assert "Rapat gudang kedua" in on_screen(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "gudang-2"
        assert "Rapat kedua digelar" in pane(pilot, "#text")


async def test_escape_from_the_article_leads_back_to_the_same_cell(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "b", "b", "enter", "enter", "escape")
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "Kab. Muara Enim: 1 tercatat · 23–29 Sep" in pane(pilot, "NoteLines")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_an_empty_cell_opens_nothing_and_says_so(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "l", "enter")
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert "Tidak ada yang tercatat di sini." in on_screen(pilot)


async def test_w_and_b_jump_between_filled_cells(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "b")
        assert "28 Okt–3 Nov" in pane(pilot, "NoteLines")
        await press(pilot, "w", "w")
        assert "4–10 Nov" in pane(pilot, "NoteLines")


async def test_z_goes_through_weeks_days_and_months_and_keeps_the_place(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "z")
        assert "per hari" in on_screen(pilot)
        assert "Kab. Muara Enim: 1 tercatat · Rab 6 Nov · H-21" in pane(pilot, "NoteLines")
        await press(pilot, "z")
        assert "per bulan" in on_screen(pilot)
        assert "Kab. Muara Enim: 1 tercatat · 1–30 Nov" in pane(pilot, "NoteLines")
        await press(pilot, "plus", "plus", "minus")
        assert "per minggu" in on_screen(pilot)


async def test_the_key_of_voting_day_goes_there(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "H")
        assert "25 Nov–1 Des" in pane(pilot, "NoteLines")


async def test_f_counts_one_kind_of_events(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "f")
        assert "deklarasi" in on_screen(pilot)
        await press(pilot, "j", "j", "j", "enter")
        assert "peristiwa “deklarasi” per minggu · 1 wilayah" in on_screen(pilot)


async def test_f_counts_articles_and_a_cell_opens_to_them(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "f", "j", "enter")
        assert "artikel per minggu" in on_screen(pilot)
        assert "1 tanpa tanggal lengkap tidak ikut di sini" in on_screen(pilot)
        await press(pilot, "enter", "enter")
        assert pilot.app.session.article.id == "gudang-2"


async def test_o_orders_regions_by_code(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "o")
        screen = on_screen(pilot)
        assert screen.index("Kab. Aceh Selatan") < screen.index("Kab. Muara Enim")
        assert "menurut kode wilayah" in screen


async def test_contradicted_dates_are_counted_in_words_marked_and_listed(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t")
        assert "⚠ 1 tanggal bertentangan dengan harinya atau kalender resmi" in on_screen(pilot)
        assert "▂1!" in row_of(on_screen(pilot), "Kab. Aceh Selatan")
        await pilot.click("#findings", offset=(pane(pilot, "#findings").index("daftarnya"), 0))
        await settle(pilot)
        assert "⚠ 1 Nov 2024 adalah hari Jumat, bukan seperti tercetak" in on_screen(pilot)
        await press(pilot, "enter")
        assert pilot.app.session.article.id == "senama"


async def test_zero_lists_the_regions_of_which_nothing_is_told_in_the_stage(many: Path) -> None:
    async with opened(many, WIDE) as pilot:
        await press(pilot, "t")
        assert "542 daerah tanpa artikel dan peristiwa pada tahap ini · Pelaksanaan kampanye" in on_screen(pilot)
        await press(pilot, "0")
        screen = on_screen(pilot)
        assert isinstance(pilot.app.screen, SilenceScreen)
        assert "542 dari 545 daerah" in screen
        assert "Kab. Aceh Barat" in screen
        assert "Kab. Aceh Selatan" not in screen


async def test_h_and_l_go_from_stage_to_stage_of_silence(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t", "H", "0", "l")
        assert "Penghitungan suara" in on_screen(pilot)
        assert "545 dari 545" in on_screen(pilot)
        await press(pilot, "h", "escape")
        assert isinstance(pilot.app.screen, TimelineScreen)


async def test_a_click_stands_on_a_cell_and_a_double_click_opens_it(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t")
        line = pane(pilot, "TimeGrid").splitlines()[5]
        x = line.index("▂1")
        await pilot.click("TimeGrid", offset=(x, 5))
        await press(pilot)
        assert "2–8 Sep" in pane(pilot, "NoteLines")
        await pilot.click("TimeGrid", offset=(x, 5), times=2)
        await press(pilot)
        assert isinstance(pilot.app.screen, MomentsScreen)


async def test_the_cursor_is_seen_without_colours(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "t")
        grid = pilot.app.screen.query_one(TimeGrid)
        reversed_ = [part.text for part in grid.render_line(5) if part.style and part.style.reverse]
        assert "".join(reversed_).startswith("▂1")


@pytest.mark.parametrize("size", [FOLDED, (40, 10), (200, 50)])
async def test_the_timeline_fits_its_terminal(many: Path, size: tuple[int, int]) -> None:
    async with opened(many, size) as pilot:
        for key in ("t", "G", "l", "z", "z", "0", "escape", "g", "h", "enter"):
            await press(pilot, key)
            assert all(len(line) <= size[0] for line in on_screen(pilot).splitlines())
        assert "Kab." in on_screen(pilot)


async def test_an_empty_library_says_what_would_fill_the_timeline(filled: Filler) -> None:
    async with opened(filled([])) as pilot:
        await press(pilot, "t")
        assert "Tidak ada peristiwa bertanggal di sini." in on_screen(pilot)
        assert "i mengambil berkas" in on_screen(pilot)
        await press(pilot, "enter", "l", "j", "w", "z", "exclamation_mark", "0")
        assert "545 dari 545" in on_screen(pilot)


async def test_hostile_text_stays_text_on_the_timeline(filled: Filler) -> None:
    async with opened(filled(every_attack()), WIDE) as pilot:
        for key in ("t", "f", "escape", "enter"):
            await press(pilot, key)
            assert raw_signs(pilot) == set()
        assert pilot.app.screen.query(MomentList)


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_more_is_never_a_lower_bar(count: int, peak: int) -> None:
    peak = max(count, peak)
    assert BARS.index(density(count, peak)) >= BARS.index(density(max(count - 1, 1), peak))
    assert density(peak, max(peak, 4)) == "█" or peak < 4


@given(st.sampled_from(list(Zoom)), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(3, 9))
def test_a_day_stands_in_the_column_that_holds_it(zoom: Zoom, day: date, cell: int) -> None:
    axis = axis_of(zoom, [day.isoformat()])
    column = axis.place(day)
    assert axis.start(column) <= day <= axis.end(column)
    assert 0 <= column < axis.length
    window = Window(axis, 0, axis.length, cell)
    assert window.column(day) // cell == column


def test_a_day_beyond_all_reason_does_not_stretch_the_axis() -> None:
    assert axis_of(Zoom.DAY, ["0001-01-01", "9999-12-31", "besok"]).length == 245


def test_only_months_with_something_and_that_of_voting_day_are_drawn_and_the_rest_is_counted() -> None:
    axis = axis_of(Zoom.MONTH, ["2019-03-14", "2024-10-21", "2026-01-02"])
    months = [axis.start(column).isoformat()[:7] for column in range(axis.length)]
    assert months == ["2019-03", "2024-10", "2024-11", "2026-01"]
    assert [column for column in range(axis.length) if axis.after_gap(column)] == [1, 3]
    assert axis.months_left_out == 66 + 13
    assert axis.place(date(2021, 6, 1)) == 1


async def test_time_that_is_left_out_has_a_sign_and_its_neighbours_their_numbers(filled: Filler) -> None:
    async with opened(filled([*EVERY, LONG_AGO]), WIDE) as pilot:
        await press(pilot, "t", "z", "z")
        grid = pilot.app.screen.query_one(TimeGrid)
        assert grid.columns < 14
        assert "⋯" in pane(pilot, "TimeGrid").splitlines()[0]


async def test_a_whole_month_is_told_of_a_month(many: Path) -> None:
    async with opened(many, USUAL) as pilot:
        await press(pilot, "t", "minus", "enter")
        assert "1–30 Nov" in on_screen(pilot)
