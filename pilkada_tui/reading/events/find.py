"""Dated events: what happened or will happen in which region, with the sentence that tells it.

A date inside the article makes an event of its region, unless the sentence shows that the date is of something else: a
law, an anniversary, an earlier election. Voting day and deadlines are events too.
"""

import re
from functools import cache
from typing import NamedTuple

from msgspec import structs

from pilkada_tui import reference
from pilkada_tui.model import Event, Fact, Quote, QuoteKind, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates.expressions import DateExpression
from pilkada_tui.reading.events import calendar_check, kinds, labels, statements
from pilkada_tui.reading.events.day import Reported, occasion
from pilkada_tui.reading.events.event_regions import by_paragraph, regions_of
from pilkada_tui.reading.events.kinds import GOODS, OTHER, SAID
from pilkada_tui.reading.events.statements import Statement
from pilkada_tui.reading.events.surroundings import WINDOW, Page, Place, dated, quotes_near, words_around
from pilkada_tui.reading.text.patterns import any_of

_FIRST, _LAST = "2023-06", "2025-09"
_ELECTION_YEAR = "2024"
_NUMBERED = re.compile(r"\bno(?:mor|\.)? ?\d[\w./-]*(?: tahun \d{4})?(?: \w+){0,3} ?$")
_PREPARES = re.compile(r"\b(?:nphd(?:nya)?|hibah|pilkada|kpu|bawaslu|tahapan)\b", re.IGNORECASE)
# From when on regions agreed on the money of the election.
_MONEY_SINCE = "2023-10"
_AS_OF = re.compile(r"\b(?:data|jumlah|berdasarkan|tercatat|hingga) per(?: tanggal)? $")
_COUNTED = re.compile(
    r"[)\s]*,? (?:masih|baru|sudah|telah) (?:ada|terdapat|tercatat|tersisa) (?:sekitar |sebanyak )?\d"
)
_GENERAL_ELECTION = "2024-02-14"
_ONLY_BEFORE = re.compile(r"\bsebelum (?:(?:hari|tanggal|pada) ){0,2}$")
_STAGES = frozenset({labels.VOTE, labels.QUIET, labels.CAMPAIGN, "pendaftaran", "penetapan"})
_VOWED = re.compile(r"\b(?:ikrar|deklarasi|pakta|integritas|damai|netral\w*)\b", re.IGNORECASE)
_NEAR, _TAIL, _EARLIER = 60, 20, 500
_DAY_LENGTH = len("2024-11-27")
_PRESS = re.compile(r"(?:konferensi|jumpa|temu) pers", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?=[abdrmnl])(?:akan|bakal|dijadwalkan|diagendakan|direncanakan|rencana(?:nya)?|mendatang|nanti|besok|lusa)\b",
    re.IGNORECASE,
)
_GONE = re.compile(r"[\s,)]*(?:(?:yang )?lalu|kemarin|silam)\b")
_SOON = re.compile(r"[\s,)]*(?:mendatang|nanti|depan|besok|yang akan)\b")
_DUE = re.compile(
    r"\b(?=[mtdbhs])(?:(?:men)?target(?:kan)?|ditargetkan|berjanji|berencana|harus|diminta|siap)\b|\b(?=[shl])(?:sampai|hingga|lambat|sebelum)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_ELECTION = re.compile(r"\b(?:pilkada|pemilihan|pemilu|pilgub|pilbup|pilwali|pilwalkot|pilwako)\b", re.IGNORECASE)
_HEAD_OFFICE = re.compile(
    r"(?:wakil ketua|ketua|anggota|komisioner|sekretaris|koordinator|kordiv|kadiv)(?: divisi [\w &,]+?)? "
    r"(?P<body>(?:KPU|KPUD|KIP|Bawaslu|Panwaslih|Panwaslu)\b.*)|kapol(?P<police>(?:res|resta|restabes|da|sek)\b.*)",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """The events of a page in order, one for each date and region, and the day of what it reports."""

    events: tuple[Event, ...]
    day: Fact | None


def read(page: Page) -> Dated:
    """What a page dates."""
    found: dict[tuple[str, str | None], Event] = {}
    named = by_paragraph(page.regions)
    quoted = [quote.span for quote in page.quotes if quote.kind is QuoteKind.DIRECT]
    days: list[Reported] = []
    first = next((at for at, part in enumerate(page.paragraphs) if part and part[0].start >= page.lead), 0)
    for number, tokens in enumerate(page.paragraphs):
        for item, place in dated(page.flat, number, tokens, quoted):
            skipped = any(part.start <= item.span.start < part.end for part in page.skip)
            old_picture = item.span.start < page.lead and item.value < _ELECTION_YEAR
            if skipped or old_picture or not _is_event(page, item, place):
                continue
            said = _said(page, item, place)
            if len(item.value) == _DAY_LENGTH:
                days.append(_reported(page, item, place, first, said=said is not None))
            codes = regions_of(page, item, place, named, said)
            if all(_is_told(found.get((item.value, code))) for code in codes):
                continue
            made = _event(page, item, place, quoted, said)
            for code in codes:
                old = found.get((item.value, code))
                if old is None or (not _is_told(old) and made.kind not in {OTHER, SAID}):
                    found[item.value, code] = structs.replace(made, region=code)
    events = tuple(sorted(found.values(), key=lambda event: (event.span, event.region or "")))
    return Dated(events, occasion(days))


def _is_told(event: Event | None) -> bool:
    """Whether an event is found and its kind is that of a happening."""
    return event is not None and event.kind not in {OTHER, SAID}


def _said(page: Page, item: DateExpression, place: Place) -> Statement | None:
    """The statement that a date is the day of."""
    if len(item.value) != _DAY_LENGTH:
        return None
    near = quotes_near(page, place.sentence, WINDOW)
    return statements.find(page.flat, item.span, place.sentence, near)


def _reported(page: Page, item: DateExpression, place: Place, first: int, *, said: bool) -> Reported:
    """How the article tells a day. What somebody says of a day, below the first paragraph, is no report of it."""
    flat = page.flat
    since = place.previous.end if place.previous else place.sentence.start
    clause = flat[max(since, item.span.start - WINDOW) : item.span.start]
    behind = flat[item.span.end : item.span.end + _TAIL].lower()
    told = any(quote.span.start <= item.span.start < quote.span.end for quote in quotes_near(page, item.span))
    soon = _SOON.match(behind) is not None
    coming = soon or (told and place.paragraph > first) or any(one.search(clause) for one in (_COMING, _DUE))
    apart = place.paragraph == first and clause.rstrip().endswith(",")
    today = apart or clause.rstrip(" ,(").lower().endswith("hari ini")
    gone = _GONE.match(behind) is not None
    return Reported(item, item.span.of(flat), said, coming, today, place.paragraph - first, gone, told)


@cache
def _not_events() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.CALENDAR_NOT_EVENTS)})\b")


@cache
def _seasons() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.CALENDAR_SEASONS)})\b")


@cache
def _laws() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.CALENDAR_LAWS)})\b")


def _is_of_a_law(near: str) -> bool:
    """Whether the words before a date name a law or its number, and no verb of taking place behind that."""
    numbered = _NUMBERED.search(near)
    behind = [match.end() for match in _laws().finditer(near)] + ([numbered.start()] if numbered else [])
    return bool(behind) and not kinds.takes_place(near[max(behind) :])


def _is_count(flat: str, item: DateExpression, near: str) -> bool:
    """Whether a date only says when something was counted: ``data per 26 November``, ``Pada 17 Maret masih ada 90``."""
    behind = flat[item.span.end : item.span.end + _NEAR].lower()
    return _AS_OF.search(near) is not None or (
        _COUNTED.match(behind) is not None and not near.rstrip(" (").endswith(",")
    )


def _prepares(page: Page, item: DateExpression, place: Place) -> bool:
    """Whether a day before the election year is one of its preparation: by its paragraph, or by the article's money."""
    if _PREPARES.search(page.flat, place.paragraph_start, place.sentence.end):
        return True
    return item.value >= _MONEY_SINCE and kinds.FUNDS.search(page.flat, page.lead, place.paragraph_start) is not None


def _is_event(page: Page, item: DateExpression, place: Place) -> bool:
    flat = page.flat
    if not _FIRST <= item.value[:7] <= _LAST or item.value == _GENERAL_ELECTION:
        return False
    if item.value < _ELECTION_YEAR and not _prepares(page, item, place):
        return False
    near = flat[max(place.sentence.start, item.span.start - _NEAR) : item.span.start].lower()
    near = near[max(near.rfind(mark) for mark in '"“”') + 1 :]
    if _not_events().search(near) or _is_of_a_law(near) or _is_count(flat, item, near):
        return False
    if item.value == reference.VOTING_DAY.isoformat() and _ONLY_BEFORE.search(near):
        return False
    if len(item.value) == len("2024-11") and _seasons().search(place.text.lower()):
        return False
    if len(item.value) == len("2024-11") and item.bare:
        return not re.search(r"\b(?:pemilu|menunggu|gaji|edisi)\b", near[-30:])
    return True


def _event(page: Page, item: DateExpression, place: Place, quoted: list[Span], said: Statement | None) -> Event:
    kind, label = _stated(said) if said is not None else _told(page, item, place, quoted)
    stage = kind in _STAGES
    against = calendar_check.conflicts(item, place.text[: item.span.start - place.start]) if stage else ()
    return Event(
        date=item.value,
        region=None,
        kind=kind,
        label=label,
        anchor=item.span.of(page.flat),
        span=item.span,
        sentence=place.sentence,
        flags=item.flags + against,
    )


def _stated(said: Statement) -> tuple[str, str]:
    """Kind and label of the day of a statement: those of the occasion it was made on, where the clause tells one."""
    kind = kinds.kind_at(_PRESS.sub("", said.occasion), 0) if said.occasion else OTHER
    return (SAID if kind == OTHER else kind), statements.label(said)


def _told(page: Page, item: DateExpression, place: Place, quoted: list[Span]) -> tuple[str, str]:
    """Kind and label of what the sentence tells of its date."""
    before, behind = words_around(page, place, quoted)
    main = not _COMING.search(place.text) and item.value < reference.VOTING_DAY.isoformat()
    own = _own_kind(item, before, behind)
    if own == kinds.SIGNED and not _VOWED.search(f"{before} {behind}") and kinds.FUNDS.search(_opening(page)):
        own = kinds.MONEY
    kind = own if own != OTHER else _kind_before(page, place)
    told = labels.Telling(
        before=before,
        behind=behind,
        kind=kind,
        by_itself=own,
        month_long="/" in item.value,
        headline=page.headline if place.paragraph <= 1 and (main or _announces(page, kind)) else "",
        body=_body(quotes_near(page, item.span), item.span),
        earlier=f"{page.headline}. {page.flat[max(page.lead, place.sentence.start - _EARLIER) : place.sentence.start]}",
    )
    return kind, labels.label(told)


def _announces(page: Page, kind: str) -> bool:
    """Whether the headline tells of a happening of a kind that is still to come: ``DKPP Akan Sidangkan …``."""
    return kind != OTHER and kinds.kind_at(page.headline, 0) == kind


def _body(quotes: tuple[Quote, ...], date: Span) -> str:
    """The body for which somebody speaks around a date: ``KPU Lahat`` of its chairman, ``Polres Lahat`` of its head."""
    near = next((quote for quote in quotes if quote.span.start <= date.start <= quote.span.end), None)
    found = _HEAD_OFFICE.match(near.role) if near is not None and near.role else None
    if found is None:
        return ""
    return found["body"] or f"Pol{found['police']}"


def _opening(page: Page) -> str:
    """The headline and the first paragraph."""
    first = next((part for part in page.paragraphs if part and part[0].start >= page.lead), None)
    return f"{page.headline}. {page.flat[first[0].start : first[-1].end]}" if first else page.headline


def _opening_kind(page: Page) -> str:
    """What the headline tells of, or the first paragraph where the headline tells nothing."""
    kind = kinds.kind_at(page.headline, 0)
    if kind != OTHER:
        return kind
    first = next((part for part in page.paragraphs if part and part[0].start >= page.lead), None)
    return kinds.kind_at(page.flat[first[0].start : first[-1].end], 0) if first else OTHER


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(
        rf"[^;]{{0,40}}?,?\s?(?:langsung|baru|akan|segera|mulai) (?:{any_of(vocabulary.LABEL_MOVED)})\b",
        re.IGNORECASE,
    )


def _held_kind(item: DateExpression, before: str) -> str:
    """What takes place by the noun before ``yang dimulai``, where the date stands in such a clause; "" for none."""
    head = labels.related_head(before)
    kind = kinds.last_kind(head)
    near_vote = reference.VOTING_DAY.isoformat().startswith(item.value)
    return labels.VOTE if near_vote and kind == OTHER and _ELECTION.search(head) else kind if kind != OTHER else ""


def _own_kind(item: DateExpression, before: str, behind: str) -> str:
    """What happens by the date's own clause."""
    words_ = f"{before} {behind}"
    best = _held_kind(item, before) or kinds.kind_at(words_, len(before))
    if best == kinds.SIGNED and kinds.FUNDS.search(words_):
        best = kinds.MONEY
    if item.value == reference.VOTING_DAY.isoformat() and best != "simulasi":
        return GOODS if best == GOODS and _moved().match(behind) else labels.VOTE
    if best == OTHER and reference.VOTING_DAY.isoformat().startswith(item.value) and _ELECTION.search(words_):
        return labels.VOTE
    return best


def _kind_before(page: Page, place: Place) -> str:
    """What happens by the words before a sentence, else by the headline and the lead."""
    earlier = page.flat[max(place.paragraph_start, place.start - WINDOW) : place.start]
    best = kinds.kind_at(earlier, len(earlier))
    return best if best != OTHER else _opening_kind(page)
