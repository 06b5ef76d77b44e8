"""Quote records, made from the attributions."""

from enum import StrEnum
from typing import NamedTuple

from pilkada_tui.model import Person, Quote
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies
from pilkada_tui.reading.people.coreference import Cast
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.quotes.attribution import CONFIDENCE, Attribution
from pilkada_tui.reading.quotes.script import Voice

_WITHOUT_SPEAKER = frozenset({"unnamed", "denied", "alleged"})
_UNREAD_CAP = 0.66


class Want(StrEnum):
    """What is unknown about the speaker and lowers the confidence of the rule."""

    OFFICE = "no office"
    NAME = "no name"
    NAME_AND_BODY = "neither name nor body"
    CAPITALS = "capitals unread"


_SHARES = {Want.OFFICE: 0.87, Want.NAME: 0.75, Want.NAME_AND_BODY: 0.68, Want.CAPITALS: 0.7}


class Lowered(NamedTuple):
    """What is unknown about the speaker, and the factor by which it multiplies the confidence."""

    want: Want
    share: float


def records(text: str, attributions: list[Attribution], cast: Cast) -> tuple[Quote, ...]:
    """The attributions as quote records; ``text`` is the page as received."""
    quotes = []
    for item in sorted(attributions, key=lambda item: item.span):
        voice = item.voice
        person = cast.people[voice.person] if voice is not None and voice.person is not None else None
        office = voice.mention.office if voice is not None and voice.mention is not None else None
        role = _role(person, office) if person and person.roles else (voice.office if voice else None)
        attributed = voice is not None or item.reason in _WITHOUT_SPEAKER
        reason = item.reason if attributed else "none"
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
                confidence=_confidence(reason, voice, cast),
            )
        )
    return tuple(quotes)


def _role(person: Person, office: Office | None) -> str:
    """The office a person is quoted in: the first on the page, unless the adjacent office belongs to another body."""
    if office is None or not office.body or office.text not in person.roles:
        return person.roles[0]
    other_bodies = [low for low in person.roles[0].lower().split() if low in bodies.kinds()]
    return office.text if other_bodies and office.body not in other_bodies else person.roles[0]


def _confidence(reason: str, voice: Voice | None, cast: Cast) -> float:
    """The rule's confidence, lowered for what is unknown about the speaker; unread capitals cap it as doubtful."""
    share = CONFIDENCE[reason]
    for lowered in lowering(voice, cast):
        share *= lowered.share
        share = min(share, _UNREAD_CAP) if lowered.want is Want.CAPITALS else share
    return round(share, 2)


def lowering(voice: Voice | None, cast: Cast) -> tuple[Lowered, ...]:
    """What lowers the confidence below the rule's.

    A name without an office anywhere on the page may not be a person; an office without a holder on the page may have
    one that was missed; unread capitals may belong to either.
    """
    if voice is None or voice.mention is None:
        return ()
    person = cast.people[voice.person] if voice.person is not None else None
    mention, office = voice.mention, voice.mention.office
    wants: list[Want] = []
    if person is None and office is not None:
        specific = office.body or office.codes or office.rest or office.head not in vocabulary.OFFICE_GENERIC
        wants.append(Want.NAME if specific else Want.NAME_AND_BODY)
    elif person is not None and not person.roles and person.role_kind is None:
        wants.append(Want.OFFICE)
    if mention.doubt is not None:
        wants.append(Want.CAPITALS)
    return tuple(Lowered(want, _SHARES[want]) for want in wants)
