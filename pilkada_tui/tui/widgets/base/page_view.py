"""Pages that scroll line by line, without a cursor; one of them lays its lines out for each width."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.strip import Strip

from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted


class Scroller(Painted, can_focus=True):
    """The moves that every page shares."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MOVE]

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=y, animate=False)

    def action_down(self) -> None:
        """Move one line down."""
        self._scroll(self.scroll_offset.y + 1)

    def action_up(self) -> None:
        """Move one line up."""
        self._scroll(self.scroll_offset.y - 1)

    def action_top(self) -> None:
        """Go to the first line."""
        self._scroll(0)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self._scroll(self.virtual_size.height)

    def action_half(self, sign: int) -> None:
        """Move half a screen down (1) or up (-1)."""
        self._scroll(self.scroll_offset.y + sign * max(self.size.height // 2, 1))

    def action_page(self, sign: int) -> None:
        """Move a screen down (1) or up (-1)."""
        self._scroll(self.scroll_offset.y + sign * max(self.size.height - 2, 1))

    def action_choose(self) -> None:
        """Choose what the page shows."""


class PageView(Scroller):
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
