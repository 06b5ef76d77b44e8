"""Searching as a place: counts that narrow, searches that come back, mistakes explained where they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from tui_driving import FOLDED, WIDE, Filler, on_screen, opened, pane, press, settle, type_in
from tui_samples import page, said

from pilkada_tui.library import Complaint
from pilkada_tui.model import Article
from pilkada_tui.search.parse import parse
from pilkada_tui.tui import narrowing
from pilkada_tui.tui.actions.searches import Recall, remembered
from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.widgets.search.facet_list import FacetList
from pilkada_tui.tui.widgets.search.hit_list import HitList
from pilkada_tui.tui.widgets.search.query_input import ComplaintLines, QueryInput


def line_of(pilot: Pilot) -> str:
    return pilot.app.screen.query_one(QueryInput).value


async def test_the_counts_stand_beside_the_hits(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        shown = [line.split() for line in pane(pilot, "FacetList").splitlines()]
        assert ["1", "Wilayah"] in shown
        assert ["▌", "Kab.", "Muara", "Enim", "4"] in shown
        assert ["Yohana", "Lestari", "❝1"] in shown
        assert any(words[:2] == ["Oktober", "2024"] for words in shown)


async def test_a_count_is_the_number_of_hits_left_after_narrowing(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "tab", "2")
        facets = pilot.app.screen.query_one(FacetList)
        chosen = facets._choices[facets.cursor]
        await press(pilot, "enter")
        quotes = [hit for hit in pilot.app.screen.query_one(HitList).hits if hit.type == "quote"]
        assert len(quotes) == chosen.hits
        assert {hit.speaker for hit in quotes} == {chosen.name}


@pytest.mark.parametrize(
    ("key", "field"), [("1", "wilayah:"), ("2", "tokoh:"), ("3", "topik:"), ("4", "tanggal:2024-")]
)
async def test_a_number_and_enter_narrow_by_the_first_value_of_a_group(library: Path, key: str, field: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "tab", key, "enter")
        assert line_of(pilot).startswith(field)
        assert line_of(pilot).endswith(" netral")
        assert "✓" in pane(pilot, "FacetList")


async def test_a_narrowing_is_taken_off_by_choosing_it_again_or_by_x(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "tab", "1", "enter", "enter")
        assert line_of(pilot) == "netral"
        await press(pilot, "1", "enter", "x")
        assert line_of(pilot) == "netral"


async def test_one_click_on_a_count_narrows(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await pilot.click("FacetList", offset=(6, 1))
        await settle(pilot)
        assert line_of(pilot) == 'wilayah:"Kab. Muara Enim" netral'


def spoken_in(codes: list[str]) -> list[Article]:
    """An article for each region, in which somebody of his own says something."""
    found = []
    for number, code in enumerate(codes):
        text = f"Judul {number}\n\n“Kami netral {number},” ujar Ana {'abcdefghijklmnop'[number]}.\n"
        quote = said(text, f"Kami netral {number},", f"Ana {'abcdefghijklmnop'[number]}", None, "ujar")
        found.append(page(f"a{number}", text, codes=(code,), quotes=(quote,)))
    return found


async def test_all_groups_are_seen_at_rest_and_every_value_once_asked_for(filled: Filler) -> None:
    many = filled(spoken_in([f"16.{number:02}" for number in range(1, 13)]))
    async with opened(many, (120, 31)) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        seen = pane(pilot, "FacetList")
        assert "2 Tokoh dan 8 lagi" in seen
        assert "Ana l" not in seen
        await press(pilot, "tab", "2")
        assert "2 Tokoh dan" not in pane(pilot, "FacetList")
        assert "Ana l" in pane(pilot, "FacetList")
        await press(pilot, "escape")
        assert pane(pilot, "FacetList").strip().splitlines()[0] == seen.strip().splitlines()[0]


async def test_a_click_narrows_by_the_value_that_was_seen_there(filled: Filler) -> None:
    many = filled(spoken_in([f"16.{number:02}" for number in range(1, 13)]))
    async with opened(many, (120, 30)) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        lines = pane(pilot, "FacetList").splitlines()
        at = next(at for at, line in enumerate(lines) if "Ana b" in line)
        await pilot.click("FacetList", offset=(6, at))
        await settle(pilot)
        assert line_of(pilot) == 'tokoh:"Ana b" netral'


async def test_in_little_room_the_counts_take_the_place_of_the_hits_when_asked(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        assert "1 Wilayah 2   2 Tokoh 3" in on_screen(pilot)
        assert not pilot.app.screen.query_one(FacetList).display
        await press(pilot, "tab", "2")
        assert pilot.app.screen.query_one(FacetList).display
        assert not pilot.app.screen.query_one(HitList).display
        await press(pilot, "enter", "escape")
        assert pilot.app.screen.query_one(HitList).has_focus


async def test_in_little_room_a_click_on_a_group_leads_to_its_counts(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await pilot.click("FacetBar", offset=(16, 0))
        await settle(pilot)
        facets = pilot.app.screen.query_one(FacetList)
        assert facets.has_focus
        assert facets._choices[facets.cursor].group == "speaker"


async def test_tab_goes_round_line_hits_and_counts(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        seen = []
        for _step in range(3):
            seen.append(type(pilot.app.focused).__name__)
            await press(pilot, "tab")
        assert seen == ["QueryInput", "HitList", "FacetList"]
        assert isinstance(pilot.app.focused, QueryInput)
        await press(pilot, "shift+tab")
        assert isinstance(pilot.app.focused, FacetList)


async def test_a_group_without_values_says_so(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "redaksi")
        await press(pilot, "tab", "4")
        assert "Tidak ada yang dapat dipilih" in on_screen(pilot)


async def test_up_from_the_first_hit_brings_earlier_searches_and_down_brings_back_the_line(library: Path) -> None:
    async with opened(library) as pilot:
        for words in ("logistik", "pegawai"):
            await press(pilot, "slash", "ctrl+u")
            await type_in(pilot, words)
            await press(pilot, "escape")
        await press(pilot, "slash", "ctrl+u")
        await type_in(pilot, "net")
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await press(pilot, key)
            seen.append(line_of(pilot))
        assert seen == ["pegawai", "logistik", "logistik", "pegawai", "net"]


async def test_an_empty_line_lists_what_was_searched_and_saved(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "logistik")
        await press(pilot, "ctrl+s", "escape", "slash", "ctrl+u")
        await type_in(pilot, "pegawai")
        await press(pilot, "escape", "slash", "ctrl+u")
        lines = [" ".join(line.split()) for line in pane(pilot, "PastList").splitlines()]
        assert lines[:4] == ["Disimpan", "▌★ logistik 2", "Terakhir dicari", "pegawai"]
        await press(pilot, "down", "enter")
        assert line_of(pilot) == "pegawai"


async def test_a_saved_search_outlives_the_program_and_can_be_forgotten(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "logistik")
        await press(pilot, "ctrl+s")
    async with opened(library) as pilot:
        await press(pilot, "slash")
        assert "★ logistik" in on_screen(pilot)
        await press(pilot, "enter")
        assert "★ disimpan" in on_screen(pilot)
        await press(pilot, "ctrl+s", "ctrl+u")
        assert "★" not in pane(pilot, "HitList")


async def test_saving_nothing_says_what_to_do(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash", "ctrl+s")
        assert "Ketik dulu" in on_screen(pilot)


async def test_damaged_notes_do_not_stop_a_search(library: Path) -> None:
    async with opened(library) as pilot:
        (library / "notes.json").write_text("{", encoding="utf-8")
        await press(pilot, "slash")
        assert "notes.json" in on_screen(pilot)
        await type_in(pilot, "netral")
        assert "Yohana" in on_screen(pilot)


async def test_letters_of_the_counts_are_typed_while_on_the_line(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "x1")
        assert line_of(pilot) == "x1"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


def complaint_line(typed: str, column: int, message: str, width: int) -> str:
    widget = ComplaintLines()
    widget._complaints, widget._typed, widget._left = (Complaint(column=column, message=message),), typed, 3
    (line,) = widget.lines(width)
    assert width_of(line) <= width
    return "".join(part.text for part in line)


def test_a_complaint_at_the_right_edge_is_written_left_of_its_sign() -> None:
    line = complaint_line("a" * 70 + " tag:", 71, "perlu nilai sesudah titik dua", 80)
    assert line.index("▲") == 74
    assert line.strip().startswith("perlu nilai")


@given(st.text("aü界 ", max_size=90), st.integers(0, 90), st.text("ab ", max_size=90), st.integers(4, 120))
def test_a_complaint_never_leaves_its_line(typed: str, column: int, message: str, width: int) -> None:
    complaint_line(typed, column, message, width)


TERMS = st.sampled_from(
    ['tokoh:"Siti Maryamah"', "tokoh:Siti", "wilayah:16.03", 'wilayah:"Kab. Solok"', "topik:logistik"]
)
WORDS = st.lists(st.sampled_from(["netral", '"harga mati"', "-polri", "damai*", "wilayah:62.71"]), max_size=4).map(
    " ".join
)


@given(WORDS, TERMS)
def test_narrowing_and_taking_it_off_leaves_the_query_as_it_was(query: str, term: str) -> None:
    narrowed = narrowing.toggled(query, term)
    assert narrowing.terms(narrowed)[0] == term
    assert narrowing.toggled(narrowed, term) == query
    assert narrowing.widened(narrowed) == query


@given(st.text(max_size=30))
def test_any_value_makes_a_term_that_is_one_field(value: str) -> None:
    complaints = parse(narrowing.term("tokoh", value)).complaints
    assert all("tokoh" in str(complaint.message) for complaint in complaints)


def test_a_region_whose_name_is_shared_is_asked_for_by_its_code() -> None:
    assert narrowing.region_term("32.73", "Bandung") == "wilayah:32.73"
    assert narrowing.region_term("16.03", "Kab. Muara Enim") == 'wilayah:"Kab. Muara Enim"'


def test_the_latest_search_comes_first_and_once() -> None:
    assert remembered(("a", "b"), " b ") == ("b", "a")
    assert remembered(("a",), "  ") == ("a",)


def test_recalling_without_a_past_leaves_the_line() -> None:
    recall = Recall(())
    assert recall.older("net") == "net"
    assert not recall.walking
