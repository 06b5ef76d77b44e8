"""Boxes over the screen, to be read and closed: any lines, the help, and the tour."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen

from pilkada_tui.language import _
from pilkada_tui.tui import screens
from pilkada_tui.tui.render.help import help_lines, tour_lines
from pilkada_tui.tui.render.text import Line, shown
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.page_view import PageView


class BoxScreen(ModalScreen[None]):
    """A title, and lines that ``setting`` gives for a width; ``way_out`` says how it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.BOX]

    DEFAULT_CSS = """
    BoxScreen { align: center middle; }
    BoxScreen > PageView { width: 80; max-width: 100%; height: auto; max-height: 90%; }
    """

    def __init__(self, title: str, setting: Callable[[int], list[Line]], way_out: str = "") -> None:
        super().__init__()
        self._page = PageView(setting, classes="pane")
        self._page.border_title = Content(shown(title))
        self._page.border_subtitle = Content(way_out or _("Esc menutup"))

    def compose(self) -> ComposeResult:
        """The page in its frame."""
        yield self._page

    def on_mount(self) -> None:
        """Let the page scroll."""
        self._page.focus()

    def action_leave(self) -> None:
        """Close the box."""
        self.dismiss()


class HelpScreen(BoxScreen):
    """The keys by place, the signs, and the way to the tour."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.HELP]

    def __init__(self, live: frozenset[str] = frozenset(), near: frozenset[str] = frozenset()) -> None:
        """The help for a moment in which the bindings of these ids work, some of them those of what has the focus."""
        super().__init__(
            _("Bantuan"), partial(help_lines, live=live, near=near), _("t tur singkat · G tanda di layar · Esc menutup")
        )

    def action_tour(self) -> None:
        """The tour of the first time again."""
        self.app.push_screen(screens.TourScreen())


class TourScreen(BoxScreen):
    """The steps; whatever key is pressed, or wherever the mouse is clicked, closes it."""

    def __init__(self) -> None:
        super().__init__(_("Selamat datang"), tour_lines, _("tekan tombol apa saja"))

    def on_key(self, event: events.Key) -> None:
        """Any key closes the tour, and does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """A click closes the tour as well."""
        self.dismiss()
