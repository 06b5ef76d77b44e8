"""The line at the bottom: the keys of the moment."""

from textual import events

from pilkada_tui.tui import key_names
from pilkada_tui.tui.layout import clip, spread, width_of
from pilkada_tui.tui.text import Line, Run, run
from pilkada_tui.tui.widgets.bar import GAP, Bar, hint


class HintBar(Bar):
    """The keys that work at this moment, made from the live bindings; at the right, what is pinned or going on."""

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._status = ""

    def on_mount(self) -> None:
        """Follow the bindings of the screen as focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def say(self, status: str) -> None:
        """Put words at the right edge."""
        self._status = status
        self.refresh()

    def _hints(self) -> list[tuple[str, Line]]:
        shown: dict[str, tuple[str, Line]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in shown:
                key = key_names.sign(binding)
                shown[binding.action] = (binding.key, hint(key, binding.description))
        return list(shown.values())

    def line(self, width: int) -> Line:
        """`` spasi sematkan   c banding``, as many as have room."""
        right: Line = (run(self._status, "strong"), Run(" ")) if self._status else ()
        room = width - width_of(right) - 2
        left: list[Run] = [Run(" ")]
        for _key, shown in self._hints():
            if width_of((*left, *shown)) > room:
                break
            left += [*shown, GAP]
        return spread(clip(tuple(left), max(room, 0)), right, width)

    def on_click(self, event: events.Click) -> None:
        """A click on a hint presses its key."""
        end = 1
        for key, shown in self._hints():
            end += width_of((*shown, GAP))
            if event.x < end:
                self.app.simulate_key(key)
                return
