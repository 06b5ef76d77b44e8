"""The calendar above the events: months, official stages, voting day, and a mark for each event."""

from textual.strip import Strip

from pilkada_tui.model import Event
from pilkada_tui.tui.render.ruler import ruler
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.widgets.base.painted import Painted


class StageRuler(Painted, can_focus=False):
    """A few fixed lines as wide as the pane."""

    DEFAULT_CSS = """
    StageRuler { height: 4; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._events: tuple[tuple[Event, bool], ...] = ()
        self._current: Event | None = None
        self._lines: list[Line] = []

    def show(self, events: tuple[tuple[Event, bool], ...], current: Event | None) -> None:
        """Mark events, each with whether the open article tells of it, and the one under the cursor."""
        self._events, self._current = events, current
        self.on_resize()

    def on_resize(self) -> None:
        """Draw the calendar for the present width."""
        self._lines = ruler(self._events, self._current, max(self.size.width - 2, 10))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of the calendar."""
        line = self._lines[y] if y < len(self._lines) else ()
        strip = self.strip_of(line, self.size.width - 1)
        return Strip.join([Strip.blank(1, self.style_of(())), strip])
