"""A box to tick, told by its sign and not by colour."""

from typing import ClassVar

from textual.binding import BindingType
from textual.strip import Strip

from pilkada_tui.tui.render.layout import clip
from pilkada_tui.tui.render.text import run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted


class Tick(Painted, can_focus=True):
    """``[x] bukan kutipan``."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.TICK, *keys.CHOICES]

    DEFAULT_CSS = """
    Tick { height: 1; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def __init__(self, label: str, *, ticked: bool = False, **names: str | None) -> None:
        super().__init__(**names)
        self._label = label
        self.ticked = ticked

    def action_tick(self) -> None:
        """Tick the box, or untick it."""
        self.ticked = not self.ticked
        self.refresh()

    def on_click(self) -> None:
        """A click ticks."""
        self.action_tick()

    def on_focus(self) -> None:
        """Show the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the focus has gone."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The box and what it is for."""
        ground: tuple[str, ...] = ("cursor",) if self.has_focus else ()
        bar = run("▌" if self.has_focus else " ", "here")
        line = (bar, run("[x] " if self.ticked else "[ ] ", "strong"), run(self._label))
        return self.strip_of(clip(line, self.size.width) if y == 0 else (), self.size.width, ground)
