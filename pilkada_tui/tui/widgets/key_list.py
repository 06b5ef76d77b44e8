"""The keys by place, as a page that scrolls."""

from textual.binding import Binding
from textual.geometry import Size
from textual.strip import Strip

from pilkada_tui.tui import keys
from pilkada_tui.tui.layout import column, wrapped
from pilkada_tui.tui.text import Line, Run, run
from pilkada_tui.tui.widgets.scroller import Scroller

KEY_WIDTH = 24


class KeyList(Scroller):
    """Each binding of ``keys.BY_PLACE``: its keys as printed, and what it does."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)  # type: ignore[arg-type]
        self._lines: list[Line] = []

    def on_resize(self) -> None:
        """Set the keys for the present width."""
        width = self.scrollable_content_region.width - 2
        self._lines = [line for place, bindings in keys.BY_PLACE for line in _section(place, bindings, width)]
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of the page."""
        y += self.scroll_offset.y
        line = self._lines[y] if y < len(self._lines) else ()
        return self.strip_of((Run(" "), *line), self.scrollable_content_region.width)


def _section(place: str, bindings: list[Binding], width: int) -> list[Line]:
    """The name of a place, its keys, and a blank line."""
    lines: list[Line] = [(run(place, "heading"),)]
    for binding in bindings:
        signs = column(f"  {keys.printed(binding.key)}", KEY_WIDTH, "key")
        blank = Run(" " * KEY_WIDTH)
        meaning = wrapped(binding.description, max(width - KEY_WIDTH, 8))
        lines += [(signs if number == 0 else blank, *part) for number, part in enumerate(meaning)]
    return [*lines, ()]
