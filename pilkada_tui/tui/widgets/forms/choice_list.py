"""Short lists to choose from: one of several choices, or a filter instead of typing it."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.message import Message

from pilkada_tui.tui.render.layout import column, spread
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
        """Post which was chosen."""
        self.post_message(self.Chosen(self.cursor))


NAME = 18


class ProposalList(BlockRows):
    """One line for each proposal: what it is, and how a query asks for it."""

    class Chosen(Message):
        """The user wants to filter by this."""

        def __init__(self, term: str, *, whole: bool) -> None:
            super().__init__()
            self.term = term
            self.whole = whole
            """Whether it is the whole query, and not one more field of it."""

    def __init__(self, proposals: tuple[tuple[str, str], ...], **names: str | None) -> None:
        super().__init__(**names)
        self._proposals = proposals
        self._first = proposals

    def show(self, proposals: tuple[tuple[str, str], ...]) -> None:
        """Propose something else."""
        self._proposals = proposals
        self.relay()
        self.place(0)

    def blocks(self, width: int) -> list[list[Line]]:
        """The name in a column of its own, then the term."""
        longest = max((cell_len(name) for name, _term in self._proposals), default=0)
        room = max(min(longest + 2, width // 2), NAME)
        return [[(column(name, room, "dim"), run(term))] for name, term in self._proposals]

    def empty(self, width: int) -> list[Line]:
        """An empty list proposes nothing."""
        del width
        return []

    def chosen(self) -> None:
        """Post which proposal the user wants."""
        self.post_message(self.Chosen(self._proposals[self.cursor][1], whole=self._proposals is not self._first))
