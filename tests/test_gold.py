"""Every gold reading of ``tests/gold`` is sound: verbatim, well formed, and free of doubles."""

import json
import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from scoring import Gold

from pilkada_tui.model import QuoteKind
from pilkada_tui.reference import regions

FOLDER = Path(__file__).parent / "gold"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
DAY = r"202[45]-(0[1-9]|1[0-2])-([0-2]\d|3[01])"
DATE = re.compile(rf"{DAY}(/202[45]-\d\d-\d\d)?|202[45]-(0[1-9]|1[0-2])")
KEYS = {"title", "outlet", "published", "regions", "quotes", "events", "noise"}


class GoldQuote(msgspec.Struct, forbid_unknown_fields=True):
    """A quote of a gold file."""

    kind: QuoteKind
    text: str
    speaker: str | None
    role: str | None
    cue: str | None


class GoldEvent(msgspec.Struct, forbid_unknown_fields=True):
    """An event of a gold file."""

    date: str
    region: str | None
    anchor: str


class GoldPage(msgspec.Struct, forbid_unknown_fields=True):
    """A gold file."""

    title: str
    outlet: str | None
    published: str | None
    regions: list[str]
    quotes: list[GoldQuote]
    events: list[GoldEvent]
    noise: list[str]


def page(name: str) -> tuple[str, GoldPage]:
    """A page's text as pasted, and its gold."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return text, msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=GoldPage)


def test_every_text_has_a_gold_reading_and_every_reading_a_text() -> None:
    assert {path.stem for path in FOLDER.glob("[a-z][0-9][0-9].txt")} == set(NAMES)
    assert {path.stem for path in FOLDER.glob("*.html")} <= set(NAMES)


def test_the_index_names_every_page() -> None:
    index = (FOLDER / "INDEX.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"| {name}" not in index] == []


@pytest.mark.parametrize("name", NAMES)
def test_headline_and_outlet_stand_in_the_text(name: str) -> None:
    text, gold = page(name)
    assert gold.title in text.splitlines()
    assert gold.outlet is None or gold.outlet in text


@pytest.mark.parametrize("name", NAMES)
def test_quotes_and_anchors_stand_in_the_text_word_for_word(name: str) -> None:
    text, gold = page(name)
    pieces = [quote.text for quote in gold.quotes] + [event.anchor for event in gold.events]
    assert [piece for piece in pieces if piece not in text or piece != piece.strip()] == []


@pytest.mark.parametrize("name", NAMES)
def test_quotes_are_in_the_order_of_the_text(name: str) -> None:
    text, gold = page(name)
    places = [text.index(quote.text) for quote in gold.quotes]
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_speakers_are_named_in_the_text(name: str) -> None:
    text, gold = page(name)
    words = {word for quote in gold.quotes if quote.speaker for word in quote.speaker.split()}
    assert sorted(word for word in words if word.casefold() not in text.casefold()) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_noise_entry_stands_for_one_occurrence(name: str) -> None:
    text, gold = page(name)
    assert {entry: n for entry, n in Counter(gold.noise).items() if text.count(entry) < n} == {}


@pytest.mark.parametrize("name", NAMES)
def test_noise_holds_no_quote_and_no_anchor_of_its_own(name: str) -> None:
    _, gold = page(name)
    pieces = {quote.text for quote in gold.quotes}
    assert pieces.isdisjoint(gold.noise)


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_days_months_or_ranges(name: str) -> None:
    _, gold = page(name)
    assert [event.date for event in gold.events if not DATE.fullmatch(event.date)] == []
    assert gold.published is None or re.fullmatch(DAY, gold.published)


@pytest.mark.parametrize("name", NAMES)
def test_regions_are_known_and_events_are_in_one_of_them(name: str) -> None:
    _, gold = page(name)
    assert set(gold.regions) <= set(regions())
    allowed: set[str | None] = {*gold.regions} if gold.regions else {None}
    assert {event.region for event in gold.events} <= allowed


@pytest.mark.parametrize("name", NAMES)
def test_there_is_one_event_for_each_date_and_region(name: str) -> None:
    _, gold = page(name)
    doubles = [pair for pair, n in Counter((e.date, e.region) for e in gold.events).items() if n > 1]
    assert doubles == []


def test_the_scorer_reads_the_same_files() -> None:
    for name in NAMES:
        raw = (FOLDER / f"{name}.json").read_bytes()
        assert set(json.loads(raw)) == KEYS
        assert len(msgspec.json.decode(raw, type=Gold).quotes) == len(page(name)[1].quotes)
