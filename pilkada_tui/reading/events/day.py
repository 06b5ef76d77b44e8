"""The day of an undated article: the day of what it reports, never a future one."""

from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import Fact
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.dates.expressions import DateExpression

_OPENING = 2


class Reported(NamedTuple):
    """A single day with its context in the article.

    ``spoken_on``: somebody makes a statement on it. ``future``: it is still to come. ``today``: the article says so, or
    sets it off with a comma in the first paragraph. ``paragraph``: how many paragraphs of the article precede it.
    ``past``: it is past at the time of writing (``kemarin``). ``quoted``: it occurs inside somebody's words.
    """

    item: DateExpression
    text: str
    spoken_on: bool
    future: bool
    today: bool
    paragraph: int
    past: bool = False
    quoted: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is printed as news prints the day it reports: with its weekday, or in digits."""
        named = any(word.strip(",(") in expressions.weekdays() for word in self.text.lower().split())
        return self.item.numeric or named


def occasion(days: list[Reported]) -> Fact | None:
    """The latest day that has a statement or opens the article as past, or None.

    Voting day counts only if the article has no other day and calls it today, or prints it with its weekday in digits.
    """
    vote = reference.VOTING_DAY.isoformat()
    reported = [day for day in days if day.spoken_on or (day.exact and not day.future)]
    candidates = [day for day in reported if day.item.value != vote or day.spoken_on]
    spoken = [day for day in candidates if day.spoken_on]
    first = (
        candidates[:1]
        if not spoken
        else [day for day in candidates if day.paragraph <= 0 and (day.spoken_on or not day.quoted)][:1]
    )
    if not candidates:
        first = [day for day in reported if day.today or (day.item.numeric and day.exact)][:1]
    if not first and not spoken:
        first = [day for day in days if not day.future and not day.item.bare and day.paragraph < _OPENING][:1]
        future = {day.item.value for day in days if day.future} | {vote}
        first = [day for day in first if day.item.value not in future]
    if first and first[0].past:
        first += [day for day in candidates if not day.past and day.paragraph <= first[0].paragraph][:1]
    best = max([*spoken, *first], key=lambda day: day.item.value, default=None)
    return Fact(value=best.item.value, span=best.item.span, how="event") if best else None
