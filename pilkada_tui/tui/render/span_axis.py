"""Time laid along columns: months, weeks from Monday, or days, each column some cells wide."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from pilkada_tui.library.views.timeline import Zoom
from pilkada_tui.terms import dates

EARLIEST, LATEST = date(1990, 1, 1), date(2060, 12, 31)
FIRST_DAY, LAST_DAY = date(2024, 5, 1), date(2024, 12, 31)
"""What is always on the axis: the months of the official calendar in which most happens."""


class Axis(NamedTuple):
    """Columns of time, the first of which begins on ``first``."""

    zoom: Zoom
    first: date
    length: int

    def start(self, column: int) -> date:
        """The first day of a column."""
        if self.zoom is Zoom.MONTH:
            months = self.first.year * 12 + self.first.month - 1 + column
            return date(months // 12, months % 12 + 1, 1)
        return self.first + timedelta(days=column * (7 if self.zoom is Zoom.WEEK else 1))

    def end(self, column: int) -> date:
        """The last day of a column."""
        return self.start(column + 1) - timedelta(days=1)

    def place(self, day: date) -> int:
        """The column of a day; below 0 or beyond the length where the day lies outside."""
        if self.zoom is Zoom.MONTH:
            return (day.year - self.first.year) * 12 + day.month - self.first.month
        return (day - self.first).days // (7 if self.zoom is Zoom.WEEK else 1)


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
    def width(self) -> int:
        """The cells of all columns."""
        return self.length * self.cell

    def column(self, day: date) -> int:
        """The cell of a day; below 0 or beyond the width where the day lies outside."""
        at = self.axis.place(day)
        start, end = self.axis.start(at), self.axis.end(at)
        return (at - self.left) * self.cell + (day - start).days * self.cell // ((end - start).days + 1)


def axis_of(zoom: Zoom, starts: Iterable[str]) -> Axis:
    """The axis that holds the calendar of 2024 and every day given; days beyond all reason are left outside."""
    days = [day for start in starts if (day := dates.parsed(start)) and EARLIEST <= day <= LATEST]
    first, last = min([FIRST_DAY, *days]), max([LAST_DAY, *days])
    if zoom is Zoom.MONTH:
        first = first.replace(day=1)
    elif zoom is Zoom.WEEK:
        first -= timedelta(days=first.weekday())
    return Axis(zoom, first, Axis(zoom, first, 0).place(last) + 1)
