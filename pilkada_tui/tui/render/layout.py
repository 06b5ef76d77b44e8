"""Line layout: wrapping, clipping and filling, all measured in terminal cells."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rich.cells import cell_len, chop_cells, set_cell_size

from pilkada_tui.reference import regions
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import place_name
from pilkada_tui.tui.render.text import Line, Run, run, shown

_WORD = re.compile(r" *[^ ]+")


@lru_cache(maxsize=256)
def wrap(text: str, width: int) -> tuple[tuple[int, int], ...]:
    """The ranges of ``text`` (one line, fit for the screen) that fill lines of ``width`` cells, broken at spaces."""
    width = max(width, 1)
    ranges: list[tuple[int, int]] = []
    start = end = used = 0
    for match in _WORD.finditer(text):
        cells = cell_len(match[0])
        if end > start and used + cells <= width:
            end, used = match.end(), used + cells
            continue
        if end > start:
            ranges.append((start, end))
        start = match.end() - len(match[0].lstrip(" "))
        end, used = match.end(), cell_len(match[0].lstrip(" "))
        if used > width:
            *full, last = chop_cells(text[start:end], width)
            for piece in full:
                ranges.append((start, start + len(piece)))
                start += len(piece)
            used = cell_len(last)
    if end > start:
        ranges.append((start, end))
    return tuple(ranges)


def wrapped(text: str, width: int, *style: str, most: int | None = None) -> list[Line]:
    """Outside text as lines of at most ``width`` cells; beyond ``most`` lines it ends in ``…``."""
    whole = run(text).text
    ranges = wrap(whole, width)
    lines: list[Line] = [(Run(whole[start:end], style),) for start, end in ranges]
    if most is not None and len(lines) > most:
        start, end = ranges[most - 1]
        cut = set_cell_size(whole[start:end], min(cell_len(whole[start:end]), width - 1)).rstrip()
        lines = [*lines[: most - 1], (Run(f"{cut}…", style),)]
    return lines


def listed(parts: Iterable[str], width: int) -> list[str]:
    """Outside texts set one after the other with dots between, broken between them where they fit at all."""
    lines: list[str] = []
    for part in map(shown, parts):
        if lines and cell_len(f"{lines[-1]} · {part}") <= width:
            lines[-1] = f"{lines[-1]} · {part}"
        else:
            lines += [part[start:end] for start, end in wrap(part, width)]
    return lines


def flowed(parts: list[Run], width: int, gap: str = " ") -> list[Line]:
    """Runs set one after the other with a gap between, wrapped at spaces."""
    text = gap.join(part.text for part in parts)
    starts: list[tuple[int, Run]] = []
    at = 0
    for part in parts:
        starts.append((at, part))
        at += len(part.text) + len(gap)
    lines: list[Line] = []
    for first, last in wrap(text, width):
        line: list[Run] = []
        for start, part in starts:
            left, right = max(start, first), min(start + len(part.text), last)
            if left < right:
                line += [Run(gap)] if line and gap else []
                line.append(Run(text[left:right], part.style))
        lines.append(tuple(line))
    return lines


def width_of(line: Iterable[Run]) -> int:
    """The cells that a line takes."""
    return sum(cell_len(part.text) for part in line)


def clip(line: Line, width: int) -> Line:
    """The line cut to ``width`` cells, ending in ``…`` where something is lost."""
    if width_of(line) <= width:
        return line
    kept: list[Run] = []
    room = width - 1
    for part in line:
        cells = cell_len(part.text)
        if cells > room:
            kept.append(Run(set_cell_size(part.text, max(room, 0)).rstrip() + "…", part.style))
            break
        kept.append(part)
        room -= cells
    return tuple(kept) if width > 0 else ()


def fitted(head: Line, facts: Iterable[str], width: int, *style: str) -> Line:
    """What stands first, and of the facts after it as many as have room whole: nothing is cut in a word."""
    found = head
    for fact in filter(None, facts):
        more = (*found, run(f" · {fact}" if width_of(found) else fact, *style))
        if width_of(more) > width:
            break
        found = more
    return clip(found, width)


def spread(left: Line, right: Line, width: int) -> Line:
    """One line of ``width`` cells: ``left`` from the left edge, ``right`` whole at the right edge; left gives way."""
    right = clip(right, width)
    room = width - width_of(right) - (1 if right else 0)
    left = clip(left, max(room, 0))
    gap = width - width_of(left) - width_of(right)
    return (*left, Run(" " * gap), *right)


def led(mark: Line, line: Line) -> Line:
    """The line with a mark before it, no wider than it was: a gap in it gives way before a word does."""
    cells = width_of(mark)
    for at, part in enumerate(line):
        if part.text.isspace() and len(part.text) > cells:
            return (*mark, *line[:at], Run(part.text[cells:], part.style), *line[at + 1 :])
    return clip((*mark, *line), width_of(line))


def column(text: str, width: int, *style: str) -> Run:
    """Outside text in exactly ``width`` cells."""
    whole = run(text).text
    if cell_len(whole) > width:
        whole = set_cell_size(whole, max(width - 1, 0)).rstrip() + "…"
    return Run(set_cell_size(whole, width), style)


BARS = "▁▂▃▄▅▆▇█"


def density(count: int, peak: int) -> str:
    """A bar whose height is the share of the peak, never none; a peak below four counts as four."""
    return BARS[-(-count * len(BARS) // max(peak, 4)) - 1]


def place_in(code: str | None, room: int) -> str:
    """The short name of a region; of a regency without its kind where that alone makes it fit in ``room`` cells."""
    region, name = regions().get(code or ""), place_name(code)
    if region is not None and region.type == "kabupaten" and cell_len(region.bare) <= room < cell_len(name):
        return region.bare
    return name


def place_beside(office: str | None, code: str | None) -> str:
    """The short name of a region to set beside an office; empty where the office names it."""
    region = regions().get(code or "")
    named = region is not None and _squeezed(region.bare) in _squeezed(office or "")
    return "" if named else place_name(code)


def _squeezed(name: str) -> str:
    """A name without spaces and case: Pagaralam is Pagar Alam."""
    return "".join(name.casefold().split())


def days_of(first: str, last: str) -> str:
    """``Rab 30 Okt`` or ``7–13 Okt``."""
    return dates.weekday_and_day(first if first == last else f"{first}/{last}")
