"""Simpanan: the saved queries at the side of the screen, with counts and what is new in them."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from pilkada_tui.language import _
from pilkada_tui.library import LibraryError
from pilkada_tui.library.notes.annotations import save_search
from pilkada_tui.tui.actions.saved_queries import look, saved_queries
from pilkada_tui.tui.actions.searches import saved
from pilkada_tui.tui.screens.base import complain, stands
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.search.saved_list import SavedList


class SavedScreen(ModalScreen[str | None]):
    """Ends with the query to ask everywhere, or with None. What is chosen, or saved now, has been seen."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.SAVED]

    DEFAULT_CSS = """
    SavedScreen { align: left top; }
    SavedScreen > Vertical { width: 46; max-width: 100%; height: 1fr; margin: 0 0 1 0; }
    SavedScreen SavedList { height: 1fr; }
    SavedScreen > HintBar { dock: bottom; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """The list in its frame, the keys."""
        with Vertical(classes="pane") as box:
            box.border_title = Content(_("Simpanan"))
            box.border_subtitle = Content(_("Enter memakai"))
            yield SavedList(self.session.query)
        yield HintBar()

    async def on_mount(self) -> None:
        """Count."""
        self.query_one(SavedList).focus()
        self.run_worker(self._count(), group="saved")

    async def _count(self) -> None:
        try:
            found = await asyncio.to_thread(saved_queries, self.session.library)
        except LibraryError as error:
            complain(self, error)
            found = ()
        if stands(self):
            self.query_one(SavedList).show(found)

    @on(SavedList.Chosen)
    async def _choose(self, message: SavedList.Chosen) -> None:
        await asyncio.to_thread(look, self.session.library, message.query)
        self.dismiss(message.query)

    async def _change(self, work: Callable[[], object]) -> None:
        try:
            await asyncio.to_thread(work)
        except LibraryError as error:
            complain(self, error)
        await self._count()

    async def action_keep(self) -> None:
        """Save the current query."""
        library, query = self.session.library, self.session.query
        if not query:
            self.notify(_("Tidak ada pencarian yang sedang berlaku; / memulainya."), markup=False)
            return

        def keep() -> None:
            """Save the query, unless it is saved already, and mark what it finds as seen."""
            if query not in saved(library):
                save_search(library.notes, query, query)
            look(library, query)

        await self._change(keep)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is saved is forgotten."""
        del parameters
        return action != "forget" or self.query_one(SavedList).total > 0

    async def action_forget(self) -> None:
        """Take the query under the cursor out of the list; ``u`` on the reading screen brings it back."""
        if (query := self.query_one(SavedList).current) is not None:
            await self._change(partial(save_search, self.session.library.notes, query, None))
            self.notify(_("Dihapus dari simpanan. u di layar baca mengembalikannya."), markup=False)

    def action_leave(self) -> None:
        """Close the list."""
        self.dismiss(None)
