"""Tokoh: everyone quoted, and what each of them said."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Label

from pilkada_tui.language import _, _n
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.candidate_file import listed_in
from pilkada_tui.library.views.people import PersonRow, Portrait, people, portrait
from pilkada_tui.library.views.quotes import Said, said
from pilkada_tui.search.words import key
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.export import articles_into, only_pinned
from pilkada_tui.tui.actions.people_order import ORDERS, Known, found_again, words_of
from pilkada_tui.tui.actions.selection import Picked, picked_quotes, said_in
from pilkada_tui.tui.screens.base import UnderQuery, complain, latest_of, stands
from pilkada_tui.tui.screens.same_person import TellingPeople
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.marking import MarkedRows
from pilkada_tui.tui.widgets.forms.inputs import FilterInput
from pilkada_tui.tui.widgets.overview.people_list import PeopleList
from pilkada_tui.tui.widgets.overview.person_quotes import PAGE, SaidList

NARROW = 100


_OF_PEOPLE = frozenset(
    {"switch", "contradictions", "then_now", "pin", "filter", "order", "same", "split", "copy", "export"}
)


@dataclass
class PeoplePlace:
    """How the user left the people, to be restored."""

    order: int = 0
    sought: str = ""
    person: PersonRow | None = None
    quote: int | None = None


class PeopleScreen(UnderQuery[Said | None], TellingPeople):
    """The list and the person under the cursor. Ends with the quote to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.PEOPLE]

    DEFAULT_CSS = """
    PeopleScreen { layout: vertical; }
    PeopleScreen > #line { height: 1; }
    PeopleScreen > #line > Label { width: auto; padding: 0 1; }
    PeopleScreen > #both { height: 1fr; }
    PeopleScreen PeopleList { width: 2fr; max-width: 76; }
    PeopleScreen SaidList { width: 3fr; }
    PeopleScreen.-narrow SaidList { display: none; }
    PeopleScreen.-narrow PeopleList { width: 1fr; max-width: 100%; }
    PeopleScreen.-narrow.-person SaidList { display: block; width: 1fr; }
    PeopleScreen.-narrow.-person PeopleList { display: none; }
    """

    def __init__(self, session: Session, place: PeoplePlace) -> None:
        super().__init__()
        self.session = session
        self._place = place
        self._known: tuple[Known, ...] = ()
        self._asked = session.query
        self._asking = latest_of(self, self._ask, self._deliver)
        self._drawing = latest_of(self, self._draw, self._show_portrait)

    def compose(self) -> ComposeResult:
        """The title, the filter, the list beside the person, the keys."""
        yield TitleBar(_("Tokoh"), "")
        with Horizontal(id="line"):
            yield Label(_("saring"), markup=False)
            yield FilterInput(
                self._place.sought,
                placeholder=_("nama, jabatan atau wilayah"),
                compact=True,
                select_on_focus=False,
            )
        with Horizontal(id="both"):
            yield PeopleList(classes="pane")
            yield SaidList(classes="pane")
        yield HintBar(hints.PEOPLE)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(PeopleList).focus()
        self._load()

    def _request(self) -> None:
        self.run_worker(self._asking.request(self._asked), group="people")

    def follow_query(self) -> None:
        """Count what the current query leaves."""
        if self._asked != self.session.query:
            self._place.quote = None
        super().follow_query()

    async def follow(self) -> None:
        """Ask the library again, and stay with the person."""
        self._place.quote = None
        await self._asking.request(self._asked)

    def person(self) -> PersonRow | None:
        """The person under the cursor."""
        return self.query_one(PeopleList).current

    def find_again(self, name: str) -> None:
        """Put the cursor on the bearer of a name at the next reload; a filter that would hide them is taken off."""
        self._place.person = PersonRow(name=name, uses=())
        if not all(word in key(name) for word in key(self._place.sought).split()):
            self.query_one(FilterInput).value = ""

    def on_resize(self, event: events.Resize) -> None:
        """One pane at a time where there is no room for two."""
        self.set_class(event.size.width < NARROW, "-narrow")

    def _ask(self, query: str) -> tuple[Known, ...]:
        return tuple(Known(person, words_of(person)) for person in people(self.session.library, query))

    def _deliver(self, _request: str, answer: tuple[Known, ...]) -> None:
        self._known = answer
        self.refresh_bindings()
        self._place.person = found_again([known.person for known in answer], self._place.person)
        self._narrow()
        if self._place.quote is not None:
            self._to_quotes()

    def _narrow(self) -> None:
        """Show those whom the filter leaves, in the present order."""
        sought = key(self._place.sought).split()
        left = [known.person for known in self._known if all(word in known.words for word in sought)]
        order = ORDERS[self._place.order]
        left.sort(key=order.by)
        listed = self.query_one(PeopleList)
        listed.show(left, self._place.person, filtered=bool(sought))
        count = _n("{count} tokoh", len(self._known))
        if sought:
            count = _n("{left} dari {count} tokoh", len(self._known), left=len(left))
        self.query_one(TitleBar).say(f"{count} · {order.name}")
        self._follow(listed.current)

    def _follow(self, person: PersonRow | None) -> None:
        if person != self._place.person:
            self._place.quote = None
        self._place.person = person or self._place.person
        if person is None:
            self.query_one(SaidList).show(None)
        else:
            self.run_worker(self._drawing.request(person), group="portrait")

    def _draw(self, person: PersonRow) -> Portrait:
        return portrait(self.session.library, person, self._asked)

    def _show_portrait(self, person: PersonRow, answer: Portrait) -> None:
        listed = self.query_one(SaidList)
        listed.show(answer, listed_in(self.session.library.path).candidates)
        if self._place.quote is not None and person == self._place.person:
            listed.place(self._place.quote)
        self.repaint_hints()
        self.show_pins()

    @on(SaidList.Wanted)
    def _wanted(self, message: SaidList.Wanted) -> None:
        self.run_worker(self._fetch(message), group="quotes")

    async def _fetch(self, message: SaidList.Wanted) -> None:
        person = message.portrait.person
        try:
            quotes = await asyncio.to_thread(said, self.session.library, person, message.first, PAGE, self._asked)
        except LibraryError as error:
            complain(self, error)
            return
        if stands(self):
            self.query_one(SaidList).put(message.portrait, message.first, quotes)

    @on(PeopleList.Moved)
    def _another(self, message: PeopleList.Moved) -> None:
        self._follow(message.person)

    @on(PeopleList.Chosen)
    def _to_quotes(self) -> None:
        self.add_class("-person")
        self.query_one(SaidList).focus()

    @on(SaidList.Chosen)
    def _open(self, message: SaidList.Chosen) -> None:
        self._place.quote = self.query_one(SaidList).cursor
        self.dismiss(message.quote)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._place.sought = message.value
        if self._known:
            self._narrow()

    def action_filter(self) -> None:
        """Go to the line that narrows the list."""
        self.remove_class("-person")
        self.query_one(FilterInput).focus()

    def action_done(self) -> None:
        """Go from the line to the list."""
        self.query_one(PeopleList).focus()

    def action_clear(self) -> None:
        """Take the filter off, and go to the list."""
        self.query_one(FilterInput).value = ""
        self.query_one(PeopleList).focus()

    def action_order(self) -> None:
        """The next order of the list."""
        self._place.order = (self._place.order + 1) % len(ORDERS)
        self._narrow()

    def action_switch(self) -> None:
        """Go from the list to the quotes, or back."""
        if self.query_one(SaidList).has_focus:
            self._to_list()
        else:
            self._to_quotes()

    def _to_list(self) -> None:
        self.remove_class("-person")
        self.query_one(PeopleList).focus()

    def action_leave(self) -> None:
        """Clear the marks; else go from the quotes to the list, or from the list back to reading."""
        if any(listed.marked for listed in self.query(MarkedRows)):
            self.unmark()
        elif self.query_one(SaidList).has_focus:
            self._to_list()
        else:
            self.dismiss(None)

    def show_pins(self) -> None:
        """Mark the quotes that are pinned, and count them."""
        self.query_one(SaidList).mark(self.session.pinned_places)
        self._say_counts()

    @on(MarkedRows.Changed)
    def _say_counts(self) -> None:
        marked = sum(len(listed.marked_rows) for listed in self.query(MarkedRows))
        said = [_n("✓ {count} ditandai", marked), _("esc lepas")] if marked else []
        if pins := len(self.session.pins):
            said.append(_n("{count} disematkan", pins))
        self.query_one(HintBar).say(" · ".join(said))

    def read_picked(self) -> Picked:
        """The marked quotes of the person, or the one under the cursor."""
        listed, person = self.query_one(SaidList), self.person()
        if not listed.has_focus or person is None:
            return Picked()
        if not (rows := listed.marked_rows):
            return picked_quotes(self.session.library, (listed.current,) if listed.current else ())
        every = said(self.session.library, person, limit=person.quotes, query=self._asked)
        return picked_quotes(self.session.library, (every[row] for row in rows if row < len(every)))

    async def picked(self) -> Picked | None:
        """What keys act on; in the list of people, that one goes to somebody's quotes first."""
        if not self.query_one(SaidList).has_focus:
            self.notify(_("Tekan Enter untuk ke kutipannya dahulu."), markup=False)
            return None
        return await super().picked()

    def unmark(self) -> None:
        """Clear all marks."""
        for listed in self.query(MarkedRows):
            listed.unmark()

    def marked_people(self) -> tuple[PersonRow, ...]:
        """Those who are marked in the list."""
        return self.query_one(PeopleList).picked

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without anybody there is nothing to ask of a person."""
        del parameters
        return bool(self._known) or action not in _OF_PEOPLE

    def idle(self, action: str) -> bool:
        """In the list of people nothing is copied, and only those whom the user joined are parted."""
        listed = self.query_one(SaidList)
        if action == "copy":
            return not listed.has_focus
        if action == "split":
            return listed.portrait is None or not listed.portrait.joined
        return super().idle(action)

    def action_contradictions(self) -> None:
        """What the person under the cursor said that may contradict itself; without anybody, what everybody said."""
        self.app.push_screen(screens.ContradictionsScreen(self.session, self.person()), self._read)

    def action_then_now(self) -> None:
        """What the shown person said on each topic up to one day, beside what they said after it."""
        about = self.query_one(SaidList).portrait
        if about is not None and about.weeks:
            self.app.push_screen(screens.ThenNowScreen(self.session, about), self._read)
        else:
            self.notify(_("Tak ada kutipannya yang bertanggal."), markup=False)

    def _read(self, quote: Said | None) -> None:
        if quote is not None:
            self.dismiss(quote)

    def action_export(self) -> None:
        """Write to a file the marked quotes, or all that the marked people say, or else the person shown."""
        library, query = self.session.library, self._asked
        if self.query_one(SaidList).has_focus and self.query_one(SaidList).marked:
            write = articles_into(lambda: only_pinned(self.read_picked().quotes))
            self.app.push_screen(screens.ExportScreen(_("kutipan.md"), write))
            return
        one = self.person()
        if people := self.marked_people() or ((one,) if one is not None else ()):
            every = partial(_everything, library, people, query)
            self.app.push_screen(screens.ExportScreen(_("tokoh.md"), articles_into(lambda: said_in(library, every()))))


def _everything(library: Library, people: Iterable[PersonRow], query: str) -> Iterable[Said]:
    return (quote for person in people for quote in said(library, person, limit=person.quotes, query=query))
