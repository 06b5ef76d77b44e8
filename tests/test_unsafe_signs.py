"""One table of unsafe signs, and no door of the program lets one of them through."""

import csv
import io
import json
import sys
import unicodedata
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.export import as_csv, as_markdown, one_line, plain, safe_json
from pilkada_tui.model import Article, Quote, QuoteKind, Span
from pilkada_tui.tui.render.text import in_place, shown
from pilkada_tui.unsafe_signs import CLASSES, UNSAFE, replaced

SIGNS = st.sampled_from([pair for ranges in CLASSES.values() for pair in ranges]).flatmap(
    lambda pair: st.integers(*pair).map(chr)
)
"""Any sign of any class of the table."""
HIDDEN_IN_TEXT = st.tuples(st.text(max_size=12), SIGNS, st.text(max_size=12)).map("".join)


def passing(text: str, *allowed: str) -> list[str]:
    return [sign for sign in UNSAFE.findall(text) if sign not in allowed]


@given(HIDDEN_IN_TEXT)
def test_no_unsafe_sign_reaches_the_screen(text: str) -> None:
    assert passing(shown(text)) == []


@given(HIDDEN_IN_TEXT)
def test_no_unsafe_sign_but_the_tab_stays_where_columns_are_kept(text: str) -> None:
    assert passing(in_place(text), "\t") == []


@given(HIDDEN_IN_TEXT)
def test_no_unsafe_sign_but_the_line_break_reaches_output_export_or_clipboard(text: str) -> None:
    assert passing(plain(text), "\n") == []
    assert passing(one_line(text)) == []


@given(HIDDEN_IN_TEXT.filter(lambda text: text.encode("utf-8", "ignore").decode() == text))
def test_no_unsafe_sign_stands_raw_in_json_which_still_says_the_same(text: str) -> None:
    safe = safe_json(msgspec.json.encode([text]))
    assert passing(safe) == []
    assert json.loads(safe) == [text]


def test_every_control_and_format_character_of_unicode_is_in_the_table() -> None:
    missing = [
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and not UNSAFE.match(chr(code))
    ]
    assert missing == []


@pytest.mark.parametrize(
    "name", ["\u3164", "\uffa0", "\u115f", "\u1160", "\u034f", "\U000e0101", "\U000e0041", "\ufe00"]
)
def test_a_sign_that_fills_or_selects_unseen_is_shown_by_its_number(name: str) -> None:
    assert replaced(f"a{name}b") == f"a‹U+{ord(name):04X}›b"


@pytest.mark.parametrize("kept", ["❤️", "☺︎", "1️⃣", "#️⃣", "©️", "🗳️"])
def test_the_style_of_an_emoji_is_kept(kept: str) -> None:
    assert shown(f"Coblos {kept} besok") == f"Coblos {kept} besok"


@pytest.mark.parametrize("hiding", ["a\ufe0fb", "1\ufe0f2", "\ufe0f", " \ufe0e"])
def test_a_style_without_an_emoji_is_shown(hiding: str) -> None:
    assert "‹U+FE0" in shown(hiding)


@pytest.mark.parametrize(
    "words",
    [
        "“Kami netral,” ujar Pj. Bupati – Rp5.000,00; 50%±1 m² – Jum’at, 5/10/2024 (H-53)…",
        "Ma'ruf, Sa‘dan, façade, José, Đặng, أحمد, 王, e\u0301",
    ],
)
def test_ordinary_text_is_shown_as_it_is(words: str) -> None:
    assert shown(words) == plain(words) == words


@pytest.mark.parametrize("door", ["tui", "export", "commands", "library"])
def test_no_door_keeps_a_table_of_its_own(door: str) -> None:
    folder = Path(__file__).parent.parent / "pilkada_tui" / door
    own = [
        path.name
        for path in folder.rglob("*.py")
        if any(sign in path.read_text("utf-8") for sign in ("\\u202e", "\\u2066"))
    ]
    assert own == []


def told(words: str, name: str = "x") -> Article:
    quote = Quote(
        kind=QuoteKind.DIRECT, text=words, span=Span(0, len(words)), speaker="X", reason="named", confidence=1.0
    )
    return Article(id=name, text=words, reader="1", quotes=(quote,))


@given(HIDDEN_IN_TEXT)
def test_an_id_of_a_strange_library_steers_nothing_in_markdown(name: str) -> None:
    assert passing("".join(as_markdown([told("kata", name)])), "\n") == []


FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦")
BEFORE = ("", " ", "  ", "\t", "\r", "\n", "\r\n", "\xa0", '"')


@pytest.mark.parametrize("separator", [",", ";", "|", ":"])
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("sign", FORMULAS)
def test_no_cell_is_a_formula_whichever_separator_the_table_is_read_with(
    separator: str, before: str, sign: str
) -> None:
    words = f"{before}{sign}HYPERLINK(1);warga;{before}{sign}HYPERLINK(2)|{before}{sign}3:{before}{sign}4; akhir"
    table = "".join(as_csv([told(words)]))
    cells = [cell for row in csv.reader(io.StringIO(table, newline=""), delimiter=separator) for cell in row]
    assert [cell for cell in cells if cell.strip(' \t\r\n\xa0"').startswith(FORMULAS)] == []


def test_a_table_keeps_ordinary_words_as_they_are() -> None:
    words = "Rapat H-53; warga, petugas - semua hadir: 5+1 = 6 (a@b.id)"
    [row] = csv.DictReader(io.StringIO("".join(as_csv([told(words)])), newline=""))
    assert row["text"] == words
