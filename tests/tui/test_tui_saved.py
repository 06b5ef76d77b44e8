"""Saved queries beside the screen: what each finds, what is new in it, and one key to have it over every screen."""

from tui_driving import Filler, on_screen, opened, pane, press, type_in
from tui_overview_samples import EVERY

from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import save_search
from pilkada_tui.tui.actions.saved_queries import look, saved_queries


async def test_a_saved_query_says_what_is_new_and_opens_as_many_articles_as_it_says(filled: Filler) -> None:
    folder = filled(EVERY[:1])
    library = Library.open(folder)
    save_search(library.notes, "netralitas", "netralitas")
    look(library, "netralitas")
    before = library.count_listed("netralitas")
    library.add(EVERY)
    [found] = saved_queries(library)
    assert found.fresh
    assert (found.articles, found.fresh) == (
        library.count_listed("netralitas"),
        library.count_listed("netralitas") - before,
    )
    async with opened(folder) as pilot:
        await press(pilot, "F")
        assert "★ netralitas" in pane(pilot, "SavedList")
        await press(pilot, "enter")
        assert pilot.app.session.query == "netralitas"
        assert pilot.app.screen.panes.articles.total == found.articles
    [after] = saved_queries(library)
    assert after.fresh == 0


async def test_the_query_of_the_moment_is_saved_over_any_screen_and_let_go_again(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "F", "ctrl+s")
        assert "Tidak ada pencarian yang sedang berlaku" in on_screen(pilot)
        await press(pilot, "escape", "slash")
        await type_in(pilot, "logistik")
        await press(pilot, "escape", "M", "F", "ctrl+s")
        assert "logistik" in pane(pilot, "SavedList")
        await press(pilot, "x")
        assert "Belum ada yang disimpan" in pane(pilot, "SavedList")
