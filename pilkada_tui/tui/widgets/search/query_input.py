"""The line to search on: letters are typed, and Backspace on the empty line leaves."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from pilkada_tui.tui.settings import keys


class QueryInput(Input):
    """An input that says when the reader wants to leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.QUERY]

    DEFAULT_CSS = """
    QueryInput { width: 1fr; }
    """

    class Left(Message):
        """Backspace was pressed on the empty line."""

    def action_delete_left(self) -> None:
        """Delete the character before the cursor, or leave the empty line."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Left())
