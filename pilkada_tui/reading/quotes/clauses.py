"""Polarity: whether the clause asserts that the words were said, or says they were denied, alleged or faked.

``X membantah mengatakan "…"`` and ``Dalam video palsu itu, X berkata, "…"`` are not quotations of X; ``X membantah
bahwa …`` is a statement by X, and so is ``Menanggapi video palsu itu, X menegaskan …``. Word lists:
``data/words/discourse.txt``.
"""

from pilkada_tui.model import Polarity
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.tokens import Token

_FARTHEST, _NEAR, _PHRASE, _NAME = 10, 4, 12, 8


def polarity(tokens: list[Token], first: int, at: int) -> Polarity:
    """The polarity of the speech verb at token ``at`` in the sentence that begins at ``first``."""
    index = at - 1
    while index >= first and tokens[index].low in vocabulary.BETWEEN_DENIAL_AND_VERB:
        index -= 1
    if index >= first:
        word = tokens[index].low
        negated = word in vocabulary.NEGATION and tokens[at].low not in vocabulary.VERB_DENIAL
        if negated or word in vocabulary.VERB_DENIAL:
            return Polarity.DENIED
        if word in vocabulary.ACCUSED:
            return Polarity.ALLEGED
    alleged = _is_faked(tokens, first, at) or _is_accused(tokens, first, index)
    return Polarity.ALLEGED if alleged else Polarity.ASSERTED


def _is_accused(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the name that ends at token ``last`` is somebody accused of saying it: ``menuding Hera mengatakan``."""
    name = last
    while name >= max(first, last - _NAME) and (tokens[name].capital or tokens[name].text == "."):
        name -= 1
    return first <= name < last and tokens[name].low in vocabulary.ACCUSES


def _is_faked(tokens: list[Token], first: int, at: int) -> bool:
    """Whether the words before the verb mark the speech as made up: ``seolah-olah``, ``dalam video palsu``."""
    before = [token.low for token in tokens[first:at]]
    if not vocabulary.AS_IF.isdisjoint(before):
        return True
    if before and before[0] in vocabulary.HEARSAY and not vocabulary.TELLS.isdisjoint(before):
        return True
    if vocabulary.FAKED.isdisjoint(before[:_PHRASE]):
        return False
    return before[0] in vocabulary.WITHIN or before[0] in vocabulary.RUMOUR


def before_run(tokens: list[Token], first: int, end: int) -> Polarity:
    """The polarity of the speech verb just before a quotation at token ``end``; asserted if there is none."""
    for at in range(end - 1, max(first, end - _FARTHEST) - 1, -1):
        if tokens[at].low in speech_verbs.active():
            return polarity(tokens, first, at) if at + _NEAR >= end else Polarity.ASSERTED
    return Polarity.ASSERTED


def after_run(tokens: list[Token], at: int) -> Polarity:
    """The polarity set by the words after the cue: ``demikian narasi palsu yang mencatut nama X`` is no quote of X."""
    return Polarity.ALLEGED if at < len(tokens) and tokens[at].low in vocabulary.RUMOUR else Polarity.ASSERTED
