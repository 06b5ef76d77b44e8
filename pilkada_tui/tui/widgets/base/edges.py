"""Words in the border of a pane, set only where they change: Textual paints the whole pane again for them."""

from textual.content import Content
from textual.widget import Widget

from pilkada_tui.tui.render.text import shown


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
