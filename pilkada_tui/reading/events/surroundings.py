"""The surroundings of a date: its sentence, the dates beside it, and the words that tell what happens on it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pilkada_tui.model import Quote, Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.dates.expressions import DateExpression
from pilkada_tui.reading.events import clauses, phrases
from pilkada_tui.reading.regions.candidates import Regions
from pilkada_tui.reading.text.tokens import Token, sentences

WINDOW = 300
_LONG = 900
_LONGEST_SIDE = 1000
"""How many characters of a sentence are read on either side of a date: more than any sentence of the news has."""
_JOINS = re.compile(r"\b(?:dan|serta|atau|hingga|sampai|sedangkan|lalu|kemudian|tanggal|pada|s\.?d)\b|[\s,;)(–-]+")
_ORDINALS = re.compile(r"\s(?:pertama|perdana|kedua|ketiga|keempat|terakhir)$")
_NTH = re.compile(
    r"[\s,;)]*(?:(?:dan|serta|sedangkan|yang|lalu|kemudian)\s+)*(?P<nth>kedua|ketiga|keempat|kelima|terakhir)"
    r"(?=\s*(?:$|[,(]|(?:pada|tanggal|hari)\b))"
)


class Page(NamedTuple):
    """What is known of a page before its events: its text with plain spaces (``flat``), the headline,
    the tokens of its paragraphs, the quotes, the spans whose dates are no events, the regions, and the offset where the
    article proper begins, above which a picture's caption may date from an earlier year."""

    flat: str
    headline: str
    paragraphs: list[list[Token]]
    quotes: tuple[Quote, ...]
    skip: list[Span]
    regions: Regions
    lead: int = 0


def quotes_near(page: Page, span: Span, reach: int = 0) -> tuple[Quote, ...]:
    """The quotes of a page, in order, that a span touches or comes near to."""
    first = bisect_left(page.quotes, span.start - reach, key=lambda quote: quote.span.start)
    last = bisect_left(page.quotes, span.end + reach, key=lambda quote: quote.span.start)
    return tuple(one for one in page.quotes[max(first - 2, 0) : last] if one.span.end > span.start - reach)


class Place(NamedTuple):
    """The surroundings of a date: its paragraph and where that starts, its sentence, a window of the sentence's words
    around the date and where that begins, the run of dates in which it stands (``6, 13 dan 20 November``), and the
    dates before and behind that run in the sentence."""

    paragraph: int
    paragraph_start: int
    sentence: Span
    text: str
    start: int
    run: Span
    previous: Span | None
    following: Span | None

    @property
    def several(self) -> bool:
        """Whether the sentence has other dates."""
        return self.previous is not None or self.following is not None


def dated(flat: str, number: int, tokens: list[Token], quoted: list[Span]) -> Iterator[tuple[DateExpression, Place]]:
    """The dates of a paragraph, each with its surroundings: the sentence around, or within, a quotation."""
    found = expressions.find(flat, Span(tokens[0].start, tokens[-1].end)) if tokens else []
    if not found:
        return
    within = quoted[bisect_left(quoted, (tokens[0].start,)) : bisect_left(quoted, (tokens[-1].end,))]
    whole = _sentence_spans(tokens, within)
    inner = _sentence_spans(tokens, []) if within else whole
    spans_of = [one.span for one in found]
    for item in found:
        at = bisect_right(within, (item.span.start, item.span.end)) - 1
        own = within[at] if at >= 0 and within[at].start <= item.span.start < within[at].end else None
        spans = whole if own is None else inner
        first, last = spans[max(bisect_right(spans, (item.span.start, item.span.end)) - 1, 0)]
        if own is not None:
            first, last = max(first, own.start), max(min(last, own.end), item.span.end)
        sentence = Span(max(first, item.span.start - _LONGEST_SIDE), min(last, item.span.end + _LONGEST_SIDE))
        start = max(sentence.start, item.span.start - WINDOW)
        around = flat[start : min(sentence.end, item.span.end + WINDOW)]
        inside = spans_of[bisect_left(spans_of, (sentence.start,)) : bisect_left(spans_of, (sentence.end,))]
        run, before, behind = _run(flat, item.span, inside)
        yield item, Place(number, tokens[0].start, sentence, around, start, run, before, behind)


def _run(flat: str, date: Span, inside: list[Span]) -> tuple[Span, Span | None, Span | None]:
    """The run of dates of a sentence in which one stands, and the dates before and behind that."""
    at = bisect_left(inside, date)
    if at == len(inside) or inside[at] != date:
        return date, None, None
    first = last = at
    while first and not _tells(flat[inside[first - 1].end : inside[first].start]):
        first -= 1
    while last + 1 < len(inside) and not _tells(flat[inside[last].end : inside[last + 1].start]):
        last += 1
    before = inside[first - 1] if first else None
    behind = inside[last + 1] if last + 1 < len(inside) else None
    return Span(inside[first].start, inside[last].end), before, behind


def _sentence_spans(tokens: list[Token], opaque: list[Span]) -> list[Span]:
    return [Span(tokens[first].start, tokens[last - 1].end) for first, last in sentences(tokens, opaque)]


def words_around(page: Page, place: Place, quoted: list[Span]) -> tuple[str, str]:
    """The words of the sentence before and behind a date, without dateline, quotations, and other dates' clauses; of
    the next sentence where this one is only a date."""
    flat, sentence = page.flat, place.sentence
    first = next((part.end for part in page.skip if part.start <= sentence.start < part.end), sentence.start)
    first, last = max(first, place.run.start - _LONG), min(sentence.end, place.run.end + WINDOW)
    if sentence.end - place.run.end <= 1 and place.run.start - first <= 1:
        line_end = flat.find("\n", last) if "\n" in flat[last : last + WINDOW] else last + WINDOW
        stop = flat.find(".", last + 1, line_end)
        behind = flat[place.run.end : stop if stop > 0 else min(line_end, len(flat))].lstrip(". ")
        if behind or place.paragraph_start >= first:
            return "", behind
        told = flat[max(place.paragraph_start, first - WINDOW) : first].strip(" .")
        return " ".join(told[told.rfind(". ") + 1 :].split()), ""
    before = _without_quotes(flat, first, place.run.start, quoted)
    behind = _without_quotes(flat, place.run.end, last, quoted)
    if place.previous is not None and place.previous.start >= first:
        since = flat[place.previous.end : place.run.start]
        before = _numbered(since, _without_quotes(flat, first, place.previous.start, quoted))
    if place.following is not None and place.following.start < last:
        until = flat[place.run.end : place.following.start]
        cut = max(until.rfind(mark) for mark in (",", " dan ", " serta ", " sedangkan ", ";"))
        behind = until[: max(cut, 0)]
    return " ".join(before.split()), " ".join(behind.split())


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
