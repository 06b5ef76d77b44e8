"""The year of a date printed without one, inferred from its weekday and the rest of the page."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date

from pilkada_tui.model import Span
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reference import MONTHS

ELECTION_YEAR = 2024
_AFTER = re.compile(r"\bPSU\b|[Pp]emungutan [Ss]uara [Uu]lang|(?:[Tt]ahun |/|(?:ri|et|il|ei|ni|li|us) )2025\b")
_FIRST = re.compile(
    rf"\b(?:\d{{1,2}}\s+(?P<name>{'|'.join(MONTHS)})\s+|\d{{1,2}}[/-](?P<number>\d{{1,2}})[/-])(?P<year>202[3-6])\b",
    re.IGNORECASE,
)
_HALF, _GRANTS_FROM, _NEAR = 6, 10, 160
_GRANT = re.compile(r"\b(?:NPHD|hibah)\b.*\b(?:di|men|pen)(?:tanda ?tangan|teken)", re.IGNORECASE | re.DOTALL)
_PAST = re.compile(r"\)?,? (?:yang )?(?:lalu|silam)\b")
_LAST_YEAR = re.compile(rf"\b{ELECTION_YEAR - 1}\b")
_BEFORE = re.compile(r"\bNPHD\b|(?:[Tt]ahun |[Aa]nggaran |/|(?:ni|li|us|er) )2023\b")


def year_for(text: str, weekday: int | None, day: int, month: int) -> int:
    """The year of a date without one: the election year, unless only an adjacent year fits the weekday (Monday 0).

    An adjacent year must be plausible too: the first months after the vote, or a page that mentions that year or a
    repeat vote. On a page that begins in the following year, by its first complete date, the nearer year is taken.
    """
    if weekday is None:
        begins = _first_month(text)
        return ELECTION_YEAR + 1 if begins and month - begins <= _HALF else ELECTION_YEAR
    if _falls_on(ELECTION_YEAR, month, day, weekday):
        return ELECTION_YEAR
    if _falls_on(ELECTION_YEAR + 1, month, day, weekday) and (month <= 3 or (month <= 9 and _AFTER.search(text))):
        return ELECTION_YEAR + 1
    if _falls_on(ELECTION_YEAR - 1, month, day, weekday) and month >= 6 and _BEFORE.search(text):
        return ELECTION_YEAR - 1
    return ELECTION_YEAR


@remembered(8)
def _first_month(text: str) -> int:
    """The month of a page's first complete date if that is in the year after the election; 0 otherwise.

    A page with more dates in the election year was only saved in the year after.
    """
    first = _FIRST.search(text)
    if first is None or int(first["year"]) != ELECTION_YEAR + 1:
        return 0
    years = [int(found["year"]) for found in _FIRST.finditer(text)]
    if years.count(ELECTION_YEAR) > years.count(ELECTION_YEAR + 1):
        return 0
    return (
        int(first["number"]) if first["number"] else [name.lower() for name in MONTHS].index(first["name"].lower()) + 1
    )


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    """Whether a day exists and falls on a weekday."""
    made = valid_day(year, month, day)
    return made is not None and made.weekday() == weekday


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or None if it does not exist."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12) or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def signed_before(text: str, place: Span, month: int) -> bool:
    """Whether a day without weekday and year is the signing of a grant late in the year before the election.

    Election grants were signed then; the page must mention that year, and the day as past.
    """
    if month < _GRANTS_FROM or not _PAST.match(text, place.end):
        return False
    granted = _GRANT.search(text, max(0, place.start - _NEAR), place.end + _NEAR) is not None
    return granted and _LAST_YEAR.search(text) is not None


def full_year(text: str) -> int:
    """A year from four digits, or from two (``24``)."""
    return int(text) if len(text) == 4 else 2000 + int(text)
