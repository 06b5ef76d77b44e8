"""The article as a page to read: one column of at most 80 cells, however wide the pane."""

import asyncio

from rich.cells import cell_len
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from pilkada_tui.language import _
from pilkada_tui.model import Article, Span
from pilkada_tui.tui.quotes import quote_at
from pilkada_tui.tui.render import page
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.margin import SIDES, Margin
from pilkada_tui.tui.render.page import Mark, PageLine, View, printed_dates
from pilkada_tui.tui.render.text import Run
from pilkada_tui.tui.widgets.base import bars
from pilkada_tui.tui.widgets.base.page_view import Scroller
from pilkada_tui.tui.widgets.base.rows import BAR

LEFT, RIGHT = 3, 1


class ArticleText(Scroller):
    """The full text, its quotes by number and style, with one passage under the cursor and the hits of a search."""

    ALLOW_SELECT = True

    class QuotePicked(Message):
        """The user clicked on a quote's words."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Left(Message):
        """The user wants on from the text to its quotes."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._article: Article | None = None
        self._view = View.CLEAN
        self._lines: list[PageLine] = []
        self._marks: list[Mark] = []
        self._sides: list[Mark] = []
        self._cursor: Mark | None = None
        self._hits: list[Mark] = []
        self._margin = Margin()
        self._dates: tuple[Span, ...] | None = None

    def show(
        self, article: Article, view: View, margin: Margin | None = None, dates: tuple[Span, ...] | None = None
    ) -> None:
        """Lay out an article from its top, or the same article in another view at the place where it stands.

        The printed ``dates`` are underlined; where they are not known yet, they are found once the page is there.
        """
        anchor = self._first_in_view() if self._article is not None and article.id == self._article.id else None
        if dates is not None or article is not self._article:
            self._dates = dates
        self._article, self._view, self._margin = article, view, margin or Margin()
        self._marks, self._sides = page.marks(article), page.sides(article)
        self._cursor, self._hits = None, []
        if self._dates is None:
            self.run_worker(self._find_dates(article), group="dates", exclusive=True)
        else:
            self._underline(self._dates)
        self._relay()
        self.scroll_to(y=page.line_at(self._lines, anchor) or 0 if anchor is not None else 0, animate=False)

    async def _find_dates(self, article: Article) -> None:
        dates = await asyncio.to_thread(printed_dates, article)
        if article is self._article:
            self._dates = dates
            self._underline(dates)

    def _underline(self, dates: tuple[Span, ...]) -> None:
        """Mark the dates that are no event's: those of events are marked already."""
        found = [mark for span in dates if (mark := Mark(*span, ("date",))) not in self._marks]
        if found:
            self._marks += found
            self.refresh()

    def mark(self, span: tuple[int, int] | None) -> None:
        """Put the cursor on the words of a span, without scrolling."""
        self._cursor = Mark(*span, ("cursor",)) if span else None
        self.refresh()

    def mark_hits(self, hits: tuple[tuple[int, int], ...], now: tuple[int, int] | None) -> None:
        """Highlight the hits of a search, and the one that the user stands on."""
        self._hits = [Mark(*hit, ("hit-now",) if hit == now else ("hit",)) for hit in hits]
        self.refresh()

    def reveal(self, offset: int) -> bool:
        """Bring the line that shows a character of the text into view, a third from the top; False if no line does."""
        place = page.line_at(self._lines, offset)
        if place is None:
            return False
        height = self.scrollable_content_region.height
        at = self.scroll_offset.y
        if not at + 1 <= place < at + height - 2:
            self.scroll_to(y=max(place - height // 3, 0), animate=False)
        return True

    def lift(self, offset: int) -> bool:
        """Bring a character of the text as far up as the page allows; True where it then stands in the upper half."""
        place = page.line_at(self._lines, offset) or 0
        self.scroll_to(y=max(place - 1, 0), animate=False)
        lowest = min(max(place - 1, 0), self.max_scroll_y)
        return (place - lowest) * 2 < self.scrollable_content_region.height

    def shows(self, offset: int) -> bool:
        """Whether a character of the text is on the page in the present view."""
        return page.line_at(self._lines, offset) is not None

    @property
    def measure(self) -> int:
        """The width of the column of text in cells."""
        return max(min(page.MEASURE, self.room - LEFT - RIGHT), 8)

    @property
    def margin(self) -> int:
        """The cells left of the column."""
        return max((self.room - self.measure) // 2, LEFT)

    def _relay(self) -> None:
        if self._article is not None:
            self._lines = [page.BLANK, *page.set_page(self._article, self.measure, self._view, self._margin)]
        self.stretch(self.room, len(self._lines))
        self._tell()

    def _first_in_view(self) -> int | None:
        for line in self._lines[self.scroll_offset.y :]:
            if line.offsets:
                return line.span[0]
        return None

    def on_resize(self) -> None:
        """Set the page again for the new width, keeping the place."""
        anchor = self._first_in_view() if self.scroll_offset.y else None
        self._relay()
        if anchor is not None:
            self.scroll_to(y=page.line_at(self._lines, anchor) or 0, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell how far the page has been read."""
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def _tell(self) -> None:
        """Say in the lower edge how much of a page that has no room lies above the end of the pane."""
        total = max(len(self._lines), 1)
        seen = min(self.scroll_offset.y + self.scrollable_content_region.height, total)
        whole = seen == total and not self.scroll_offset.y
        bars.foot(self, "" if whole else f"{100 * seen // total} %")

    def action_choose(self) -> None:
        """On to the quotes."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """A click on a quote's words puts the cursor on it."""
        inside = event.get_content_offset(self)
        if inside is None or self._article is None:
            return
        offset = self._offset_at(inside.x - self.margin, inside.y + self.scroll_offset.y)
        number = quote_at(self._article, offset) if offset is not None else None
        if number is not None:
            self.post_message(self.QuotePicked(number))

    def _offset_at(self, x: int, y: int) -> int | None:
        if not 0 <= y < len(self._lines) or x < 0:
            return None
        line = self._lines[y]
        cells = 0
        for place, character in enumerate(line.text):
            cells += cell_len(character)
            if x < cells:
                return line.offsets[place] if line.offsets else None
        return None

    def render_line(self, y: int) -> Strip:
        """The screen line ``y`` as a strip that knows which characters can be selected."""
        width = self.room
        if self._article is None:
            empty = wrapped(_("Pilih artikel di daftar; naskahnya tampil di sini."), width - 4, "dim")
            return self.strip_of((Run("  "), *empty[y - 1]) if 0 < y <= len(empty) else (), width)
        y += self.scroll_offset.y
        if y >= len(self._lines):
            return Strip.blank(width, self.style_of(()))
        line = self._lines[y]
        over = [*self._marks, *([self._cursor] if self._cursor else []), *self._hits, *self._selected(y, line)]
        bar = self._bar(line)
        margin = self.margin
        left = self.strip_of((Run(" " * (margin - 2)), bar, Run(" ")), margin)
        words = self.strip_of(page.painted(line, over), width - margin)
        return Strip.join([left, words.apply_offsets(0, y)])

    def _bar(self, line: PageLine) -> Run:
        start, end = line.span
        if self._cursor and self._cursor.start < end and start < self._cursor.end:
            return Run(BAR, ("here",))
        beside = next((mark for mark in self._sides if mark.start < end and start < mark.end), None)
        if beside is not None:
            return Run(SIDES[beside.style[0]], beside.style[1:])
        return Run("×" if "noise" in line.style else " ", ("dim",))

    def _selected(self, y: int, line: PageLine) -> list[Mark]:
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None and line.offsets else None
        if span is None:
            return []
        start, end = span
        end = len(line.offsets) if end == -1 else min(end, len(line.offsets))
        return [Mark(line.offsets[start], line.offsets[end - 1] + 1, ("selection",))] if start < end else []

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as they stand in the article, unwrapped and byte for byte."""
        start = self._selected_offset(selection.start or Offset(0, 0), last=False)
        last_line = Offset(len(self._lines[-1].text), len(self._lines) - 1) if self._lines else Offset(0, 0)
        end = self._selected_offset(selection.end or last_line, last=True)
        if self._article is None or start is None or end is None or end <= start:
            return None
        return self._article.text[start:end], "\n"

    def _selected_offset(self, at: Offset, *, last: bool) -> int | None:
        """The offset in the text of a selection's edge, from the nearest line inside it that shows any text."""
        places = range(min(at.y, len(self._lines) - 1), -1, -1) if last else range(at.y, len(self._lines))
        for y in places:
            offsets = self._lines[y].offsets
            x = at.x if y == at.y else (len(offsets) if last else 0)
            if last and offsets and x > 0:
                return offsets[min(x, len(offsets)) - 1] + 1
            if not last and x < len(offsets):
                return offsets[x]
        return None

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        del selection
        self.refresh()
