"""Every gold reading of ``tests/gold`` is sound: verbatim, well formed, and free of doubles."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from scoring import Gold

from pilkada_tui.model import QuoteKind
from pilkada_tui.reference import regions
from pilkada_tui.wordlist import sections

FOLDER = Path(__file__).parent / "gold"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
DAY = r"202[345]-(0[1-9]|1[0-2])-([0-2]\d|3[01])"
DATE = re.compile(rf"{DAY}(/202[345]-\d\d-\d\d)?|202[345]-(0[1-9]|1[0-2])")
KEYS = {"title", "outlet", "published", "regions", "quotes", "events", "noise"}  # ``day`` may stand beside them


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
    kind: str | None = None


class GoldPage(msgspec.Struct, forbid_unknown_fields=True):
    """A gold file."""

    title: str | None
    outlet: str | None
    published: str | None
    regions: list[str]
    quotes: list[GoldQuote]
    events: list[GoldEvent]
    noise: list[str]
    day: str | msgspec.UnsetType | None = msgspec.UNSET


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


def not_verbatim(text: str, gold: GoldPage) -> Iterator[str]:
    """Pieces that do not stand in the text as they are given."""
    if gold.title is not None and gold.title not in text.splitlines():
        yield f"the headline is no line of the text: {gold.title}"
    if gold.outlet and gold.outlet not in text:
        yield f"the outlet does not stand in the text: {gold.outlet}"
    for piece in [*(quote.text for quote in gold.quotes), *(event.anchor for event in gold.events)]:
        if piece not in text or piece != piece.strip():
            yield f"not word for word: {piece}"
    names = {word for quote in gold.quotes if quote.speaker for word in quote.speaker.split()}
    yield from (f"a name that the text has not: {word}" for word in names if word.casefold() not in text.casefold())


def disordered(text: str, gold: GoldPage) -> Iterator[str]:
    """Quotes out of order, noise that is counted twice, and what is quote and noise at once."""
    places = [text.find(quote.text) for quote in gold.quotes]
    if places != sorted(places):
        yield "the quotes are not in the order of the text"
    yield from (f"noise given too often: {line}" for line, n in Counter(gold.noise).items() if text.count(line) < n)
    yield from (f"quote and noise: {line}" for line in {quote.text for quote in gold.quotes} & set(gold.noise))


def unsound(gold: GoldPage) -> Iterator[str]:
    """Days, codes and kinds that are none, and events given twice."""
    yield from (f"no date: {event.date}" for event in gold.events if not DATE.fullmatch(event.date))
    days = (day for day in (gold.published, gold.day) if isinstance(day, str))
    yield from (f"no day: {day}" for day in days if not re.fullmatch(DAY, day))
    yield from (f"no region: {code}" for code in gold.regions if code not in regions())
    allowed: set[str | None] = {*gold.regions} if gold.regions else {None}
    yield from (f"an event elsewhere: {event.region}" for event in gold.events if event.region not in allowed)
    pairs = Counter((event.date, event.region) for event in gold.events)
    yield from (f"two events in one region on {date}" for (date, _), n in pairs.items() if n > 1)
    kinds = {event.kind for event in gold.events if event.kind is not None}
    yield from (f"no kind of event: {kind}" for kind in kinds - set(sections("events")))


@pytest.mark.parametrize("name", NAMES)
def test_a_gold_reading_is_verbatim_in_order_and_sound(name: str) -> None:
    text, gold = page(name)
    assert [*not_verbatim(text, gold), *disordered(text, gold), *unsound(gold)] == []


def test_the_scorer_reads_the_same_files() -> None:
    for name in NAMES:
        raw = (FOLDER / f"{name}.json").read_bytes()
        assert set(json.loads(raw)) - {"day"} == KEYS
        assert len(msgspec.json.decode(raw, type=Gold).quotes) == len(page(name)[1].quotes)
