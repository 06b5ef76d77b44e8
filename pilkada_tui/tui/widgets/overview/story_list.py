"""A story under a cursor: its pages, and what each has, leaves out and words otherwise."""

from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.library.views.story import Story
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.story import Row, row_lines, rows_of
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.rows import BlockRows


class StoryList(BlockRows):
    """Pages, statements and paragraphs, each kind under its heading."""

    class Chosen(Message):
        """The user wants the words of a row in their page."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._story = Story(())
        self._rows: tuple[Row, ...] = ()
        self._query = ""
        self._loading = True

    def show(self, story: Story, query: str) -> None:
        """Show a story; one of a single page has no rows."""
        self._story, self._query, self._loading = story, query, False
        self._rows = rows_of(story) if len(story.pages) > 1 else ()
        self.relay()
        self.place(self.cursor)

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    def headings(self) -> dict[int, Line]:
        """The name and number of each kind above its first row."""
        names = [row.heading for row in self._rows]
        firsts = {names.index(name): name for name in dict.fromkeys(names)}
        return {at: (run(f"{name} {names.count(name)}", "heading"),) for at, name in firsts.items()}

    def blocks(self, width: int) -> list[list[Line]]:
        """The lines of each row."""
        return [row_lines(self._story, row, self._query, width - 1) for row in self._rows]

    def empty(self, width: int) -> list[Line]:
        """Why there is nothing to compare, and what would change that."""
        if self._loading:
            return wrapped(_("Membandingkan halaman…"), width, "dim")
        told = _(
            "Berita ini hanya ada di satu halaman pustaka: tak ada artikel lain yang sebagian besar kalimatnya sama. "
            "Ambil halaman media lain dengan i di layar baca, lalu tekan C lagi pada artikel yang bertanda “juga di …”."
        )
        return wrapped(told, width, "dim")

    def chosen(self) -> None:
        """Post which row the user wants."""
        self.post_message(self.Chosen(self._rows[self.cursor]))
