"""Choosing words of a page by key: a cursor on a word, and from where on the words are chosen."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pilkada_tui.tui.render.page import PageLine

_WORD = re.compile(r"\S+")


class Word(NamedTuple):
    """A word as shown: its line and first column on the page, and where it stands in the article's text."""

    y: int
    x: int
    start: int
    end: int


def words_of(lines: Sequence[PageLine]) -> list[Word]:
    """The words of a page in reading order, without the program's own words and the numbers of quotes."""
    found = []
    for y, line in enumerate(lines):
        offsets = line.offsets
        for match in _WORD.finditer(line.text) if offsets else ():
            first, last = match.span()
            own = last < len(offsets) and offsets[last] == offsets[first]
            if not own:
                found.append(Word(y, first, offsets[first], offsets[last - 1] + 1))
    return found


@dataclass(frozen=True)
class Picker:
    """A cursor among the words of a page; ``anchor`` is where the choice began, None while nothing is chosen."""

    words: Sequence[Word]
    at: int
    anchor: int | None = None

    @property
    def word(self) -> Word:
        """The word under the cursor."""
        return self.words[self.at]

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the article from the anchor to the cursor, or of the word under it."""
        ends = [self.words[self.at if self.anchor is None else self.anchor], self.word]
        return min(word.start for word in ends), max(word.end for word in ends)

    def by_words(self, step: int) -> "Picker":
        """The cursor so many words on, no further than the page."""
        return replace(self, at=min(max(self.at + step, 0), len(self.words) - 1))

    def by_lines(self, step: int) -> "Picker":
        """The cursor on the next line with words below (1) or above (-1), on the word nearest its column."""
        rows = sorted({word.y for word in self.words})
        row = rows[min(max(rows.index(self.word.y) + step, 0), len(rows) - 1)]
        near = [(abs(word.x - self.word.x), place) for place, word in enumerate(self.words) if word.y == row]
        return replace(self, at=min(near)[1])

    def drop(self) -> "Picker":
        """Begin the selection at the cursor, or clear it."""
        return replace(self, anchor=self.at if self.anchor is None else None)


def picker(lines: Sequence[PageLine], offset: int) -> Picker | None:
    """A cursor on the first word at or after an offset of the text, or on the last; None on a page without words."""
    words = words_of(lines)
    if not words:
        return None
    ends = sorted((word.end, place) for place, word in enumerate(words))
    at = bisect_left(ends, (offset + 1, 0))
    return Picker(words, ends[min(at, len(ends) - 1)][1])
