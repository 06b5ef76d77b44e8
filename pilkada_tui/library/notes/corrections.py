"""The user's corrections, applied on top of what was read, which stays unchanged."""

from collections.abc import Mapping
from typing import Any

import msgspec

from pilkada_tui.library.errors import DamagedFileError, strange
from pilkada_tui.library.files.storage import digest
from pilkada_tui.library.notes.deletions import DELETED
from pilkada_tui.library.notes.event_corrections import EVENT, AddedEvent, EventCorrection, corrected_events, with_added
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.model import (
    Article,
    Fact,
    Person,
    Polarity,
    Quote,
    QuoteKind,
    Record,
    RegionMention,
    Source,
    Span,
)
from pilkada_tui.reference import regions

QUOTE, ARTICLE, PERSON = "correct-quote", "correct-article", "same-person"
KINDS = (QUOTE, ARTICLE, PERSON, EVENT, DELETED)
HOW = "corrected"
FACTS = ("title", "outlet", "byline", "published", "updated")
"""The facts of an article that a correction gives in the same words as the article."""
GONE = "-"
"""Instead of a digest: that an article was deleted."""


class QuoteCorrection(Record, frozen=True):
    """What is right of a quote: its speaker, role and kind of role (empty: none), or that it is no quote at all.

    ``kind`` is whether it is direct, ``polarity`` whether it was said, denied or only alleged.
    """

    speaker: str | None = None
    role: str | None = None
    role_kind: str | None = None
    rejected: bool = False
    kind: QuoteKind | None = None
    polarity: Polarity | None = None


class AddedQuote(Record, frozen=True):
    """A quote that the user marked by hand; ``digest`` are its words, so that it is never put on others."""

    span: Span
    text: str
    kind: QuoteKind = QuoteKind.DIRECT
    speaker: str | None = None
    role: str | None = None
    role_kind: str | None = None

    def span_holds(self, other: Span) -> bool:
        """Whether other words stand among these."""
        return self.span.start <= other.start and other.end <= self.span.end


class ArticleCorrection(Record, frozen=True):
    """What is right of an article: the code of its first region, its day, quotes and events that were missed.

    ``regions`` are the codes of the other regions that it is about. ``title``, ``outlet``, ``byline``, ``address``, and
    the ISO days ``published`` and ``updated``, are as the user wrote them, empty where the page has none.
    """

    region: str | None = None
    regions: tuple[str, ...] | None = None
    day: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    address: str | None = None
    published: str | None = None
    updated: str | None = None
    quotes: tuple[AddedQuote, ...] = ()
    events: tuple[AddedEvent, ...] = ()


class Corrections(Record, frozen=True):
    """Every correction of a library: by quote key, article id, event key, and by name the name a person really has.

    ``deleted`` are the ids of the articles in the bin.
    """

    quotes: dict[str, QuoteCorrection] = msgspec.field(default_factory=dict)
    articles: dict[str, ArticleCorrection] = msgspec.field(default_factory=dict)
    people: dict[str, str] = msgspec.field(default_factory=dict)
    events: dict[str, EventCorrection] = msgspec.field(default_factory=dict)
    deleted: frozenset[str] = frozenset()

    def digests(self) -> dict[str, str]:
        """A digest of what is corrected of each article (by id) and person (by ``=name``), to see what changed.

        Of a deleted article it is ``GONE``, whatever else is corrected of it.
        """
        parts: dict[str, list[object]] = {}
        for key, right in (*sorted(self.quotes.items()), *sorted(self.events.items())):
            parts.setdefault(key.partition("/")[0], []).append((key, right))
        for identity, article in self.articles.items():
            parts.setdefault(identity, []).append(article)
        for name, real in self.people.items():
            parts[f"={name}"] = [real, _real(name, self.people)]  # who that is taken for may change for others too
        found = {key: digest(msgspec.json.encode(part))[:16] for key, part in parts.items()}
        return found | dict.fromkeys(self.deleted, GONE)


def read_corrections(kept: Mapping[str, Mapping[str, Any]]) -> Corrections:
    """The corrections among what is kept, given by kind and key."""
    return Corrections(
        quotes={key: msgspec.convert(value, QuoteCorrection) for key, value in kept.get(QUOTE, {}).items()},
        articles={key: msgspec.convert(value, ArticleCorrection) for key, value in kept.get(ARTICLE, {}).items()},
        people={key: str(value) for key, value in kept.get(PERSON, {}).items()},
        events={key: msgspec.convert(value, EventCorrection) for key, value in kept.get(EVENT, {}).items()},
        deleted=frozenset(kept.get(DELETED, {})),
    )


def corrections_in(notes: Notes) -> Corrections:
    """The corrections that the notes of a library hold.

    Raises:
        DamagedFileError: one of them is none.
        LibraryError: the notes cannot be read.
    """
    try:
        return read_corrections({kind: notes.all(kind) for kind in KINDS})
    except (msgspec.ValidationError, ValueError) as error:
        raise DamagedFileError(notes.path, strange(error)) from error


def said_same(people: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The names that the user said to be this person's, also by way of one another.

    Where there are none, but the user said that all who bear the name are one, it is the name itself.
    """
    found: dict[str, None] = {name: None}
    for _step in people:
        found |= dict.fromkeys(other for other, real in people.items() if real in found)
    return tuple(other for other in found if other != name) or ((name,) if people.get(name) == name else ())


def _real(name: str | None, people: Mapping[str, str]) -> str | None:
    seen = {name}
    while name is not None and name in people and people[name] not in seen:
        name = people[name]
        seen.add(name)
    return name


def _quote(quote: Quote, correction: QuoteCorrection | None, people: Mapping[str, str]) -> Quote:
    real = _real(quote.speaker, people)
    if real != quote.speaker:
        quote = msgspec.structs.replace(quote, speaker=real)
    if correction is None:
        return quote
    changes: dict[str, object] = {"reason": HOW, "confidence": 1.0}
    if correction.speaker is not None:
        changes |= {"speaker": correction.speaker or None, "speaker_span": None}
    if correction.role is not None:
        changes |= {"role": correction.role or None, "role_kind": None}
    if correction.role_kind is not None:
        changes["role_kind"] = correction.role_kind or None
    if correction.kind is not None:
        changes["kind"] = correction.kind
    if correction.polarity is not None:
        changes["polarity"] = correction.polarity
        if correction.polarity is not Polarity.ASSERTED:  # words that nobody said are nobody's
            changes |= {"speaker": None, "speaker_span": None, "role": None, "role_kind": None}
    return msgspec.structs.replace(quote, **changes)


def _added(article: Article, added: AddedQuote) -> Quote | None:
    if added.span.of(article.text) != added.text:
        return None
    return Quote(
        kind=added.kind,
        text=added.text,
        span=added.span,
        speaker=added.speaker,
        role=added.role,
        role_kind=added.role_kind,
        reason=HOW,
        confidence=1.0,
        topics=tuple(topic.name for topic in article.topics if any(map(added.span_holds, topic.spans))),
    )


def _regions(article: Article, own: ArticleCorrection) -> tuple[RegionMention, ...]:
    """The regions that the article is about, the first first; what the user names and was not read stands nowhere."""
    read = [mention.code for mention in article.regions]
    first = own.region or (read[0] if read else None)
    others = own.regions if own.regions is not None else [code for code in read if code != first]
    return tuple(_mention(article, code) for code in dict.fromkeys((*filter(None, (first,)), *others)))


def _mention(article: Article, code: str) -> RegionMention:
    known = next((mention for mention in article.regions if mention.code == code), None)
    name = regions()[code].name if code in regions() else code
    return known or RegionMention(code=code, name=name, span=Span(0, 0), how=HOW)


def _facts(article: Article, own: ArticleCorrection) -> dict[str, object]:
    """The facts that the user gave; each stays where it was read, so that it is shown once."""
    found: dict[str, object] = {}
    for name in FACTS:
        if (value := getattr(own, name)) is not None:
            was = getattr(article, name)
            found[name] = Fact(value=value, span=was.span if was else Span(0, 0), how=HOW) if value else None
    if own.address is not None:
        found["sources"] = _addressed(article.sources, own.address)
    return found


def _addressed(sources: tuple[Source, ...], address: str) -> tuple[Source, ...]:
    """The sources, the first of them with this address; with an empty one, all without any."""
    if not address:
        return tuple(msgspec.structs.replace(source, url=None, canonical=None) for source in sources)
    first = sources[0] if sources else Source(kind="paste", name="")
    return (msgspec.structs.replace(first, canonical=address), *sources[1:])


def _people(article: Article, people: Mapping[str, str]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in article.people:
        name = _real(person.name, people) or person.name
        have = found.get(name)
        found[name] = msgspec.structs.replace(
            person,
            name=name,
            written=tuple(dict.fromkeys((*(have.written if have else ()), *person.written))),
            mentions=tuple(sorted({*(have.mentions if have else ()), *person.mentions})),
            roles=tuple(dict.fromkeys((*(have.roles if have else ()), *person.roles))),
        )
    return tuple(found.values())


def corrected(article: Article, corrections: Corrections) -> Article:
    """The article with the user's corrections on top; the same article when there are none for it."""
    own = corrections.articles.get(article.id, ArticleCorrection())
    quotes = []
    for quote in article.quotes:
        correction = corrections.quotes.get(quote_key(article.id, quote))
        if correction is None or not correction.rejected:
            quotes.append(_quote(quote, correction, corrections.people))
    by_hand = [quote for quote in (_added(article, one) for one in own.quotes) if quote is not None]
    taken = {quote.span for quote in by_hand}  # what the user marked stands, also where the machine finds it later
    kept = [quote for quote in quotes if quote.span not in taken]
    marked = [_quote(quote, None, corrections.people) for quote in by_hand]
    changes: dict[str, object] = {"quotes": tuple(sorted([*kept, *marked], key=lambda quote: quote.span))}
    events = corrected_events(article, corrections.events, own.region)
    changes["events"] = with_added(article, events, own.events) if own.events else events
    if own.region or own.regions is not None:
        changes["regions"] = _regions(article, own)
    if own.day:
        changes["day"] = Fact(value=own.day, span=Span(0, 0), how=HOW)
    changes |= _facts(article, own)
    if corrections.people:
        changes["people"] = _people(article, corrections.people)
    changed = msgspec.structs.replace(article, **changes)
    return article if changed == article else changed


def as_listed(article: Article, corrections: Corrections) -> Article | None:
    """The article with the corrections on top; None where it was deleted."""
    return None if article.id in corrections.deleted else corrected(article, corrections)
