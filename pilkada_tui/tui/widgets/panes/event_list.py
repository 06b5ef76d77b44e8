"""The dated events of a region, one line each, those that the open article tells of marked."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.library import TimelineRow
from pilkada_tui.model import Event
from pilkada_tui.terms import dates
from pilkada_tui.terms.dates import flag_words
from pilkada_tui.terms.names import COUNTDOWN, OTHER, countdown, kind_name
from pilkada_tui.tui.render.layout import column, spread, wrapped
from pilkada_tui.tui.render.margin import event_sign
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows
from pilkada_tui.tui.widgets.base.rows import LateRows

WIDE, DAY = 70, 14
INDENT = 2 + DAY + COUNTDOWN


class EventList(MarkedRows, LateRows):
    """The events in the order of their days."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MARK_HERE]

    class Moved(Message):
        """The cursor has moved to another event."""

        def __init__(self, row: TimelineRow) -> None:
            super().__init__()
            self.row = row

    class Chosen(Message):
        """The user wants to see the event's words in its article."""

        def __init__(self, row: TimelineRow) -> None:
            super().__init__()
            self.row = row

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._rows: tuple[TimelineRow, ...] = ()
        self._article = ""

    def show(self, rows: tuple[TimelineRow, ...], article: str) -> None:
        """A region's events, with the cursor on the first that ``article`` tells of."""
        self.end_marking()
        self._rows, self._article = rows, article
        have = {self.name_of(row) for row in range(len(rows))} if self.marked else frozenset()
        self.drop_marks(lambda name: name not in have)
        self.relay()
        self.place(next((place for place, row in enumerate(rows) if row.article == article), 0))

    def name_of(self, row: int) -> str:
        """The words that tell of an event, and its region."""
        one = self._rows[row]
        return f"{one.article} {one.event.span.start} {one.event.sentence.start} {one.event.region} {one.event.date}"

    def remark(self) -> None:
        """Redraw the rows with their present marks."""
        self.relay()
        self.refresh()

    @property
    def picked(self) -> tuple[TimelineRow, ...]:
        """The marked events, in the order of the list."""
        return tuple(self._rows[row] for row in self.marked_rows)

    @property
    def current(self) -> Event | None:
        """The event under the cursor."""
        return self._rows[self.cursor].event if self._rows else None

    @property
    def row(self) -> TimelineRow | None:
        """The event under the cursor, and whose it is."""
        return self._rows[self.cursor] if self._rows else None

    def back_to(self, row: TimelineRow | None) -> None:
        """Put the cursor on the event of the same words of the same article, where it is still there."""
        for place, other in enumerate(self._rows):
            if row is not None and (other.article, other.event.span) == (row.article, row.event.span):
                self.place(place)
                return

    def heights(self, width: int) -> list[int]:
        """A line for each event; where the date is contradicted, more that say how."""
        return [1 + len(self._doubts(row.event, width)) if row.event.flags else 1 for row in self._rows]

    def block(self, row: int, width: int) -> list[Line]:
        """The event, and what contradicts its date."""
        sign = run(f"{MARK} ", "pin") if self.is_marked(row) else None
        return [self._entry(self._rows[row], width, sign), *self._doubts(self._rows[row].event, width)]

    def _entry(self, row: TimelineRow, width: int, mark: Run | None) -> Line:
        event = row.event
        own = row.article == self._article
        left = (
            mark or run("● " if own else "○ ", *(("own",) if own else ("dim",))),
            column(dates.weekday_and_day(event.date), DAY),
            column(countdown(event.start) if len(event.start) > 7 else "", COUNTDOWN, "dim"),
            run(event_sign(event) + event.label, *(("strong",) if own else ())),
        )
        elsewhere = _("artikel lain") if not own else ""
        right = " · ".join(filter(None, (elsewhere, kind_name(event.kind) if event.kind != OTHER else "")))
        return spread(left, (run(right, "dim"),) if width >= WIDE else (), width - 1)

    def _doubts(self, event: Event, width: int) -> list[Line]:
        return [
            (run(" " * INDENT), *line)
            for flag in event.flags
            for line in wrapped(f"⚠ {flag_words(flag, event.start)}", max(width - INDENT - 2, 8), "doubt", most=2)
        ]

    def empty(self, width: int) -> list[Line]:
        """What is shown where the list is empty."""
        sentence = _(
            "Belum ada peristiwa bertanggal untuk wilayah ini. Rapat, apel, debat dan tahapan akan tampil di sini."
        )
        return wrapped(sentence, width, "dim")

    def moved(self) -> None:
        """Post which event the cursor is on."""
        self.post_message(self.Moved(self._rows[self.cursor]))

    def chosen(self) -> None:
        """Post which event the user wants to see."""
        self.post_message(self.Chosen(self._rows[self.cursor]))
