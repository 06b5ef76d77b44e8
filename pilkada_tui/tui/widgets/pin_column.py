"""One pinned quote as a column: who, in which office, when and where on top, the words under it."""

from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from pilkada_tui.tui.cards import column_lines
from pilkada_tui.tui.session import Pin
from pilkada_tui.tui.text import Line, Run
from pilkada_tui.tui.widgets.scroller import Scroller


class PinColumn(Scroller):
    """A quote to be read beside others."""

    DEFAULT_CSS = """
    PinColumn { width: 30; height: 100%; }
    """

    @dataclass
    class Chosen(Message):
        """The reader wants to see the words in their article."""

        pin: Pin

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._pin: Pin | None = None
        self._ink = ""
        self._lines: list[Line] = []

    def show(self, pin: Pin, ink: str) -> None:
        """Show a pinned quote from its top, its speaker in an ink."""
        self._pin, self._ink = pin, ink
        self._relay()
        self.scroll_to(y=0, animate=False)

    def _relay(self) -> None:
        width = self.scrollable_content_region.width
        if self._pin is not None:
            self._lines = column_lines(self._pin.article, self._pin.quote, self._ink, max(width - 2, 8))
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def on_resize(self) -> None:
        """Set the words for the new width."""
        self._relay()

    def action_choose(self) -> None:
        """Tell that the reader wants the words in their article."""
        if self._pin is not None:
            self.post_message(self.Chosen(self._pin))

    def on_click(self, event: events.Click) -> None:
        """A double click opens the words in their article."""
        if event.chain > 1:
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """A line of the column."""
        y += self.scroll_offset.y
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip_of((Run(" "), *line), self.scrollable_content_region.width)
