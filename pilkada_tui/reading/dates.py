"""Dates and ranges as Indonesian news writes them, with the weekday as a checksum.

``Senin (26/8/2024)``, ``27-29 Agustus``, ``25 September hingga 23 November 2024``, ``Ahad (8/9/24)``.
A date without a year takes 2024, or the year its weekday fits. A printed date that contradicts its weekday is kept as
printed and flagged.
"""

import calendar
import re
from datetime import date
from functools import cache

from pilkada_tui.model import Flag, Record, Span
from pilkada_tui.reading.wordlist import alternatives, rows

ELECTION_YEAR = 2024
_TO = r"(?:\s?[-–—/]\s?|\s(?:hingga\ssampai|hingga|sampai\sdengan|sampai|s[./]?d\.?|s\.d|ke)\s(?:tanggal\s)?)"
_NUMERIC = re.compile(r"(?<![\d/.,])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?[/.-]?\s?(\d{4}|\d{2}))?(?![\d/]|\.\d|[-–]\d)")
_ISO = re.compile(r"(?<![\d-])(20\d\d)-(\d\d)-(\d\d)(?![\d-])")
_WEEKDAY_GAP = (
    r"(?:\s(?:pagi|siang|sore|petang|malam|dini\shari|besok|lalu|kemarin|ini|nanti|depan))?"
    r"\s?[,(]?\s?\(?\s?(?:tanggal\s)?"
)


class DateExpression(Record, frozen=True, kw_only=True):
    """A printed date: its ISO value (day, month or range), its span, and what contradicts it. ``bare`` has no year."""

    value: str
    span: Span
    bare: bool
    numeric: bool
    flags: tuple[Flag, ...] = ()


@cache
def months() -> dict[str, int]:
    """Months by every written form."""
    return {form: int(number) for number, forms in rows("calendar", "months") for form in alternatives(forms)}


@cache
def weekdays() -> dict[str, int]:
    """Weekdays (Monday 0) by every written form."""
    return {form: int(number) - 1 for number, forms in rows("calendar", "weekdays") for form in alternatives(forms)}


@cache
def _names() -> tuple[str, str]:
    def joined(forms: dict[str, int]) -> str:
        return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))

    return joined(months()), joined(weekdays())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    month, weekday = _names()
    day = r"\d{1,2}"
    year = r"(?:,?\s?(?P<y{0}>20\d\d)\b)?"
    worded = re.compile(
        rf"(?<![\d./])(?P<d1>{day})(?:st|nd|rd|th)?(?:\s?,?\s?(?P<m1>{month})(?:\b|(?=20\d\d))\.?{year.format(1)})?"
        rf"(?P<list>(?:\s?,\s?{day}){{1,6}}(?:\s?,?\s?(?:dan|serta)\s{day})|\s(?:dan|serta)\s{day})?"
        rf"(?:{_TO}(?:(?:{weekday})\b[,\s]{{1,2}})?(?P<d2>{day}))?\s?,?\s?(?P<m2>{month})?(?:\b|(?=20\d\d))\.?{year.format(2)}",
        re.IGNORECASE,
    )
    single = re.compile(rf"\b(?P<m>{month})\s(?P<d>{day})(?:st|nd|rd|th)?,\s?(?P<y>20\d\d)\b", re.IGNORECASE)
    bare = re.compile(
        rf"\b(?P<lead>(?:sejak|pada|bulan|hingga|sampai|mulai|awal|akhir|pertengahan|selama|memasuki)\s(?:bulan\s)?)?(?P<m>{month})"
        r"(?:\s(?P<y>20\d\d))?(?!\w|\s\d{1,2}\b)",
        re.IGNORECASE,
    )
    before = re.compile(rf"\b({weekday}){_WEEKDAY_GAP}$", re.IGNORECASE)
    return worded, single, bare, before


def find(flat: str, span: Span) -> list[DateExpression]:
    """Every date printed in a part of the page, in order; overlapping readings are settled for the longest."""
    found = [*_worded(flat, span), *_month_first(flat, span), *_iso(flat, span), *_numeric(flat, span)]
    found += _bare_months(flat, span)
    found.sort(key=lambda item: (item.span.start, -item.span.end))
    kept: list[DateExpression] = []
    for item in found:
        if not kept or item.span.start >= kept[-1].span.end:
            kept.append(item)
    return kept


def _worded(text: str, span: Span) -> list[DateExpression]:
    found = []
    for match in _patterns()[0].finditer(text, span.start, span.end):
        first, last = match["m1"], match["m2"]
        if not first and not last:
            continue
        end_month = last or first
        year_text = match["y2"] or match["y1"]
        stop = match.end() if last or match["y2"] or (match["d2"] and last) else match.end("m1")
        if match["y1"] and not last:
            stop = match.end("y1")
        days = (
            [int(match["d1"])] + [int(number) for number in re.findall(r"\d+", match["list"] or "")]
            if last or not first
            else [int(match["d1"])]
        )
        start, end = (days[0], first or end_month), (days[-1], end_month)
        if match["d2"] and last:
            end = (int(match["d2"]), last)
        elif first and not match["d2"]:
            end = start = (days[0], first)
            stop = match.end("y1") if match["y1"] else match.end("m1")
        item = _item(text, span, Span(match.start(), stop), start, end, year_text, match["y1"])
        if item:
            found.append(item)
    return found


def _item(
    text: str,
    span: Span,
    place: Span,
    start: tuple[int, str],
    end: tuple[int, str],
    year_text: str | None,
    first_year: str | None,
) -> DateExpression | None:
    weekday, begin = _weekday_before(text, span, place.start)
    months_ = months()[start[1].lower()], months()[end[1].lower()]
    year = int(year_text) if year_text else _year_for(weekday, start[0], months_[0])
    begin_year = int(first_year) if first_year else year - (months_[0] > months_[1])
    return _expression(
        Span(begin, place.end),
        text,
        (begin_year, months_[0], start[0]),
        (year, months_[1], end[0]),
        weekday,
        bare=not year_text,
    )


def _month_first(text: str, span: Span) -> list[DateExpression]:
    found = []
    for match in _patterns()[1].finditer(text, span.start, span.end):
        day = (int(match["y"]), months()[match["m"].lower()], int(match["d"]))
        weekday, begin = _weekday_before(text, span, match.start())
        item = _expression(Span(begin, match.end()), text, day, day, weekday, bare=False)
        if item:
            found.append(item)
    return found


def _iso(text: str, span: Span) -> list[DateExpression]:
    found = []
    for match in _ISO.finditer(text, span.start, span.end):
        day = (int(match[1]), int(match[2]), int(match[3]))
        item = _expression(Span(*match.span()), text, day, day, None, bare=False)
        if item:
            found.append(item)
    return found


def _numeric(text: str, span: Span) -> list[DateExpression]:
    """``(26/8/2024)``; without a year only behind a weekday or in brackets; with dots or dashes only with a year."""
    found = []
    for match in _NUMERIC.finditer(text, span.start, span.end):
        weekday, begin = _weekday_before(text, span, match.start())
        bracketed = (
            match.start() > 0
            and text[match.start() - 1] in "( "
            and text[match.end() : match.end() + 1] in {")", " ", "-"}
        )
        if not match[4] and (
            match[2] != "/" or not (weekday is not None or (_in_brackets(text, match.start()) and bracketed))
        ):
            continue
        if match[2] == "." and not match[4]:
            continue
        year = _full_year(match[4]) if match[4] else _year_for(weekday, int(match[1]), int(match[3]))
        day = (year, int(match[3]), int(match[1]))
        item = _expression(Span(begin, match.end()), text, day, day, weekday, bare=not match[4], numeric=True)
        if item:
            found.append(item)
    return found


def _in_brackets(text: str, at: int) -> bool:
    opened = text.rfind("(", max(0, at - 12), at)
    return opened >= 0 and ")" not in text[opened:at]


def _full_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _bare_months(text: str, span: Span) -> list[DateExpression]:
    """``sejak Agustus``, ``pada September 2024``: a month, which needs a word or a year with it."""
    found = []
    for match in _patterns()[2].finditer(text, span.start, span.end):
        short = len(match["m"]) < 4 and match["m"].lower() != "mei"
        if short or not match["m"][0].isupper() or not (match["y"] or match["lead"]):
            continue
        year = int(match["y"]) if match["y"] else ELECTION_YEAR
        found.append(
            DateExpression(
                value=f"{year}-{months()[match['m'].lower()]:02}",
                span=Span(match.start("m"), match.end()),
                bare=not match["y"],
                numeric=False,
            )
        )
    return found


def _weekday_before(text: str, span: Span, at: int) -> tuple[int | None, int]:
    """The weekday printed before a date, and where the expression begins with it."""
    start = max(span.start, at - 40)
    match = _patterns()[3].search(text[start:at])
    if match is None or len(match[1]) < 3:
        return None, at
    return weekdays()[match[1].lower()], start + match.start()


def _year_for(weekday: int | None, day: int, month: int) -> int:
    """The year of a date without one: the election year, unless only a neighbour's weekday fits."""
    if weekday is None:
        return ELECTION_YEAR
    for year in (ELECTION_YEAR, ELECTION_YEAR + 1):
        made = _day(year, month, day)
        if made is not None and made.weekday() == weekday and (year == ELECTION_YEAR or month <= 3):
            return year
    return ELECTION_YEAR


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _expression(
    place: Span,
    text: str,
    start: tuple[int, int, int],
    end: tuple[int, int, int],
    weekday: int | None,
    *,
    bare: bool,
    numeric: bool = False,
) -> DateExpression | None:
    first, last = _day(*start), _day(*end)
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
