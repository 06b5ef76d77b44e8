"""The line to search on: letters are typed, and at its end Backspace takes the last chip."""

import re
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from pilkada_tui.tui.settings import keys

_CHIP = re.compile(r'-?[^\W\d_]+:(?:"[^"]*"\s*|[^\s"]+\s+)$')
"""A field that is written out at the end of a line."""


class QueryInput(Input):
    """An input that is left by Esc alone."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.QUERY]

    DEFAULT_CSS = """
    QueryInput { width: 1fr; }
    """

    def action_delete_left(self) -> None:
        """Delete the character before the cursor; a field that is written out goes whole."""
        last = _CHIP.search(self.value) if self.cursor_position == len(self.value) else None
        if last:
            self.value = self.value[: last.start()]
        else:
            super().action_delete_left()
