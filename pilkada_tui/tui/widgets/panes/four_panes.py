"""The four panes of reading: side by side, or one at a time under tabs where there is little room or one is zoomed."""

from collections.abc import Callable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from pilkada_tui.language import _
from pilkada_tui.language import number as in_digits
from pilkada_tui.library import Library
from pilkada_tui.tui.actions.arrangement import PLAIN, Wanted
from pilkada_tui.tui.actions.memory import ReadLog
from pilkada_tui.tui.render.pane_sizes import Room, fitted, grown
from pilkada_tui.tui.widgets.base import bars
from pilkada_tui.tui.widgets.panes.article_pane import ArticlePane
from pilkada_tui.tui.widgets.panes.event_list import EventList
from pilkada_tui.tui.widgets.panes.pane_tabs import PaneTabs
from pilkada_tui.tui.widgets.panes.picking_text import PickingText
from pilkada_tui.tui.widgets.panes.quote_list import QuoteList
from pilkada_tui.tui.widgets.panes.summary_bar import SummaryBar
from pilkada_tui.tui.widgets.panes.timeline import Timeline

PANES = (("articles", _("Artikel")), ("text", _("Naskah")), ("quotes", _("Kutipan")), ("timeline", _("Linimasa")))
FOLD_WIDTH, FOLD_HEIGHT = 120, 22
BROAD, TALL = 160, 42
NAMES = tuple(name for name, _title in PANES)


class FourPanes(Vertical):
    """Keeps which pane is in front and the history of focus, and nothing of what is in the panes."""

    DEFAULT_CSS = """
    FourPanes {
        height: 1fr;
        #upper { height: 1fr; }
        #articles { width: 33; height: 100%; }
        #text { width: 1fr; height: 100%; }
        #quotes { width: 34; height: 100%; }
        PaneTabs { display: none; }
    }
    FourPanes.-tall Timeline > EventList { height: 5; }
    FourPanes.-tall Timeline.-sized > EventList { height: 1fr; }
    FourPanes.-broad #articles { width: 42; }
    FourPanes.-broad #quotes { width: 48; }
    FourPanes.-folded {
        SummaryBar { display: none; }
        &.-asked SummaryBar { display: block; }
        &.-asked.-listing SummaryBar { display: none; }
        PaneTabs { display: block; }
        #upper, .pane { display: none; }
        #upper.-front { display: block; }
        .pane.-front { display: block; }
        #articles.-front, #text.-front, #quotes.-front, #timeline.-front { width: 1fr; height: 1fr; }
    }
    """

    def __init__(self, library: Library, known: ReadLog, wanted: Wanted = PLAIN) -> None:
        super().__init__()
        self.summary = SummaryBar()
        self.tabs = PaneTabs(PANES)
        self.arrangement = ArticlePane(library, known, wanted, id="articles", classes="pane -front")
        self.articles = self.arrangement.articles
        self.text = PickingText(id="text", classes="pane")
        self.quotes = QuoteList(id="quotes", classes="pane")
        self.timeline = Timeline(id="timeline", classes="pane")
        self.front = NAMES[0]
        self.zoomed = False
        self.sizes: dict[str, int] = {}
        self._dragged: str | None = None
        self._path: list[str] = []
        self._known = known
        self._open: tuple[str, ...] = ()
        self._titles: tuple[dict[str, int], dict[str, str]] = ({}, {})

    def compose(self) -> ComposeResult:
        """A line above, three panes beside each other, the timeline under them."""
        yield self.summary
        if self._folds:
            yield self.tabs
        with Horizontal(id="upper", classes="-front"):
            yield self.arrangement
            yield self.text
            yield self.quotes
        yield self.timeline

    def on_mount(self) -> None:
        """Fold the panes before the first frame where there is little room."""
        self._fold()

    def on_resize(self) -> None:
        """Fold or unfold as the room changes."""
        self._fold()

    @property
    def _folds(self) -> bool:
        room = self.app.size
        return self.zoomed or room.width < FOLD_WIDTH or room.height < FOLD_HEIGHT

    def _fold(self) -> None:
        room = self.app.size
        if self._folds and not self.tabs.is_attached:
            self.mount(self.tabs, before="#upper")
        self.set_class(room.width >= BROAD, "-broad")
        self.set_class(room.height >= TALL, "-tall")
        self.set_class(self._folds, "-folded")
        self._resize()

    def _usual(self) -> dict[str, int]:
        broad = self.has_class("-broad")
        high = self.timeline.outer_size.height
        return {"articles": 42 if broad else 33, "quotes": 48 if broad else 34, "timeline": high}

    def _resize(self) -> None:
        """Give the panes the sizes that the user chose, as far as there is room and they are not folded."""
        room = Room(self.size.width or self.app.size.width, self.size.height or self.app.size.height)
        folded = self.has_class("-folded")
        fits = {} if folded else fitted(self.sizes, self._usual(), room)
        self.arrangement.styles.width = fits.get("articles")
        self.quotes.styles.width = fits.get("quotes")
        high = fits.get("timeline") if "timeline" in self.sizes else None
        self.timeline.styles.height = high
        self.timeline.set_class(folded or high is not None, "-sized")

    def grow(self, step: int) -> None:
        """Make the pane in front larger (1) or smaller (-1)."""
        self._change_size("quotes" if self.front == "text" else self.front, lambda now: grown(self.front, step, now))

    def _change_size(self, name: str, change: Callable[[dict[str, int]], dict[str, int]]) -> None:
        """Change the size of one pane, as far as the others have room; those that were not sized stay free."""
        room = Room(self.size.width, self.size.height)
        after = fitted(change(fitted(self.sizes, self._usual(), room)), self._usual(), room)
        self.sizes = {one: after[one] for one in after if one == name or one in self.sizes}
        self._resize()

    def _edge_at(self, x: int, y: int) -> str | None:
        """The pane whose edge towards the text, or above the timeline, is at a place of the screen."""
        if self.has_class("-folded"):
            return None
        if y == self.timeline.region.y:
            return "timeline"
        if y > self.timeline.region.y:
            return None
        return {self.arrangement.region.right - 1: "articles", self.quotes.region.x: "quotes"}.get(x)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start dragging an edge between panes."""
        self._dragged = self._edge_at(event.screen_x, event.screen_y)
        if self._dragged:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the dragged edge to the mouse."""
        held = self._dragged
        if held is None:
            return
        far = {
            "articles": event.screen_x - self.region.x + 1,
            "quotes": self.region.right - event.screen_x,
            "timeline": self.region.bottom - event.screen_y,
        }
        self._change_size(held, lambda now: {**now, held: far[held]})

    def on_mouse_up(self) -> None:
        """Release the edge."""
        if self._dragged:
            self._dragged = None
            self.release_mouse()

    def zoom(self, *, on: bool) -> None:
        """Give the whole screen to the pane in front, or take it back."""
        self.zoomed = on
        self._fold()

    def _pane(self, name: str) -> Widget:
        panes: dict[str, Widget] = {"articles": self.articles, "text": self.text, "quotes": self.quotes}
        return panes.get(name) or self.timeline.query_one(EventList)

    def ask(self, query: str) -> None:
        """Show the current query over the panes; where they are folded, the list shows it by itself."""
        self.summary.ask(query)
        self.set_class(bool(query), "-asked")

    def title(self, counts: dict[str, int], details: dict[str, str]) -> None:
        """Put beside the name of each pane what tells most: a detail where it has one, else how much is in it."""
        self._titles = counts, details
        for number, (name, title) in enumerate(PANES, 1):
            more = details.get(name) or (in_digits(counts[name]) if name in counts else "")
            words = " · ".join(filter(None, (f"{number} {title}", more)))
            bars.head(self.query_one(f"#{name}"), words)
        self.tabs.show(counts, details)

    def opened(self, story: tuple[str, ...]) -> None:
        """Take note of the open article and its copies; they count as read once the user goes beyond the list."""
        self._open = story
        self._note_reading()

    def _note_reading(self) -> None:
        if self.front == "articles":
            return
        fresh = [article for article in self._open if self._known.add(article)]
        if fresh:
            self.articles.refresh()

    def to_front(self, name: str) -> None:
        """Focus a pane; folded panes make way for it."""
        self._mark(name)
        self._pane(name).focus()

    def follow_to(self, name: str) -> None:
        """Focus a pane, and remember the one before."""
        if name != self.front:
            self._path.append(self.front)
        self.to_front(name)

    def go_back(self) -> bool:
        """Focus the pane that the present one was reached from; False where nothing led here."""
        if self._path:
            self.to_front(self._path.pop())
            return True
        return False

    def forget_path(self) -> None:
        """Clear the history of focus."""
        self._path.clear()

    def step(self, places: int) -> None:
        """Focus the pane so many places after the present one, round in a circle."""
        self.to_front(NAMES[(NAMES.index(self.front) + places) % len(NAMES)])

    def _mark(self, name: str) -> None:
        self.front = name
        for other in NAMES:
            self.query_one(f"#{other}").set_class(other == name, "-front")
        self.query_one("#upper").set_class(name != "timeline", "-front")
        self.set_class(name == "articles", "-listing")
        self.tabs.bring(name)
        self._note_reading()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focused pane is the one that folding and zooming keep."""
        for name in NAMES:
            if self._pane(name) is event.widget and name != self.front:
                self._mark(name)

    @on(ArticlePane.Arranged)
    def _arranged(self, message: ArticlePane.Arranged) -> None:
        counts, details = self._titles
        self.title({**counts, "articles": message.total}, details)

    @on(PaneTabs.Picked)
    def _tab_picked(self, message: PaneTabs.Picked) -> None:
        self.to_front(message.pane)
