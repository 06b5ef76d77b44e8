"""Quotes: the records of what was said, made from what attribution found."""

from pilkada_tui.model import Person, Quote
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies
from pilkada_tui.reading.people.coreference import Cast
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.quotes.attribution import CONFIDENCE, Found

_NOBODYS = frozenset({"unnamed", "denied", "alleged"})
_WITHOUT_OFFICE, _WITHOUT_NAME, _WITHOUT_EITHER, _UNREAD, _UNREAD_MOST = 0.87, 0.75, 0.68, 0.7, 0.66


def records(text: str, found: list[Found], cast: Cast) -> tuple[Quote, ...]:
    """The quotations as records; ``text`` is the page as it came."""
    quotes = []
    for item in sorted(found, key=lambda item: item.span):
        voice = item.voice
        person = cast.people[voice.person] if voice is not None and voice.person is not None else None
        office = voice.mention.office if voice is not None and voice.mention is not None else None
        role = _role(person, office) if person and person.roles else (voice.office if voice else None)
        known = voice is not None or item.reason in _NOBODYS
        reason = item.reason if known else "none"
        quotes.append(
            Quote(
                kind=item.kind,
                text=item.span.of(text),
                span=item.span,
                speaker=person.name if person else (voice.office if voice else None),
                role=role,
                role_kind=person.role_kind if person else (office.kind if office else None),
                speaker_span=voice.mention.span if voice is not None and voice.mention is not None else None,
                cue=item.cue,
                cue_span=item.cue_span,
                reason=reason,
                polarity=item.polarity,
                confidence=_confidence(reason, person, voice.mention if voice is not None else None),
            )
        )
    return tuple(quotes)


def _role(person: Person, office: Office | None) -> str:
    """The office a person is quoted in: the first the page gives, unless the words beside say another body's."""
    if office is None or not office.body or office.text not in person.roles:
        return person.roles[0]
    other = [low for low in person.roles[0].lower().split() if low in bodies.kinds()]
    return office.text if other and office.body not in other else person.roles[0]


def _confidence(reason: str, person: Person | None, mention: Mention | None) -> float:
    """How sure a rule is.

    Less so for a name whose office the page never gives, which may be no person's, and for an office that nobody on
    the page holds: its holder's name may have been missed. What rests on capitals left unread is doubtful.
    """
    share = CONFIDENCE[reason]
    office = mention.office if mention is not None else None
    if person is None and office is not None:
        pinned = office.body or office.codes or office.rest or office.head not in vocabulary.OFFICE_GENERIC
        share *= _WITHOUT_NAME if pinned else _WITHOUT_EITHER
    elif person is not None and not person.roles and person.role_kind is None:
        share *= _WITHOUT_OFFICE
    if mention is not None and mention.doubtful:
        share = min(share * _UNREAD, _UNREAD_MOST)
    return round(share, 2)
