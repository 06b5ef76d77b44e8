"""Caching for pure functions of one string, such as a word or a line.

Words recur from page to page, and many rules in a row look up the same line. ``lru_cache`` would work, but it also
maintains the order of use, and that bookkeeping makes it half as fast for thousands of words.
"""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")
WORDS = 16_384
"""The default size: more distinct words than hundreds of pages have."""


class _Cache(dict[str, _T]):
    """The results of a function by its argument; cleared when full."""

    def __init__(self, function: Callable[[str], _T], size: int) -> None:
        super().__init__()
        self._function, self._size = function, size

    def __missing__(self, text: str) -> _T:
        if len(self) >= self._size:
            self.clear()
        result = self[text] = self._function(text)
        return result


def remembered(size: int = WORDS) -> Callable[[Callable[[str], _T]], Callable[[str], _T]]:
    """A decorator that caches a function's results for up to ``size`` strings; the cache is cleared when full."""

    def decorate(function: Callable[[str], _T]) -> Callable[[str], _T]:
        """The function with a cache."""
        return _Cache(function, size).__getitem__

    return decorate
