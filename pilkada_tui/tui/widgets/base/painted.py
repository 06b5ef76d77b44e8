"""The base of every widget that paints lines in the styles of the theme."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.settings import styles

_KEYS = {"!": "exclamation_mark", "/": "slash", "Enter": "enter", "esc": "escape"}
"""Keys whose sign is not the name that Textual has for them."""


class Painted(ScrollView):
    """Paints ``Line``s in the styles of the present theme."""

    DEFAULT_CSS = """
    Painted { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 1; scrollbar-gutter: stable; }
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)  # type: ignore[arg-type]
        self._styles: dict[tuple[str, ...], Style] = {}
        self._named_styles: Mapping[str, Style] = {}
        self._room: int | None = None

    @property
    def room(self) -> int:
        """The width of a line in cells."""
        return self.scrollable_content_region.width if self._room is None else self._room

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the widget; the width of all of them is worked out once."""
        self._room = self.scrollable_content_region.width
        try:
            return super().render_lines(crop)
        finally:
            self._room = None

    def press_hint(self, line: Line, x: int) -> None:
        """Press the key that a line hints at, where ``x`` is a cell of the hint: of the key, or of its words."""
        end, sign = 0, ""
        for part in line:
            end += width_of((part,))
            is_key = part.style == ("key",)
            sign = part.text if is_key else sign if part.text.strip() else ""
            if x < end:
                if sign:
                    self.app.simulate_key(_KEYS.get(sign, sign))
                return
            if not is_key:
                sign = ""

    def stretch(self, width: int, height: int) -> None:
        """Set the size of what is scrolled, and repaint.

        The screen is laid out again only where the scrollbar comes or goes; Textual itself would do it every time.
        """
        self.virtual_size = Size(width, height)
        if self.styles.overflow_y == "auto":
            if (height > self.container_size.height) != self.show_vertical_scrollbar:
                self.refresh(layout=True)
            elif self.show_vertical_scrollbar:
                self.vertical_scrollbar.window_virtual_size = height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)
        self.refresh()

    def notify_style_update(self) -> None:
        """Recompute the styles when the theme or the state of the widget changes."""
        super().notify_style_update()
        self._styles.clear()
        self._named_styles = {}

    def style_of(self, names: tuple[str, ...]) -> Style:
        """The styles laid over each other in their order, over the widget's own style."""
        if names not in self._styles:
            self._named_styles = self._named_styles or styles.styles(self.app.theme_variables)
            style = self.rich_style
            for name in names:
                style += self._named_styles[name]
            self._styles[names] = style
        return self._styles[names]

    def strip_of(self, line: Line, width: int, ground: tuple[str, ...] = ()) -> Strip:
        """The line as a strip of ``width`` cells over the styles ``ground``."""
        segments = [Segment(part.text, self.style_of((*ground, *part.style))) for part in line if part.text]
        return Strip(segments, width_of(line)).adjust_cell_length(width, self.style_of(ground))
