"""A box for many lines of any text: nothing pasted into it reaches the terminal as it came."""

from rich.text import Text
from textual.content import Content
from textual.widgets import TextArea

from pilkada_tui.tui.render.text import in_place, shown


class SafeArea(TextArea):
    """A text area without syntax, whose lines are shown fit for the screen; while it is empty it says what for."""

    def __init__(self, text: str = "", hint: str = "", **names: str | None) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, **names)  # type: ignore[arg-type]
        self.placeholder = Content(shown(hint))

    def get_line(self, line_index: int) -> Text:
        """A line of the text as it is shown, each character in its column."""
        return Text(in_place(self.document.get_line(line_index)), end="", no_wrap=True)
