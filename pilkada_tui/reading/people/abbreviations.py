"""Abbreviations that a page defines after a body's full name: ``Lembaga Musyawarah Adat Parira (Lemapa)``.

On that page the word is a body; after an office (``Ketua Lemapa Yosep Tabuni``) it is not part of the holder's name.
"""

from collections.abc import Iterable

from pilkada_tui.reading.text.tokens import Token

_LEAST_WORDS, _MOST_WORDS, _LEAST_LETTERS, _LEAST_INITIALS = 3, 9, 4, 2


def on_page(paragraphs: list[list[Token]]) -> frozenset[str]:
    """The abbreviations a page defines, in lower case."""
    return frozenset(word for tokens in paragraphs for word in _defined(tokens))


def _defined(tokens: list[Token]) -> Iterable[str]:
    """The abbreviations in brackets in a paragraph that are made of the capitalised words before them."""
    for at in [at for at, token in enumerate(tokens[:-2]) if token.text == "("]:
        word = tokens[at + 1]
        if at < _LEAST_WORDS or tokens[at + 2].text != ")" or not word.capital or not word.text.isalpha():
            continue
        first = at
        while first > max(0, at - _MOST_WORDS) and tokens[first - 1].capital and tokens[first - 1].text.isalpha():
            first -= 1
        full = [token.low for token in tokens[first:at]]
        if len(word.low) >= _LEAST_LETTERS and _is_acronym_of(word.low, full):
            yield word.low


def _is_acronym_of(short: str, full: list[str]) -> bool:
    """Whether a word consists of the beginnings of at least three words, in order, up to the last letter."""
    starts = range(len(full) - _LEAST_WORDS + 1)
    return any(pieces(short, full[start:]) >= _LEAST_WORDS for start in starts)


def initials(paragraphs: list[list[Token]], full: set[tuple[str, ...]]) -> set[str]:
    """The initials of names that occur in brackets: ``Rahmat Mirza Jaya (RMJ)``, of a pair ``(RMJ-SAP)``."""
    short = {of_name(parts) for parts in full if len(parts) >= _LEAST_INITIALS}
    used: set[str] = set()
    for tokens in paragraphs if short else ():
        for at in [at for at, token in enumerate(tokens[:-2]) if token.text == "("]:
            inner = "-".join(other.text for other in tokens[at + 1 : at + 4])
            used.update(short.intersection(inner.split("-")))
    return {piece for piece in used if piece.isupper()}


def of_name(parts: tuple[str, ...]) -> str:
    """The initials of a name."""
    return "".join(part[0] for part in parts)


def letters_of(tokens: list[Token], at: int, parts: tuple[str, ...]) -> str:
    """The capitals in brackets right after a name that are letters of it, in order (``Suhar Duka (SDK)``)."""
    following = [token.text for token in tokens[at : at + 3]]
    fits = (
        len(following) > _LEAST_INITIALS
        and following[0] == "("
        and following[2] == ")"
        and are_letters(following[1], parts)
    )
    return following[1] if fits else ""


def are_letters(short: str, parts: tuple[str, ...]) -> bool:
    """Whether three or four capitals may abbreviate a name: letters of it in order, beginning with its first."""
    if not short.isupper() or not _LEAST_WORDS <= len(short) <= _LEAST_LETTERS or len(parts) < _LEAST_INITIALS:
        return False
    rest = iter("".join(parts).upper())
    return short[0] == parts[0][0] and all(letter in rest for letter in short)


def pieces(short: str, full: list[str]) -> int:
    """How many words contribute their beginning to an abbreviation that these fill entirely; 0 if they do not."""
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
