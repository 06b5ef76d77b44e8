"""Where there is no room for the counts beside the hits: a line of the numbers that lead to them."""

from textual import events
from textual.message import Message

from pilkada_tui.language import number as in_digits
from pilkada_tui.library import Facets
from pilkada_tui.tui.render.facets import GROUPS, NOTHING, totals
from pilkada_tui.tui.render.layout import clip, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.bars import GAP, Bar


class FacetBar(Bar):
    """`` 1 Wilayah 3   2 Tokoh 4   3 Topik 2   4 Bulan 2``."""

    class Picked(Message):
        """The user clicked on a group."""

        def __init__(self, group: str) -> None:
            super().__init__()
            self.group = group

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._facets = NOTHING

    def show(self, facets: Facets) -> None:
        """Say how many values each group has."""
        self._facets = facets
        self.refresh()

    def _parts(self) -> list[tuple[str, Line]]:
        counted = totals(self._facets)
        return [
            (group, (run(str(number), "key"), run(f" {name}", "dim"), run(f" {in_digits(counted[group])}"), GAP))
            for number, (group, name) in enumerate(GROUPS, 1)
            if counted[group]
        ]

    def line(self, width: int) -> Line:
        """The groups that have values, by their numbers."""
        return clip((Run(" "), *(part for _group, parts in self._parts() for part in parts)), width)

    def on_click(self, event: events.Click) -> None:
        """A click on a group asks for its values."""
        end = 1
        for group, parts in self._parts():
            end += width_of(parts)
            if event.x < end:
                self.post_message(self.Picked(group))
                return
