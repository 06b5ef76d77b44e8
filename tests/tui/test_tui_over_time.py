"""A person over time: the life line, what was said then and now, and what may contradict each other."""

from datetime import date
from pathlib import Path

import pytest
from tui_driving import Filler, on_screen, opened, pane, press
from tui_overview_samples import EVERY

from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.render.ruler import Scale, Stretch, bars, lanes, scale_of
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.contradictions import ContradictionsScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.screens.then_now import ThenNowScreen

YEAR = Scale(date(2024, 1, 1), date(2024, 12, 31), 73)


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


def text_of(line: tuple[tuple[str, object], ...]) -> str:
    return "".join(text for text, _ink in line)


def test_a_week_of_more_quotes_has_a_higher_bar_and_a_week_of_none_a_dot() -> None:
    drawn = text_of(bars(YEAR, {"2024-03-04": 1, "2024-06-03": 8}))
    heights = [drawn[YEAR.column(date(2024, month, 5))] for month in (3, 6, 9)]
    assert heights == ["▁", "█", "·"]


def test_a_life_line_leaves_out_empty_months_beyond_the_calendar_and_keeps_days_in_their_order() -> None:
    along = scale_of(["2021-03-08", "2024-10-21", "2025-08-04"], 100)
    assert [month.isoformat()[:7] for month in along.gaps] == ["2024-05", "2025-08"]
    days = [date(2021, 3, 1), date(2021, 3, 31), date(2024, 5, 1), date(2024, 11, 27), date(2025, 8, 1)]
    places = [along.column(day) for day in days]
    assert places == sorted(set(places))
    assert (places[0], places[-1]) == (0, 89)
    assert along.column(date(2022, 1, 1)) == along.column(date(2024, 5, 1))
    assert along.column(date(2021, 2, 1)) < 0
    assert along.column(date(2025, 10, 1)) >= 100


def test_offices_of_one_time_stand_on_two_lines_and_one_after_the_other_on_one() -> None:
    first = Stretch(date(2024, 1, 1), date(2024, 6, 30), "Sekda")
    then = Stretch(date(2024, 9, 1), date(2024, 10, 30), "Camat")
    during = Stretch(date(2024, 2, 1), date(2024, 9, 30), "Lurah")
    assert len(lanes(YEAR, [first, then])) == 1
    assert len(lanes(YEAR, [first, during])) == 2
    assert {width_of(line) for line in lanes(YEAR, [first, then, during])} == {YEAR.width}
    assert lanes(YEAR, []) == []


async def test_the_page_of_a_person_has_quotes_by_week_and_offices_under_the_official_stages(
    many: Path,
) -> None:
    async with opened(many, (140, 40)) as pilot:
        await press(pilot, "p")
        lines = pane(pilot, "SaidList").splitlines()
        [stages] = [line for line in lines if line.strip().startswith("tahapan")]
        [offices] = [line for line in lines if line.strip().startswith("sebagai")]
        assert "kampanye" in stages
        assert offices.index("Sekda") < stages.index("kampanye") < offices.index("Pj Bupati")


async def test_what_may_contradict_each_other_opens_side_by_side_and_from_there_in_its_article(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "exclamation_mark")
        assert isinstance(pilot.app.screen, ContradictionsScreen)
        shown = on_screen(pilot)
        for words in ("angkanya lain: “tiga” / “sepuluh”", "? ada orang lain bernama sama", "bukan putusan"):
            assert words in shown
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "[−tiga] [+sepuluh]" in " ".join(pane(pilot, "PinColumn.pane:last-of-type").split())
        await press(pilot, "l", "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "gudang-2"
        assert pilot.app.session.pins == ()


async def test_o_compares_what_everybody_said_and_escape_leads_back_to_the_people(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j", "exclamation_mark")
        assert "Tak ada ucapan yang bertentangan" in on_screen(pilot)
        await press(pilot, "o")
        assert "semua tokoh · 1 pasang" in on_screen(pilot)
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_then_and_now_stand_beside_each_other_and_the_day_in_hand_moves_by_weeks(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "n")
        screen = pilot.app.screen
        assert isinstance(screen, ThenNowScreen)
        then, now = screen.days
        assert "1 dari 2 topik di keduanya" in on_screen(pilot)
        await press(pilot, "l", "l", "l", "l", "l", "l")
        assert screen.days == (now, now)
        assert "0 dari" in on_screen(pilot)
        await press(pilot, *"hhhh", "tab", "h", "h", "h", "h", "h", "h", "h", "h", "h")
        assert screen.days[0] == screen.days[1]
        assert then < now


async def test_who_is_quoted_on_one_day_only_is_said_to_have_nothing_to_compare(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "j", "n")
        assert isinstance(pilot.app.screen, ThenNowScreen)
        assert "baru dikutip pada satu hari" in on_screen(pilot)
        assert "topik di keduanya" not in on_screen(pilot)


async def test_a_topic_of_both_days_opens_as_a_comparison(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "p", "n", "enter")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert len(pilot.app.screen.session.pins) == 2
        await press(pilot, "enter")
        assert pilot.app.session.article.id == "gudang-1"
