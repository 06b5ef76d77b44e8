"""Indonesia set in braille: which cell of the terminal is whose region, and the map lit by a count a region.

A cell is two dots wide and four high; a dot belongs to the region in whose outline its middle lies, a cell to the
region that has most of its dots. Setting the outlines takes some tens of milliseconds and is kept; lighting is quick.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from pilkada_tui.geography import Bounds, Outline, Point, bounds, outlines
from pilkada_tui.language import _
from pilkada_tui.reference import regions, voting
from pilkada_tui.terms.names import region_full, region_short
from pilkada_tui.tui.render.layout import listed
from pilkada_tui.tui.render.text import Line, Run, run

DOTS_WIDE, DOTS_HIGH = 2, 4
SHADES = ((1, "░"), (2, "▒"), (5, "▓"), (10, "█"))
"""From which number on a region is filled with which sign; below the first it stays dark."""
HERE = "◆"
"""What fills the region under the cursor."""
_BITS = (0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80)
"""The bits of a braille sign, from the upper left dot to the lower right, row by row."""
_BRAILLE = 0x2800
_FULL = 5  # dots from which a cell is inland, and may be filled; a coast keeps its shape
_MARGIN = 8  # hundredths of a degree around what is shown
_AROUND = (
    (0, 0),
    (1, 0),
    (-1, 0),
    (0, 1),
    (0, -1),
    (1, 1),
    (-1, -1),
    (1, -1),
    (-1, 1),
    (2, 0),
    (-2, 0),
    (0, 2),
    (0, -2),
)
_ROOM_FOR_BORDERS = 0.12  # dots to a hundredth of a degree from which borders are lines and not a grey mass


class Cell(NamedTuple):
    """A cell of the map: its region's code (empty at sea), all its dots as braille, its outline, and how many dots.

    The outline is what is drawn of a region with nothing to count: its coast, its borders where there is room for them,
    and a dot now and then.
    """

    code: str = ""
    whole: str = " "
    outline: str = " "
    dots: int = 0


SEA = Cell()


class Raster(NamedTuple):
    """The cells of a map, row by row; ``within`` are regions that have no cell of their own, with that they lie in."""

    cells: tuple[tuple[Cell, ...], ...]
    within: tuple[tuple[str, int, int], ...] = ()

    def region_at(self, x: int, y: int) -> str:
        """The code of the region in a cell; empty over the sea and outside."""
        inside = 0 <= y < len(self.cells) and 0 <= x < len(self.cells[y])
        return self.cells[y][x].code if inside else ""


class Scale(NamedTuple):
    """How degrees become dots: the western and northern edge, and the dots to a hundredth of a degree."""

    west: float
    north: float
    dots: float

    def dot(self, x: float, y: float) -> tuple[float, float]:
        """A place in dots from the left and the upper edge."""
        return (x - self.west) * self.dots, (self.north - y) * self.dots


def scale_for(area: Bounds, width: int, height: int) -> Scale:
    """The largest scale at which an area fits into so many cells, the area in their middle."""
    wide, high = width * DOTS_WIDE, height * DOTS_HIGH
    spread_x, spread_y = area.east - area.west + 2 * _MARGIN, area.north - area.south + 2 * _MARGIN
    dots = min(wide / spread_x, high / spread_y)
    west = (area.west + area.east) / 2 - wide / dots / 2
    north = (area.south + area.north) / 2 + high / dots / 2
    return Scale(west, north, dots)


@lru_cache(maxsize=16)
def raster(codes: tuple[str, ...], width: int, height: int) -> Raster:
    """The regencies and cities ``codes`` as large as they fit into so many cells, with what lies around them."""
    width, height = max(width, 1), max(height, 1)
    scale = scale_for(bounds(codes), width, height)
    order = list(outlines())
    dots = _dots(scale, width * DOTS_WIDE, height * DOTS_HIGH)
    drawn = _outlined(dots, borders=scale.dots >= _ROOM_FOR_BORDERS)
    cells = [
        list(_cells(order, dots[y : y + DOTS_HIGH], drawn[y : y + DOTS_HIGH]))
        for y in range(0, height * DOTS_HIGH, DOTS_HIGH)
    ]
    within = _give_cells_to_the_small(cells, order, dots)
    _fill_one_of_each(cells)
    return Raster(tuple(map(tuple, cells)), within)


def _give_cells_to_the_small(
    cells: list[list[Cell]], order: list[str], dots: list[list[int]]
) -> tuple[tuple[str, int, int], ...]:
    """Give each region that has dots but the most of no cell the cell in which it has most of them.

    Where another has only that cell, they share it; those that have none of their own are told, with the cell.
    """
    cells_of = Counter(cell.code for row in cells for cell in row)
    hidden = {number for row in dots for number in set(row) if number and not cells_of[order[number - 1]]}
    held = Counter(
        (number, y // DOTS_HIGH, x // DOTS_WIDE)
        for y, row in enumerate(dots)
        for x, number in enumerate(row)
        if number in hidden
    )
    shared = []
    for (number, y, x), _dots in held.most_common():
        if number not in hidden:
            continue
        hidden.discard(number)
        code, owner = order[number - 1], cells[y][x].code
        if cells_of[owner] > 1:
            cells_of[owner] -= 1
            cells_of[code] = 1
            cells[y][x] = cells[y][x]._replace(code=code, dots=_FULL)
        else:
            shared.append((code, x, y))
    return tuple(shared)


def _fill_one_of_each(cells: list[list[Cell]]) -> None:
    """Let each region have a cell that is filled when it is lit, were it all coast: that of its most dots."""
    best: dict[str, tuple[int, int, int]] = {}
    for y, row in enumerate(cells):
        for x, cell in enumerate(row):
            if cell.code and cell.dots > best.get(cell.code, (0, 0, 0))[0]:
                best[cell.code] = (cell.dots, y, x)
    for dots, y, x in best.values():
        if dots < _FULL:
            cells[y][x] = cells[y][x]._replace(dots=_FULL)


def _dots(scale: Scale, wide: int, high: int) -> list[list[int]]:
    """Rows of dots, each the number of its region from 1 on, or 0 at sea, with a rim of sea at the right and below."""
    dots = [[0] * (wide + 1) for _row in range(high + 1)]
    east, south = scale.west + wide / scale.dots, scale.north - high / scale.dots
    near: dict[int, Point] = {}
    for number, outline in enumerate(outlines().values(), 1):
        box = bounds((outline.code,))
        if box.east < scale.west or box.west > east or box.north < south or box.south > scale.north:
            continue
        near[number] = outline.point
        _fill(dots, outline, scale, number)
    _give_dots_to_the_small(dots, near, scale)
    return dots


def _give_dots_to_the_small(dots: list[list[int]], near: dict[int, Point], scale: Scale) -> None:
    """Give each region that is smaller than a dot one of its own, at its point or beside it: people vote there too."""
    held = Counter(number for row in dots for number in row)
    small = near.keys() - held.keys()
    high, wide = len(dots) - 1, len(dots[0]) - 1
    for number in sorted(small):
        x, y = (int(value) for value in scale.dot(*near[number]))
        for right, down in _AROUND:
            at, line = x + right, y + down
            if 0 <= at < wide and 0 <= line < high and held[dots[line][at]] > 1:
                held[dots[line][at]] -= 1
                dots[line][at] = number
                break


def _fill(dots: list[list[int]], outline: Outline, scale: Scale, number: int) -> None:
    """Give a region its dots, by the crossings of each row of dots with its rings."""
    high, wide = len(dots) - 1, len(dots[0]) - 1
    crossings: dict[int, list[float]] = {}
    for ring in outline.rings:
        x0, y0 = scale.dot(*ring[-1])
        for point in ring:
            x1, y1 = scale.dot(*point)
            low, top = (y0, y1) if y0 < y1 else (y1, y0)
            for row in range(max(int(low + 0.5), 0), min(int(top + 0.5), high)):
                crossings.setdefault(row, []).append(x0 + (row + 0.5 - y0) * (x1 - x0) / (y1 - y0))
            x0, y0 = x1, y1
    for row, found in crossings.items():
        found.sort()
        for left, right in zip(found[::2], found[1::2], strict=False):
            first, last = max(int(left + 0.5), 0), min(int(right + 0.5), wide)
            if first < last:
                dots[row][first:last] = [number] * (last - first)


def _outlined(dots: list[list[int]], *, borders: bool) -> list[list[bool]]:
    """Which dots are drawn of a region that stays dark: those at the sea, at a border, and one in eight."""
    drawn = []
    above = [0] * len(dots[0])
    for y, row in enumerate(dots[:-1]):
        below = dots[y + 1]
        line = [False] * len(row)
        for x, own in enumerate(row[:-1]):
            if own:
                around = (row[x - 1], row[x + 1], above[x], below[x])
                coast = 0 in around
                line[x] = coast or (y % 4 == 1 and x % 2 == 0) or (borders and (row[x + 1] != own or below[x] != own))
        drawn.append(line)
        above = row
    return drawn


def _cells(order: list[str], rows: list[list[int]], drawn: list[list[bool]]) -> Iterator[Cell]:
    """The cells of one line from its four rows of dots."""
    for x in range(0, len(rows[0]) - 1, DOTS_WIDE):
        owners = [row[x + side] for row in rows for side in (0, 1)]
        if not any(owners):
            yield SEA
            continue
        lines = [line[x + side] for line in drawn for side in (0, 1)]
        whole = sum(bit for bit, owner in zip(_BITS, owners, strict=True) if owner)
        outline = sum(bit for bit, line in zip(_BITS, lines, strict=True) if line)
        land = [owner for owner in owners if owner]
        most = max(set(land), key=land.count) if len(set(land)) > 1 else land[0]
        yield Cell(order[most - 1], chr(_BRAILLE + whole), chr(_BRAILLE + outline) if outline else " ", len(land))


def shade(count: int) -> str:
    """The sign that fills a region with so many; empty for none."""
    return next((sign for least, sign in reversed(SHADES) if count >= least), "")


def lit(found: Raster, counts: Mapping[str, int], here: str, shown: Iterable[str] | None = None) -> list[Line]:
    """The map's lines: filled by the count of each region, the region ``here`` marked, the rest in outline.

    ``shown`` are the regions that belong to what is looked at; what lies around them is fainter still.
    """
    own = None if shown is None else set(shown)
    signs = {code: shade(count) for code, count in counts.items()}
    lines: list[Line] = []
    for row in _as_lit(found, counts, here):
        parts = []
        for code, cells in groupby(row, key=_code):
            sign = signs.get(code, "")
            if sign:
                sign = HERE if code == here else sign  # a full block the other way round would be a hole
                text = "".join(sign if cell.dots >= _FULL else cell.whole for cell in cells)
            elif code == here:
                text = "".join(cell.whole for cell in cells)
            else:
                text = "".join(cell.outline for cell in cells)
            parts.append(Run(text, _style(code, bool(sign), here, own)))
        lines.append(tuple(parts))
    return lines


def _as_lit(found: Raster, counts: Mapping[str, int], here: str) -> list[Sequence[Cell]]:
    """The cells, those that several regions share given to the one under the cursor, else to the one with most."""
    rows: list[Sequence[Cell]] = list(found.cells)
    for code, x, y in sorted(found.within, key=lambda place: (place[0] == here, counts.get(place[0], 0))):
        owner = rows[y][x].code
        if code == here or (owner != here and counts.get(code, 0) > counts.get(owner, 0)):
            rows[y] = [*rows[y][:x], rows[y][x]._replace(code=code, dots=_FULL), *rows[y][x + 1 :]]
    return rows


_code = attrgetter("code")


def _style(code: str, filled: bool, here: str, own: set[str] | None) -> tuple[str, ...]:  # noqa: FBT001 (one of two styles)
    if not code:
        return ()
    if code == here:
        return ("map-here",)
    if own is not None and code not in own:
        return ("map-around",)
    return ("map-lit",) if filled else ("map-dark",)


def legend() -> Line:
    """What each sign means: ``░ 1  ▒ 2–4  ▓ 5–9  █ 10+``."""
    least = [number for number, _sign in SHADES]
    words = [f"{first}" if after == first + 1 else f"{first}–{after - 1}" for first, after in pairwise(least)]
    parts = zip((sign for _number, sign in SHADES), [*words, f"{least[-1]}+"], strict=True)
    return tuple(run for sign, number in parts for run in (Run(sign, ("map-lit",)), Run(f" {number}  ", ("dim",))))


def untold_lines(codes: Iterable[str], width: int) -> list[Line]:
    """Each province with how many of its regions these are, and under it their names."""
    provinces: dict[str, list[str]] = {}
    for code in codes:
        provinces.setdefault(code[:2], []).append(code)
    return [line for province, found in provinces.items() for line in _province(province, found, width)]


def _province(province: str, codes: list[str], width: int) -> list[Line]:
    """A province and its silent regencies and cities, one after the other."""
    within = [code for code in voting() if code[:2] == province]
    count = _("{silent} dari {voting}").format(silent=len(codes), voting=len(within))
    title: Line = (run(region_full(regions()[province]), "strong"), run(f"  {count}", "dim"))
    own = [_("tingkat provinsi")] if province in codes else []
    names = [*own, *(region_short(regions()[code]) for code in codes if code != province)]
    return [title, *((Run("  "), run(line)) for line in listed(names, width - 2)), ()]
