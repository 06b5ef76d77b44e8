"""Blocks from lines: where a line breaks in the middle of a paragraph, as print-outs, mails and PDF copies do.

A break is inside a block where the next word would not have fitted on the line, or where the sentence plainly goes on.
Pages whose paragraphs are whole lines have no such breaks, and are left alone.
"""

import re
from functools import cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates.expressions import months, weekdays
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.dateline import dateline_end
from pilkada_tui.reading.page.lines import ITEM
from pilkada_tui.reading.text.stems import is_known, stem

_WIDEST, _SLACK, _OUTLIER = 120, 1.2, 1.25
_LONG_LINES, _LABEL = 0.3, 12
_LEAST_WORDS, _MANY_CONTINUED = 3, 4
_LEAST_CONTINUED, _DOUBLE_SPACED = 3, 0.25
_SLACK_FULL, _OFTEN = 20, 0.2
_SENTENCE_END = re.compile(r"[.!?…:;][\"”“’')\]]*$|[\"”“\]]$|\d\)$")
_FULL_STOP = re.compile(r"[.!?…:;][\"”“’')\]]*$")
# What headlines end in, and what is also the name of a site's section: ``… Jelang / Pilkada 2024``.
_YEAR_BEHIND = re.compile(r"(?:(?:pilkada|pemilu|serentak|tahun) )*20\d\d")
_QUOTED_LINE = re.compile(r"(?:> ?)+")
_HYPHEN = re.compile(r"([^\W\d_]{2,})-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


class Edit(NamedTuple):
    """Characters ``start`` to ``end`` of a page that are read as ``text``."""

    start: int
    end: int
    text: str


class _Row(NamedTuple):
    """A line with something on it: its trimmed extent and text, how far it is indented, and the empty lines before."""

    start: int
    end: int
    text: str
    indent: int
    gaps: int


def joins(flat: str) -> list[Edit]:
    """The line breaks of a flat text that are inside a block, as edits: a space, or nothing in a parted word."""
    rows, marks = _rows(flat)
    return [*marks, *_joins(rows)]


def _joins(rows: list[_Row]) -> list[Edit]:
    breaks = list(pairwise(rows))
    close = [pair for pair in breaks if not pair[1].gaps]
    open_ = [pair for pair in breaks if pair[1].gaps]
    continued = [pair for pair in close if _plainly_goes_on(*pair)] or _full(rows, close)
    if not continued:
        continued = [pair for pair in open_ if _plainly_goes_on(*pair)]
        if len(continued) < max(_LEAST_CONTINUED, _DOUBLE_SPACED * len(rows)):
            return []
        close, open_ = open_, []
    if not continued:
        return []
    width = _width(rows, close, continued)
    if width is None:
        return [_join(*pair) for pair in continued]
    spaced = len(open_) > sum(_is_closed(above) and _fits(above, below, width) for above, below in close)
    edits: list[Edit] = []
    run: list[tuple[_Row, _Row]] = []
    for pair in close:
        if run and run[-1][1].start != pair[0].start:
            edits += _inside(run, width, spaced=spaced)
            run = []
        run.append(pair)
    return edits + _inside(run, width, spaced=spaced)


def _full(rows: list[_Row], close: list[tuple[_Row, _Row]]) -> list[tuple[_Row, _Row]]:
    """The breaks behind open lines as long as any of the page, where that is often and no line is long.

    Pages whose lines break at names have no small letter at the start of a line that would show it.
    """
    width = max((row.indent + len(row.text) for row in rows), default=0)
    if width > _WIDEST - _SLACK_FULL:
        return []
    full = [
        (above, below)
        for above, below in close
        if not (
            _is_closed(above) or _fits(above, below, width) or noise.is_noise(above.text) or noise.is_noise(below.text)
        )
    ]
    spoken = sum(_is_closed(row) for row in rows)
    return full if len(full) >= _LEAST_CONTINUED <= spoken and len(full) >= _OFTEN * len(rows) else []


def _rows(flat: str) -> tuple[list[_Row], list[Edit]]:
    """The lines that hold anything, and the edits that take away the signs by which a mail quotes another."""
    pieces = flat.split("\n")
    marked = sum(piece.startswith(">") for piece in pieces)
    quoted = marked > 2 and 2 * marked > sum(bool(piece.strip()) for piece in pieces)
    found: list[_Row] = []
    marks: list[Edit] = []
    at = gaps = 0
    for piece in pieces:
        mark = _QUOTED_LINE.match(piece) if quoted else None
        if mark:
            marks.append(Edit(at, at + mark.end(), ""))
        own = piece[mark.end() :] if mark else piece
        words = own.strip(" ")
        if words:
            indent = len(own) - len(own.lstrip(" "))
            start = at + (mark.end() if mark else 0) + indent
            found.append(_Row(start, start + len(words), words, indent, gaps))
            gaps = 0
        else:
            gaps += 1
        at += len(piece) + 1
    return found, marks


def _goes_on(above: _Row, below: _Row) -> bool:
    """Whether a line may go on in the next one: it is open, and a small letter follows."""
    return (
        below.text[0].islower()
        and not (_FULL_STOP.search(above.text) and _is_closed(above))
        and " " in above.text
        and not ITEM.match(below.text)
        and not _is_furniture(above.text)
        and not noise.is_related(below.text)
    )


def _plainly_goes_on(above: _Row, below: _Row) -> bool:
    """Whether a sentence plainly goes on in the next line: some words of it stand above, and no tags or labels."""
    if above.text[-1].isalnum():
        last, first = above.text.rsplit(" ", 1)[-1], below.text.split(" ", 1)[0]
        if last in vocabulary.NOISE_SMALL or (last.isdigit() and first.lower() in months()):
            return _is_prose(above) and not noise.is_noise(below.text) and ITEM.match(below.text) is None
    return _goes_on(above, below) and not noise.is_noise(below.text) and _is_prose(above)


def _is_prose(row: _Row) -> bool:
    """Whether a line has the small words of a sentence."""
    parts = row.text.split()
    return len(parts) >= _LEAST_WORDS and sum(part[0].islower() for part in parts) >= max(2, len(parts) / 3)


def _is_furniture(text: str) -> bool:
    return noise.is_noise(text) and not (text[-1] in ",-" or noise.is_stamp(text))


def _width(rows: list[_Row], close: list[tuple[_Row, _Row]], continued: list[tuple[_Row, _Row]]) -> int | None:
    """The width that a page's lines were broken at; None where most of its words stand in longer lines.

    Many sentences that go on show it by their lengths; with few, the longest line that is left open does.
    """
    lengths = [above.indent + len(above.text) for above, _ in continued]
    usual = median(lengths)
    most = max(usual * _OUTLIER, usual + 12)
    if len(lengths) < _MANY_CONTINUED:
        lengths += [above.indent + len(above.text) for above, _ in close if not _is_closed(above) and _is_prose(above)]
        most = _WIDEST
    width = max((length for length in lengths if length <= most), default=_WIDEST + 1)
    if width > _WIDEST:
        return None
    longer = sum(len(row.text) for row in rows if len(row.text) > width * _SLACK and " " in row.text)
    return width if longer <= _LONG_LINES * sum(len(row.text) for row in rows) else None


def _inside(run: list[tuple[_Row, _Row]], width: int, *, spaced: bool) -> list[Edit]:
    """The breaks inside blocks among lines that follow each other; ``spaced`` pages part paragraphs by empty lines."""
    by_hand = spaced and any(_plainly_goes_on(above, below) for above, below in run)
    edits: list[Edit] = []
    printed: set[str] = set()
    for index, (above, below) in enumerate(run):
        if above.text.count(" ") >= _LEAST_WORDS:
            printed.add(above.text)
        after = run[index + 1][1] if index + 1 < len(run) else None
        if below.text not in printed and _is_soft(above, below, after, width, spaced=spaced, by_hand=by_hand):
            edits.append(_join(above, below))
    return edits


def _is_soft(above: _Row, below: _Row, after: _Row | None, width: int, *, spaced: bool, by_hand: bool) -> bool:
    """Whether a break is inside a block, by what stands around it; ``by_hand`` lines need not be full to go on."""
    if _ends_block(above, below, spaced=spaced):
        return False
    if _waits_for_more(above) and not noise.is_noise(below.text):
        return True
    if _is_parted(above, below):
        return True
    if _goes_on(above, below) and not (_is_open_name(above) and noise.is_noise(below.text)):
        return True
    fits = _fits(above, below, width)
    closed = _is_closed(above)
    if fits and not (by_hand and not closed and _is_prose(above)) and not _leaves_quotation_open(above):
        return False
    if closed and not spaced and not below.text[0].islower() and above.text[-1] != ":":
        return False
    return not _begins_anew(above, below, after, width)


def _waits_for_more(row: _Row) -> bool:
    """Whether a headline ends in a word that the next must follow: ``KPU Toba Siapkan Bus Gratis bagi / Pemilih``."""
    parts = row.text.split()
    return len(parts) >= _LEAST_WORDS and parts[-1] in vocabulary.NOISE_SMALL


def _is_parted(above: _Row, below: _Row) -> bool:
    """Whether a break parts a headline in capitals, or a line that ends in a comma, of a page with broken lines."""
    if noise.is_noise(above.text) or noise.is_noise(below.text):
        return False
    if above.text[-1] == ",":
        return above.text.count(" ") >= _LEAST_WORDS
    shouted = above.text.isupper() and below.text.isupper()
    return shouted and above.text.count(" ") >= _LEAST_WORDS and not _is_closed(above)


def _leaves_quotation_open(row: _Row) -> bool:
    """Whether a line ends within a quotation that began on it: ``“Satu hal, yaitu Deklarasi / Damai,” ujar``."""
    return row.text.rfind("“") > row.text.rfind("”") and row.text[-1] not in ".!?…" and _is_prose(row)


def _ends_block(above: _Row, below: _Row, *, spaced: bool) -> bool:
    """Whether the line below begins a block whatever stands above: an item, a link, an indented first line."""
    indented = below.indent > above.indent and not spaced
    furniture = noise.is_related(below.text) or noise.ends_article(below.text)
    return indented or furniture or ITEM.match(below.text) is not None


def _is_closed(row: _Row) -> bool:
    """Whether a line ends as a sentence does; the full stop of a short form (``AKBP Dr.``) ends none."""
    if not _SENTENCE_END.search(row.text):
        return False
    short = row.text.rsplit(" ", 1)[-1].lstrip('(“"').lower()
    if not short.endswith("."):
        return True
    return len(short) > 2 and short[:-1] not in vocabulary.ABBREVIATIONS


def _fits(above: _Row, below: _Row, width: int) -> bool:
    """Whether the next word would have fitted on the line above, so that something else broke it."""
    return above.indent + len(above.text) + 1 + len(below.text.split(" ", 1)[0]) <= width


def _is_open_name(row: _Row) -> bool:
    """Whether a line ends as headlines and labels do: with a capital or a number, no comma and no part of a date."""
    last = row.text.rsplit(" ", 1)[-1].lower().rstrip(",")
    return row.text[-1] not in ",-(" and not row.text.rsplit(" ", 1)[-1].islower() and last not in _parts_of_dates()


@cache
def _parts_of_dates() -> frozenset[str]:
    return frozenset({*weekdays(), *months(), "pada", "tanggal", "hari"})


def _begins_anew(above: _Row, below: _Row, after: _Row | None, width: int) -> bool:
    """Whether a line that follows a full one is no part of its block all the same: a date line, a label, a dateline."""
    last, first = above.text.rsplit(" ", 1)[-1], below.text.split(" ", 1)[0].lower()
    if last.lower().rstrip(",") in _parts_of_dates() or (last.isdigit() and first in months()):
        return False
    ends = (after is None or _fits(below, after, width)) and below.text[-1] != "."
    if ends and last[-1] != "," and noise.is_stamp(below.text):
        return True
    if noise.is_noise(below.text) and ":" in below.text[:_LABEL]:
        return True
    if _YEAR_BEHIND.fullmatch(below.text.lower()):
        return False
    if not _is_open_name(above):
        return False
    if dateline_end(below.text) is not None and not dateline_end(above.text):
        return True
    opens = first.rstrip(",") in vocabulary.NOISE_SENTENCE_OPENERS
    if noise.is_related(above.text) and (_is_prose(below) or opens) and not _is_prose(above):
        return True
    return ends and noise.is_noise(below.text)


def _join(above: _Row, below: _Row) -> Edit:
    """The edit that makes two lines one: a space between words, nothing where a word was parted."""
    parted = _HYPHEN.search(above.text)
    if parted is None:
        end = above.end
        return Edit(end, below.start, "" if above.text[-1] == "-" and above.text[-2:-1].isalnum() else " ")
    behind = _FIRST_WORD.match(below.text)
    right = behind[0] if behind else ""
    hyphened = not right or _keeps_hyphen(parted[1], right)
    return Edit(above.end - (not hyphened), below.start, "")


def _keeps_hyphen(left: str, right: str) -> bool:
    """Whether a hyphen at a line's end belongs to the word: ``masing-masing``, ``Undang-Undang``, ``KPU-Bawaslu``."""
    left, lowered = left.rpartition("-")[2], right.lower()
    if right[0].isupper() or left.lower() == lowered or stem(left.lower()) == stem(lowered):
        return True
    return not is_known(left.lower() + lowered) and is_known(left.lower()) and is_known(lowered)
