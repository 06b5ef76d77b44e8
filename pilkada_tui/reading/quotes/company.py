"""Company: persons who stand beside whoever speaks (``didampingi Kapolres X, Dandim Y dan Kajari``).

A list of companions goes on over commas, ``dan`` and ``serta`` until something else stands between two persons.
"""

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.text.tokens import Token

_LONGEST = 7


def spans(tokens: list[Token], first: int, own: list[Mention]) -> frozenset[Span]:
    """The spans of those among the mentions of a sentence that are company.

    Of a list that opens the sentence (``Didampingi A, B, Bupati C``) the last behind a bare comma is whose company the
    others are.
    """
    found: list[Mention] = []
    previous: Mention | None = None
    opened = False
    end = first
    for mention in own:
        start, end = end, mention.last
        if _is_led(tokens, first, mention) or _is_counted(tokens, start, mention):
            opened = opened or mention is own[0]
            found.append(mention)
            previous = mention
        elif previous is not None and all(
            token.low in vocabulary.JOINS_COMPANIONS for token in tokens[previous.last : mention.first]
        ):
            found.append(mention)
            previous = mention
        else:
            previous = None
    led = len(found) > 1 and opened and found[-1].first > 0 and tokens[found[-1].first - 1].text == ","
    return frozenset(mention.span for mention in (found[:-1] if led else found))


def _is_counted(tokens: list[Token], start: int, mention: Mention) -> bool:
    """``bersama empat komisioner lainnya yakni A, B``: a word for company, and no comma, before somebody."""
    gap = [token.low for token in tokens[max(start, mention.first - _LONGEST) : mention.first]]
    return "," not in gap and bool(gap) and gap[0] in vocabulary.COMPANY and gap[-1] in vocabulary.INTRODUCES


def _is_led(tokens: list[Token], first: int, mention: Mention) -> bool:
    """Whether a word for company stands before a person, perhaps with ``oleh`` or ``dengan`` between."""
    before = [token.low for token in tokens[max(first, mention.first - 2) : mention.first]]
    if before and before[-1] in vocabulary.BY_OR_WITH:
        before.pop()
    return bool(before) and before[-1] in vocabulary.COMPANY
