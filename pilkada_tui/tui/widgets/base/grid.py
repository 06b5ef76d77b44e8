"""A table with a cursor on a cell: only what is on the screen is laid out, whatever its length and breadth."""

from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from pilkada_tui.tui.render.layout import clip, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted
from pilkada_tui.tui.widgets.base.rows import BAR


class Shape(NamedTuple):
    """The sizes of a table's parts in cells: its label column, a cell's width and height, and its head."""

    label: int
    cell: int
    height: int
    head: int


class Grid(Painted, can_focus=True):
    """Rows under a head that stays, labels at the left that stay, and a cursor that the columns follow.

    A subclass gives its ``shape``, how many ``rows`` and ``columns`` there are, and the lines of the ``head``, of a
    ``label`` and of a ``cell``; it is called when the user has ``moved`` the cursor or ``chosen`` a cell.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MOVE, *keys.GRID]

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self.row = 0
        self.column = 0
        self.left = 0
        self._filled = True

    @property
    def rows(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    @property
    def columns(self) -> int:
        """How many columns there are."""
        raise NotImplementedError

    def shape(self) -> Shape:
        """The sizes of the parts for the present width and height."""
        raise NotImplementedError

    def head(self, y: int) -> Line:
        """A line of the head, beside the label column."""
        raise NotImplementedError

    def label(self, row: int, y: int) -> Line:
        """A line of a row's label."""
        raise NotImplementedError

    def cell(self, row: int, column: int, y: int) -> Line:
        """A line of a cell; what does not fit is cut."""
        raise NotImplementedError

    def corner(self, y: int) -> Line:
        """A line of the head above the labels."""
        del y
        return ()

    def empty(self, width: int) -> list[Line]:
        """What a table without rows says instead."""
        raise NotImplementedError

    def moved(self) -> None:
        """The cursor has moved to another cell."""

    def chosen(self) -> None:
        """The user has chosen the cell under the cursor."""

    @property
    def fitting(self) -> int:
        """How many columns are in view."""
        shape = self.shape()
        return max(min((self.room - shape.label - 1) // shape.cell, self.columns), 1)

    def relay(self) -> None:
        """Lay the table out after its rows, its columns or its size have changed."""
        self.row = min(self.row, max(self.rows - 1, 0))
        self.column = min(self.column, max(self.columns - 1, 0))
        shape = self.shape()
        self.stretch(self.room, shape.head + self.rows * shape.height)
        self._into_view()
        if self._filled != bool(self.rows):
            self._filled = bool(self.rows)
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without cells none is chosen."""
        if action == "choose" and not self.rows:
            return False
        return super().check_action(action, parameters)

    def stand(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into view, without posting a message."""
        self.row = min(max(row, 0), max(self.rows - 1, 0))
        self.column = min(max(column, 0), max(self.columns - 1, 0))
        self._into_view()
        self.refresh()

    def _into_view(self) -> None:
        fitting = self.fitting
        self.left = min(max(self.left, self.column - fitting + 1, 0), self.column)
        self.left = max(min(self.left, self.columns - fitting), 0)
        shape = self.shape()
        height = self.scrollable_content_region.height - shape.head
        top = self.row * shape.height
        at = self.scroll_offset.y
        if top + shape.height > at + height:
            at = top + shape.height - height
        self.scroll_to(y=min(at, top), animate=False)

    def go(self, row: int, column: int) -> None:
        """Move the cursor, and post a message if it moved."""
        before = (self.row, self.column)
        self.stand(row, column)
        if before != (self.row, self.column):
            self.moved()

    def _page(self) -> int:
        shape = self.shape()
        return max((self.scrollable_content_region.height - shape.head) // shape.height, 1)

    def action_down(self) -> None:
        """Move one row down."""
        self.go(self.row + 1, self.column)

    def action_up(self) -> None:
        """Move one row up."""
        self.go(self.row - 1, self.column)

    def action_side(self, step: int) -> None:
        """Move one column to the right (1) or left (-1)."""
        self.go(self.row, self.column + step)

    def action_top(self) -> None:
        """Go to the first row."""
        self.go(0, self.column)

    def action_bottom(self) -> None:
        """Go to the last row."""
        self.go(self.rows - 1, self.column)

    def action_half(self, sign: int) -> None:
        """Move half a screen down (1) or up (-1)."""
        self.go(self.row + sign * max(self._page() // 2, 1), self.column)

    def action_page(self, sign: int) -> None:
        """Move a screen down (1) or up (-1)."""
        self.go(self.row + sign * self._page(), self.column)

    def action_choose(self) -> None:
        """Choose the cell under the cursor."""
        if self.rows and self.columns:
            self.chosen()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a cell; a second click on it chooses it."""
        offset = event.get_content_offset(self)
        shape = self.shape()
        if offset is None or not self.rows or offset.y < shape.head:
            return
        row = (offset.y - shape.head + self.scroll_offset.y) // shape.height
        column = self.left + max(offset.x - shape.label - 1, 0) // shape.cell
        if row < self.rows:
            self.go(row, column if offset.x > shape.label else self.column)
            if event.chain > 1:
                self.chosen()

    def on_resize(self) -> None:
        """Lay the table out in the new room."""
        self.relay()

    def on_focus(self) -> None:
        """Show the cursor as focused."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as unfocused."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The screen line ``y`` as a strip."""
        if not self.rows:
            sentence = self.empty(self.room - 2)
            return self.strip_of((Run(" "), *sentence[y]) if y < len(sentence) else (), self.room)
        shape = self.shape()
        if y < shape.head:
            return self._head(y, shape)
        row, part = divmod(y - shape.head + self.scroll_offset.y, shape.height)
        return self._row(row, part, shape) if row < self.rows else Strip.blank(self.room, self.style_of(()))

    def _head(self, y: int, shape: Shape) -> Strip:
        """A line of the head; the first says by ``‹`` and ``›`` that there are more columns than are in view."""
        corner, head = self.corner(y), self.head(y)
        before = y == 0 and self.left > 0
        corner = (*_fill(corner, shape.label - 2), run("‹ ", "key")) if before else _fill(corner, shape.label)
        line = (Run(" "), *corner, *head)
        if y == 0 and self.left + self.fitting < self.columns:
            line = (*_fill(_bare(line), self.room - 1), run("›", "key"))
        return self.strip_of(line, self.room)

    def _row(self, row: int, y: int, shape: Shape) -> Strip:
        """A line of a row: the cursor's cell is a block where cells are high, and stands out by itself where not."""
        under = row == self.row
        label = _fill(self.label(row, y), shape.label)
        parts: list[Run] = [Run(BAR if under else " ", ("here",) if under else ()), *label]
        block, style = shape.height > 1, "cursor" if shape.height > 1 else "hit-now"
        for column in range(self.left, min(self.left + self.fitting, self.columns)):
            cell = _fill(self.cell(row, column, y), shape.cell)
            if not (under and column == self.column and self.has_focus):
                parts += cell
                continue
            if block:
                parts[-1] = Run(parts[-1].text[:-1], parts[-1].style)
                parts.append(Run(BAR, ("here",)))
            parts += [Run(part.text, (*part.style, style)) for part in cell]
        ground = ("cursor-still" if block or not self.has_focus else "cursor",) if under else ()
        return self.strip_of(tuple(parts), self.room, ground)


def _bare(line: Line) -> Line:
    """The line without the blanks at its end."""
    while line and not line[-1].text.strip():
        line = line[:-1]
    return line


def _fill(line: Line, width: int) -> Line:
    """The line cut or filled to a width."""
    line = clip(line, width)
    return (*line, Run(" " * (width - width_of(line))))
