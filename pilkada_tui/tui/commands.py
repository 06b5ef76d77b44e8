"""The command palette: every key of the screen that it was called from, by what the key does."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, NamedTuple, Protocol, cast

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.types import IgnoreReturnCallbackType

from pilkada_tui.language import _
from pilkada_tui.tui.screens.dialogs.command_line import Typed
from pilkada_tui.tui.settings import key_names, keys
from pilkada_tui.tui.settings.help_words import ALIASES


class Command(NamedTuple):
    """A thing to do: its name, the key for it, other words for it, and what doing it calls."""

    name: str
    key: str
    also: str
    run: IgnoreReturnCallbackType


def key_commands(app: App[Any], screen: Screen[Any]) -> Iterator[Command]:
    """In the order of the help; moves are left to the keys, and so is what does not work at this moment."""
    live = {active.binding.id: active for active in screen.active_bindings.values() if active.enabled}
    for _place, bindings in keys.BY_PLACE:
        for binding in bindings:
            active = live.get(binding.id)
            if active is None or binding in keys.MOVE:
                continue
            words = keys.meaning(binding)
            name = words[:1].upper() + words[1:]
            run = partial(app.run_action, binding.action, active.node)
            yield Command(name, key_names.signs(binding), ALIASES.get(binding.id or "", ""), run)


class _Asked(Protocol):
    """What the app does with words that are typed after a command."""

    screen: Screen[Any]

    def search_for(self, query: str) -> None:
        """Show what a query finds."""

    def list_only(self, query: str) -> None:
        """Narrow the list of articles by a query."""


def typed_commands(app: App[Any]) -> Iterator[Typed]:
    """What the command line knows: commands that take words, then each command of the screen under it by its word."""
    asked = cast("_Asked", app)
    yield Typed(_("cari"), "/", "", asked.search_for, _("kata"))
    yield Typed(_("saring"), "f", "", asked.list_only, _("kata"))
    live = {active.binding.id: active for active in app.screen.active_bindings.values() if active.enabled}
    for _place, bindings in keys.BY_PLACE:
        for binding in bindings:
            active = live.get(binding.id)
            if active is None or binding in keys.MOVE or binding.id in {"go.command", "go.search", "list.filter"}:
                continue
            also = f"{keys.meaning(binding)} {ALIASES.get(binding.id or '', '')}"
            run = partial(app.run_action, binding.action, active.node)
            yield Typed(binding.description, key_names.signs(binding), also, partial(_without_words, run))


def _without_words(run: Callable[[], Awaitable[object]], _words: str) -> Awaitable[object]:
    return run()


class KeyCommands(Provider):
    """Commands made from the live bindings."""

    def _commands(self) -> Iterator[Command]:
        return key_commands(self.app, self.screen)

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(Content(command.name), command.run, text=command.name, help=command.key or None)

    async def search(self, query: str) -> Hits:
        """The commands that match what is typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.name), matcher.match(command.also))
            if score > 0:
                yield Hit(score, Content(command.name), command.run, text=command.name, help=command.key or None)
