"""The calendar above a timeline: months, the official stages as bands, voting day, and where the events fall."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import NamedTuple, Protocol

from pilkada_tui.language import _
from pilkada_tui.model import Event
from pilkada_tui.reference import MONTHS, VOTING_DAY, stages
from pilkada_tui.terms import dates
from pilkada_tui.tui.render.layout import density
from pilkada_tui.tui.render.text import Line, Run, run

NARROW = 60
GAP = "⋯"
"""What stands before a month where others are left out."""
LABEL = 11
FIRST_DAY, LAST_DAY = date(2024, 5, 1), date(2024, 12, 31)

_CALENDAR = tuple(date(2024, month, 1) for month in range(FIRST_DAY.month, LAST_DAY.month + 1))

BANDS = (
    (
        _("tahapan"),
        {
            "dukungan_perseorangan": _("perseorangan"),
            "penelitian_persyaratan": _("penelitian|teliti"),
            "pendaftaran_paslon": _("daftar"),
            "penetapan_paslon": _("tetap"),
            "kampanye": _("kampanye"),
            "masa_tenang": _("tenang"),
            "penghitungan_rekapitulasi": _("rekapitulasi|rekap"),
        },
    ),
    (
        _("pemilih"),
        {
            "penyerahan_dp4": _("DP4"),
            "pemutakhiran_pemilih": _("daftar pemilih|pemilih"),
            "coklit": _("coklit"),
            "penetapan_dpt_kabkota": _("DPT"),
        },
    ),
)
"""The stages drawn, by the name of their line, each with words for its band, longest first; later cover earlier."""


class Along(Protocol):
    """Days laid along cells."""

    @property
    def first(self) -> date:
        """The first day."""

    @property
    def last(self) -> date:
        """The last day."""

    @property
    def width(self) -> int:
        """How many cells there are."""

    @property
    def gaps(self) -> Sequence[date]:
        """The days before which time is left out."""

    def column(self, day: date) -> int:
        """The cell of a day; below 0 or beyond the width where the day lies outside."""


class Scale(NamedTuple):
    """Days laid along ``width`` cells."""

    first: date
    last: date
    width: int
    gaps: tuple[date, ...] = ()

    def column(self, day: date) -> int:
        """The cell of a day; below 0 or beyond the width where the day lies outside."""
        return (day - self.first).days * self.width // ((self.last - self.first).days + 1)


class Months(NamedTuple):
    """The days of some months, given by their first days, laid along ``width`` cells without the time between them."""

    months: tuple[date, ...]
    width: int

    @property
    def first(self) -> date:
        """The first day of the first month."""
        return self.months[0]

    @property
    def last(self) -> date:
        """The last day of the last month."""
        return _after(self.months[-1]) - timedelta(days=1)

    @property
    def gaps(self) -> tuple[date, ...]:
        """The months before which others are left out."""
        return tuple(month for before, month in pairwise(self.months) if _after(before) != month)

    def column(self, day: date) -> int:
        """The cell of a day, or of the next one that is drawn; below 0 or beyond the width where it lies outside."""
        whole = sum((_after(month) - month).days for month in self.months)
        if not self.first <= day <= self.last:
            outside = (day - self.first).days if day < self.first else whole + (day - self.last).days - 1
            return outside * self.width // whole
        passed = sum((min(day, _after(month)) - month).days for month in self.months if month <= day)
        return passed * self.width // whole


def _after(month: date) -> date:
    """The first day of the month after one."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


class Cell(NamedTuple):
    """One cell being painted."""

    sign: str = " "
    style: tuple[str, ...] = ()


def scale(events: Iterable[Event], width: int) -> Along:
    """A scale from May to December 2024, and of the months outside in which events lie."""
    return scale_of({end for event in events for end in (event.start, event.end)}, width)


def scale_of(ends: Iterable[str], width: int) -> Along:
    """A scale from May to December 2024, and of the months outside in which ISO days or months lie."""
    outside = {day.replace(day=1) for day in map(dates.parsed, ends) if day and not FIRST_DAY <= day <= LAST_DAY}
    return Months(tuple(sorted({*outside, *_CALENDAR})), width)


def ruler(events: Iterable[tuple[Event, bool]], current: Event | None, width: int) -> list[Line]:
    """The calendar's lines in ``width`` cells; each event comes with whether the open article tells of it."""
    known = list(events)
    label = LABEL if width >= NARROW else 0
    along = scale((event for event, _own in known), max(width - label, 10))
    lines = [(_("bulan"), _months(along))]
    lines += [(name, _bands(along, labels)) for name, labels in BANDS]
    lines.append((_("peristiwa"), _events(along, known, current)))
    return [(run(f"{name:{label}}"[:label], "dim"), *_runs(cells)) for name, cells in lines]


def months_of(along: Along) -> Line:
    """The names of the months, and voting day."""
    return tuple(_runs(_months(along)))


def bands(along: Along, labels: dict[str, str]) -> Line:
    """Official stages as bands, and voting day."""
    return tuple(_runs(_bands(along, labels)))


class Stretch(NamedTuple):
    """Something that goes on from a first day to a last, and words for its band, longest first, separated by ``|``."""

    first: date
    last: date
    label: str


def lanes(along: Along, stretches: Iterable[Stretch]) -> list[Line]:
    """Stretches as bands with their words inside or beside them, on as few lines as they need, with voting day."""
    drawn: list[list[Cell]] = []
    free: list[int] = []
    ordered = sorted(stretches)
    starts = [_ends(along, stretch.first, stretch.last)[0] for stretch in ordered]
    for stretch, following in zip(ordered, [*starts[1:], along.width], strict=False):
        left, right = _ends(along, stretch.first, stretch.last)
        lane = next((at for at, end in enumerate(free) if end <= left), len(free))
        if lane == len(free):
            drawn.append([Cell()] * along.width)
            free.append(0)
        _band(drawn[lane], left, right - left, stretch.label)
        beside = "" if right - left >= _room_for(stretch.label) else _beside(stretch.label, following - right)
        _write(drawn[lane], right, beside, "dim")
        free[lane] = right + len(beside) + 1
    for cells in drawn:
        if cells[min(along.column(VOTING_DAY), along.width - 1)].sign == " ":
            _vote(along, cells, "┃")
    return [tuple(_runs(cells)) for cells in drawn]


def _room_for(label: str) -> int:
    """The cells of the smallest band that has its word inside."""
    return min(len(word) for word in label.split("|")) + 2


def _beside(label: str, room: int) -> str:
    """The longest word of a band that has room after it, with a blank before; where none has, the shortest."""
    words = label.split("|")
    return f" {next((word for word in words if len(word) + 2 <= room), words[-1])}"


def _ends(along: Along, first: date, last: date) -> tuple[int, int]:
    left = max(along.column(first), 0)
    return left, min(max(along.column(last + timedelta(days=1)), left + 1), along.width)


def bars(along: Along, weeks: Mapping[str, int]) -> Line:
    """Counts by week (the ISO days of Mondays) as a line of bars, with voting day; a dot where there is none."""
    counts: list[int] = [0] * along.width
    for monday, count in weeks.items():
        day = dates.parsed(monday)
        if day is not None:
            left, right = _ends(along, day, day + timedelta(days=6))
            for at in range(left, right):
                counts[at] += count
    peak = max(counts, default=0)
    cells = [Cell(density(count, peak), ("band",)) if count else Cell("·", ("dim",)) for count in counts]
    at = along.column(VOTING_DAY)
    if 0 <= at < along.width and not counts[at]:
        cells[at] = Cell("┃", ("vote",))
    return tuple(_runs(cells))


def marked(along: Along, places: Iterable[tuple[date, str, str]]) -> Line:
    """Days pointed at from below, each with a word beside it and in a style."""
    cells = [Cell()] * along.width
    for day, word, style in places:
        at = min(max(along.column(day), 0), along.width - 1)
        text, start = f"▲ {word}", at
        if at + len(text) > along.width:
            text, start = f"{word} ▲", at - len(word) - 1
        _write(cells, start, text, style)
    return tuple(_runs(cells))


def _runs(cells: list[Cell]) -> list[Run]:
    return [
        Run("".join(cell.sign for cell in group), style) for style, group in groupby(cells, key=lambda cell: cell.style)
    ]


def _write(cells: list[Cell], at: int, text: str, *style: str) -> None:
    for place, sign in enumerate(text, at):
        if 0 <= place < len(cells):
            cells[place] = Cell(sign, style)


def _vote(along: Along, cells: list[Cell], sign: str) -> None:
    _write(cells, along.column(VOTING_DAY), sign, "vote")


def _months(along: Along) -> list[Cell]:
    cells = [Cell()] * along.width
    first = along.first.replace(day=1)
    while first <= along.last:
        after = (first + timedelta(days=31)).replace(day=1)
        at = max(along.column(first), 0)
        room = along.column(after) - at
        name = _(MONTHS[first.month - 1])
        fitting = [text for text in (name, name[:3], name[:1]) if len(text) < room]
        _write(cells, at, fitting[0] if fitting else "", "dim")
        first = after
    for day in along.gaps:
        _write(cells, along.column(day) - 1, GAP, "dim")
    _vote(along, cells, "▼")
    return cells


def _bands(along: Along, labels: dict[str, str]) -> list[Cell]:
    cells = [Cell()] * along.width
    by_id = {stage.id: stage for stage in stages()}
    owner: list[str | None] = [None] * along.width
    for name in labels:
        start, end = dates.parsed(by_id[name].start), dates.parsed(by_id[name].end)
        if start is None or end is None:
            continue
        left, right = along.column(start), max(along.column(end + timedelta(days=1)), along.column(start) + 1)
        for place in range(max(left, 0), min(right, along.width)):
            owner[place] = name
    stretches: list[tuple[str | None, int, int]] = []
    for holder, group in groupby(owner):
        stretches.append((holder, sum(length for _holder, _at, length in stretches), len(list(group))))
    longest = {name: max((length for other, _at, length in stretches if other == name), default=0) for name in labels}
    for holder, at, length in stretches:
        if holder is not None:
            _band(cells, at, length, labels[holder] if length == longest[holder] else "")
    _vote(along, cells, "┃")
    return cells


def _band(cells: list[Cell], at: int, length: int, label: str) -> None:
    """A band with its ends; its word in the middle where there is room."""
    body = "▐" + "━" * (length - 2) + "▌" if length > 2 else "▐▌" if length == 2 else "▮"
    _write(cells, at, body, "band")
    fitting = [word for word in label.split("|") if word and length >= len(word) + 2]
    if fitting:
        text = f" {fitting[0]} " if length >= len(fitting[0]) + 6 else fitting[0]
        _write(cells, at + (length - len(text)) // 2, text, "band")


def _events(along: Along, known: list[tuple[Event, bool]], current: Event | None) -> list[Cell]:
    cells = [Cell("·", ("dim",))] * along.width
    days = {(event.start, own) for event, own in known if len(event.start) > 7}
    for start, own in sorted(days, key=lambda pair: pair[1]):
        day = dates.parsed(start)
        if day is not None:
            _write(cells, along.column(day), "●" if own else "○", *(("own",) if own else ()))
    _vote(along, cells, "┃" if cells[min(along.column(VOTING_DAY), along.width - 1)].sign == "·" else "◉")
    day = dates.parsed(current.start) if current else None
    if day is not None and current is not None and len(current.start) > 7:
        at = along.column(day)
        _write(cells, at, cells[at].sign if 0 <= at < along.width else "", "hit-now")
    return cells
