"""Misspelt offices: ``Sekada Belu``, ``Ketau KPU``, ``Kepla Dinas`` are read as what they are one slip from.

A word counts as a slip only where an office is due: in front of a body, a region, a rank or another word of offices,
and not behind a capital that may begin a name. The text of the token stays as printed; only ``low`` is put right.
"""

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies, offices, titles
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import is_known, one_slip, stem
from pilkada_tui.reading.text.tokens import Token

_GLUED = re.compile(r"([A-Z][a-z]{3,})([A-Z][a-z]{3,})")
_LEAST, _LEAST_VERB, _LEAST_ROOT = 5, 8, 4


def corrected(paragraphs: list[list[Token]]) -> list[list[Token]]:
    """The tokens of a page by paragraph, the misspelt words of offices and of speech with their right form as ``low``.

    The last token of a paragraph stays: a slip is told by what follows it.
    """
    paragraphs = [_parted(tokens) for tokens in paragraphs]
    lows = {low for tokens in paragraphs for token in tokens if len(low := token.low) >= _LEAST}
    found = {low: slip for low in lows if (slip := _slip(low)) is not None}
    slips = {low: right for low, (right, _) in found.items() if right}
    due = {low: right for low, (_, right) in found.items() if right}
    return [_corrected(tokens, slips, due) for tokens in paragraphs] if slips or due else paragraphs


def _corrected(tokens: list[Token], slips: dict[str, str], due: dict[str, str]) -> list[Token]:
    """The tokens of a paragraph, with the slips put right wherever they stand and those of offices where one is due."""
    found = tokens
    for at, token in enumerate(tokens[:-1]):
        right = slips.get(token.low, "")
        if not right and token.capital and token.low in due and tokens[at + 1].capital:
            right = due[token.low] if _is_due(tokens, at, due[token.low]) else ""
        if right:
            if found is tokens:
                found = list(tokens)
            found[at] = msgspec.structs.replace(token, low=right)
    return found


def _parted(tokens: list[Token]) -> list[Token]:
    """The tokens, a region and the name that lost the space between them parted: ``Ketua KIP AcehAgusni``."""
    glued = [
        (at, match)
        for at, token in enumerate(tokens)
        if at
        and token.capital
        and not (token.text[1:].islower() or token.text.isupper())
        and (match := _GLUED.fullmatch(token.text))
        and offices.is_office_word(tokens[at - 1])
    ]
    for at, match in reversed(glued):
        token, cut = tokens[at], match.start(2)
        first = Token(match[1], match[1].lower(), token.start, token.start + cut, capital=True)
        if gazetteer.match([first], 0) is not None:
            second = Token(match[2], match[2].lower(), token.start + cut, token.end, capital=True)
            tokens = [*tokens[:at], first, second, *tokens[at + 1 :]]
    return tokens


@cache
def _fused() -> dict[str, str]:
    """The pronouns written together with ``pun``: ``Iapun mengucapkan``."""
    return {f"{low}pun": low for low in vocabulary.PRONOUN if low.isalpha()}


@remembered()
def _slip(low: str) -> tuple[str, str] | None:
    """What a word of some length is to be read as wherever it stands, or else where an office is due; None for most."""
    small = _small_slip(low)
    right = "" if small else _right(low)
    return (small, right) if small or right else None


def _small_slip(low: str) -> str:
    """The pronoun written with ``pun``, or the speech verb, that a word of any case is to be read as; or nothing."""
    return _fused().get(low) or (_verb(low) if len(low) > _LEAST else "")


def _verb(low: str) -> str:
    """The form of a speech verb that a word nobody knows is one slip from: ``menambhakan``, ``Dikatkan``."""
    if len(low) <= _LEAST or not low.isalpha() or is_known(low) or stem(low) != low or _is_derived(low):
        return ""
    if low in speech_verbs.active() or low in speech_verbs.passive() or low in vocabulary.NOT_A_NAME:
        return ""
    forms = _verb_forms() if len(low) >= _LEAST_VERB else _views()
    return next((form for form in forms.get(low[0], ()) if one_slip(low, form)), "")


@remembered()
def _is_derived(low: str) -> bool:
    """Whether a verb of a known root is written as it should be, though no list has it: ``menyatukan``."""
    for prefix, letters in (("meny", "s"), ("meng", " k"), ("mem", " p"), ("men", " t"), ("me", " "), ("di", " ")):
        if low.startswith(prefix):
            rest = low.removeprefix(prefix).removesuffix("kan")
            roots = [f"{letter.strip()}{rest}" for letter in letters]
            if any(len(root) >= _LEAST_ROOT and is_known(root) for root in roots):
                return True
    return False


@cache
def _views() -> dict[str, tuple[str, ...]]:
    return _by_letter(vocabulary.ACCORDING)


@cache
def _verb_forms() -> dict[str, tuple[str, ...]]:
    return _by_letter(form for form in speech_verbs.active() | speech_verbs.passive() if len(form) >= _LEAST_VERB)


def _by_letter(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first letter, in order."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms):
        found.setdefault(form[0], []).append(form)
    return {first: tuple(same) for first, same in found.items()}


def _is_due(tokens: list[Token], at: int, right: str) -> bool:
    if at and tokens[at - 1].capital and not _may_stand_before(tokens[at - 1]):
        return False
    following = tokens[at + 1]
    if following.low in bodies.kinds() or offices.is_office_word(following):
        return True
    if right in vocabulary.OFFICE_GENERIC:
        return False
    return titles.opens(tokens, at + 1) or gazetteer.match(tokens, at + 1) is not None


def _may_stand_before(token: Token) -> bool:
    """Whether a capital in front of an office begins no name: ``Pjs Bupti``, ``Selanjutnya Ketau``."""
    if offices.is_office_word(token) or titles.is_around(token) or offices.may_begin(token.low):
        return True
    return token.low in speech_verbs.stems() or token.low in vocabulary.NOT_A_NAME | vocabulary.OPENER


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    """The words of offices and bodies that are long enough to be told with a slip, by their first letter."""
    forms = {
        word for head, _, other in vocabulary.OFFICES for form in (head, *other.split(",")) for word in form.split()
    }
    forms |= {word for body in bodies.kinds() for word in body.split()}
    kept = {word for word in forms if len(word) > _LEAST and word.isalpha()}
    return _by_letter(kept | vocabulary.OFFICE_MISSPELT_SHORT)


def _right(low: str) -> str:
    """The word of offices that a word nobody knows is one slip from, or nothing."""
    if not low.isalpha() or low in vocabulary.OFFICE_NO_SLIP or is_known(low):
        return ""
    if offices.may_begin(low) or bodies.is_listed(low) or low in bodies.kinds() or low in vocabulary.TITLE_RANK:
        return ""
    if low in vocabulary.NOT_A_NAME or low in vocabulary.TITLE_BEGINS_A_NAME or low in gazetteer.first_words():
        return ""
    return next((word for word in _listed().get(low[0], ()) if one_slip(low, word)), "")
