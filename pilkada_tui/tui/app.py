"""The application: one session, and the screens over it."""

import gc
import os
from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette, Provider
from textual.driver import Driver
from textual.notifications import Notification, Notify
from textual.screen import Screen
from textual.timer import Timer

from pilkada_tui.language import _, in_words
from pilkada_tui.library import Hit
from pilkada_tui.library.files.locks import tell_waiting
from pilkada_tui.message import Sentence
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions.memory import first_time, keep_theme, kept_theme
from pilkada_tui.tui.key_queue import KeyQueue
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.layout import width_of
from pilkada_tui.tui.render.text import Run, shown
from pilkada_tui.tui.screens.reading.importing import AGAIN
from pilkada_tui.tui.screens.reading.screen import ReadScreen
from pilkada_tui.tui.session import OpenRequest, Session
from pilkada_tui.tui.settings import key_names, keys, themes
from pilkada_tui.tui.settings.config import Config
from pilkada_tui.tui.terminal_driver import TerminalDriver
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.overlays import show_waiting
from pilkada_tui.unsafe_signs import replaced

if TYPE_CHECKING:
    from pilkada_tui.library.views.quotes import Said
    from pilkada_tui.library.views.timeline import Moment

USUAL = Config()
_LEADS_TO = {
    "search": "SearchScreen",
    "compare": "CompareScreen",
    "timeline": "TimelineScreen",
    "people": "PeopleScreen",
    "map": "MapScreen",
    "voice": "VoiceScreen",
    "boards": "BoardScreen",
    "story": "StoryScreen",
    "help": "HelpScreen",
}
"""Which screen a key leads to, by name: naming its class would import it before it is wanted."""
BROKEN = 70
_UNHURRIED = 10_000, 10, 100
"""How many new objects bring on a collection, and how many collections one of the older objects.

Each painting makes thousands that go by themselves; looking through all that there are takes ten milliseconds.
"""


def _palette() -> "tuple[type[Provider], type[Provider], Callable[[App[Any]], Iterable[screens.Typed]]]":
    """Keys and destinations for the palette, and what makes every command that can be typed."""
    from pilkada_tui.tui import palette  # noqa: PLC0415 (17 ms, when one of them is first opened)

    return palette.KeyCommands, palette.Destinations, palette.typed_commands


def _key_commands() -> type[Provider]:
    return _palette()[0]


def _destinations() -> type[Provider]:
    return _palette()[1]


class PilkadaApp(App[None]):
    """Screens over one session. It knows which screen follows which, and nothing of what is in them."""

    TITLE = "pilkada-tui"
    CSS_PATH = "pilkada.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*keys.EVERYWHERE]
    COMMANDS: ClassVar = App.COMMANDS | {_key_commands, _destinations}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, session: Session, config: Config = USUAL) -> None:
        super().__init__()
        self.session = session
        self.animation_level = "none"
        for theme in themes.OWN:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            kept = kept_theme(config.theme)
            self._begin_in(kept if kept in self.available_themes else config.theme or themes.NIGHT.name)
        self._set_theme = config.theme
        self._keys = KeyQueue(self, super().on_event)
        self._wrong = config.wrong
        self._grave: list[Notification] = []
        self._until: Timer | None = None
        self.notice = ""
        """What was told last, as long as it is to be seen in the hint line."""
        self.first: OpenRequest | None = None
        """The article, and the place in it, that the program is to open on."""
        self.watched: Path | None = None
        """The folder that the program is to go on watching."""
        self.set_keymap(dict(config.keys))
        key_names.remapped.clear()
        key_names.remapped.update(config.keys)
        self._read = ReadScreen(session)

    def _begin_in(self, theme: str) -> None:
        """Have a theme from the first frame on; a change of theme would read the whole style sheet a second time."""
        found = self.available_themes[theme]
        if found.ansi:  # then colours are filtered as well, which only a change arranges
            self.theme = theme
            return
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(found.dark, "-dark-mode", update=False)
        self.set_class(not found.dark, "-light-mode", update=False)
        self.add_class(f"-theme-{theme}", update=False)

    @cached_property
    def _time(self) -> "screens.TimelinePlace":
        return screens.TimelinePlace()

    @cached_property
    def _people(self) -> "screens.PeoplePlace":
        return screens.PeoplePlace()

    @cached_property
    def _matrix(self) -> "screens.MatrixPlace":
        return screens.MatrixPlace()

    @cached_property
    def _map(self) -> "screens.MapPlace":
        return screens.MapPlace()

    @cached_property
    def _voice(self) -> "screens.VoicePlace":
        return screens.VoicePlace()

    @cached_property
    def _board(self) -> "screens.BoardPlace":
        return screens.BoardPlace()

    def get_driver_class(self) -> type[Driver]:
        """On a terminal the driver that gives it back, whatever ends the program."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        return TerminalDriver

    @property
    def error(self) -> Exception | None:
        """What broke the program, if anything did."""
        return self._exception

    def _fatal_error(self) -> None:
        """Leave the terminal, and print nothing: what is told, and where, is decided outside."""
        self._return_code = BROKEN
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """End as after an error; what Textual would print, a traceback with its values, is for nobody's terminal."""
        del renderables
        self._exception = self._exception or RuntimeError("panic")
        self._fatal_error()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The speakers' styles for the present theme."""
        return themes.variables(self.current_theme)

    def get_default_screen(self) -> Screen[None]:
        """The reading screen, under all others."""
        return self._read

    def on_mount(self) -> None:
        """Say what is wrong with the settings; the first time, give a tour. From now on, say who keeps it waiting."""
        tell_waiting(self._waits)
        if self._wrong:
            self.notify("\n".join(map(shown, self._wrong)), severity="warning", timeout=30, markup=False)
        if first_time():
            self._read.welcome()
        if self.watched is not None:
            self._read.go_on_watching(self.watched)
        if self.first is not None:
            self.call_after_refresh(self._read.land, self.first)

    def _waits(self, words: Sentence) -> None:
        """Say which process holds what is waited for; the thread that waits calls this."""
        show_waiting(self.screen, shown(in_words(words)))

    async def on_event(self, event: events.Event) -> None:
        """Hand keys on in the order in which they were typed; the first of them, or a click, ends the welcome."""
        if isinstance(event, events.Key | events.MouseDown) and not event.is_forwarded:
            self._read.end_welcome()
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    def on_notify(self, event: Notify) -> None:
        """A notice takes the place of the one before, so that they do not pile up; a warning stays its time.

        It stands in the hint line where it has room there; one that has not, and a warning, over that line.
        """
        told = event.notification
        self._grave = [one for one in (*self._grave, told) if one.severity != "information"]
        self._grave = [one for one in self._grave if not one.has_expired]
        if not self._grave:
            self.clear_notifications()
        if told.severity == "information":
            fits = self._has_room(told)
            self._show_notice(told.message if fits else "", told.timeout)
            if fits:
                event.prevent_default()

    def _has_room(self, told: Notification) -> bool:
        """Whether a notice is one line of words that the hint line of the screen in front can hold."""
        plain = not told.title and not told.markup and "\n" not in told.message
        return plain and bool(self.screen.query(HintBar)) and width_of((Run(told.message),)) + 5 <= self.size.width

    def _show_notice(self, words: str, seconds: float) -> None:
        self.notice = words
        if self._until is not None:
            self._until.stop()
        self._until = self.set_timer(seconds, self.hush) if words else None
        for screen in self.screen_stack:
            for bar in screen.query(HintBar):
                bar.refresh()

    def hush(self) -> None:
        """Take the notice off the hint lines."""
        self._show_notice("", 0)

    def on_ready(self) -> None:
        """Collect garbage again where the start had put it off, leaving out what it has made: that stays."""
        if not gc.isenabled():
            gc.freeze()
            gc.set_threshold(*_UNHURRIED)
            gc.enable()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what may be pasted anywhere, a shell included: nothing in it steers, hides or returns the carriage."""
        unrolled = text.replace("\r\n", "\n").replace("\t", " ")
        super().copy_to_clipboard(replaced(unrolled, keep="\n"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No key leads to where one is."""
        if self.screen_stack and _LEADS_TO.get(action) == type(self.screen).__name__:
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Search, over whatever is on the screen."""
        self.push_screen(screens.SearchScreen(self.session), self._after_search)

    def action_compare(self) -> None:
        """Put the pinned quotes side by side."""
        self.push_screen(screens.CompareScreen(self.session), self._after_compare)

    def action_timeline(self) -> None:
        """Events over all regions and weeks."""
        self.push_screen(screens.TimelineScreen(self.session, self._time), self._after_timeline)

    def action_people(self) -> None:
        """Everyone quoted."""
        self.push_screen(screens.PeopleScreen(self.session, self._people), self._after_people)

    def action_map(self) -> None:
        """Which regions are covered."""
        self.push_screen(screens.MapScreen(self.session, self._map), self._after_map)

    def action_voice(self) -> None:
        """Who is quoted, and how much."""
        self.push_screen(screens.VoiceScreen(self.session, self._voice), self._after_voice)

    def action_boards(self) -> None:
        """The boards."""
        self.push_screen(screens.BoardScreen(self.session, self._board), self._after_board)

    async def action_story(self) -> None:
        """The story that is told by what is under the cursor, over all its outlets; else by the open article."""
        article = await screens.article_in_front(self, self._read)
        if article is not None:
            self.push_screen(screens.StoryScreen(self.session, article), self._after_story)

    async def action_put_on_board(self) -> None:
        """Put what is marked, or what is under the cursor, on a board."""
        await screens.put_on_board(self, self._read)

    def action_dossier(self) -> None:
        """Write a dossier of what the query leaves."""
        write = actions.dossier_into(self.session.library, self.session.query)
        self.push_screen(screens.ExportScreen(_("dosir.html"), write))

    def action_matrix(self) -> None:
        """Topics against regions, speakers, kinds of office or outlets."""
        if any(isinstance(screen, screens.MatrixScreen) for screen in self.screen_stack):
            self.pop_screen()
        else:
            self.push_screen(screens.MatrixScreen(self.session, self._matrix), self._after_matrix)

    def action_step_query(self, step: int) -> None:
        """Go back (-1) to the previous query, or forward (1) again."""
        if not self.session.step_query(step):
            self.notify(_("Tidak ada pencarian lain ke arah itu."), markup=False)
            return
        self._follow_query()

    def _follow_query(self) -> None:
        """Show the current query on this screen and on the reading screen."""
        follow = getattr(self.screen, "follow_query", None)
        if follow is not None:
            follow()
        if self.screen is not self._read:
            self._read.follow_query()

    def action_saved_queries(self) -> None:
        """The saved queries beside the screen; the one that is chosen then stands over every screen."""
        if not isinstance(self.screen, screens.SavedScreen):
            self.push_screen(screens.SavedScreen(self.session), self._ask_saved)

    def _ask_saved(self, query: str | None) -> None:
        if query is not None and self.session.ask(query):
            self._follow_query()

    async def action_up(self) -> None:
        """One level up: to the screen under this one, and from reading out of the program."""
        if self.screen is self._read:
            self.exit()
        else:
            await self.run_action("leave", default_namespace=self.screen)

    def action_change_theme(self) -> None:
        """Choose the colours of the whole screen; the choice outlives the program."""
        names = sorted(self.available_themes)
        shades = {True: _("gelap"), False: _("terang")}
        choices = [(name, shades[self.available_themes[name].dark]) for name in names]

        def chosen(place: int | None) -> None:
            """Switch to the chosen theme and remember it."""
            if place is not None:
                self.theme = names[place]
                keep_theme(names[place], self._set_theme)

        self.push_screen(screens.ChoiceScreen(_("Tema warna"), choices, names.index(self.theme)), chosen)

    def action_suspend(self) -> None:
        """Give the terminal to the shell until ``fg``; in a box to write in, take the last change back."""
        undo = getattr(self.focused, "action_undo", None)  # only a text area has it
        if undo is not None:
            undo()
        else:
            self.action_suspend_process()

    @on(Driver.SignalResume)
    def _paint_again(self) -> None:
        """Repaint the whole screen, which the shell has written over."""
        self.screen.refresh(layout=True)

    def action_help_quit(self) -> None:
        """Say how to leave, to a user who tries Ctrl+c."""
        self.notify(_("Tekan q untuk keluar."), markup=False)

    def action_help(self) -> None:
        """List the keys."""
        live = [active for active in self.screen.active_bindings.values() if active.enabled]
        inside = self.focused.ancestors_with_self[:-2] if self.focused is not None else []
        near = (active.binding.id or "" for active in live if active.node in inside)
        self.push_screen(screens.HelpScreen(frozenset(one.binding.id or "" for one in live), frozenset(near)))

    def action_command_line(self, begun: str = "") -> None:
        """Every command by its name, completed while it is typed."""
        if not isinstance(self.screen, screens.CommandLine):
            self.push_screen(screens.CommandLine(list(_palette()[2](self)), begun), self._run_typed)

    async def _run_typed(self, chosen: "tuple[screens.Typed, str] | None") -> None:
        if chosen is not None:
            command, words = chosen
            done = command.run(words)
            if isinstance(done, Awaitable):
                await done

    def action_command_palette(self) -> None:
        """Every command by name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_("Perintah, artikel, tokoh, wilayah…")))

    def _after_search(self, hit: Hit | None) -> None:
        if hit is not None:
            self.session.came_from = "search"
            self._land(OpenRequest(hit.article, self.session.trail.query, hit.start))

    def _after_compare(self, pin: Pin | None) -> None:
        if pin is not None:
            self.session.came_from = "compare"
            self._land(OpenRequest(pin.article.id, self.session.trail.query, pin.quote.span.start))

    def _after_matrix(self, pin: Pin | None) -> None:
        if pin is not None:
            self.session.came_from = "matrix"
            self._land(OpenRequest(pin.article.id, self.session.trail.query, pin.quote.span.start))

    def _after_timeline(self, moment: "Moment | None") -> None:
        if moment is not None:
            self.session.came_from = "timeline"
            self._land(
                OpenRequest(moment.article, self.session.trail.query, moment.event.span.start if moment.event else 0)
            )

    def _after_people(self, quote: "Said | None") -> None:
        if quote is not None:
            self.session.came_from = "people"
            self._land(OpenRequest(quote.where.article, self.session.trail.query, quote.start))

    def _after_board(self, request: OpenRequest | None) -> None:
        if request is not None:
            self.session.came_from = "boards"
            self._land(request)

    def _after_story(self, request: OpenRequest | None) -> None:
        if request is not None:
            self.session.came_from = "story"
            self._land(request)

    def _after_map(self, query: str | None) -> None:
        if query is not None:
            self.list_only(query)

    def _after_voice(self, query: str | None) -> None:
        if query is not None:
            self.search_for(query)

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """The themes; all else has a key and is made from it."""
        del screen
        yield SystemCommand(_("Ganti tema warna"), _("warna seluruh layar"), self.action_change_theme)

    @property
    def watched_on(self) -> Path | None:
        """The folder to go on watching where the program is opened again on another library."""
        return self._read.watched_on

    def read(self, article: str) -> None:
        """Open an article from its top."""
        self._land(OpenRequest(article))

    def list_only(self, query: str) -> None:
        """Filter the list of articles."""
        self._to_reading()
        self._read.list_only(query)

    def search_for(self, query: str) -> None:
        """Search for something, over the reading screen."""
        self._to_reading()
        self.push_screen(screens.SearchScreen(self.session, query), self._after_search)

    def _to_reading(self) -> None:
        while self.screen is not self._read:
            self.pop_screen()

    def _land(self, request: OpenRequest) -> None:
        self._to_reading()
        self._read.land(request)


class Ended(NamedTuple):
    """How a session ended: the exit status, and the error where the program broke."""

    status: int
    error: Exception | None


def run(library: Path | None = None, config: Config = USUAL, at: tuple[str, int] | None = None) -> Ended:
    """Open the terminal on the library in a folder, by default the user's own, until the user leaves.

    ``at`` is the id of the article to open first, and the place of its text to show.

    Raises:
        LibraryError: the library cannot be opened; the message says what to do.
    """
    watched: Path | None = None
    while True:
        app = PilkadaApp(Session.over(library, config.group), config)
        app.watched = watched
        if at is not None:
            app.first, at = OpenRequest(at[0], "", at[1]), None
        app.run()
        if app.return_code != AGAIN:
            return Ended(app.return_code or 0, app.error)
        watched = app.watched_on
