"""The palette leads to every article, person and region besides every command."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import OptionList
from tui_driving import Filler, opened, press, settle, type_in
from tui_samples import page

from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.screens.search import SearchScreen
from pilkada_tui.tui.widgets.panes.article_list import ArticleList
from pilkada_tui.tui.widgets.search.query_input import QueryInput


async def offered(pilot: Pilot, typed: str) -> list[str]:
    """What the palette offers for some letters, first things first."""
    await press(pilot, "ctrl+p")
    await type_in(pilot, typed)
    await settle(pilot)
    options = pilot.app.screen.query_one(OptionList)
    return [str(options.get_option_at_index(at).prompt) for at in range(options.option_count)]


async def choose(pilot: Pilot, typed: str, wanted: str) -> None:
    found = await offered(pilot, typed)
    place = next(at for at, words in enumerate(found) if wanted in words)
    await press(pilot, *["down"] * place, "enter")


async def test_an_article_is_opened_by_its_headline(library: Path) -> None:
    async with opened(library) as pilot:
        await choose(pilot, "ikrar lurah", "Lurah se-Palangka Raya")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "ikrar"


async def test_a_person_leads_to_what_they_said(library: Path) -> None:
    async with opened(library) as pilot:
        await choose(pilot, "yohana", "Yohana Lestari")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert pilot.app.screen.query_one(QueryInput).value == 'tokoh:"Yohana Lestari"'


async def test_a_region_leads_to_its_articles_in_the_list(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3")
        await choose(pilot, "palangka", "Kota Palangka Raya")
        articles = pilot.app.screen.query_one(ArticleList)
        assert (articles.total, articles.current) == (1, "ikrar")


async def test_it_leads_from_any_screen(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await choose(pilot, "deklarasi", "Deklarasi Kampanye Damai")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "deklarasi"


async def test_commands_and_themes_are_still_there(library: Path) -> None:
    async with opened(library) as pilot:
        assert any("Ganti tema warna" in words for words in await offered(pilot, "tema"))
        await press(pilot, "escape")
        assert any("Keluar" in words for words in await offered(pilot, "keluar"))


@pytest.mark.parametrize("title", ["[/] Judul netral", "[@click=app.quit]netral[/]", "\x1b[2J netral"])
async def test_a_hostile_headline_is_shown_as_it_is(filled: Filler, title: str) -> None:
    async with opened(filled([page("jahat", f"{title}\n\nIsi.\n")])) as pilot:
        found = await offered(pilot, "netral")
        assert any("netral" in words and "\x1b" not in words for words in found)
        assert isinstance(pilot.app.screen, CommandPalette)


async def test_of_thousands_of_articles_only_some_are_offered(filled: Filler) -> None:
    many = filled(page(f"nomor-{at}", f"Judul nomor {at}\n\nIsi.\n", day="2024-10-01") for at in range(500))
    async with opened(many) as pilot:
        assert 0 < len(await offered(pilot, "judul")) <= 20
