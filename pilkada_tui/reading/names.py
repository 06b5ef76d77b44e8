"""Names of persons: where one stands among tokens, apart from titles and degrees, and when two forms are one person."""

from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import cues, gazetteer, offices, titles
from pilkada_tui.reading.stems import is_known
from pilkada_tui.reading.tokens import Token
from pilkada_tui.reading.wordlist import words

_LONGEST, _ACRONYM, _INITIALS = 6, 4, 2
_MARKS = frozenset("\"”“’'.!?")
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
def _institutions() -> frozenset[str]:
    return words("institutions", "institutions")


def match(tokens: list[Token], at: int, *, sure: bool = False) -> Name | None:
    """The name that begins at a token, titles included, or None.

    ``sure`` says that a name is due here (after an office or a cue), so that a word of the dictionary may be one.
    """
    index = titles.before(tokens, at)
    titled = index > at
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
    return Name(at, titles.behind(tokens, index), tuple(parts), titled)


def _abbreviates(tokens: list[Token], dot: int) -> bool:
    """A full stop inside a name: behind an initial or a short form (Tb., Rr., Moh.) and before a capital."""
    if dot + 1 >= len(tokens) or not tokens[dot + 1].capital or tokens[dot].start != tokens[dot - 1].end:
        return False
    return (len(tokens[dot - 1].text) <= _SHORT and is_known(tokens[dot - 1].low) is False) or len(
        tokens[dot - 1].text
    ) == 1


def _is_name_word(tokens: list[Token], index: int, *, first: bool, sure: bool) -> bool:
    token = tokens[index]
    if token.low in _PARTICLES and not first:
        return index + 1 < len(tokens) and tokens[index + 1].capital
    if not token.capital or not (token.text.isalpha() or _is_without_digits(token.text)):
        return False
    if "." in token.text and titles.is_degree(token):
        return False
    if not first and titles.is_degree(token) and sum(map(str.isupper, token.text)) > 1:
        return _are_initials(tokens, index)
    common = token.low in _stop()
    if common and not (sure and token.low in words("discourse", "also a name")):
        return False
    if token.low in _institutions() or token.low in offices.bodies() or token.low.startswith("se-"):
        return False
    if (first and _is_cue(tokens, index)) or (not first and titles.opens(tokens, index)):
        return False
    if first or not sure:
        if offices.begins(tokens, index) and offices.match(tokens, index) is not None:
            return False
        name = gazetteer.match(tokens, index)
        if name is not None and ((first and not sure) or name.last - index > 1):
            return False
    elif offices.begins(tokens, index) and offices.match(tokens, index) is not None:
        return False
    return not common or not first or (index + 1 < len(tokens) and tokens[index + 1].capital)


def _are_initials(tokens: list[Token], index: int) -> bool:
    """``Ibrahim MH Wokas``: two capitals like a degree's, but without a comma and with a family name behind."""
    token, before = tokens[index], tokens[index - 1]
    if len(token.text) > _INITIALS or not before.text[0].isalpha() or index + 1 >= len(tokens):
        return False
    family = tokens[index + 1]
    if not family.text.istitle() or not family.text.isalpha() or titles.is_around(family):
        return False
    return not offices.is_office_word(family) and not is_known(family.low)


def _is_without_digits(word: str) -> bool:
    return word[0].isalpha() and not any(char.isdigit() for char in word)


@cache
def _stop() -> frozenset[str]:
    return words("discourse", "not a name")


def _is_common(start: int, parts: list[str]) -> bool:
    """A single capitalised word, or words of the dictionary at the start of a sentence, are no name by themselves."""
    known = [is_known(part.lower()) for part in parts]
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
