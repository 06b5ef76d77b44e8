"""The reader's corrections of events: another day, label, kind or region, or that nothing of the sort was told."""

from collections.abc import Iterable, Mapping

import msgspec

from pilkada_tui.library.keys import words_digest
from pilkada_tui.model import Article, Event, Record

EVENT = "correct-event"


class EventCorrection(Record, frozen=True):
    """What is right of an event; None leaves what was read. ``region`` is a code, empty for the whole country."""

    date: str | None = None
    label: str | None = None
    kind: str | None = None
    region: str | None = None
    rejected: bool = False


def event_key(article: Article, event: Event) -> str:
    """The key of an event: article id and a digest of its printed date, anchor and sentence, whatever was corrected."""
    words = "\n".join((event.span.of(article.text), event.anchor, event.sentence.of(article.text)))
    return f"{article.id}/event/{words_digest(words):012x}"


def corrected_events(
    article: Article, corrections: Mapping[str, EventCorrection], moved_to: str | None
) -> tuple[Event, ...]:
    """The article's events with their corrections on top.

    ``moved_to`` is the code of the region that the article was given by hand: events of the region that was read in its
    place go there too, unless they were given one of their own.
    """
    wrong = article.regions[0].code if article.regions and moved_to else None
    moved = (
        msgspec.structs.replace(event, region=moved_to) if wrong and event.region == wrong else event
        for event in article.events
    )
    return tuple(_mended(article, moved, corrections))


def _mended(article: Article, events: Iterable[Event], corrections: Mapping[str, EventCorrection]) -> Iterable[Event]:
    for event in events:
        right = corrections.get(event_key(article, event)) if corrections else None
        if right is None:
            yield event
        elif not right.rejected:
            yield _with(event, right)


def _with(event: Event, right: EventCorrection) -> Event:
    changes: dict[str, object] = {}
    if right.date is not None:
        changes |= {"date": right.date, "flags": ()}
    if right.label is not None:
        changes["label"] = right.label
    if right.kind is not None:
        changes["kind"] = right.kind
    if right.region is not None:
        changes["region"] = right.region or None
    return msgspec.structs.replace(event, **changes)
