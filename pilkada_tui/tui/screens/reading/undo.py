"""The keys of undo and redo, and whether they would do anything at present."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.screen import Screen, ScreenResultType

from pilkada_tui.library import LibraryError
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar

if TYPE_CHECKING:
    from pilkada_tui.tui.session import Session


class UndoKeys(Screen[ScreenResultType]):
    """A screen on which changes are undone and redone; its hint line names these keys while there is a change."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.UNDO]

    session: "Session"

    def idle(self, action: str) -> bool:
        """Whether a key would do nothing: undo without a change to undo, redo without one that was undone."""
        notes = self.session.library.notes
        step = {"undo": notes.latest, "redo": notes.undone}.get(action)
        try:
            return step is not None and step() is None
        except LibraryError:  # pressing the key says what is wrong
            return False

    def repaint_hints(self) -> None:
        """Show the keys of the moment on every open screen, after a change."""
        for screen in self.app.screen_stack:
            for bar in screen.query(HintBar):
                bar.refresh()
