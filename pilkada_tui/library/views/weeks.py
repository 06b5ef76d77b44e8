"""Weeks from Monday to Sunday, as the index counts them: by the number of an article, a quote or an event."""

from collections.abc import Iterable
from datetime import date, timedelta

from pilkada_tui.library.index.schema import SLOT_BITS, day_of

_DAY = f"({{0}} >> {SLOT_BITS})"  # the first of 1970, a Thursday, is day 1; 0 is no day
WEEK = f"CASE WHEN {_DAY} > 0 THEN ({_DAY} + 2) / 7 END"
"""The week of a column of numbers, NULL for what has no day: ``WEEK.format("q.w")``."""


def monday(week: int) -> str:
    """The ISO day of a week's Monday, the week counted as ``WEEK`` does."""
    return day_of(max(7 * week - 2, 1)) or ""


def mondays(filled: Iterable[str]) -> tuple[str, ...]:
    """Every Monday from the first to the last of these."""
    known = list(filled)
    if not known:
        return ()
    first, last = date.fromisoformat(min(known)), date.fromisoformat(max(known))
    weeks = range((last - first).days // 7 + 1)
    return tuple((first + timedelta(days=7 * week)).isoformat() for week in weeks)
