"""The maps of a dossier as SVG paths: the whole country, and single provinces at a larger scale.

A region's shape is written once, in the map of the country; the map of a province uses it again by its ``id``. Lengths
are fiftieths of a degree, about two kilometres.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pilkada_tui.geography import Bounds, Point, bounds, outlines, within
from pilkada_tui.library.views.places import Places
from pilkada_tui.model import Record
from pilkada_tui.reference import regions
from pilkada_tui.terms.names import place_name

STEP = 2  # hundredths of a degree to a unit of the drawing
SHADES = (1, 2, 5, 10)
"""From which number on a region has which shade, as on the screen."""
MOST_PROVINCES = 6
MOST_LABELS = 7
_MARGIN = 6
_LINES, _WIDER_THAN_HIGH, _LETTER = 25, 1.25, 0.62  # a label's size in its map, and the breadth of a letter


class Shape(NamedTuple):
    """A region: its code, the path of its outline, its shade from 0 (dark) to 4, and what is counted there."""

    code: str
    path: str
    shade: int
    value: int


class Mark(NamedTuple):
    """A place on a map: the code of what is there, where, and what is counted there."""

    code: str
    x: float
    y: float
    value: int


class Window(NamedTuple):
    """The part of the drawing that a map shows, as SVG's ``viewBox`` has it."""

    x: float
    y: float
    width: float
    height: float


class ProvinceMap(Record, frozen=True):
    """A map of a province: its regencies and cities, those with a count labelled, and its own count.

    ``size`` is the height of a label's letters.
    """

    code: str
    window: Window
    regions: tuple[str, ...]
    labels: tuple[Mark, ...]
    size: float
    value: int


class CountryMap(Record, frozen=True):
    """The country: every region, and the count of each province as such, at its middle."""

    window: Window
    shapes: tuple[Shape, ...]
    provinces: tuple[Mark, ...]
    closer: tuple[ProvinceMap, ...]


@cache
def _country() -> Bounds:
    return bounds(outlines())


def _drawn(point: Point) -> Point:
    """A place on the drawing, from the upper left."""
    whole = _country()
    return Point(round((point.x - whole.west) / STEP), round((whole.north - point.y) / STEP))


def _ring(points: Iterable[Point]) -> str:
    """A closed line without the points that it does not need; empty where it is smaller than a unit."""
    kept: list[Point] = []
    for point in map(_drawn, points):
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:
        return ""
    steps = (f"{after.x - before.x} {after.y - before.y}" for before, after in pairwise(kept))
    return f"M{kept[0].x} {kept[0].y}l{' '.join(steps)}z".replace(" -", "-")


def _straight(one: Point, other: Point, third: Point) -> bool:
    return (other.x - one.x) * (third.y - other.y) == (other.y - one.y) * (third.x - other.x)


@cache
def _paths() -> Mapping[str, str]:
    """The outline of every region as a path; of one that is smaller than a unit a small square at its place."""
    found = {}
    for code, outline in outlines().items():
        at = _drawn(outline.point)
        found[code] = "".join(map(_ring, outline.rings)) or f"M{at.x - 1} {at.y - 1}h2v2h-2z"
    return found


def name_on_map(code: str) -> str:
    """The name that a region is labelled with: a city is told from the regency of its name."""
    region = regions()[code]
    return region.bare if region.type == "kabupaten" else place_name(code)


def shade(count: int) -> int:
    """The shade of a region with so many: 0 for none, up to 4."""
    return sum(count >= least for least in SHADES)


def country_map(found: Places) -> CountryMap:
    """The map of the counts, and maps of the provinces with the highest counts."""
    shapes = tuple(
        Shape(code, path, shade(found.counts.get(code, 0)), found.counts.get(code, 0))
        for code, path in _paths().items()
    )
    own = tuple(_middle(code, count) for code, count in sorted(found.counts.items()) if "." not in code)
    return CountryMap(
        window=_window(_country()),
        shapes=shapes,
        provinces=own,
        closer=tuple(_closer(found)),
    )


def _window(area: Bounds) -> Window:
    corner = _drawn(Point(area.west, area.north))
    width, height = (area.east - area.west) / STEP, (area.north - area.south) / STEP
    return Window(corner.x - _MARGIN, corner.y - _MARGIN, width + 2 * _MARGIN, height + 2 * _MARGIN)


def _middle(province: str, count: int) -> Mark:
    points = [outlines()[code].point for code in within((province,))]
    middle = Point(sum(point.x for point in points) // len(points), sum(point.y for point in points) // len(points))
    nearest = min(points, key=lambda point: (point.x - middle.x) ** 2 + (point.y - middle.y) ** 2)
    return Mark(province, *_drawn(nearest), count)


def _closer(found: Places) -> Iterator[ProvinceMap]:
    """The provinces with most of what is counted, most first."""
    sums: dict[str, int] = {}
    for code, count in found.counts.items():
        sums[code[:2]] = sums.get(code[:2], 0) + count
    for province in sorted(sums, key=lambda code: (-sums[code], code))[:MOST_PROVINCES]:
        codes = within((province,))
        if codes:
            window = _window(bounds(codes))
            size = round(max(window.width, window.height * _WIDER_THAN_HIGH) / _LINES, 1)
            yield ProvinceMap(
                code=province,
                window=window,
                regions=codes,
                labels=tuple(_labels((code for code in codes if code in found.counts), found, window, size)),
                size=size,
                value=found.counts.get(province, 0),
            )


def _labels(codes: Iterable[str], found: Places, window: Window, size: float) -> Iterator[Mark]:
    """The middles of the labels of the regions with most, each within the map, and none upon another.

    A label is moved down a little where it must; one for which there is no room near its region is left out.
    """
    placed: list[tuple[float, float, float]] = []
    most = sorted(codes, key=lambda code: (-found.counts[code], code))[:MOST_LABELS]
    for code in sorted(most, key=lambda code: _drawn(outlines()[code].point)[::-1]):
        at, count = _drawn(outlines()[code].point), found.counts[code]
        half = size * _LETTER * len(f"{name_on_map(code)} {count}") / 2
        x = min(max(at.x, window.x + half), window.x + window.width - half)
        y = at.y + size / 3
        for left, line, right in placed:
            if left < x + half and x - half < right and abs(line - y) < size:
                y = line + size * 1.1
        if y - at.y < 2 * size and y < window.y + window.height:
            placed.append((x - half, y, x + half))
            yield Mark(code, round(x, 1), round(y, 1), count)
