"""The terminal's switchboard: one session, and which screen shows it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.screen import Screen

from pilkada_tui.library import Hit
from pilkada_tui.library.overview import Moment
from pilkada_tui.library.said import Said
from pilkada_tui.tui import key_names, keys, themes
from pilkada_tui.tui.commands import KeyCommands
from pilkada_tui.tui.config import Config
from pilkada_tui.tui.destinations import Destinations
from pilkada_tui.tui.language import _
from pilkada_tui.tui.memory import first_time
from pilkada_tui.tui.screens.compare import CompareScreen
from pilkada_tui.tui.screens.help import HelpScreen
from pilkada_tui.tui.screens.matrix import MatrixPlace, MatrixScreen
from pilkada_tui.tui.screens.people import PeoplePlace, PeopleScreen
from pilkada_tui.tui.screens.read import ReadScreen
from pilkada_tui.tui.screens.search import SearchScreen
from pilkada_tui.tui.screens.timeline import TimelinePlace, TimelineScreen
from pilkada_tui.tui.screens.tour import TourScreen
from pilkada_tui.tui.session import Pin, Session, Wish
from pilkada_tui.tui.text import shown

USUAL = Config()


class PilkadaApp(App[None]):
    """Screens over one session. It knows which screen follows which, and nothing of what is in them."""

    TITLE = "pilkada-tui"
    CSS_PATH = "pilkada.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.EVERYWHERE]
    COMMANDS: ClassVar = App.COMMANDS | {KeyCommands, Destinations}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, session: Session, config: Config = USUAL) -> None:
        super().__init__()
        self.session = session
        self.animation_level = "none"
        for theme in themes.OWN:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = config.theme or themes.NIGHT.name
        self._wrong = config.wrong
        self.set_keymap(dict(config.keys))
        key_names.remapped.clear()
        key_names.remapped.update(config.keys)
        self._read = ReadScreen(session)
        self._time, self._people, self._matrix = TimelinePlace(), PeoplePlace(), MatrixPlace()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The speakers' inks for the present theme."""
        return themes.variables(self.current_theme)

    def on_mount(self) -> None:
        """Begin by reading; the first time, with a tour."""
        self.push_screen(self._read)
        for words in self._wrong:
            self.notify(shown(words), severity="warning", timeout=30, markup=False)
        if first_time():
            self.push_screen(TourScreen())

    def action_search(self) -> None:
        """Search, over whatever is on the screen."""
        if not isinstance(self.screen, SearchScreen):
            self.push_screen(SearchScreen(self.session), self._after_search)

    def action_compare(self) -> None:
        """Put the pinned quotes side by side."""
        if not isinstance(self.screen, CompareScreen):
            self.push_screen(CompareScreen(self.session), self._after_compare)

    def action_timeline(self) -> None:
        """Events over all regions and weeks."""
        if not isinstance(self.screen, TimelineScreen):
            self.push_screen(TimelineScreen(self.session, self._time), self._after_timeline)

    def action_people(self) -> None:
        """Everyone quoted."""
        if not isinstance(self.screen, PeopleScreen):
            self.push_screen(PeopleScreen(self.session, self._people), self._after_people)

    def action_matrix(self) -> None:
        """Topics against regions, speakers, kinds of office or outlets."""
        if any(isinstance(screen, MatrixScreen) for screen in self.screen_stack):
            self.pop_screen()
        else:
            self.push_screen(MatrixScreen(self.session, self._matrix), self._after_matrix)

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
            self.push_screen(CommandPalette(placeholder=_("Perintah, artikel, tokoh, wilayah…")))

    def _after_search(self, hit: Hit | None) -> None:
        if hit is not None:
            self.session.came_from = "search"
            self._land(Wish(hit.article, self.session.trail.query, hit.start))

    def _after_compare(self, pin: Pin | None) -> None:
        if pin is not None:
            self.session.came_from = "compare"
            self._land(Wish(pin.article.id, self.session.trail.query, pin.quote.span.start))

    def _after_matrix(self, pin: Pin | None) -> None:
        if pin is not None:
            self.session.came_from = "matrix"
            self._land(Wish(pin.article.id, self.session.trail.query, pin.quote.span.start))

    def _after_timeline(self, moment: Moment | None) -> None:
        if moment is not None:
            self.session.came_from = "timeline"
            self._land(Wish(moment.article, self.session.trail.query, moment.event.span.start if moment.event else 0))

    def _after_people(self, quote: Said | None) -> None:
        if quote is not None:
            self.session.came_from = "people"
            self._land(Wish(quote.where.article, self.session.trail.query, quote.start))

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """The themes; all else has a key and is made from it."""
        del screen
        yield SystemCommand(_("Ganti tema warna"), _("warna seluruh layar"), self.action_change_theme)

    def read(self, article: str) -> None:
        """Open an article from its top."""
        self._land(Wish(article))

    def list_only(self, query: str) -> None:
        """Filter the list of articles."""
        self._to_reading()
        self._read.list_only(query)

    def search_for(self, query: str) -> None:
        """Search for something, over the screen of reading."""
        self._to_reading()
        self.push_screen(SearchScreen(self.session, query), self._after_search)

    def _to_reading(self) -> None:
        while self.screen is not self._read:
            self.pop_screen()

    def _land(self, wish: Wish) -> None:
        self._to_reading()
        self._read.land(wish)


def run(library: Path | None = None, config: Config = USUAL) -> None:
    """Open the terminal on the library in a folder, by default the user's own, until the reader leaves.

    Raises:
        LibraryError: the library cannot be opened; the message says what to do.
    """
    PilkadaApp(Session.over(library, config.group), config).run()
