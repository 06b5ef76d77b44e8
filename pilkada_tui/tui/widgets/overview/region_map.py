"""The map of Indonesia: regions lit by a count, a cursor on one of them, and a part that fills the pane."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from pilkada_tui.geography import ISLANDS, islands_of, neighbour, outlines, within
from pilkada_tui.tui.render.map import Raster, lit, raster
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.painted import Painted

CAPITAL = "31.71"
COUNTRY, GROUP, PROVINCE, ONE_REGION = range(4)
_EVERYTHING = tuple(province for _name, provinces in ISLANDS for province in provinces)


class RegionMap(Painted, can_focus=True):
    """A map with a cursor. ``shown`` are the codes of the provinces, or of the one region, that fill it."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MAP_MOVES]

    DEFAULT_CSS = """
    RegionMap { overflow: hidden; scrollbar-size-vertical: 0; scrollbar-gutter: auto; }
    """

    class Moved(Message):
        """The cursor has moved to another region, or another part of the country is shown."""

        def __init__(self, region_map: "RegionMap") -> None:
            super().__init__()
            self.region_map = region_map

        @property
        def control(self) -> "RegionMap":
            """The map."""
            return self.region_map

    class Chosen(Moved):
        """The region under the cursor is to be opened."""

    def __init__(self, region: str = CAPITAL, shown: tuple[str, ...] = (), **names: str | None) -> None:
        super().__init__(**names)
        self.here = region
        self.shown = shown or _EVERYTHING
        self._counts: Mapping[str, int] = {}
        self._lines: list[Line] = []

    def show(self, counts: Mapping[str, int]) -> None:
        """Light the regions by these counts; a count of a province lights all of it."""
        self._counts = counts
        self._draw()

    def on_resize(self) -> None:
        """Set the map for the present size."""
        self._draw()

    @property
    def _raster(self) -> Raster:
        return raster(within(self.shown), self.size.width, self.size.height)

    def _draw(self) -> None:
        if not self.size:
            return
        self._lines = lit(self._raster, self._counts, self.here, within(self.shown))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of the map."""
        return self.strip_of(self._lines[y] if y < len(self._lines) else (), self.size.width)

    @property
    def level(self) -> int:
        """The zoom level: 0 the country, 1 a group of islands, 2 a province, 3 one region."""
        if self.shown == _EVERYTHING:
            return COUNTRY
        if self.shown == islands_of(self.here) and len(self.shown) > 1:
            return GROUP
        return ONE_REGION if self.shown == (self.here,) else PROVINCE

    def stand(self, region: str) -> None:
        """Put the cursor on a region."""
        if region in outlines() and region != self.here:
            self.here = region
            self._draw()
            self.post_message(self.Moved(self))

    def _look_at(self, shown: tuple[str, ...]) -> None:
        self.shown = shown
        self._draw()
        self.post_message(self.Moved(self))

    def action_go(self, east: int, north: int) -> None:
        """Go to the neighbour in a direction."""
        self.stand(neighbour(self.here, (east, north), within(self.shown if self.level < 3 else self.here[:2])))

    def action_choose(self) -> None:
        """Zoom in: the islands, the province, the region; and then open what is told of the region."""
        nearer = {COUNTRY: islands_of(self.here), GROUP: (self.here[:2],), PROVINCE: (self.here,)}
        if self.level in nearer:
            self._look_at(nearer[self.level])
        else:
            self.post_message(self.Chosen(self))

    def look_wider(self) -> bool:
        """Zoom out; False where the whole country is shown already."""
        wider = {ONE_REGION: (self.here[:2],), PROVINCE: islands_of(self.here), GROUP: _EVERYTHING}
        if self.level not in wider:
            return False
        self._look_at(wider[self.level])
        return True

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a region; a second one zooms in."""
        found = self._raster.region_at(event.x, event.y)
        if found == self.here:
            self.action_choose()
        elif found:
            self.stand(found)
