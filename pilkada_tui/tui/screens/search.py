"""Cari: results as you type, in three groups, each hit in its context."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Label

from pilkada_tui.language import _, _n
from pilkada_tui.library import Facets, Hit, LibraryError, SearchResult
from pilkada_tui.tui import narrowing, screens
from pilkada_tui.tui.actions import searches
from pilkada_tui.tui.actions.export import articles_into
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.actions.meanings import Offer, where_nothing_is, while_typing
from pilkada_tui.tui.actions.searches import Asked
from pilkada_tui.tui.actions.selection import Picked, picked_hits, quotes_of
from pilkada_tui.tui.render.facets import NOTHING
from pilkada_tui.tui.screens.base import complain, stands
from pilkada_tui.tui.screens.saved_searches import Recalling
from pilkada_tui.tui.session import Session, Trail
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.marking import MarkedRows
from pilkada_tui.tui.widgets.search.count_bar import CountBar
from pilkada_tui.tui.widgets.search.facet_bar import FacetBar
from pilkada_tui.tui.widgets.search.facet_list import FacetList
from pilkada_tui.tui.widgets.search.hit_list import HitList
from pilkada_tui.tui.widgets.search.offer_bar import OfferBar
from pilkada_tui.tui.widgets.search.past_list import PastList
from pilkada_tui.tui.widgets.search.query_input import ComplaintLines, QueryInput

MARGIN, _PAUSE = 3, 0.25
_OF_HITS = frozenset({"facet", "pin", "pipe", "copy", "export", "edit_rows", "star", "tag", "delete"})


class SearchScreen(Recalling):
    """A line to type on, the hits under it, their counts beside them. Ends with the hit to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.SEARCH_LINE]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (Textual names its type)

    DEFAULT_CSS = """
    SearchScreen {
        layout: vertical;
        #line { height: 1; }
        #line > Label { width: 3; }
        #found { height: 1fr; margin: 1 0 0 0; }
        HitList, PastList { width: 1fr; height: 1fr; }
        FacetList { width: 36; height: 1fr; margin: 0 0 0 2; }
        FacetBar, FacetList, PastList { display: none; }
    }
    SearchScreen.-wide.-asked FacetList { display: block; }
    SearchScreen.-narrow.-asked FacetBar { display: block; }
    SearchScreen.-narrow.-counting FacetList { display: block; width: 1fr; margin: 0; }
    SearchScreen.-narrow.-counting HitList { display: none; }
    SearchScreen.-past HitList { display: none; }
    SearchScreen.-past PastList { display: block; }
    """

    def __init__(self, session: Session, query: str | None = None) -> None:
        super().__init__(session)
        self._first = session.query if query is None else query
        self._asking: Latest[Asked, SearchResult | LibraryError] = Latest(
            partial(searches.found, session.library), self._deliver
        )
        self._counting: Latest[str, Facets | LibraryError] = Latest(
            partial(searches.counts, session.library), self._deliver_counts
        )
        self._offering: Latest[tuple[str, bool], tuple[Offer, ...]] = Latest(self._offers, self._deliver_offers)
        self._return_to = session.trail.at
        self.put = self._first
        self._asked = Asked("", whole=True)
        self._paused_on: str | None = None
        self._offered: str | None = None

    def compose(self) -> ComposeResult:
        """The line, what is wrong with it, the totals, the hits and their counts, the keys."""
        with Horizontal(id="line"):
            yield Label(" / ", markup=False)
            yield QueryInput(
                self._first, placeholder=_("kata, frasa, wilayah:, tokoh:"), compact=True, select_on_focus=False
            )
        yield OfferBar()
        yield ComplaintLines()
        yield CountBar()
        yield FacetBar()
        with Horizontal(id="found"):
            yield HitList()
            yield PastList()
            yield FacetList()
        yield HintBar(hints.SEARCHING)

    def on_mount(self) -> None:
        """Begin on the line, with the last query ready to be changed or walked again."""
        self.query_one(HitList).mark(self.session.pinned_places)
        self.show_past()
        line = self.query_one(QueryInput)
        line.focus()
        line.action_select_all()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        if message.value != self.put:
            self.recall.typed()
        query = message.value.strip()
        self.show_saved()
        self._paused_on = None
        self.run_worker(self._offering.request((message.value, False)), group="offers")
        begun = searches.begun(query)
        self._ask(Asked(begun, whole=begun == self.session.trail.query))
        self.run_worker(self._count_soon(query), group="count", exclusive=True)

    def _ask(self, asked: Asked) -> None:
        if asked != self._asked and asked != self._asked._replace(whole=False):
            self._asked = asked
            self.run_worker(self._asking.request(asked), group="search")

    async def _count_soon(self, query: str) -> None:
        """Fetch and count all when the user pauses: in a huge library that takes longer than the next key."""
        if query:
            await asyncio.sleep(_PAUSE)
        if not stands(self):
            return
        self._paused_on = query
        self._complete()
        if query and self.query_one(HitList).sought == query and not self.query_one(HitList).hits:
            line = self.query_one(QueryInput).value
            self.run_worker(self._offering.request((line, True)), group="offers")
        await asyncio.shield(self._counting.request(query))

    def _complete(self) -> None:
        """Once the user has paused, ask for the hits that were left out, as soon as the others are there."""
        listed, query = self.query_one(HitList), self._paused_on
        if query is not None and (query != self._asked.query or (listed.sought == query and not listed.whole)):
            self._ask(Asked(query, whole=True))

    def _deliver(self, asked: Asked, answer: SearchResult | LibraryError) -> None:
        query = asked.query
        if not stands(self):  # an answer may come when the search has been left
            return
        if isinstance(answer, LibraryError):
            complain(self, answer)
            return
        result = answer if query else None
        again = query == self.session.trail.query
        self.query_one(CountBar).show(result)
        line = self.query_one(QueryInput)
        indent = len(line.value) - len(line.value.lstrip())
        self.query_one(ComplaintLines).show(answer.complaints, query, MARGIN + indent - line.scroll_offset.x)
        listed = self.query_one(HitList)
        listed.show(query, result, listed.cursor if listed.sought == query else self._return_to if again else 0)
        self.set_class(result is not None, "-asked")
        if result is not None and not result.hits and result.counted and self._paused_on is not None:
            self.run_worker(self._offering.request((line.value, True)), group="offers")
        self._complete()

    def _offers(self, asked: tuple[str, bool]) -> tuple[Offer, ...]:
        """What the words of the line may mean, or where it finds nothing what does."""
        line, nothing = asked
        try:
            if nothing and (instead := where_nothing_is(self.session.library, line)):
                return instead
            return while_typing(self.session.library, line)
        except LibraryError:  # the search itself says what is wrong
            return ()

    def _deliver_offers(self, asked: tuple[str, bool], offers: tuple[Offer, ...]) -> None:
        if stands(self) and asked[0] == self.query_one(QueryInput).value:
            self._offered = asked[0]
            self.query_one(OfferBar).show(offers)

    async def _first_offer(self) -> Offer | None:
        """The first offer for what stands on the line now: whoever types fast is not given that of half a word."""
        line, bar = self.query_one(QueryInput).value, self.query_one(OfferBar)
        if self._offered != line:
            bar.show(await asyncio.to_thread(self._offers, (line, False)))
            self._offered = line
        return bar.first

    @on(OfferBar.Taken)
    def _take(self, message: OfferBar.Taken) -> None:
        self.write(message.query)
        self.set_focus(self.query_one(QueryInput))

    def _deliver_counts(self, query: str, answer: Facets | LibraryError) -> None:
        if not stands(self):
            return
        facets = NOTHING if isinstance(answer, LibraryError) else answer  # the search itself has said what is wrong
        self.query_one(FacetList).show(query, facets)
        self.query_one(FacetBar).show(facets)
        if query and query == self.query_one(HitList).sought:
            self.query_one(CountBar).say_once(facets.hits)
        if self.query_one(FacetList).has_focus and not self.query_one(FacetList).total:
            self.action_to_hits()

    @on(FacetList.Picked)
    def _narrow(self, message: FacetList.Picked) -> None:
        self.write(narrowing.toggled(self.query_one(QueryInput).value, message.term))

    @on(FacetBar.Picked)
    def _group_clicked(self, message: FacetBar.Picked) -> None:
        self.action_facet(message.group)

    @on(PastList.Chosen)
    def _again(self, message: PastList.Chosen) -> None:
        self.write(message.query)
        self.query_one(QueryInput).focus()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._list().action_choose()

    @on(HitList.Chosen)
    async def _open(self, message: HitList.Chosen) -> None:
        hits = await self._hits()
        self.remember()
        sought = self.query_one(HitList).sought
        self.session.ask(sought)
        self.session.trail = Trail(self.session.query, hits, message.place)
        self.dismiss(hits[message.place])

    async def _hits(self) -> tuple[Hit, ...]:
        """All hits of the list, also where the user was faster than they came."""
        listed = self.query_one(HitList)
        if listed.whole:
            return listed.hits
        return await asyncio.to_thread(searches.completed, self.session.library, listed.sought, listed.hits)

    def _list(self) -> PastList | HitList:
        """The list under the line: earlier searches while it is empty."""
        return self.query_one(PastList) if self.has_class("-past") else self.query_one(HitList)

    def action_move(self, step: int) -> None:
        """Move among the hits without leaving the line; from the first one back through earlier searches."""
        listed = self._list()
        line = self.query_one(QueryInput)
        if not line.has_focus or (not self.recall.walking and (step > 0 or listed.cursor > 0)):
            listed.place(listed.cursor + step)
        elif step < 0:
            self.write(self.recall.older(line.value.strip()))
        else:
            self.write(self.recall.newer())

    async def action_switch(self, step: int) -> None:
        """Take the first offer; without one from the line to the list, to the counts, and round (-1: the other way)."""
        if step > 0 and self.query_one(QueryInput).has_focus and (offer := await self._first_offer()):
            self.write(offer.query)
            return
        places: list[Widget] = [
            self.query_one(QueryInput),
            self._list(),
            *(self.query(FacetList) if self.has_class("-asked") and self.query_one(FacetList).total else ()),
        ]
        at = next((place for place, widget in enumerate(places) if widget.has_focus), 0)
        self._to(places[(at + step) % len(places)])

    def _to(self, widget: Widget) -> None:
        self.set_class(isinstance(widget, FacetList), "-counting")
        if isinstance(widget, FacetList):
            widget.unfold()
        widget.focus()

    def action_facet(self, group: str) -> None:
        """Go to the counts of a group, to narrow the search by one of its values."""
        facets = self.query_one(FacetList)
        if facets.to_group(group):
            self._to(facets)
        else:
            self.notify(_("Tidak ada yang dapat dipilih di situ untuk pencarian ini."), markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without hits nothing is done with one, nor counted."""
        del parameters
        if action == "widen":
            line = self.query_one(QueryInput).value
            return narrowing.widened(line) != line
        return action not in _OF_HITS or self.query_one(HitList).total > 0

    def idle(self, action: str) -> bool:
        """Of what is found, only quotes are copied."""
        listed = self.query_one(HitList)
        if action == "screen.copy" and not listed.picked:
            return listed.current is None or listed.current.type != "quote"
        return super().idle(action)

    def action_to_hits(self) -> None:
        """Go from the counts back to the hits."""
        self._to(self.query_one(HitList))

    def action_widen(self) -> None:
        """Take off the field that the search was last narrowed by."""
        self.write(narrowing.widened(self.query_one(QueryInput).value))

    def action_edit(self) -> None:
        """Go back to the line."""
        self._to(self.query_one(QueryInput))

    def action_leave(self) -> None:
        """Clear the marks; else go back to the screen below, filtered by the line, or unfiltered by an empty one."""
        if self.query_one(HitList).marked and self.query_one(HitList).has_focus:
            self.unmark()
            return
        if self.query_one(QueryInput).value.strip() and self.query_one(HitList).hits:
            self.remember()
        self.session.ask(self.query_one(QueryInput).value)
        self.session.came_from = None
        self.dismiss(None)

    def read_picked(self) -> Picked:
        """The marked hits, or the one under the cursor."""
        listed = self.query_one(HitList)
        now = listed.current
        return picked_hits(self.session.library, listed.picked or ((now,) if now is not None else ()))

    def unmark(self) -> None:
        """Take the marks off the hits."""
        self.query_one(HitList).unmark()

    def show_pins(self) -> None:
        """Mark the quotes that are pinned, and count them."""
        self.query_one(HitList).mark(self.session.pinned_places)
        self._say_counts()

    @on(MarkedRows.Changed)
    def _say_counts(self) -> None:
        marked = len(self.query_one(HitList).picked)
        said = [_n("✓ {count} ditandai", marked), _("esc lepas")] if marked else []
        if pins := len(self.session.pins):
            said.append(_n("{count} disematkan", pins))
        self.query_one(HintBar).say(" · ".join(said))

    async def follow(self) -> None:
        """Ask again for what stands on the line: a change may have changed what is found."""
        await self._asking.request(self._asked._replace(whole=True))
        await self._counting.request(self._asked.query)

    async def action_export(self) -> None:
        """Write the quotes among the marked hits to a file, or else among all."""
        wanted = self.query_one(HitList).picked or await self._hits()
        hits = tuple(hit for hit in wanted if hit.type == "quote")
        if hits:
            self.app.push_screen(
                screens.ExportScreen(_("temuan.md"), articles_into(partial(quotes_of, self.session.library, hits)))
            )
        else:
            self.notify(_("Tidak ada kutipan di antara hasilnya."), markup=False)
