"""The timeline of a region: the official calendar on top, the region's events under it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.strip import Strip

from pilkada_tui.library import TimelineRow
from pilkada_tui.model import Event
from pilkada_tui.tui.render.ruler import ruler
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.widgets.base.painted import Painted
from pilkada_tui.tui.widgets.panes.event_list import EventList


class Timeline(Vertical):
    """Ruler and events, in step; as high for one region as for another, unless it is ``-sized`` from outside.

    A height of its own for each region would move the panes above while one walks the list.
    """

    DEFAULT_CSS = """
    Timeline { height: auto; }
    Timeline > EventList { height: 3; }
    Timeline.-sized > EventList { height: 1fr; }
    """

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)  # type: ignore[arg-type]
        self._marks: tuple[tuple[Event, bool], ...] = ()
        self._ruler = StageRuler()
        self._events = EventList()

    def compose(self) -> ComposeResult:
        """The ruler over the list."""
        yield self._ruler
        yield self._events

    def show(self, rows: tuple[TimelineRow, ...], article: str) -> None:
        """The events of a region; those that ``article`` tells of are marked."""
        self._marks = tuple((row.event, row.article == article) for row in rows)
        self._events.show(rows, article)
        self._ruler.show(self._marks, self._events.current)

    @property
    def current(self) -> TimelineRow | None:
        """The event under the cursor, and whose it is."""
        return self._events.row

    @property
    def events(self) -> EventList:
        """The list of events."""
        return self._events

    @property
    def picked(self) -> tuple[TimelineRow, ...]:
        """The marked events."""
        return self._events.picked

    def back_to(self, row: TimelineRow | None) -> None:
        """Put the cursor on an event that was under it before the events were shown again, where it still is."""
        self._events.back_to(row)
        self._ruler.show(self._marks, self._events.current)

    def on_event_list_moved(self, message: EventList.Moved) -> None:
        """Mark the event under the cursor on the ruler."""
        self._ruler.show(self._marks, message.row.event)


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
