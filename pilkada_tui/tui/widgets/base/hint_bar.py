"""The line at the bottom: the keys of the moment."""

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from textual import events
from textual.binding import Binding

from pilkada_tui.tui.render.layout import clip, spread, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import key_names
from pilkada_tui.tui.settings.hints import PAIRS
from pilkada_tui.tui.widgets.base.bars import GAP, Bar

NEAR = Run("  ")
HELP = "go.help"
Hint = tuple[Binding, ...]
"""A key, or two that go two ways and share their words."""


@runtime_checkable
class IdleKeys(Protocol):
    """A screen that knows of keys that would do nothing at present."""

    def idle(self, action: str) -> bool:
        """Whether the key of an action would do nothing."""
        ...


@runtime_checkable
class Telling(Protocol):
    """A program that has told the user something, which is still to be seen."""

    @property
    def notice(self) -> str:
        """What was told last; empty when that has been seen long enough."""
        ...

    def hush(self) -> None:
        """Take the notice away."""
        ...


class HintBar(Bar):
    """The keys that work at this moment, made from the live bindings; at the right, what is pinned or going on.

    What the program tells stands there too for its time, and hints give way to it: so nothing that is read is covered.
    """

    def __init__(self, first: Sequence[str] | Callable[[], Sequence[str]] = (), **names: str | None) -> None:
        """A line that begins with the keys named ``first``, by the ids of their bindings, and keeps all of them."""
        super().__init__(**names)
        self._names = first
        self._status = ""
        self._going_on = ""

    def on_mount(self) -> None:
        """Follow the bindings of the screen as focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def say(self, status: str) -> None:
        """Put words at the right edge."""
        if status != self._status:
            self._status = status
            self.refresh()

    def show_task(self, task: str) -> None:
        """Put what goes on in the background before what else stands at the right edge."""
        if task != self._going_on:
            self._going_on = task
            self.refresh()

    @property
    def _first(self) -> Sequence[str]:
        return self._names() if callable(self._names) else self._names

    def _hints(self) -> list[Hint]:
        found: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if active.enabled and not self._idle(active.binding.action):
                found.setdefault(active.binding.id or active.binding.action, active.binding)
        places = {name: place for place, name in enumerate(self._first)}
        taken = {PAIRS[name][0] for name in found if name in PAIRS}
        wanted = [
            tuple(found[one] for one in (name, *PAIRS.get(name, ())[:1]) if one in found)
            for name, binding in found.items()
            if name not in taken and (binding.show or name in places)
        ]
        return sorted(wanted, key=lambda hint: places.get(hint[0].id or "", len(places)))

    def _idle(self, action: str) -> bool:
        return isinstance(self.screen, IdleKeys) and self.screen.idle(action)

    def _fitting(self, width: int) -> list[tuple[str, Line]]:
        """Each key that has room for its words, with what is shown for it and the gap after it.

        The way out and the help are the last, and there unless a notice needs their room.
        The rest is in the help: a letter without its word tells nobody anything.
        """
        room = width - width_of(self._right(width)) - 3
        hints = self._hints()
        last = self._last(hints)
        hints = [hint for hint in hints if hint not in last]
        while last and self._told and _width(last, NEAR) > room:
            last.pop()
        every_day = [hint for hint in hints if hint[0].id in self._first]
        gap = GAP if _width([*every_day, *last], GAP) <= room else NEAR
        room -= _width(last, gap) + width_of((gap,)) * bool(last)
        found: list[tuple[str, Line]] = []
        for hint in hints:
            room -= _width([hint], gap) + width_of((gap,)) * bool(found)
            if room < 0:
                break
            found += _shown(hint, gap)
        return found + [part for hint in last for part in _shown(hint, gap)]

    def _last(self, hints: Sequence[Hint]) -> list[Hint]:
        return sorted((hint for hint in hints if _leads_on(hint)), key=lambda hint: hint[0].id == HELP)

    @property
    def _told(self) -> str:
        return self.app.notice if isinstance(self.app, Telling) else ""

    def _right(self, width: int) -> Line:
        said = " · ".join(filter(None, (self._going_on, self._status)))
        if not (told := self._told):
            return (run(said, "strong"), Run(" ")) if said else ()
        notice: Line = (run("▌ ", "band"), run(told, "strong"))
        both = (*notice, GAP, run(said, "strong"), Run(" "))
        room = width - _width(self._last(self._hints()), NEAR) - 3
        return both if said and width_of(both) <= room else (*notice, Run(" "))

    def line(self, width: int) -> Line:
        """`` spasi sematkan   c banding``, as many as have room with their words, the first first."""
        right = self._right(width)
        left = [Run(" "), *(part for _key, shown in self._fitting(width) for part in shown)]
        return spread(clip(tuple(left[:-1]), max(width - width_of(right) - 2, 0)), right, width)

    def on_click(self, event: events.Click) -> None:
        """A click on a hint presses its key, one on a notice takes it away."""
        right = self.size.width - width_of(self._right(self.size.width))
        if isinstance(self.app, Telling) and self.app.notice and event.x >= right:
            self.app.hush()
            return
        end = 1
        for key, shown in self._fitting(self.size.width):
            end += width_of(shown)
            if event.x < end:
                # A click may go astray, and nothing asks again before the program ends.
                self.app.simulate_key(key if key != "q" else "ctrl+c")
                return


def _leads_on(hint: Hint) -> bool:
    """Whether a key leads out of the screen, or to the help."""
    name = hint[0].id or ""
    return name == HELP or name.endswith(".leave")


def _shown(hint: Hint, gap: Run) -> list[tuple[str, Line]]:
    """Each key of a hint with its sign; at the last the words of all, and the gap to the next hint."""
    name = hint[0].id or ""
    words = PAIRS[name][1] if len(hint) > 1 else hint[0].description
    *before, last = [(binding.key, run(key_names.sign(binding), "key")) for binding in hint]
    return [*((key, (sign, Run(" "))) for key, sign in before), (last[0], (last[1], run(f" {words}", "dim"), gap))]


def _width(hints: Sequence[Hint], gap: Run) -> int:
    """The cells that hints take side by side, without the gap after the last."""
    whole = sum(width_of(line) for hint in hints for _key, line in _shown(hint, gap))
    return whole - width_of((gap,)) * bool(hints)
