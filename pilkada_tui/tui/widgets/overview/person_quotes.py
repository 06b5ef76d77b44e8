"""A person's page and quotes: what is known of them, then each quote in a few lines, fetched as it comes into view."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.candidates import Candidates
from pilkada_tui.language import _
from pilkada_tui.library.views.people import Portrait
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.model import DOUBTFUL, QuoteKind
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown
from pilkada_tui.tui.render.layout import clip, place_beside, spread, wrapped
from pilkada_tui.tui.render.person import portrait_lines
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows

PAGE = 40
WORDS = 2
ROW_LINES = WORDS + 2


class SaidList(MarkedRows):
    """Rows of one height under the lines of the portrait."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.QUOTE_ROWS]

    class Chosen(Message):
        """The user wants to see a quote in its article."""

        def __init__(self, quote: Said) -> None:
            super().__init__()
            self.quote = quote

    class Wanted(Message):
        """Quotes from this place on are in view and not here yet."""

        def __init__(self, portrait: Portrait, first: int) -> None:
            super().__init__()
            self.portrait = portrait
            self.first = first

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._portrait: Portrait | None = None
        self._candidates: Candidates | None = None
        self._lines: list[Line] = []
        self._pages: dict[int, Sequence[Said]] = {}
        self._asked: set[int] = set()
        self._pinned: frozenset[tuple[str, int]] = frozenset()

    def show(self, portrait: Portrait | None, candidates: Candidates | None = None) -> None:
        """Show somebody from the top, with what these candidates tell of them; None for nobody."""
        self.end_marking()
        self.drop_marks(lambda _row: True)
        self._portrait, self._candidates = portrait, candidates
        self._pages, self._asked = {}, set()
        self.cursor = 0
        self.relay()
        self.scroll_to(y=0, animate=False)

    def put(self, portrait: Portrait, first: int, quotes: Sequence[Said]) -> None:
        """Receive the quotes that were asked for, unless somebody else is shown by now."""
        if portrait is self._portrait:
            self._pages[first // PAGE] = quotes
            self.refresh()

    def mark(self, pinned: frozenset[tuple[str, int]]) -> None:
        """Mark the quotes that are pinned, by article and offset."""
        self._pinned = pinned
        self.refresh()

    def name_of(self, row: int) -> str:
        """The place of a quote among the person's: the quote itself may not be here yet."""
        return str(row)

    @property
    def portrait(self) -> Portrait | None:
        """Who is shown, if anybody."""
        return self._portrait

    @property
    def current(self) -> Said | None:
        """The quote under the cursor, if it is here."""
        return self._quote(self.cursor)

    @property
    def total(self) -> int:
        """How many quotes there are."""
        return self._portrait.person.quotes if self._portrait else 0

    def top(self, row: int) -> int:
        """The line at which a quote begins."""
        return len(self._lines) + min(row, self.total) * ROW_LINES

    def row_at(self, y: int) -> int | None:
        """The quote at a line; None for the portrait."""
        row = (y - len(self._lines)) // ROW_LINES
        return row if 0 <= row < self.total else None

    def relay(self) -> None:
        """Set the portrait for the present width."""
        width = max(self.room - 2, 16)
        self._lines = portrait_lines(self._portrait, width, self._candidates) if self._portrait else []
        super().relay()

    def _quote(self, row: int) -> Said | None:
        page, at = divmod(row, PAGE)
        if page in self._pages:
            quotes = self._pages[page]
            return quotes[at] if at < len(quotes) else None
        if page not in self._asked and self._portrait is not None and row < self.total:
            self._asked.add(page)
            self.post_message(self.Wanted(self._portrait, page * PAGE))
        return None

    def line(self, y: int, width: int) -> Line:
        """A line of the portrait; or a quote's facts, its words, or the gap after it."""
        if y < len(self._lines):
            return self._lines[y]
        row, part = divmod(y - len(self._lines), ROW_LINES)
        quote = self._quote(row)
        if quote is None:
            return (run("…", "dim"),) if part == 0 else ()
        if part == 0:
            mark = (run(f"{MARK} ", "pin"),) if self.is_marked(row) else ()
            return spread((*mark, *self._facts(quote)), self._signs(quote), width - 1)
        if part > WORDS:
            return ()
        inside = " ".join(quote.text.split())
        words = f"“{inside}”" if quote.kind == QuoteKind.DIRECT else inside
        lines = wrapped(words, width - 3, most=WORDS)
        return clip((Run("  "), *lines[part - 1]), width) if part <= len(lines) else ()

    def _facts(self, quote: Said) -> Line:
        day = quote.where.day
        when = f"{dates.short(day, year=True)} · {countdown(day)}" if day else _("tanpa tanggal")
        role = quote.role if quote.role != quote.speaker else None
        rest = " · ".join(filter(None, (role, place_beside(role, quote.where.region), quote.where.outlet)))
        return (run(f"{when}  ", "strong"), run(rest, "dim"))

    def _signs(self, quote: Said) -> Line:
        indirect = _("tak langsung") if quote.kind != QuoteKind.DIRECT else ""
        doubt = _("? narasumber belum pasti") if quote.confidence < DOUBTFUL else ""
        pin = (run(" ◆", "pin"),) if (quote.where.article, quote.start) in self._pinned else ()
        return (run(" · ".join(filter(None, (doubt, indirect))), "doubt" if doubt else "dim"), *pin)

    def empty(self, width: int) -> list[Line]:
        """What is shown where the list is empty."""
        return wrapped(_("Pilih tokoh di daftar; jabatan dan kutipannya tampil di sini."), width, "dim")

    def chosen(self) -> None:
        """Post which quote the user wants to see in its article."""
        if (quote := self.current) is not None:
            self.post_message(self.Chosen(quote))
