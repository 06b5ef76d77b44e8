"""A list whose cost does not depend on its length: it lays out only the rows that are on the screen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.reactive import reactive
from textual.strip import Strip

from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted

BAR = "▌"
LABELS = "asdfghjklqwertyuiopzxcvbnm"
OF_ROWS = frozenset({"choose", "jump"})
"""What is done with rows: where there are none, it is no key of the moment."""


class Rows(Painted, can_focus=True):
    """Rows of one or more lines under a cursor.

    A subclass says how many rows there are (``total``), where each stands (``top``, ``height``, ``row_at``) and how a
    line looks (``line``); it is called when the user has ``moved`` the cursor or ``chosen`` a row.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MOVE, *keys.JUMP]
    cursor: reactive[int] = reactive(0, repaint=False)
    _labels: Mapping[int, str] = MappingProxyType({})
    _filled = True

    @property
    def total(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def top(self, row: int) -> int:
        """The line at which a row begins; for ``total`` itself, the number of lines."""
        raise NotImplementedError

    def row_at(self, y: int) -> int | None:
        """The row that the line ``y`` belongs to; None for a heading."""
        raise NotImplementedError

    def line(self, y: int, width: int) -> Line:
        """The line ``y`` in at most ``width`` cells, which leave out the column of the cursor's bar."""
        raise NotImplementedError

    def empty(self, width: int) -> list[Line]:
        """What a pane without rows says instead: what would fill it."""
        raise NotImplementedError

    def moved(self) -> None:
        """The user has moved the cursor."""

    def chosen(self) -> None:
        """The user has chosen the row under the cursor."""

    def relay(self) -> None:
        """Lay the rows out after they, or the size, have changed."""
        self.stretch(self.room, self.top(self.total))
        if self._filled != bool(self.total):
            self._filled = bool(self.total)
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without rows nothing is done with them, and no hint says so."""
        if action in OF_ROWS and not self.total:
            return False
        return super().check_action(action, parameters)

    def place(self, row: int) -> None:
        """Put the cursor on a row and bring it into view, without posting a message."""
        before = self.cursor
        self.cursor = min(max(row, 0), max(self.total - 1, 0))
        self._into_view()
        for changed in {before, self.cursor}:
            self.refresh_lines(self.top(changed), self.top(changed + 1) - self.top(changed))

    def _into_view(self) -> None:
        if not self.total:
            return
        top, bottom = self.top(self.cursor), self.top(self.cursor + 1)
        if self.cursor == 0:
            top = 0
        else:
            while top > self.top(self.cursor - 1) and self.row_at(top - 1) is None:
                top -= 1
        height = self.scrollable_content_region.height
        at = self.scroll_offset.y
        if bottom > at + height:
            at = bottom - height
        self.scroll_to(y=min(at, top), animate=False)

    def _move(self, row: int) -> None:
        before = self.cursor
        self.place(row)
        if self.cursor != before:
            self.moved()

    def action_down(self) -> None:
        """Move one row down."""
        self._move(self.cursor + 1)

    def action_up(self) -> None:
        """Move one row up."""
        self._move(self.cursor - 1)

    def action_top(self) -> None:
        """Go to the first row."""
        self._move(0)

    def action_bottom(self) -> None:
        """Go to the last row."""
        self._move(self.total - 1)

    def _step(self, lines: int) -> None:
        aim = self.top(min(self.cursor, self.total)) + lines
        aim = min(max(aim, 0), max(self.top(self.total) - 1, 0))
        row = self.row_at(aim)
        if row is None:
            row = self.row_at(aim + 1)
        forward = 1 if lines > 0 else -1
        self._move(self.cursor + forward if row is None or row == self.cursor else row)

    def action_half(self, sign: int) -> None:
        """Move half a screen down (1) or up (-1)."""
        self._step(sign * max(self.size.height // 2, 1))

    def action_page(self, sign: int) -> None:
        """Move a screen down (1) or up (-1)."""
        self._step(sign * max(self.size.height - 1, 1))

    def action_jump(self) -> None:
        """Put a letter before each row in view, and stand on the one whose letter comes next."""
        if self.total:
            self._labels = dict(zip(self._in_view(), LABELS, strict=False))
            self.refresh()

    def _in_view(self) -> list[int]:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        found = dict.fromkeys(self.row_at(y) for y in range(top, min(top + height, self.top(self.total))))
        return [row for row in found if row is not None and self.top(row) >= top]

    def on_key(self, event: events.Key) -> None:
        """While letters stand before the rows, the next key is one of them; any other takes them away."""
        if self._labels:
            event.stop()
            event.prevent_default()
            row = next((row for row, label in self._labels.items() if label == event.character), None)
            self._labels = {}
            self.refresh()
            if row is not None:
                self._move(row)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.total:
            self.chosen()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a row; a second click on it chooses it."""
        offset = event.get_content_offset(self)
        row = self.row_at(offset.y + self.scroll_offset.y) if offset is not None and self.total else None
        if row is None:
            return
        self._move(row)
        if event.chain > 1:
            self.chosen()

    def on_resize(self) -> None:
        """Lay the rows out again in the new room."""
        self.relay()
        self._into_view()

    def on_focus(self) -> None:
        """Show the cursor as focused."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as unfocused."""
        self._labels = {}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The screen line ``y`` as a strip."""
        if not self.total:
            sentence = self.empty(self.room - 2)
            return self.strip_of((Run(" "), *sentence[y]) if y < len(sentence) else (), self.room)
        y += self.scroll_offset.y
        if y >= self.top(self.total):
            return Strip.blank(self.room, self.style_of(()))
        line = self.line(y, self.room - 1)
        under = bool(line) and self.row_at(y) == self.cursor
        ground: tuple[str, ...] = (("cursor",) if self.has_focus else ("cursor-still",)) if under else ()
        bar = Run(BAR if under else " ", ("here",) if under else ())
        label = self._labels.get(row) if (row := self.row_at(y)) is not None and self.top(row) == y else None
        if label is not None:
            bar = Run(label, ("hit",))
        return self.strip_of((bar, *line), self.room, ground)


class BlockRows(Rows):
    """Rows whose lines are laid out beforehand: for lists of tens or hundreds. A row may stand under a heading.

    In a pane of ``airy`` lines or more each heading but the first has a blank line above it.
    """

    airy: ClassVar[int | None] = None

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._lines: list[Line] = []
        self._owner: list[int | None] = []
        self._tops = [0]

    def blocks(self, width: int) -> list[list[Line]]:
        """The lines of each row in at most ``width`` cells."""
        raise NotImplementedError

    def headings(self) -> dict[int, Line]:
        """The headings, by the row that they stand above."""
        return {}

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._tops) - 1

    def top(self, row: int) -> int:
        """The line at which a row begins."""
        return self._tops[min(row, self.total)]

    def row_at(self, y: int) -> int | None:
        """The row that a line belongs to."""
        return self._owner[y] if 0 <= y < len(self._owner) else None

    def line(self, y: int, width: int) -> Line:
        """The line laid out for ``y``."""
        del width
        return self._lines[y]

    def relay(self) -> None:
        """Lay all rows out for the present width."""
        headings = self.headings()
        air = self.airy is not None and self.scrollable_content_region.height >= self.airy
        self._lines, self._owner, tops = [], [], []
        for row, block in enumerate(self.blocks(max(self.room - 1, 8))):
            if row in headings:
                above: list[Line] = [()] if air and row else []
                self._lines += [*above, headings[row]]
                self._owner += [None] * (len(above) + 1)
            tops.append(len(self._lines))
            self._lines += block
            self._owner += [row] * len(block)
        self._tops = [*tops, len(self._lines)]
        super().relay()


class LateRows(BlockRows):
    """Block rows that are laid out when they come into view, each once: for lists that may be long."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._laid: dict[int, list[Line]] = {}

    def heights(self, width: int) -> list[int]:
        """How many lines each row takes in at most ``width`` cells."""
        raise NotImplementedError

    def block(self, row: int, width: int) -> list[Line]:
        """The lines of a row, as many as ``heights`` says."""
        raise NotImplementedError

    def blocks(self, width: int) -> list[list[Line]]:
        """The room of each row."""
        return [[()] * height for height in self.heights(width)]

    def line(self, y: int, width: int) -> Line:
        """A line of the row at ``y``, or a heading."""
        row = self.row_at(y)
        if row is None:
            return super().line(y, width)
        if row not in self._laid:
            self._laid[row] = self.block(row, width)
        return self._laid[row][y - self.top(row)]

    def relay(self) -> None:
        """Find the place of each row for the present width."""
        self._laid.clear()
        super().relay()
