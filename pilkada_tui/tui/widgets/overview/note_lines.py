"""A few lines of words under a table: what the cursor stands on, and what was noticed."""

from textual.strip import Strip

from pilkada_tui.tui.render.layout import clip
from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.widgets.base.painted import Painted


class NoteLines(Painted, can_focus=False):
    """As many lines as are shown, each cut to the width."""

    DEFAULT_CSS = """
    NoteLines { height: auto; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show lines."""
        if len(lines) != len(self._lines):
            self.styles.height = len(lines)
        self._lines = lines
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line."""
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip_of((Run(" "), *clip(line, self.size.width - 2)), self.size.width)
