"""Dated events: what happened or will happen, in which region, and the sentence that reports it.

A date in the article makes an event, unless the sentence shows that it dates something else: a law, an anniversary, an
earlier election. Voting day and deadlines are events too.
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
from pilkada_tui.reading.text.stems import is_verb

_WORD = re.compile(r"\w+")
_FIRST, _LAST = "2023-06", "2025-09"
_ELECTION_YEAR = "2024"
_NUMBERED = re.compile(r"\bno(?:mor|\.)? ?\d[\w./-]*(?: tahun \d{4})?(?: \w+){0,3} ?$")
_PREPARES = re.compile(r"\b(?:nphd(?:nya)?|hibah|pilkada|kpu|bawaslu|tahapan)\b", re.IGNORECASE)
# The month from which regions agreed on funding the election.
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
    """The events of a page in order, one per date and region, and the day of what the page reports."""

    events: tuple[Event, ...]
    day: Fact | None


def read(page: Page) -> Dated:
    """All events of a page, and the day of what it reports."""
    by_key: dict[tuple[str, str | None], Event] = {}
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
            statement = _statement_on(page, item, place)
            if len(item.value) == _DAY_LENGTH:
                days.append(_reported(page, item, place, first, spoken_on=statement is not None))
            codes = regions_of(page, item, place, named, statement)
            if all(_is_happening(by_key.get((item.value, code))) for code in codes):
                continue
            event = _event(page, item, place, quoted, statement)
            for code in codes:
                known = by_key.get((item.value, code))
                if known is None or (not _is_happening(known) and event.kind not in {OTHER, SAID}):
                    by_key[item.value, code] = structs.replace(event, region=code)
    events = tuple(sorted(by_key.values(), key=lambda event: (event.span, event.region or "")))
    return Dated(events, occasion(days))


def _is_happening(event: Event | None) -> bool:
    """Whether the event exists and has a kind other than a statement or unknown."""
    return event is not None and event.kind not in {OTHER, SAID}


def _statement_on(page: Page, item: DateExpression, place: Place) -> Statement | None:
    """The statement made on a date, or None."""
    if len(item.value) != _DAY_LENGTH:
        return None
    near = quotes_near(page, place.sentence, WINDOW)
    return statements.find(page.flat, item.span, place.sentence, near)


def _reported(page: Page, item: DateExpression, place: Place, first: int, *, spoken_on: bool) -> Reported:
    """The context of a day. A day inside somebody's words, after the first paragraph, is not what is reported."""
    flat = page.flat
    since = place.previous.end if place.previous else place.sentence.start
    clause = flat[max(since, item.span.start - WINDOW) : item.span.start]
    after = flat[item.span.end : item.span.end + _TAIL].lower()
    quoted = any(quote.span.start <= item.span.start < quote.span.end for quote in quotes_near(page, item.span))
    soon = _SOON.match(after) is not None
    future = soon or (quoted and place.paragraph > first) or any(one.search(clause) for one in (_COMING, _DUE))
    set_off = place.paragraph == first and clause.rstrip().endswith(",")
    today = set_off or clause.rstrip(" ,(").lower().endswith("hari ini")
    past = _GONE.match(after) is not None
    return Reported(item, item.span.of(flat), spoken_on, future, today, place.paragraph - first, past, quoted)


@cache
def _not_events() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.CALENDAR_NOT_EVENTS)})\b")


@cache
def _seasons() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.CALENDAR_SEASONS)})\b")


@cache
def _laws() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.CALENDAR_LAWS)})\b")


def _is_season(clause: str) -> bool:
    """Whether a month is only a season in its clause: ``harga cabai naik sejak September``."""
    return _seasons().search(clause) is not None and not kinds.takes_place(clause)


def _is_of_a_law(near: str) -> bool:
    """Whether a law or its number precedes a date, without a verb of taking place in between."""
    numbered = _NUMBERED.search(near)
    ends = [match.end() for match in _laws().finditer(near)] + ([numbered.start()] if numbered else [])
    return bool(ends) and not kinds.takes_place(near[max(ends) :])


def _is_count(flat: str, item: DateExpression, near: str) -> bool:
    """Whether a date only says when something was counted: ``data per 26 November``, ``Pada 17 Maret masih ada 90``."""
    after = flat[item.span.end : item.span.end + _NEAR].lower()
    return _AS_OF.search(near) is not None or (
        _COUNTED.match(after) is not None and not near.rstrip(" (").endswith(",")
    )


def _prepares(page: Page, item: DateExpression, place: Place) -> bool:
    """Whether a day before the election year is part of the preparations, by its paragraph or the article's funding."""
    if _PREPARES.search(page.flat, place.paragraph_start, place.sentence.end):
        return True
    return item.value >= _MONEY_SINCE and kinds.FUNDS.search(page.flat, page.lead, place.paragraph_start) is not None


def _is_event(page: Page, item: DateExpression, place: Place) -> bool:
    """Whether a date is that of an event, by its range and its context."""
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
    if len(item.value) == len("2024-11") and _is_season(place.text.lower()):
        return False
    if len(item.value) == len("2024-11") and item.bare:
        return not re.search(r"\b(?:pemilu|menunggu|gaji|edisi)\b", near[-30:])
    return True


def _event(page: Page, item: DateExpression, place: Place, quoted: list[Span], statement: Statement | None) -> Event:
    """The event of a date, without its region."""
    kind, label = (
        _statement_kind_and_label(statement) if statement is not None else _kind_and_label(page, item, place, quoted)
    )
    stage = kind in _STAGES
    conflicts = calendar_check.conflicts(item, place.text[: item.span.start - place.start]) if stage else ()
    return Event(
        date=item.value,
        region=None,
        kind=kind,
        label=label,
        anchor=item.span.of(page.flat),
        span=item.span,
        sentence=place.sentence,
        flags=item.flags + conflicts,
    )


def _statement_kind_and_label(statement: Statement) -> tuple[str, str]:
    """Kind and label of the day of a statement: the kind of its occasion, if the clause names one."""
    kind = kinds.kind_at(_PRESS.sub("", statement.occasion), 0) if statement.occasion else OTHER
    return (SAID if kind == OTHER else kind), statements.label(statement)


def _kind_and_label(page: Page, item: DateExpression, place: Place, quoted: list[Span]) -> tuple[str, str]:
    """Kind and label of what the sentence says happens on its date."""
    before, after = words_around(page, place, quoted)
    main = not _COMING.search(place.text) and item.value < reference.VOTING_DAY.isoformat()
    clause_kind = _clause_kind(item, before, after)
    if clause_kind == kinds.SIGNED and not _VOWED.search(f"{before} {after}") and kinds.FUNDS.search(_opening(page)):
        clause_kind = kinds.MONEY
    kind = clause_kind if clause_kind != OTHER else _kind_of_series(page, item, place)
    opens, series = place.paragraph <= 1, clause_kind == OTHER and place.previous is not None
    context = labels.DateContext(
        before=before,
        after=after,
        kind=kind,
        clause_kind=kind if series else clause_kind,
        month_long="/" in item.value,
        headline=page.headline if opens and not series and (main or _announces(page, kind)) else "",
        body=_body(quotes_near(page, item.span), item.span),
        earlier=f"{page.headline}. {page.flat[max(page.lead, place.sentence.start - _EARLIER) : place.sentence.start]}",
    )
    return kind, labels.label(context)


def _announces(page: Page, kind: str) -> bool:
    """Whether the headline announces a future event of the same kind: ``DKPP Akan Sidangkan …``."""
    return kind != OTHER and kinds.kind_at(page.headline, 0) == kind


def _body(quotes: tuple[Quote, ...], date: Span) -> str:
    """The body of the speaker quoted around a date: ``KPU Lahat`` for its chair, ``Polres Lahat`` for its chief."""
    near = next((quote for quote in quotes if quote.span.start <= date.start <= quote.span.end), None)
    match = _HEAD_OFFICE.match(near.role) if near is not None and near.role else None
    if match is None:
        return ""
    return match["body"] or f"Pol{match['police']}"


def _opening(page: Page) -> str:
    """The headline and the first paragraph."""
    first = next((part for part in page.paragraphs if part and part[0].start >= page.lead), None)
    return f"{page.headline}. {page.flat[first[0].start : first[-1].end]}" if first else page.headline


def _opening_kind(page: Page) -> str:
    """The kind of the headline, or of the first paragraph if the headline has none."""
    kind = kinds.kind_at(page.headline, 0)
    if kind != OTHER:
        return kind
    first = next((part for part in page.paragraphs if part and part[0].start >= page.lead), None)
    return kinds.kind_at(page.flat[first[0].start : first[-1].end], 0) if first else OTHER


@cache
def _moved_goods() -> re.Pattern[str]:
    return re.compile(
        rf"[^;]{{0,40}}?,?\s?(?:langsung|baru|akan|segera|mulai) (?:{any_of(vocabulary.LABEL_MOVED)})\b",
        re.IGNORECASE,
    )


def _held_kind(item: DateExpression, before: str) -> str:
    """The kind of the noun before ``yang dimulai``, if the date is in such a relative clause; "" if none."""
    head = labels.related_head(before)
    kind = kinds.last_kind(head)
    near_vote = reference.VOTING_DAY.isoformat().startswith(item.value)
    return labels.VOTE if near_vote and kind == OTHER and _ELECTION.search(head) else kind if kind != OTHER else ""


def _kind_of_series(page: Page, item: DateExpression, place: Place) -> str:
    """The kind of the date before in the same sentence (``… pada 30 Oktober, kemudian di Girisubo pada 6 November``).

    Else that of the words before the sentence.
    """
    if place.previous is not None and not _has_another_verb(page.flat[place.previous.end : item.span.start]):
        same = kinds.kind_at(page.flat[place.sentence.start : item.span.start], 0)
        if same != OTHER:
            return same
    return _kind_before(page, place)


def _has_another_verb(between: str) -> bool:
    """Whether words between two dates have a verb of their own, other than one of taking place."""
    return any(is_verb(word) and not kinds.takes_place(word) for word in _WORD.findall(between.lower()))


@cache
def _stage_ranges() -> dict[str, str]:
    """The kinds of the official stages that last some days, by their dates, if only one stage has them."""
    stages = [stage for stage in reference.stages() if stage.start != stage.end]
    return {f"{stage.start}/{stage.end}": kinds.kind_at(stage.name_id, 0) for stage in stages}


def _clause_kind(item: DateExpression, before: str, after: str) -> str:
    """The kind of event by the date's own clause."""
    if (stage := _stage_ranges().get(item.value, OTHER)) in {labels.QUIET, labels.CAMPAIGN}:
        return stage
    clause = f"{before} {after}"
    best = _held_kind(item, before) or kinds.kind_at(clause, len(before))
    if best == kinds.SIGNED and kinds.FUNDS.search(clause):
        best = kinds.MONEY
    if item.value == reference.VOTING_DAY.isoformat():
        return GOODS if best == GOODS and _moved_goods().match(after) else labels.VOTE
    if best == OTHER and reference.VOTING_DAY.isoformat().startswith(item.value) and _ELECTION.search(clause):
        return labels.VOTE
    return best


def _kind_before(page: Page, place: Place) -> str:
    """The kind of event by the text before a sentence, else by the headline and the lead."""
    earlier = page.flat[max(place.paragraph_start, place.start - WINDOW) : place.start]
    best = kinds.kind_at(earlier, len(earlier))
    return best if best != OTHER else _opening_kind(page)
