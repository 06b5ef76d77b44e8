"""Abbreviations a page introduces behind a body's full name: ``Lembaga Musyawarah Adat Parira (Lemapa)``.

Such a word is a body on that page; behind an office (``Ketua Lemapa Yosep Tabuni``) it is no part of the holder's name.
"""

from collections.abc import Iterable

from pilkada_tui.reading.text.tokens import Token

_LEAST_WORDS, _MOST_WORDS, _LEAST_LETTERS, _LEAST_INITIALS = 3, 9, 4, 2


def on_page(paragraphs: list[list[Token]]) -> frozenset[str]:
    """The abbreviations a page introduces, in lower case."""
    return frozenset(word for tokens in paragraphs for word in _introduced(tokens))


def _introduced(tokens: list[Token]) -> Iterable[str]:
    for at in [at for at, token in enumerate(tokens[:-2]) if token.text == "("]:
        word = tokens[at + 1]
        if at < _LEAST_WORDS or tokens[at + 2].text != ")" or not word.capital or not word.text.isalpha():
            continue
        first = at
        while first > max(0, at - _MOST_WORDS) and tokens[first - 1].capital and tokens[first - 1].text.isalpha():
            first -= 1
        full = [token.low for token in tokens[first:at]]
        if len(word.low) >= _LEAST_LETTERS and _is_made_of(word.low, full):
            yield word.low


def _is_made_of(short: str, full: list[str]) -> bool:
    """Whether a word is put together from the beginnings of three words at least, in order, up to the last letter."""
    starts = range(len(full) - _LEAST_WORDS + 1)
    return any(pieces(short, full[start:]) >= _LEAST_WORDS for start in starts)


def initials(paragraphs: list[list[Token]], full: set[tuple[str, ...]]) -> set[str]:
    """The initials of names that stand in brackets: ``Rahmat Mirza Jaya (RMJ)``, of a pair ``(RMJ-SAP)``."""
    short = {of_name(parts) for parts in full if len(parts) >= _LEAST_INITIALS}
    found: set[str] = set()
    for tokens in paragraphs if short else ():
        for at in [at for at, token in enumerate(tokens[:-2]) if token.text == "("]:
            inner = "-".join(other.text for other in tokens[at + 1 : at + 4])
            found.update(short.intersection(inner.split("-")))
    return {piece for piece in found if piece.isupper()}


def of_name(parts: tuple[str, ...]) -> str:
    """The initials of a name."""
    return "".join(part[0] for part in parts)


def letters_of(tokens: list[Token], at: int, parts: tuple[str, ...]) -> str:
    """The capitals in brackets right behind a name that are letters of it, in order (``Suhar Duka (SDK)``)."""
    behind = [token.text for token in tokens[at : at + 3]]
    fits = len(behind) > _LEAST_INITIALS and behind[0] == "(" and behind[2] == ")" and are_letters(behind[1], parts)
    return behind[1] if fits else ""


def are_letters(short: str, parts: tuple[str, ...]) -> bool:
    """Whether three or four capitals may stand for a name: letters of it in order, beginning with the first."""
    if not short.isupper() or not _LEAST_WORDS <= len(short) <= _LEAST_LETTERS or len(parts) < _LEAST_INITIALS:
        return False
    rest = iter("".join(parts).upper())
    return short[0] == parts[0][0] and all(letter in rest for letter in short)


def pieces(short: str, full: list[str]) -> int:
    """How many words give their beginning to a short form that they make up entirely; 0 if they do not."""
    if not short:
        return 0
    best = 0
    for index, word in enumerate(full):
        for size in range(1, min(len(word), len(short)) + 1):
            if word[:size] != short[:size]:
                break
            rest = pieces(short[size:], full[index + 1 :])
            if rest or size == len(short):
                best = max(best, rest + 1)
    return best
