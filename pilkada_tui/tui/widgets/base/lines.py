"""A few lines that cannot be focused: set for their width, or cut to it."""

from collections.abc import Callable

from textual import events
from textual.strip import Strip

from pilkada_tui.tui.render.layout import clip
from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.widgets.base.painted import Painted

Setting = Callable[[int], list[Line]]


class Lines(Painted, can_focus=False):
    """Shows what ``setting`` gives for a width; as tall as that is."""

    DEFAULT_CSS = """
    Lines { height: auto; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def __init__(self, setting: Setting | None = None, **names: str | None) -> None:
        super().__init__(**names)
        self._setting: Setting = setting or (lambda _width: [])
        self._lines: list[Line] = []

    def show(self, setting: Setting) -> None:
        """Show other lines."""
        self._setting = setting
        self._relay()

    def _relay(self) -> None:
        width = self.size.width
        if width:
            self._lines = self._setting(width)
            self.styles.height = len(self._lines)
            self.stretch(width, len(self._lines))

    def on_resize(self) -> None:
        """Set the lines for the present width."""
        self._relay()

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        return self.strip_of(self._lines[y] if y < len(self._lines) else (), self.size.width)


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

    def on_click(self, event: events.Click) -> None:
        """A click on a hint among the words presses its key."""
        if event.y < len(self._lines):
            self.press_hint((Run(" "), *self._lines[event.y]), event.x)

    def render_line(self, y: int) -> Strip:
        """A line."""
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip_of((Run(" "), *clip(line, self.size.width - 2)), self.size.width)
