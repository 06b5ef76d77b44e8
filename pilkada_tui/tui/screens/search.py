"""Cari: results as you type, in three groups, each hit in its context."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Label

from pilkada_tui.library import ArticleMissing, Hit, LibraryError, SearchResult
from pilkada_tui.model import Article
from pilkada_tui.tui import keys
from pilkada_tui.tui.clipboard import copy
from pilkada_tui.tui.exporting import only_pinned
from pilkada_tui.tui.language import _
from pilkada_tui.tui.latest import Latest
from pilkada_tui.tui.screens.export import ExportScreen
from pilkada_tui.tui.session import Pin, Session, Trail, quote_at
from pilkada_tui.tui.text import shown
from pilkada_tui.tui.widgets.count_bar import CountBar
from pilkada_tui.tui.widgets.hint_bar import HintBar
from pilkada_tui.tui.widgets.hit_list import HitList
from pilkada_tui.tui.widgets.query_input import QueryInput


class SearchScreen(Screen[Hit | None]):
    """A line to type on, the hits under it. Ends with the hit to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.SEARCH_LINE]

    DEFAULT_CSS = """
    SearchScreen { layout: vertical; }
    SearchScreen > #line { height: 1; }
    SearchScreen > #line > Label { width: 3; }
    SearchScreen > HitList { height: 1fr; margin: 1 0 0 0; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._asking: Latest[str, SearchResult | LibraryError] = Latest(self._search, self._deliver)
        self._return_to = session.trail.at

    def compose(self) -> ComposeResult:
        """The line, the counts, the hits, the keys."""
        with Horizontal(id="line"):
            yield Label(" / ", markup=False)
            yield QueryInput(
                self.session.trail.query,
                placeholder=_("kata, frasa, wilayah:, tokoh:"),
                compact=True,
                select_on_focus=False,
            )
        yield CountBar()
        yield HitList()
        yield HintBar()

    def on_mount(self) -> None:
        """Begin on the line, with the last query ready to be changed or walked again."""
        self.query_one(HitList).show("", None)
        line = self.query_one(QueryInput)
        line.focus()
        line.action_select_all()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        query = message.value.strip()
        if query:
            self.run_worker(self._asking.wish(query), group="search")
        else:
            self.run_worker(self._asking.wish(""), group="search")

    def _search(self, query: str) -> SearchResult | LibraryError:
        if not query:
            return SearchResult(hits=(), articles=0, quotes=0, events=0)
        try:
            return self.session.library.search(query)
        except LibraryError as error:
            return error

    def _deliver(self, query: str, answer: SearchResult | LibraryError) -> None:
        if isinstance(answer, LibraryError):
            self.notify(shown(str(answer)), severity="error", markup=False)
            return
        result = answer if query else None
        again = query == self.session.trail.query
        self.query_one(CountBar).show(result)
        self.query_one(HitList).show(query, result, self._return_to if again else 0)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(HitList).action_choose()

    @on(HitList.Chosen)
    def _open(self, message: HitList.Chosen) -> None:
        hits = self.query_one(HitList).hits
        self.session.trail = Trail(self.query_one(HitList).sought, hits, message.place)
        self.dismiss(hits[message.place])

    @on(QueryInput.Left)
    def _left(self) -> None:
        self.action_leave()

    def action_move(self, step: int) -> None:
        """Move among the hits without leaving the line."""
        hits = self.query_one(HitList)
        hits.place(hits.cursor + step)

    def action_switch(self) -> None:
        """From the line to the hits, or back."""
        line, hits = self.query_one(QueryInput), self.query_one(HitList)
        (hits if line.has_focus else line).focus()

    def action_edit(self) -> None:
        """Back to the line."""
        self.query_one(QueryInput).focus()

    def action_leave(self) -> None:
        """Back to reading; an empty line forgets the search."""
        if not self.query_one(QueryInput).value.strip():
            self.session.trail = Trail("")
        self.session.came_from = None
        self.dismiss(None)

    async def action_pin(self) -> None:
        """Pin the quote under the cursor, or unpin it."""
        if (found := await self._current()) is not None:
            self.session.toggle_pin(*found)
            self.query_one(HintBar).say(_("{count} disematkan").format(count=len(self.session.pins)))

    async def action_copy(self) -> None:
        """Copy the quote under the cursor with its citation."""
        if (found := await self._current()) is not None:
            article, number = found
            copy(self.app, [(article, article.quotes[number])])

    async def _current(self) -> tuple[Article, int] | None:
        """The quote under the cursor, read from the library; what is no quote is said."""
        hit = self.query_one(HitList).current
        article = await asyncio.to_thread(self._article, hit.article) if hit and hit.type == "quote" else None
        number = quote_at(article, hit.start) if article and hit else None
        if article is None or number is None:
            self.notify(_("Hanya kutipan yang dapat disematkan dan disalin."), markup=False)
            return None
        return article, number

    def action_export(self) -> None:
        """Write the quotes among the hits to a file."""
        hits = tuple(hit for hit in self.query_one(HitList).hits if hit.type == "quote")
        if hits:
            self.app.push_screen(ExportScreen("temuan.md", partial(self._quotes_of, hits)))
        else:
            self.notify(_("Tidak ada kutipan di antara hasilnya."), markup=False)

    def _quotes_of(self, hits: tuple[Hit, ...]) -> list[Article]:
        """The articles of the hits with only the quotes that were found; read from the library, so not in the loop."""
        articles = {hit.article: self.session.library.article(hit.article) for hit in hits}
        found = [(articles[hit.article], quote_at(articles[hit.article], hit.start)) for hit in hits]
        return only_pinned(Pin(article, number) for article, number in found if number is not None)

    def _article(self, article_id: str) -> Article | None:
        try:
            return self.session.library.article(article_id)
        except (LibraryError, ArticleMissing):
            return None
