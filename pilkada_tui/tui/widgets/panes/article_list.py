"""The list of articles in groups, read from the library by range as it comes into view."""

from bisect import bisect_right
from collections.abc import Container
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _, _n
from pilkada_tui.library import ArticleRow, Library
from pilkada_tui.library.notes.annotations import Signs
from pilkada_tui.library.views.grouping import By
from pilkada_tui.terms import dates
from pilkada_tui.tui.actions.arrangement import PLAIN, Arrangement
from pilkada_tui.tui.render.layout import clip, place_in, spread, width_of, wrapped
from pilkada_tui.tui.render.margin import NOTE, OTHERWISE, STAR, STAR_INSIDE, TAG
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.marking import MARK, MarkedRows

BROAD = 60
"""In a list of so many cells a headline has one line, in a narrower one two."""


class ArticleList(MarkedRows):
    """The articles of an arrangement, two or three lines each under the heading of their group."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MARK_HERE]

    class Moved(Message):
        """The cursor has moved to another article."""

        def __init__(self, article: str) -> None:
            super().__init__()
            self.article = article

    class Chosen(Message):
        """The user wants to read the article."""

        def __init__(self, article: str) -> None:
            super().__init__()
            self.article = article

    class Stale(Message):
        """The list is to be arranged again, which takes a while."""

    def __init__(self, library: Library, read: Container[str] = frozenset(), **names: str | None) -> None:
        super().__init__(**names)
        self._library = library
        self._read = read
        self._arrangement = Arrangement(library)
        self._signs = Signs()

    def name_of(self, row: int) -> str:
        """The id of the article in a row."""
        return self._arrangement.row(row).id

    def reload(self) -> None:
        """Read the list again, with the cursor on the same article where it is still there."""
        if self._arrangement.wanted == PLAIN:
            self.put(Arrangement(self._library))
        else:
            self.post_message(self.Stale())

    def put(self, arrangement: Arrangement) -> None:
        """Show another arrangement, with the cursor on the same article, or else on the first."""
        before = self.current
        self.end_marking()
        self._arrangement = arrangement
        self.drop_marks(lambda article: arrangement.position(article) is None)
        self.relay()
        at = arrangement.position(before) if before else None
        self.place(at if at is not None else self.cursor if arrangement.wanted == PLAIN else 0)

    def show_signs(self, signs: Signs) -> None:
        """Put the signs of what the user made before the headlines."""
        if signs != self._signs:
            self._signs = signs
            self.refresh()

    def _gutter(self, article: str, *, marked: bool) -> str:
        """The signs of an article in the cells before its headline, never fewer than four."""
        signs = self._signs
        star = STAR if article in signs.starred else STAR_INSIDE if article in signs.star_inside else ""
        others = ((TAG, signs.tagged), (NOTE, signs.noted), (OTHERWISE, signs.corrected))
        mark = MARK if marked else ""
        return f"{mark}{star}{''.join(sign for sign, ids in others if article in ids)}".ljust(3) + " "

    @property
    def total(self) -> int:
        """How many articles there are."""
        return self._arrangement.total

    @property
    def row(self) -> ArticleRow | None:
        """The article under the cursor; None in an empty list."""
        return self._arrangement.row(self.cursor) if self.total else None

    @property
    def current(self) -> str | None:
        """The id of the article under the cursor; None in an empty library."""
        return self._arrangement.row(self.cursor).id if self.total else None

    def show(self, article: str) -> None:
        """Put the cursor on an article without posting a message."""
        at = self._arrangement.position(article)
        if at is not None:
            self.place(at)

    @property
    def row_lines(self) -> int:
        """How many lines a row takes: one of facts, and its headline."""
        return 2 if self.room >= BROAD else 3

    def top(self, row: int) -> int:
        """The lines of each row before, one for each group that begins by then."""
        if row >= self.total:
            return self.total * self.row_lines + len(self._arrangement.firsts)
        return row * self.row_lines + bisect_right(self._arrangement.firsts, row)

    def row_at(self, y: int) -> int | None:
        """The row at a line; None for a group's heading."""
        firsts = self._arrangement.firsts
        group = bisect_right(range(len(firsts)), y, key=lambda at: self.top(firsts[at]) - 1) - 1
        if group < 0 or y >= self.top(self.total):
            return None
        inside = y - self.top(firsts[group])
        return firsts[group] + inside // self.row_lines if inside >= 0 else None

    def line(self, y: int, width: int) -> Line:
        """A group's heading, the day, region and counts of an article, or its headline."""
        at = self.row_at(y)
        if at is None:
            return clip((run(self._arrangement.heading(self.row_at(y + 1) or 0), "heading"),), width)
        row = self._arrangement.row(at)
        if y > self.top(at):
            return self._headline(at, y - self.top(at) - 1, width)
        by = self._arrangement.wanted.by
        unread = "  " if row.id in self._read else "• "
        counts = f"{unread}{f'❝{row.quotes}' if row.quotes else '':3} {f'◷{row.events}' if row.events else '':3}"
        outlet = f"{row.outlet}   " if row.outlet and width > 72 and by is not By.REGION else ""
        day, right = run(f"{_day(row, by)}  "), (run(outlet, "dim"), run(counts, "dim"))
        room = width - width_of((day, *right)) - 1
        where = _outlet(row) if by is By.REGION else place_in(row.region, room)
        return spread((day, run(where, "strong")), right, width)

    def _headline(self, at: int, part: int, width: int) -> Line:
        """A line of the headline after the article's signs; in the last, that the story stands elsewhere too."""
        row = self._arrangement.row(at)
        gutter, also = self._gutter(row.id, marked=self.is_marked(at)), (run(_also(row), "dim"),)
        last = part == self.row_lines - 2
        room = width - len(gutter)
        lines = wrapped(row.title, room, most=self.row_lines - 1) if self.row_lines > 2 else [(run(row.title),)]
        words = lines[part] if part < len(lines) else ()
        signs = run(gutter if part == 0 else " " * len(gutter), "pin")
        return spread((signs, *words), also if last else (), width)

    def empty(self, width: int) -> list[Line]:
        """How a library gets its first article, or that the filter leaves none."""
        if self._arrangement.wanted.chips:
            return wrapped(_("Tidak ada artikel yang lolos saringan. Tekan x untuk melepasnya."), width, "dim")
        return wrapped(
            _("Pustaka ini masih kosong. Tekan a untuk menempel halaman, i untuk mengambil berkas."), width, "dim"
        )

    def moved(self) -> None:
        """Post which article the cursor is on."""
        self.screen.post_message(self.Moved(self._arrangement.row(self.cursor).id))

    def chosen(self) -> None:
        """Post which article the user wants."""
        self.post_message(self.Chosen(self._arrangement.row(self.cursor).id))


def _also(row: ArticleRow) -> str:
    """That the same story stands in other outlets, or in other articles where these are not known."""
    if row.outlets:
        return _n("juga di {count} media", row.outlets)
    return _n("{count} salinan", row.copies) if row.copies else ""


def _outlet(row: ArticleRow) -> str:
    return row.outlet or _("media tak disebut")


def _day(row: ArticleRow, by: By) -> str:
    """The day of the month under a month's heading, day and month under any other."""
    found = dates.parsed(row.day) if row.day else None
    if by is By.DAY:
        return "–".rjust(2) if found is None else f"{found.day:>2}"
    return ("–" if row.day is None else dates.short(row.day)).rjust(6)
