"""The events of the cell under the cursor of a table, and of the rest of its row, to be read in passing."""

from textual import events
from textual.strip import Strip

from pilkada_tui.language import _, number
from pilkada_tui.library.views.timeline import Moments
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.bars import hint
from pilkada_tui.tui.widgets.base.painted import Painted
from pilkada_tui.tui.widgets.overview.event_table import moment_lines


class MomentPreview(Painted, can_focus=False):
    """As many whole events as have room, and how many more the cell has; nothing of it can be chosen."""

    DEFAULT_CSS = """
    MomentPreview { height: 1fr; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._cell = self._row = Moments(shown=(), total=0)
        self._lines: list[Line] = []

    def show(self, cell: Moments, row: Moments) -> None:
        """Show what a cell counts, and under it what else its row does."""
        self._cell, self._row = cell, row
        self._relay()

    def on_resize(self) -> None:
        """Lay them out for the present room."""
        self._relay()

    def _relay(self) -> None:
        width, height = self.size
        self._lines = []
        for place, moment in enumerate(self._cell.shown):
            more = self._cell.total - place
            block = moment_lines(moment, width - 3)
            if len(block) + (more > 1) > height - len(self._lines):
                words = _("dan {count} lagi").format(count=number(more))
                self._lines.append((run(words, "dim"), Run("   "), *hint("Enter", _("daftarnya"))))
                break
            self._lines += block
        else:
            self._lines += self._elsewhere(width - 3, height - len(self._lines))
        self.stretch(width, min(len(self._lines), height))

    def _elsewhere(self, width: int, height: int) -> list[Line]:
        """The other events of the row, as many as have room under a heading."""
        lines: list[Line] = [(), (run(_("Di waktu lain"), "heading"),)]
        known = {(moment.article, moment.event and moment.event.span) for moment in self._cell.shown}
        for moment in self._row.shown:
            block = moment_lines(moment, width)
            if (moment.article, moment.event and moment.event.span) not in known and len(lines) + len(block) <= height:
                lines += block
        return lines if len(lines) > 2 else []

    def on_click(self, event: events.Click) -> None:
        """A click on the way to the whole list goes it."""
        if event.y < len(self._lines):
            self.press_hint((Run("  "), *self._lines[event.y]), event.x)

    def render_line(self, y: int) -> Strip:
        """A line of an event."""
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip_of((Run("  "), *line), self.size.width)
