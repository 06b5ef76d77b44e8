"""Quotes: the records of what was said, made from what attribution found."""

from pilkada_tui.model import Person, Quote
from pilkada_tui.reading.people.coreference import Cast
from pilkada_tui.reading.quotes.attribution import CONFIDENCE, Found

_NOBODYS = frozenset({"unnamed", "denied", "alleged"})
_WITHOUT_OFFICE, _WITHOUT_NAME = 0.87, 0.75


def records(text: str, found: list[Found], cast: Cast) -> tuple[Quote, ...]:
    """The quotations as records; ``text`` is the page as it came."""
    quotes = []
    for item in sorted(found, key=lambda item: item.span):
        voice = item.voice
        person = cast.people[voice.person] if voice is not None and voice.person is not None else None
        office = voice.mention.office if voice is not None and voice.mention is not None else None
        role = person.roles[0] if person and person.roles else (voice.office if voice else None)
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
                confidence=_confidence(reason, person, unheld=person is None and office is not None),
            )
        )
    return tuple(quotes)


def _confidence(reason: str, person: Person | None, *, unheld: bool) -> float:
    """How sure a rule is.

    Less so for a name whose office the page never gives, which may be no person's, and for an office that nobody on
    the page holds: its holder's name may have been missed.
    """
    if unheld:
        return round(CONFIDENCE[reason] * _WITHOUT_NAME, 2)
    if person is None or person.roles:
        return CONFIDENCE[reason]
    return round(CONFIDENCE[reason] * _WITHOUT_OFFICE, 2)
