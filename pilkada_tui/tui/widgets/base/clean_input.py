"""A line to type on that shows what it holds as text and nothing else, and knows what it was given."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from pilkada_tui.tui.render.text import shown
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
