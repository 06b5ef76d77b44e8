"""Dates and ranges in Indonesian news, with the weekday as a checksum.

``Senin (26/8/2024)``, ``27-29 Agustus``, ``25 September hingga 23 November 2024``, ``Ahad (8/9/24)``.
A date without a year is in 2024, or in the year its weekday fits. A date that contradicts its printed weekday is kept
as printed and flagged.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pilkada_tui.model import Flag, Record, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates.years import ELECTION_YEAR, full_year, signed_before, valid_day, year_for
from pilkada_tui.reading.text.patterns import any_of
from pilkada_tui.reading.text.stems import one_slip
from pilkada_tui.wordlist import alternatives

_TO = r"(?:\s?[-–—/]\s?|\s(?:hingga\ssampai|hingga|sampai\sdengan|sampai|s[./]?d\.?|s\.d|ke)\s(?:tanggal\s)?)"
_NUMERIC = re.compile(r"(?<![\d/.,])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?[/.-]?\s?(\d{4}|\d{2}))?(?![\d/]|\.\d|[-–]\d)")
# What makes figures without a year a day: ``direncanakan pada 9/11``, and no fraction.
_LED_DAY, _LEAD_LENGTH = re.compile(r"\b(?:pada|tanggal|tgl\.?|hingga|sampai|mulai|sejak|per)\s$"), 12
_NUMERIC_RANGE = re.compile(
    r"(?<![\d/.,])(\d{1,2})\s?(?:[-–—]|s/d|s\.d\.?|hingga|sampai)\s?(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?(?![\d/])"
)
_PARTS = r"awal|akhir|pertengahan|medio|penghujung|(?:pekan|minggu)\s\w+"
_VAGUE_END = re.compile(
    rf"\)?\s*(?:hingga|sampai(?:\sdengan)?|s/d|s\.d\.?|dan|[-–—])\s*(?:(?:pada\s)?(?:{_PARTS})\s)?(?:bulan\s)?",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"\)?\s*(?:hingga|sampai(?:\sdengan)?|s/d|s\.d\.?|[-–—]"
    r"|,?\s?(?:dan\s)?(?:akan\s)?(?:berakhir|ditutup|selesai)(?:\spada)?)\s*(?:tanggal\s)?\(?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_LEAD = 40
_DAY_LENGTH, _MONTH_LENGTH, _BETWEEN = len("2024-11-27"), len("2024-11"), 20
_LISTED = re.compile(r",|\bdan\b|\bserta\b", re.IGNORECASE)
_ISO = re.compile(r"(?<![\d-])(20\d\d)-(\d\d)-(\d\d)(?![\d-])")
_WEEKDAY_GAP = (
    r"(?:\s(?:pagi|siang|sore|petang|malam|dini\shari|besok|lalu|kemarin|ini|nanti|depan))?"
    r"\s?[,(]?\s?\(?\s?(?:tanggal\s)?"
)


class DateExpression(Record, frozen=True, kw_only=True):
    """A printed date: ISO value (day, month or range), span, contradictions; ``bare``: no year; ``numeric``: digits."""

    value: str
    span: Span
    bare: bool
    numeric: bool
    flags: tuple[Flag, ...] = ()


@cache
def months() -> dict[str, int]:
    """Month numbers by every written form."""
    return {form: int(number) for number, forms in vocabulary.CALENDAR_MONTHS for form in alternatives(forms)}


@cache
def weekdays() -> dict[str, int]:
    """Weekday numbers (Monday 0) by every written form."""
    return {form: int(number) - 1 for number, forms in vocabulary.CALENDAR_WEEKDAYS for form in alternatives(forms)}


@cache
def _names() -> tuple[str, str]:
    def joined(forms: dict[str, int]) -> str:
        """A pattern of all forms, longest first."""
        # The flag "a" (ASCII): otherwise IGNORECASE matches the long s and the dotless i as s and i.
        return f"(?a:{any_of(frozenset(forms))})"

    return joined(months()), joined(weekdays())


@cache
def _month_like() -> re.Pattern[str]:
    """A capitalised word that begins like a month; few other words match."""
    firsts = "".join(sorted({form[0].upper() for form in months()}))
    seconds = "|".join(sorted({f"[{form[1]}{form[1].upper()}][{form[2]}{form[2].upper()}]" for form in months()}))
    return re.compile(rf"[{firsts}](?<!\w.)(?:{seconds})\w*")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    month, weekday = _names()
    day, year = r"\d{1,2}", r"(?:\.?,?\s?(?P<{0}>20\d\d)\b)?"
    month_of = rf"(?:st|nd|rd|th)?\s?,?\s?(?P<{{0}}>{month})(?:\b|(?=20\d\d))"
    listed = rf"(?:\s?,\s?{day}){{1,6}}\s?,?\s?(?:dan|serta)\s{day}|\s(?:dan|serta)\s{day}|{_TO}{day}"
    worded = re.compile(
        r"(?<![\d./])(?:"
        rf"(?P<d1>{day}){month_of.format('m1')}{year.format('y1')}{_TO}(?:(?:{weekday})\b[,\s]{{1,2}})?"
        rf"(?P<d2>{day}){month_of.format('m2')}{year.format('y2')}"
        rf"|(?P<days>{day}(?:{listed})){month_of.format('m3')}{year.format('y3')}"
        rf"|(?P<d4>{day}){month_of.format('m4')}{year.format('y4')})",
        re.IGNORECASE,
    )
    single = re.compile(rf"\b(?P<m>{month})\s(?P<d>{day})(?:st|nd|rd|th)?,\s?(?P<y>20\d\d)\b", re.IGNORECASE)
    led = rf"(?:{any_of(vocabulary.CALENDAR_BEFORE_A_MONTH)})\s(?:bulan\s)?"
    bare = re.compile(
        rf"(?<!\d )\b(?P<lead>{led})?(?P<m>{month})"
        r"(?:\s(?P<y>20\d\d))?(?!\w|\s\d{1,2}\b)",
        re.IGNORECASE,
    )
    before = re.compile(rf"\b({weekday}){_WEEKDAY_GAP}$", re.IGNORECASE)
    lead = re.compile(rf"(?<!\d )\b{led}$", re.IGNORECASE)
    return worded, single, bare, before, lead


def find(flat: str, span: Span) -> list[DateExpression]:
    """All dates printed in a span of the page, in order; of overlapping readings the longest is kept."""
    items: list[DateExpression] = []
    numbers = [match.start() for match in _NUMBER.finditer(flat, span.start, span.end)]
    if numbers:
        items += [*_worded(flat, span, numbers), *_iso(flat, span, numbers), *_numeric(flat, span, numbers)]
    alike = _month_like().finditer(flat, span.start, span.end)
    named = [match.start() for match in alike if match[0].lower() in months()]
    if named:
        items += [*(_month_first(flat, span) if numbers else ()), *_bare_months(flat, span, named)]
    if not items:
        return []
    if len(items) > 1:
        items.sort(key=lambda item: (item.span.start, -item.span.end))
    result: list[DateExpression] = []
    for item in items:
        if result and item.span.start < result[-1].span.end:
            continue
        joined = _joined(flat, result[-1], item) if result else None
        if joined is not None:
            result[-1] = joined
        else:
            result.append(item)
    return _without_vague_ranges(flat, result)


def _without_vague_ranges(flat: str, items: list[DateExpression]) -> list[DateExpression]:
    """The dates without the ends of a range whose last day is not printed (``12 Juli hingga awal Agustus``)."""
    dropped: set[int] = set()
    for at, (first, last) in enumerate(pairwise(items)):
        if len(first.value) != _DAY_LENGTH or len(last.value) != _MONTH_LENGTH:
            continue
        join = _VAGUE_END.fullmatch(flat, first.span.end, last.span.start)
        if join is not None and ("dan" not in join[0].lower().split() or _begins_between(flat, first)):
            dropped |= {at, at + 1}
    return [item for at, item in enumerate(items) if at not in dropped]


def _begins_between(flat: str, item: DateExpression) -> bool:
    """``antara 12 Juli dan …``."""
    return (
        flat[max(0, item.span.start - _BETWEEN) : item.span.start]
        .lower()
        .rstrip()
        .endswith(("antara", "antara tanggal"))
    )


def _matches_at(pattern: re.Pattern[str], text: str, span: Span, numbers: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a number, tried only at the offsets of numbers."""
    end, last = span.start, span.end
    match_at = pattern.match
    for at in numbers:
        match = match_at(text, at, last) if at >= end else None
        if match is not None:
            end = match.end()
            yield match


def _joined(flat: str, first: DateExpression, last: DateExpression) -> DateExpression | None:
    """One range of two dates joined by a word (``Rabu (25/9/2024) hingga 23 November``), or None."""
    if not len(first.value) == len(last.value) == _DAY_LENGTH or first.value >= last.value:
        return None
    word = flat[first.span.end : last.span.start].strip(" )(").lower()
    between = _begins_between(flat, first) and word == "dan"
    if not between and not _JOINS.fullmatch(flat, first.span.end, last.span.start) and not _is_misspelt_joiner(word):
        return None
    return DateExpression(
        value=f"{first.value}/{last.value}",
        span=Span(first.span.start, last.span.end),
        bare=first.bare and last.bare,
        numeric=first.numeric,
        flags=first.flags + last.flags,
    )


def _is_misspelt_joiner(word: str) -> bool:
    """Whether a word is one edit from ``hingga`` or ``sampai`` (``hibgga``)."""
    return word.isalpha() and any(one_slip(word, right) for right in ("hingga", "sampai"))


def _worded(text: str, span: Span, numbers: list[int]) -> list[DateExpression]:
    """Dates with the month in words: across two months, several days of one month, a single day."""
    items: list[DateExpression] = []
    for match in _matches_at(_patterns()[0], text, span, numbers):
        if match["d1"]:
            start, end = (int(match["d1"]), match["m1"]), (int(match["d2"]), match["m2"])
            years = match["y1"], match["y2"]
        elif match["days"]:
            numbers_ = list(re.finditer(r"\d+", match["days"]))
            days = [int(number[0]) for number in numbers_]
            if _LISTED.search(match["days"]) and days != list(range(days[0], days[-1] + 1)):
                items += _single_days(text, span, match, numbers_)
                continue
            start, end = (days[0], match["m3"]), (days[-1], match["m3"])
            years = match["y3"], match["y3"]
        else:
            start = end = (int(match["d4"]), match["m4"])
            years = match["y4"], match["y4"]
        item = _from_words(text, span, Span(*match.span()), start, end, years)
        if item:
            items.append(item)
    return items


def _single_days(text: str, span: Span, match: re.Match[str], numbers: list[re.Match[str]]) -> Iterator[DateExpression]:
    """Non-consecutive days of one month (``13, 15, dan 20 November``), each as its own date."""
    offset = match.start("days")
    for number in numbers:
        last = number is numbers[-1]
        place = Span(offset + number.start(), match.end() if last else offset + number.end())
        day = (int(number[0]), match["m3"])
        item = _from_words(text, span, place, day, day, (match["y3"], match["y3"]))
        if item:
            yield item


def _from_words(
    text: str,
    span: Span,
    place: Span,
    start: tuple[int, str],
    end: tuple[int, str],
    years: tuple[str | None, str | None],
) -> DateExpression | None:
    """The date of day numbers and month names, with the year stated or inferred."""
    weekday, begin = _weekday_before(text, span, place.start)
    first, last = months()[start[1].lower()], months()[end[1].lower()]
    stated = years[1] or years[0]
    if stated:
        year = int(stated)
    elif weekday is None and signed_before(text, place, first):
        year = ELECTION_YEAR - 1
    else:
        year = year_for(text, weekday, start[0], first)
    begin_year = int(years[0]) if years[0] else year - (first > last)
    place = Span(begin, place.end)
    bare = not any(years)
    return _expression(place, text, ((begin_year, first, start[0]), (year, last, end[0])), weekday, bare=bare)


def _month_first(text: str, span: Span) -> list[DateExpression]:
    """Dates in English order: ``November 27, 2024``."""
    items = []
    for match in _patterns()[1].finditer(text, span.start, span.end):
        day = (int(match["y"]), months()[match["m"].lower()], int(match["d"]))
        weekday, begin = _weekday_before(text, span, match.start())
        item = _expression(Span(begin, match.end()), text, (day, day), weekday, bare=False)
        if item:
            items.append(item)
    return items


def _iso(text: str, span: Span, numbers: list[int]) -> list[DateExpression]:
    """Dates in ISO form."""
    items = []
    for match in _matches_at(_ISO, text, span, numbers) if text.find("-", span.start, span.end) >= 0 else ():
        day = (int(match[1]), int(match[2]), int(match[3]))
        item = _expression(Span(*match.span()), text, (day, day), None, bare=False)
        if item:
            items.append(item)
    return items


def _numeric(text: str, span: Span, numbers: list[int]) -> list[DateExpression]:
    """``(26/8/2024)``; without a year only after a weekday or in brackets; with dots or dashes only with a year."""
    items = []
    for match in _matches_at(_NUMERIC_RANGE, text, span, numbers) if text.find("/", span.start, span.end) >= 0 else ():
        year = full_year(match[4]) if match[4] else ELECTION_YEAR
        first, last = ((year, int(match[3]), int(match[index])) for index in (1, 2))
        items.append(_expression(Span(*match.span()), text, (first, last), None, bare=not match[4], numeric=True))
    for match in _matches_at(_NUMERIC, text, span, numbers):
        weekday, begin = _weekday_before(text, span, match.start())
        if not match[4]:
            bracketed = _in_brackets(text, match)
            dashed = match[2] == "-" and weekday is not None and bracketed
            led = _LED_DAY.search(text, max(0, match.start() - _LEAD_LENGTH), match.start()) is not None
            if not dashed and (match[2] != "/" or (weekday is None and not bracketed and not led)):
                continue
        elif match[2] != "/" and match[0].count(match[2]) < 2:
            continue
        year = full_year(match[4]) if match[4] else year_for(text, weekday, int(match[1]), int(match[3]))
        day = (year, int(match[3]), int(match[1]))
        items.append(_expression(Span(begin, match.end()), text, (day, day), weekday, bare=not match[4], numeric=True))
    return [item for item in items if item]


def _in_brackets(text: str, match: re.Match[str]) -> bool:
    """Whether a number pair is at the start or end of a bracket: ``(12/11)``, ``(Ahad, 8/9-red)``."""
    opened = text.rfind("(", max(0, match.start() - 12), match.start())
    closed = text[match.end() : match.end() + 1] in {")", " ", "-"}
    return opened >= 0 and ")" not in text[opened : match.start()] and closed


def _bare_months(text: str, span: Span, named: list[int]) -> list[DateExpression]:
    """``sejak Agustus``, ``pada September 2024``: a month, which needs a preposition or a year."""
    items = []
    for at in named:
        lead = _patterns()[4].search(text, max(span.start, at - _LEAD), at)
        match = _patterns()[2].match(text, lead.start() if lead else at, span.end)
        if match is None:
            continue
        short = len(match["m"]) < 4 and match["m"].lower() != "mei"
        if short or not match["m"][0].isupper() or not (match["y"] or match["lead"]):
            continue
        year = int(match["y"]) if match["y"] else ELECTION_YEAR
        items.append(
            DateExpression(
                value=f"{year}-{months()[match['m'].lower()]:02}",
                span=Span(match.start("m"), match.end()),
                bare=not match["y"],
                numeric=False,
            )
        )
    return items


def _weekday_before(text: str, span: Span, at: int) -> tuple[int | None, int]:
    """The weekday printed before a date, and the offset where the expression begins with it."""
    start = max(span.start, at - 40)
    match = _patterns()[3].search(text[start:at])
    if match is None or len(match[1]) < 3:
        return None, at
    return weekdays()[match[1].lower()], start + match.start()


def _expression(
    place: Span,
    text: str,
    days: tuple[tuple[int, int, int], tuple[int, int, int]],
    weekday: int | None,
    *,
    bare: bool,
    numeric: bool = False,
) -> DateExpression | None:
    """The expression for two valid days in order, flagged if the weekday contradicts; else None."""
    first, last = valid_day(*days[0]), valid_day(*days[1])
    if first is None or last is None or last < first:
        return None
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    close = (
        place.end + 1 if "(" in text[place.start : place.end] and text[place.end : place.end + 1] == ")" else place.end
    )
    span = Span(place.start, close)
    flags: tuple[Flag, ...] = ()
    if weekday is not None and first.weekday() != weekday:
        real = next(name for name, number in weekdays().items() if number == first.weekday())
        note = f"{first.isoformat()} adalah hari {real.title()}, bukan seperti tercetak"
        flags = (Flag(kind="weekday", note=note, span=span),)
    return DateExpression(value=value, span=span, bare=bare, numeric=numeric, flags=flags)
