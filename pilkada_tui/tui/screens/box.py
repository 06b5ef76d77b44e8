"""A box over the screen, to be read and closed."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen

from pilkada_tui.language import _
from pilkada_tui.tui.render.text import Line, shown
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.page_view import Leaf


class BoxScreen(ModalScreen[None]):
    """A title, and lines that ``setting`` gives for a width; ``way_out`` says how it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.BOX]

    DEFAULT_CSS = """
    BoxScreen { align: center middle; }
    BoxScreen > Leaf { width: 80; max-width: 100%; height: auto; max-height: 90%; }
    """

    def __init__(self, title: str, setting: Callable[[int], list[Line]], way_out: str = "") -> None:
        super().__init__()
        self._leaf = Leaf(setting, classes="pane")
        self._leaf.border_title = Content(shown(title))
        self._leaf.border_subtitle = Content(way_out or _("Esc menutup"))

    def compose(self) -> ComposeResult:
        """The page in its frame."""
        yield self._leaf

    def on_mount(self) -> None:
        """Let the page scroll."""
        self._leaf.focus()

    def action_leave(self) -> None:
        """Close the box."""
        self.dismiss()
