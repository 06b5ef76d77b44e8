"""The ``:`` line: every command by its name, completed while it is typed; with words after it where it takes some."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from pilkada_tui.language import _
from pilkada_tui.search.words import key
from pilkada_tui.tui.render.layout import clip, spread
from pilkada_tui.tui.render.text import Line, run, shown
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.lines import Lines
from pilkada_tui.tui.widgets.forms.inputs import CleanInput

SHOWN = 6


class Typed(NamedTuple):
    """A command that can be typed: its name, the key that does the same, other words for it, what follows it."""

    name: str
    key: str
    also: str
    run: Callable[[str], Awaitable[object] | object]
    takes: str = ""


class CommandLine(ModalScreen[tuple[Typed, str] | None]):
    """Ends with the command and the words after it, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.COMMAND_LINE]

    DEFAULT_CSS = """
    CommandLine { align: left bottom; }
    CommandLine > Vertical { height: auto; width: 1fr; background: $surface; }
    CommandLine Horizontal { height: 1; }
    CommandLine Label { width: 3; }
    CommandLine CleanInput { width: 1fr; }
    """

    def __init__(self, commands: Sequence[Typed], begun: str = "") -> None:
        super().__init__()
        self._commands = list(commands)
        self._begun = begun
        self._at = 0

    def compose(self) -> ComposeResult:
        """What the words may mean, over the line."""
        with Vertical():
            yield Lines(id="meant")
            with Horizontal():
                yield Label(" : ", markup=False)
                yield CleanInput(self._begun, _("perintah; Tab melengkapi, Enter menjalankan, Esc menutup"))

    def on_mount(self) -> None:
        """Begin on the line."""
        line = self.query_one(CleanInput)
        line.focus()
        line.cursor_position = len(line.value)
        self._show()

    def _meant(self) -> list[Typed]:
        """The commands that begin with the words typed, then those that hold them; of one that takes words, itself."""
        typed = key(self.query_one(CleanInput).value)
        taking = [one for one in self._commands if one.takes and typed.startswith(f"{key(one.name)} ")]
        if taking:
            return taking
        begun = [one for one in self._commands if key(one.name).startswith(typed)]
        held = [one for one in self._commands if typed in key(f"{one.name} {one.also}") and one not in begun]
        return [*begun, *held]

    @on(Input.Changed)
    def _changed(self) -> None:
        self._at = 0
        self._show()

    def _show(self) -> None:
        meant = self._meant()
        first = max(self._at - SHOWN + 1, 0)
        self.query_one("#meant", Lines).show(
            lambda width: _lines(meant[first : first + SHOWN], self._at - first, width)
        )

    def action_choice(self, step: int) -> None:
        """Go to the next (1) or previous (-1) of the suggested commands."""
        meant = self._meant()
        if meant:
            self._at = (self._at + step) % len(meant)
            self._show()

    def action_complete(self) -> None:
        """Write the command under the cursor out."""
        if meant := self._meant():
            line, one = self.query_one(CleanInput), meant[self._at]
            if not (one.takes and key(line.value).startswith(f"{key(one.name)} ")):
                line.value = one.name.lower() + (" " if one.takes else "")
                line.cursor_position = len(line.value)

    @on(Input.Submitted)
    def _entered(self) -> None:
        line = self.query_one(CleanInput).value.strip()
        if not line:
            self.dismiss(None)
            return
        meant = self._meant()
        if not meant:
            self.notify(shown(_("“{name}” bukan perintah.").format(name=line)), markup=False)
            return
        one = meant[self._at]
        rest = line[len(one.name) :].strip() if one.takes and key(line).startswith(key(one.name)) else ""
        if one.takes and not rest:
            self.action_complete()
            return
        self.dismiss((one, rest))

    def action_leave(self) -> None:
        """Close the line."""
        self.dismiss(None)


def _lines(meant: Sequence[Typed], at: int, width: int) -> list[Line]:
    return [
        spread(
            clip(
                (
                    run(" ▸ " if place == at else "   ", "here"),
                    run(one.name.lower(), *(("cursor",) if place == at else ())),
                    run(f" {one.takes}" if one.takes else "", "dim"),
                ),
                width - 12,
            ),
            (run(one.key, "dim"),),
            width - 1,
        )
        for place, one in enumerate(meant)
    ]
