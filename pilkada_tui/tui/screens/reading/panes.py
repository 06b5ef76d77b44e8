"""The panes of the reading screen: switching, resizing, filtering the list, and the session state."""

import asyncio
from functools import partial

from textual import on
from textual.screen import Screen

from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.actions.memory import Memory, keep
from pilkada_tui.tui.screens.reading.session_memory import remembered
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.widgets.panes.article_pane import ArticlePane
from pilkada_tui.tui.widgets.panes.four_panes import FourPanes


class PanedScreen(Screen[None]):
    """A screen over four panes; what is in them is the business of the screens made from it."""

    session: Session
    panes: FourPanes

    def remember(self) -> None:
        """Keep this moment for the next session, without holding up the keys."""
        if not hasattr(self, "_keeping"):
            library = self.session.library.path
            self._keeping: Latest[Memory, None] = Latest(partial(keep, library), lambda _asked, _done: None)
        self.run_worker(self._keeping.request(remembered(self.session, self.panes)), group="remember")

    async def on_unmount(self) -> None:
        """Keep the last moment of the session."""
        await asyncio.to_thread(keep, self.session.library.path, remembered(self.session, self.panes))

    def action_pane(self, name: str) -> None:
        """Focus a pane by its number."""
        self.panes.to_front(name)

    def action_step_pane(self, step: int) -> None:
        """Go to the pane after (1) or before (-1) the present one."""
        self.panes.step(step)

    def action_zoom(self) -> None:
        """Give the whole screen to the pane in front, or take it back."""
        self.panes.zoom(on=not self.panes.zoomed)

    def action_grow(self, step: int) -> None:
        """Make the pane in front larger (1) or smaller (-1)."""
        self.panes.grow(step)

    @on(ArticlePane.FilterAsked)
    def _ask_filter(self, message: ArticlePane.FilterAsked) -> None:
        form = screens.FilterScreen(self.session.library, message.wanted.query, message.row)
        self.app.push_screen(form, self._filtered)

    def list_only(self, query: str) -> None:
        """Filter the list by a query alone, and go to it."""
        self.panes.to_front("articles")
        self.session.ask(query)
        self.panes.arrangement.want(self.panes.arrangement.wanted._replace(query=self.session.query, unread=False))

    @on(ArticlePane.Narrowed)
    def _narrowed(self, message: ArticlePane.Narrowed) -> None:
        self.session.ask(message.query)
        self.show_query()

    def show_query(self) -> None:
        """Show the query that the list is narrowed by, and what it finds."""
        raise NotImplementedError

    def follow_query(self) -> None:
        """Narrow the list by the current query."""
        raise NotImplementedError

    def _filtered(self, query: str | None) -> None:
        if query is not None:
            self.session.ask(query)
            self.follow_query()
