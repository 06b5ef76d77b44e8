"""Berita: one story over its outlets, side by side."""

import asyncio
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from pilkada_tui.language import _
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.views.story import Story, story
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.export import sheet_into
from pilkada_tui.tui.actions.selection import Picked
from pilkada_tui.tui.actions.sheets import story_sheet
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.query_chips import asked
from pilkada_tui.tui.render.story import Row, counted, legend
from pilkada_tui.tui.render.text import run, shown
from pilkada_tui.tui.screens.base import complain, stands
from pilkada_tui.tui.session import OpenRequest, Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import NoteLines
from pilkada_tui.tui.widgets.overview.story_list import StoryList


class StoryScreen(Screen[OpenRequest | None]):
    """The pages of a story and what is said in them. Ends with the words to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.STORY]

    DEFAULT_CSS = """
    StoryScreen { layout: vertical; }
    StoryScreen > StoryList { height: 1fr; }
    """

    def __init__(self, session: Session, article: str) -> None:
        super().__init__()
        self.session = session
        self._article = article
        self._story = Story(())

    def compose(self) -> ComposeResult:
        """The title, the story, what the signs say, the keys."""
        yield TitleBar(_("Berita"), "")
        yield StoryList()
        yield NoteLines()
        yield HintBar(hints.STORY)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(StoryList).focus()
        self.run_worker(self._load(), group="story")

    async def _load(self) -> None:
        self.query_one(TitleBar).ask(asked(self.session.query))
        try:
            found = await asyncio.to_thread(story, self.session.library, self._article)
        except (LibraryError, ArticleMissing) as error:
            complain(self, error)
            return
        if stands(self):  # an answer may come when the screen has been left
            self._story = found
            self.follow_query()

    def follow_query(self) -> None:
        """Mark in the words what the query finds; a story is shown whole, so that nothing seems to be left out."""
        self.query_one(TitleBar).ask(asked(self.session.query))
        self.query_one(TitleBar).say(shown(counted(self._story)) if self._story.pages else "")
        self.query_one(StoryList).show(self._story, self.session.query)
        self.query_one(NoteLines).show([(run(legend(), "dim"),)] if len(self._story.pages) > 1 else [])

    def on_screen_resume(self) -> None:
        """The query may have changed on a screen over this one."""
        if self._story.pages:
            self.follow_query()

    def read_picked(self) -> Picked:
        """The quote under the cursor in the first page that has it; of what has no quote, the article."""
        row = self.query_one(StoryList).current
        if row is None:
            return Picked(articles=tuple(page.id for page in self._story.pages[:1]))
        if row.statement is not None:
            first = row.statement.versions[0]
            return Picked(quotes=(Pin(self._story.pages[first.page], first.number),))
        return Picked(articles=(self._story.pages[_page(row)].id,))

    @on(StoryList.Chosen)
    def _open(self, message: StoryList.Chosen) -> None:
        row, at = message.row, None
        if row.statement is not None:
            at = self._story.quote(row.statement.versions[0]).span.start
        elif row.passage is not None:
            at = row.passage.span.start
        self.dismiss(OpenRequest(self._story.pages[_page(row)].id, self.session.trail.query, at))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One page alone is compared with nothing, and not written."""
        del parameters
        return action != "export" or len(self._story.pages) > 1

    def action_export(self) -> None:
        """Write what each page has, and leaves out, to a file."""
        found = self._story
        title = found.pages[0].title.value if found.pages[0].title else _("tanpa judul")
        self.app.push_screen(screens.ExportScreen(_("berita.csv"), sheet_into(lambda: story_sheet(title, found))))

    def action_leave(self) -> None:
        """Go back to where the user came from."""
        self.dismiss(None)


def _page(row: Row) -> int:
    """The page that a row is of: of a statement, the first that has it."""
    if row.statement is not None:
        return row.statement.versions[0].page
    return row.passage.page if row.passage is not None else row.page or 0
