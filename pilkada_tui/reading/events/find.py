"""Dated events: what happened or will happen in which region, with the sentence that tells it.

A date inside the article makes an event of its region, unless the sentence shows that the date is of something else: a
law, an anniversary, an earlier election. Voting day and deadlines are events too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from msgspec import structs

from pilkada_tui import reference
from pilkada_tui.model import Event, Fact, Quote, QuoteKind, Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.dates.expressions import DateExpression
from pilkada_tui.reading.events import calendar_check, clauses, kinds, labels, phrases, statements
from pilkada_tui.reading.events.day import Reported, occasion
from pilkada_tui.reading.events.kinds import OTHER, SAID
from pilkada_tui.reading.events.statements import Statement
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.regions.candidates import Regions
from pilkada_tui.reading.regions.ranking import Seen
from pilkada_tui.reading.text.tokens import Token, sentences, tokenize
from pilkada_tui.wordlist import words

_FIRST, _LAST = "2023-06", "2025-09"
_ELECTION_YEAR = "2024"
_NUMBERED = re.compile(r"\bno(?:mor|\.)? ?\d[\w./-]*(?: tahun \d{4})?(?: \w+){0,3} ?$")
_PREPARES = re.compile(r"\b(?:nphd|hibah|pilkada|kpu|bawaslu|tahapan)\b", re.IGNORECASE)
_GENERAL_ELECTION = "2024-02-14"
_ONLY_BEFORE = re.compile(r"\bsebelum (?:(?:hari|tanggal|pada) ){0,2}$")
_ALL = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|seluruh|masing-masing)\s(?:daerah|kabupaten|kota|wilayah|kabupaten/kota"
    r"|kpu|bawaslu|polres|pihak)\b|\b(?:ketiganya|keduanya|keempatnya)\b",
    re.IGNORECASE,
)
_SETS_OFF = re.compile(r",?\s(?:sedangkan|sementara|adapun)\s|;\s", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:bersama|gabungan|serentak)\b(?!\s[A-Z])")
_VENUE = re.compile(
    r"\bdi\s(?:\w*\s)?(?:alun-alun|lapangan|gedung|aula|halaman|hotel|pendopo|markas|mapolres|makodim|balai|taman|stadion"
    r"|gor|masjid|pelabuhan|pasar|dermaga|terminal|monumen|tugu)\s(?:[\w/]+\s){0,2}$",
    re.IGNORECASE,
)
_NEAR, _WINDOW, _LONG, _TAIL, _OPENS = 60, 300, 900, 20, 12
_LONGEST_SIDE = 1000
"""How many characters of a sentence are read on either side of a date: more than any sentence of the news has."""
_DAY_LENGTH = len("2024-11-27")
_PRESS = re.compile(r"(?:konferensi|jumpa|temu) pers", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:akan|bakal|dijadwalkan|diagendakan|direncanakan|rencana(?:nya)?|mendatang|nanti|besok|lusa)\b",
    re.IGNORECASE,
)
_SOON = re.compile(r"[\s,)]*(?:mendatang|nanti|depan|besok|yang akan)\b")
_DUE = re.compile(
    r"\b(?:(?:men)?target(?:kan)?|ditargetkan|berjanji|berencana|harus|diminta|siap)\b|\b(?:sampai|hingga|lambat|sebelum)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_ELECTION = re.compile(r"\b(?:pilkada|pemilihan|pemilu|pilgub|pilbup|pilwali|pilwalkot|pilwako)\b", re.IGNORECASE)
_HEAD_OFFICE = re.compile(
    r"(?:wakil ketua|ketua|anggota|komisioner|sekretaris|koordinator|kordiv|kadiv)(?: divisi [\w &,]+?)? "
    r"(?P<body>(?:KPU|KPUD|KIP|Bawaslu|Panwaslih|Panwaslu)\b.*)|kapol(?P<police>(?:res|resta|restabes|da|sek)\b.*)",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """What is known of a page before its events: its text with plain spaces (``flat``) and as it came, the headline,
    the tokens of its paragraphs, the quotes, the spans whose dates are no events, the regions, and the offset where the
    article proper begins, above which a picture's caption may date from an earlier year."""

    flat: str
    text: str
    headline: str
    paragraphs: list[list[Token]]
    quotes: tuple[Quote, ...]
    skip: list[Span]
    regions: Regions
    lead: int = 0


class _Place(NamedTuple):
    """The surroundings of a date: paragraph, the sentence's span, a window of its words around the date and where that
    begins, the dates before and behind it in the sentence, and the paragraph's start."""

    paragraph: int
    paragraph_start: int
    sentence: Span
    text: str
    start: int
    previous: Span | None
    following: Span | None

    @property
    def several(self) -> bool:
        """Whether the sentence has other dates."""
        return self.previous is not None or self.following is not None


class Dated(NamedTuple):
    """The events of a page in order, one for each date and region, and the day of what it reports."""

    events: tuple[Event, ...]
    day: Fact | None


def read(page: Page) -> Dated:
    """What a page dates."""
    found: dict[tuple[str, str | None], Event] = {}
    named = _by_paragraph(page.regions)
    quoted = [quote.span for quote in page.quotes if quote.kind is QuoteKind.DIRECT]
    days: list[Reported] = []
    first = next((at for at, part in enumerate(page.paragraphs) if part and part[0].start >= page.lead), 0)
    for number, tokens in enumerate(page.paragraphs):
        for item, place in _dated(page.flat, number, tokens, quoted):
            skipped = any(part.start <= item.span.start < part.end for part in page.skip)
            old_picture = item.span.start < page.lead and item.value < _ELECTION_YEAR
            if skipped or old_picture or not _is_event(page.flat, item, place):
                continue
            said = _said(page, item, place)
            if len(item.value) == _DAY_LENGTH:
                days.append(_reported(page, item, place, first, said=said is not None))
            codes = _regions_of(page, item, place, named, said)
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


def _said(page: Page, item: DateExpression, place: _Place) -> Statement | None:
    """The statement that a date is the day of."""
    if len(item.value) != _DAY_LENGTH:
        return None
    near = tuple(quote for quote in page.quotes if _touches(quote, place))
    return statements.find(page.flat, item.span, place.sentence, near)


def _reported(page: Page, item: DateExpression, place: _Place, first: int, *, said: bool) -> Reported:
    """How the article tells a day. What somebody says of a day, below the first paragraph, is no report of it."""
    flat = page.flat
    since = place.previous.end if place.previous else place.sentence.start
    clause = flat[max(since, item.span.start - _WINDOW) : item.span.start]
    behind = flat[item.span.end : item.span.end + _TAIL].lower()
    told = any(quote.span.start <= item.span.start < quote.span.end for quote in page.quotes)
    soon = _SOON.match(behind) is not None
    coming = soon or (told and place.paragraph > first) or any(one.search(clause) for one in (_COMING, _DUE))
    today = clause.rstrip(" ,(").lower().endswith("hari ini")
    return Reported(item, item.span.of(flat), said, coming, today, place.paragraph - first)


def _by_paragraph(regions: Regions) -> dict[int, list[Seen]]:
    """The decided names of the regions that the article is about, by paragraph."""
    codes = {region.code for region in regions.about}
    found: dict[int, list[Seen]] = {}
    for seen in regions.seen:
        if len(seen.codes) == 1 and seen.codes[0] in codes:
            found.setdefault(seen.paragraph, []).append(seen)
    return found


def _dated(flat: str, number: int, tokens: list[Token], quoted: list[Span]) -> Iterator[tuple[DateExpression, _Place]]:
    """The dates of a paragraph, each with its surroundings: the sentence around, or within, a quotation."""
    found = expressions.find(flat, Span(tokens[0].start, tokens[-1].end)) if tokens else []
    if not found:
        return
    within = quoted[bisect_left(quoted, (tokens[0].start,)) : bisect_left(quoted, (tokens[-1].end,))]
    whole = _sentence_spans(tokens, within)
    inner = _sentence_spans(tokens, []) if within else whole
    for at, item in enumerate(found):
        own = next((span for span in within if span.start <= item.span.start < span.end), None)
        spans = whole if own is None else inner
        sentence = spans[max(bisect_right(spans, (item.span.start, item.span.end)) - 1, 0)]
        if own is not None:
            sentence = Span(max(sentence.start, own.start), max(min(sentence.end, own.end), item.span.end))
        near = Span(item.span.start - _LONGEST_SIDE, item.span.end + _LONGEST_SIDE)
        sentence = Span(max(sentence.start, near.start), min(sentence.end, near.end))
        start = max(sentence.start, item.span.start - _WINDOW)
        around = flat[start : min(sentence.end, item.span.end + _WINDOW)]
        before = found[at - 1].span if at and found[at - 1].span.start >= sentence.start else None
        behind = found[at + 1].span if at + 1 < len(found) and found[at + 1].span.start < sentence.end else None
        yield item, _Place(number, tokens[0].start, sentence, around, start, before, behind)


def _sentence_spans(tokens: list[Token], opaque: list[Span]) -> list[Span]:
    return [Span(tokens[first].start, tokens[last - 1].end) for first, last in sentences(tokens, opaque)]


@cache
def _not_events() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words('calendar', 'not events')))})\b")


@cache
def _seasons() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words('calendar', 'seasons')))})\b")


def _is_event(flat: str, item: DateExpression, place: _Place) -> bool:
    if not _FIRST <= item.value[:7] <= _LAST or item.value == _GENERAL_ELECTION:
        return False
    if item.value < _ELECTION_YEAR and not _PREPARES.search(flat, place.paragraph_start, place.sentence.end):
        return False
    near = flat[max(place.sentence.start, item.span.start - _NEAR) : item.span.start].lower()
    near = near[max(near.rfind(mark) for mark in '"“”') + 1 :]
    if _not_events().search(near) or _NUMBERED.search(near):
        return False
    if item.value == reference.VOTING_DAY.isoformat() and _ONLY_BEFORE.search(near):
        return False
    if len(item.value) == len("2024-11") and _seasons().search(place.text.lower()):
        return False
    if len(item.value) == len("2024-11") and item.bare:
        return not re.search(r"\b(?:pemilu|menunggu|gaji|edisi)\b", near[-30:])
    return True


def _regions_of(
    page: Page, item: DateExpression, place: _Place, named: dict[int, list[Seen]], said: Statement | None
) -> list[str | None]:
    """The regions an event belongs to: all the article is about, or those that its clause or paragraph names.

    A venue (``di alun-alun Barru``) is no region of an event that several hold together, nor is the place where
    somebody speaks; who speaks for one of the regions speaks of it.
    """
    codes: list[str | None] = [region.code for region in page.regions.about]
    if len(codes) < 2:
        return codes or [None]
    clause = _clause_of(page.flat, item, place)
    words_ = clause.of(page.flat)
    if _ALL.search(words_):
        return codes
    here = [
        seen for seen in named.get(place.paragraph, []) if seen.how != "dateline" and not _is_venue(page.flat, seen)
    ]
    inside = [seen for seen in here if clause.start <= seen.span.start < clause.end]
    if inside and place.several:
        begin = place.previous.end if place.previous else clause.start
        since = [seen for seen in inside if begin <= seen.span.start < item.span.start]
        inside = since or inside
    if said is not None:
        inside = [seen for seen in inside if seen.how != "place"]
    found = [seen.codes[0] for seen in inside] or _by_level(words_, codes)
    if not found and _TOGETHER.search(words_):
        return codes
    found = found or _by_speaker(page, item, codes)
    if not found:
        found = [seen.codes[0] for seen in here if seen.span.start < place.sentence.start]
    return list(dict.fromkeys(found)) or codes


def _clause_of(flat: str, item: DateExpression, place: _Place) -> Span:
    """The part of a sentence around its date that ``sedangkan``, ``sementara`` or a semicolon sets off."""
    start, end = place.sentence
    if item.span.start - start < _OPENS:
        return place.sentence
    for turn in _SETS_OFF.finditer(flat, place.sentence.start, place.sentence.end):
        if turn.end() <= item.span.start:
            start = turn.end()
        elif turn.start() >= item.span.end:
            end = turn.start()
            break
    return Span(start, end)


def _is_venue(flat: str, seen: Seen) -> bool:
    """Whether a region's name only belongs to a place in it: ``di alun-alun Barru``."""
    return _VENUE.search(flat, max(0, seen.span.start - _NEAR), seen.span.start) is not None


def _by_level(words_: str, codes: list[str | None]) -> list[str]:
    """The one regency, or the one city, of the article where a clause says only ``kabupaten`` or ``kota``."""
    low = words_.lower()
    for kind in ("kab", "kota"):
        own = [code for code in codes if code is not None and gazetteer.level(code) == kind]
        other = [code for code in codes if code not in own]
        word, not_word = ("kabupaten", "kota") if kind == "kab" else ("kota", "kabupaten")
        if len(own) == len(other) == 1 and re.search(rf"\b{word}\b", low) and not re.search(rf"\b{not_word}\b", low):
            return own
    return []


def _by_speaker(page: Page, item: DateExpression, codes: list[str | None]) -> list[str]:
    """The region for which the person speaks whose words have the date."""
    near = next((quote for quote in page.quotes if quote.span.start <= item.span.start < quote.span.end), None)
    if near is None or not near.role:
        return []
    tokens = tokenize(near.role, Span(0, len(near.role)))
    for at in range(len(tokens)):
        name = gazetteer.match(tokens, at)
        if name is not None:
            cue = gazetteer.cue_before(tokens, name.first)
            found = gazetteer.of_level(name.codes, cue[0] if cue else "any")
            return [code for code in found if code in codes] if len(found) == 1 else []
    return []


def _event(page: Page, item: DateExpression, place: _Place, quoted: list[Span], said: Statement | None) -> Event:
    kind, label = _stated(said) if said is not None else _told(page, item, place, quoted)
    return Event(
        date=item.value,
        region=None,
        kind=kind,
        label=label,
        anchor=item.span.of(page.text),
        span=item.span,
        sentence=place.sentence,
        flags=item.flags + calendar_check.conflicts(item, place.text[: item.span.start - place.start]),
    )


def _touches(quote: Quote, place: _Place) -> bool:
    return quote.span.start < place.sentence.end + _WINDOW and quote.span.end > place.sentence.start - _WINDOW


def _stated(said: Statement) -> tuple[str, str]:
    """Kind and label of the day of a statement: those of the occasion it was made on, where the clause tells one."""
    kind = kinds.kind_at(_PRESS.sub("", said.occasion), 0) if said.occasion else OTHER
    return (SAID if kind == OTHER else kind), statements.label(said)


def _told(page: Page, item: DateExpression, place: _Place, quoted: list[Span]) -> tuple[str, str]:
    """Kind and label of what the sentence tells of its date."""
    before, behind = _words_around(page, item, place, quoted)
    main = not _COMING.search(place.text) and item.value < reference.VOTING_DAY.isoformat()
    own = _own_kind(item, before, behind)
    kind = own if own != OTHER else _kind_before(page, place)
    told = labels.Telling(
        before=before,
        behind=behind,
        kind=kind,
        by_itself=own,
        month_long="/" in item.value,
        headline=page.headline if main and place.paragraph <= 1 else "",
        body=_body(page.quotes, item.span),
    )
    return kind, labels.label(told)


def _body(quotes: tuple[Quote, ...], date: Span) -> str:
    """The body for which somebody speaks around a date: ``KPU Lahat`` of its chairman, ``Polres Lahat`` of its head."""
    near = next((quote for quote in quotes if quote.span.start <= date.start <= quote.span.end), None)
    found = _HEAD_OFFICE.match(near.role) if near is not None and near.role else None
    if found is None:
        return ""
    return found["body"] or f"Pol{found['police']}"


def _words_around(page: Page, item: DateExpression, place: _Place, quoted: list[Span]) -> tuple[str, str]:
    """The words of the sentence before and behind a date, without dateline, quotations, and other dates' clauses; of
    the next sentence where this one is only a date."""
    flat, sentence = page.flat, place.sentence
    first = next((part.end for part in page.skip if part.start <= sentence.start < part.end), sentence.start)
    first, last = max(first, item.span.start - _LONG), min(sentence.end, item.span.end + _WINDOW)
    if sentence.end - item.span.end <= 1 and item.span.start - first <= 1:
        line_end = flat.find("\n", last) if "\n" in flat[last : last + _WINDOW] else last + _WINDOW
        stop = flat.find(".", last + 1, line_end)
        behind = flat[item.span.end : stop if stop > 0 else min(line_end, len(flat))].lstrip(". ")
        if behind or place.paragraph_start >= first:
            return "", behind
        told = flat[max(place.paragraph_start, first - _WINDOW) : first].strip(" .")
        return " ".join(told[told.rfind(". ") + 1 :].split()), ""
    before = _without_quotes(flat, first, item.span.start, quoted)
    behind = _without_quotes(flat, item.span.end, last, quoted)
    if place.previous is not None and place.previous.start >= first:
        since = flat[place.previous.end : item.span.start]
        sooner = _without_quotes(flat, first, place.previous.start, quoted)
        before = _numbered(since, sooner) if _tells(since) else sooner
    if place.following is not None and place.following.start < last:
        until = flat[item.span.end : place.following.start]
        if not _tells(until):
            return " ".join(before.split()), " ".join(flat[place.following.end : last].split())
        cut = max(until.rfind(mark) for mark in (",", " dan ", " serta ", " sedangkan ", ";"))
        behind = until[: max(cut, 0)]
    return " ".join(before.split()), " ".join(behind.split())


_JOINS = re.compile(r"\b(?:dan|serta|atau|hingga|sampai|sedangkan|lalu|kemudian|tanggal|pada|s\.?d)\b|[\s,;)(–-]+")


_ORDINALS = re.compile(r"\s(?:pertama|perdana|kedua|ketiga|keempat|terakhir)$")
_NTH = re.compile(
    r"[\s,;)]*(?:(?:dan|serta|sedangkan|yang|lalu|kemudian)\s+)*(?P<nth>kedua|ketiga|keempat|kelima|terakhir)"
    r"(?=\s*(?:$|[,(]|(?:pada|tanggal|hari)\b))"
)


def _numbered(since: str, sooner: str) -> str:
    """``kedua pada`` behind an earlier date, with the noun it counts: ``debat kedua``."""
    nth = _NTH.match(since)
    noun = _ORDINALS.sub("", phrases.noun_phrase(clauses.last_event_noun(sooner), 0)) if nth else ""
    return f"{noun} {nth['nth']}" if nth and noun else since


def _tells(words_: str) -> bool:
    """Whether the words between two dates tell something of the second."""
    return len(_JOINS.sub(" ", words_).split()) >= 1 and len(words_.split()) >= 2


def _without_quotes(flat: str, first: int, last: int, quoted: list[Span]) -> str:
    """A part of the page without the direct quotations in it."""
    kept, at = [], first
    for span in quoted[max(bisect_left(quoted, (first,)) - 1, 0) : bisect_left(quoted, (last,))]:
        if span.start >= first and span.end <= last:
            kept.append(flat[at : max(span.start - 1, at)])
            at = min(span.end + 1, last)
    return " ".join([*kept, flat[at:last]])


def _opening_kind(page: Page) -> str:
    """What the headline tells of, or the first paragraph where the headline tells nothing."""
    kind = kinds.kind_at(page.headline, 0)
    if kind != OTHER:
        return kind
    first = next((part for part in page.paragraphs if part and part[0].start >= page.lead), None)
    return kinds.kind_at(page.flat[first[0].start : first[-1].end], 0) if first else OTHER


def _own_kind(item: DateExpression, before: str, behind: str) -> str:
    """What happens by the date's own clause."""
    words_ = f"{before} {behind}"
    best = kinds.kind_at(words_, len(before))
    if best == kinds.SIGNED and kinds.FUNDS.search(words_):
        best = kinds.MONEY
    if item.value == reference.VOTING_DAY.isoformat() and best not in {"simulasi", "pungut ulang"}:
        return labels.VOTE
    if best == OTHER and reference.VOTING_DAY.isoformat().startswith(item.value) and _ELECTION.search(words_):
        return labels.VOTE
    return best


def _kind_before(page: Page, place: _Place) -> str:
    """What happens by the words before a sentence, else by the headline and the lead."""
    earlier = page.flat[max(place.paragraph_start, place.start - _WINDOW) : place.start]
    best = kinds.kind_at(earlier, len(earlier))
    return best if best != OTHER else _opening_kind(page)
