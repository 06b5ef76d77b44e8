"""The plain parts under the screens: days, months, the calendar, the session, a job that answers the newest request."""

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_samples import ARTICLES

from pilkada_tui.library import Hit, Library, TimelineRow
from pilkada_tui.model import Event, Quote
from pilkada_tui.terms import dates
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.quotes import quote_at
from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.render.quote_card import card, why
from pilkada_tui.tui.render.ruler import ruler
from pilkada_tui.tui.render.speakers import numeral, styles
from pilkada_tui.tui.session import Session, Trail, hits_in, with_own_events

LOGISTICS, DECLARATION, PLEDGE, BARE = ARTICLES


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2024-10-30", "Rab 30 Okt"),
        ("2024-08-27/2024-08-29", "27–29 Agu"),
        ("2024-08-30/2024-09-02", "30 Agu–2 Sep"),
        ("2024-11", "Nov 2024"),
        ("entah", "entah"),
    ],
)
def test_an_event_shows_its_weekday_and_day(when: str, shown: str) -> None:
    assert dates.weekday_and_day(when) == shown


def test_the_stage_of_a_day_is_the_most_telling_one() -> None:
    assert dates.stage_of("2024-10-30") == "Pelaksanaan kampanye"
    assert dates.stage_of("2024-11-25") == "Masa tenang"


def test_a_day_outside_the_calendar_has_no_stage() -> None:
    assert dates.stage_of("2023-01-01") == ""


DAYS = st.lists(st.sampled_from(["2024-11-02", "2024-10-30", "2024-10-01", "2024-06-11", None]), max_size=60).map(
    lambda days: sorted(days, key=lambda day: day or "", reverse=True)
)


def calendar(width: int, rows: Sequence[TimelineRow] = ()) -> list[str]:
    return ["".join(part.text for part in line) for line in ruler([(row.event, True) for row in rows], None, width)]


@given(st.integers(12, 250))
def test_the_calendar_fills_its_width_and_marks_voting_day(width: int) -> None:
    lines = ruler([], None, width)
    assert all(width_of(line) == max(width, 10) for line in lines)
    assert "▼" in calendar(width)[0]


def test_the_calendar_names_months_and_stages() -> None:
    months_line, stages_line, *_rest = calendar(118)
    assert "Agustus" in months_line
    assert "kampanye" in stages_line


def test_an_event_in_january_widens_the_calendar() -> None:
    row = TimelineRow(article="x", event=LOGISTICS.events[0])
    early = TimelineRow(article="x", event=_moved(LOGISTICS.events[0], "2024-01-10"))
    assert "Januari" in calendar(200, [row, early])[0]


def _moved(event: Event, day: str) -> Event:
    return msgspec.structs.replace(event, date=day)


def test_quotes_are_numbered_by_sign() -> None:
    assert (numeral(0), numeral(19), numeral(20)) == ("①", "⑳", "(21)")


def test_one_speaker_keeps_one_ink() -> None:
    first, second, third, other = styles(LOGISTICS)
    assert first == second == third != other


def test_a_card_says_that_a_quote_is_indirect() -> None:
    lines = card(LOGISTICS.quotes[1], 1, "speaker-0", 40, pinned=False)
    assert any("tak langsung · menambahkan" in part.text for line in lines for part in line)


def test_a_doubtful_card_says_why_in_words() -> None:
    text = " ".join(part.text for line in card(LOGISTICS.quotes[2], 2, "speaker-0", 60, pinned=False) for part in line)
    assert "? narasumber belum pasti" in text
    assert "agak jauh di atas" in text


def test_a_certain_card_shows_no_doubt() -> None:
    text = " ".join(part.text for line in card(LOGISTICS.quotes[0], 0, "speaker-0", 60, pinned=False) for part in line)
    assert "?" not in text


def test_every_rule_of_attribution_has_words() -> None:
    attribution = pytest.importorskip("pilkada_tui.reading.quotes.attribution")
    for reason in attribution.CONFIDENCE:
        assert why(_because(reason)) != reason


def _because(reason: str) -> Quote:
    return msgspec.structs.replace(LOGISTICS.quotes[0], reason=reason)


def test_a_quote_is_found_by_any_of_its_characters() -> None:
    span = LOGISTICS.quotes[0].span
    assert quote_at(LOGISTICS, span.start) == 0
    assert quote_at(LOGISTICS, span.end - 1) == 0
    assert quote_at(LOGISTICS, span.end + 2) is None


def test_hits_in_what_the_site_put_around_do_not_count() -> None:
    assert hits_in(LOGISTICS, "cabai") == ()
    assert len(hits_in(LOGISTICS, "netral")) == 1


def test_an_articles_own_events_join_those_of_its_region() -> None:
    other = TimelineRow(article="deklarasi", event=DECLARATION.events[0])
    rows = with_own_events(LOGISTICS, [other])
    assert [row.article for row in rows] == ["deklarasi", "logistik"]


@pytest.fixture
def session(library: Path) -> Session:
    return Session(Library.open(library))


def test_pinning_twice_unpins(session: Session) -> None:
    assert session.toggle_pin(LOGISTICS, 0)
    assert not session.toggle_pin(LOGISTICS, 0)
    assert session.pins == ()


def test_pins_can_change_places(session: Session) -> None:
    for number in range(3):
        session.toggle_pin(LOGISTICS, number)
    assert session.move_pin(0, 1) == 1
    assert [pin.number for pin in session.pins] == [1, 0, 2]
    assert session.move_pin(2, 5) == 2


def test_walking_hits_goes_round_the_articles(session: Session) -> None:
    session.trail = Trail("netral", tuple(_hit(name) for name in ("logistik", "ikrar", "logistik")))
    session.article = PLEDGE
    assert session.next_article(1) == "logistik"
    assert session.next_article(-1) == "logistik"


def _hit(article: str) -> Hit:
    return Hit(type="quote", article=article, title="", region=None, day=None, speaker=None, text="", start=0, end=0)


async def test_only_the_newest_wish_is_answered() -> None:
    gate = threading.Event()
    done, delivered = [], []

    def work(request: str) -> str:
        gate.wait(10)
        done.append(request)
        return request

    latest = Latest(work, lambda request, _answer: delivered.append(request))
    first = asyncio.create_task(latest.request("a"))
    await asyncio.sleep(0)
    for request in "bcd":
        await latest.request(request)
    gate.set()
    await first
    assert done == ["a", "d"]
    assert delivered == ["d"]
