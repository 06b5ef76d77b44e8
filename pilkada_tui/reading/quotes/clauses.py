"""Clauses: whether a speech verb puts words into a mouth, or says that they were denied, alleged or faked.

``X membantah mengatakan "…"`` and ``Dalam video palsu itu, X berkata, "…"`` quote nobody; ``X membantah bahwa …`` is
what X says, and ``Menanggapi video palsu itu, X menegaskan …`` is X speaking. The words are
``data/words/discourse.txt``.
"""

from pilkada_tui.model import Polarity
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.tokens import Token

_FARTHEST, _NEAR, _PHRASE = 10, 4, 12


def polarity(tokens: list[Token], first: int, at: int) -> Polarity:
    """How the speech verb at a token stands in the sentence that begins at ``first``."""
    index = at - 1
    while index >= first and tokens[index].low in vocabulary.BETWEEN_DENIAL_AND_VERB:
        index -= 1
    if index >= first:
        low = tokens[index].low
        negated = low in vocabulary.NEGATION and tokens[at].low not in vocabulary.VERB_DENIAL
        if negated or low in vocabulary.VERB_DENIAL:
            return Polarity.DENIED
        if low in vocabulary.ACCUSED:
            return Polarity.ALLEGED
    return Polarity.ALLEGED if _is_faked(tokens, first, at) else Polarity.ASSERTED


def _is_faked(tokens: list[Token], first: int, at: int) -> bool:
    """Whether what stands before a verb says that the words are made up: ``seolah-olah``, ``dalam video palsu``."""
    before = [token.low for token in tokens[first:at]]
    if not vocabulary.AS_IF.isdisjoint(before):
        return True
    if before and before[0] in vocabulary.HEARSAY and not vocabulary.TELLS.isdisjoint(before):
        return True
    if vocabulary.FAKED.isdisjoint(before[:_PHRASE]):
        return False
    return before[0] in vocabulary.WITHIN or before[0] in vocabulary.RUMOUR


def before_run(tokens: list[Token], first: int, end: int) -> Polarity:
    """How the speech verb right before a quotation at token ``end`` stands; asserted where there is none."""
    for at in range(end - 1, max(first, end - _FARTHEST) - 1, -1):
        if tokens[at].low in speech_verbs.active():
            return polarity(tokens, first, at) if at + _NEAR >= end else Polarity.ASSERTED
    return Polarity.ASSERTED


def behind_run(tokens: list[Token], at: int) -> Polarity:
    """How the words behind a quotation's cue tell it: ``demikian narasi palsu yang mencatut nama X`` quotes nobody."""
    return Polarity.ALLEGED if at < len(tokens) and tokens[at].low in vocabulary.RUMOUR else Polarity.ASSERTED
