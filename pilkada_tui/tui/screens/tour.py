"""The tour, as the help leads to it: one screen on how to go about, left with any key."""

from textual import events

from pilkada_tui.language import _
from pilkada_tui.tui.render.tour import tour_lines
from pilkada_tui.tui.screens.box import BoxScreen


class TourScreen(BoxScreen):
    """The steps; whatever key is pressed, or wherever the mouse is clicked, closes it."""

    def __init__(self) -> None:
        super().__init__(_("Selamat datang"), tour_lines, _("tekan tombol apa saja"))

    def on_key(self, event: events.Key) -> None:
        """Any key closes the tour, and does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """So does a click."""
        self.dismiss()
