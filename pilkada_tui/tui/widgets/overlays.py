"""Overlays of any screen: the welcome at the first start, and the notice that another process is waited for."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from pilkada_tui.language import _
from pilkada_tui.tui.render.help import tour_lines
from pilkada_tui.tui.widgets.base.page_view import PageView

if TYPE_CHECKING:
    from textual.screen import Screen


class Welcome(PageView, can_focus=False):
    """The steps of the tour in a frame at the middle of the screen."""

    DEFAULT_CSS = """
    Welcome { layer: welcome; width: 80; max-width: 100%; height: auto; max-height: 100%; }
    """

    def __init__(self) -> None:
        super().__init__(tour_lines, classes="pane welcome")
        self.border_title = Content(_("Selamat datang"))
        self.border_subtitle = Content(_("tekan tombol apa saja"))

    def on_resize(self) -> None:
        """Centre the welcome."""
        super().on_resize()
        room, own = self.app.size, self.outer_size
        self.styles.offset = (max(room.width - own.width, 0) // 2, max(room.height - own.height, 0) // 2)

    def on_click(self) -> None:
        """A click closes it."""
        self.remove()


_SHOWN = 10.0


class WaitingNotice(Static):
    """A notice that goes after ten seconds.

    It is not a toast: toasts are shown by the application itself, which is what a key's action keeps waiting.
    """

    DEFAULT_CSS = """
    WaitingNotice { dock: bottom; height: auto; padding: 0 1; background: $warning; color: $background; }
    """

    def on_mount(self) -> None:
        """Remove the notice after a while."""
        self.set_timer(_SHOWN, self.remove)


def show_waiting(screen: "Screen[object]", words: str) -> None:
    """Put the notice up in the place of one that is there; any thread may ask."""

    def put_up() -> None:
        """Replace the notice; runs in the event loop."""
        screen.query(WaitingNotice).remove()
        screen.mount(WaitingNotice(Content(words)))

    screen.call_later(put_up)
