"""The line at the top of a screen of its own: its name and what it shows."""

from pilkada_tui.tui.render.layout import clip
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.bar import GAP, Bar


class TitleBar(Bar):
    """A name and a few words."""

    def __init__(self, name: str, about: str, **names: str | None) -> None:
        super().__init__(**names)
        self._name = name
        self._query: Line = ()
        self.say(about)

    def say(self, about: str) -> None:
        """Change the words."""
        self.said = about
        self._line: Line = (run(f" {self._name}", "strong"), GAP, *self._query, run(about, "dim"))
        self.refresh()

    def ask(self, query: Line) -> None:
        """Show the query that the screen is narrowed by before the words."""
        self._query = (*query, GAP) if query else ()
        self.say(self.said)

    def line(self, width: int) -> Line:
        """The name, then the words."""
        return clip(self._line, width)
