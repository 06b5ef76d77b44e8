"""The data model: what was read from a page, each finding with its span.

Spans are character offsets in ``Article.text``, the page exactly as received, so that any finding can be shown in
place. Days are ISO (``2024-09-30``), months ``2024-11``, ranges ``2024-08-27/2024-08-29``; regions are Kemendagri
codes (``16.03``). Records are immutable; the library stores ``msgspec.to_builtins(article)``.
"""

from enum import StrEnum
from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open range of character offsets in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether two spans share a character."""
        return self.start < other.end and other.start < self.end


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of all records: immutable, compared by value; fields equal to their default are not stored."""


class QuoteKind(StrEnum):
    """Whether a quotation is direct or reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """Whether the words are asserted to be the speaker's, denied by the alleged speaker, or only alleged or faked."""

    ASSERTED = "asserted"
    DENIED = "denied"
    ALLEGED = "alleged"


class Fact(Record, frozen=True, kw_only=True):
    """A value read from a page, its span, and the rule that read it (``how``, a short stable word)."""

    value: str
    span: Span
    how: str


class Stated(Record, frozen=True, kw_only=True):
    """A day or moment from the metadata of a page rather than its text, in ISO form, and its origin.

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
    """The source of a page, and its metadata.

    ``kind`` is ``file``, ``address``, ``input``, ``paste`` or ``bundled``; ``imported`` is an ISO time in UTC.
    ``markup`` is the original page if the article's text was extracted from it (HTML). ``form`` is the detected format
    of the file (``html``, ``csv``), ``part`` identifies one of several pages in it, ``digest`` is the SHA-256 of the
    bytes, ``url`` the address as given, ``canonical`` the one the page states, ``fetched`` when it was saved or
    fetched. ``facts`` are further fields of a row, a mail or a document, under their original names.
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
        """The name shown to the user: the file, and the part of it."""
        return f"{self.name} · {self.part}" if self.part else self.name

    @property
    def address(self) -> str | None:
        """The web address of the page: the one it states, else the one it was found at."""
        return self.canonical or self.url


class RegionMention(Record, frozen=True, kw_only=True):
    """A region that an article is about: its code and name, the deciding words, and all its mentions."""

    code: str
    name: str
    span: Span
    how: str
    mentions: tuple[Span, ...] = ()


class Undecided(Record, frozen=True, kw_only=True):
    """A place name that may be one of several regions and that nothing on the page resolves."""

    name: str
    span: Span
    codes: tuple[str, ...]


class Person(Record, frozen=True, kw_only=True):
    """A person named in an article: canonical name (no titles or degrees), written forms, offices in this article."""

    name: str
    written: tuple[str, ...]
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    role_kind: str | None = None


DOUBTFUL = 0.7
"""Below this confidence a quote's speaker is marked as uncertain, on screen and in exports."""


class Quote(Record, frozen=True, kw_only=True):
    """A quotation, direct or reported.

    ``text`` is ``span`` of the article's text, verbatim, without the outer quotation marks. ``speaker`` is the
    canonical name, or the office as written if the article never names its holder, or None for an unnamed speaker.
    ``reason`` is the rule that attributed it, ``confidence`` (0 to 1) how sure that rule is; ``speaker_span`` is the
    deciding mention. ``cue`` is the speech verb as written, without ``-nya``. Words that the alleged speaker denies, or
    that others faked, have no speaker; ``polarity`` says so.
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
    """A contradiction for a fact-checker: its kind, an explanation, and the span of the conflicting words."""

    kind: str
    note: str
    span: Span


class Event(Record, frozen=True, kw_only=True):
    """A dated event in a region's preparation for the election.

    ``date`` is a day, month or range; ``span`` the printed date, ``sentence`` the sentence that reports the event;
    ``label`` a short text for a list. ``flags`` are contradictions of the date (weekday, official calendar). ``how`` is
    ``marked`` for an event added by the user, ``corrected`` for one changed by the user.
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
    """A topic of the article (``netralitas``) and the spans that show it."""

    name: str
    spans: tuple[Span, ...]


class Article(Record, frozen=True, kw_only=True):
    """One page as read.

    ``text`` is the page as received; ``paragraphs`` are the spans of the article proper, ``noise`` those of the site's
    furniture, ``unread`` the rest of a page too long to be an article. ``day`` is the day to file the article under:
    its publication or, failing that, the occasion it reports. A fact with an empty span comes from a source rather than
    the text; ``how`` says which.
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
        """The first web address among its sources."""
        return next((source.address for source in self.sources if source.address), None)
