"""The outlines of the regencies and cities, and their neighbours (``data/reference/outlines.csv``).

Coordinates are whole hundredths of a degree, east and north, on the simplified outlines of about 1.5 km; the table's
source is named in ``data/README.md``. A province is all its regencies and cities.
"""

import csv
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pilkada_tui.datafiles import data_text

ISLANDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Sumatera", ("11", "12", "13", "14", "15", "16", "17", "18", "19", "21")),
    ("Jawa", ("31", "32", "33", "34", "35", "36")),
    ("Bali dan Nusa Tenggara", ("51", "52", "53")),
    ("Kalimantan", ("61", "62", "63", "64", "65")),
    ("Sulawesi", ("71", "72", "73", "74", "75", "76")),
    ("Maluku", ("81", "82")),
    ("Papua", ("91", "92", "93", "94", "95", "96")),
)
"""The groups of islands from west to east, each with the codes of its provinces."""
_ACROSS = 3  # how much a step aside counts against one in the direction that was asked for


class Point(NamedTuple):
    """A place: hundredths of a degree east and north."""

    x: int
    y: int


class Outline(NamedTuple):
    """A regency or city: its code, a point inside it, and its rings; a ring within another is a hole."""

    code: str
    point: Point
    rings: tuple[tuple[Point, ...], ...]


class Bounds(NamedTuple):
    """A rectangle of the map, in hundredths of a degree."""

    west: int
    south: int
    east: int
    north: int


def _point(written: str) -> Point:
    x, y = written.split(",")
    return Point(int(x), int(y))


@cache
def outlines() -> dict[str, Outline]:
    """Every outline by the code of its regency or city, in the order of the codes."""
    head, *rows = csv.reader(data_text("reference", "outlines.csv").splitlines())
    at = [head.index(column) for column in ("code", "point", "rings")]
    return {
        code: Outline(code, _point(point), tuple(tuple(map(_point, ring.split(" "))) for ring in rings.split("|")))
        for code, point, rings in ([row[column] for column in at] for row in rows)
    }


def islands_of(code: str) -> tuple[str, ...]:
    """The codes of the provinces of the group of islands that a region lies in; empty for no such region."""
    return next((provinces for _name, provinces in ISLANDS if code[:2] in provinces), ())


def within(codes: Iterable[str]) -> tuple[str, ...]:
    """The regencies and cities of provinces, or these themselves, in the order of their codes."""
    wanted = set(codes)
    return tuple(code for code in outlines() if code in wanted or code[:2] in wanted)


@cache
def _box(code: str) -> Bounds:
    points = [point for ring in outlines()[code].rings for point in ring]
    across, up = [point.x for point in points], [point.y for point in points]
    return Bounds(min(across), min(up), max(across), max(up))


def bounds(codes: Iterable[str]) -> Bounds:
    """The smallest rectangle around regencies and cities; at least one is needed."""
    west, south, east, north = zip(*map(_box, codes), strict=True)
    return Bounds(min(west), min(south), max(east), max(north))


def neighbour(code: str, direction: tuple[int, int], among: Iterable[str]) -> str:
    """The nearest region that lies in a direction (east and north as -1, 0 or 1); itself where none does."""
    here = outlines()[code].point
    best, least = code, 0.0
    for other in among:
        there = outlines()[other].point
        ahead = (there.x - here.x) * direction[0] + (there.y - here.y) * direction[1]
        aside = abs((there.x - here.x) * direction[1] - (there.y - here.y) * direction[0])
        if ahead > 0 and aside <= _ACROSS * ahead:
            far = ahead + _ACROSS * aside
            if best == code or far < least:
                best, least = other, far
    return best
