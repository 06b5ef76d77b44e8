"""Days, months and ranges as an Indonesian reader writes them, and what contradicts a date."""

from datetime import date
from functools import lru_cache

from pilkada_tui.language import _
from pilkada_tui.model import Flag
from pilkada_tui.reference import MONTHS, WEEKDAYS, Stage, stages
from pilkada_tui.terms.names import stage_name


@lru_cache(maxsize=2048)
def parsed(day: str) -> date | None:
    """The day of an ISO date; the first of the month for a bare month; None for anything else."""
    try:
        return date.fromisoformat(day if len(day) > 7 else f"{day}-01")
    except ValueError:
        return None


def short_month(month: int) -> str:
    """Three letters of a month, 1 to 12."""
    return _(MONTHS[month - 1])[:3]


def month(day: str | None) -> str:
    """``Oktober 2024`` for a day or month of October 2024."""
    found = parsed(day) if day else None
    return f"{_(MONTHS[found.month - 1])} {found.year}" if found else _("Tanpa tanggal")


def short(day: str, *, year: bool = False) -> str:
    """``30 Okt`` or ``30 Okt 2024``; ``Nov 2024`` for a month; what is no date as it stands."""
    found = parsed(day)
    if found is None:
        return day
    if len(day) == 7:
        return f"{short_month(found.month)} {found.year}"
    return f"{found.day} {short_month(found.month)}" + (f" {found.year}" if year else "")


def long(day: str) -> str:
    """``Rabu 30 Okt 2024``; ``Nov 2024`` for a month."""
    found = parsed(day)
    if found is None or len(day) == 7:
        return short(day)
    return f"{_(WEEKDAYS[found.weekday()])} {short(day, year=True)}"


def when_said(first: str | None, last: str | None) -> str:
    """``11 Jun – 30 Okt 2024``, one day where both are the same; that no day is known where none is."""
    if not first or not last:
        return _("tanpa tanggal")
    if first == last:
        return short(last, year=True)
    return f"{short(first, year=first[:4] != last[:4])} – {short(last, year=True)}"


def weekday_and_day(when: str) -> str:
    """``Rab 30 Okt`` for a day, ``27–29 Agu`` for a range, ``Nov 2024`` for a month."""
    first, _sep, last = when.partition("/")
    start, end = parsed(first), parsed(last) if last else None
    if start is None or len(first) == 7:
        return short(first)
    if end is not None and end != start:
        same = start.month == end.month
        return f"{start.day if same else short(first)}–{short(last)}"
    return f"{_(WEEKDAYS[start.weekday()])[:3]} {short(first)}"


def stage_of(day: str | None) -> str:
    """The official stage that best tells what was going on on a day: the shortest that holds it; empty if none."""
    if not day or len(day) < 10:
        return ""
    holding = [stage for stage in stages() if stage.start <= day[:10] <= stage.end]
    spans = [(parsed(stage.end), parsed(stage.start), stage_name(stage)) for stage in holding]
    lengths = [((end - start).days, name) for end, start, name in spans if end and start]
    return min(lengths)[1] if lengths else ""


def stage_on(first: str, last: str) -> Stage:
    """The shortest official stage that falls into some days; where none does, the one that lies nearest."""
    across = [stage for stage in stages() if stage.start <= last and stage.end >= first]
    if across:
        return min(across, key=lambda stage: _length(stage.start, stage.end))
    return min(stages(), key=lambda stage: min(_length(stage.end, first), _length(last, stage.start)))


def _length(one: str, other: str) -> int:
    first, last = parsed(one), parsed(other)
    return abs((last - first).days) if first and last else 0


def flag_words(flag: Flag, start: str) -> str:
    """One contradiction of the date of an event that begins on ``start``."""
    if flag.kind == "weekday" and (day := parsed(start)):
        weekday = _(WEEKDAYS[day.weekday()])
        return _("{day} adalah hari {weekday}, bukan seperti tercetak").format(
            day=short(start, year=True), weekday=weekday
        )
    stage = next((stage for stage in stages() if flag.kind == "calendar" and f": {stage.name_id}, " in flag.note), None)
    if stage is None:
        return flag.note
    span = "–".join(dict.fromkeys(short(day, year=True) for day in (stage.start, stage.end)))
    return _("menurut kalender resmi {stage} ialah {days}").format(stage=stage_name(stage), days=span)
