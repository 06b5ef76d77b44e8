"""Lines of words around a screen: a bar across it, its title bar, and the borders of a pane."""

from textual import events
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from pilkada_tui.tui.render.layout import fitted, width_of
from pilkada_tui.tui.render.text import Line, Run, run, shown
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
        self.refresh()

    def ask(self, query: Line) -> None:
        """Show the query that the screen is narrowed by before the words."""
        self._query = (*query, GAP) if query else ()
        self.say(self.said)

    def on_click(self, event: events.Click) -> None:
        """A click on the query goes to the line where it is changed."""
        start = width_of((run(f" {self._name}"), GAP))
        if start <= event.x < start + width_of(self._query):
            self.app.simulate_key("slash")

    def line(self, width: int) -> Line:
        """The name, then as many of the words between dots as have room whole."""
        first, *more = self.said.split(" · ")
        start = (run(f" {self._name}", "strong"), GAP, *self._query, run(first, "dim"))
        return fitted(start, more, width, "dim")


def head(pane: Widget, words: str) -> None:
    """Put words into the upper edge."""
    title = Content(shown(words))
    if pane.border_title != title.markup:
        pane.border_title = title


def foot(pane: Widget, words: str) -> None:
    """Put words into the lower edge."""
    title = Content(shown(words))
    if pane.border_subtitle != title.markup:
        pane.border_subtitle = title
