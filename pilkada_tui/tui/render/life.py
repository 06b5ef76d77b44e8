"""A person's timeline: quotes by week and offices as bands, under the official stages."""

from datetime import date

from pilkada_tui.language import _
from pilkada_tui.library.views.people import Portrait
from pilkada_tui.terms import dates
from pilkada_tui.tui.render.ruler import BANDS, Along, Stretch, bands, bars, lanes, marked, months_of, scale_of
from pilkada_tui.tui.render.text import Line, run, shown

LABEL = 10
_LANES = 4
Days = tuple[date, date]


def life_scale(portrait: Portrait, width: int) -> Along:
    """The days that a life line of so many cells is drawn along."""
    days = (day for tenure in portrait.offices for day in (tenure.first, tenure.last) if day)
    return scale_of((*portrait.weeks, *days), max(width - LABEL, 10))


def life_lines(portrait: Portrait, width: int, marks: Days | None = None, hand: int = 0) -> list[Line]:
    """The lines in at most ``width`` cells; none for somebody of whom nothing is dated.

    ``marks`` are the days of then and now, pointed at from below; ``hand`` (0 or 1) is the one that keys move.
    """
    if not portrait.weeks:
        return []
    along = life_scale(portrait, width)
    named, stages = BANDS[0]
    rows: list[tuple[str, Line]] = [("", months_of(along)), (named, bands(along, stages))]
    rows.append((_("Kutipan").lower(), bars(along, portrait.weeks)))
    held = lanes(along, _held(portrait))[:_LANES]
    rows += [(_("sebagai") if at == 0 else "", line) for at, line in enumerate(held)]
    if marks is not None:
        words = (_("dulu"), _("kini"))
        pointed = [
            (day, f"{words[at]} {dates.short(day.isoformat())}", "hit-now" if at == hand else "strong")
            for at, day in enumerate(marks)
        ]
        rows += [("", marked(along, [one])) for one in pointed]
    return [(run(f"{name:{LABEL}}"[:LABEL], "dim"), *line) for name, line in rows]


def _held(portrait: Portrait) -> list[Stretch]:
    """The offices from the first day to the last on which somebody was quoted in them."""
    found = []
    for tenure in portrait.offices:
        first, last = (dates.parsed(day) if day else None for day in (tenure.first, tenure.last))
        if first is not None and last is not None:
            role = shown(tenure.role).replace("|", " ")
            found.append(Stretch(first, last, f"{role}|{' '.join(role.split()[:2])}"))
    return found
