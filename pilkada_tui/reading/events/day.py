"""The day of an article that does not say when it appeared: that of what it reports, never one still to come."""

from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import Fact
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.dates.expressions import DateExpression

_OPENING = 2


class Reported(NamedTuple):
    """A single day as the article tells it: whether somebody speaks on it, whether it is still to come or today, how
    many paragraphs of the article stand before it, whether it is past when the article is written (``kemarin``), and
    whether somebody names it in reported words. Today is also what commas set apart in the first paragraph."""

    item: DateExpression
    text: str
    said: bool
    coming: bool
    today: bool
    paragraph: int
    gone: bool = False
    told: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is printed as news prints the day of what it reports: with its weekday, or in figures."""
        named = any(word.strip(",(") in expressions.weekdays() for word in self.text.lower().split())
        return self.item.numeric or named


def occasion(days: list[Reported]) -> Fact | None:
    """The latest day on which somebody speaks or that opens the article as past, or None.

    Voting day is one only where the article has no other and calls it today, or prints it with its weekday in figures.
    """
    vote = reference.VOTING_DAY.isoformat()
    told = [day for day in days if day.said or (day.exact and not day.coming)]
    past = [day for day in told if day.item.value != vote or day.said]
    said = [day for day in past if day.said]
    first = past[:1] if not said else [day for day in past if day.paragraph <= 0 and (day.said or not day.told)][:1]
    if not past:
        first = [day for day in told if day.today or (day.item.numeric and day.exact)][:1]
    if not first and not said:
        first = [day for day in days if not day.coming and not day.item.bare and day.paragraph < _OPENING][:1]
        coming = {day.item.value for day in days if day.coming} | {vote}
        first = [day for day in first if day.item.value not in coming]
    if first and first[0].gone:
        first += [day for day in past if not day.gone and day.paragraph <= first[0].paragraph][:1]
    best = max([*said, *first], key=lambda day: day.item.value, default=None)
    return Fact(value=best.item.value, span=best.item.span, how="event") if best else None
