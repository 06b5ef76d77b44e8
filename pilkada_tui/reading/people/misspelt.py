"""Misspelt offices: ``Sekada Belu``, ``Ketau KPU``, ``Kepla Dinas`` are read as the words they are one typo away from.

A word counts as a misspelt office only where one is expected: before a body, a region, a rank or another office word,
and not after a capital that may begin a name. The token's text stays as printed; only ``low`` is corrected.
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
    """The tokens of a page by paragraph, with ``low`` corrected for misspelt office words and speech verbs.

    The last token of a paragraph is left alone: a misspelling is recognised by what follows it.
    """
    paragraphs = [_split_fused(tokens) for tokens in paragraphs]
    lows = {low for tokens in paragraphs for token in tokens if len(low := token.low) >= _LEAST}
    corrections = {low: correction for low in lows if (correction := _correction(low)) is not None}
    anywhere = {low: right for low, (right, _) in corrections.items() if right}
    in_offices = {low: right for low, (_, right) in corrections.items() if right}
    return [_corrected(tokens, anywhere, in_offices) for tokens in paragraphs] if anywhere or in_offices else paragraphs


def _corrected(tokens: list[Token], anywhere: dict[str, str], in_offices: dict[str, str]) -> list[Token]:
    """A paragraph's tokens corrected: ``anywhere`` in any position, ``in_offices`` where an office is expected."""
    result = tokens
    for at, token in enumerate(tokens[:-1]):
        right = anywhere.get(token.low, "")
        if not right and token.capital and token.low in in_offices and tokens[at + 1].capital:
            right = in_offices[token.low] if _is_office_expected(tokens, at, in_offices[token.low]) else ""
        if right:
            if result is tokens:
                result = list(tokens)
            result[at] = msgspec.structs.replace(token, low=right)
    return result


def _split_fused(tokens: list[Token]) -> list[Token]:
    """The tokens, with a region split from a name printed without a space: ``Ketua KIP AcehAgusni``."""
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
def _fused_pronouns() -> dict[str, str]:
    """The pronouns written together with ``pun``: ``Iapun mengucapkan``."""
    return {f"{low}pun": low for low in vocabulary.PRONOUN if low.isalpha()}


@remembered()
def _correction(low: str) -> tuple[str, str] | None:
    """The correction of a word in any position, and the one where an office is expected; None for most words."""
    anywhere = _correction_anywhere(low)
    in_offices = "" if anywhere else _office_correction(low)
    return (anywhere, in_offices) if anywhere or in_offices else None


def _correction_anywhere(low: str) -> str:
    """The pronoun fused with ``pun``, or the speech verb, that a word stands for in any case; or an empty string."""
    return _fused_pronouns().get(low) or (_speech_verb(low) if len(low) > _LEAST else "")


def _speech_verb(low: str) -> str:
    """The form of a speech verb that an unknown word is one typo away from: ``menambhakan``, ``disampaikanya``."""
    if len(low) <= _LEAST or not low.isalpha() or is_known(low) or stem(low) != low or _is_derived(low):
        return ""
    if low in speech_verbs.active() or low in speech_verbs.passive() or low in vocabulary.NOT_A_NAME:
        return ""
    if low.endswith("ya") and (low[:-2] in speech_verbs.stems() or low[:-2] in speech_verbs.passive()):
        return f"{low[:-2]}nya"
    forms = _verb_forms() if len(low) >= _LEAST_VERB else _view_words()
    return next((form for form in forms.get(low[0], ()) if one_slip(low, form)), "")


@remembered()
def _is_derived(low: str) -> bool:
    """Whether a word is a correctly formed verb of a known root, though not listed: ``menyatukan``."""
    for prefix, letters in (("meny", "s"), ("meng", " k"), ("mem", " p"), ("men", " t"), ("me", " "), ("di", " ")):
        if low.startswith(prefix):
            rest = low.removeprefix(prefix).removesuffix("kan")
            roots = [f"{letter.strip()}{rest}" for letter in letters]
            if any(len(root) >= _LEAST_ROOT and is_known(root) for root in roots):
                return True
    return False


@cache
def _view_words() -> dict[str, tuple[str, ...]]:
    """The words that introduce a view, by first letter."""
    return _by_letter(vocabulary.ACCORDING)


@cache
def _verb_forms() -> dict[str, tuple[str, ...]]:
    """The long forms of speech verbs, by first letter."""
    return _by_letter(form for form in speech_verbs.active() | speech_verbs.passive() if len(form) >= _LEAST_VERB)


def _by_letter(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first letter, in order."""
    groups: dict[str, list[str]] = {}
    for form in sorted(forms):
        groups.setdefault(form[0], []).append(form)
    return {first: tuple(same) for first, same in groups.items()}


def _is_office_expected(tokens: list[Token], at: int, right: str) -> bool:
    """Whether the context of a misspelt word makes an office likely."""
    if at and tokens[at - 1].capital and not _may_stand_before(tokens[at - 1]):
        return False
    following = tokens[at + 1]
    if following.low in bodies.kinds() or offices.is_office_word(following):
        return True
    if right in vocabulary.OFFICE_GENERIC:
        return False
    return titles.opens(tokens, at + 1) or gazetteer.match(tokens, at + 1) is not None


def _may_stand_before(token: Token) -> bool:
    """Whether a capital before an office does not begin a name: ``Pjs Bupti``, ``Selanjutnya Ketau``."""
    if offices.is_office_word(token) or titles.is_around(token) or offices.may_begin(token.low):
        return True
    return token.low in speech_verbs.stems() or token.low in vocabulary.NOT_A_NAME | vocabulary.OPENER


@cache
def _office_words() -> dict[str, tuple[str, ...]]:
    """The words of offices and bodies long enough to be recognised when misspelt, by first letter."""
    forms = {
        word for head, _, other in vocabulary.OFFICES for form in (head, *other.split(",")) for word in form.split()
    }
    heads = {head.split()[0] for head, _, _ in vocabulary.OFFICES}
    forms |= {word for body in bodies.kinds() for word in body.split()}
    # A short word of a division (``lintas``) is one slip from too many abbreviations (``linmas``).
    kept = {word for word in forms if len(word) > _LEAST + (word not in heads) and word.isalpha()}
    return _by_letter(kept | vocabulary.OFFICE_MISSPELT_SHORT)


def _office_correction(low: str) -> str:
    """The office word that an unknown word is one typo away from, or an empty string."""
    if not low.isalpha() or low in vocabulary.OFFICE_NO_SLIP or is_known(low):
        return ""
    if offices.may_begin(low) or bodies.is_listed(low) or low in bodies.kinds() or low in vocabulary.TITLE_RANK:
        return ""
    if low in vocabulary.NOT_A_NAME or low in vocabulary.TITLE_BEGINS_A_NAME or low in gazetteer.first_words():
        return ""
    words = _office_words().get(low[0], ())
    return "" if low in words else next((word for word in words if one_slip(low, word)), "")
