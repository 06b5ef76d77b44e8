"""Suara set as lines: a name, its share as a bar and in numbers, direct against retold, and its weeks."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pilkada_tui.language import _, _n, number
from pilkada_tui.library.views.voice import Voice, Voices
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import name_of, percent
from pilkada_tui.tui.render.layout import column, density, fitted
from pilkada_tui.tui.render.text import Line, Run, run

DIRECT, RETOLD, NO_WEEK = "█", "░", "·"
_PERCENT, _QUOTES, _PARTS, _GAP = 6, 7, 11, 2
_ROOM_FOR_ALL = 60
_LONGEST_NAME, _LONGEST_BAR = 36, 40


class Widths(NamedTuple):
    """The cells of the columns: of the name, the bar, direct and retold (0: left out), and the weeks."""

    name: int
    bar: int
    parts: int
    weeks: int


def widths(width: int, quotes: int = _QUOTES, parts: int = _PARTS) -> Widths:
    """The columns in so many cells, beside figures of so many; in little room the row says the share alone."""
    parts = parts if width >= _ROOM_FOR_ALL else 0
    room = max(width - _PERCENT - quotes - parts - _GAP, 3)
    name = min(room * 2 // 5, _LONGEST_NAME)
    bar = min((room - name) // 2 if parts else room - name, _LONGEST_BAR)
    return Widths(name, bar, parts, max(room - name - bar - _GAP, 0) if parts else 0)


def bar(row: Voice, most: int, width: int) -> str:
    """A row's quotes against those of the row that has ``most``: the direct in full, the retold in dots."""
    cells = max(round(row.quotes * width / max(most, 1)), 1) if width > 0 else 0
    direct = round(cells * row.direct / row.quotes)
    if cells > 1:  # what there is has a cell
        direct = min(max(direct, int(row.direct > 0)), cells - int(row.retold > 0))
    return DIRECT * direct + RETOLD * (cells - direct)


def step_for(weeks: int, width: int) -> int:
    """How many weeks one sign stands for, so that all of them fit."""
    return -(-weeks // width) if width > 0 else 0


def grouped(weeks: Mapping[str, int], mondays: Sequence[str], step: int) -> list[int]:
    """The quotes of every ``step`` weeks."""
    starts = range(0, len(mondays), step) if step else ()
    return [sum(weeks.get(monday, 0) for monday in mondays[at : at + step]) for at in starts]


class VoiceTable:
    """Voices as lines; what all rows are measured by is worked out once."""

    def __init__(self, found: Voices) -> None:
        self.found = found
        self.mondays = found.mondays
        self._most = max((row.quotes for row in found.rows), default=0)
        self._peaks: dict[int, int] = {}
        self._quotes = max((len(number(row.quotes)) + 1 for row in found.rows), default=0)
        self._quotes = max(self._quotes, _QUOTES)
        self._parts = max((len(_told_apart(row)) for row in found.rows), default=0)
        self._parts = max(self._parts, _PARTS)

    def head(self, width: int) -> Line:
        """The names of the columns."""
        room = self._widths(width)
        step = step_for(len(self.mondays), room.weeks)
        weeks = _n("per {count} minggu", step) if step > 1 else _("per minggu")
        numbers, quotes = _PERCENT + self._quotes, _("Kutipan").lower()
        return (
            column("", room.name + room.bar),
            column(f"{quotes:>{numbers}}", numbers, "dim"),
            Run(" " * _GAP),
            run(f"{f'{DIRECT} + {RETOLD}':>{room.parts}}" if room.parts else "", "dim"),
            run(f"  {weeks}" if step else "", "dim"),
        )

    def _widths(self, width: int) -> Widths:
        return widths(width, self._quotes, self._parts)

    def line(self, place: int, width: int) -> Line:
        """One row in at most ``width`` cells."""
        room, row = self._widths(width), self.found.rows[place]
        step = step_for(len(self.mondays), room.weeks)
        weeks, peak = grouped(row.weeks, self.mondays, step), self._peak(step)
        return (
            column(name_of(self.found.facet, row.name), room.name, *(("dim",) if row.name is None else ())),
            Run(f" {bar(row, self._most, max(room.bar - 2, 0)):<{room.bar - 1}}", ("band",)),
            run(f"{percent(row.quotes, self.found.quotes):>{_PERCENT}}", "strong"),
            run(f"{number(row.quotes):>{self._quotes}}"),
            Run(" " * _GAP),
            run(f"{_told_apart(row):>{room.parts}}" if room.parts else "", "dim"),
            Run("  " if weeks else ""),
            *(Run(density(count, peak), ("band",)) if count else Run(NO_WEEK, ("dim",)) for count in weeks),
        )

    def _peak(self, step: int) -> int:
        """The most quotes of any row in so many weeks: one scale for all, so that rows can be compared."""
        if step not in self._peaks:
            counts = (count for row in self.found.rows for count in grouped(row.weeks, self.mondays, step))
            self._peaks[step] = max(counts, default=0)
        return self._peaks[step]

    def about(self, row: Voice, width: int) -> Line:
        """A row in words: its quotes, and how much of all that is said is in them, by its length."""
        quotes = _n("{count} kutipan", row.quotes)
        apart = _("{direct} langsung, {retold} tak langsung").format(
            direct=number(row.direct), retold=number(row.retold)
        )
        length = _("{percent} panjang ucapan").format(percent=percent(row.length, self.found.length))
        name = run(f"▌{name_of(self.found.facet, row.name)}", "here")
        return fitted((name,), (quotes, apart, length), width)


def _told_apart(row: Voice) -> str:
    return f"{number(row.direct)} + {number(row.retold)}"


def legend(table: VoiceTable) -> Line:
    """What the signs mean, which weeks are shown, and how many quotes are in none of them."""
    weeks, direct, retold = "", _("langsung"), _("tak langsung")
    if table.mondays:
        first, last = (dates.short(monday, year=True) for monday in (table.mondays[0], table.mondays[-1]))
        weeks = _("▁▂▅█ {first} – {last}").format(first=first, last=last)
    undated = sum(row.quotes - sum(row.weeks.values()) for row in table.found.rows)
    without = _n("{count} tanpa tanggal", undated) if undated else ""
    told = " · ".join(filter(None, (weeks, without)))
    return (
        Run(DIRECT, ("band",)),
        run(f" {direct}  ", "dim"),
        Run(RETOLD, ("band",)),
        run(f" {retold}  {told}", "dim"),
    )
