"""Bantuan: every key, made from the bindings themselves, and every sign."""

from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from pilkada_tui.language import _
from pilkada_tui.tui import screens
from pilkada_tui.tui.render.help import help_lines
from pilkada_tui.tui.screens.box import BoxScreen
from pilkada_tui.tui.settings import keys


class HelpScreen(BoxScreen):
    """The keys by place, the signs, and the way to the tour."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.HELP]

    def __init__(self, live: frozenset[str] = frozenset(), near: frozenset[str] = frozenset()) -> None:
        """The help for a moment in which the bindings of these ids work, some of them those of what has the focus."""
        super().__init__(
            _("Bantuan"), partial(help_lines, live=live, near=near), _("t tur singkat · G tanda di layar · Esc menutup")
        )

    def action_tour(self) -> None:
        """The tour of the first time again."""
        self.app.push_screen(screens.TourScreen())
