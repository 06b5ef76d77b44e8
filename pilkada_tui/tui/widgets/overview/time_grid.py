"""Regions down, time across: each cell says by the height of a bar and by a number how much fell into it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from textual.message import Message

from pilkada_tui.language import _, number
from pilkada_tui.library.views.timeline import Cell, Zoom
from pilkada_tui.reference import VOTING_DAY
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown
from pilkada_tui.tui.render.layout import column as fixed
from pilkada_tui.tui.render.layout import density, wrapped
from pilkada_tui.tui.render.ruler import BANDS, bands, months_of
from pilkada_tui.tui.render.span_axis import Window, axis_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.grid import Grid, Shape

WIDEST = {Zoom.MONTH: 12, Zoom.WEEK: 6, Zoom.DAY: 4}
LOW = 18
HEADS = 5


@dataclass(frozen=True)
class TimeRow:
    """A region of the table: its code (None: no region), its name, and how much falls to it."""

    code: str | None
    name: str
    total: int


class TimeGrid(Grid):
    """The table under the official calendar."""

    class Moved(Message):
        """The cursor has moved to another cell."""

    class Chosen(Message):
        """The user wants to see what a cell counts."""

        def __init__(self, region: str | None, days: tuple[str, str]) -> None:
            super().__init__()
            self.region = region
            self.days = days

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self.axis = axis_of(Zoom.WEEK, ())
        self.peak = 0
        self._rows: tuple[TimeRow, ...] = ()
        self._cells: dict[tuple[str | None, int], Cell] = {}
        self._drawn: tuple[Window, list[tuple[str, Line]]] | None = None

    def show(self, rows: Sequence[TimeRow], cells: Sequence[Cell], zoom: Zoom) -> None:
        """Show what falls to regions; the cursor stays on its region and day where these are still there."""
        days = self.days if self._rows else None
        region = self.place_code if self._rows else None
        self.axis = axis_of(zoom, (cell.start for cell in cells))
        placed = [(cell, found) for cell in cells if (found := dates.parsed(cell.start))]
        self._cells = {(cell.region, self.axis.place(found)): cell for cell, found in placed}
        self.peak = max((cell.count for cell in cells), default=0)
        self._rows = tuple(rows)
        at = next((at for at, row in enumerate(rows) if region and row.code == region), 0)
        filled = sorted(place for code, place in self._cells if rows and code == rows[at].code)
        self.relay()
        self.stand(at, self._within(filled, *days) if days else filled[-1] if filled else 0)
        self.call_after_refresh(self.relay)

    def _within(self, filled: list[int], first: str, last: str) -> int:
        """The first filled column of some days, or else the column that they begin in."""
        start, end = (self.axis.place(date.fromisoformat(day)) for day in (first, last))
        return next((place for place in filled if start <= place <= end), start)

    @property
    def rows(self) -> int:
        """How many regions there are."""
        return len(self._rows)

    @property
    def columns(self) -> int:
        """How many months, weeks or days there are."""
        return self.axis.length

    @property
    def place_code(self) -> str | None:
        """The code of the region under the cursor."""
        return self._rows[self.row].code

    @property
    def place_words(self) -> str:
        """The name of the region under the cursor."""
        return self._rows[self.row].name

    @property
    def days(self) -> tuple[str, str]:
        """The first and last day of the column under the cursor."""
        return self.axis.start(self.column).isoformat(), self.axis.end(self.column).isoformat()

    def filled(self) -> list[tuple[str | None, str, str, Cell]]:
        """Every filled cell in the order of the table: the code of its region, its first and last day, the cell."""
        return [
            (row.code, self.axis.start(at).isoformat(), self.axis.end(at).isoformat(), self._cells[row.code, at])
            for row in self._rows
            for at in sorted(place for code, place in self._cells if code == row.code)
        ]

    def at_cursor(self) -> Cell | None:
        """The cell under the cursor, None where nothing falls."""
        return self._cells.get((self.place_code, self.column)) if self._rows else None

    def shape(self) -> Shape:
        """Cells as wide as the time fits, never narrower than the largest number needs."""
        label = max(min(self.room // 4, 26), 12)
        least = len(number(self.peak)) + 2
        cell = max(min((self.room - label - 1) // max(self.axis.length, 1), WIDEST[self.axis.zoom]), least, 3)
        return Shape(label, cell, 1, HEADS if self.app.size.height >= LOW else 2)

    def _heads(self) -> list[tuple[str, Line]]:
        window = Window(self.axis, self.left, self.fitting, self.shape().cell)
        if self._drawn and self._drawn[0] == window:
            return self._drawn[1]
        known = [(_("bulan"), months_of(window)), (BANDS[0][0], bands(window, BANDS[0][1]))]
        days = {Zoom.DAY: _("tanggal"), Zoom.WEEK: _("mulai Senin")}.get(self.axis.zoom, "")
        known += [
            (BANDS[1][0], bands(window, BANDS[1][1])),
            (_("menuju hari H"), _countdown(window)),
            (days, _numbers(window)),
        ]
        self._drawn = (window, known)
        return known

    def corner(self, y: int) -> Line:
        """What the line of the head tells."""
        return (run(self._heads()[y][0], "dim"),)

    def head(self, y: int) -> Line:
        """Months, stages, voters' stages, the way to voting day, and the day on which a column begins."""
        return self._heads()[y][1]

    def label(self, row: int, y: int) -> Line:
        """A region and how much falls to it in all."""
        del y
        width = self.shape().label
        found = self._rows[row]
        count = number(found.total)
        return (fixed(found.name, width - len(count) - 2, "strong"), run(f" {count} ", "dim"))

    def cell(self, row: int, column: int, y: int) -> Line:
        """A bar and a number; a dot where nothing falls; ``!`` where a date is contradicted."""
        del y
        found = self._cells.get((self._rows[row].code, column))
        if found is None:
            vote = self.axis.place(VOTING_DAY) == column
            return (run("┃" if vote else "·", "vote" if vote else "dim"),)
        flag = (run("!", "doubt"),) if found.flagged else ()
        return (run(density(found.count, self.peak), "band"), run(number(found.count), "strong"), *flag)

    def empty(self, width: int) -> list[Line]:
        """What is shown where the list is empty."""
        return wrapped(
            _("Tidak ada peristiwa bertanggal di sini. f: jenis lain; / pencarian lain; esc, lalu i mengambil berkas."),
            width,
            "dim",
        )

    def to_filled(self, step: int) -> None:
        """Go to the next (1) or previous (-1) cell of the row that counts anything."""
        filled = sorted(place for code, place in self._cells if self._rows and code == self.place_code)
        beyond = [place for place in filled if (place - self.column) * step > 0]
        if beyond:
            self.go(self.row, min(beyond, key=lambda place: abs(place - self.column)))

    def stand_on(self, region: str | None, day: str) -> None:
        """Put the cursor on a region, where it is there, and a day, without posting a message."""
        row = next((at for at, row in enumerate(self._rows) if row.code == region), self.row)
        found = dates.parsed(day)
        self.stand(row, self.axis.place(found) if found else self.column)

    def to_voting_day(self) -> None:
        """Go to the column of voting day."""
        self.go(self.row, self.axis.place(VOTING_DAY))

    def moved(self) -> None:
        """Post that the cursor has moved."""
        self.post_message(self.Moved())

    def chosen(self) -> None:
        """Post which cell the user wants to see."""
        self.post_message(self.Chosen(self.place_code, self.days))


def _spaced(window: Window, words: dict[int, tuple[str, str]]) -> Line:
    """Words begun at cells, each left out where the one before has no end yet."""
    parts: list[Run] = []
    at = 0
    for place, (word, style) in sorted(words.items()):
        if place >= at and place + len(word) <= window.width:
            parts += [Run(" " * (place - at)), run(word, style)]
            at = place + len(word) + 1
            parts.append(Run(" "))
    return tuple(parts)


def _countdown(window: Window) -> Line:
    """``H-60`` where a column begins, as often as there is room; voting day itself always."""
    vote = window.axis.place(VOTING_DAY)
    words = {(vote - window.left) * window.cell: (_("hari H"), "vote")} if window.left <= vote else {}
    today = window.axis.place(datetime.now().astimezone().date())
    if window.left <= today < window.left + window.length and today != vote:
        words[(today - window.left) * window.cell] = (_("hari ini"), "own")
    step = max(-(-7 // window.cell), 1)
    for column in range(window.left, window.left + window.length):
        near = min(abs(column - vote), abs(column - today)) * window.cell < 8
        if (column - vote) % step == 0 and not near:
            words[(column - window.left) * window.cell] = (countdown(window.axis.start(column).isoformat()), "dim")
    return _spaced(window, words)


def _numbers(window: Window) -> Line:
    """The day of the month on which each week or day begins."""
    if window.axis.zoom is Zoom.MONTH:
        return ()
    columns = range(window.left, window.left + window.length)
    return tuple(Run(f"{window.axis.start(column).day:<{window.cell}}", ("dim",)) for column in columns)
