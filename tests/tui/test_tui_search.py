"""Searching as you type, opening a hit in place, and walking the hits across articles."""

from pathlib import Path

import pytest
from tui_driving import FOLDED, WIDE, on_screen, opened, pane, press, type_in

from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.screens.search import SearchScreen
from pilkada_tui.tui.widgets.panes.article_text import ArticleText
from pilkada_tui.tui.widgets.search.hit_list import HitList, in_context
from pilkada_tui.tui.widgets.search.query_input import QueryInput


async def test_hits_appear_as_you_type_in_three_counted_groups(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "ikrar")
        assert "3 hasil   Kutipan 1   Artikel 1   Peristiwa 1" in on_screen(pilot)
        headings = [line.strip() for line in pane(pilot, "HitList").splitlines()]
        assert headings.index("Kutipan 1") < headings.index("Artikel 1") < headings.index("Peristiwa 1")
        assert [headings[headings.index(group) - 1] for group in ("Artikel 1", "Peristiwa 1")] == ["", ""]


async def test_the_hints_say_how_to_open_and_narrow_even_in_little_room(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        assert on_screen(pilot).splitlines()[-1].startswith(" Enter buka")
        await press(pilot, "shift+tab", "shift+tab")
        hints = on_screen(pilot).splitlines()[-1]
        assert hints.startswith(" Enter buka")
        assert "1–4 saring" in hints


async def test_a_hit_shows_its_words_in_context(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        assert "Dodi Pranata · Kapolres Muara Enim · Kab. Muara Enim · 25 Sep 2024" in on_screen(pilot)
        assert "menarik-narik pegawai" in on_screen(pilot)


def test_the_words_of_a_hit_are_highlighted() -> None:
    line = in_context("netral", "Ketua menegaskan netralitas petugas adalah harga mati.")
    assert [part.text for part in line if "hit" in part.style] == ["netralitas"]


def test_a_long_text_is_shown_from_shortly_before_its_first_hit() -> None:
    line = in_context("netral", "kata " * 60 + "netralitas petugas")
    words = "".join(part.text for part in line)
    assert words.startswith("… ")
    assert len(words) < 80


async def test_no_hit_says_what_to_try(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "zebra")
        assert "Tidak ada yang cocok" in on_screen(pilot)


async def test_an_empty_line_says_how_to_search(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        assert "Ketik untuk mencari" in on_screen(pilot)


async def test_a_faulty_query_is_explained_under_the_line(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral tanggal:besok")
        line, under, *_rest = on_screen(pilot).splitlines()
        assert under.index("▲") == line.index("tanggal:")
        assert "tanggal “besok” tidak terbaca" in under


async def test_enter_opens_the_hit_on_its_words(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        text = pilot.app.screen.query_one(ArticleText)
        assert pilot.app.session.article.id == "deklarasi"
        assert [mark.style for mark in text._hits] == [("hit-now",)]
        assert pilot.app.focused is text


async def test_arrows_choose_a_hit_without_leaving_the_line(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "down", "down", "up", "enter")
        assert pilot.app.session.trail.at == 1


async def test_n_walks_the_hits_across_articles_and_round(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "enter")
        seen = []
        for _step in range(6):
            seen.append((pilot.app.session.article.id, pilot.app.session.hit))
            await press(pilot, "n")
        articles = {article for article, _hit in seen}
        assert articles == {"logistik", "deklarasi", "ikrar"}
        assert seen[0] in seen[3:] or (pilot.app.session.article.id, pilot.app.session.hit) in seen


async def test_capital_n_walks_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "enter")
        first = (pilot.app.session.article.id, pilot.app.session.hit)
        await press(pilot, "n", "N")
        assert (pilot.app.session.article.id, pilot.app.session.hit) == first


async def test_n_without_a_search_says_so(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "n")
        assert "Belum ada pencarian" in on_screen(pilot)


async def test_hits_stay_highlighted_while_moving_in_the_list(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "enter", "1", "j")
        assert pilot.app.screen.query_one(ArticleText)._hits


@pytest.mark.parametrize("key", ["escape", "backspace"])
async def test_the_way_back_from_a_hit_leads_to_the_hits(library: Path, key: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "down", "enter", key)
        assert isinstance(pilot.app.screen, SearchScreen)
        assert pilot.app.screen.query_one(QueryInput).value == "netral"
        assert pilot.app.screen.query_one(HitList).cursor == 1


async def test_escape_leaves_the_search(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash", "escape")
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_backspace_on_the_empty_line_keeps_the_line(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "a")
        await press(pilot, "backspace")
        assert isinstance(pilot.app.screen, SearchScreen)
        await press(pilot, "backspace", "n")
        assert pilot.app.screen.query_one("QueryInput").value == "n"


async def test_leaving_with_an_empty_line_forgets_the_search(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "enter", "slash", "ctrl+u", "escape", "1", "j")
        assert not pilot.app.screen.query_one(ArticleText)._hits


async def test_space_pins_a_quote_from_the_hits(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        await press(pilot, "shift+tab", "shift+tab", "space")
        assert [(pin.article.id, pin.number) for pin in pilot.app.session.pins] == [("deklarasi", 0)]
        assert "1 disematkan" in on_screen(pilot)


@pytest.mark.parametrize("size", [FOLDED, WIDE], ids=["two lines", "one line"])
async def test_a_pinned_hit_is_marked(library: Path, size: tuple[int, int]) -> None:
    async with opened(library, size) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        assert "◆" not in pane(pilot, "HitList")
        await press(pilot, "shift+tab", "shift+tab", "space")
        assert pane(pilot, "HitList").count("◆") == 1


async def test_only_quotes_can_be_pinned_and_space_marks_what_is_none(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        await press(pilot, "shift+tab", "shift+tab", "G", "full_stop")
        assert "Hanya kutipan" in on_screen(pilot)
        assert pilot.app.session.pins == ()
        await press(pilot, "space")
        assert "1 ditandai" in on_screen(pilot)


async def test_y_copies_a_quote_from_the_hits(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        await press(pilot, "shift+tab", "shift+tab", "y")
        assert "— Dodi Pranata (Kapolres Muara Enim)" in pilot.app.clipboard


async def test_letters_are_typed_into_the_line_and_move_in_the_hits(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netral")
        await press(pilot, "shift+tab", "shift+tab", "j", "j", "k")
        assert pilot.app.screen.query_one(HitList).cursor == 1
        await press(pilot, "slash")
        await type_in(pilot, "q")
        assert pilot.app.screen.query_one(QueryInput).value == "netralq"


async def test_two_clicks_on_a_hit_open_it(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        await pilot.click("HitList", offset=(10, 1), times=2)
        await press(pilot, "2")
        assert pilot.app.session.article.id == "deklarasi"


async def test_a_folded_terminal_shows_a_hit_on_two_lines(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "pegawai")
        lines = pane(pilot, "HitList").splitlines()
        head = next(place for place, line in enumerate(lines) if "Dodi Pranata" in line)
        assert "pegawai" in lines[head + 1]


async def test_the_hints_say_what_space_does_with_a_hit_and_copying_is_for_quotes(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netralitas")
        await press(pilot, "tab", "g")
        assert "spasi sematkan" in pane(pilot, "HintBar")
        assert "y salin" in pane(pilot, "HintBar")
        hits = pilot.app.screen.query_one("HitList")
        await press(pilot, *["j"] * [hit.type for hit in hits.hits].index("article"))
        assert "spasi tandai" in pane(pilot, "HintBar")
        assert "y salin" not in pane(pilot, "HintBar")
        await press(pilot, "space")
        assert [hit.type for hit in hits.picked] == ["article"]
