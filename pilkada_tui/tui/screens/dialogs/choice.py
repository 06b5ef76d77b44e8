"""A box to choose one of several in."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from pilkada_tui.language import _
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.forms.choice_list import ChoiceList


class ChoiceScreen(ModalScreen[int | None]):
    """Ends with the place of what was chosen, or with None. Each choice has words, and others beside them."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.BOX]

    DEFAULT_CSS = """
    ChoiceScreen { align: center middle; }
    ChoiceScreen > Vertical { width: 60; max-width: 100%; height: auto; max-height: 90%; }
    ChoiceScreen ChoiceList { height: auto; max-height: 100%; }
    """

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], now: int) -> None:
        super().__init__()
        self._title = title
        self._list = ChoiceList(choices)
        self._now = now

    def compose(self) -> ComposeResult:
        """The list in its frame."""
        with Vertical(classes="pane") as box:
            box.border_title = Content(shown(self._title))
            box.border_subtitle = Content(_("Enter memilih · Esc batal"))
            yield self._list

    def on_mount(self) -> None:
        """Begin on the present choice."""
        self._list.focus()
        self.call_after_refresh(self._list.place, self._now)

    @on(ChoiceList.Chosen)
    def _choose(self, message: ChoiceList.Chosen) -> None:
        self.dismiss(message.place)

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
