"""Dated events: what happened or will happen in which region, with the sentence that tells it.

A date inside the article makes an event of its region, unless the sentence shows that the date is of something else: a
law, an anniversary, an earlier election. Voting day and deadlines are events too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import Event, Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.dates.expressions import DateExpression
from pilkada_tui.reading.events import calendar_check
from pilkada_tui.reading.events.labels import label
from pilkada_tui.reading.regions.candidates import Regions, inside
from pilkada_tui.reading.regions.ranking import Seen
from pilkada_tui.reading.text.tokens import Token, sentences
from pilkada_tui.wordlist import sections, words

_FIRST, _LAST = "2023-06", "2025-09"
OTHER, SAID = "lain", "pernyataan"
_ELECTION_YEAR = "2024"
_NUMBERED = re.compile(r"\bno(?:mor|\.)? ?\d[\w./-]*(?: tahun \d{4})?(?: \w+){0,3} ?$")
_PREPARES = re.compile(r"\b(?:nphd|hibah|pilkada|kpu|bawaslu|tahapan)\b", re.IGNORECASE)
_GENERAL_ELECTION = "2024-02-14"
_ALL = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|seluruh|masing-masing)\s(?:daerah|kabupaten|kota|wilayah|kabupaten/kota)\b",
    re.IGNORECASE,
)
_NEAR, _WINDOW, _FAR = 60, 300, 10_000
_PENALTY, _LONG = 400, 900
_STATION = "tempat pemungutan suara"


class _Place(NamedTuple):
    """The surroundings of a date: paragraph, the sentence's span, a window of its words around the date and where that
    begins, the date before it in the sentence, whether the sentence has several, and the paragraph's start."""

    paragraph: int
    paragraph_start: int
    sentence: Span
    text: str
    start: int
    previous: Span | None
    several: bool


def read(
    flat: str,
    text: str,
    paragraphs: list[list[Token]],
    quoted: list[Span],
    skip: list[Span],
    regions: Regions,
    lead: int = 0,
) -> tuple[Event, ...]:
    """The events of a page in order, one for each date and region.

    ``quoted`` are the direct quotations in order, ``skip`` the spans whose dates are no events; ``lead`` is the
    offset where the article proper begins, above which a picture's caption may date from an earlier year.
    """
    found: dict[tuple[str, str | None], Event] = {}
    named = _by_paragraph(regions)
    for number, tokens in enumerate(paragraphs):
        for item, place in _dated(flat, number, tokens, quoted):
            skipped = any(part.start <= item.span.start < part.end for part in skip)
            old_picture = item.span.start < lead and item.value < _ELECTION_YEAR
            if not skipped and not old_picture and _is_event(flat, item, place):
                for code in _regions_of(place, item, regions, named):
                    if (item.value, code) not in found:
                        found[item.value, code] = _event(flat, text, item, place, code, skip)
    return tuple(sorted(found.values(), key=lambda event: (event.span, event.region or "")))


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
    previous: Span | None = None
    for number_, item in enumerate(found):
        spans = inner if inside(item.span, within) else whole
        sentence = spans[max(bisect_right(spans, (item.span.start, item.span.end)) - 1, 0)]
        if previous is not None and previous.start < sentence.start:
            previous = None
        start = max(sentence.start, item.span.start - _WINDOW)
        around = flat[start : min(sentence.end, item.span.end + _WINDOW)]
        follows = number_ + 1 < len(found) and found[number_ + 1].span.start < sentence.end
        several = previous is not None or follows
        yield item, _Place(number, tokens[0].start, sentence, around, start, previous, several)
        previous = item.span


def _sentence_spans(tokens: list[Token], opaque: list[Span]) -> list[Span]:
    return [Span(tokens[first].start, tokens[last - 1].end) for first, last in sentences(tokens, opaque)]


@cache
def _not_events() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words('calendar', 'not events')))})\b")


def _is_event(flat: str, item: DateExpression, place: _Place) -> bool:
    if not _FIRST <= item.value[:7] <= _LAST or item.value == _GENERAL_ELECTION:
        return False
    if item.value < _ELECTION_YEAR and not _PREPARES.search(flat, place.paragraph_start, place.sentence.end):
        return False
    near = flat[max(place.sentence.start, item.span.start - _NEAR) : item.span.start].lower()
    near = near[max(near.rfind(mark) for mark in '"“”') + 1 :]
    if _not_events().search(near) or _NUMBERED.search(near):
        return False
    if len(item.value) == len("2024-11") and item.bare:
        return not re.search(r"\b(?:pemilu|menunggu|gaji|edisi)\b", near[-30:])
    return True


def _regions_of(
    place: _Place, item: DateExpression, regions: Regions, named: dict[int, list[Seen]]
) -> list[str | None]:
    """The regions an event belongs to: all the article is about, or those its sentence or paragraph names."""
    codes: list[str | None] = [region.code for region in regions.about]
    if len(codes) < 2:
        return codes or [None]
    if _ALL.search(place.text):
        return codes
    here = named.get(place.paragraph, [])
    inside = [seen for seen in here if place.sentence.start <= seen.span.start < place.sentence.end]
    if inside and place.several:
        begin = place.previous.end if place.previous else place.sentence.start
        since = [seen for seen in inside if begin <= seen.span.start < item.span.start]
        inside = since or inside
    chosen = inside or [seen for seen in here if seen.span.start < place.sentence.start]
    return list(dict.fromkeys(seen.codes[0] for seen in chosen)) or codes


def _event(flat: str, text: str, item: DateExpression, place: _Place, code: str | None, skip: list[Span]) -> Event:
    told = _told(flat, item, place, skip)
    return Event(
        date=item.value,
        region=code,
        kind=_kind(flat, item, place),
        label=label(told.of(text), item.span.of(text)),
        anchor=item.span.of(text),
        span=item.span,
        sentence=place.sentence,
        flags=item.flags + calendar_check.conflicts(item, place.text[: item.span.start - place.start]),
    )


def _told(flat: str, item: DateExpression, place: _Place, skip: list[Span]) -> Span:
    """The words that tell what happens: the sentence without its dateline, or the next where it is only a date."""
    first = next((part.end for part in skip if part.start <= place.sentence.start < part.end), place.sentence.start)
    if item.span.start - first > _LONG:
        first = flat.rfind(" ", first, item.span.start - _LONG) + 1
    last = min(place.sentence.end, item.span.end + _WINDOW)
    if place.sentence.end - item.span.end <= 1 and item.span.start - first <= 1:
        line_end = flat.find("\n", last) if "\n" in flat[last : last + _WINDOW] else last + _WINDOW
        stop = flat.find(".", last + 1, line_end)
        last = stop if stop > 0 else min(line_end, len(flat))
    return Span(first, last)


@cache
def _kinds() -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    """Every phrase of every kind in one pattern, and the kind and rank of each."""
    ranked = {phrase: (kind, rank) for rank, (kind, found) in enumerate(sections("events").items()) for phrase in found}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, ranked), key=len, reverse=True))})"), ranked


def _kind(flat: str, item: DateExpression, place: _Place) -> str:
    """What happens: the kind whose word stands nearest to the date, in its sentence or, failing that, before it."""
    best = kind_near(place.text, item.span.start - place.start)
    if best == OTHER:
        before = flat[max(place.paragraph_start, place.start - _WINDOW) : place.start]
        best = kind_near(before, len(before))
    if item.value == reference.VOTING_DAY.isoformat() and best not in {"simulasi", "pungut ulang"}:
        return "pemungutan suara"
    return best


def kind_near(words_: str, at: int) -> str:
    """The kind of event whose word stands nearest to a place in some words; ``OTHER`` where none does."""
    best, least = OTHER, _FAR
    pattern, ranked = _kinds()
    for match in pattern.finditer(words_.lower().replace(_STATION, " " * len(_STATION))):
        kind, rank = ranked[match[0]]
        distance = abs(match.start() - at) + 3 * rank + (_PENALTY if kind == SAID else 0)
        if distance < least:
            best, least = kind, distance
    return best
