"""Text that means harm stays text: no markup, no terminal codes, no hiding, in every widget and on every screen."""

import unicodedata
from pathlib import Path

import msgspec
from textual.pilot import Pilot
from tui_driving import Filler, opened, press, type_in
from tui_samples import dated, page, said

from pilkada_tui.model import Article
from pilkada_tui.unsafe_signs import UNSAFE

ATTACKS = (
    "[/]",
    "[/red]",
    "[red",
    "[@click=app.quit]x[/]",
    "\\[",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b[2J\x1b[H",
    "\x9b31m",
    "aman\u202eterbalik\u202c",
    "ne\u200btral\u2060itas",
    "\U000e0041\U000e0042",
    "baris\rsatu\x0bdua\x0ctiga\u2028empat",
    "\ud83d\ude00 👨‍👩‍👧 e\u0301\u0301\u0301",
)


def hostile(attack: str, name: str = "jahat") -> Article:
    """An article with the attack in every field that reaches the screen."""
    attack = attack.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    inner = " ".join(attack.splitlines())
    text = (
        f"Judul {inner} jahat\n\nPembuka netral {inner} pada Rabu 30 Oktober 2024.\n\n“Kata {inner} netral,” ujar X.\n"
    )
    article = page(
        name,
        text,
        day="2024-10-30",
        outlet=f"MEDIA {inner}",
        codes=("16.03",),
        topics=(f"topik {inner}",),
        quotes=(said(text, f"Kata {inner} netral,", f"Penutur {inner}", f"Jabatan {inner}", f"ujar {inner}"),),
        events=(
            dated(text, "Rabu 30 Oktober 2024", "2024-10-30", "16.03", label=f"Rapat {inner}", kind=f"rapat {inner}"),
        ),
    )
    doubtful = msgspec.structs.replace(article.quotes[0], confidence=0.1, reason=f"alasan {inner}")
    return msgspec.structs.replace(article, quotes=(doubtful,))


def every_attack() -> list[Article]:
    """An article for each attack, and one for all of them together."""
    return [hostile(attack, f"jahat{at:02}") for at, attack in enumerate([*ATTACKS, " ".join(ATTACKS)])]


def raw_signs(pilot: Pilot) -> set[str]:
    """The characters on the screen that could steer a terminal or hide."""
    strips = pilot.app.screen._compositor.render_strips()
    text = "".join(segment.text for strip in strips for segment in strip)
    return {sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}


async def test_hostile_text_stays_text_wherever_it_is_read(filled: Filler) -> None:
    """Every attack is a row of the list, and then the article, its quotes and its events are read one by one."""
    articles = every_attack()
    seen = set()
    async with opened(filled(articles), (200, 60)) as pilot:
        for _article in articles:
            assert raw_signs(pilot) == set()
            await press(pilot, "3", "4")
            assert raw_signs(pilot) == set()
            seen.add(pilot.app.session.article.id)
            await press(pilot, "1", "j")
    assert seen == {article.id for article in articles}


async def test_hostile_text_stays_text_on_every_screen(filled: Filler) -> None:
    async with opened(filled([hostile(" ".join(ATTACKS))]), (200, 50)) as pilot:
        for key in ("b", "H", "3", "space", "4", "enter", "c", "escape", "slash"):
            await press(pilot, key)
            assert raw_signs(pilot) == set()
        await type_in(pilot, "netral")
        assert raw_signs(pilot) == set()
        await press(pilot, "enter", "n", "n")
        assert raw_signs(pilot) == set()
        assert pilot.app.is_running


async def test_a_click_on_markup_in_a_text_runs_nothing(filled: Filler) -> None:
    async with opened(filled([hostile("[@click=app.quit]tekan sini[/]")]), (200, 50)) as pilot:
        for widget in ("#articles", "#text", "#quotes", "#timeline"):
            for y in range(1, 8):
                await pilot.click(widget, offset=(12, y))
        await press(pilot)
        await pilot.pause()
        assert pilot.app.is_running


async def test_a_hostile_query_stays_text(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "[/red] “ ( -")
        assert pilot.app.is_running
        assert raw_signs(pilot) == set()


async def test_a_very_long_headline_and_a_very_long_word_fit(filled: Filler) -> None:
    text = f"{'Judul panjang ' * 40}\n\n{'x' * 5000}\n"
    async with opened(filled([page("panjang", text)]), (80, 24)) as pilot:
        await press(pilot, "2", "G", "g")
        assert pilot.app.is_running


async def test_what_is_copied_can_be_pasted_into_a_shell(filled: Filler) -> None:
    others = ("\x1b[201~;reboot\r", "satu\rdua", "\u3164\U000e0101")
    articles = [*every_attack(), *(hostile(attack, f"kulit{at}") for at, attack in enumerate(others))]
    copied = set()
    async with opened(filled(articles)) as pilot:
        for _article in articles:
            await press(pilot, "3", "y")
            assert [sign for sign in UNSAFE.findall(pilot.app.clipboard) if sign != "\n"] == []
            copied.add(pilot.app.clipboard)
            await press(pilot, "1", "j")
    assert len(copied) == len(articles)
