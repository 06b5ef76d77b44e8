"""A page that scrolls line by line, without a cursor of its own."""

from typing import ClassVar

from textual.binding import BindingType

from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted


class Scroller(Painted, can_focus=True):
    """The moves that every page shares."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MOVE]

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=y, animate=False)

    def action_down(self) -> None:
        """One line down."""
        self._scroll(self.scroll_offset.y + 1)

    def action_up(self) -> None:
        """One line up."""
        self._scroll(self.scroll_offset.y - 1)

    def action_top(self) -> None:
        """To the first line."""
        self._scroll(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self._scroll(self.virtual_size.height)

    def action_half(self, sign: int) -> None:
        """Half a screen down (1) or up (-1)."""
        self._scroll(self.scroll_offset.y + sign * max(self.size.height // 2, 1))

    def action_page(self, sign: int) -> None:
        """A screen down (1) or up (-1)."""
        self._scroll(self.scroll_offset.y + sign * max(self.size.height - 2, 1))

    def action_choose(self) -> None:
        """Choose what the page shows."""
