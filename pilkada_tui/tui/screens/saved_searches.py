"""Saved and recent searches under the search line."""

import asyncio

from pilkada_tui.language import _, in_words
from pilkada_tui.library import Hit, LibraryError
from pilkada_tui.tui.actions import searches
from pilkada_tui.tui.actions.searches import Recall
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.base import complain, stands
from pilkada_tui.tui.screens.rows import ActingOnRows
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.search.past_list import PastList
from pilkada_tui.tui.widgets.search.query_input import QueryInput


class Recalling(ActingOnRows[Hit | None]):
    """A screen with a line to search on: what stands there can be saved, and what stood there can come back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.recall = Recall(session.searches)
        self.put = ""
        """What the program itself put on the line last."""

    def show_past(self) -> None:
        """List the saved searches and the latest."""
        try:
            saved = searches.saved(self.session.library)
        except LibraryError as error:
            saved = ()
            self.notify(shown(in_words(error)), severity="warning", markup=False)
        self.query_one(PastList).show(saved, self.session.searches)
        self.show_saved()
        self.run_worker(self._count_saved(saved), group="saved", exclusive=True)

    async def _count_saved(self, saved: tuple[str, ...]) -> None:
        totals = await asyncio.to_thread(searches.saved_totals, self.session.library, saved)
        if stands(self):
            self.query_one(PastList).count(totals)

    def show_saved(self) -> None:
        """Say whether the search on the line is saved; where the line is empty, show the earlier ones."""
        query = self.query_one(QueryInput).value.strip()
        past = self.query_one(PastList)
        self.query_one(HintBar).say(_("★ disimpan") if query in past.saved else "")
        self.set_class(bool(past.total) and not query, "-past")

    def write(self, query: str) -> None:
        """Put a query on the line, as if it were typed but for the walk through earlier ones."""
        line = self.query_one(QueryInput)
        self.put = query
        line.value = query
        line.cursor_position = len(query)

    def action_save(self) -> None:
        """Save the search on the line, or forget it where it is saved."""
        query = self.query_one(QueryInput).value.strip()
        if not query:
            self.notify(_("Ketik dulu yang hendak disimpan."), markup=False)
            return
        try:
            on = searches.toggle_saved(self.session.library, query)
        except LibraryError as error:
            complain(self, error)
            return
        self.notify(
            _("Pencarian disimpan; tampil di baris kosong.") if on else _("Dihapus dari simpanan."), markup=False
        )
        self.show_past()

    def remember(self) -> None:
        """Take note of the search on the line as the latest."""
        self.session.searches = searches.remembered(self.session.searches, self.query_one(QueryInput).value)
