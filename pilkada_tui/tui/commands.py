"""The command palette: every key of the screen that it was called from, by what the key does."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from pilkada_tui.tui.settings import key_names, keys
from pilkada_tui.tui.settings.help_words import ALIASES


class Command(NamedTuple):
    """A thing to do: its name, the key for it, other words for it, and what doing it calls."""

    name: str
    key: str
    also: str
    run: IgnoreReturnCallbackType


class KeyCommands(Provider):
    """Commands made from the live bindings."""

    def _commands(self) -> Iterator[Command]:
        """In the order of the help; moves are left to the keys, and so is what does not work at this moment."""
        live = {active.binding.id: active for active in self.screen.active_bindings.values() if active.enabled}
        for _place, bindings in keys.BY_PLACE:
            for binding in bindings:
                active = live.get(binding.id)
                if active is None or binding in keys.MOVE:
                    continue
                words = keys.meaning(binding)
                name = words[:1].upper() + words[1:]
                run = partial(self.app.run_action, binding.action, active.node)
                yield Command(name, key_names.signs(binding), ALIASES.get(binding.id or "", ""), run)

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
