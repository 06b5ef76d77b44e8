"""Bantuan: every key, made from the bindings themselves."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from pilkada_tui.tui import keys
from pilkada_tui.tui.language import _
from pilkada_tui.tui.widgets.key_list import KeyList


class HelpScreen(ModalScreen[None]):
    """A box over the screen with the keys by place."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.HELP]

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > KeyList { width: 76; max-width: 100%; height: 90%; }
    """

    def compose(self) -> ComposeResult:
        """The list of keys."""
        yield KeyList(classes="pane")

    def on_mount(self) -> None:
        """Name the box and let the list scroll."""
        box = self.query_one(KeyList)
        box.border_title = _("Bantuan")
        box.border_subtitle = _("Esc menutup")
        box.focus()

    def action_leave(self) -> None:
        """Close the help."""
        self.dismiss()
