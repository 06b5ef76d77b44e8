"""A page of lines that are set anew for each width, and scrolled."""

from collections.abc import Callable

from textual.strip import Strip

from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.widgets.base.scroller import Scroller


class Leaf(Scroller):
    """Shows what ``setting`` gives for the width of the page in cells."""

    def __init__(self, setting: Callable[[int], list[Line]], **names: str | None) -> None:
        super().__init__(**names)
        self._setting = setting
        self._lines: list[Line] = []

    def on_resize(self) -> None:
        """Set the lines for the present width."""
        width = self.room - 2
        self._lines = self._setting(max(width, 8))
        self.stretch(width, len(self._lines))

    def render_line(self, y: int) -> Strip:
        """A line of the page."""
        y += self.scroll_offset.y
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip_of((Run(" "), *line), self.room)
