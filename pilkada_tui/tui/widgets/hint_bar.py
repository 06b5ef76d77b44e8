"""The line at the bottom: the keys of the moment."""

from collections.abc import Iterable, Sequence

from textual import events
from textual.binding import Binding

from pilkada_tui.tui import key_names, keys
from pilkada_tui.tui.layout import clip, spread, width_of
from pilkada_tui.tui.text import Line, Run, run
from pilkada_tui.tui.widgets.bar import GAP, Bar, hint

NEAR = Run("  ")


class HintBar(Bar):
    """The keys that work at this moment, made from the live bindings; at the right, what is pinned or going on."""

    def __init__(self, first: Sequence[str] = (), **names: str | None) -> None:
        """A line that begins with the keys named ``first``, by the ids of their bindings, and keeps all of them."""
        super().__init__(**names)
        self._first = tuple(first)
        self._status = ""

    def on_mount(self) -> None:
        """Follow the bindings of the screen as focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def say(self, status: str) -> None:
        """Put words at the right edge."""
        self._status = status
        self.refresh()

    def _hints(self) -> list[Binding]:
        found: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if active.enabled and (binding.show or binding.id in self._first):
                found.setdefault(binding.action, binding)
        places = {name: place for place, name in enumerate(self._first)}
        return sorted(found.values(), key=lambda binding: places.get(binding.id or "", len(places)))

    def _fitting(self, width: int) -> list[tuple[str, Line]]:
        """Each hint that has room, with its key and the gap after it."""
        room = width - width_of(self._right()) - 3
        bindings = self._hints()
        kept = [binding for binding in bindings if binding.id in self._first]
        gap, wordless = GAP, 0
        order = [name for name in keys.KNOWN_BY_SIGN if name in self._first]
        order += [name for name in reversed(self._first) if name not in order]
        while _width(kept, order[:wordless], gap) > room and wordless < len(order):
            wordless += gap is NEAR
            gap = NEAR
        found: list[tuple[str, Line]] = []
        for binding in bindings:
            shown = _shown(binding, order[:wordless])
            room -= width_of(shown)
            if room < 0:
                break
            found.append((binding.key, (*shown, gap)))
            room -= width_of((gap,))
        return found

    def _right(self) -> Line:
        return (run(self._status, "strong"), Run(" ")) if self._status else ()

    def line(self, width: int) -> Line:
        """`` spasi sematkan   c banding``, as many as have room; the first give up their words, not their place."""
        right = self._right()
        left = [Run(" "), *(part for _key, shown in self._fitting(width) for part in shown)]
        return spread(clip(tuple(left[:-1]), max(width - width_of(right) - 2, 0)), right, width)

    def on_click(self, event: events.Click) -> None:
        """A click on a hint presses its key."""
        end = 1
        for key, shown in self._fitting(self.size.width):
            end += width_of(shown)
            if event.x < end:
                self.app.simulate_key(key)
                return


def _shown(binding: Binding, wordless: Sequence[str]) -> Line:
    """A hint, without its words where the binding is one of ``wordless``."""
    found = hint(key_names.sign(binding), binding.description)
    return found[:1] if binding.id in wordless else found


def _width(bindings: Iterable[Binding], wordless: Sequence[str], gap: Run) -> int:
    parts = [part for binding in bindings for part in (*_shown(binding, wordless), gap)]
    return width_of(tuple(parts[:-1]))
