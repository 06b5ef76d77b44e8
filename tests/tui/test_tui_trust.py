"""What a screen says is so, what a key does is what it did when typed slowly, and nothing is done unseen."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from textual import events
from tui_driving import FOLDED, Filler, on_screen, opened, press, settle, type_in
from tui_overview_samples import EVERY
from tui_samples import ARTICLES

from pilkada_tui.library import Library
from pilkada_tui.library.views.matrix import Across, beside, matrix
from pilkada_tui.model import Fact, Span
from pilkada_tui.tui.actions.forms.corrections import quote_form
from pilkada_tui.tui.actions.forms.form import Question
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.dialogs.form import FormScreen
from pilkada_tui.tui.screens.people import PeopleScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen


def test_a_cell_of_the_matrix_opens_as_many_quotes_as_it_counts(filled: Filler) -> None:
    opened_library = Library.open(filled(EVERY))
    for across in Across:
        counted = matrix(opened_library, across)
        assert counted.cells
        for (topic, value), cell in counted.cells.items():
            assert len(beside(opened_library, across, topic, value)) == cell.quotes


async def test_keys_typed_ahead_arrive_as_if_they_had_been_typed_slowly(library: Path) -> None:
    async with opened(library) as pilot:
        for key in ("p", "f", *"bima"):
            pilot.app.post_message(events.Key(key, key))
        async with asyncio.timeout(10):
            while not (
                isinstance(pilot.app.screen, PeopleScreen) and pilot.app.screen.query_one("Input").value == "bima"
            ):
                await pilot.pause(0.02)


async def test_a_form_without_a_change_keeps_nothing_and_says_so(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "s", "e", "ctrl+s")
        await settle(pilot)
        assert "tidak ada yang disimpan" in on_screen(pilot)
        assert pilot.app.session.library.notes.latest().kind == "star"


async def test_nothing_is_pinned_that_is_not_on_the_screen(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "1", "full_stop")
        assert pilot.app.session.pins == ()
        assert "tidak tampak" in on_screen(pilot)


async def test_q_goes_up_one_level_and_from_reading_out_of_the_program(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CompareScreen)
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, ReadScreen)
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_another_speaker_brings_an_office_of_his_own(filled: Filler) -> None:
    async with opened(filled(ARTICLES)) as pilot:
        article = pilot.app.session.article
        others = [quote for quote in article.quotes if quote.speaker != article.quotes[0].speaker and quote.role]
        await press(pilot, "3", "g", "e")
        form = pilot.app.screen
        line = form.query("CleanInput").first()
        line.value = others[0].speaker if others else "Nama Lain"
        await press(pilot, "ctrl+s")
        role = form.answers()["role"]
        assert role == (others[0].role if others else "")


@pytest.mark.parametrize(
    ("day", "office"), [("2024-09-20", "Sekda Muara Enim"), ("2024-10-30", "Pj Bupati Muara Enim")]
)
def test_of_several_offices_of_another_speaker_the_one_nearest_that_day_is_proposed(
    filled: Filler, day: str, office: str
) -> None:
    opened_library = Library.open(filled(EVERY))
    article = next(one for one in ARTICLES if one.id == "deklarasi")
    dated = msgspec.structs.replace(article, day=Fact(value=day, span=Span(0, 0), how="line"))
    form = quote_form(opened_library, dated, dated.quotes[0], 0)
    speaker = next(one for one in form.asked if one.name == "speaker")
    assert isinstance(speaker, Question)
    assert speaker.fills("Rahmat Sudirja")["role"] == office


async def test_escape_throws_nothing_away_that_was_typed_after_its_warning(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "m")
        await type_in(pilot, "satu")
        await press(pilot, "escape")
        assert "Belum disimpan" in on_screen(pilot)
        await type_in(pilot, "dua")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, FormScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_a_theme_chosen_on_the_screen_is_there_at_the_next_start(library: Path) -> None:
    async with opened(library) as pilot:
        before = pilot.app.theme
        pilot.app.action_change_theme()
        await settle(pilot)
        await press(pilot, "up", "enter")
        chosen = pilot.app.theme
        assert chosen != before
    async with opened(library) as again:
        assert again.app.theme == chosen


async def test_a_notice_takes_the_place_of_the_one_before_in_the_line_of_the_keys(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "D", "n")
        hints = on_screen(pilot).splitlines()[-1]
        assert "Belum ada pencarian. Tekan / untuk mencari." in hints
        assert "? bantuan" in hints
        assert "Belum ada yang dihapus" not in on_screen(pilot)
