"""Rows that the user marks, one by one or a stretch of them, so that a key acts on all."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _n
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.rows import Rows

MARK = "✓"


class MarkedRows(Rows):
    """``v`` marks the row under the cursor, moving marks on from there, ``v`` ends that; on a marked row it unmarks.

    ``,`` marks or unmarks one row and goes on to the next. What leaves the list loses its mark. A subclass says by what
    a row is known (``name_of``) and shows the marks of its rows (``is_marked``).
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MARK]

    class Changed(Message):
        """Other rows are marked than before."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._marked: dict[str, None] = {}
        self._begun: int | None = None

    def name_of(self, row: int) -> str:
        """What a row is known by, wherever it stands."""
        raise NotImplementedError

    @property
    def marked(self) -> tuple[str, ...]:
        """What is marked, in the order in which it was."""
        return tuple(self._marked | dict.fromkeys(map(self.name_of, self._stretch)))

    @property
    def marking(self) -> bool:
        """Whether moving the cursor marks."""
        return self._begun is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without rows nothing is marked."""
        if action in {"mark", "mark_one"} and not self.total:
            return False
        return super().check_action(action, parameters)

    @property
    def _stretch(self) -> range:
        if self._begun is None or not self.total:
            return range(0)
        return range(min(self._begun, self.cursor), min(max(self._begun, self.cursor) + 1, self.total))

    @property
    def marked_rows(self) -> tuple[int, ...]:
        """The marked rows, in the order of the list."""
        return tuple(filter(self.is_marked, range(self.total))) if self._marked or self.marking else ()

    def is_marked(self, row: int) -> bool:
        """Whether a row is marked."""
        return row in self._stretch or self.name_of(row) in self._marked

    def unmark(self) -> None:
        """Clear all marks."""
        self._marked, self._begun = {}, None
        self._tell()

    def drop_marks(self, gone: Callable[[str], bool]) -> None:
        """Take the marks off what is no longer in the list, and say so: nothing is done to what is not seen.

        A stretch is to be ended while its rows are still there.
        """
        left = {name: None for name in self._marked if not gone(name)}
        if dropped := len(self._marked) - len(left):
            self._marked = left
            self.notify(_n("{count} tanda lepas: tidak ada lagi di daftar ini.", dropped), markup=False)
            self._tell()

    def end_marking(self) -> None:
        """Keep what is marked; moving marks no more."""
        self._marked, self._begun = dict.fromkeys(self.marked), None

    def action_mark(self) -> None:
        """Begin to mark at the cursor, or end that there; on a row that is marked, take its mark away."""
        if not self.total:
            return
        if self._begun is not None:
            self.end_marking()
        elif self.name_of(self.cursor) in self._marked:
            del self._marked[self.name_of(self.cursor)]
        else:
            self._begun = self.cursor
        self._tell()

    def action_mark_one(self) -> None:
        """Mark the row under the cursor, or unmark it, and go on to the next."""
        if not self.total:
            return
        self.end_marking()
        name = self.name_of(self.cursor)
        if name in self._marked:
            del self._marked[name]
        else:
            self._marked[name] = None
        self._tell()
        self.action_down()

    def watch_cursor(self) -> None:
        """Mark on, where that has begun."""
        if self._begun is not None:
            self._tell()

    def remark(self) -> None:
        """Show the marks as they are now."""
        self.refresh()

    def _tell(self) -> None:
        self.remark()
        self.post_message(self.Changed())
