"""Who holds what the program waits for: a line over whatever screen is shown."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.screen import Screen

_SHOWN = 10.0


class WaitingNotice(Static):
    """A notice that goes after ten seconds.

    It is no toast: these are put up by the application itself, which is what a key's action keeps waiting.
    """

    DEFAULT_CSS = """
    WaitingNotice { dock: bottom; height: auto; padding: 0 1; background: $warning; color: $background; }
    """

    def on_mount(self) -> None:
        """Go after a while."""
        self.set_timer(_SHOWN, self.remove)


def show_waiting(screen: "Screen[object]", words: str) -> None:
    """Put the notice up in the place of one that is there; any thread may ask."""

    def put_up() -> None:
        screen.query(WaitingNotice).remove()
        screen.mount(WaitingNotice(Content(words)))

    screen.call_later(put_up)
