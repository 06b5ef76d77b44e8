"""Baca: article list, full text, quotes and timeline, kept in step."""

import asyncio
import contextlib
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import ArticleMissing, LibraryError, Tally
from pilkada_tui.terms.names import region_full
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.actions.query_line import tally
from pilkada_tui.tui.quotes import quote_at, region_of
from pilkada_tui.tui.render.page import View
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.reading.annotating import Noting
from pilkada_tui.tui.screens.reading.correcting import Correcting
from pilkada_tui.tui.screens.reading.deleting import Deleting
from pilkada_tui.tui.screens.reading.importing import BringingIn
from pilkada_tui.tui.screens.reading.panes import PanedScreen
from pilkada_tui.tui.screens.reading.quote_actions import Boarding, Quoting
from pilkada_tui.tui.screens.reading.session_memory import restore, wanted
from pilkada_tui.tui.session import Opened, OpenRequest, Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.marking import MarkedRows
from pilkada_tui.tui.widgets.overlays import Welcome
from pilkada_tui.tui.widgets.panes.article_list import ArticleList
from pilkada_tui.tui.widgets.panes.article_text import ArticleText
from pilkada_tui.tui.widgets.panes.event_list import EventList
from pilkada_tui.tui.widgets.panes.four_panes import FourPanes
from pilkada_tui.tui.widgets.panes.quote_list import QuoteList

_TOGETHER = 0.02
"""Seconds that the list waits for the article under its cursor, so that all panes are painted at once."""
_OF_ARTICLE = frozenset(
    """
    pin copy why edit edit_article mark_quote mark_event star tag note pipe step_quote step_hit export view open_source
    delete zoom grow
    """.split()
)


class ReadScreen(Quoting, Noting, Boarding, Correcting, BringingIn, Deleting, PanedScreen):
    """The four panes. Widgets tell what the user does; this screen changes the session and shows it everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.READ]

    DEFAULT_CSS = """
    ReadScreen { layers: panes welcome; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._view = View.CLEAN
        self.panes = FourPanes(session.library, session.known, wanted(session.memory))
        self._opening: Latest[OpenRequest, Opened | Exception] = Latest(self._read, self._deliver)
        self._tallying: Latest[str, Tally | LibraryError] = Latest(partial(tally, session.library), self._show_tally)
        self._shown = asyncio.Event()

    def compose(self) -> ComposeResult:
        """The panes over the keys of the moment."""
        yield self.panes
        yield HintBar(lambda: hints.BEGINNING if self._empty else hints.READING)

    def on_mount(self) -> None:
        """Show what the library holds and open the article that was open last, or the first."""
        self.panes.summary.sample = self.panes.tabs.sample = self.session.sample
        self.panes.summary.show(self.session.library.summary())
        self._title()
        restore(self.session, self.panes)
        self.show_query()
        self.call_after_refresh(self._open_current, first=True)  # its thread would take time from the first frame
        for damage in self.session.library.damage():
            self.notify(shown(in_words(damage.message)), severity="warning", timeout=30, markup=False)

    def welcome(self) -> None:
        """Greet somebody who is here for the first time, over the panes; the keys work as ever."""
        self.mount(Welcome())

    def end_welcome(self) -> None:
        """Take the welcome away."""
        for welcome in self.query(".welcome"):
            welcome.remove()

    @property
    def _empty(self) -> bool:
        return self.session.article is None and not self.panes.articles.total

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In an empty library only bringing in pages, and the way to other screens, are keys of the moment."""
        if action in _OF_ARTICLE and self._empty:
            return False
        return super().check_action(action, parameters)

    def open(self, request: OpenRequest) -> None:
        """Show an article in every pane, from the library and without holding up the keys."""
        self.run_worker(self._opening.request(request), group="open")

    def _open_current(self, *, first: bool = False) -> None:
        """Open the article under the list's cursor; the first time, unless the user was faster."""
        current = self.panes.articles.current
        if current is not None and not (first and self.session.article):
            self.open(OpenRequest(current, self.session.trail.query))

    def follow_query(self) -> None:
        """Narrow the list by the current query."""
        arrangement = self.panes.arrangement
        if arrangement.wanted.query != self.session.query:
            arrangement.want(arrangement.wanted._replace(query=self.session.query))
        self.show_query()

    def show_query(self) -> None:
        """Show the query over the panes, and find it in the open text."""
        query = self.session.query
        self.panes.ask(query)
        if query:
            self.run_worker(self._tallying.request(query), group="tally")
        hit = self.session.hit
        self.session.look_again()
        self._show_hits(hit if hit in self.session.hits else None)

    def _show_tally(self, query: str, answer: Tally | LibraryError) -> None:
        if not isinstance(answer, LibraryError):  # the list says what is wrong
            self.panes.summary.count(query, answer)

    def open_current(self) -> None:
        """Open the article under the list's cursor."""
        self._open_current()

    def land(self, request: OpenRequest) -> None:
        """Open an article at a place of its text, and go there."""
        self.panes.articles.show(request.article)
        self.panes.forget_path()
        self.panes.to_front("text")
        self.open(request)

    def _read(self, request: OpenRequest) -> Opened | Exception:
        try:
            return self.session.read(request)
        except (LibraryError, ArticleMissing) as error:
            return error

    def _deliver(self, request: OpenRequest, answer: Opened | Exception) -> None:
        self._show_answer(request, answer)
        self._shown.set()

    def _show_answer(self, request: OpenRequest, answer: Opened | Exception) -> None:
        if isinstance(answer, Exception):
            self.say(in_words(answer), wrong=True)
            return
        self.show_opened(answer)
        if isinstance(request.landing, int):
            first = next((hit for hit in self.session.hits if hit[0] >= request.landing), None)
            self._show_hits(first)
            self._go_to(request.landing)
        elif request.landing is not None and self.session.hits:
            self._stand_on(self.session.hits[0 if request.landing == "first" else -1])
        else:
            self._show_hits(None)

    def show_opened(self, opened: Opened) -> None:
        """Show an article, and what stands beside it, in every pane."""
        self.session.open(opened)
        self.panes.opened((opened.article.id, *opened.copies))
        self.remember()
        self.panes.text.show(opened.article, self._view, opened.margin, opened.dates)
        self.show_quotes()
        self.panes.timeline.show(opened.timeline, opened.article.id)
        self._title(len(opened.timeline))
        self._show_cursor()

    def keep_place(self, quote: int | None, hit: tuple[int, int] | None) -> None:
        """Put the cursor on a quote and on a hit without moving the page."""
        self.session.quote = quote
        self.show_quotes()
        self._show_cursor()
        self._show_hits(hit)

    def show_quotes(self) -> None:
        """Show the quotes with their pins as they are now, and how many are pinned."""
        if (article := self.session.article) is not None:
            pinned = self.session.pinned(article)
            self.panes.quotes.show(article, pinned, self.session.quote, self.session.margin)
        self._say_counts()

    @on(MarkedRows.Changed)
    def _say_counts(self) -> None:
        """At the end of the hint line: how much is marked, how that ends, and how many quotes are pinned."""
        marked = self._marked_lists()
        said = [_n("✓ {count} ditandai", sum(len(listed.marked) for listed in marked))] if marked else []
        if marked:
            said.append(_("v selesai") if any(listed.marking for listed in marked) else _("esc lepas"))
        if count := len(self.session.pins):
            said.append(_n("{count} disematkan", count))
        self.query_one(HintBar).say(" · ".join(said))

    def _marked_lists(self) -> list[MarkedRows]:
        lists: tuple[MarkedRows, ...] = (self.panes.articles, self.panes.quotes, self.panes.timeline.events)
        return [listed for listed in lists if listed.marked]

    def _show_cursor(self) -> None:
        article, number = self.session.article, self.session.quote
        self.panes.text.mark(article.quotes[number].span if article and number is not None else None)

    def _show_hits(self, now: tuple[int, int] | None) -> None:
        self.session.hit = now
        self.panes.text.mark_hits(self.session.hits, now)

    def _title(self, events: int = 0) -> None:
        counts = {"articles": self.panes.articles.total}
        details = {}
        if (article := self.session.article) is not None:
            region = region_of(article)
            counts |= {"quotes": len(article.quotes), "timeline": events}
            details["timeline"] = region_full(region) if region else _("wilayah tak disebut")
        self.panes.title(counts, details)

    @on(ArticleList.Moved)
    async def _another_article(self, message: ArticleList.Moved) -> None:
        self.session.came_from = None
        self._shown = asyncio.Event()
        self.open(OpenRequest(message.article, self.session.trail.query))
        with self.app.batch_update(), contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._shown.wait(), _TOGETHER)
        self.check_idle()

    @on(ArticleList.Chosen)
    def _read_article(self) -> None:
        self.panes.follow_to("text")

    @on(ArticleText.Left)
    def _on_to_quotes(self) -> None:
        self.panes.follow_to("quotes")

    @on(ArticleText.QuotePicked)
    def _quote_picked(self, message: ArticleText.QuotePicked) -> None:
        self._to_quote(message.number)
        self.panes.quotes.place(message.number)

    @on(QuoteList.Moved)
    def _another_quote(self, message: QuoteList.Moved) -> None:
        self._to_quote(message.number)

    @on(QuoteList.Chosen)
    def _quote_in_text(self, message: QuoteList.Chosen) -> None:
        self._to_quote(message.number)
        self.panes.follow_to("text")

    @on(EventList.Chosen)
    def _event_in_text(self, message: EventList.Chosen) -> None:
        self.panes.follow_to("text")
        article, event = self.session.article, message.row.event
        if article is not None and message.row.article == article.id:
            self._go_to(event.span.start, (event.sentence.start, event.sentence.end))
        else:
            self.panes.articles.show(message.row.article)
            self.open(OpenRequest(message.row.article, self.session.trail.query, event.span.start))

    def _to_quote(self, number: int) -> None:
        article = self.session.article
        if article is None or not 0 <= number < len(article.quotes):
            return
        self.session.quote = number
        self._show_cursor()
        self._reveal(article.quotes[number].span.start)

    def _go_to(self, offset: int, span: tuple[int, int] | None = None) -> None:
        """Put the cursor on the words at an offset: the quote there, or else the span given or the event there."""
        if (article := self.session.article) is None:
            return
        number = quote_at(article, offset) if span is None else None
        if number is not None:
            self._to_quote(number)
            self.panes.quotes.place(number)
        else:
            there = [event.sentence for event in article.events if event.sentence.start <= offset < event.sentence.end]
            self.panes.text.mark(span or (there[0] if there else None))
        self._reveal(offset)

    def _reveal(self, offset: int) -> None:
        """Bring an offset into view, showing more of the page where the present view leaves it out."""
        text = self.panes.text
        for view in (self._view, View.NOISE, View.PASTED):
            if view is not self._view and not text.shows(offset):
                self._set_view(view)
        text.reveal(offset)

    def _set_view(self, view: View) -> None:
        self._view = view
        if self.session.article is not None:
            self.panes.text.show(self.session.article, view, self.session.margin)
            self._show_cursor()
            self._show_hits(self.session.hit)

    def action_view(self, name: str) -> None:
        """Show the page in another view, or in the clean one again."""
        self._set_view(View.CLEAN if self._view == name else View(name))

    def action_step_quote(self, step: int) -> None:
        """Go to the quote after (1) or before (-1) the present one, wherever the focus is."""
        if self.session.quote is not None:
            self._to_quote(self.session.quote + step)
            self.panes.quotes.place(self.session.quote)

    async def action_reload(self) -> None:
        """Load what other programs have changed in the library."""
        await asyncio.to_thread(self.session.library.refresh)
        self.panes.articles.reload()
        self.panes.summary.show(self.session.library.summary())
        self._open_current()

    def _stand_on(self, hit: tuple[int, int]) -> None:
        self._show_hits(hit)
        self._go_to(hit[0])

    def action_step_hit(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, on into the next article where this one has no more."""
        if not self.session.trail.query:
            self.notify(_("Belum ada pencarian. Tekan / untuk mencari."), markup=False)
            return
        if (hit := self.session.next_hit(step)) is not None:
            self._stand_on(hit)
            return
        if (article := self.session.next_article(step)) is not None:
            self.panes.articles.show(article)
            self.open(OpenRequest(article, self.session.trail.query, "first" if step > 0 else "last"))

    async def action_back(self) -> None:
        """Go back to the pane, or the screen, that the user came from; else to the list."""
        if self.panes.go_back():
            return
        if self.session.came_from is not None:
            await self.action_leave()
        else:
            self.panes.to_front("articles")

    async def action_leave(self) -> None:
        """Clear the marks, end the zoom, go to where the open passage was found, or clear the query of the list."""
        if marked := self._marked_lists():
            for listed in marked:
                listed.unmark()
        elif self.panes.zoomed:
            self.panes.zoom(on=False)
        elif (origin := self.session.came_from) is not None:
            self.session.came_from = None  # whoever leaves that too is not led there again
            await self.run_action(f"app.{origin}")
        elif self.session.ask(""):
            self.follow_query()

    def on_screen_resume(self) -> None:
        """Pins and the query may have changed on another screen."""
        self.show_quotes()
        if self.panes.arrangement.wanted.query != self.session.query:
            self.follow_query()
