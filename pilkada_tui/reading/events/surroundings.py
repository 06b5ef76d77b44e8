"""The context of a date: its sentence, the neighbouring dates, and the words that say what happens on it."""

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
# What opens another clause after a date: ``…, sedangkan kampanye dimulai tiga hari sesudahnya``.
_OTHER_CLAUSE = re.compile(r",\s(?:sedangkan|sementara|adapun)\s")
_LONG = 900
_LONGEST_SIDE = 1000
"""How many characters of a sentence are read on either side of a date: longer than any news sentence."""
_JOINS = re.compile(r"\b(?:dan|serta|atau|hingga|sampai|sedangkan|lalu|kemudian|tanggal|pada|s\.?d)\b|[\s,;)(–-]+")
_ORDINALS = re.compile(r"\s(?:pertama|perdana|kedua|ketiga|keempat|terakhir)$")
_NTH = re.compile(
    r"[\s,;)]*(?:(?:dan|serta|sedangkan|yang|lalu|kemudian)\s+)*(?P<nth>kedua|ketiga|keempat|kelima|terakhir)"
    r"(?=\s*(?:$|[,(]|(?:pada|tanggal|hari)\b))"
)


class Page(NamedTuple):
    """What is known of a page before its events are read.

    ``flat`` is the text with plain spaces, ``paragraphs`` their tokens, ``skip`` the spans whose dates are no events,
    and ``lead`` the offset where the article proper begins: a caption above it may carry a date from an earlier year.
    """

    flat: str
    headline: str
    paragraphs: list[list[Token]]
    quotes: tuple[Quote, ...]
    skip: list[Span]
    regions: Regions
    lead: int = 0


def quotes_near(page: Page, span: Span, reach: int = 0) -> tuple[Quote, ...]:
    """The quotes of a page, in order, that overlap a span or lie within ``reach`` characters of it."""
    first = bisect_left(page.quotes, span.start - reach, key=lambda quote: quote.span.start)
    last = bisect_left(page.quotes, span.end + reach, key=lambda quote: quote.span.start)
    return tuple(one for one in page.quotes[max(first - 2, 0) : last] if one.span.end > span.start - reach)


class Place(NamedTuple):
    """The context of a date.

    ``paragraph`` and ``paragraph_start``: its paragraph's number and offset; ``sentence``: its sentence; ``text`` and
    ``start``: a window of the sentence around the date and the window's offset; ``run``: the coordinated dates it
    belongs to (``6, 13 dan 20 November``); ``previous``/``following``: the dates before and after that run in the
    sentence.
    """

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
    """The dates of a paragraph with their context: the sentence around, or inside, a quotation."""
    dates = expressions.find(flat, Span(tokens[0].start, tokens[-1].end)) if tokens else []
    if not dates:
        return
    within = quoted[bisect_left(quoted, (tokens[0].start,)) : bisect_left(quoted, (tokens[-1].end,))]
    whole = _sentence_spans(tokens, within)
    inner = _sentence_spans(tokens, []) if within else whole
    spans_of = [one.span for one in dates]
    for item in dates:
        at = bisect_right(within, (item.span.start, item.span.end)) - 1
        quotation = within[at] if at >= 0 and within[at].start <= item.span.start < within[at].end else None
        spans = whole if quotation is None else inner
        first, last = spans[max(bisect_right(spans, (item.span.start, item.span.end)) - 1, 0)]
        if quotation is not None:
            first, last = max(first, quotation.start), max(min(last, quotation.end), item.span.end)
        sentence = Span(max(first, item.span.start - _LONGEST_SIDE), min(last, item.span.end + _LONGEST_SIDE))
        start = max(sentence.start, item.span.start - WINDOW)
        around = flat[start : min(sentence.end, item.span.end + WINDOW)]
        inside = spans_of[bisect_left(spans_of, (sentence.start,)) : bisect_left(spans_of, (sentence.end,))]
        run, before, following = _run(flat, item.span, inside)
        yield item, Place(number, tokens[0].start, sentence, around, start, run, before, following)


def _run(flat: str, date: Span, inside: list[Span]) -> tuple[Span, Span | None, Span | None]:
    """The run of coordinated dates that contains a date, and the dates before and after the run."""
    at = bisect_left(inside, date)
    if at == len(inside) or inside[at] != date:
        return date, None, None
    first = last = at
    while first and not _has_content(flat[inside[first - 1].end : inside[first].start]):
        first -= 1
    while last + 1 < len(inside) and not _has_content(flat[inside[last].end : inside[last + 1].start]):
        last += 1
    before = inside[first - 1] if first else None
    following = inside[last + 1] if last + 1 < len(inside) else None
    return Span(inside[first].start, inside[last].end), before, following


def _sentence_spans(tokens: list[Token], opaque: list[Span]) -> list[Span]:
    """The spans of the sentences; none ends inside an ``opaque`` span."""
    return [Span(tokens[first].start, tokens[last - 1].end) for first, last in sentences(tokens, opaque)]


def words_around(page: Page, place: Place, quoted: list[Span]) -> tuple[str, str]:
    """The text of the sentence before and after a date.

    Without dateline, quotations and the clauses of other dates; from the next sentence if this one is only a date.
    """
    flat, sentence = page.flat, place.sentence
    first = next((part.end for part in page.skip if part.start <= sentence.start < part.end), sentence.start)
    first, last = max(first, place.run.start - _LONG), min(sentence.end, place.run.end + WINDOW)
    if sentence.end - place.run.end <= 1 and place.run.start - first <= 1:
        line_end = flat.find("\n", last) if "\n" in flat[last : last + WINDOW] else last + WINDOW
        stop = flat.find(".", last + 1, line_end)
        after = flat[place.run.end : stop if stop > 0 else min(line_end, len(flat))].lstrip(". ")
        if after or place.paragraph_start >= first:
            return "", after
        preceding = flat[max(place.paragraph_start, first - WINDOW) : first].strip(" .")
        return " ".join(preceding[preceding.rfind(". ") + 1 :].split()), ""
    before = _without_quotes(flat, first, place.run.start, quoted)
    after = _without_quotes(flat, place.run.end, last, quoted)
    if place.previous is not None and place.previous.start >= first:
        since = flat[place.previous.end : place.run.start]
        before = _with_counted_noun(since, _without_quotes(flat, first, place.previous.start, quoted))
    if place.following is not None and place.following.start < last:
        until = flat[place.run.end : place.following.start]
        cut = max(until.rfind(mark) for mark in (",", " dan ", " serta ", " sedangkan ", ";"))
        after = until[: max(cut, 0)]
    after = _OTHER_CLAUSE.split(after, maxsplit=1)[0]
    return " ".join(before.split()), " ".join(after.split())


def _with_counted_noun(since: str, earlier: str) -> str:
    """``kedua pada`` after an earlier date, with the noun it counts: ``debat kedua``."""
    nth = _NTH.match(since)
    noun = _ORDINALS.sub("", phrases.noun_phrase(clauses.last_event_noun(earlier), 0)) if nth else ""
    return f"{noun} {nth['nth']}" if nth and noun else since


def _has_content(words_: str) -> bool:
    """Whether the text between two dates says something about the second."""
    return len(_JOINS.sub(" ", words_).split()) >= 1 and len(words_.split()) >= 2


def _without_quotes(flat: str, first: int, last: int, quoted: list[Span]) -> str:
    """A part of the page without its direct quotations."""
    kept, at = [], first
    for span in quoted[max(bisect_left(quoted, (first,)) - 1, 0) : bisect_left(quoted, (last,))]:
        if span.start >= first and span.end <= last:
            kept.append(flat[at : max(span.start - 1, at)])
            at = min(span.end + 1, last)
    return " ".join([*kept, flat[at:last]])
