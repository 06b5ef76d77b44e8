"""A time axis, in percent of its length: months, official stages, weeks of regions, days of people."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from pilkada_tui.export.dossier.map_drawing import shade
from pilkada_tui.library.views.timeline import Grid
from pilkada_tui.model import Record
from pilkada_tui.reference import VOTING_DAY, Stage, stages
from pilkada_tui.terms.dates import parsed

MOST_REGIONS = 24
OFFICIAL = (
    "pemutakhiran_pemilih",
    "pendaftaran_paslon",
    "penetapan_paslon",
    "kampanye",
    "masa_tenang",
    "pemungutan_suara",
    "penghitungan_rekapitulasi",
)
"""The stages that are drawn, in the order of their days."""
_EARLIEST, _LATEST = date(2023, 1, 1), date(2025, 12, 31)
_USUAL = (date(2024, 5, 1), date(2024, 12, 16))


class Stretch(NamedTuple):
    """A part of the line: where it begins and how long it is, in percent."""

    at: float
    width: float


class Month(NamedTuple):
    """A month and its part of the line."""

    day: str
    at: float
    width: float


class Band(NamedTuple):
    """An official stage and its part of the line."""

    stage: Stage
    at: float
    width: float


class Week(NamedTuple):
    """A week of a region: its Monday, its part of the line, how many events, whether a date is contradicted."""

    monday: str
    at: float
    width: float
    value: int
    shade: int
    flagged: bool


class Dot(NamedTuple):
    """A day of a person: where on the line, how many quotes, and the radius of its dot."""

    day: str
    at: float
    value: int
    radius: float


class RegionLine(NamedTuple):
    """A region (code, None for none) with its weeks and the sum of them."""

    code: str | None
    weeks: tuple[Week, ...]
    value: int


class Axis(Record, frozen=True):
    """The days from the first of a month to the last of one."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """How far along the line a day begins, in percent."""
        return round(100 * (day - self.first).days / self._days, 2)

    @property
    def _days(self) -> int:
        return (self.last - self.first).days + 1

    def stretch(self, first: date, last: date) -> Stretch | None:
        """The part of the line from a day to another, as far as it is on it."""
        begin, end = max(first, self.first), min(last, self.last)
        if begin > end:
            return None
        at = self.place(begin)
        return Stretch(at, round(self.place(end + timedelta(days=1)) - at, 2))

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the line."""
        found, day = [], self.first
        while day <= self.last:
            after = _month_after(day)
            found.append(Month(day.isoformat()[:7], self.place(day), round(self.place(after) - self.place(day), 2)))
            day = after
        return tuple(found)

    @property
    def bands(self) -> tuple[Band, ...]:
        """The official stages on the line."""
        by_id = {stage.id: stage for stage in stages()}
        drawn = (
            (stage, self.stretch(date.fromisoformat(stage.start), date.fromisoformat(stage.end)))
            for stage in map(by_id.__getitem__, OFFICIAL)
        )
        return tuple(Band(stage, *part) for stage, part in drawn if part is not None)

    @property
    def vote(self) -> float:
        """The middle of voting day."""
        return round(self.place(VOTING_DAY) + 50 / self._days, 2)


def _month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def axis_of(days: Iterable[str]) -> Axis:
    """The line that holds some days and the official stages from the voters' lists on; days far off are not on it."""
    dated = [day for day in map(parsed, days) if day is not None and _EARLIEST <= day <= _LATEST]
    first, last = min((*dated, _USUAL[0])), max((*dated, _USUAL[1]))
    return Axis(first=first.replace(day=1), last=_month_after(last) - timedelta(days=1))


def region_lines(axis: Axis, grid: Grid) -> tuple[tuple[RegionLine, ...], int]:
    """The regions with most events with their weeks on the line, and how many regions there are beside these."""
    weeks: dict[str | None, list[Week]] = {}
    for cell in sorted(grid.cells, key=lambda cell: cell.start):
        monday = date.fromisoformat(cell.start)
        part = axis.stretch(monday, monday + timedelta(days=6))
        if part is not None:
            week = Week(cell.start, *part, cell.count, shade(cell.count), cell.flagged)
            weeks.setdefault(cell.region, []).append(week)
    lines = [RegionLine(code, tuple(found), sum(week.value for week in found)) for code, found in weeks.items()]
    lines.sort(key=lambda line: (line.code is None, -line.value, line.code or ""))
    return tuple(lines[:MOST_REGIONS]), max(len(lines) - MOST_REGIONS, 0)


def dots(axis: Axis, days: Iterable[str]) -> tuple[Dot, ...]:
    """A dot for each day that is on the line, larger for more quotes; ``days`` has a day as often as it has quotes."""
    counts: dict[str, int] = {}
    for day in days:
        counts[day] = counts.get(day, 0) + 1
    found = []
    for written, count in counts.items():
        when = parsed(written) if len(written) == len("2024-11-27") else None
        part = axis.stretch(when, when) if when is not None else None
        if part is not None:
            middle = round(part.at + part.width / 2, 2)
            found.append(Dot(written, middle, count, round(min(3 + 1.2 * (count - 1) ** 0.5, 9), 1)))
    return tuple(found)
