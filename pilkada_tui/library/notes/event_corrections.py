"""The user's corrections of events: another day, label, kind or region, or that nothing of the sort was told."""

from collections.abc import Iterable, Mapping

import msgspec

from pilkada_tui.library.notes.keys import words_digest
from pilkada_tui.model import Article, Event, Record, Span

EVENT = "correct-event"
CORRECTED, MARKED = "corrected", "marked"


class EventCorrection(Record, frozen=True):
    """What is right of an event; None leaves what was read. ``region`` is a code, empty for the whole country."""

    date: str | None = None
    label: str | None = None
    kind: str | None = None
    region: str | None = None
    rejected: bool = False


class AddedEvent(Record, frozen=True):
    """An event that the user marked by hand on some words; ``text`` are these, so that it is never put on others.

    ``printed`` is where a date stands among the words; ``region`` a code, None for the whole country.
    """

    span: Span
    text: str
    date: str
    label: str
    kind: str
    region: str | None = None
    printed: Span | None = None


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
    return tuple(_corrected(article, moved, corrections))


def added_event(article: Article, added: AddedEvent) -> Event | None:
    """An event marked by hand as one of the article's; None where other words stand there now."""
    if added.span.of(article.text) != added.text:
        return None
    printed = added.printed or added.span
    return Event(
        date=added.date,
        region=added.region,
        kind=added.kind,
        label=added.label,
        anchor=added.printed.of(article.text) if added.printed else "",
        span=printed,
        sentence=added.span,
        how=MARKED,
    )


def with_added(article: Article, events: Iterable[Event], added: Iterable[AddedEvent]) -> tuple[Event, ...]:
    """The events and those marked by hand; one that was read of the same days and region there gives way."""
    by_hand = [event for event in (added_event(article, one) for one in added) if event is not None]
    kept = (event for event in events if not any(_same(event, mine) for mine in by_hand))
    return tuple(sorted([*kept, *by_hand], key=lambda event: (event.span, event.region or "")))


def _same(event: Event, mine: Event) -> bool:
    one, other = event.sentence, mine.sentence
    together = one.start < other.end and other.start < one.end
    return together and (event.date, event.region) == (mine.date, mine.region)


def _corrected(
    article: Article, events: Iterable[Event], corrections: Mapping[str, EventCorrection]
) -> Iterable[Event]:
    for event in events:
        right = corrections.get(event_key(article, event)) if corrections else None
        if right is None:
            yield event
        elif not right.rejected:
            yield _with(event, right)


def _with(event: Event, right: EventCorrection) -> Event:
    changes: dict[str, object] = {"how": CORRECTED}
    if right.date is not None:
        changes |= {"date": right.date, "flags": ()}
    if right.label is not None:
        changes["label"] = right.label
    if right.kind is not None:
        changes["kind"] = right.kind
    if right.region is not None:
        changes["region"] = right.region or None
    return msgspec.structs.replace(event, **changes)
