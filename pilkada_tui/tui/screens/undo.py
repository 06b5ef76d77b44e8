"""Taking changes back on a screen that stands over the reading screen."""

from typing import Any, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen, ScreenResultType

from pilkada_tui.tui.screens.reading.annotating import Noting
from pilkada_tui.tui.settings import keys


def desk_of(app: App[Any]) -> Noting:
    """The reading screen, which stands under every other."""
    return next(screen for screen in app.screen_stack if isinstance(screen, Noting))


class Undoing(Screen[ScreenResultType]):
    """A change is taken back, and told, as where one reads; then the screen itself follows."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.UNDO]

    @property
    def desk(self) -> Noting:
        """The reading screen, which stands under every other."""
        return desk_of(self.app)

    async def follow(self) -> None:
        """Show what a change has left."""
        raise NotImplementedError

    async def action_undo(self) -> None:
        """Take back the last change, and say which."""
        await self.desk.action_undo()
        await self.follow()

    async def action_redo(self) -> None:
        """Make again what was taken back last, and say which."""
        await self.desk.action_redo()
        await self.follow()
