"""A short list to choose one of."""

from collections.abc import Sequence

from textual.message import Message

from pilkada_tui.tui.render.layout import spread
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.rows import BlockRows


class ChoiceList(BlockRows):
    """A line for each choice: its words, and a few words beside them at the right."""

    class Chosen(Message):
        """The user has chosen."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, choices: Sequence[tuple[str, str]], **names: str | None) -> None:
        super().__init__(**names)
        self._choices = choices

    def blocks(self, width: int) -> list[list[Line]]:
        """One line each."""
        return [[spread((run(words),), (run(beside, "dim"),), width - 1)] for words, beside in self._choices]

    def empty(self, width: int) -> list[Line]:
        """There is always a choice."""
        del width
        return []

    def chosen(self) -> None:
        """Tell which was chosen."""
        self.post_message(self.Chosen(self.cursor))
