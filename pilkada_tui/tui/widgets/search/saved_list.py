"""The saved queries, one line each: what is asked, how many articles it finds, and how many of these are new."""

from textual.message import Message

from pilkada_tui.language import _, _n, number
from pilkada_tui.tui.actions.saved_queries import Saved
from pilkada_tui.tui.render.layout import spread, wrapped
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.rows import BlockRows


class SavedList(BlockRows):
    """Lines under a cursor; the current query has a sign before it."""

    class Chosen(Message):
        """The user wants this query over every screen."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, now: str, **names: str | None) -> None:
        super().__init__(**names)
        self._now = now
        self._saved: tuple[Saved, ...] | None = None

    def show(self, saved: tuple[Saved, ...]) -> None:
        """Show the queries, with the cursor on the one that stands over the screens."""
        self._saved = saved
        self.relay()
        self.place(next((at for at, one in enumerate(saved) if one.query == self._now), self.cursor))
        self.refresh()

    @property
    def current(self) -> str | None:
        """The query under the cursor."""
        return self._saved[self.cursor].query if self._saved else None

    def blocks(self, width: int) -> list[list[Line]]:
        """``▸ netralitas wilayah:sumsel   3 baru · 27``."""
        return [[self._line(one, width)] for one in self._saved or ()]

    def _line(self, one: Saved, width: int) -> Line:
        fresh = (run(_n("{count} baru", one.fresh), "strong"), run(" · ", "dim")) if one.fresh else ()
        sign = run("▸ " if one.query == self._now else "★ ", "pin")
        return spread((sign, run(one.query)), (*fresh, run(number(one.articles), "dim")), width - 1)

    def empty(self, width: int) -> list[Line]:
        """How a query gets here."""
        if self._saved is None:
            return wrapped(_("Menghitung…"), width, "dim")
        return wrapped(
            _("Belum ada yang disimpan. Ctrl+s di sini menyimpan pencarian yang sedang berlaku."), width, "dim"
        )

    def chosen(self) -> None:
        """Post which query the user wants."""
        if self.current is not None:
            self.post_message(self.Chosen(self.current))
