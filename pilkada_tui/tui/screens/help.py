"""Bantuan: every key, made from the bindings themselves."""

from pilkada_tui.tui.help import key_lines
from pilkada_tui.tui.language import _
from pilkada_tui.tui.screens.box import BoxScreen


class HelpScreen(BoxScreen):
    """The keys by place."""

    def __init__(self) -> None:
        super().__init__(_("Bantuan"), key_lines)
