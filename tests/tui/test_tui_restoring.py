"""The next session begins where the last one ended, and panes keep the sizes that the user gave them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_driving import FOLDED, USUAL, WIDE, Filler, on_screen, opened, press, settle, type_in
from tui_samples import dated, page

from pilkada_tui.library import Library
from pilkada_tui.tui.actions.memory import Memory, ReadLog, keep, memory_path, recall
from pilkada_tui.tui.render.pane_sizes import Room, fitted, grown
from pilkada_tui.tui.widgets.panes.article_list import ArticleList
from pilkada_tui.tui.widgets.panes.event_list import EventList
from pilkada_tui.tui.widgets.search.query_input import QueryInput


async def test_the_open_article_and_pane_come_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "j", "j", "3")
    async with opened(library) as pilot:
        assert pilot.app.session.article.id == "deklarasi"
        assert pilot.app.screen.panes.front == "quotes"
        assert pilot.app.screen.query_one(ArticleList).current == "deklarasi"


async def test_the_arrangement_of_the_list_comes_back_and_says_so(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "o", "V", "U", "z")
    async with opened(library) as pilot:
        assert not pilot.app.screen.panes.zoomed
        assert "Saringan sesi lalu masih berlaku" in on_screen(pilot)
        assert "[belum dibaca ×]" in on_screen(pilot)
        assert pilot.app.screen.panes.arrangement.wanted.by == "region"
        assert pilot.app.screen.panes.arrangement.wanted.oldest_first


async def test_the_last_search_and_earlier_ones_come_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "logistik")
        await press(pilot, "enter")
    async with opened(library) as pilot:
        await press(pilot, "slash")
        assert pilot.app.screen.query_one(QueryInput).value == "logistik"
        await press(pilot, "ctrl+u")
        assert "logistik" in on_screen(pilot)


async def test_a_damaged_state_is_ignored_with_a_word(library: Path) -> None:
    memory_path(library).write_bytes(b'{"article": "\xff')
    async with opened(library) as pilot:
        assert [one.message.endswith("tidak terbaca dan diabaikan.") for one in pilot.app._notifications] == [True]
        assert pilot.app.session.article.id == "logistik"


async def test_an_article_that_is_gone_gives_way_to_the_first(library: Path) -> None:
    keep(library, Memory(article="tidak ada", pane="apa saja", query="netral"))
    async with opened(library) as pilot:
        assert pilot.app.session.article.id == "logistik"
        assert pilot.app.screen.panes.front == "articles"


@pytest.mark.parametrize(("pane", "name"), [("1", "arrangement"), ("3", "quotes"), ("4", "timeline")])
async def test_plus_and_minus_resize_the_pane_in_front(library: Path, pane: str, name: str) -> None:
    async with opened(library) as pilot:
        widget = getattr(pilot.app.screen.panes, name)
        before = widget.outer_size
        await press(pilot, pane, "plus", "plus")
        assert sum(widget.outer_size) > sum(before)
        await press(pilot, "minus", "minus", "minus")
        assert sum(widget.outer_size) < sum(before)


async def test_the_text_grows_at_the_cost_of_the_quotes(library: Path) -> None:
    async with opened(library) as pilot:
        panes = pilot.app.screen.panes
        before = panes.text.outer_size.width
        await press(pilot, "2", "plus")
        assert panes.text.outer_size.width == before + 2


@pytest.mark.parametrize(("size", "events", "lines"), [(USUAL, 1, 3), (USUAL, 9, 3), (WIDE, 1, 5), (WIDE, 30, 5)])
async def test_the_timeline_is_as_high_for_many_events_as_for_one(
    filled: Filler, size: tuple[int, int], events: int, lines: int
) -> None:
    days = [f"{number} Oktober 2024" for number in range(1, events + 1)]
    text = "Judul\n\n" + "\n".join(f"Rapat digelar {day}." for day in days)
    told = [dated(text, day, "2024-10-01", "16.03", label="Rapat", kind="rapat") for day in days]
    async with opened(filled([page("a", text, codes=("16.03",), events=tuple(told))]), size) as pilot:
        assert pilot.app.screen.query_one(EventList).size.height == lines


async def test_sizes_come_back_and_do_not_disturb_a_folded_terminal(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        await press(pilot, "1", "plus", "plus")
        width = pilot.app.screen.panes.arrangement.outer_size.width
    async with opened(library, WIDE) as pilot:
        assert pilot.app.screen.panes.arrangement.outer_size.width == width
    async with opened(library, FOLDED) as pilot:
        assert pilot.app.screen.panes.arrangement.outer_size.width == FOLDED[0]


async def test_an_edge_is_drawn_with_the_mouse(library: Path) -> None:
    async with opened(library) as pilot:
        panes = pilot.app.screen.panes
        edge = panes.arrangement.region.right - 1
        await pilot.mouse_down(offset=(edge, 8))
        await pilot.hover(offset=(edge + 9, 8))
        await pilot.mouse_up(offset=(edge + 9, 8))
        await settle(pilot)
        assert panes.arrangement.region.right - 1 == edge + 9
        top = panes.timeline.region.y
        await pilot.mouse_down(offset=(60, top))
        await pilot.hover(offset=(60, top - 3))
        await pilot.mouse_up(offset=(60, top - 3))
        await settle(pilot)
        assert panes.timeline.region.y == top - 3


def test_what_is_kept_is_what_is_recalled(library: Path) -> None:
    memory = Memory(article="x", pane="text", searches=("a", "b"), sizes={"articles": 40})
    keep(library, memory)
    assert recall(library) == memory


def test_a_folder_that_cannot_be_written_is_no_trouble(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = library / "berkas"
    file.write_text("")
    monkeypatch.setenv("PILKADA_TUI_STATE", str(file))
    keep(library, Memory())
    assert ReadLog(library).add("a")
    assert recall(library).article is None


def test_each_library_has_a_memory_of_its_own(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    Library.open(other).close()
    keep(library, Memory(article="a"))
    assert recall(other) == Memory()


SIZES = st.dictionaries(st.sampled_from(["articles", "quotes", "timeline"]), st.integers(-50, 500))
USUAL_SIZES = {"articles": 33, "quotes": 34, "timeline": 11}


@given(SIZES, st.integers(120, 300), st.integers(22, 90), st.sampled_from(["articles", "text", "quotes", "timeline"]))
def test_no_size_leaves_another_pane_without_room(sizes: dict[str, int], width: int, height: int, name: str) -> None:
    fits = fitted(sizes, USUAL_SIZES, Room(width, height))
    more = fitted(grown(name, 1, fits), USUAL_SIZES, Room(width, height))
    for one in (fits, more):
        assert one["articles"] >= 18
        assert one["quotes"] >= 18
        assert width - one["articles"] - one["quotes"] >= 30
        assert one["timeline"] >= 6
        assert height - one["timeline"] >= 8
