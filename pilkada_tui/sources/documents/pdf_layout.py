"""The reading order of a page that is known by where its characters stand: columns one after the other, paragraphs.

A run of characters on one line is a ``Piece``. Where a gutter parts the pieces of a page and few cross it, what lies
left of it is read before what lies right; a piece across it closes both.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

SOFT = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""
_GAP, _SPACE = 1.6, 0.15
_GUTTER, _FEWEST, _CROSSING = 0.9, 3, 0.45
_PARAGRAPH, _APART = 1.5, 2.0
_HYPHEN = re.compile(rf"(\w+)[{SOFT}\u00ad-]$")
_REPEATED = re.compile(r"(?:nya|an|lah|kah)?$")


class Char(NamedTuple):
    """A character and its box; ``y`` grows downwards."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Piece(NamedTuple):
    """A run of characters on one line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """How high its line is."""
        return self.bottom - self.top


def paragraphs(chars: Iterable[Char]) -> list[str]:
    """The paragraphs of a page in the order in which they are read."""
    found = list(pieces(chars))
    if not found:
        return []
    usual = median(piece.height for piece in found)
    return [text for block in _blocks(found, usual) for text in _paragraphs(block, usual)]


def pieces(chars: Iterable[Char]) -> Iterator[Piece]:
    """The runs of a page: characters that follow one another on a line without a gap."""
    run: list[Char] = []
    space = False
    for char in chars:
        if char.text in "\r\n" or char.right <= char.left:
            space = space or char.text.isspace()
            continue
        if char.text.isspace():
            space = True
            continue
        if run and not _goes_on(run[-1], char):
            yield _piece(run)
            run, space = [], False
        if run and (space or char.left - run[-1].right > _SPACE * (char.bottom - char.top)):
            run.append(Char(" ", run[-1].right, run[-1].top, char.left, run[-1].bottom))
        run.append(char)
        space = False
    if run:
        yield _piece(run)


def _goes_on(before: Char, char: Char) -> bool:
    height = max(before.bottom - before.top, char.bottom - char.top, 1.0)
    on_line = min(before.bottom, char.bottom) - max(before.top, char.top) > 0.4 * min(
        before.bottom - before.top, char.bottom - char.top
    )
    return on_line and -0.5 * height < char.left - before.right < _GAP * height


def _piece(run: list[Char]) -> Piece:
    return Piece(
        "".join(char.text for char in run).strip(),
        run[0].left,
        min(char.top for char in run),
        run[-1].right,
        max(char.bottom for char in run),
    )


def _blocks(found: list[Piece], usual: float, depth: int = 0) -> Iterator[list[Piece]]:
    """The pieces parted into columns, in reading order; each block from top to bottom, lines together."""
    ordered = sorted(found, key=lambda piece: (piece.top, piece.left))
    gutter = _gutter(ordered, usual) if depth < 4 else None
    if gutter is None:
        yield ordered
        return
    for band in _bands(ordered, gutter, usual):
        left = [piece for piece in band if piece.right <= gutter]
        right = [piece for piece in band if piece.left >= gutter]
        if len(left) + len(right) < len(band) or not (left and right) or _is_table(left, right):
            yield sorted(band, key=lambda piece: (round(piece.top / usual), piece.left))
        else:
            table = _table_below(left, right)
            yield from _blocks([piece for piece in left if piece not in table], usual, depth + 1)
            yield from _blocks(right, usual, depth + 1)
            yield from [table] if table else []


def _gutter(found: list[Piece], usual: float) -> float | None:
    """Where a gutter runs that has pieces enough on both sides and few across it; None without one."""
    left, right = min(piece.left for piece in found), max(piece.right for piece in found)
    best, rank = None, 0
    edges = sorted({piece.left for piece in found})
    for edge in edges:
        place = edge - _GUTTER * usual / 2
        if not left + 0.15 * (right - left) < place < right - 0.15 * (right - left):
            continue
        before = sum(piece.right <= place - _GUTTER * usual / 2 for piece in found)
        after = sum(piece.left >= place for piece in found)
        crossing = len(found) - before - after
        if min(before, after) >= _FEWEST and crossing <= _CROSSING * len(found) and min(before, after) > rank:
            best, rank = place, min(before, after)
    return best


def _bands(ordered: list[Piece], gutter: float, usual: float) -> Iterator[list[Piece]]:
    """The pieces parted at those that cross the gutter, and where a wide gap runs over the whole page."""
    band: list[Piece] = []
    lowest = 0.0
    for piece in ordered:
        crosses = piece.left < gutter < piece.right
        if band and (crosses != _crosses(band[-1], gutter) or piece.top - lowest > _APART * usual):
            yield band
            band = []
        band.append(piece)
        lowest = max(lowest, piece.bottom)
    if band:
        yield band


def _crosses(piece: Piece, gutter: float) -> bool:
    return piece.left < gutter < piece.right


def _is_table(left: list[Piece], right: list[Piece]) -> bool:
    """Whether two sides are cells of the same rows: few words in each, and each on the line of another."""
    short = sum(len(piece.text.split()) <= 3 for piece in (*left, *right)) >= 0.8 * (len(left) + len(right))
    return short and all(any(abs(one.top - other.top) < 2 for other in right) for one in left)


def _table_below(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """The rows of a table that stands below both columns, though only under the first of them."""
    lowest = max(piece.bottom for piece in right)
    below = sorted((piece for piece in left if piece.top >= lowest), key=lambda piece: (piece.top, piece.left))
    rows = [one for one, other in pairwise(below) if abs(one.top - other.top) < 1 and other.left > one.right]
    if not rows:
        return []
    edge = rows[0].left
    head = next((piece for piece in below if abs(piece.left - edge) < 1), rows[0])
    return [piece for piece in below if piece.top >= head.top]


def _paragraphs(block: list[Piece], usual: float) -> list[str]:
    """The lines of a block put together where they go on."""
    lines = _lines(block)
    edge = max(line.right for line in lines)
    done: list[str] = []
    before: Piece | None = None
    for line in lines:
        if before is not None and _same_paragraph(before, line, edge, usual):
            done[-1] = joined(done[-1], line.text)
        else:
            done.append(line.text)
        before = line
    return [text.replace(SOFT, "-") for text in done]


def _lines(block: list[Piece]) -> list[Piece]:
    """The pieces of one line put side by side, separated by tabs as the cells of a row are."""
    lines: list[Piece] = []
    for piece in block:
        last = lines[-1] if lines else None
        if last is not None and abs(piece.top - last.top) < 0.4 * piece.height and piece.left >= last.right:
            text = f"{last.text}\t{piece.text}"
            lines[-1] = Piece(text, last.left, last.top, piece.right, max(last.bottom, piece.bottom))
        else:
            lines.append(piece)
    return lines


def _same_paragraph(before: Piece, line: Piece, edge: float, usual: float) -> bool:
    if "\t" in before.text or "\t" in line.text or abs(before.height - line.height) > 0.25 * usual:
        return False
    if line.top - before.top > _PARAGRAPH * max(before.height, line.height):
        return False
    ended = before.text.endswith((".", "!", "?", "”", '"', ":"))
    short = edge - before.right > 4 * usual
    return not (ended and (short or line.left - before.left > 0.8 * usual))


def joined(text: str, more: str) -> str:
    """Two lines of a paragraph as one; a word that a hyphen parted is whole again, unless it is a doubled one."""
    cut = _HYPHEN.search(text)
    if cut is None:
        return f"{text} {more}"
    first = cut[1]
    second = re.match(r"\w+", more)
    doubled = second is not None and _is_doubled(first.lower(), second[0].lower())
    soft = text[-1] in f"{SOFT}\u00ad"
    if doubled or (not soft and second is not None and second[0][:1].isupper()):
        return f"{text[:-1]}-{more}"
    return f"{text[:-1]}{more}"


def _is_doubled(first: str, second: str) -> bool:
    """Whether two halves are one word said twice, as Indonesian makes its plurals: ``kotak-kotaknya``."""
    return second.startswith(first) and _REPEATED.fullmatch(second[len(first) :]) is not None
