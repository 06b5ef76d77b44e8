"""Comparing two statements word by word: negations, numbers that differ, and altered words.

Nothing here knows who speaks or when. What is found is a difference of words; whether it is a contradiction is for a
person to say.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.search.words import fold, stem
from pilkada_tui.wordlist import alternatives, rows, words

LEAST = 3
"""So many telling words two sentences must share, before anything is concluded from the others."""
SHARED = 0.5
"""The share of the shorter sentence's telling words that must be among them."""
SAME_SENTENCE = 0.7
"""How alike two sentences are, word by word, that are one sentence in two outlets."""
SHORTEST = 6
"""With fewer words a sentence is too short to be known again."""
_SLIP = 2
_DISTANCE = 3
_UNITS = 2
_ROUNDED = 0.95
THOUSAND = 1000
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_ENDS = re.compile(r"[.!?…]+[\"”’)]*\s+(?=[^\W\d_a-z]|[\"“‘(])|\n+")
_YEAR = re.compile(r"(?:19|20)\d\d$")


class Word(NamedTuple):
    """A word of a statement: folded, its stem, where it stands, and the turning word before it, if any."""

    word: str
    stem: str
    span: Span
    turned: "Span | None" = None
    softly: bool = False


class Quantity(NamedTuple):
    """A number, the stems of what it counts, and where it stands."""

    value: float
    units: frozenset[str]
    span: Span


class Sentence(NamedTuple):
    """A sentence of a statement; its telling words, its numbers and all its words, with spans of the statement."""

    span: Span
    telling: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    every: tuple[Word, ...]

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its telling words."""
        return frozenset(word.stem for word in self.telling)


class Difference(NamedTuple):
    """What differs between two sentences: the deciding words of each, and how much of the rest they share (0 to 1)."""

    first: tuple[Span, ...]
    second: tuple[Span, ...]
    shared: float
    slight: bool = False
    """That it may be nothing: a slip of the pen, a number rounded, or something that had not happened yet."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a statement."""
    ends = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    return tuple(_sentence(text, start, end) for start, end in pairwise(ends) if text[start:end].strip())


def _sentence(text: str, start: int, end: int) -> Sentence:
    found = [(match[0], Span(*match.span())) for match in _WORD.finditer(fold(text[:end]), start)]
    every = tuple(Word(word, stem(word), span) for word, span in found)
    last = every[-1].span.end if every else end
    return Sentence(Span(start, last), tuple(_telling(every)), tuple(_quantities(every)), every)


def _telling(every: tuple[Word, ...]) -> Iterator[Word]:
    """The words that say something, each with the turning word that reaches it."""
    turning: Word | None = None
    passed = 0
    for word in every:
        if word.word in words("statements", "turning"):
            turning, passed = word, 0
        elif turning is not None and word.word in words("statements", "no turning"):
            turning = None
        elif _is_telling(word):
            near = turning if passed < _DISTANCE else None
            yield word._replace(
                turned=near.span if near else None,
                softly=near is not None and near.word in words("statements", "not yet"),
            )
            turning = None
        else:
            passed += 1


def _is_telling(word: Word) -> bool:
    return len(word.word) > 2 and not word.word[0].isdigit() and word.word not in words("statements", "empty")


@cache
def _numerals() -> dict[str, float]:
    return {word: float(value) for word, value in rows("statements", "numerals")}


@cache
def _multipliers() -> dict[str, float]:
    return {word: float(value) for word, value in rows("statements", "multipliers")}


def _quantities(every: tuple[Word, ...]) -> Iterator[Quantity]:
    """The numbers of a sentence that count something."""
    at = 0
    while at < len(every):
        end, value = _number(every, at)
        if value is not None and not _counts_nothing(every, at, end):
            units = [word.stem for word in every[end:] if _is_telling(word)][:_UNITS]
            if units:
                yield Quantity(value, frozenset(units), Span(every[at].span.start, every[end - 1].span.end))
        at = max(end, at + 1)


def _number(every: tuple[Word, ...], at: int) -> tuple[int, float | None]:
    """Where a number that begins at a word ends, and its value; None where none begins."""
    start, total, group, unit = at, 0.0, 0.0, 0.0
    open_to = True
    while at < len(every):
        word = every[at].word
        by = _multipliers().get(word)
        if at == start and word[0].isdigit():
            unit, open_to = _figure(word), False
        elif word in _numerals() and open_to:
            unit, open_to = _numerals()[word], word in {"seratus", "seribu"}
            if open_to:  # they close a group as their multipliers do
                group, unit = group + unit, 0.0
        elif by is None or at == start:
            break
        elif word == "belas":
            unit += by
        elif by >= THOUSAND:
            total, group, unit, open_to = total + (group + unit) * by, 0.0, 0.0, True
        else:
            group, unit, open_to = group + unit * by, 0.0, True
        at += 1
    alone = at == start + 1 and every[start].word == "satu"  # "satu suara" counts nothing
    return at, None if at == start or alone else total + group + unit


def _figure(written: str) -> float:
    """``1.234`` is above a thousand, ``12,5`` twelve and a half; a point before fewer than three digits parts too."""
    whole, comma, rest = written.partition(",")
    points = whole.split(".")
    if len(points) > 1 and any(len(part) != 3 for part in points[1:]):
        return float(f"{points[0]}.{''.join(points[1:])}")
    return float("".join(points) + (f".{rest.replace(',', '')}" if comma else ""))


def _counts_nothing(every: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether a number is a year, a day of a month, an hour, or the number of a law."""
    before = every[at - 1].word if at else ""
    after = every[end].word if end < len(every) else ""
    return before in words("statements", "no quantity") or after in _months() or bool(_YEAR.match(every[at].word))


@cache
def _months() -> frozenset[str]:
    return frozenset(form for _number, forms in rows("calendar", "months") for form in alternatives(forms))


def shared(one: Sentence, other: Sentence) -> float:
    """The share of the shorter sentence's telling words that both have; 0 where these are too few to tell anything."""
    both = one.stems & other.stems
    return len(both) / min(len(one.stems), len(other.stems)) if len(both) >= LEAST else 0.0


def turned(one: Sentence, other: Sentence) -> Difference | None:
    """What one sentence says and the other denies: a telling word of both, in one alone after a negation."""
    share = shared(one, other)
    if share < SHARED:
        return None
    for word in one.telling:
        here = [same for same in one.telling if same.stem == word.stem]
        there = [same for same in other.telling if same.stem == word.stem]
        if there and len({bool(same.turned) for same in here}) == len({bool(same.turned) for same in there}) == 1:
            first, second = here[0], there[0]
            if bool(first.turned) != bool(second.turned):
                return Difference(_turn(first), _turn(second), share, first.softly or second.softly)
    return None


def _turn(word: Word) -> tuple[Span, ...]:
    return (word.turned, word.span) if word.turned else (word.span,)


def recounted(one: Sentence, other: Sentence) -> Difference | None:
    """A number of the same things that is another: the same is counted in both, and no number of it is the same."""
    share = shared(one, other)
    if share < SHARED:
        return None
    for first in one.quantities:
        mine = [quantity for quantity in one.quantities if quantity.units & first.units]
        theirs = [quantity for quantity in other.quantities if quantity.units & first.units]
        if theirs and not {quantity.value for quantity in mine} & {quantity.value for quantity in theirs}:
            low, high = sorted((first.value, theirs[0].value))
            return Difference((first.span,), (theirs[0].span,), share, low >= high * _ROUNDED)
    return None


def altered(one: Sentence, other: Sentence) -> Difference | None:
    """The words in which one sentence stands otherwise in another place; None where it is the same, or another one."""
    if min(len(one.every), len(other.every)) < SHORTEST:
        return None
    mine, theirs = [word.word for word in one.every], [word.word for word in other.every]
    if mine == theirs:
        return None
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.quick_ratio() < SAME_SENTENCE or (share := matcher.ratio()) < SAME_SENTENCE:
        return None
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    first = tuple(_run(one, start, end) for _what, start, end, _start, _end in changes if start < end)
    second = tuple(_run(other, start, end) for _what, _start, _end, start, end in changes if start < end)
    slips = all(
        end - start == end2 - start2 and all(map(_is_slip, mine[start:end], theirs[start2:end2]))
        for _what, start, end, start2, end2 in changes
    )
    return Difference(first, second, share, slips)


def _run(of: Sentence, start: int, end: int) -> Span:
    return Span(of.every[start].span.start, of.every[end - 1].span.end)


def _is_slip(one: str, other: str) -> bool:
    """Whether two written forms are perhaps one word: of letters alone, and hardly different."""
    if one.isdigit() or other.isdigit() or abs(len(one) - len(other)) > _SLIP:
        return False
    same = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return max(len(one), len(other)) - same <= _SLIP and same >= _SLIP * 2
