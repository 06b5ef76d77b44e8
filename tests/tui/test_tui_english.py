"""The screen in English: every word of it is in the catalogue, and nothing Indonesian is left but the articles."""

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from catalogue import catalogue, compiled, counted, forms_of, in_code, mo, said
from textual.pilot import Pilot
from tui_driving import FOLDED, USUAL, on_screen, press, settle, type_in
from tui_recorded import as_text, recorded
from tui_samples import ARTICLES

from pilkada_tui.language import _n, in_words, speak
from pilkada_tui.reference import regions
from pilkada_tui.search.parse import parse
from pilkada_tui.search.terms import kinds, topics
from pilkada_tui.search.words import key
from pilkada_tui.wordlist import sections

WORDS = forms_of(catalogue())
SCREENS = {
    "reading": ((), "", ()),
    "quotes": (("3",), "", ()),
    "grouped": (("o", "U"), "", ()),
    "searching": (("slash",), "netral", ("shift+tab", "shift+tab")),
    "nothing-typed": (("slash", "ctrl+u"), "", ()),
    "comparing": (("3", "space", "j", "space", "c"), "", ()),
    "help": (("question_mark",), "", ()),
    "tour": (("question_mark", "t"), "", ()),
    "why": (("3", "j", "j", "w"), "", ()),
    "filtering": (("f",), "", ()),
    "matrix": (("c", "m"), "", ()),
    "matrix-by-kind": (("c", "m", "m", "m"), "", ()),
    "timeline": (("t",), "", ()),
    "silence": (("t", "0"), "", ()),
    "moments": (("t", "w", "enter"), "", ()),
    "people": (("p",), "", ()),
    "pasting": (("a",), "", ()),
    "importing": (("i",), "", ()),
    "correcting": (("3", "e"), "", ()),
    "correcting-an-event": (("4", "e"), "", ()),
    "correcting-an-article": (("W",), "", ()),
    "marking-an-event": (("2", "v", "v", "l", "apostrophe"), "", ()),
    "exporting": (("E",), "", ()),
    "story": (("C",), "", ()),
    "no-boards": (("B",), "", ()),
    "board": (("3", "A"), "neutral", ("enter", "B")),
    "palette": (("ctrl+p",), "", ()),
}
SPEAKING = ("pilkada_tui.tui", "pilkada_tui.terms")
"""Where words are chosen when a module is imported."""
HOME = 2
"""How many screens are on the stack where only the reading screen is open."""
OF_THE_ARTICLES = " ".join(article.text for article in ARTICLES)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The program as it starts in English: its words are chosen once, when it is first imported."""
    own = [name for name in sys.modules if name.startswith(SPEAKING)]
    indonesian = {name: sys.modules.pop(name) for name in own}
    monkeypatch.setenv("PILKADA_TUI_LANG", "en")
    speak()
    try:
        yield importlib.import_module("pilkada_tui.tui.app")
    finally:
        for name in [name for name in sys.modules if name.startswith(SPEAKING)]:
            del sys.modules[name]
        sys.modules.update(indonesian)
        for name, module in indonesian.items():
            parent, _dot, child = name.rpartition(".")
            setattr(sys.modules[parent], child, module)
        monkeypatch.undo()
        speak()


def drive(screen: str) -> Callable[[Pilot], object]:
    keys, typed, then = SCREENS[screen]

    async def go(pilot: Pilot) -> None:
        await settle(pilot)
        await press(pilot, *keys)
        await type_in(pilot, typed)
        await press(pilot, *then)

    return go


def test_every_word_of_the_program_is_in_the_catalogue() -> None:
    assert {message for message in said() if not all(WORDS.get(message, ("",)))} == set()


def test_the_catalogue_holds_nothing_that_is_no_longer_said() -> None:
    assert set(WORDS) - said() == set()


def test_what_depends_on_a_number_is_never_asked_for_without_one() -> None:
    assert in_code({"_": None}) & counted() == set()


def test_one_is_not_told_as_many(english: ModuleType) -> None:
    assert english is not None
    assert [_n("{count} peristiwa", count) for count in (0, 1, 2, 12345)] == [
        "0 events", "1 event", "2 events", "12,345 events",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_is_read_is_what_translators_wrote(language: str) -> None:
    assert mo(language).read_bytes() == compiled(catalogue(language))


def gaps(message: str) -> list[str]:
    return sorted(str(name) for _text, name, _form, _sign in Formatter().parse(message) if name is not None)


@pytest.mark.parametrize("message", sorted(message for message in WORDS if "{" in message))
def test_a_translation_fills_the_same_gaps(message: str) -> None:
    assert {tuple(gaps(form)) for form in WORDS[message]} == {tuple(gaps(message))}


def indonesian_in(shown: str) -> list[str]:
    """The messages that stand on a screen as they are in Indonesian, and not because an article says so."""
    return [
        message
        for message, forms in WORDS.items()
        if len(message) > 5 and "{" not in message and message not in forms[0] and message not in OF_THE_ARTICLES
        if message in shown and re.search(rf"(?<![\w“]){re.escape(message)}(?!\w)", shown)
    ]


async def go_home(pilot: Pilot) -> None:
    """Back to the list of the reading screen, from whatever screen is shown."""
    while len(pilot.app.screen_stack) > HOME:
        pilot.app.pop_screen()
        await settle(pilot)
    await press(pilot, "escape", "1")


@pytest.mark.quick
async def test_nothing_indonesian_is_left_on_a_screen(library: Path, english: ModuleType) -> None:
    app = english.PilkadaApp(english.Session.over(library))
    shown = {}
    async with app.run_test(size=(200, 50), notifications=True) as pilot:
        for screen in SCREENS:
            await drive(screen)(pilot)
            shown[screen] = on_screen(pilot)
            await go_home(pilot)
    assert len(set(shown.values())) == len(SCREENS), "a screen was missed on the way"
    left = {screen: indonesian_in(text) for screen, text in shown.items()}
    assert {screen: messages for screen, messages in left.items() if messages} == {}


async def test_the_map_tells_of_many_quotes_as_many(library: Path, english: ModuleType) -> None:
    async with english.PilkadaApp(english.Session.over(library)).run_test(size=USUAL) as pilot:
        await settle(pilot)
        await press(pilot, "P")
        assert re.search(r"\d quotes in \d+ of 545 regions", on_screen(pilot))
        assert re.search(r" · \d+ quotes ·", on_screen(pilot))


@pytest.mark.parametrize("screen", ["reading", "searching", "comparing", "help", "tour"])
async def test_in_english(library: Path, english: ModuleType, screen: str, request: pytest.FixtureRequest) -> None:
    app = english.PilkadaApp(english.Session.over(library))
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        await drive(screen)(pilot)
        shown = await as_text(pilot, (USUAL, FOLDED))
    assert shown == recorded(request, f"english-{screen}", shown)


def test_a_region_and_a_stage_have_english_names(english: ModuleType) -> None:
    terms = importlib.import_module("pilkada_tui.terms.names")
    dates = importlib.import_module("pilkada_tui.terms.dates")
    assert english is not None
    assert terms.region_short(regions()["16.03"]) == "Muara Enim Regency"
    assert terms.region_full(regions()["16"]) == "South Sumatra"
    assert terms.countdown("2024-10-30") == "D-28"
    assert "quiet" in dates.stage_of("2024-11-25").lower()


FAULTS = (
    "wilayah:atlantis", "tanggal:besok", "tanggal:2024-02-31", "tanggal:..", "tanggal:H-1..H-30", "yakin:banyak",
    "yakin:>7", "bintang:mungkin", "tokoh:", "warna:merah", '"belum ditutup', "-", '""', "OR", "a OR",
    "a OR OR b", "!!!",
)  # fmt: skip


@pytest.mark.parametrize("query", FAULTS)
def test_a_complaint_of_a_query_is_in_english(english: ModuleType, query: str) -> None:
    complaints = parse(query).complaints
    assert english is not None
    assert complaints
    assert all(in_words(one.message) != str(one.message) for one in complaints)


def test_a_complaint_keeps_what_was_typed(english: ModuleType) -> None:
    (complaint,) = parse("wilayah:atlantis").complaints
    assert english is not None
    assert "“atlantis”" in in_words(complaint.message)


@pytest.mark.parametrize(("section", "known"), [("topics", topics()), ("kinds", kinds())])
def test_a_term_may_be_asked_for_by_the_word_that_the_screen_shows(section: str, known: dict[str, str]) -> None:
    shown = {term: WORDS[term][0] for term in sections("topics" if section == "topics" else "events") if term}
    assert {term: known.get(key(word)) for term, word in shown.items()} == {term: term for term in shown}
