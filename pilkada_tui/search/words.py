"""Words as the search sees them: lower-case, without diacritics, with their place in the text.

The index and the finder both use these functions, so that what is counted is what is highlighted.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

_UNSEEN = (
    "\u0300-\u036f\u00ad\u0640\u064b-\u065f\u0670"
    "\u180b-\u180e\u200b-\u200f\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
"""Signs inside a word that make no other word of it: accents of their own, hyphens that may be, vowels of Arabic, signs
without width."""
_WORD = re.compile(rf"[^\W_]+(?:[{_UNSEEN}]+[^\W_]*)*")
_ODD = re.compile(r"[^\x00-\x7f]")
_MARK = re.compile(rf"[{_UNSEEN}]")
# Letters that are printed as one sign; they are found one by one.
_LETTERS = "\u0132\u0133\ufb00-\ufb06"
_TIED = re.compile(f"[{_LETTERS}]")
_ANY = re.compile(f"[{_UNSEEN}{_LETTERS}]")


class Token(NamedTuple):
    """One word of a text: its folded form and the half-open run of characters where it stands."""

    word: str
    start: int
    end: int


@cache
def _plain(char: str) -> str:
    lowered = char.lower()
    if _TIED.match(lowered):
        return lowered
    base = unicodedata.normalize("NFKD", lowered)[:1]
    if base.isalnum():
        return base
    return lowered if len(lowered) == 1 else char


def fold(text: str) -> str:
    """The text in lower case without diacritics, each character still at its own place (same length)."""
    lowered = text.lower()
    if text.isascii():
        return lowered
    if len(lowered) == len(text) and "Σ" not in text:  # else a letter becomes two, or changes by its place
        return _ODD.sub(lambda match: _plain(match[0]), lowered)
    return "".join(char.lower() if char.isascii() else _plain(char) for char in text)


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order, folded; what is not seen belongs to its word and is left out of it."""
    folded = fold(text)
    if folded.isascii():
        yield from (Token(match[0], *match.span()) for match in _WORD.finditer(folded))
    else:
        yield from (Token(bare, *match.span()) for match in _WORD.finditer(folded) if (bare := _bare(match[0])))


def _bare(word: str) -> str:
    """A folded word without what is not seen in it, and with its tied letters apart."""
    return _TIED.sub(lambda match: unicodedata.normalize("NFKD", match[0]), _MARK.sub("", word))


def words(text: str) -> list[str]:
    """The folded words of a text, in order, repeats kept."""
    folded = fold(text)
    found = _WORD.findall(folded)
    return [bare for word in found if (bare := _bare(word))] if _ANY.search(folded) else found


def key(text: str) -> str:
    """A text reduced to its folded words, one space between: how names are compared."""
    return " ".join(words(text))


@lru_cache(maxsize=30_000)
def stem(word: str) -> str:
    """The stem that the forms of one word share: ``netral`` for ``menetralkan``."""
    from pilkada_tui.reading.text.stems import stem as stem_of  # noqa: PLC0415 (25 ms for a dictionary that lists do not need)

    return stem_of(word) or word
