"""A time axis of columns: months, weeks from Monday, or days, each some cells wide."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from pilkada_tui.library.views.timeline import Zoom
from pilkada_tui.reference import VOTING_DAY
from pilkada_tui.terms import dates

EARLIEST, LATEST = date(1990, 1, 1), date(2060, 12, 31)
FIRST_DAY, LAST_DAY = date(2024, 5, 1), date(2024, 12, 31)
"""What is on an axis without any day: the months of the official calendar in which most happens."""


class Axis(NamedTuple):
    """Columns of time, in order. ``kept`` are those of an unbroken row of them whose first begins on ``first``."""

    zoom: Zoom
    first: date
    kept: tuple[int, ...]

    @property
    def length(self) -> int:
        """How many columns there are."""
        return len(self.kept)

    @property
    def months_left_out(self) -> int:
        """How many months between the first column and the last are not drawn."""
        drawn = {(day.year, day.month) for at in range(self.length) for day in (self.start(at), self.end(at))}
        first, last = self.start(0), self.end(self.length - 1)
        return (last.year - first.year) * 12 + last.month - first.month + 1 - len(drawn)

    def _at(self, number: int) -> date:
        """The first day of a column of the unbroken row."""
        if self.zoom is Zoom.MONTH:
            months = self.first.year * 12 + self.first.month - 1 + number
            return date(months // 12, months % 12 + 1, 1)
        return self.first + timedelta(days=number * (7 if self.zoom is Zoom.WEEK else 1))

    def _number(self, column: int) -> int:
        if not self.kept:
            return column
        return self.kept[min(max(column, 0), self.length - 1)] + min(column, 0) + max(column - self.length + 1, 0)

    def start(self, column: int) -> date:
        """The first day of a column."""
        return self._at(self._number(column))

    def end(self, column: int) -> date:
        """The last day of a column."""
        return self._at(self._number(column) + 1) - timedelta(days=1)

    def after_gap(self, column: int) -> bool:
        """Whether time is left out between a column and the one before it."""
        return 0 < column < self.length and self.kept[column] != self.kept[column - 1] + 1

    def place(self, day: date) -> int:
        """The column of a day, or of the next one where its own is left out.

        It is below 0, or beyond the length, where the day lies outside.
        """
        if self.zoom is Zoom.MONTH:
            number = (day.year - self.first.year) * 12 + day.month - self.first.month
        else:
            number = (day - self.first).days // (7 if self.zoom is Zoom.WEEK else 1)
        return number if number < 0 else bisect_left(self.kept, number)


class Window(NamedTuple):
    """``length`` columns of an axis from ``left`` on, each ``cell`` cells wide: a scale for the calendar above them."""

    axis: Axis
    left: int
    length: int
    cell: int

    @property
    def first(self) -> date:
        """The first day in view."""
        return self.axis.start(self.left)

    @property
    def last(self) -> date:
        """The last day in view."""
        return self.axis.end(self.left + self.length - 1)

    @property
    def gaps(self) -> tuple[date, ...]:
        """The first days of the columns in view before which time is left out."""
        columns = range(self.left + 1, self.left + self.length)
        return tuple(self.axis.start(column) for column in columns if self.axis.after_gap(column))

    @property
    def width(self) -> int:
        """The cells of all columns."""
        return self.length * self.cell

    def column(self, day: date) -> int:
        """The cell of a day; below 0 or beyond the width where the day lies outside."""
        at = self.axis.place(day)
        start, end = self.axis.start(at), self.axis.end(at)
        return (at - self.left) * self.cell + max((day - start).days, 0) * self.cell // ((end - start).days + 1)


def axis_of(zoom: Zoom, starts: Iterable[str]) -> Axis:
    """The axis that holds every day given; days beyond all reason are left outside.

    Only the months are drawn in which a day falls, and that of voting day; without any day, the calendar of 2024.
    """
    days = [day for start in starts if (day := dates.parsed(start)) and EARLIEST <= day <= LATEST]
    first, last = min([FIRST_DAY, *days]), max([LAST_DAY, *days])
    if zoom is Zoom.MONTH:
        first = first.replace(day=1)
    elif zoom is Zoom.WEEK:
        first -= timedelta(days=first.weekday())
    unbroken = Axis(zoom, first, ())
    length = unbroken._replace(kept=tuple(range(_most(zoom, first, last)))).place(last) + 1
    filled = {(day.year, day.month) for day in (*days, VOTING_DAY)}

    def drawn(number: int) -> bool:
        """Whether a column is kept: it lies within the official calendar, or in a month with something in it."""
        start, end = unbroken.start(number), unbroken.end(number)
        if not days:
            return start <= LAST_DAY and end >= FIRST_DAY
        return (start.year, start.month) in filled or (end.year, end.month) in filled

    return unbroken._replace(kept=tuple(filter(drawn, range(length))))


def _most(zoom: Zoom, first: date, last: date) -> int:
    """No fewer than the columns from one day to another."""
    return (last - first).days // {Zoom.MONTH: 28, Zoom.WEEK: 7, Zoom.DAY: 1}[zoom] + 2
