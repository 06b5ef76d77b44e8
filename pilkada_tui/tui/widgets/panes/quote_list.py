"""The quotes of the open article as cards under a cursor."""

from textual.message import Message

from pilkada_tui.language import _, _n
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import led, wrapped
from pilkada_tui.tui.render.margin import Margin, rejected
from pilkada_tui.tui.render.quote_card import card
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base import bars
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows
from pilkada_tui.tui.widgets.base.rows import BlockRows


class QuoteList(MarkedRows, BlockRows):
    """One card for each quote, in the order of the text."""

    class Moved(Message):
        """The cursor has moved to another quote."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Chosen(Message):
        """The user wants to see the quote's words in the text."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._article: Article | None = None
        self._pinned: frozenset[int] = frozenset()
        self._margin = Margin()

    def show(self, article: Article, pinned: frozenset[int], cursor: int | None, margin: Margin | None = None) -> None:
        """The article's quotes, those pinned marked, with the cursor on one of them and what stands in the margin."""
        if self._article is not None and self._article.quotes != article.quotes:
            self.end_marking()
        self._article, self._pinned, self._margin = article, pinned, margin or Margin()
        have = {self.name_of(row) for row in range(self.total)}
        self.drop_marks(lambda name: name not in have)
        none = len(rejected(article, self._margin))
        bars.foot(self, _n("✗ {count} bukan kutipan", none) if none else "")
        self.relay()
        self.place(cursor or 0)

    def blocks(self, width: int) -> list[list[Line]]:
        """A card for each quote."""
        if self._article is None:
            return []
        styles = speakers.styles(self._article)
        return [
            self._signed(number, card(quote, number, style, width, pinned=number in self._pinned, margin=self._margin))
            for number, (quote, style) in enumerate(zip(self._article.quotes, styles, strict=True))
        ]

    def _signed(self, number: int, lines: list[Line]) -> list[Line]:
        """A card with the mark before its name, where it is marked."""
        if not self.is_marked(number):
            return lines
        return [led((run(f"{MARK} ", "pin"),), lines[0]), *lines[1:]]

    def remark(self) -> None:
        """Redraw the cards with their present marks."""
        self.relay()
        self.refresh()

    @property
    def total(self) -> int:
        """How many quotes there are."""
        return len(self._article.quotes) if self._article is not None else 0

    def name_of(self, row: int) -> str:
        """The key of a quote."""
        return quote_key(self._article.id, self._article.quotes[row]) if self._article is not None else ""

    @property
    def marked_numbers(self) -> tuple[int, ...]:
        """The numbers of the marked quotes, in the order of the text."""
        marked = set(self.marked)
        return tuple(number for number in range(self.total) if self.name_of(number) in marked)

    def empty(self, width: int) -> list[Line]:
        """What is shown where the list is empty."""
        return wrapped(
            _("Tidak ada kutipan di artikel ini. Ucapan langsung dan tak langsung akan tampil di sini."), width, "dim"
        )

    def moved(self) -> None:
        """Post which quote the cursor is on."""
        self.post_message(self.Moved(self.cursor))

    def chosen(self) -> None:
        """Post which quote the user wants to see."""
        self.post_message(self.Chosen(self.cursor))
