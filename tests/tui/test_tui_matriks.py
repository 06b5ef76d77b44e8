"""The matrix, its cells side by side, columns that scroll together, and what changed between two statements."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_tui_hostile import every_attack, raw_signs
from tui_driving import FOLDED, USUAL, WIDE, Filler, on_screen, opened, pane, press
from tui_overview_samples import EVERY
from tui_samples import page, said

from pilkada_tui.model import Article
from pilkada_tui.tui.render.word_diff import changes
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.matrix import MatrixScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.widgets.overview.pin_column import PinColumn


@pytest.fixture
def many(filled: Filler) -> Path:
    """A library of every invented article."""
    return filled(EVERY)


async def test_topics_stand_down_and_regions_across_with_number_and_words(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m")
        table = pane(pilot, "MatrixGrid")
        assert [name for name in ("logistik", "keamanan", "netralitas") if name in table] == [
            "logistik",
            "keamanan",
            "netralitas",
        ]
        assert "Kab. Muara Enim" in table.splitlines()[0]
        assert "2 Rahmat Sudirja" in table
        assert "“Gudang logistik sudah" in table
        assert "·" in table


async def test_a_quote_on_two_topics_counts_once_in_its_column(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m")
        names, counts = pane(pilot, "MatrixGrid").splitlines()[:2]
        assert counts[names.index("Kab. Muara Enim") :].split()[0] == "❝2"


async def test_the_head_says_that_there_are_more_columns_than_in_view(filled: Filler) -> None:
    codes = ("16.03", "16.07", "62.71", "16.72", "11.01")
    articles = []
    for number, code in enumerate(codes):
        text = f"Judul {number}\n\n“Kata {number},” ujar Ana.\n"
        quote = said(text, f"Kata {number},", "Ana", None, "ujar", topics=("logistik",))
        articles.append(page(f"a{number}", text, codes=(code,), quotes=(quote,)))
    async with opened(filled(articles), FOLDED) as pilot:
        await press(pilot, "c", "m")
        head = pane(pilot, "MatrixGrid").splitlines()
        assert "›" in head[0]
        assert "‹" not in head[0]
        assert "1–2 dari 5" in head[1]
        await press(pilot, *["l"] * 4)
        head = pane(pilot, "MatrixGrid").splitlines()
        assert "‹" in head[0]
        assert "›" not in head[0]
        assert "4–5 dari 5" in head[1]


async def test_the_cursor_begins_on_a_cell_in_which_something_is_said(filled: Filler) -> None:
    told = [("16.03", "damai"), ("16.07", "damai"), ("62.71", "damai"), ("11.01", "logistik"), ("11.01", "logistik")]
    articles = []
    for number, (code, topic) in enumerate(told):
        text = f"Judul {number}\n\n“Kata {number},” ujar Ana.\n"
        quote = said(text, f"Kata {number},", "Ana", None, "ujar", topics=(topic,))
        articles.append(page(f"a{number}", text, codes=(code,), quotes=(quote,)))
    async with opened(filled(articles)) as pilot:
        await press(pilot, "c", "m")
        assert pane(pilot, "MatrixGrid").splitlines()[0].split()[:3] == ["topik", "Kab.", "Aceh"]
        await press(pilot, "enter")
        assert "damai × Kab. Muara Enim" in on_screen(pilot)


async def test_the_cell_under_the_cursor_is_a_block_of_all_its_lines(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "l")
        rows = pane(pilot, "MatrixGrid").splitlines()[3:7]
        assert [line.count("▌") for line in rows] == [2, 2, 2, 2]


@pytest.mark.parametrize(
    ("presses", "across", "column"),
    [(1, "narasumber", "Rahmat Sudirja"), (2, "jenis jabatan", "kepala daerah"), (3, "media", "WARTA CONTOH")],
)
async def test_m_puts_something_else_across(many: Path, presses: int, across: str, column: str) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", *["m"] * presses)
        assert f"topik × {across}" in on_screen(pilot)
        assert column in pane(pilot, "MatrixGrid").splitlines()[0]


async def test_enter_opens_the_cell_side_by_side_without_touching_the_pins(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "3", "space", "c", "m", "enter")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "logistik × Kab. Muara Enim" in on_screen(pilot)
        assert len(pilot.app.screen.query(PinColumn)) == 2
        await press(pilot, "x", "x")
        assert len(pilot.app.session.pins) == 1
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_space_pins_a_quote_of_a_cell_as_in_every_list_of_quotes(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "enter")
        assert "spasi sematkan" in pane(pilot, "HintBar")
        wanted = pilot.app.screen.session.pins[1].quote
        await press(pilot, "l", "space")
        assert [pin.quote for pin in pilot.app.session.pins] == [wanted]
        assert "2/2 ◆" in on_screen(pilot)
        assert "1 disematkan" in pane(pilot, "HintBar")
        await press(pilot, "space")
        assert pilot.app.session.pins == ()
        assert "2/2 ◆" not in on_screen(pilot)


async def test_among_the_pins_themselves_nothing_is_pinned_again(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "3", "space", "c", "space")
        assert len(pilot.app.session.pins) == 1
        assert "sematkan" not in pane(pilot, "HintBar")


async def test_an_empty_cell_stays_closed(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "l", "enter")
        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_from_a_cell_to_the_words_and_back_to_the_same_cell(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "j", "enter", "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "gudang-2"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, MatrixScreen)
        await press(pilot, "enter")
        assert "keamanan × Kab. Muara Enim" in on_screen(pilot)


async def test_escape_leads_from_the_matrix_back_to_the_pins(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_two_statements_of_one_person_on_one_topic_show_what_changed(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "enter")
        screen = " ".join(on_screen(pilot).replace("│", " ").replace("┃", " ").split())
        assert "Sejak kolom 2: [+baru] [−hilang]" in screen
        assert "[−tiga] [+sepuluh]" in screen


async def test_what_changed_stands_under_the_later_statement_wherever_its_column_is(many: Path) -> None:
    async with opened(many) as pilot:
        await press(pilot, "c", "m", "enter", "greater_than_sign")
        assert "Sejak kolom 1: [+baru] [−hilang]" in on_screen(pilot)
        assert "[−tiga]" in on_screen(pilot)


async def test_columns_scroll_together_and_with_b_apart(many: Path) -> None:
    async with opened(many, (80, 12)) as pilot:
        await press(pilot, "c", "m", "enter")
        first, second = pilot.app.screen.query(PinColumn)
        await press(pilot, "j", "j")
        assert first.scroll_offset.y == second.scroll_offset.y == 2
        await press(pilot, "b", "j")
        assert (first.scroll_offset.y, second.scroll_offset.y) == (3, 2)
        assert "gulir sendiri-sendiri" in on_screen(pilot)


async def test_the_words_of_all_columns_begin_on_one_line(many: Path) -> None:
    async with opened(many, (60, 30)) as pilot:
        await press(pilot, "3", "space", "1", "j", "j", "3", "space", "c")
        heads = [len(column._head) for column in pilot.app.screen.query(PinColumn)]
        assert len(heads) == 2
        assert len(set(heads)) == 1


async def test_the_head_stays_while_the_words_scroll(many: Path) -> None:
    async with opened(many, (64, 20)) as pilot:
        await press(pilot, "c", "m", "enter", "j", "j", "j")
        assert pilot.app.screen.query(PinColumn).first().scroll_offset.y > 0
        assert on_screen(pilot).count("Rahmat Sudirja") == 2


async def test_an_empty_library_says_what_would_fill_the_matrix(filled: Filler) -> None:
    async with opened(filled([])) as pilot:
        await press(pilot, "c", "m")
        assert "Tidak ada kutipan yang bertopik di sini." in on_screen(pilot)
        assert "i mengambil berkas" in on_screen(pilot)
        await press(pilot, "enter", "j", "l", "m", "G", "escape")
        assert pilot.app.is_running


@pytest.mark.parametrize("size", [(40, 10), FOLDED, USUAL, WIDE])
async def test_the_matrix_fits_its_terminal(many: Path, size: tuple[int, int]) -> None:
    async with opened(many, size) as pilot:
        for key in ("c", "m", "l", "j", "m", "m", "G"):
            await press(pilot, key)
            assert all(len(line) <= size[0] for line in on_screen(pilot).splitlines())
        assert "netralitas" in on_screen(pilot)


def on_its_topic(article: Article) -> Article:
    """The article with its quote on the first of its topics."""
    quote = msgspec.structs.replace(article.quotes[0], topics=(article.topics[0].name,))
    return msgspec.structs.replace(article, quotes=(quote,))


async def test_hostile_text_stays_text_in_the_matrix(filled: Filler) -> None:
    async with opened(filled(map(on_its_topic, every_attack())), WIDE) as pilot:
        for key in ("c", "m", "m", "m", "m", "m", "enter"):
            await press(pilot, key)
            assert raw_signs(pilot) == set()
        assert isinstance(pilot.app.screen, CompareScreen)


WORDS = st.lists(st.sampled_from("kami akan tetap netral dan siap di gudang".split()), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_what_changed_holds_every_word_of_both_statements(before: str, after: str) -> None:
    pieces = changes(before, after)
    if pieces is not None:
        assert " ".join(piece.words for piece in pieces if piece.sign in "=+") == after
        assert " ".join(piece.words for piece in pieces if piece.sign in "=-") == before


def test_case_and_punctuation_are_no_change() -> None:
    pieces = changes("Kami siap, semua.", "kami siap semua,")
    assert pieces is not None
    assert [piece.sign for piece in pieces] == ["="]


def test_statements_without_common_words_are_not_compared() -> None:
    assert changes("kami siap menjaga kotak suara", "hujan turun sejak pagi tadi") is None
