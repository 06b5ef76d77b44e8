"""Weeks from Monday to Sunday, as the index counts them: by the number of an article, a quote or an event."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from pilkada_tui.library.index.schema import day_of


@cache
def monday(week: int) -> str:
    """The ISO day of a week's Monday, the week counted as ``schema.WEEK`` does."""
    return day_of(max(7 * week - 2, 1)) or ""


def mondays(filled: Iterable[str]) -> tuple[str, ...]:
    """Every Monday from the first to the last of these."""
    known = list(filled)
    if not known:
        return ()
    first, last = date.fromisoformat(min(known)), date.fromisoformat(max(known))
    weeks = range((last - first).days // 7 + 1)
    return tuple((first + timedelta(days=7 * week)).isoformat() for week in weeks)
