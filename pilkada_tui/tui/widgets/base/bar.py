"""A line across the screen, and how a key is shown on it."""

from textual.strip import Strip

from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.painted import Painted

GAP = Run("   ")


def hint(key: str, what: str) -> Line:
    """A key and what it does."""
    return (run(key, "key"), run(f" {what}", "dim"))


class Bar(Painted, can_focus=False):
    """One line across the screen."""

    DEFAULT_CSS = """
    Bar { height: 1; overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    def line(self, width: int) -> Line:
        """What the line says in ``width`` cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The bar's only line."""
        return self.strip_of(self.line(self.size.width) if y == 0 else (), self.size.width)
