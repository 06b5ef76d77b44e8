"""Blocks from lines: detects line breaks inside paragraphs, as in print-outs, mails and text copied from PDF.

A break is inside a block if the next word would not have fitted on the line, or if the sentence clearly continues.
Pages with one line per paragraph have no such breaks and are left unchanged.
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
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known, stem

_WIDEST, _SLACK, _OUTLIER = 120, 1.2, 1.25
_LONG_LINES, _LABEL = 0.3, 12
_LEAST_WORDS, _MANY_CONTINUED = 3, 4
_LEAST_CONTINUED, _DOUBLE_SPACED = 3, 0.25
_SLACK_FULL, _OFTEN = 20, 0.2
_SENTENCE_END = re.compile(r"[.!?…:;][\"”“’')\]]*$|[\"”“\]]$|\d\)$")
_FULL_STOP = re.compile(r"[.!?…:;][\"”“’')\]]*$")
# The end of a headline that may also be a section of the site: ``… Jelang / Pilkada 2024``.
_TRAILING_YEAR = re.compile(r"(?:(?:pilkada|pemilu|serentak|tahun) )*20\d\d")
_QUOTED_LINE = re.compile(r"(?:> ?)+")
_HYPHEN = re.compile(r"([^\W\d_]{2,})-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


class Edit(NamedTuple):
    """A replacement: characters ``start`` to ``end`` of a page are read as ``text``."""

    start: int
    end: int
    text: str


class _Row(NamedTuple):
    """A non-empty line: its trimmed extent and text, its indentation, and the number of empty lines before it."""

    start: int
    end: int
    text: str
    indent: int
    gaps: int


def joins(flat: str) -> list[Edit]:
    """The line breaks inside blocks of a flat text, as edits: to a space, or to nothing inside a hyphenated word."""
    rows, marks = _rows(flat)
    return [*marks, *_joins(rows)]


def _joins(rows: list[_Row]) -> list[Edit]:
    """The edits that join the rows of each block."""
    breaks = list(pairwise(rows))
    close = [pair for pair in breaks if not pair[1].gaps]
    open_ = [pair for pair in breaks if pair[1].gaps]
    continued = [pair for pair in close if _continues(*pair)] or _full(rows, close)
    if not continued:
        continued = [pair for pair in open_ if _continues(*pair)]
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
    """The breaks after open lines as long as any on the page, if there are many and no line is very long.

    For pages whose lines break before names, so that no lower-case line start shows that a sentence continues.
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
    closed = sum(_is_closed(row) for row in rows)
    return full if len(full) >= _LEAST_CONTINUED <= closed and len(full) >= _OFTEN * len(rows) else []


def _rows(flat: str) -> tuple[list[_Row], list[Edit]]:
    """The non-empty lines, and the edits that remove the ``>`` marks of quoted mail."""
    pieces = flat.split("\n")
    marked = sum(piece.startswith(">") for piece in pieces)
    quoted = marked > 2 and 2 * marked > sum(bool(piece.strip()) for piece in pieces)
    rows: list[_Row] = []
    marks: list[Edit] = []
    at = gaps = 0
    for piece in pieces:
        mark = _QUOTED_LINE.match(piece) if quoted else None
        if mark:
            marks.append(Edit(at, at + mark.end(), ""))
        content = piece[mark.end() :] if mark else piece
        words = content.strip(" ")
        if words:
            indent = len(content) - len(content.lstrip(" "))
            start = at + (mark.end() if mark else 0) + indent
            rows.append(_Row(start, start + len(words), words, indent, gaps))
            gaps = 0
        else:
            gaps += 1
        at += len(piece) + 1
    return rows, marks


def _may_continue(above: _Row, below: _Row) -> bool:
    """Whether a line may continue in the next: it is open, and the next begins in lower case."""
    return (
        below.text[0].islower()
        and not (_FULL_STOP.search(above.text) and _is_closed(above))
        and " " in above.text
        and not ITEM.match(below.text)
        and not _is_furniture(above.text)
        and not noise.is_related(below.text)
    )


def _continues(above: _Row, below: _Row) -> bool:
    """Whether a sentence clearly continues in the next line: the line above is prose, not tags or labels."""
    last, first = above.text.rsplit(" ", 1)[-1], below.text.split(" ", 1)[0]
    if _parts_weekday(last, first):
        return _is_prose(above) and (below.text[-1] in '.,”"' or not noise.is_stamp(below.text))
    if above.text[-1].isalnum():
        speaks = last in speech_verbs.active() and below.text[0].isalpha()
        if last in vocabulary.NOISE_SMALL or (last.isdigit() and first.lower() in months()) or speaks:
            prose = _is_prose(above) or speaks
            return prose and not noise.is_noise(below.text) and ITEM.match(below.text) is None
    return _may_continue(above, below) and not noise.is_noise(below.text) and _is_prose(above)


def _parts_weekday(last: str, first: str) -> bool:
    """Whether the break is before or after the weekday of a date: ``kata Hera, / Selasa (22/10)``."""
    if last.lower() in weekdays():
        return first.startswith("(") and first[1:2].isdigit()
    return last.endswith(",") and first.lower().rstrip(",") in weekdays()


def _is_prose(row: _Row) -> bool:
    """Whether a line has the lower-case words of a sentence."""
    parts = row.text.split()
    return len(parts) >= _LEAST_WORDS and sum(part[0].islower() for part in parts) >= max(2, len(parts) / 3)


def _is_furniture(text: str) -> bool:
    return noise.is_noise(text) and not (text[-1] in ",-" or noise.is_stamp(text))


def _width(rows: list[_Row], close: list[tuple[_Row, _Row]], continued: list[tuple[_Row, _Row]]) -> int | None:
    """The width at which a page's lines were broken; None if most of its words are in longer lines.

    With many continued sentences their lengths show it; with few, the longest open line does.
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
    """The breaks inside blocks in a run of adjacent lines; ``spaced`` pages separate paragraphs by empty lines."""
    by_hand = spaced and any(_continues(above, below) for above, below in run)
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
    """Whether a break is inside a block, by its context; lines broken ``by_hand`` need not be full to continue."""
    if _ends_block(above, below, spaced=spaced):
        return False
    if _lacks_next_word(above) and not noise.is_noise(below.text):
        return True
    if _is_split(above, below):
        return True
    if _may_continue(above, below) and not (_is_open_name(above) and noise.is_noise(below.text)):
        return True
    fits = _fits(above, below, width)
    closed = _is_closed(above)
    if fits and not (by_hand and not closed and _is_prose(above)) and not _leaves_quotation_open(above):
        return False
    if closed and not spaced and not below.text[0].islower() and above.text[-1] != ":":
        return False
    return not _begins_block(above, below, after, width)


def _lacks_next_word(row: _Row) -> bool:
    """Whether a headline ends in a word that needs a complement: ``KPU Toba Siapkan Bus Gratis bagi / Pemilih``."""
    parts = row.text.split()
    return len(parts) >= _LEAST_WORDS and parts[-1] in vocabulary.NOISE_SMALL


def _is_split(above: _Row, below: _Row) -> bool:
    """Whether a break splits a headline in capitals, or a line that ends in a comma, on a page with broken lines."""
    if noise.is_noise(above.text) or noise.is_noise(below.text):
        return False
    if above.text[-1] == ",":
        return above.text.count(" ") >= _LEAST_WORDS
    all_capitals = above.text.isupper() and below.text.isupper()
    return all_capitals and above.text.count(" ") >= _LEAST_WORDS and not _is_closed(above)


def _leaves_quotation_open(row: _Row) -> bool:
    """Whether a line ends inside a quotation that began on it: ``“Satu hal, yaitu Deklarasi / Damai,” ujar``."""
    return row.text.rfind("“") > row.text.rfind("”") and row.text[-1] not in ".!?…" and _is_prose(row)


def _ends_block(above: _Row, below: _Row, *, spaced: bool) -> bool:
    """Whether the line below always begins a block: a list item, a link, an indented first line."""
    indented = below.indent > above.indent and not spaced
    furniture = noise.is_related(below.text) or noise.ends_article(below.text)
    return indented or furniture or ITEM.match(below.text) is not None


def _is_closed(row: _Row) -> bool:
    """Whether a line ends like a sentence; the full stop of an abbreviation (``AKBP Dr.``) does not count."""
    if not _SENTENCE_END.search(row.text):
        return False
    short = row.text.rsplit(" ", 1)[-1].lstrip('(“"').lower()
    if not short.endswith("."):
        return True
    return len(short) > 2 and short[:-1] not in vocabulary.ABBREVIATIONS


def _fits(above: _Row, below: _Row, width: int) -> bool:
    """Whether the next word would have fitted on the line above, so that the break had another cause."""
    return above.indent + len(above.text) + 1 + len(below.text.split(" ", 1)[0]) <= width


def _is_open_name(row: _Row) -> bool:
    """Whether a line ends like a headline or label: with a capital or a number, no comma and no part of a date."""
    last = row.text.rsplit(" ", 1)[-1].lower().rstrip(",")
    return row.text[-1] not in ",-(" and not row.text.rsplit(" ", 1)[-1].islower() and last not in _parts_of_dates()


@cache
def _parts_of_dates() -> frozenset[str]:
    """Words that occur in dates."""
    return frozenset({*weekdays(), *months(), "pada", "tanggal", "hari"})


def _begins_block(above: _Row, below: _Row, after: _Row | None, width: int) -> bool:
    """Whether a line after a full one begins a block all the same: a date line, a label, a dateline."""
    last, first = above.text.rsplit(" ", 1)[-1], below.text.split(" ", 1)[0].lower()
    if last.lower().rstrip(",") in _parts_of_dates() or (last.isdigit() and first in months()):
        return False
    ends = (after is None or _fits(below, after, width)) and below.text[-1] != "."
    if ends and last[-1] != "," and noise.is_stamp(below.text):
        return True
    if noise.is_noise(below.text) and ":" in below.text[:_LABEL]:
        return True
    if _TRAILING_YEAR.fullmatch(below.text.lower()):
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
    """The edit that joins two lines: to a space between words, to nothing inside a hyphenated word."""
    hyphenated = _HYPHEN.search(above.text)
    if hyphenated is None:
        end = above.end
        return Edit(end, below.start, "" if above.text[-1] == "-" and above.text[-2:-1].isalnum() else " ")
    following = _FIRST_WORD.match(below.text)
    right = following[0] if following else ""
    hyphened = not right or _keeps_hyphen(hyphenated[1], right)
    return Edit(above.end - (not hyphened), below.start, "")


def _keeps_hyphen(left: str, right: str) -> bool:
    """Whether a hyphen at a line's end belongs to the word: ``masing-masing``, ``Undang-Undang``, ``KPU-Bawaslu``."""
    left, lowered = left.rpartition("-")[2], right.lower()
    if right[0].isupper() or left.lower() == lowered or stem(left.lower()) == stem(lowered):
        return True
    return not is_known(left.lower() + lowered) and is_known(left.lower()) and is_known(lowered)
