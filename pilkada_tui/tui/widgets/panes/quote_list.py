"""The quotes of the open article as cards under a cursor."""

from textual.message import Message

from pilkada_tui.language import _, _n
from pilkada_tui.model import Article
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.margin import Margin, rejected
from pilkada_tui.tui.render.quote_card import card
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.widgets.base import edges
from pilkada_tui.tui.widgets.base.rows import BlockRows


class QuoteList(BlockRows):
    """One card for each quote, in the order of the text."""

    class Moved(Message):
        """The cursor stands on another quote."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Chosen(Message):
        """The reader wants to see the quote's words in the text."""

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
        self._article, self._pinned, self._margin = article, pinned, margin or Margin()
        none = len(rejected(article, self._margin))
        edges.foot(self, _n("✗ {count} bukan kutipan", none) if none else "")
        self.relay()
        self.place(cursor or 0)

    def blocks(self, width: int) -> list[list[Line]]:
        """A card for each quote."""
        if self._article is None:
            return []
        inks = speakers.inks(self._article)
        return [
            card(quote, number, ink, width, pinned=number in self._pinned, margin=self._margin)
            for number, (quote, ink) in enumerate(zip(self._article.quotes, inks, strict=True))
        ]

    def empty(self, width: int) -> list[Line]:
        """What would stand here."""
        return wrapped(
            _("Tidak ada kutipan di artikel ini. Ucapan langsung dan tak langsung akan tampil di sini."), width, "dim"
        )

    def moved(self) -> None:
        """Tell which quote the cursor stands on."""
        self.post_message(self.Moved(self.cursor))

    def chosen(self) -> None:
        """Tell which quote the reader wants to see."""
        self.post_message(self.Chosen(self.cursor))
