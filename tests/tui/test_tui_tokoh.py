"""Tokoh: everyone quoted, who is who, and each person's words in place."""

from pathlib import Path

import pytest
from test_tui_hostile import every_attack, raw_signs
from textual.pilot import Pilot
from tui_driving import FOLDED, WIDE, Filler, on_screen, opened, pane, press, type_in
from tui_overview_samples import EVERY, many_quotes

from pilkada_tui.tui.screens.dialogs.form import FormScreen
from pilkada_tui.tui.screens.people import PeopleScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.widgets.forms.inputs import FilterInput
from pilkada_tui.tui.widgets.overview.people_list import PeopleList
from pilkada_tui.tui.widgets.overview.person_quotes import SaidList


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


def names(screen: str) -> list[str]:
    """The names listed, from the top."""
    return [line.strip("▌ ").split("  ")[0] for line in screen.splitlines() if "❝" in line]


async def test_everyone_quoted_is_listed_most_quotes_first(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p")
        listed = pane(pilot, "PeopleList")
        assert names(listed) == ["Rahmat Sudirja", "Yohana Lestari", "Dodi Pranata", "Rahmat Sudirja", "Siti Maryamah"]
        assert "5 tokoh · kutipan terbanyak" in on_screen(pilot)


async def test_a_region_that_the_office_names_is_not_said_twice(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p")
        listed = [line.strip("▌ ") for line in pane(pilot, "PeopleList").splitlines()]
        assert listed[listed.index(next(line for line in listed if "Yohana Lestari" in line)) + 1] == (
            "Pj Wali Kota Palangka Raya"
        )
        assert any(line.startswith("Ketua KPU · Kab. Aceh Selatan") for line in listed)


async def test_two_bearers_of_one_name_are_told_apart_by_region_and_office(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j", "j", "j")
        shown = pane(pilot, "SaidList")
        assert "Ketua KPU" in shown
        assert "Kab. Aceh Selatan" in shown
        assert "Muara Enim" not in shown


async def test_a_person_shows_offices_over_time_topics_days_and_written_forms(many: Path) -> None:
    async with opened(many, WIDE) as pilot:
        await press(pilot, "p")
        shown = pane(pilot, "SaidList")
        for words in (
            "5 kutipan di 3 artikel · 2 Sep – 6 Nov 2024",
            "Sekda Muara Enim",
            "2 Sep 2024 · ❝1 · Sekda Muara Enim Bicara Gudang",
            "30 Okt – 6 Nov 2024 · ❝4 · Pemkab Muara Enim Pastikan Logistik",
            "logistik 2 · keamanan 1",
            "KABAR UJI 4 · WARTA CONTOH 1",
            "“Rahmat Sudirja” · “Rahmat”",
        ):
            assert words in shown
        assert shown.index("Sekda Muara Enim") < shown.index("Pj Bupati Muara Enim")


async def test_the_quotes_stand_under_the_person_newest_first(many: Path) -> None:
    async with opened(many, WIDE) as pilot:
        await press(pilot, "p")
        shown = pane(pilot, "SaidList")
        assert shown.index("6 Nov 2024 · H-21") < shown.index("30 Okt 2024 · H-28")
        assert "“Gudang logistik sudah penuh" in shown
        assert "tak langsung" in shown
        assert "? narasumber belum pasti" in shown


async def test_enter_goes_to_the_quotes_and_enter_again_to_the_words(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "enter", "j", "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "logistik"
        assert pilot.app.session.quote == 0


async def test_escape_from_the_article_leads_back_to_the_same_quote(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "enter", "j", "j", "enter", "escape")
        assert isinstance(pilot.app.screen, PeopleScreen)
        listed = pilot.app.screen.query_one(SaidList)
        assert listed.has_focus
        assert listed.cursor == 2
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_the_filter_narrows_by_name_office_and_region_while_it_is_typed(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "f")
        await type_in(pilot, "kpu muara")
        assert names(pane(pilot, "PeopleList")) == ["Siti Maryamah"]
        assert "1 dari 5 tokoh" in on_screen(pilot)
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(PeopleList).has_focus
        await press(pilot, "f", "escape")
        assert pilot.app.screen.query_one(FilterInput).value == ""
        assert len(names(pane(pilot, "PeopleList"))) == 5


async def test_a_filter_without_a_match_says_how_to_take_it_off(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "f")
        await type_in(pilot, "zzz")
        assert "Tidak ada yang cocok dengan saringan ini" in on_screen(pilot)
        await press(pilot, "enter", "enter", "space")
        assert pilot.app.is_running


async def test_o_orders_by_name_and_by_the_last_day(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "o")
        assert names(pane(pilot, "PeopleList"))[0] == "Dodi Pranata"
        await press(pilot, "o")
        assert "terakhir bicara" in on_screen(pilot)
        assert names(pane(pilot, "PeopleList")) == [
            "Rahmat Sudirja",
            "Rahmat Sudirja",
            "Siti Maryamah",
            "Yohana Lestari",
            "Dodi Pranata",
        ]


async def test_space_pins_the_quote_under_the_cursor(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "enter", "j", "space")
        assert [pin.quote.text for pin in pilot.app.session.pins] == [
            "Kotak suara harus tiba di desa paling jauh sebelum hujan deras datang,"
        ]
        assert "◆" in pane(pilot, "SaidList")
        await press(pilot, "space")
        assert pilot.app.session.pins == ()


async def test_in_the_list_copying_says_where_the_quotes_are(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "y")
        assert "Tekan Enter untuk ke kutipannya dahulu." in on_screen(pilot)


async def test_y_copies_the_quote_with_its_citation(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "enter", "y")
        assert "Gudang logistik sudah penuh" in pilot.app.clipboard
        assert "WARTA CONTOH" in pilot.app.clipboard


async def test_a_narrow_terminal_shows_one_pane_at_a_time(many: Path) -> None:
    async with opened(many, FOLDED) as pilot:
        await press(pilot, "p")
        assert not pilot.app.screen.query_one(SaidList).display
        await press(pilot, "enter")
        assert "Kutipan, terbaru dulu" in on_screen(pilot)
        assert not pilot.app.screen.query_one(PeopleList).display
        await press(pilot, "backspace")
        assert pilot.app.screen.query_one(PeopleList).has_focus


async def test_thousands_of_quotes_of_one_person_are_fetched_as_they_come_into_view(filled: Filler) -> None:
    async with opened(filled([many_quotes(2_000)])) as pilot:
        await press(pilot, "p", "enter", "G")
        shown = pane(pilot, "SaidList")
        assert "Ucapan nomor 1999" in shown
        assert len(pilot.app.screen.query_one(SaidList)._pages) <= 3


async def test_an_empty_library_has_nobody(filled: Filler) -> None:
    async with opened(filled([])) as pilot:
        await press(pilot, "p")
        assert "Tidak ada yang dikutip di sini. /" in on_screen(pilot)
        await press(pilot, "enter", "j", "space", "y", "o", "tab")
        assert pilot.app.is_running


@pytest.mark.parametrize("size", [(40, 10), FOLDED, WIDE])
async def test_the_people_fit_their_terminal(many: Path, size: tuple[int, int]) -> None:
    async with opened(many, size) as pilot:
        for key in ("p", "G", "enter", "G", "g", "escape", "f"):
            await press(pilot, key)
            assert all(len(line) <= size[0] for line in on_screen(pilot).splitlines())
            assert "Rahmat Sudirja" in on_screen(pilot) or key in {"G", "g", "enter", "escape", "f"}


async def test_hostile_text_stays_text_among_people(filled: Filler) -> None:
    attacks = every_attack()
    async with opened(filled(attacks), WIDE) as pilot:
        for key in ("p", *["j"] * len(attacks), "enter", "space", "f"):
            await press(pilot, key)
            assert raw_signs(pilot) == set()
        await type_in(pilot, "[/red]")
        assert pilot.app.is_running


async def say_same(pilot: Pilot, name: str) -> None:
    """Say that the person under the cursor is somebody else."""
    await press(pilot, "equals_sign")
    await type_in(pilot, name)
    await press(pilot, "ctrl+s")


async def test_a_person_said_to_be_another_is_listed_as_that_one_at_once(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j")
        await say_same(pilot, "siti maryamah")
        listed = names(pane(pilot, "PeopleList"))
        assert "Yohana Lestari" not in listed
        assert "Siti Maryamah" in listed
        assert pilot.app.screen.query_one(PeopleList).current.name == "Siti Maryamah"
        assert "“Yohana Lestari” kini sama dengan “Siti Maryamah”" in on_screen(pilot)


async def test_the_page_of_a_person_says_which_names_the_reader_joined(many: Path) -> None:
    async with opened(many, WIDE) as pilot:
        await press(pilot, "p", "j")
        await say_same(pilot, "Siti Maryamah")
        assert "“Yohana Lestari”, menurut Anda; x memisahkan" in on_screen(pilot)
        assert names(pane(pilot, "PeopleList")).count("Siti Maryamah") == 1


async def test_known_people_complete_the_name(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j", "equals_sign")
        await type_in(pilot, "mary")
        assert "Siti Maryamah" in on_screen(pilot)
        await press(pilot, "down", "enter", "ctrl+s")
        assert "Yohana Lestari" not in names(pane(pilot, "PeopleList"))


async def test_a_person_said_to_be_another_can_be_parted_again(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j")
        before = names(pane(pilot, "PeopleList"))
        await say_same(pilot, "Siti Maryamah")
        await press(pilot, "x")
        assert names(pane(pilot, "PeopleList")) == before
        assert pilot.app.screen.query_one(PeopleList).current.name == "Yohana Lestari"


async def test_of_several_names_one_is_chosen_to_be_parted(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j")
        await say_same(pilot, "Siti Maryamah")
        pilot.app.screen.find_again("Dodi Pranata")
        await pilot.app.screen.follow()
        await say_same(pilot, "Siti Maryamah")
        await press(pilot, "x", "j", "enter")
        listed = names(pane(pilot, "PeopleList"))
        assert ("Dodi Pranata" in listed) != ("Yohana Lestari" in listed)


async def test_nothing_to_part_is_said(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "x")
        assert "Tidak ada nama yang dinyatakan sama" in on_screen(pilot)


@pytest.mark.parametrize("name", ["", "yohana lestari"])
async def test_nobody_is_said_to_be_the_same_as_himself_or_nobody(many: Path, name: str) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j")
        await say_same(pilot, name)
        assert isinstance(pilot.app.screen, FormScreen)


async def test_before_two_names_are_joined_the_form_says_what_that_changes(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j")
        people = pilot.app.screen.query_one(PeopleList)
        joined = people.current
        await press(pilot, "equals_sign")
        await type_in(pilot, "Siti Maryamah")
        said = " ".join(on_screen(pilot).split())
        assert "menjadi satu" in said
        assert f"{joined.quotes + 1} kutipan atas nama" in said
        assert pilot.app.session.library.corrections().people == {}


async def test_u_takes_the_word_on_a_person_back_and_ctrl_r_says_it_again(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j")
        before = names(pane(pilot, "PeopleList"))
        await say_same(pilot, "Siti Maryamah")
        after = names(pane(pilot, "PeopleList"))
        await press(pilot, "u")
        assert names(pane(pilot, "PeopleList")) == before
        await press(pilot, "ctrl+r")
        assert names(pane(pilot, "PeopleList")) == after != before


async def test_the_open_article_follows_the_word_on_a_person(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p")
        speaker = pilot.app.session.article.quotes[0].speaker
        pilot.app.screen.find_again(speaker)
        await pilot.app.screen.follow()
        await say_same(pilot, "Bima Lesmana")
        await press(pilot, "escape")
        assert pilot.app.session.article.quotes[0].speaker == "Bima Lesmana"


async def test_copying_and_parting_are_hinted_only_where_there_is_something_to_copy_or_to_part(many: Path) -> None:
    async with opened(many, WIDE) as pilot:
        await press(pilot, "p", "j")
        assert "y salin" not in pane(pilot, "HintBar")
        assert "x pisahkan" not in pane(pilot, "HintBar")
        await say_same(pilot, "Siti Maryamah")
        pilot.app.hush()
        await press(pilot, "enter")
        assert "x pisahkan" in pane(pilot, "HintBar")
        assert "y salin" in pane(pilot, "HintBar")
        await press(pilot, "escape", "x")
        assert "x pisahkan" not in pane(pilot, "HintBar")
