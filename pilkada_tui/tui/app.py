"""The terminal's switchboard: one session, and which screen shows it."""

import os
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import CommandPalette

from pilkada_tui.library import Hit
from pilkada_tui.tui import keys, themes
from pilkada_tui.tui.commands import KeyCommands
from pilkada_tui.tui.language import _
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.help import HelpScreen
from pilkada_tui.tui.screens.read import ReadScreen
from pilkada_tui.tui.screens.search import SearchScreen
from pilkada_tui.tui.session import Pin, Session, Wish


class PilkadaApp(App[None]):
    """Screens over one session. It knows which screen follows which, and nothing of what is in them."""

    TITLE = "pilkada-tui"
    CSS_PATH = "pilkada.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.EVERYWHERE]
    COMMANDS: ClassVar = {KeyCommands}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.animation_level = "none"
        for theme in themes.OWN:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = themes.NIGHT.name
        self._read = ReadScreen(session)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The speakers' inks for the present theme."""
        return themes.variables(self.current_theme)

    def on_mount(self) -> None:
        """Begin by reading."""
        self.push_screen(self._read)

    def action_search(self) -> None:
        """Search, over whatever is on the screen."""
        if not isinstance(self.screen, SearchScreen):
            self.push_screen(SearchScreen(self.session), self._after_search)

    def action_compare(self) -> None:
        """Put the pinned quotes side by side."""
        if not isinstance(self.screen, CompareScreen):
            self.push_screen(CompareScreen(self.session), self._after_compare)

    def action_help_quit(self) -> None:
        """Say how to leave, to a reader who tries Ctrl+c."""
        self.notify(_("Tekan q untuk keluar."), markup=False)

    def action_help(self) -> None:
        """List the keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    def action_command_palette(self) -> None:
        """Every command by name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_("Cari perintah…")))

    def _after_search(self, hit: Hit | None) -> None:
        if hit is not None:
            self.session.came_from = "search"
            self._land(Wish(hit.article, self.session.trail.query, hit.start))

    def _after_compare(self, pin: Pin | None) -> None:
        if pin is not None:
            self.session.came_from = "compare"
            self._land(Wish(pin.article.id, self.session.trail.query, pin.quote.span.start))

    def _land(self, wish: Wish) -> None:
        while self.screen is not self._read:
            self.pop_screen()
        self._read.land(wish)


def run(library: Path | None = None) -> None:
    """Open the terminal on the library in a folder, by default the user's own, until the reader leaves.

    Raises:
        LibraryError: the library cannot be opened; the message says what to do.
    """
    PilkadaApp(Session.over(library)).run()
