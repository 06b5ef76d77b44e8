"""What the list is filtered by, as chips that a click takes off."""

from textual import events
from textual.message import Message

from pilkada_tui.tui.render.layout import clip, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.bars import Bar


class ChipBar(Bar):
    """``[wilayah:sumsel ×] [netral ×]``; no line at all where nothing is filtered."""

    DEFAULT_CSS = """
    ChipBar { display: none; }
    ChipBar.-some { display: block; }
    """

    class TakenOff(Message):
        """The user clicked on a chip."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._chips: tuple[str, ...] = ()

    def show(self, chips: tuple[str, ...]) -> None:
        """Show chips."""
        self._chips = chips
        self.set_class(bool(chips), "-some")
        self.refresh()

    def _parts(self) -> list[Line]:
        return [(run("[", "dim"), run(chip, "strong"), run(" ×]", "key"), Run(" ")) for chip in self._chips]

    def line(self, width: int) -> Line:
        """As many chips as have room."""
        return clip((Run(" "), *(run for part in self._parts() for run in part)), width)

    def on_click(self, event: events.Click) -> None:
        """A click on a chip takes it off."""
        end = 1
        for place, part in enumerate(self._parts()):
            end += width_of(part)
            if event.x < end:
                self.post_message(self.TakenOff(place))
                return
