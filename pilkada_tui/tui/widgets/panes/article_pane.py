"""The pane of the article list: the list, and over it what it is filtered by."""

from collections.abc import Collection
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message

from pilkada_tui.language import in_words
from pilkada_tui.library import ArticleRow, Library, LibraryError
from pilkada_tui.tui.actions.arrangement import PLAIN, Arrangement, Wanted, arrange
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base import bars
from pilkada_tui.tui.widgets.panes.article_list import ArticleList
from pilkada_tui.tui.widgets.panes.chip_bar import ChipBar


class ArticlePane(Vertical):
    """Arranges the list as the user wants it, in a thread, with the newest request alone answered."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.LIST]

    DEFAULT_CSS = """
    ArticlePane > ArticleList { height: 1fr; width: 100%; }
    """

    class FilterAsked(Message):
        """The user wants to say what the list is filtered by; ``row`` is the article under the cursor."""

        def __init__(self, wanted: Wanted, row: ArticleRow | None) -> None:
            super().__init__()
            self.wanted = wanted
            self.row = row

    class Arranged(Message):
        """The list shows other articles than before, or in another order."""

        def __init__(self, total: int) -> None:
            super().__init__()
            self.total = total

    class Narrowed(Message):
        """The list is narrowed by another query than before."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, library: Library, read: Collection[str], wanted: Wanted, **names: str | None) -> None:
        super().__init__(**names)  # type: ignore[arg-type]
        self.wanted = wanted
        self.articles = ArticleList(library, read)
        self._library = library
        self._read = read
        self._chips = ChipBar()
        self._arranging: Latest[Wanted, Arrangement | LibraryError] = Latest(self._arrange, self._deliver)

    def compose(self) -> ComposeResult:
        """The list; the chips come over it with the first of them."""
        yield self.articles

    def on_mount(self) -> None:
        """Arrange the list as it was left."""
        if self.wanted != PLAIN:
            self.want(self.wanted)

    def want(self, wanted: Wanted) -> None:
        """Arrange the list so, as soon as the library has answered."""
        if wanted.query != self.wanted.query:
            self.post_message(self.Narrowed(wanted.query))
        self.wanted = wanted
        if wanted.chips and not self._chips.is_attached:
            self.mount(self._chips, before=self.articles)
        self._chips.show(wanted.chips)
        bars.foot(self, wanted.words)
        self.run_worker(self._arranging.request(wanted), group="arrange")

    def _arrange(self, wanted: Wanted) -> Arrangement | LibraryError:
        try:
            return arrange(self._library, wanted, self._read)
        except LibraryError as error:
            return error

    def _deliver(self, wanted: Wanted, answer: Arrangement | LibraryError) -> None:
        del wanted
        if isinstance(answer, LibraryError):
            self.notify(shown(in_words(answer)), severity="error", markup=False)
            return
        before = self.articles.current
        self.articles.put(answer)
        self.post_message(self.Arranged(answer.total))
        if self.articles.current not in {before, None}:
            self.articles.moved()

    @on(ArticleList.Stale)
    def _again(self) -> None:
        self.want(self.wanted)

    @on(ChipBar.TakenOff)
    def _chip_off(self, message: ChipBar.TakenOff) -> None:
        self.want(self.wanted.without(message.place))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An empty list is not grouped, turned or filtered; one that a filter has emptied is."""
        if action in {"group", "turn", "filter", "unread"} and not self.articles.total and self.wanted == PLAIN:
            return False
        return super().check_action(action, parameters)

    def action_group(self, step: int) -> None:
        """Group by the next (1) or previous (-1) thing."""
        self.want(self.wanted.grouped(step))

    def action_turn(self) -> None:
        """The oldest first, or the newest again."""
        self.want(self.wanted._replace(oldest_first=not self.wanted.oldest_first))

    def action_unread(self) -> None:
        """Only what was not read, or all again."""
        self.want(self.wanted._replace(unread=not self.wanted.unread))

    def action_unfilter(self) -> None:
        """Take off the last chip."""
        if self.wanted.chips:
            self.want(self.wanted.without(len(self.wanted.chips) - 1))

    def action_filter(self) -> None:
        """Ask what the list is to be filtered by."""
        self.post_message(self.FilterAsked(self.wanted, self.articles.row))
