"""The list of articles: grouped, turned round and filtered, with chips, and what was read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from tui_driving import FOLDED, Filler, on_screen, opened, pane, press, settle, type_in
from tui_samples import page

from pilkada_tui.library import Library
from pilkada_tui.library.views.grouping import By
from pilkada_tui.tui.actions.arrangement import PLAIN, Wanted, arrange
from pilkada_tui.tui.query_parts import parts
from pilkada_tui.tui.render.layout import place_in
from pilkada_tui.tui.screens.dialogs.filter import FilterScreen
from pilkada_tui.tui.widgets.forms.choice_list import ProposalList
from pilkada_tui.tui.widgets.panes.article_list import ArticleList


def headings(pilot: Pilot) -> list[str]:
    """The lines of the list that are no article's: neither indented nor under the cursor."""
    lines = pane(pilot, "ArticleList").splitlines()
    return [line.strip() for line in lines if line.strip() and line[1] not in " 0123456789" and line[0] == " "]


def titles(pilot: Pilot) -> list[str]:
    arrangement = pilot.app.screen.query_one(ArticleList)._arrangement
    return [arrangement.row(at).id for at in range(arrangement.total)]


async def test_v_groups_by_region_outlet_and_reading_in_turn(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "o")
        assert headings(pilot) == ["Kab. Muara Enim · 2", "Kota Palangka Raya · 1", "Tanpa wilayah · 1"]
        assert "menurut wilayah" in on_screen(pilot)
        await press(pilot, "o")
        assert headings(pilot) == ["KABAR UJI · 1", "WARTA CONTOH · 1", "Media tak disebut · 2"]
        await press(pilot, "o")
        assert headings(pilot) == ["Belum dibaca · 4"]
        await press(pilot, "o")
        assert headings(pilot)[0] == "Oktober 2024"


async def test_the_cursor_stays_on_its_article_when_the_order_changes(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "j", "o")
        assert pilot.app.screen.query_one(ArticleList).current == "ikrar"
        assert pilot.app.session.article.id == "ikrar"


async def test_capital_v_puts_the_oldest_first_and_back(library: Path) -> None:
    async with opened(library) as pilot:
        before = titles(pilot)
        await press(pilot, "V")
        assert titles(pilot) == ["deklarasi", "ikrar", "logistik", "catatan"]
        await press(pilot, "V")
        assert titles(pilot) == before


async def test_an_article_is_read_once_the_reader_goes_beyond_the_list(library: Path) -> None:
    async with opened(library) as pilot:
        assert pane(pilot, "ArticleList").count("•") == 4
        await press(pilot, "j", "k")
        assert pane(pilot, "ArticleList").count("•") == 4
        await press(pilot, "enter")
        assert pane(pilot, "ArticleList").count("•") == 3
    async with opened(library) as pilot:
        assert pane(pilot, "ArticleList").count("•") == 3


async def test_capital_u_leaves_only_what_was_not_read(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "enter", "1", "U")
        assert titles(pilot) == ["ikrar", "deklarasi", "catatan"]
        assert "[belum dibaca ×]" in on_screen(pilot)
        assert "1 Artikel · 3" in on_screen(pilot)
        await press(pilot, "x")
        assert len(titles(pilot)) == 4


async def test_f_filters_by_a_typed_query_shown_as_chips(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "f")
        await type_in(pilot, 'netral media:"kabar uji"')
        await press(pilot, "enter")
        assert titles(pilot) == ["logistik"]
        assert '[netral ×] [media:"kabar' in on_screen(pilot)
        await press(pilot, "x")
        assert titles(pilot) == ["logistik", "ikrar", "deklarasi"]


async def test_a_click_on_a_chip_takes_it_off(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "f")
        await type_in(pilot, "topik:keamanan netral")
        await press(pilot, "enter")
        assert titles(pilot) == ["deklarasi"]
        await pilot.click("ChipBar", offset=(4, 0))
        await settle(pilot)
        assert len(titles(pilot)) == 3


async def test_the_article_under_the_cursor_proposes_filters(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "f")
        proposed = [term for _name, term in pilot.app.screen.query_one(ProposalList)._proposals]
        assert proposed == [
            'wilayah:"Kab. Muara Enim"',
            "wilayah:16",
            'media:"KABAR UJI"',
            "tanggal:2024-10",
            "bintang:ya",
        ]
        await press(pilot, "down", "j", "j", "enter")
        assert titles(pilot) == ["logistik"]


async def test_what_the_filter_takes_is_said_whole_on_a_small_screen(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "f")
        assert "baris kosong berarti semua: " in on_screen(pilot)


async def test_a_faulty_filter_is_explained_and_not_applied(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "f")
        await type_in(pilot, "wilayah:atlantis")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FilterScreen)
        assert "tidak ada wilayah “atlantis”" in on_screen(pilot)
        await press(pilot, "escape")
        assert len(titles(pilot)) == 4


async def test_a_filter_that_leaves_nothing_says_how_to_take_it_off(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "f")
        await type_in(pilot, "zebra")
        await press(pilot, "enter")
        assert "Tidak ada artikel yang lolos" in on_screen(pilot)
        await press(pilot, "j", "enter", "x")
        assert len(titles(pilot)) == 4


async def test_in_little_room_the_chips_stand_over_the_folded_list(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "U", "o")
        assert "[belum dibaca ×]" in on_screen(pilot)


async def test_reloading_keeps_the_arrangement_and_takes_in_what_is_new(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "o")
        other = Library.open(library)
        other.add([page("baru", "Judul baru\n\nIsi.\n", day="2024-10-31", codes=("62.71",))])
        other.close()
        await press(pilot, "r")
        assert "Kota Palangka Raya · 2" in headings(pilot)


async def test_ten_thousand_articles_grouped_ask_for_a_screen_of_rows(
    filled: Filler, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = ("16.03", "62.71", "16.07")
    many = filled(
        page(f"nomor-{at}", f"Judul nomor {at}\n\nIsi.\n", day=f"2024-{1 + at % 12:02}-01", codes=(codes[at % 3],))
        for at in range(2000)
    )
    async with opened(many) as pilot:
        await press(pilot, "o", "G")
        arrangement = pilot.app.screen.query_one(ArticleList)._arrangement
        assert arrangement.total == 2000
        assert len(arrangement._pages) <= 3


@pytest.mark.parametrize("by", list(By))
def test_every_row_stands_under_the_heading_of_its_group(library: Path, by: By) -> None:
    arrangement = arrange(Library.open(library), Wanted(by), ())
    assert [arrangement.heading(at) for at in arrangement.firsts] == list(
        dict.fromkeys(arrangement.heading(at) for at in range(arrangement.total))
    )


def test_what_is_not_wanted_costs_no_pass_through_the_list(library: Path) -> None:
    assert arrange(Library.open(library), PLAIN, ())._listed is None


WORDS = st.lists(st.sampled_from(["netral", '"harga mati"', "-polri", 'media:"kabar uji"', "a OR b"]), max_size=5)


@given(WORDS)
def test_chips_are_the_parts_of_the_query_in_order(words: list[str]) -> None:
    assert list(parts(" ".join(words))) == words


@given(WORDS, st.integers(0, 4))
def test_taking_a_chip_off_leaves_the_others(words: list[str], place: int) -> None:
    wanted = Wanted(query=" ".join(words), unread=True)
    rest = wanted.without(place).chips
    expected = list(wanted.chips)
    del expected[min(place, len(expected) - 1)]
    assert list(rest) == expected


def test_a_regency_gives_up_its_kind_where_its_name_would_be_cut() -> None:
    assert place_in("81.01", 18) == "Kab. Maluku Tengah"
    assert place_in("81.01", 14) == "Maluku Tengah"
    assert place_in("81.01", 8) == "Kab. Maluku Tengah"
    assert place_in("62.71", 14) == "Kota Palangka Raya"
    assert place_in(None, 3) == "tanpa wilayah"
