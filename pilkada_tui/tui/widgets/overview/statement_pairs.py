"""Pairs of statements under a cursor: what may contradict each other, or what was said then and now."""

from collections.abc import Sequence

from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.library.views.contradictions import Contradiction
from pilkada_tui.library.views.then_now import Turn
from pilkada_tui.tui.render.contradiction import contradiction_lines, turn_lines
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.widgets.base.rows import BlockRows


class StatementPairs(BlockRows):
    """A block of lines for each pair; an empty list says why it is."""

    class Chosen(Message):
        """The user wants a pair side by side."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._pairs: Sequence[Contradiction | Turn] = ()
        self._empty = _("Membandingkan ucapan…")

    def show(self, pairs: Sequence[Contradiction | Turn], empty: str) -> None:
        """Show other pairs; ``empty`` is said where there are none."""
        self._pairs, self._empty = pairs, empty
        self.relay()
        self.place(min(self.cursor, max(len(pairs) - 1, 0)))

    def blocks(self, width: int) -> list[list[Line]]:
        """The lines of each pair."""
        return [
            contradiction_lines(one, width - 1) if isinstance(one, Contradiction) else turn_lines(one, width - 1)
            for one in self._pairs
        ]

    def empty(self, width: int) -> list[Line]:
        """Why there are no pairs."""
        return wrapped(self._empty, width, "dim")

    def chosen(self) -> None:
        """Post which pair is wanted side by side."""
        self.post_message(self.Chosen(self.cursor))
