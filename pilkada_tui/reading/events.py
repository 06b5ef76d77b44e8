"""Dated events: what happened or will happen in which region, with the sentence that tells it.

A date inside the article makes an event of its region, unless the sentence shows that the date is of something else: a
law, an anniversary, an earlier election. Voting day and deadlines are events too.
"""

import re
from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import Event, Flag, Span
from pilkada_tui.reading import dates
from pilkada_tui.reading.dates import DateExpression
from pilkada_tui.reading.regions import Regions
from pilkada_tui.reading.tokens import Token, sentences
from pilkada_tui.reading.wordlist import sections, words

_FIRST, _LAST = "2023-06", "2025-09"
_GENERAL_ELECTION = "2024-02-14"
_ALL = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|seluruh|masing-masing)\s(?:daerah|kabupaten|kota|wilayah|kabupaten/kota)\b",
    re.IGNORECASE,
)
_NEAR = 90
_LABEL = 72
_STAGE_WORDS = {
    "pendaftaran_paslon": ("pendaftaran pasangan calon", "pendaftaran calon", "pendaftaran paslon"),
    "penetapan_paslon": ("penetapan pasangan calon", "penetapan calon", "penetapan paslon"),
    "pengundian_nomor_urut": ("pengundian nomor urut", "pengambilan nomor urut", "penetapan nomor urut"),
    "kampanye": ("masa kampanye",),
    "masa_tenang": ("masa tenang",),
    "pemungutan_suara": ("pemungutan suara", "hari pencoblosan"),
}


class _Place(NamedTuple):
    """The surroundings of a date: its paragraph, the sentence's span and text."""

    paragraph: int
    sentence: Span
    text: str


def read(
    flat: str, text: str, paragraphs: list[list[Token]], quoted: list[Span], skip: list[Span], regions: Regions
) -> tuple[Event, ...]:
    """The events of a page in order, one for each date and region. ``skip`` are spans whose dates are no events."""
    found: dict[tuple[str, str | None], Event] = {}
    for number, tokens in enumerate(paragraphs):
        if not tokens:
            continue
        spans = [Span(tokens[first].start, tokens[last - 1].end) for first, last in sentences(tokens, [])]
        for item in dates.find(flat, Span(tokens[0].start, tokens[-1].end)):
            if any(part.start <= item.span.start < part.end for part in skip):
                continue
            sentence = next((span for span in spans if span.start <= item.span.start < span.end), spans[0])
            place = _Place(number, sentence, flat[sentence.start : sentence.end])
            if _is_event(flat, item, place):
                for code in _regions_of(place, item, regions):
                    found.setdefault((item.value, code), _event(flat, text, item, place, code))
    return tuple(sorted(found.values(), key=lambda event: (event.span, event.region or "")))


def _is_event(flat: str, item: DateExpression, place: _Place) -> bool:
    if not _FIRST <= item.value[:7] <= _LAST or item.value == _GENERAL_ELECTION:
        return False
    start = max(place.sentence.start, item.span.start - _NEAR)
    before = flat[start : item.span.start].lower()
    near = before[-60:]
    if any(re.search(rf"\b{re.escape(word)}\b", near) for word in words("calendar", "not events")):
        return bool(re.search(r"\bnomor (?:urut|\d)", near)) and "undang" not in near and "peraturan" not in near
    if len(item.value) == 7 and item.bare:
        return not re.search(r"\b(?:pemilu|menunggu|gaji|edisi)\b", before[-30:])
    return not re.match(r"\s*(?:lalu|silam)?,?\s*\d{4}", flat[item.span.end : item.span.end + 8]) or not item.bare


def _regions_of(place: _Place, item: DateExpression, regions: Regions) -> list[str | None]:
    """The regions an event belongs to: all the article is about, or those its sentence or paragraph names."""
    codes = [region.code for region in regions.about]
    if len(codes) < 2:
        return list(codes) or [None]
    if _ALL.search(place.text):
        return list(codes)
    inside = [seen.codes[0] for seen in regions.seen if len(seen.codes) == 1 and _within(seen.span, place.sentence)]
    named = [code for code in codes if code in inside]
    if named:
        return list(_nearest_clause(named, place, item, regions))
    before = [
        seen.codes[0]
        for seen in regions.seen
        if len(seen.codes) == 1
        and seen.codes[0] in codes
        and place.paragraph - 1 <= seen.paragraph <= place.paragraph
        and seen.span.start < place.sentence.start
    ]
    same = [seen for seen in regions.seen if seen.paragraph == place.paragraph and seen.codes[0] in codes]
    if same and before:
        return list(dict.fromkeys(seen.codes[0] for seen in same if seen.span.start < place.sentence.start)) or list(
            codes
        )
    return list(codes)


def _within(span: Span, outer: Span) -> bool:
    return outer.start <= span.start < outer.end


def _nearest_clause(named: list[str], place: _Place, item: DateExpression, regions: Regions) -> list[str]:
    """With several dates in one sentence, a date belongs to the regions named since the date before it."""
    others = list(dates.find(place.text, Span(0, len(place.text))))
    at = item.span.start - place.sentence.start
    previous = max((found.span.end for found in others if found.span.end <= at), default=0)
    since = [
        seen.codes[0]
        for seen in regions.seen
        if len(seen.codes) == 1
        and seen.codes[0] in named
        and place.sentence.start + previous <= seen.span.start < item.span.start
    ]
    return list(dict.fromkeys(since)) or named if len(others) > 1 and previous else named


def _event(flat: str, text: str, item: DateExpression, place: _Place, code: str | None) -> Event:
    return Event(
        date=item.value,
        region=code,
        kind=_kind(item, place),
        label=_label(place.text),
        anchor=item.span.of(text),
        span=item.span,
        sentence=place.sentence,
        flags=item.flags + _calendar_flags(item, place),
    )


def _kind(item: DateExpression, place: _Place) -> str:
    """What the sentence says happens: the kind whose word stands nearest to the date."""
    lowered = place.text.lower()
    at = item.span.start - place.sentence.start
    best, best_distance = "lain", 10_000
    for rank, (kind, phrases) in enumerate(sections("events").items()):
        for phrase in phrases:
            for match in re.finditer(rf"\b{re.escape(phrase)}", lowered):
                distance = abs(match.start() - at) + 3 * rank + (400 if kind == "pernyataan" else 0)
                distance += 150 if phrase in {"pilkada", "pilkada serentak"} else 0
                if distance < best_distance:
                    best, best_distance = kind, distance
    if item.value == reference.VOTING_DAY.isoformat() and best in {"lain", "pernyataan", "kampanye"}:
        return "pemungutan suara"
    return best


def _label(sentence: str) -> str:
    """A text for a list: the sentence without its quotation, cut at a word."""
    plain = " ".join(re.sub(r"[“\"”].*?[”\"]", " ", sentence).split()).strip(" ,.")
    plain = plain or " ".join(sentence.split())
    if len(plain) <= _LABEL:
        return plain
    return plain[: _LABEL - 1].rsplit(" ", 1)[0] + "…"


def _calendar_flags(item: DateExpression, place: _Place) -> tuple[Flag, ...]:
    """An official stage that the article gives another day."""
    lowered = place.text.lower()
    printed = item.value.partition("/")
    for stage in reference.stages():
        for phrase in _STAGE_WORDS.get(stage.id, ()):
            at = lowered.find(phrase)
            if at < 0 or abs(at - (item.span.start - place.sentence.start)) > _NEAR or len(printed[0]) < 10:
                continue
            inside = stage.start <= printed[0] <= stage.end and stage.start <= (printed[2] or printed[0]) <= stage.end
            ranged = bool(printed[1]) and (printed[0], printed[2]) != (stage.start, stage.end)
            if ranged and not inside:
                note = f"kalender resmi: {stage.name_id} {stage.start} s.d. {stage.end}"
                return (Flag(kind="calendar", note=note, span=item.span),)
    return ()
