"""Names of persons: where one stands among tokens, apart from titles and degrees, and when two forms are one person."""

from functools import cache
from typing import NamedTuple

import simplemma

from pilkada_tui.reading import cues, gazetteer, offices
from pilkada_tui.reading.tokens import Token
from pilkada_tui.reading.wordlist import words

_LONGEST, _MOST_TITLES, _ACRONYM = 6, 24, 4
_BEHIND_TITLE = frozenset({".", ",", "laut", "udara"})
_MARKS = frozenset("\"”“’'.!?")
_SMALL_TITLES = frozenset({"pak", "bu", "bang", "dr", "drg", "drs", "dra", "ir", "prof", "ustaz"})
_PARTICLES = frozenset({"bin", "binti", "van", "de", "al", "el"})
_SHORT = 4
_TYPO_LENGTH = 5


class Name(NamedTuple):
    """A name among tokens. ``first``/``last`` enclose titles and degrees too; ``parts`` are the name's own words."""

    first: int
    last: int
    parts: tuple[str, ...]
    titled: bool


@cache
def _honorifics() -> frozenset[str]:
    return words("titles", "honorific") | words("titles", "rank")


@cache
def _degrees() -> frozenset[str]:
    return words("titles", "degree")


@cache
def _institutions() -> frozenset[str]:
    return words("institutions", "institutions")


def is_title(token: Token) -> bool:
    """Whether a token is an honorific, a rank or a degree before a name."""
    low = token.low.rstrip(".").replace(".", "")
    return low in _honorifics() and (token.capital or low in _SMALL_TITLES)


def match(tokens: list[Token], at: int, *, sure: bool = False) -> Name | None:
    """The name that begins at a token, titles included, or None.

    ``sure`` says that a name is due here (after an office or a cue), so that a word of the dictionary may be one.
    """
    index, titled = _titles_end(tokens, at)
    parts: list[str] = []
    start = index
    while index < len(tokens) and len(parts) < _LONGEST:
        token = tokens[index]
        if token.text == "." and parts and _abbreviates(tokens, index):
            index += 1
            continue
        if not _is_name_word(tokens, index, first=not parts, sure=sure or titled):
            break
        parts.append(token.text)
        index += 1
    if not parts or all(len(part) == 1 for part in parts) or (len(parts) == 1 and _is_acronym(parts[0])):
        return None
    if parts[-1].lower() in _PARTICLES:
        return None
    if not sure and not titled and _is_common(start, parts):
        return None
    return Name(at, _degrees_end(tokens, index), tuple(parts), titled)


def _abbreviates(tokens: list[Token], dot: int) -> bool:
    """A full stop inside a name: behind an initial or a short form (Tb., Rr., Moh.) and before a capital."""
    if dot + 1 >= len(tokens) or not tokens[dot + 1].capital or tokens[dot].start != tokens[dot - 1].end:
        return False
    return (len(tokens[dot - 1].text) <= _SHORT and simplemma.is_known(tokens[dot - 1].low, lang="id") is False) or len(
        tokens[dot - 1].text
    ) == 1


def _titles_end(tokens: list[Token], at: int) -> tuple[int, bool]:
    index = at
    while index < min(len(tokens), at + _MOST_TITLES) and (
        is_title(tokens[index]) or (index > at and tokens[index].low in _BEHIND_TITLE)
    ):
        if tokens[index].text == "," and not (index + 1 < len(tokens) and is_title(tokens[index + 1])):
            break
        index += 1
        if index < len(tokens) and tokens[index].text == "(":
            close = next((i for i in range(index, min(index + 4, len(tokens))) if tokens[i].text == ")"), index - 1)
            index = close + 1
    while index > at and tokens[index - 1].text == ",":
        index -= 1
    return index, index > at


def _is_name_word(tokens: list[Token], index: int, *, first: bool, sure: bool) -> bool:
    token = tokens[index]
    if token.low in _PARTICLES and not first:
        return index + 1 < len(tokens) and tokens[index + 1].capital
    if not token.capital or not token.text[0].isalpha() or any(char.isdigit() for char in token.text):
        return False
    if "." in token.text and token.text.lower().replace(".", "") in _degrees():
        return False
    if not first and _is_degree(token) and sum(map(str.isupper, token.text)) > 1:
        return False
    if token.low in _institutions() or token.low in offices.bodies() or token.low.startswith("se-"):
        return False
    if (first and _is_cue(tokens, index)) or (not first and token.low in words("titles", "rank")):
        return False
    if first or not sure:
        if offices.begins(tokens, index) and offices.match(tokens, index) is not None:
            return False
        name = gazetteer.match(tokens, index)
        if name is not None and ((first and not sure) or name.last - index > 1):
            return False
    elif offices.begins(tokens, index) and offices.match(tokens, index) is not None:
        return False
    if token.low not in _stop():
        return True
    capital_next = index + 1 < len(tokens) and tokens[index + 1].capital
    return sure and (capital_next or not first) and token.low in words("discourse", "also a name")


@cache
def _stop() -> frozenset[str]:
    return words("discourse", "not a name")


def _is_common(start: int, parts: list[str]) -> bool:
    """A single capitalised word, or words of the dictionary at the start of a sentence, are no name by themselves."""
    known = [simplemma.is_known(part.lower(), lang="id") for part in parts]
    if len(parts) == 1:
        return True
    return all(known) or (start == 0 and known[0] and len(parts) == 2)


def _is_cue(tokens: list[Token], index: int) -> bool:
    """A speech verb with a capital: a passive, or behind a quotation (``." Ujar Hera``)."""
    low = tokens[index].low
    if low in cues.passive():
        return True
    behind_mark = index > 0 and tokens[index - 1].text in _MARKS
    return (low.endswith("nya") and low[:-3] in cues.stems()) or (behind_mark and low in cues.stems())


def _is_acronym(word: str) -> bool:
    """``RI``, ``TPS``: a few capitals alone are no name."""
    return word.isupper() and len(word) <= _ACRONYM


def _is_degree(token: Token) -> bool:
    return token.low.replace(".", "").replace("'", "") in _degrees()


def _degrees_end(tokens: list[Token], index: int) -> int:
    """The index after the degrees behind a name: ``, SE.,M.Si`` or ``S.H., M.H.`` with any mix of dots and commas."""
    end = at = index
    while at < len(tokens):
        token = tokens[at]
        if token.text in {",", "."}:
            at += 1
            continue
        joined = _joined_degree(tokens, at)
        if not joined:
            break
        at = end = joined
    while (
        end < len(tokens)
        and end > index
        and tokens[end].text == "."
        and end + 1 < len(tokens)
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].text == ","
    ):
        end += 1
    return end


def _joined_degree(tokens: list[Token], at: int) -> int:
    """The index after one degree that may be cut in pieces (``M`` ``.`` ``Si``), or 0."""
    text = ""
    for size in range(1, 6):
        if at + size > len(tokens):
            break
        text += tokens[at + size - 1].text
        plain = text.lower().replace(".", "")
        if size > 1 and tokens[at + size - 1].start > tokens[at + size - 2].end + 1:
            break
        if (
            plain in _degrees()
            and text[0].isupper()
            and (len(plain) > 1)
            and (text.isupper() or "." in text or sum(map(str.isupper, text)) > 1)
        ):
            following = at + size
            if (
                following < len(tokens)
                and tokens[following].text == "."
                and tokens[following].start == tokens[following - 1].end
            ):
                nxt = tokens[following + 1] if following + 1 < len(tokens) else None
                if nxt is not None and _is_piece(text, nxt, tokens[following]):
                    continue
            return at + size
    return 0


def _is_piece(text: str, following: Token, dot: Token) -> bool:
    return following.start == dot.end and (text + "." + following.text).lower().replace(".", "") in _degrees()


def same_word(left: str, right: str) -> bool:
    """Whether two words of a name may be one: equal, an initial of the other, or one slip apart in a long word."""
    a, b = left.lower().rstrip("."), right.lower().rstrip(".")
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return min(len(a), len(b)) >= _TYPO_LENGTH and _one_slip(a, b)


def _one_slip(a: str, b: str) -> bool:
    if a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) == len(long):
        swapped = short[at : at + 2] == long[at : at + 2][::-1]
        return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])
    return short[at:] == long[at + 1 :]


def part_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a written form can be a shorter form of a name: its words stand in the name, in order."""
    at = 0
    matched = 0
    for word in short:
        while at < len(long) and not same_word(word, long[at]):
            at += 1
        if at == len(long):
            return False
        matched += len(word) > 1
        at += 1
    return matched > 0
