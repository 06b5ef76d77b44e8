"""Many at once: a stretch of rows is marked, one key acts on all of them, and one undo takes that back."""

from pathlib import Path

import msgspec
from tui_driving import Filler, on_screen, opened, pane, press, settle, type_in
from tui_overview_samples import EVERY
from tui_samples import ARTICLES

from pilkada_tui.library.notes.annotations import pins, starred, tags
from pilkada_tui.tui.screens.export import ExportScreen


async def test_a_stretch_of_articles_is_starred_and_tagged_by_one_key_each(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles, notes = pilot.app.screen.panes.articles, pilot.app.session.library.notes
        await press(pilot, "v", "j", "j", "v", "j")
        marked = articles.marked
        assert len(marked) == 3
        assert pane(pilot, "#articles").count("✓") == 3
        assert "3 ditandai" in on_screen(pilot)
        await press(pilot, "s")
        assert starred(notes) == set(marked)
        await press(pilot, "number_sign")
        await type_in(pilot, "rapat")
        await press(pilot, "ctrl+s")
        assert [tags(notes, one) for one in marked] == [("rapat",)] * 3
        await press(pilot, "u", "u")
        assert not starred(notes)
        assert not any(tags(notes, one) for one in marked)


async def test_escape_takes_marks_away_before_anything_else(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "v", "j", "v", "escape")
        assert pilot.app.screen.panes.articles.marked == ()
        assert "ditandai" not in on_screen(pilot)


async def test_marked_articles_are_deleted_together_and_one_u_brings_them_back(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        every = articles.total
        await press(pilot, "v", "j", "v", "d")
        assert articles.total == every - 2
        assert "2 artikel dihapus" in on_screen(pilot)
        await press(pilot, "u")
        assert articles.total == every
        assert "dan 1 lagi" in on_screen(pilot)


async def test_the_bin_gives_one_of_two_back(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        every, last = articles.total, articles.current
        await press(pilot, "j", "d", "g", "d", "D")
        await press(pilot, "enter")
        assert articles.total == every - 1
        assert last in {articles.name_of(row) for row in range(articles.total)}


async def test_marked_quotes_are_pinned_written_and_rejected_together(filled: Filler, tmp_path: Path) -> None:
    async with opened(filled(ARTICLES)) as pilot:
        session = pilot.app.session
        before = session.article.quotes
        await press(pilot, "3", "g", "v", "j", "v", "space")
        assert [pin.quote for pin in session.pins] == list(before[:2])
        assert len(pins(session.library.notes)) == 2
        await press(pilot, "E")
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        screen.query_one("Input").value = str(tmp_path / "dua.jsonl")
        await press(pilot, "enter")
        written = msgspec.json.decode((tmp_path / "dua.jsonl").read_bytes())
        assert [quote["text"] for quote in written["quotes"]] == [quote.text for quote in before[:2]]
        await press(pilot, "d")
        assert session.article.quotes == before[2:]
        await press(pilot, "u")
        await settle(pilot)
        assert session.article.quotes == before
