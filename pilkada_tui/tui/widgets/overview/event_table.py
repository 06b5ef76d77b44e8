"""Events, or articles, each with its day, what happened, and the article that tells of it."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.library.views.timeline import Moment, Moments
from pilkada_tui.terms import dates
from pilkada_tui.terms.dates import flag_words
from pilkada_tui.terms.names import COUNTDOWN, OTHER, countdown, kind_name, place_name
from pilkada_tui.tui.render.layout import clip, column, spread, wrapped
from pilkada_tui.tui.render.margin import event_sign
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows
from pilkada_tui.tui.widgets.base.rows import BlockRows

WIDE = 70
DAY = 14


class MomentList(MarkedRows, BlockRows):
    """Two lines each: the day and what happened; the region and the article. More lines say what contradicts a date."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MARK_HERE]

    DEFAULT_CSS = """
    MomentList { height: 1fr; }
    """

    class Chosen(Message):
        """The user wants to see the words in their article."""

        def __init__(self, moment: Moment) -> None:
            super().__init__()
            self.moment = moment

    def __init__(self, moments: Moments, **names: str | None) -> None:
        super().__init__(**names)
        self.moments = moments.shown

    def blocks(self, width: int) -> list[list[Line]]:
        """The lines of each."""
        return [self._signed(row, moment_lines(moment, width - 1)) for row, moment in enumerate(self.moments)]

    def _signed(self, row: int, lines: list[Line]) -> list[Line]:
        """The lines with the mark under the day, where the row is marked."""
        if not self.is_marked(row):
            return lines
        return [lines[0], (run(MARK.ljust(DAY), "pin"), *lines[1][1:]), *lines[2:]]

    def name_of(self, row: int) -> str:
        """The place of a row: the list does not change."""
        return str(row)

    def remark(self) -> None:
        """Redraw the rows with their present marks."""
        self.relay()
        self.refresh()

    @property
    def picked(self) -> tuple[Moment, ...]:
        """Those that are marked, in the order of the list."""
        return tuple(self.moments[row] for row in self.marked_rows)

    def empty(self, width: int) -> list[Line]:
        """That there is nothing."""
        return wrapped(_("Tidak ada yang tercatat di sini."), width, "dim")

    def chosen(self) -> None:
        """Post which moment the user wants."""
        self.post_message(self.Chosen(self.moments[self.cursor]))


def moment_lines(moment: Moment, width: int) -> list[Line]:
    """The day and what happened, the region and the article, and what contradicts the date, in ``width`` cells."""
    event = moment.event
    when = dates.weekday_and_day(event.date if event else moment.day or "")
    start = event.start if event else moment.day or ""
    left = countdown(start) if len(start) > 7 else ""
    title = moment.title or _("tanpa judul")
    kind = (run(kind_name(event.kind), "dim"),) if event and event.kind != OTHER and width >= WIDE else ()
    name = event_sign(event) + event.label if event else title
    head = (column(when, DAY), column(left, COUNTDOWN, "dim"), run(name, "strong"))
    facts = [place_name(moment.region), moment.outlet or _("media tak disebut"), title if event else ""]
    doubts = [
        (Run(" " * DAY), *line)
        for flag in (event.flags if event else ())
        for line in wrapped(f"⚠ {flag_words(flag, start)}", max(width - DAY, 8), "doubt", most=2)
    ]
    under = clip((Run(" " * DAY), run(" · ".join(filter(None, facts)), "dim")), width)
    return [spread(head, kind, width), under, *doubts]
