"""A few lines set for the width they have, which nobody needs to focus."""

from collections.abc import Callable

from textual.strip import Strip

from pilkada_tui.tui.render.text import Line
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
