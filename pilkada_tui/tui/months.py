"""Where each month begins in a list of articles ordered by day, found without reading the list."""

from collections.abc import Callable
from typing import NamedTuple


class Month(NamedTuple):
    """A month of the list: ``2024-10`` (None for articles without a day) and the place of its first article."""

    name: str | None
    first: int


def months(total: int, day_at: Callable[[int], str | None]) -> list[Month]:
    """The months of ``total`` articles, newest first and undated last, asking for few of the days."""
    found: list[Month] = []
    at = 0
    while at < total:
        name = _month(day_at(at))
        found.append(Month(name, at))
        at = _end(at, total, lambda place, name=name: _month(day_at(place)) == name)  # type: ignore[misc]
    return found


def _month(day: str | None) -> str | None:
    return day[:7] if day else None


def _end(start: int, total: int, same: Callable[[int], bool]) -> int:
    """The first place after ``start`` that is not the same, galloping and then halving."""
    step = 1
    low = start
    while start + step < total and same(start + step):
        low = start + step
        step *= 2
    high = min(start + step, total)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if same(middle) else (low, middle)
    return high
