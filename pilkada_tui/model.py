"""The records of the project: what one page was read as, each finding with the span it was read from.

Every span counts characters of ``Article.text``, the page exactly as it came, so that any claim can be shown in place.
Days are ISO (``2024-09-30``), months ``2024-11``, ranges ``2024-08-27/2024-08-29``; regions are Kemendagri codes
(``16.03``). Records are immutable and plain: ``msgspec.to_builtins(article)`` is what the store keeps.
"""

from enum import StrEnum
from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open run of characters of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether two runs have a character in common."""
        return self.start < other.end and other.start < self.end


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every record: immutable, compared by value; what equals its default is left out of the stored form."""


class QuoteKind(StrEnum):
    """How somebody's words stand in an article."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """Whether words are somebody's: said, denied by whom they are laid to, or only alleged or faked."""

    ASSERTED = "asserted"
    DENIED = "denied"
    ALLEGED = "alleged"


class Fact(Record, frozen=True, kw_only=True):
    """One value read from a page, where it stands, and by which rule it was read (``how``, a short stable word)."""

    value: str
    span: Span
    how: str


class Stated(Record, frozen=True, kw_only=True):
    """A day or moment that stands beside a page's text, ISO, and how it is known.

    ``how`` is a short stable word: ``json-ld``, ``meta``, ``time element``, ``label``, ``address``, ``column``,
    ``mail date``, ``feed``.
    """

    value: str
    how: str

    @property
    def day(self) -> str:
        """The ISO day alone."""
        return self.value[: len("2024-11-27")]


class Source(Record, frozen=True, kw_only=True):
    """Where a page came from, and what its frame says of it.

    ``kind`` is ``file``, ``address``, ``input``, ``paste`` or ``bundled``; ``imported`` an ISO time in UTC. ``markup``
    is the page as it came where the article's text had to be taken out of it (HTML). ``form`` is what the file was
    found to be (``html``, ``csv``), ``part`` which of several pages in it this one is, ``digest`` the SHA-256 of the
    bytes, ``url`` the address as given and ``canonical`` the one that the page names, ``fetched`` when it was saved or
    fetched. ``facts`` are what else a row, a mail or a document tells, by the names that it uses.
    """

    kind: str
    name: str
    imported: str | None = None
    encoding: str = "utf-8"
    markup: str | None = None
    form: str | None = None
    part: str | None = None
    digest: str | None = None
    url: str | None = None
    canonical: str | None = None
    site: str | None = None
    byline: str | None = None
    title: str | None = None
    fetched: str | None = None
    published: Stated | None = None
    updated: Stated | None = None
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """The name that a user knows it by: the file, and which part of it."""
        return f"{self.name} · {self.part}" if self.part else self.name

    @property
    def address(self) -> str | None:
        """Where on the web the page stands: what it calls its own address, else the one that it was found under."""
        return self.canonical or self.url


class RegionMention(Record, frozen=True, kw_only=True):
    """A region that an article is about: its code and name, the deciding words, and every place it is named."""

    code: str
    name: str
    span: Span
    how: str
    mentions: tuple[Span, ...] = ()


class Undecided(Record, frozen=True, kw_only=True):
    """A place name that may be one of several regions and that nothing on the page decides."""

    name: str
    span: Span
    codes: tuple[str, ...]


class Person(Record, frozen=True, kw_only=True):
    """Somebody an article names: canonical name (no titles, no degrees), written forms, offices as of this article."""

    name: str
    written: tuple[str, ...]
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    role_kind: str | None = None


DOUBTFUL = 0.7
"""Below this confidence a quote's speaker is marked as unsure, on the screen as in exports."""


class Quote(Record, frozen=True, kw_only=True):
    """Somebody's words.

    ``text`` is ``span`` of the article's text, verbatim, without the outer quotation marks. ``speaker`` is the name in
    its canonical form, or the office as written where the article never names its holder, or None for somebody unnamed.
    ``reason`` says by which rule the speaker was found, ``confidence`` (0 to 1) how sure that rule is; ``speaker_span``
    is the mention that decided. ``cue`` is the speech verb as written, without ``-nya``. Words that somebody denies
    having said, or that others faked, are nobody's: ``polarity`` says so, and there is no speaker.
    """

    kind: QuoteKind
    text: str
    span: Span
    speaker: str | None
    reason: str
    confidence: float
    role: str | None = None
    role_kind: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    polarity: Polarity = Polarity.ASSERTED
    topics: tuple[str, ...] = ()


class Flag(Record, frozen=True, kw_only=True):
    """A contradiction that a checker should see: its kind, a sentence of explanation, and the words that conflict."""

    kind: str
    note: str
    span: Span


class Event(Record, frozen=True, kw_only=True):
    """A dated thing in a region's preparation for the election.

    ``date`` is a day, month or range; ``span`` the printed date, ``sentence`` the sentence that tells what happens;
    ``label`` a short text for a list. ``flags`` name what contradicts the date (its weekday, the official calendar).
    ``how`` is ``marked`` for an event that a user marked by hand, ``corrected`` where a user changed what was read.
    """

    date: str
    region: str | None
    kind: str
    label: str
    anchor: str
    span: Span
    sentence: Span
    flags: tuple[Flag, ...] = ()
    how: str | None = None

    @property
    def start(self) -> str:
        """The first day, or the month, of the event."""
        return self.date.partition("/")[0]

    @property
    def end(self) -> str:
        """The last day, or the month, of the event."""
        return self.date.rpartition("/")[2]


class Topic(Record, frozen=True, kw_only=True):
    """A subject of the article (``netralitas``) and the words that show it."""

    name: str
    spans: tuple[Span, ...]


class Article(Record, frozen=True, kw_only=True):
    """One page as read.

    ``text`` is the page as it came; ``paragraphs`` are the spans of the article proper, ``noise`` of what the site put
    around it, ``unread`` the rest of a page too long to be an article. ``day`` is the day to file the article under:
    its publication or, failing that, the occasion it reports. A fact with an empty span stands not in the text but in a
    source: ``how`` says where.
    """

    id: str
    text: str
    reader: str
    title: Fact | None = None
    outlet: Fact | None = None
    byline: Fact | None = None
    dateline: Fact | None = None
    published: Fact | None = None
    updated: Fact | None = None
    day: Fact | None = None
    regions: tuple[RegionMention, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    noise: tuple[Span, ...] = ()
    unread: Span | None = None
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def address(self) -> str | None:
        """The first address on the web among its sources."""
        return next((source.address for source in self.sources if source.address), None)
