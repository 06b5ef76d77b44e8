"""Pinned quotes side by side, the help, the palette, and the hint line."""

from pathlib import Path

import pytest
from tui_driving import FOLDED, WIDE, Filler, on_screen, opened, pane, press, type_in
from tui_samples import page, said

from pilkada_tui.model import QuoteKind
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.help import SIGNS, help_lines
from pilkada_tui.tui.render.quote_column import body_lines
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.dialogs.box import HelpScreen
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.settings import key_names, keys
from pilkada_tui.tui.widgets.overview.pin_column import PinColumn
from pilkada_tui.tui.widgets.panes.article_text import ArticleText

PIN_TWO = ("3", "space", "1", "j", "3", "space", "c")


def names(screen: str) -> list[str]:
    """The speakers named, in their order from left to right."""
    line = next(line for line in screen.splitlines() if "Rahmat Sudirja" in line)
    return [name for name in line.split("│") if name.strip()]


async def test_columns_say_who_office_when_stage_region_and_outlet(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO)
        screen = on_screen(pilot)
        for words in (
            "Rahmat Sudirja",
            "Pj Bupati Muara Enim",
            "30 Okt 2024 · H-28 · Pelaksanaan kampanye",
            "Kabupaten Muara Enim",
            "KABAR UJI",
            "Yohana Lestari",
            "“Netralitas dimulai dari diri sendiri,”",
            "media tak disebut",
        ):
            assert words in screen


async def test_nothing_pinned_says_how_to_pin(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "c")
        assert "Belum ada kutipan yang disematkan" in on_screen(pilot)
        await press(pilot, "l", "x", "less_than_sign", "enter")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_h_and_l_go_from_column_to_column(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "l")
        first, second = pilot.app.screen.query(PinColumn)
        assert pilot.app.focused is second
        await press(pilot, "h")
        assert pilot.app.focused is first


async def test_angle_brackets_move_a_column(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "greater_than_sign")
        assert [pin.quote.speaker for pin in pilot.app.session.pins] == ["Yohana Lestari", "Rahmat Sudirja"]
        await press(pilot, "less_than_sign")
        assert [pin.quote.speaker for pin in pilot.app.session.pins] == ["Rahmat Sudirja", "Yohana Lestari"]


async def test_x_unpins_a_column(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "x")
        assert "Rahmat Sudirja" not in on_screen(pilot)
        assert len(pilot.app.screen.query(PinColumn)) == 1
        await press(pilot, "x")
        assert "Belum ada kutipan yang disematkan" in on_screen(pilot)


async def test_enter_goes_to_the_words_and_escape_back(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "l", "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "ikrar"
        assert isinstance(pilot.app.focused, ArticleText)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_y_copies_one_column_and_capital_y_all(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "l", "y")
        assert "Yohana Lestari" in pilot.app.clipboard
        assert "Rahmat Sudirja" not in pilot.app.clipboard
        await press(pilot, "Y")
        assert pilot.app.clipboard.index("Rahmat Sudirja") < pilot.app.clipboard.index("Yohana Lestari")


async def test_an_unpinned_quote_loses_its_mark_in_the_list(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "c", "x", "escape")
        assert "◆" not in pane(pilot, "#quotes")


async def test_what_is_pinned_in_a_search_over_the_comparison_joins_it(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "slash")
        await type_in(pilot, "pegawai")
        await press(pilot, "tab", "space", "escape")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert [str(column.border_title) for column in pilot.app.screen.query(PinColumn)] == ["1/3", "2/3", "3/3"]
        assert "Dodi Pranata" in on_screen(pilot)


async def test_the_head_names_the_topic_that_all_quotes_share(filled: Filler) -> None:
    text = "Judul\n\n“Pertama,” ujar Ana.\n\n“Kedua,” ujar Budi.\n\n“Ketiga,” ujar Citra.\n"
    topics = (("netralitas", "keamanan"), ("netralitas",), ("logistik",))
    who = zip(("Pertama,", "Kedua,", "Ketiga,"), ("Ana", "Budi", "Citra"), topics, strict=True)
    quotes = tuple(said(text, words, name, None, "ujar", topics=about) for words, name, about in who)
    async with opened(filled([page("a", text, quotes=quotes)])) as pilot:
        await press(pilot, "3", "space", "j", "space", "c")
        assert on_screen(pilot).startswith(" Banding   Netralitas · 2 disematkan")
        await press(pilot, "escape", "j", "space", "c")
        assert on_screen(pilot).startswith(" Banding   3 disematkan")


def test_a_quote_that_is_a_whole_paragraph_stands_between_its_neighbours() -> None:
    text = "Judul\n\nRapat dibuka pagi hari.\n\nAna meminta warga tenang.\n\nHujan turun sampai sore.\n"
    quote = said(text, "Ana meminta warga tenang.", "Ana", None, "meminta", kind=QuoteKind.INDIRECT)
    lines = body_lines(Pin(page("a", text, quotes=(quote,)), 0), 60, None)
    told = ["".join(part.text for part in line) for line in lines]
    assert told[told.index("Sebelumnya:") + 1] == "Rapat dibuka pagi hari."
    assert told[told.index("Sesudahnya:") + 1] == "Hujan turun sampai sore."


async def test_only_whole_columns_stand_side_by_side(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, "3", "space", "j", "space", "j", "space", "j", "space", "c")
        assert [column.outer_size.width for column in pilot.app.screen.query(PinColumn)] == [27, 27, 26, 27]


async def test_two_keys_that_go_two_ways_are_one_hint_and_each_can_be_clicked(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, *PIN_TWO)
        line = on_screen(pilot).splitlines()[-1]
        assert line.split("  ")[:4] == [" h l kolom", "< > geser", "x lepas", "Enter buka"]
        assert "esc kembali  ? bantuan" in line
        columns = list(pilot.app.screen.query(PinColumn))
        await pilot.click("HintBar", offset=(line.index(" l ") + 1, 0))
        await press(pilot)
        assert pilot.app.focused is columns[1]
        await pilot.click("HintBar", offset=(line.index("h l"), 0))
        await press(pilot)
        assert pilot.app.focused is columns[0]


async def test_search_opens_over_the_comparison_and_leads_to_the_text(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, *PIN_TWO, "slash")
        await type_in(pilot, "pegawai")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadScreen)
        assert pilot.app.session.article.id == "deklarasi"


async def test_the_help_lists_every_binding(library: Path) -> None:
    async with opened(library, (80, 500)) as pilot:
        await press(pilot, "question_mark")
        screen = on_screen(pilot)
        flowing = " ".join(screen.translate(dict.fromkeys(map(ord, "┃│"), " ")).split())
        for place, bindings in keys.BY_PLACE:
            assert place in screen
            for binding in bindings:
                line = next(line for line in screen.splitlines() if key_names.signs(binding) in line)
                assert line
                assert keys.meaning(binding) in flowing


def test_the_help_ends_with_the_signs_and_what_they_say() -> None:
    shown = ["".join(part.text for part in line).strip() for line in help_lines(78)]
    shown = shown[shown.index("Tanda di layar") :]
    flowing = " ".join(" ".join(shown).split())
    for signs, meaning in SIGNS:
        assert any(line.startswith(f"{signs} ") for line in shown)
        assert meaning in flowing


@pytest.mark.parametrize("key", ["escape", "question_mark", "q"])
async def test_the_help_closes(library: Path, key: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        await press(pilot, key)
        assert isinstance(pilot.app.screen, ReadScreen)


async def test_the_help_scrolls_in_a_small_terminal(library: Path) -> None:
    async with opened(library, (60, 15)) as pilot:
        await press(pilot, "question_mark", "G")
        assert "hari pemungutan suara" in on_screen(pilot)


def test_every_binding_has_an_id_of_its_own() -> None:
    ids = [binding.id for _place, bindings in keys.BY_PLACE for binding in bindings]
    assert None not in ids
    assert len(ids) == len(set(ids))


async def test_the_palette_runs_a_command_by_name(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "ctrl+p")
        await type_in(pilot, "perbesar")
        await press(pilot, "enter", "enter")
        assert pilot.app.screen.query_one("FourPanes").zoomed


async def test_the_hints_at_the_bottom_follow_the_screen(library: Path) -> None:
    async with opened(library) as pilot:
        assert "spasi tandai" in on_screen(pilot).splitlines()[-1]
        await press(pilot, "c")
        assert "x lepas" not in on_screen(pilot).splitlines()[-1]
        await press(pilot, "escape", "3", "space", "c")
        assert "x lepas" in on_screen(pilot).splitlines()[-1]


async def test_what_a_reader_does_every_day_stands_first_among_the_hints(library: Path) -> None:
    async with opened(library) as pilot:
        line = on_screen(pilot).splitlines()[-1]
        assert line.split("   ")[:8] == [
            " spasi tandai", "c banding", "/ cari", "t linimasa", "p tokoh", "e koreksi", "y salin", "q keluar",
        ]  # fmt: skip
        assert line.rstrip().endswith("? bantuan")


async def test_a_narrow_hint_line_has_whole_words_and_the_rest_in_the_help(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        line = on_screen(pilot).splitlines()[-1]
        words = line.strip().split("  ")
        assert all(len(hint.split()) == 2 for hint in words)
        assert words[-1] == "? bantuan"


@pytest.mark.parametrize(
    ("keys", "first", "last"),
    [(("3", "space", "c"), "h", ["esc", "?"]), (("p",), "Tab", ["esc", "?"])],
    ids=["comparison", "people"],
)
async def test_a_narrow_hint_line_begins_with_what_the_screen_is_for_and_keeps_the_way_out(
    library: Path, keys: tuple[str, ...], first: str, last: list[str]
) -> None:
    async with opened(library, FOLDED) as pilot:
        await press(pilot, *keys)
        hints = on_screen(pilot).splitlines()[-1].split("  ")
        found = [hint.split()[0] for hint in hints if hint.strip()]
        assert found[0] == first
        assert [hint for hint in found if hint in last] == last


async def test_a_hint_without_its_words_can_be_clicked_too(library: Path) -> None:
    async with opened(library, FOLDED) as pilot:
        line = on_screen(pilot).splitlines()[-1]
        await pilot.click("HintBar", offset=(line.index(" ? ") + 1, 0))
        await press(pilot)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_a_click_on_a_hint_presses_its_key(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        line = on_screen(pilot).splitlines()[-1]
        await pilot.click("HintBar", offset=(line.index("c banding") + 2, 0))
        await press(pilot)
        await pilot.pause()
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_remapped_key_works_in_every_pane(library: Path) -> None:
    async with opened(library) as pilot:
        pilot.app.set_keymap({"move.down": "s"})
        await press(pilot, "s")
        assert pilot.app.session.article.id == "ikrar"


async def test_u_brings_a_dropped_column_back_and_ctrl_r_drops_it_again(library: Path) -> None:
    async with opened(library, WIDE) as pilot:
        await press(pilot, "3", "space", "j", "space", "c", "x")
        assert len(pilot.app.screen.query(PinColumn)) == 1
        await press(pilot, "u")
        assert len(pilot.app.screen.query(PinColumn)) == 2
        await press(pilot, "ctrl+r")
        assert len(pilot.app.screen.query(PinColumn)) == 1
        assert "1 disematkan" in on_screen(pilot)


async def test_u_takes_the_last_pin_away_from_the_comparison(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "c", "u")
        assert "Belum ada kutipan yang disematkan" in on_screen(pilot)
        await press(pilot, "ctrl+r")
        assert len(pilot.app.screen.query(PinColumn)) == 1
