"""One query stands over every screen; plain words are offered as what they may mean."""

from pathlib import Path

import pytest
from tui_driving import FOLDED, on_screen, opened, press, settle, type_in
from tui_overview_samples import EVERY

from pilkada_tui.library import Library
from pilkada_tui.tui.actions.meanings import where_nothing_is, while_typing
from pilkada_tui.tui.actions.query_line import QueryLine
from pilkada_tui.tui.screens.matrix import MatrixScreen
from pilkada_tui.tui.screens.search import SearchScreen
from pilkada_tui.tui.widgets.overview.matrix_grid import MatrixGrid
from pilkada_tui.tui.widgets.search.query_input import QueryInput


def test_going_back_forgets_nothing_and_asking_anew_forgets_what_was_ahead() -> None:
    line = QueryLine()
    for query in ("logistik", "netral"):
        assert line.ask(query)
    assert not line.ask(" netral ")
    assert line.step(-1)
    assert line.now == "logistik"
    assert line.step(1)
    assert line.now == "netral"
    line.step(-1)
    line.ask("polri")
    assert not line.step(1)


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("netral sumatera selatan", 'netral wilayah:"Sumatera Selatan" '),
        ("netralitas asn sumatera selatan", 'netralitas asn wilayah:"Sumatera Selatan" '),
        ("apa kata KPU soal logistik di Sumsel?", 'KPU logistik wilayah:"Sumatera Selatan" '),
        ("muara enim gudang", 'wilayah:"Kab. Muara Enim" gudang '),
        ("sumatra selatan", 'wilayah:"Sumatera Selatan" '),
        ("logistik okt", "logistik tanggal:2024-10 "),
        ("rahm", 'tokoh:"Rahmat Sudirja" '),
        ("h-30", "tanggal:H-30..H "),
        ("wilayah:palang", 'wilayah:"Kota Palangka Raya" '),
    ],
)
def test_tab_takes_what_the_last_words_most_likely_mean(tmp_path: Path, line: str, query: str) -> None:
    library = Library.open(_filled(tmp_path))
    assert while_typing(library, line)[0].query == query


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("gudang muara enim zebra", 'gudang wilayah:"Kab. Muara Enim"'),
        ("gudnag", "gudang"),
        ("apa kata siapa tentang gudang di muara enim?", 'gudang wilayah:"Kab. Muara Enim"'),
        ("gudang zebra", "gudang"),
    ],
)
def test_where_nothing_is_found_something_is_offered_that_finds(tmp_path: Path, line: str, query: str) -> None:
    library = Library.open(_filled(tmp_path))
    assert not library.search(line).hits
    offered = {offer.query: offer.total for offer in where_nothing_is(library, line)}
    found = library.search(query, 0)
    assert offered[query] == found.quotes + found.articles + found.events > 0


def test_words_left_out_and_a_region_read_are_told_together(tmp_path: Path) -> None:
    library = Library.open(_filled(tmp_path))
    labels = [offer.label for offer in where_nothing_is(library, "gudang zebra muara enim")]
    assert 'tanpa “zebra”: gudang wilayah:"Kab. Muara Enim"' in labels


def _filled(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    (folder / "articles").mkdir(parents=True)
    library = Library.open(folder)
    library.add(EVERY)
    return folder


async def test_a_query_narrows_list_and_matrix_and_is_cleared_on_the_list(tmp_path: Path) -> None:
    async with opened(_filled(tmp_path)) as pilot:
        every = pilot.app.screen.panes.articles.total
        await press(pilot, "slash")
        await type_in(pilot, "gudang")
        await press(pilot, "escape")
        session, panes = pilot.app.session, pilot.app.screen.panes
        assert session.query == "gudang"
        assert 0 < panes.articles.total < every
        assert f"{panes.articles.total} artikel" in on_screen(pilot).splitlines()[0]
        await press(pilot, "M")
        assert isinstance(pilot.app.screen, MatrixScreen)
        assert "[gudang]" in on_screen(pilot)
        await pilot.click("TitleBar", offset=(on_screen(pilot).index("gudang"), 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, SearchScreen)
        await press(pilot, "escape")
        narrowed = sum(cell.quotes for cell in pilot.app.screen.query_one(MatrixGrid)._matrix.cells.values())
        await press(pilot, "ctrl+o")
        await settle(pilot)
        whole = sum(cell.quotes for cell in pilot.app.screen.query_one(MatrixGrid)._matrix.cells.values())
        assert 0 < narrowed < whole
        await press(pilot, "ctrl+g", "q")
        assert panes.articles.total < every
        await press(pilot, "1", "escape")
        assert panes.articles.total == every


async def test_tab_typed_ahead_takes_what_the_whole_word_means(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        for key in (*"netral", "space", *"sumsel", "tab"):
            await pilot.press(key)
        await settle(pilot)
        assert pilot.app.screen.query_one(QueryInput).value.strip() == 'netral wilayah:"Sumatera Selatan"'


async def test_in_a_small_terminal_the_query_and_its_counts_stand_over_every_pane(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        pilot.app.list_only("netralitas")
        await settle(pilot)
        assert (
            "netralitas ×" in on_screen(pilot).splitlines()[1 if "1 Artikel" in on_screen(pilot).splitlines()[0] else 2]
        )
        for key in "234":
            await press(pilot, key)
            head = "\n".join(on_screen(pilot).splitlines()[:2])
            assert "┃ [netralitas]" in head
            assert " artikel · " in head
            assert "esc kosongkan" in head
        await press(pilot, "escape")
        assert "netralitas]" not in "\n".join(on_screen(pilot).splitlines()[:2])
