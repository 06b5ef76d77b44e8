"""Suara: what a row shows, what it opens, and what is written of it."""

import csv
from pathlib import Path

import pytest
from tui_driving import FOLDED, Filler, on_screen, opened, press, type_in
from tui_overview_samples import EVERY

from pilkada_tui.library import Library
from pilkada_tui.library.views.voice import Voice, Voices, voices
from pilkada_tui.search.tree import Facet
from pilkada_tui.terms.names import percent
from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.render.voice import DIRECT, RETOLD, VoiceTable, bar, grouped, legend, step_for, widths
from pilkada_tui.tui.widgets.overview.voice_list import VoiceList

NARROW, USUAL_WIDTH, VERY_WIDE = 40, 119, 199


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


def voice(quotes: int, direct: int = 0, name: str | None = "Sari") -> Voice:
    return Voice(name=name, quotes=quotes, direct=direct, length=100 * quotes, weeks={"2024-10-28": quotes})


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (voice(10, 10), "██████████"),
        (voice(10, 5), "█████░░░░░"),
        (voice(5), "░░░░░"),
        (voice(10, 1), "█░░░░░░░░░"),
        (voice(100, 99), "█████████░"),
        (voice(1, 1), "█"),
    ],
)
def test_a_bar_tells_the_direct_from_the_retold_by_its_signs(row: Voice, shown: str) -> None:
    assert bar(row, max(row.quotes, 10), 10) == shown
    assert set(shown) <= {DIRECT, RETOLD}


def test_a_share_that_is_not_nothing_is_not_told_as_nothing() -> None:
    assert [percent(part, 1000) for part in (0, 1, 10, 500, 1000)] == ["0 %", "<1 %", "1 %", "50 %", "100 %"]


@pytest.mark.parametrize("width", [1, 3, 17])
def test_weeks_that_have_no_room_share_a_sign_and_none_is_lost(width: int) -> None:
    mondays = [f"2024-01-{day:02}" for day in range(1, 18)]
    together = grouped(dict.fromkeys(mondays, 1), mondays, step_for(len(mondays), width))
    assert sum(together) == len(mondays)
    assert len(together) <= width


def test_how_many_weeks_a_sign_stands_for_is_said_in_one_place() -> None:
    weeks = {f"2024-{month:02}-01": 1 for month in range(1, 13)}
    table = VoiceTable(Voices(facet=Facet.SPEAKER, rows=(Voice("Sari", 12, 6, 900, weeks),)))
    head, below = ("".join(run.text for run in line) for line in (table.head(FOLDED[0] - 1), legend(table)))
    assert "per 4 minggu" in head
    assert "minggu" not in below


@pytest.mark.parametrize("width", [NARROW - 1, FOLDED[0] - 1, USUAL_WIDTH, VERY_WIDE])
def test_a_row_fits_the_width_it_is_given(width: int) -> None:
    rows = (voice(12, 5, "Nama Yang Panjang Sekali Sehingga Tak Mungkin Muat Di Kolomnya"), voice(3, name=None))
    table = VoiceTable(Voices(facet=Facet.SPEAKER, rows=rows))
    assert max(width_of(table.line(number, width)) for number in range(2)) <= width
    assert width_of(table.head(width)) <= width
    assert sum(widths(width)) < width


async def test_enter_opens_exactly_the_quotes_of_the_row(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "S", "o", "j")
        row = pilot.app.screen.query_one(VoiceList).current
        assert row is not None
        await press(pilot, "enter")
        assert f"Kutipan {row.quotes}" in on_screen(pilot)


async def test_the_rows_follow_the_query(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "logistik")
        await press(pilot, "enter", "S")
        quotes = voices(Library.open(many), Facet.ROLE_KIND, "logistik").quotes
        assert f"{quotes} kutipan menurut jenis jabatan" in on_screen(pilot)


async def test_one_key_changes_what_the_rows_are(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "S")
        for named in ("jenis jabatan", "tokoh", "media", "wilayah", "jenis jabatan"):
            assert f"menurut {named}" in on_screen(pilot)
            await press(pilot, "o")


async def test_the_same_is_written_as_csv(many: Path, tmp_path: Path) -> None:
    target = tmp_path / "suara.csv"
    async with opened(many) as pilot:
        await press(pilot, "S", "o", "E", "ctrl+u")
        await type_in(pilot, str(target))
        await press(pilot, "enter")
    rows = list(csv.DictReader(target.open(encoding="utf-8")))
    found = voices(Library.open(many), Facet.SPEAKER)
    assert [(row["name"] or None, int(row["quotes"]), int(row["direct"])) for row in rows] == [
        (row.name, row.quotes, row.direct) for row in found.rows
    ]
    assert [sum(int(row[monday]) for monday in found.mondays) for row in rows] == [
        sum(row.weeks.values()) for row in found.rows
    ]
