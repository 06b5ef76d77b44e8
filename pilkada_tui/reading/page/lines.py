"""The page as lines: a normalised copy of the text in which every character keeps its offset.

``flat`` is as long as the page's text, so that spans are valid in both: control characters and special spaces become
plain spaces, and every kind of line break becomes a newline.
"""

import re
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.text.memo import remembered

_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_INVISIBLE = "\ufeff\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CONTROLS = "".join(char for char in map(chr, [*range(32), *range(127, 160)]) if char not in "\n" + _BREAKS)
_BREAK, _BREAK_CR = re.compile(f"[{_BREAKS}]"), re.compile(f"[\r{_BREAKS}]")
_SPACE = re.compile(f"[{_CONTROLS}{_SPACES}{_INVISIBLE}]")
WORD = re.compile(r"[^\W_]+(?:[-'’/.][^\W_]+)*")
ITEM = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s|[-•*]\s")


class Line(NamedTuple):
    """A non-empty line: trimmed span and text, and whether an empty line (or the page's edge) precedes it."""

    span: Span
    text: str
    after_gap: bool


@remembered(256)
def words(text: str) -> tuple[str, ...]:
    """The words of a line, numbers included; cached, because many rules in a row ask for the same line."""
    return tuple(WORD.findall(text))


def letters(text: str) -> str:
    """The letters and digits of a text in lower case, for comparing two printings of a line."""
    return "".join(char for char in text.casefold() if char.isalnum())


def flatten(text: str) -> str:
    """The text with plain spaces and newlines only; offsets are unchanged."""
    broken = (_BREAK if "\n" in text else _BREAK_CR).sub("\n", text)
    return _SPACE.sub(" ", broken)


def lines(flat: str) -> list[Line]:
    """The non-empty lines of a flat text, trimmed."""
    result: list[Line] = []
    at, gap = 0, True
    for row in flat.split("\n"):
        words = row.strip(" ")
        if words:
            start = at + len(row) - len(row.lstrip(" "))
            result.append(Line(Span(start, start + len(words)), words, gap))
        gap = not words
        at += len(row) + 1
    return result
