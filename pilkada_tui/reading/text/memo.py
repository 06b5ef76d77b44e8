"""Memory for pure functions of one text, such as a word or a line.

The words of one page come back on the next, and a line is asked for by many rules in a row. ``lru_cache`` would do, but
it also keeps the order of use, and what it writes for every question makes it half as quick where thousands of words
are asked for.
"""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
WORDS = 16_384
"""How many words are kept: more than hundreds of pages have."""


class _Told(dict[str, _T]):
    """What a function has told of texts; emptied when it is full."""

    def __init__(self, function: Callable[[str], _T], most: int) -> None:
        super().__init__()
        self._function, self._most = function, most

    def __missing__(self, text: str) -> _T:
        if len(self) >= self._most:
            self.clear()
        told = self[text] = self._function(text)
        return told


def remembered(most: int = WORDS) -> Callable[[Callable[[str], _T]], Callable[[str], _T]]:
    """A decorator: the function is asked once for a text, as long as no more than ``most`` others are kept with it."""

    def decorate(function: Callable[[str], _T]) -> Callable[[str], _T]:
        """The function with a memory."""
        return _Told(function, most).__getitem__

    return decorate
