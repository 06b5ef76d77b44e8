"""The list of articles: grouped by month, read from the library by range as it comes into view."""

from bisect import bisect_right
from dataclasses import dataclass

from textual.message import Message

from pilkada_tui.library import ArticleRow, Library
from pilkada_tui.tui import dates
from pilkada_tui.tui.language import _
from pilkada_tui.tui.layout import clip, spread, wrapped
from pilkada_tui.tui.months import Month, months
from pilkada_tui.tui.text import Line, run
from pilkada_tui.tui.widgets.rows import Rows

PAGE = 100
KEPT = 40
ROW_LINES = 2
GONE = ArticleRow(
    id="",
    day=None,
    region=None,
    region_name=None,
    title=_("artikel ini tidak ada lagi; tekan r untuk memuat ulang"),
    outlet=None,
    quotes=0,
    events=0,
)
"""What stands where another program has taken articles away since the list was counted."""


class ArticleList(Rows):
    """Every article of a library, two lines each under the heading of its month."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another article."""

        article: str

    @dataclass
    class Chosen(Message):
        """The reader wants to read the article."""

        article: str

    def __init__(self, library: Library, **names: str | None) -> None:
        super().__init__(**names)
        self._library = library
        self._total = 0
        self._pages: dict[int, list[ArticleRow]] = {}
        self._months: list[Month] = []
        self._firsts: list[int] = []
        self._count()

    def _count(self) -> None:
        self._pages.clear()
        self._total = self._library.count()
        self._months = months(self._total, lambda at: self.row(at).day)
        self._firsts = [month.first for month in self._months]

    def reload(self) -> None:
        """Read the list anew, with the cursor on the same article where it is still there."""
        before = self.current
        self._count()
        self.relay()
        at = self._library.position(before) if before else None
        self.place(at if at is not None else self.cursor)

    @property
    def total(self) -> int:
        """How many articles there are."""
        return self._total

    def row(self, at: int) -> ArticleRow:
        """The article at a place of the list, from a page of rows that is fetched when first needed."""
        page = at // PAGE
        if page not in self._pages:
            if len(self._pages) >= KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = self._library.rows(page * PAGE, PAGE)
        rows = self._pages[page]
        return rows[at % PAGE] if at % PAGE < len(rows) else GONE

    @property
    def current(self) -> str | None:
        """The id of the article under the cursor; None in an empty library."""
        return self.row(self.cursor).id if self._total else None

    def show(self, article: str) -> None:
        """Put the cursor on an article without telling that it moved."""
        at = self._library.position(article)
        if at is not None:
            self.place(at)

    def top(self, row: int) -> int:
        """Two lines for each row before, one for each month that begins by then."""
        if row >= self._total:
            return self._total * ROW_LINES + len(self._months) if self._total else 0
        return row * ROW_LINES + bisect_right(self._firsts, row)

    def row_at(self, y: int) -> int | None:
        """The row at a line; None for a month's heading."""
        month = bisect_right(range(len(self._months)), y, key=lambda at: self.top(self._firsts[at]) - 1) - 1
        if month < 0 or y >= self.top(self._total):
            return None
        inside = y - self.top(self._firsts[month])
        return self._firsts[month] + inside // ROW_LINES if inside >= 0 else None

    def line(self, y: int, width: int) -> Line:
        """A month's heading, the day, region and counts of an article, or its headline."""
        at = self.row_at(y)
        if at is None:
            month = self._months[bisect_right(self._firsts, self.row_at(y + 1) or 0) - 1]
            return clip((run(dates.month(month.name), "heading"),), width)
        row = self.row(at)
        if y > self.top(at):
            return clip((run("    "), run(row.title)), width)
        found = dates.parsed(row.day) if row.day else None
        day = "–" if found is None else str(found.day)
        where = row.region_name or _("tanpa wilayah")
        counts = f"{f'❝{row.quotes}' if row.quotes else '':3} {f'◷{row.events}' if row.events else '':3}"
        outlet = f"{row.outlet}   " if row.outlet and width > 72 else ""
        return spread((run(f"{day:>2}  "), run(where, "strong")), (run(outlet, "dim"), run(counts, "dim")), width)

    def empty(self, width: int) -> list[Line]:
        """How a library gets its first article."""
        return wrapped(_("Pustaka ini masih kosong. Isi dengan: pilkada-tui import BERKAS…"), width, "dim")

    def moved(self) -> None:
        """Tell which article the cursor stands on."""
        self.post_message(self.Moved(self.row(self.cursor).id))

    def chosen(self) -> None:
        """Tell which article the reader wants."""
        self.post_message(self.Chosen(self.row(self.cursor).id))
