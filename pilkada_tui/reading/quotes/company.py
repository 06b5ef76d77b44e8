"""Companions: people listed beside the speaker (``didampingi Kapolres X, Dandim Y dan Kajari``).

The list continues over commas, ``dan`` and ``serta`` until other words stand between two people.
"""

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.text.stems import is_verb
from pilkada_tui.reading.text.tokens import Token

_LONGEST = 7


def spans(tokens: list[Token], first: int, mentions: list[Mention]) -> frozenset[Span]:
    """The spans of the mentions in a sentence that are companions of the speaker.

    If the list opens the sentence (``Didampingi A, B, Bupati C``), the last one after a bare comma is the speaker, whom
    the others accompany.
    """
    companions: list[Mention] = []
    previous: Mention | None = None
    opened = False
    end = first
    for mention in mentions:
        start, end = end, mention.last
        if (
            _follows_company_word(tokens, first, mention)
            or _follows_count(tokens, start, mention)
            or (start > first and _follows_group(tokens, start, mention))
        ):
            opened = opened or mention is mentions[0]
            companions.append(mention)
            previous = mention
        elif previous is not None and all(
            token.low in vocabulary.JOINS_COMPANIONS for token in tokens[previous.last : mention.first]
        ):
            companions.append(mention)
            previous = mention
        else:
            previous = None
    host_last = (
        len(companions) > 1 and opened and companions[-1].first > 0 and tokens[companions[-1].first - 1].text == ","
    )
    return frozenset(mention.span for mention in (companions[:-1] if host_last else companions))


def _follows_count(tokens: list[Token], start: int, mention: Mention) -> bool:
    """``bersama empat komisioner lainnya yakni A, B``: a company word, without a comma, before the mention."""
    gap = [token.low for token in tokens[max(start, mention.first - _LONGEST) : mention.first]]
    return "," not in gap and bool(gap) and gap[0] in vocabulary.COMPANY and gap[-1] in vocabulary.INTRODUCES


def _follows_group(tokens: list[Token], start: int, mention: Mention) -> bool:
    """``Bupati X ditemani para asisten, Kapolres``: a company word and a group without names before the mention.

    Before the subject, such a phrase ends at its comma: ``Ditemani para asisten, Bupati X mengatakan``.
    """
    gap = [token.low for token in tokens[max(start, mention.first - _LONGEST) : mention.first]]
    company = next((at for at, low in enumerate(gap) if low in vocabulary.COMPANY), None)
    if company is None or company + 2 >= len(gap) or gap[company + 1] not in vocabulary.MANY:
        return False
    return gap[-1] in vocabulary.JOINS_COMPANIONS and not any(is_verb(low) for low in gap[company + 2 :])


def _follows_company_word(tokens: list[Token], first: int, mention: Mention) -> bool:
    """Whether a company word stands before the mention, optionally with ``oleh`` or ``dengan`` between."""
    before = [token.low for token in tokens[max(first, mention.first - 2) : mention.first]]
    if before and before[-1] in vocabulary.BY_OR_WITH:
        before.pop()
    return bool(before) and before[-1] in vocabulary.COMPANY
