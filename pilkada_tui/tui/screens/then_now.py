"""Dulu dan kini: what somebody said last on each topic up to one day, beside what they said after it up to another."""

from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.language import _
from pilkada_tui.library.views.people import Portrait
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.library.views.then_now import Turn, then_and_now
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import topic_name
from pilkada_tui.tui.render.life import Days, life_lines, life_scale
from pilkada_tui.tui.render.query_chips import asked
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.screens.base import latest_of
from pilkada_tui.tui.screens.statement_pairs import PairScreen
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines
from pilkada_tui.tui.widgets.overview.statement_pairs import StatementPairs

_DAYS = 7
_ANY = 200
"""A width for asking which days a life line has; they are the same at every width."""


def first_days(portrait: Portrait) -> Days:
    """The middle of the time in which somebody is quoted, and its end: what comes up at first."""
    person = portrait.person
    first, last = (dates.parsed(day or "") for day in (person.first, person.last))
    if first is None or last is None:
        along = life_scale(portrait, _ANY)
        return along.first, along.last
    return first + (last - first) // 2, last


class ThenNowScreen(PairScreen):
    """The life line with two days on it, and the topics with what was said up to each."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.THEN_NOW]

    DEFAULT_CSS = """
    ThenNowScreen { layout: vertical; }
    ThenNowScreen > Lines { margin: 1 0; padding: 0 1; }
    ThenNowScreen > StatementPairs { height: 1fr; }
    """

    def __init__(self, session: Session, portrait: Portrait) -> None:
        super().__init__(session)
        self._portrait = portrait
        self._days = first_days(portrait)
        self._hand = 0
        self._query = session.query
        self._turns: tuple[Turn, ...] = ()
        self._asking = latest_of(self, self._ask, self._deliver)

    def compose(self) -> ComposeResult:
        """The title, the life line, the topics, the keys."""
        yield TitleBar(_("Dulu dan kini"), "")
        yield Lines(self._life)
        yield StatementPairs()
        yield HintBar(hints.THEN_NOW)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(StatementPairs).focus()
        self.query_one(TitleBar).ask(asked(self._query))
        self._load()

    def _life(self, width: int) -> list[Line]:
        return life_lines(self._portrait, width - 2, self._days, self._hand)

    def _load(self) -> None:
        self.query_one(Lines).show(self._life)
        self.run_worker(self._asking.request(self._days), group="then and now")

    def _ask(self, days: Days) -> tuple[Turn, ...]:
        then, now = (day.isoformat() for day in days)
        return then_and_now(self.session.library, self._portrait.person, then, now, self._query)

    def _deliver(self, _days: Days, answer: tuple[Turn, ...]) -> None:
        self._turns = answer
        self.query_one(TitleBar).say(f"{self._portrait.person.name} · {self._told(answer)}")
        none = _("Tak ada ucapan bertopik dan bertanggal sampai hari itu. h dan l menggeser hari, Tab memilihnya.")
        self.query_one(StatementPairs).show(answer, none)

    def _told(self, turns: tuple[Turn, ...]) -> str:
        person = self._portrait.person
        if person.first and person.first == person.last:
            return _("baru dikutip pada satu hari")
        both = sum(turn.before is not None and turn.now is not None for turn in turns)
        return _("{count} dari {topics} topik di keduanya").format(count=both, topics=len(turns))

    def pair(self) -> tuple[Said, ...]:
        """What was said then and now on the topic under the cursor."""
        at = self.query_one(StatementPairs).cursor
        return tuple(quote for turn in self._turns[at : at + 1] for quote in (turn.before, turn.now) if quote)

    @on(StatementPairs.Chosen)
    async def _open(self, message: StatementPairs.Chosen) -> None:
        turn = self._turns[message.row]
        await self.side_by_side(filter(None, (turn.before, turn.now)), topic_name(turn.topic))

    def action_day(self, weeks: int) -> None:
        """Move the selected day by some weeks; then stays before now."""
        along = life_scale(self._portrait, _ANY)
        moved = self._days[self._hand] + timedelta(days=_DAYS * weeks)
        low, high = (along.first, self._days[1]) if self._hand == 0 else (self._days[0], along.last)
        day = min(max(moved, low), high)
        self._days = (day, self._days[1]) if self._hand == 0 else (self._days[0], day)
        self._load()

    def action_hand(self) -> None:
        """Select the other day."""
        self._hand = 1 - self._hand
        self.query_one(Lines).show(self._life)

    @property
    def days(self) -> tuple[date, date]:
        """The days of then and of now."""
        return self._days
