"""Tickets: two people named after both their offices: ``calon bupati dan wakil bupati Lahat, A dan B``.

The first name gets the first office, the second the deputy's, both with the region that follows them.
"""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import names, offices
from pilkada_tui.reading.people.mention import Mention, span_of
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.text.tokens import Token

_CANDIDATE, _DEPUTY, _PAIR = "calon ", "wakil ", "pasangan calon"


def pair(tokens: list[Token], paragraph: int, office: Office) -> list[Mention]:
    """The two people named after an office and its deputy's, or an empty list."""
    office = _candidate(tokens, office)
    second = _deputy(tokens, office)
    if second is None:
        return []
    at = second.last + (second.last < len(tokens) and tokens[second.last].text in {",", ":"})
    one = _name(tokens, at)
    if one is None or one.last >= len(tokens) or tokens[one.last].low not in vocabulary.JOINS_TICKET:
        return []
    other = _name(tokens, one.last + 1)
    if other is None:
        return []
    first = office._replace(codes=second.codes, text=f"{office.text} {second.rest}".rstrip(), rest=second.rest)
    if office.head.startswith(_CANDIDATE):
        second = _run_for(second, _as_candidate(office.text))
    return [
        Mention(paragraph, at, one.last, span_of(tokens, at, one.last), one.parts, first, sure=True),
        Mention(
            paragraph,
            one.last + 1,
            other.last,
            span_of(tokens, one.last + 1, other.last),
            other.parts,
            second,
            sure=True,
        ),
    ]


def _candidate(tokens: list[Token], office: Office) -> Office:
    """The office as a candidacy if ``calon`` stands before it: ``Pasangan calon bupati dan …``."""
    if office.head == _PAIR and office.rest:
        inner = offices.match(tokens, office.first + 1)
        return _run_for(inner) if inner is not None else office
    runs = office.first > 0 and tokens[office.first - 1].low == _CANDIDATE.strip()
    return _run_for(office) if runs else office


def _as_candidate(text: str) -> str:
    """The words of a candidacy that precede the office itself: ``Bakal calon``."""
    before, calon, _ = text.partition("calon")
    return f"{before}{calon} " if calon else "Calon "


def _run_for(office: Office, written: str = "Calon ") -> Office:
    """The office as a candidacy."""
    if office.head.startswith(_CANDIDATE):
        return office
    return office._replace(head=_CANDIDATE + office.head, kind=_CANDIDATE.strip(), text=written + office.text)


def _deputy(tokens: list[Token], office: Office) -> Office | None:
    """The deputy's office right after an office, joined by ``dan`` or a slash."""
    at = office.last + 1
    if (
        office.rest
        or at >= len(tokens)
        or tokens[office.last].low not in vocabulary.JOINS_TICKET
        or not offices.begins(tokens, at)
    ):
        return None
    second = offices.match(tokens, at)
    deputy = _DEPUTY + office.head.removeprefix(_CANDIDATE)
    return second if second is not None and second.head in {deputy, _CANDIDATE + deputy} else None


def _name(tokens: list[Token], at: int) -> names.Name | None:
    """The name at a token, unless an office begins there."""
    return names.match(tokens, at, sure=True) if at < len(tokens) and not offices.begins(tokens, at) else None
