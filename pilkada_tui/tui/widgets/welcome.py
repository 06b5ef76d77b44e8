"""The welcome of the first time: it lies over the panes and takes no key away."""

from textual.content import Content

from pilkada_tui.language import _
from pilkada_tui.tui.render.tour import tour_lines
from pilkada_tui.tui.widgets.base.page_view import Leaf


class Welcome(Leaf, can_focus=False):
    """The steps of the tour in a frame at the middle of the screen."""

    DEFAULT_CSS = """
    Welcome { layer: welcome; width: 80; max-width: 100%; height: auto; max-height: 100%; }
    """

    def __init__(self) -> None:
        super().__init__(tour_lines, classes="pane welcome")
        self.border_title = Content(_("Selamat datang"))
        self.border_subtitle = Content(_("tekan tombol apa saja"))

    def on_resize(self) -> None:
        """Stand in the middle."""
        super().on_resize()
        room, own = self.app.size, self.outer_size
        self.styles.offset = (max(room.width - own.width, 0) // 2, max(room.height - own.height, 0) // 2)

    def on_click(self) -> None:
        """A click ends it."""
        self.remove()
