"""The regions of an event: those its clause, speaker or paragraph names, else all the article is about."""

import re
from bisect import bisect_left

from pilkada_tui.model import Span
from pilkada_tui.reading.dates.expressions import DateExpression
from pilkada_tui.reading.events.statements import Statement
from pilkada_tui.reading.events.surroundings import Page, Place, quotes_near
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.regions.candidates import Regions
from pilkada_tui.reading.regions.ranking import Seen
from pilkada_tui.reading.text.tokens import tokenize

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
_NEAR, _OPENS, _MOST = 60, 12, 60


def by_paragraph(regions: Regions) -> dict[int, list[Seen]]:
    """The resolved mentions of the regions the article is about, by paragraph number."""
    codes = {region.code for region in regions.about}
    by_number: dict[int, list[Seen]] = {}
    for seen in regions.seen:
        if len(seen.codes) == 1 and seen.codes[0] in codes:
            by_number.setdefault(seen.paragraph, []).append(seen)
    return by_number


def regions_of(
    page: Page, item: DateExpression, place: Place, named: dict[int, list[Seen]], statement: Statement | None
) -> list[str | None]:
    """The regions of an event: those its clause or paragraph names, else all the article is about.

    A venue (``di alun-alun Barru``) is not a region of an event that several hold together, nor is the place of a
    statement; a speaker who represents one of the regions speaks about that region.
    """
    codes: list[str | None] = [region.code for region in page.regions.about]
    if len(codes) < 2:
        return codes or [None]
    clause = _clause_of(page.flat, item, place)
    clause_text = clause.of(page.flat)
    if _ALL.search(clause_text):
        return codes
    names = named.get(place.paragraph, [])
    until = bisect_left(names, place.sentence.end, key=lambda seen: seen.span.start)
    here = [
        seen
        for seen in names[max(until - _MOST, 0) : until]
        if seen.how != "dateline" and not _is_venue(page.flat, seen)
    ]
    inside = [seen for seen in here if clause.start <= seen.span.start < clause.end]
    if inside and place.several:
        begin = place.previous.end if place.previous else clause.start
        since = [seen for seen in inside if begin <= seen.span.start < item.span.start]
        inside = since or inside
    if statement is not None:
        inside = [seen for seen in inside if seen.how != "place"]
    chosen = [seen.codes[0] for seen in inside] or _by_level(clause_text, codes)
    if not chosen and _TOGETHER.search(clause_text):
        return codes
    chosen = chosen or _by_speaker(page, item, codes)
    if not chosen:
        chosen = [seen.codes[0] for seen in here if seen.span.start < place.sentence.start]
    return list(dict.fromkeys(chosen)) or codes


def _clause_of(flat: str, item: DateExpression, place: Place) -> Span:
    """The part of a sentence around its date, delimited by ``sedangkan``, ``sementara`` or a semicolon."""
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
    """Whether a region's name only locates a venue: ``di alun-alun Barru``."""
    return _VENUE.search(flat, max(0, seen.span.start - _NEAR), seen.span.start) is not None


def _by_level(clause_text: str, codes: list[str | None]) -> list[str]:
    """The article's only regency, or only city, if a clause says just ``kabupaten`` or ``kota``."""
    low = clause_text.lower()
    for kind in ("kab", "kota"):
        matching = [code for code in codes if code is not None and gazetteer.level(code) == kind]
        other = [code for code in codes if code not in matching]
        word, not_word = ("kabupaten", "kota") if kind == "kab" else ("kota", "kabupaten")
        if (
            len(matching) == len(other) == 1
            and re.search(rf"\b{word}\b", low)
            and not re.search(rf"\b{not_word}\b", low)
        ):
            return matching
    return []


def _by_speaker(page: Page, item: DateExpression, codes: list[str | None]) -> list[str]:
    """The region represented by the speaker of the words that contain the date."""
    near = next(
        (quote for quote in quotes_near(page, item.span) if quote.span.start <= item.span.start < quote.span.end), None
    )
    if near is None or not near.role:
        return []
    tokens = tokenize(near.role, Span(0, len(near.role)))
    for at in range(len(tokens)):
        name = gazetteer.match(tokens, at)
        if name is not None:
            cue = gazetteer.cue_before(tokens, name.first)
            matching = gazetteer.of_level(name.codes, cue[0] if cue else "any")
            return [code for code in matching if code in codes] if len(matching) == 1 else []
    return []
