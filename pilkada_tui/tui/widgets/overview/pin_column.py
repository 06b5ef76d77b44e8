"""One quote as a column: who, in which office, when and where on top, the words under it."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.quote_column import aligned, body_lines, head_parts
from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.widgets.base.page_view import Scroller


class PinColumn(Scroller):
    """A quote to be read beside others. Its head stays while the words scroll, where it leaves them room."""

    DEFAULT_CSS = """
    PinColumn { width: 30; height: 100%; }
    """

    class Chosen(Message):
        """The user wants to see the words in their article."""

        def __init__(self, pin: Pin) -> None:
            super().__init__()
            self.pin = pin

    class Scrolled(Message):
        """The user has scrolled the column."""

        def __init__(self, column: "PinColumn") -> None:
            super().__init__()
            self.column = column

    class Resized(Message):
        """The column has another width, and so perhaps a head of another height."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._pin: Pin | None = None
        self._style = ""
        self._before: tuple[int, Pin] | None = None
        self._parts: list[list[Line]] = []
        self._heights: tuple[int, ...] = ()
        self._head: list[Line] = []
        self._body: list[Line] = []
        self._following = False

    def show(self, pin: Pin, style: str, before: tuple[int, Pin] | None) -> None:
        """Show a quote from its top, its speaker in a style, and what changed since that of another column."""
        self._pin, self._style, self._before = pin, style, before
        self._relay()
        self.follow(0)

    @property
    def heights(self) -> tuple[int, ...]:
        """The lines that each part of the head needs in the present width."""
        return tuple(len(part) for part in self._parts)

    def align(self, heights: Sequence[int]) -> None:
        """Give the parts of the head these heights."""
        self._heights = tuple(heights)
        self._settle()

    def follow(self, y: int) -> None:
        """Scroll to a line, as the user did in another column."""
        self._following = True
        self.scroll_to(y=y, animate=False, immediate=True)
        self._following = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Post that the user has scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if not self._following and old_value != new_value:
            self.post_message(self.Scrolled(self))

    def _relay(self) -> None:
        width = max(self.room - 2, 8)
        if self._pin is not None:
            self._parts = head_parts(self._pin, self._style, width)
            self._body = body_lines(self._pin, width, self._before)
        if len(self._heights) != len(self._parts):
            self._heights = self.heights
        self._settle()

    def _settle(self) -> None:
        self._head = [*aligned(self._parts, self._heights), ()] if self._parts else []
        self.stretch(self.room, len(self._head) + len(self._body))

    def on_resize(self) -> None:
        """Set the words for the new width."""
        self._relay()
        self.post_message(self.Resized())

    def action_choose(self) -> None:
        """Post that the user wants the words in their article."""
        if self._pin is not None:
            self.post_message(self.Chosen(self._pin))

    def on_click(self, event: events.Click) -> None:
        """A double click opens the words in their article."""
        if event.chain > 1:
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """A line of the head, or of the words as far as they are scrolled."""
        lines = [*self._head, *self._body]
        stays = len(self._head) if len(self._head) <= self.size.height * 3 // 5 else 0
        at = y if y < stays else y + self.scroll_offset.y
        line = lines[at] if at < len(lines) else ()
        return self.strip_of((Run(" "), *line), self.room)
