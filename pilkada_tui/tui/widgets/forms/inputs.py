"""Lines and boxes to type on: what is pasted or filled in never reaches the terminal as control codes."""

from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, TextArea

from pilkada_tui.tui.render.text import in_place, shown
from pilkada_tui.tui.settings import keys


class CleanInput(Input):
    """An input for outside text: what steers or hides is shown, and what was not changed is given back as it came."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.CHOICES]

    def __init__(self, value: str, hint: str = "", **names: str | None) -> None:
        self._given = value
        super().__init__(value, placeholder=hint, compact=True, select_on_focus=False, **names)  # type: ignore[arg-type]

    def validate_value(self, value: str) -> str:
        """The value fit for the screen."""
        return shown(value)

    @property
    def answer(self) -> str:
        """What is typed, or what was given where nothing was changed."""
        return self._given if self.value == shown(self._given) else self.value.strip()


class SafeArea(TextArea):
    """A text area without syntax, whose lines are shown fit for the screen; while it is empty it says what for."""

    def __init__(self, text: str = "", hint: str = "", **names: str | None) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, **names)  # type: ignore[arg-type]
        self.placeholder = Content(shown(hint))

    def get_line(self, line_index: int) -> Text:
        """A line of the text as it is shown, each character in its column."""
        return Text(in_place(self.document.get_line(line_index)), end="", no_wrap=True)


class FilterInput(Input):
    """Enter goes on to the list, Esc takes the filter off."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FILTER]

    DEFAULT_CSS = """
    FilterInput { width: 1fr; }
    """
