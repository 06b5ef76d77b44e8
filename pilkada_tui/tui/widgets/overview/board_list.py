"""A board under a cursor, and the names of all boards over it."""

from collections.abc import Sequence

from textual import events
from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.library.views.boards import Entry
from pilkada_tui.tui.render.board import entry_lines
from pilkada_tui.tui.render.layout import clip, width_of, wrapped
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.bars import Bar
from pilkada_tui.tui.widgets.base.rows import BlockRows


class BoardList(BlockRows):
    """The items of a board in their order."""

    class Moved(Message):
        """The cursor has moved to another item."""

    class Chosen(Message):
        """The user wants the words of an item in their article."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._entries: tuple[Entry, ...] = ()
        self._numbers: tuple[int, ...] = ()
        self._nothing = ""

    def show(self, entries: Sequence[Entry], numbers: Sequence[int], nothing: str, at: int) -> None:
        """Show items with their places on the board, the cursor on one of them; ``nothing`` is said without any."""
        self._entries, self._numbers, self._nothing = tuple(entries), tuple(numbers), nothing
        self.relay()
        self.place(at)

    @property
    def current(self) -> Entry | None:
        """The item under the cursor."""
        return self._entries[self.cursor] if self._entries else None

    def beside(self, step: int) -> Entry | None:
        """The item that stands so many rows from the cursor; None beyond either end."""
        at = self.cursor + step
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def blocks(self, width: int) -> list[list[Line]]:
        """The lines of each item."""
        return [
            entry_lines(entry, number, width - 1) for entry, number in zip(self._entries, self._numbers, strict=True)
        ]

    def empty(self, width: int) -> list[Line]:
        """What would stand here, and the key for it."""
        return wrapped(self._nothing, width, "dim")

    def moved(self) -> None:
        """Post that the cursor has moved."""
        self.post_message(self.Moved())

    def chosen(self) -> None:
        """Post which item is wanted."""
        self.post_message(self.Chosen(self._entries[self.cursor]))


class BoardTabs(Bar):
    """``▌Netralitas▐ Logistik``: the names of all boards; a click goes to one."""

    class Chosen(Message):
        """The user wants another board."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._names: tuple[str, ...] = ()
        self._at = 0

    def show(self, names: Sequence[str], at: int) -> None:
        """Show names, one of them as the open one."""
        self._names, self._at = tuple(names), at
        self.refresh()

    def _parts(self, width: int) -> list[tuple[int, Line]]:
        """The names that have room, the open one among them, each with its place."""
        marks = {True: ("▌", "▐", ("strong",)), False: (" ", " ", ("dim",))}
        parts: list[tuple[int, Line]] = []
        for place, name in enumerate(self._names):
            left, right, style = marks[place == self._at]
            parts.append((place, clip((run(left, "here"), run(name, *style), run(right, "here")), max(width // 2, 12))))
        while len(parts) > 1 and parts[0][0] < self._at and sum(width_of(line) for _at, line in parts) > width - 2:
            parts.pop(0)
        return parts

    def line(self, width: int) -> Line:
        """The names; without any board, how one begins."""
        if not self._names:
            return (Run(" "), run(_("belum ada papan"), "dim"))
        return clip((Run(" "), *(part for _at, line in self._parts(width) for part in line)), width)

    def on_click(self, event: events.Click) -> None:
        """A click on a name opens its board."""
        end = 1
        for place, part in self._parts(self.size.width):
            end += width_of(part)
            if event.x < end:
                self.post_message(self.Chosen(place))
                return
