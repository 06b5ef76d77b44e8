"""Quotation marks paired into runs, with repairs for missing or wrong marks.

A mark is opening or closing by its context, not by its shape: “ closes a quotation on some sites, " does both, and one
of a pair may be missing. Pairing restarts in each paragraph unless the next one shows that the quotation continues.
"""

import re
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.quotes import cues
from pilkada_tui.reading.text import speech_verbs

# Every alternative begins with a literal character, so the regex engine tries the pattern only there.
_MARK = re.compile("|".join([*(f"{mark}[‘’'`]" for mark in "‘’'`"), *'"“”„‟«»″']))
_SINGLE = re.compile("[‘’'`]")
_BEFORE_OPEN = frozenset(" \n(—–-/[:,")
_AFTER_CLOSE = frozenset(" \n.,;:!?)…—–-]")
_SWALLOWED = re.compile(r"(?:,\s+(?=[a-z])|[.?!]\s+)(?=([a-zA-Z]+)\s+(?:[A-Z][^,.?!\"”“]{2,60})[.]?$)")
_UNCLOSED = re.compile(r"(?:,\s+(?=[a-z])|[.?!…]\s+)(?=([a-zA-Z]+)(?:\s|[.]?$))")
_LED = re.compile('[a-z] ?[,:] ?["“”„‟«»″](?= )')
_NESTED = 60


class Run(NamedTuple):
    """The text between two marks: the words, the extent including the marks, and the first and last paragraph.

    ``repaired`` says which mark was missing; empty if none was.
    """

    words: Span
    outer: Span
    paragraph: int
    last_paragraph: int
    repaired: str = ""


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def runs(flat: str, paragraphs: tuple[Span, ...]) -> list[Run]:
    """All quoted runs of a page, in order, whether or not they turn out to be speech.

    Single marks count only on a page without double ones; elsewhere they are nested quotations, apostrophes or letters.
    """
    marks = [_marks(flat, paragraph, _MARK) for paragraph in paragraphs]
    if not any(marks):
        marks = [
            [mark for mark in _marks(flat, paragraph, _SINGLE) if mark.opens or mark.closes] for paragraph in paragraphs
        ]
    result: list[Run] = []
    number = 0
    carried: tuple[int, int, int] | None = None
    while number < len(paragraphs):
        opened = _pair(flat, paragraphs, marks[number], number, carried, result)
        carried = None
        if opened is not None:
            start, mark_start, first = opened
            if _continues(flat, paragraphs, marks, number):
                carried = (start, mark_start, first)
            else:
                result.append(_unclosed(flat, paragraphs[number], start, mark_start, first, number))
        number += 1
    return [run for run in result if run.words.start < run.words.end]


def _marks(flat: str, paragraph: Span, shape: re.Pattern[str]) -> list[_Mark]:
    """The marks of a paragraph, each with whether its context lets it open and close a quotation."""
    marks = []
    for match in shape.finditer(flat, paragraph.start, paragraph.end):
        before = flat[match.start() - 1] if match.start() > paragraph.start else " "
        after = flat[match.end()] if match.end() < paragraph.end else " "
        opens, closes = before in _BEFORE_OPEN, after in _AFTER_CLOSE
        if opens and before in "-,:" and closes:
            opens = False
        marks.append(_Mark(match.start(), match.end(), opens, closes))
    return marks


def _pair(
    flat: str,
    paragraphs: tuple[Span, ...],
    marks: list[_Mark],
    number: int,
    carried: tuple[int, int, int] | None,
    result: list[Run],
) -> tuple[int, int, int] | None:
    """Pair a paragraph's marks; returns the quotation open at its end as (words start, mark start, paragraph)."""
    paragraph = paragraphs[number]
    opened = carried
    skip = 0
    for index, mark in enumerate(marks):
        if skip:
            skip -= 1
        elif opened is None:
            if _lacks_opening(flat, mark, paragraph):
                result.extend(_unopened(flat, paragraph, mark, number, result))
            elif (mark.opens or not mark.closes) and not _is_isolated(marks, index, paragraph):
                opened = (mark.end, mark.start, number)
        elif mark.start == paragraph.start:
            continue
        elif mark.opens and not mark.closes and not _closes_tightly(flat, mark, paragraph):
            if _is_nested(marks, index):
                skip = 1
            else:
                result.append(_unclosed(flat, Span(opened[0], mark.start), opened[0], opened[1], opened[2], number))
                opened = (mark.end, mark.start, number)
        else:
            result.append(_closed(flat, opened, mark, number))
            opened = None
    return opened


def _closes_tightly(flat: str, mark: _Mark, paragraph: Span) -> bool:
    """``…,"Ujarnya``: a closing mark without a space on either side, but followed by a cue."""
    return flat[mark.start - 1] in ",.?!" and cues.after(flat, mark.end, paragraph.end) is not None


def _is_isolated(marks: list[_Mark], index: int, paragraph: Span) -> bool:
    """Whether it is a lone mark between two spaces inside a paragraph: it opens nothing."""
    mark = marks[index]
    return mark.opens and mark.closes and index == len(marks) - 1 and mark.start > paragraph.start


def _lacks_opening(flat: str, mark: _Mark, paragraph: Span) -> bool:
    """Whether it is a closing mark without an opening one: by its context, or because a cue follows."""
    if mark.closes and not mark.opens:
        return True
    if not mark.closes and flat.find(flat[mark.start : mark.end], mark.end, paragraph.end) >= 0:
        return False
    tight = mark.start > paragraph.start and flat[mark.start - 1] in ",.?!"
    return mark.opens and (mark.closes or tight) and cues.after(flat, mark.end, paragraph.end) is not None


def _is_nested(marks: list[_Mark], index: int) -> bool:
    """Whether an opening mark inside a quotation begins a short nested quotation."""
    rest = marks[index + 1 : index + 3]
    if len(rest) < 2 or not rest[0].closes or rest[0].opens:
        return False
    return rest[0].start - marks[index].end <= _NESTED and (rest[1].closes and not rest[1].opens)


def _closed(flat: str, opened: tuple[int, int, int], mark: _Mark, number: int) -> Run:
    """A complete run; ends earlier if an attribution inside it shows that a closing mark was missing."""
    start, outer, first = opened
    words = _trim(flat, start, mark.start)
    swallowed = _SWALLOWED.search(flat[words.start : words.end])
    if swallowed and swallowed[1].lower().removesuffix("nya") in speech_verbs.stems():
        cut = words.start + swallowed.start() + 1
        return Run(Span(words.start, cut), Span(outer, cut), first, number, "swallowed")
    return Run(words, Span(outer, mark.end), first, number)


def _unopened(flat: str, paragraph: Span, mark: _Mark, number: int, result: list[Run]) -> list[Run]:
    """A quotation whose opening mark is missing: from the start of the paragraph, if a cue follows."""
    if cues.after(flat, mark.end, paragraph.end) is None or (result and result[-1].last_paragraph == number):
        return []
    lead = _LED.search(flat, paragraph.start, mark.start)
    if lead is not None:
        return [Run(_trim(flat, lead.end(), mark.start), Span(lead.end() - 1, mark.end), number, number, "unopened")]
    single = max(flat.rfind(" ‘", paragraph.start, mark.start), flat.rfind(" '", paragraph.start, mark.start))
    start = single + 2 if single >= 0 else paragraph.start + (flat[paragraph.start] in "‘'")
    outer = Span(single + 1 if single >= 0 else paragraph.start, mark.end)
    return [Run(_trim(flat, start, mark.start), outer, number, number, "unopened")]


def _unclosed(flat: str, piece: Span, start: int, outer: int, first: int, number: int) -> Run:
    """A quotation whose closing mark is missing: up to its attribution, or to the end of the paragraph."""
    end = piece.end
    for match in _UNCLOSED.finditer(flat, max(start, piece.start), piece.end):
        if match[1].lower().removesuffix("nya") in speech_verbs.stems():
            end = match.start() + 1
    words = _trim(flat, start, end)
    return Run(words, Span(outer, words.end), first, number, "unclosed")


def _continues(flat: str, paragraphs: tuple[Span, ...], marks: list[list[_Mark]], number: int) -> bool:
    """Whether an open quotation continues: a following paragraph reopens it, or closes one it never opened."""
    piece = paragraphs[number]
    for match in _UNCLOSED.finditer(flat, piece.start, piece.end):
        if match[1].lower().removesuffix("nya") in speech_verbs.stems() and not _inside_closed(
            marks[number], match.start()
        ):
            return False
    for ahead in range(number + 1, min(number + 4, len(paragraphs))):
        if not marks[ahead]:
            continue
        first = marks[ahead][0]
        if first.start == paragraphs[ahead].start:
            return ahead == number + 1
        return first.closes and not first.opens
    return False


def _inside_closed(marks: list[_Mark], at: int) -> bool:
    return len(marks) > 1 and at < marks[-1].start


def _trim(flat: str, start: int, end: int) -> Span:
    """The span without leading and trailing whitespace."""
    piece = flat[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, start + left + len(piece.strip())) if piece.strip() else Span(start, start)
