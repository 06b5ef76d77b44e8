"""What screens over the reading screen share: undo, following the query, and dropping answers that come too late."""

from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen, ScreenResultType

from pilkada_tui.tui.screens.reading.annotating import Noting
from pilkada_tui.tui.settings import keys

if TYPE_CHECKING:
    from pilkada_tui.tui.session import Session


def desk_of(app: App[Any]) -> Noting:
    """The reading screen, which stands under every other."""
    return next(screen for screen in app.screen_stack if isinstance(screen, Noting))


class Undoing(Screen[ScreenResultType]):
    """Undo and redo as on the reading screen; then the screen itself is updated."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.UNDO]

    @property
    def desk(self) -> Noting:
        """The reading screen, which stands under every other."""
        return desk_of(self.app)

    async def follow(self) -> None:
        """Update the screen after a change."""
        raise NotImplementedError

    async def action_undo(self) -> None:
        """Undo the last change, and say which it was."""
        await self.desk.action_undo()
        await self.follow()

    async def action_redo(self) -> None:
        """Redo the last undone change, and say which it was."""
        await self.desk.action_redo()
        await self.follow()


class UnderQuery:
    """A mixin for a screen whose ``_load`` stores in ``_asked`` the query that it asks for."""

    session: "Session"
    _asked: str

    def _load(self) -> None:
        raise NotImplementedError

    def follow_query(self) -> None:
        """Show what the query that stands over the screens leaves now."""
        if self._asked != self.session.query:
            self._load()

    def on_screen_resume(self) -> None:
        """The query may have changed on a screen over this one."""
        self.follow_query()


def stands(screen: Screen[Any]) -> bool:
    """Whether a screen is still open: a removed screen loses its widgets before its workers end."""
    return screen in screen.app.screen_stack
