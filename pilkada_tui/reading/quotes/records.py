"""Quotes: the records of what was said, made from what attribution found."""

from enum import StrEnum
from typing import NamedTuple

from pilkada_tui.model import Person, Quote
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies
from pilkada_tui.reading.people.coreference import Cast
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.quotes.attribution import CONFIDENCE, Found
from pilkada_tui.reading.quotes.script import Voice

_NOBODYS = frozenset({"unnamed", "denied", "alleged"})
_UNREAD_MOST = 0.66


class Want(StrEnum):
    """What a voice lacks, so that it is less sure than the rule that found it."""

    OFFICE = "no office"
    NAME = "no name"
    NAME_AND_BODY = "neither name nor body"
    CAPITALS = "capitals unread"


_SHARES = {Want.OFFICE: 0.87, Want.NAME: 0.75, Want.NAME_AND_BODY: 0.68, Want.CAPITALS: 0.7}


class Lowered(NamedTuple):
    """What a voice lacks, and by how much its confidence is multiplied for it."""

    want: Want
    share: float


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
                confidence=_confidence(reason, voice, cast),
            )
        )
    return tuple(quotes)


def _role(person: Person, office: Office | None) -> str:
    """The office a person is quoted in: the first the page gives, unless the words beside say another body's."""
    if office is None or not office.body or office.text not in person.roles:
        return person.roles[0]
    other = [low for low in person.roles[0].lower().split() if low in bodies.kinds()]
    return office.text if other and office.body not in other else person.roles[0]


def _confidence(reason: str, voice: Voice | None, cast: Cast) -> float:
    """How sure a rule is, less so for what its voice lacks; what rests on capitals left unread is doubtful."""
    share = CONFIDENCE[reason]
    for lowered in lowering(voice, cast):
        share *= lowered.share
        share = min(share, _UNREAD_MOST) if lowered.want is Want.CAPITALS else share
    return round(share, 2)


def lowering(voice: Voice | None, cast: Cast) -> tuple[Lowered, ...]:
    """What makes a voice less sure than its rule.

    A name whose office the page never gives may be no person's; the holder of an office that nobody on the page holds
    may have been missed; capitals left unread may be a part of either.
    """
    if voice is None or voice.mention is None:
        return ()
    person = cast.people[voice.person] if voice.person is not None else None
    mention, office = voice.mention, voice.mention.office
    wants: list[Want] = []
    if person is None and office is not None:
        pinned = office.body or office.codes or office.rest or office.head not in vocabulary.OFFICE_GENERIC
        wants.append(Want.NAME if pinned else Want.NAME_AND_BODY)
    elif person is not None and not person.roles and person.role_kind is None:
        wants.append(Want.OFFICE)
    if mention.doubt is not None:
        wants.append(Want.CAPITALS)
    return tuple(Lowered(want, _SHARES[want]) for want in wants)
