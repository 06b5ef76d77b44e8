"""The days that stand beside a text (in a meta element, a column, a mail), in whatever form a program wrote them."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from pilkada_tui.model import Span, Stated
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reference import MONTHS, WEEKDAYS

_WESTERN = timezone(timedelta(hours=7))
_HYPHENED = re.compile(r"\b(\d{1,2})-([^\W\d_]{3,})-(\d{4})\b")
_COMPACT = re.compile(r"(\d{8})(?:T?(\d{6}))?Z?")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
_SECONDS = re.compile(r"1[0-9]{9}(?:\.\d+|\d{3})?")
_IN_ADDRESS = re.compile(r"/(20\d\d)/(\d{1,2})/(\d{1,2})(?=/|$)|/(20\d\d)-?(\d\d)-?(\d\d)(?=[/-])")


def stated(text: str, how: str) -> Stated | None:
    """The day, or the moment where a time stands with it, that a text states; None where it states none.

    A moment in universal time is given in Western Indonesian time, whose day the page means.
    """
    written = text.strip()
    moment = _moment(written)
    if moment is not None:
        shown = _in_western_time(moment)
        timed = re.search(r"\d[T ]\d|:\d\d", written) or _SECONDS.fullmatch(written)
        return Stated(value=shown.isoformat(timespec="seconds") if timed else shown.date().isoformat(), how=how)
    plain = _HYPHENED.sub(r"\1 \2 \3", written[:200])
    for found in expressions.find(plain, Span(0, len(plain))):
        if len(found.value) == len("2024-11-27"):
            return Stated(value=found.value, how=how)
    return None


def _in_western_time(moment: datetime) -> datetime:
    try:
        return moment.astimezone(_WESTERN) if moment.tzinfo and not moment.utcoffset() else moment
    except OverflowError:  # the last hours of the calendar
        return moment


def _moment(written: str) -> datetime | None:
    try:
        if compact := _COMPACT.fullmatch(written):
            return datetime.strptime(compact[1] + (compact[2] or "000000"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        if _MAIL.match(written):
            return parsedate_to_datetime(written)
        if _SECONDS.fullmatch(written):
            seconds = float(written) / (1000 if len(written.partition(".")[0]) == 13 else 1)
            return datetime.fromtimestamp(seconds, UTC)
        return datetime.fromisoformat(written)
    except (ValueError, OverflowError):
        return None


def in_address(url: str) -> Stated | None:
    """The day in an address (``/2024/10/14/``), as sites put it there when a page appears."""
    found = _IN_ADDRESS.search(url)
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return Stated(value=date(year, month, day).isoformat(), how="address")
    except ValueError:
        return None


def in_words(day: date) -> str:
    """A day as pages print it: ``Rabu, 9 Oktober 2024``."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
