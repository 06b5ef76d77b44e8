"""The line to search on, and under it what of the query could not be read."""

import re
from typing import ClassVar

from textual.binding import BindingType
from textual.strip import Strip
from textual.widgets import Input

from pilkada_tui.language import in_words
from pilkada_tui.library import Complaint
from pilkada_tui.tui.render.layout import clip, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted

_CHIP = re.compile(r'-?[^\W\d_]+:(?:"[^"]*"\s*|[^\s"]+\s+)$')
"""A field that is written out at the end of a line."""


class QueryInput(Input):
    """An input that is left by Esc alone."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.QUERY]

    DEFAULT_CSS = """
    QueryInput { width: 1fr; }
    """

    def action_delete_left(self) -> None:
        """Delete the character before the cursor; a field that is written out goes whole."""
        last = _CHIP.search(self.value) if self.cursor_position == len(self.value) else None
        if last:
            self.value = self.value[: last.start()]
        else:
            super().action_delete_left()


MOST = 3
SIGN = "▲"


class ComplaintLines(Painted, can_focus=False):
    """A line for each of the first complaints; no line where there is none."""

    DEFAULT_CSS = """
    ComplaintLines { height: 0; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._complaints: tuple[Complaint, ...] = ()
        self._typed = ""
        self._left = 0

    def show(self, complaints: tuple[Complaint, ...], typed: str, left: int) -> None:
        """Explain a query as it was typed; its first character stands ``left`` cells from the edge."""
        self._complaints, self._typed, self._left = complaints[:MOST], typed, left
        self.styles.height = len(self._complaints)
        self.refresh()

    def lines(self, width: int) -> list[Line]:
        """Each complaint with its sign under the place, the words on the side that has room."""
        return [self._line(complaint, width) for complaint in self._complaints]

    def _line(self, complaint: Complaint, width: int) -> Line:
        at = self._left + width_of((run(self._typed[: complaint.column]),))
        at = min(max(at, 0), max(width - 1, 0))
        words = run(in_words(complaint.message), "doubt")
        room = width_of((words,)) + 1
        if at + 1 + room <= width or at < room:
            return clip((Run(" " * min(at, max(width - 1 - room, 0))), run(SIGN + " ", "doubt"), words), width)
        return (Run(" " * (at - room)), words, run(" " + SIGN, "doubt"))

    def render_line(self, y: int) -> Strip:
        """The complaint at line ``y``."""
        lines = self.lines(self.size.width)
        return self.strip_of(lines[y] if y < len(lines) else (), self.size.width)
