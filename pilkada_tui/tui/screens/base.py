"""What screens over the reading screen share: undo, following the query, and dropping answers that come too late."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen, ScreenResultType

from pilkada_tui.language import in_words
from pilkada_tui.library import LibraryError
from pilkada_tui.tui.actions.latest_job import Answer, Latest, Request
from pilkada_tui.tui.render.query_chips import asked
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.reading.annotating import Noting
from pilkada_tui.tui.screens.reading.undo import UndoKeys
from pilkada_tui.tui.widgets.base.bars import TitleBar

if TYPE_CHECKING:
    from pilkada_tui.tui.session import Session


def reading_screen_of(app: App[Any]) -> Noting:
    """The reading screen, which stands under every other."""
    return next(screen for screen in app.screen_stack if isinstance(screen, Noting))


class Undoing(UndoKeys[ScreenResultType]):
    """Undo and redo as on the reading screen; then the screen itself is updated."""

    @property
    def reading(self) -> Noting:
        """The reading screen, which stands under every other."""
        return reading_screen_of(self.app)

    async def follow(self) -> None:
        """Update the screen after a change."""
        raise NotImplementedError

    async def action_undo(self) -> None:
        """Undo the last change, and say which it was."""
        await self.reading.action_undo()
        await self.follow()

    async def action_redo(self) -> None:
        """Redo the last undone change, and say which it was."""
        await self.reading.action_redo()
        await self.follow()


class UnderQuery(Screen[ScreenResultType]):
    """A screen under a title bar that shows what the query leaves, and asks the library again when that changes.

    ``_asked`` is the query that was asked for last; a subclass says in ``_request`` what else it asks.
    """

    session: "Session"
    _asked: str

    def _request(self) -> None:
        raise NotImplementedError

    def _load(self) -> None:
        self._asked = self.session.query
        self.query_one(TitleBar).ask(asked(self._asked))
        self._request()

    def follow_query(self) -> None:
        """Show what the current query leaves."""
        if self._asked != self.session.query:
            self._load()

    def on_screen_resume(self) -> None:
        """The query may have changed on a screen over this one."""
        self.follow_query()


def stands(screen: Screen[Any]) -> bool:
    """Whether a screen is still open: a removed screen loses its widgets before its workers end."""
    return screen in screen.app.screen_stack


def complain(screen: Screen[Any], error: Exception) -> None:
    """Say on a screen what went wrong."""
    screen.notify(shown(in_words(error)), severity="error", markup=False)


def latest_of(
    screen: Screen[Any], work: Callable[[Request], Answer], deliver: Callable[[Request, Answer], None]
) -> Latest[Request, Answer | LibraryError]:
    """Answers the newest request of a screen: ``work`` asks the library in a thread, ``deliver`` shows the answer.

    An answer that comes when the screen has been left is dropped; a LibraryError is shown in place of one.
    """

    def ask(request: Request) -> Answer | LibraryError:
        """The answer of the library, or why it cannot answer."""
        try:
            return work(request)
        except LibraryError as error:
            return error

    def answered(request: Request, answer: Answer | LibraryError) -> None:
        """Show an answer, or the error."""
        if not stands(screen):
            return
        if isinstance(answer, LibraryError):
            complain(screen, answer)
        else:
            deliver(request, answer)

    return Latest(ask, answered)
