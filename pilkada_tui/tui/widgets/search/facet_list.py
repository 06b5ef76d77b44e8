"""The counts beside the hits: choosing one narrows the search by it, choosing it again takes that off."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from pilkada_tui.language import _, number
from pilkada_tui.library import Facets
from pilkada_tui.tui import narrowing
from pilkada_tui.tui.render.facets import GROUPS, MOST, NOTHING, Choice, choices, totals
from pilkada_tui.tui.render.layout import spread, wrapped
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.rows import BlockRows


class FacetList(BlockRows):
    """Regions, speakers, topics and months with their counts, under the number that leads to each group.

    At rest it shows as many of each as lets all four be seen; unfolded every group is whole.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FACETS]
    airy = 30

    class Picked(Message):
        """The user narrows the search by a field, or takes it off."""

        def __init__(self, term: str) -> None:
            super().__init__()
            self.term = term

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._facets = NOTHING
        self._choices: tuple[Choice, ...] = ()
        self._query = ""
        self._most, self._whole = MOST, False

    def show(self, query: str, facets: Facets) -> None:
        """The counts for a query; the cursor stays in the group where it is."""
        self._query, self._facets = query, facets
        self._choose()

    def unfold(self) -> None:
        """Show every value, the group of the cursor at the top, until the focus goes.

        Asked for and no part of taking the focus: a click must find its value where it was seen.
        """
        self._whole = True
        self._choose()
        first = self._first(self._choices[self.cursor].group) if self._choices else None
        self.scroll_to(y=self.top(first) - 1 if first is not None else 0, animate=False)

    def _choose(self) -> None:
        """List the values; the cursor stays on its own or, where that is gone, on the first of its group."""
        was = self._choices[self.cursor] if self._choices else None
        height = self.scrollable_content_region.height
        self._most = MOST if self._whole else max((height - 2 * len(GROUPS)) // len(GROUPS), 2)
        self._choices = choices(self._facets, self._most)
        self.relay()
        same = (place for place, one in enumerate(self._choices) if was and one.term == was.term)
        self.place(next(same, self._first(was.group if was else "") or 0))

    def on_blur(self) -> None:
        """Show the commonest of each group."""
        self._whole = False
        self._choose()

    def on_resize(self) -> None:
        """Lay the values out for the present room."""
        self._choose()

    def _first(self, group: str) -> int | None:
        return next((place for place, one in enumerate(self._choices) if one.group == group), None)

    def to_group(self, group: str) -> bool:
        """Put the cursor on the first value of a group; False where it has none."""
        place = self._first(group)
        if place is not None:
            self.place(place)
        return place is not None

    def headings(self) -> dict[int, Line]:
        """The number and name of each group, and how many values it has beyond those listed."""
        counted = totals(self._facets)
        found: dict[int, Line] = {}
        for key, (group, name) in enumerate(GROUPS, 1):
            place = self._first(group)
            if place is not None:
                rest = counted[group] - self._most
                more = _(" dan {count} lagi").format(count=number(rest)) if rest > 0 else ""
                found[place] = (run(f"{key} ", "key"), run(name, "heading"), run(more, "dim"))
        return found

    def blocks(self, width: int) -> list[list[Line]]:
        """A line for each value: a tick where it narrows already, its name, its count."""
        asked = narrowing.terms(self._query)
        return [[self._entry(one, width - 1, on=one.term in asked)] for one in self._choices]

    def _entry(self, one: Choice, width: int, *, on: bool) -> Line:
        style = ("strong",) if on else ()
        # Of a person only the quotes are counted; what else names them comes with them when one narrows.
        count = f"❝{number(one.hits)}" if one.group == "speaker" else number(one.hits)
        return spread((run("✓ " if on else "  ", "here"), run(one.name, *style)), (run(count, "dim"),), width)

    def empty(self, width: int) -> list[Line]:
        """What is shown where the list is empty."""
        return wrapped(_("Jumlah per wilayah, tokoh, topik dan bulan tampil di sini."), width, "dim")

    def chosen(self) -> None:
        """Tell which value the user narrows by."""
        self.post_message(self.Picked(self._choices[self.cursor].term))

    def on_click(self, event: events.Click) -> None:
        """One click narrows."""
        event.prevent_default()
        offset = event.get_content_offset(self)
        row = self.row_at(offset.y + self.scroll_offset.y) if offset is not None and self.total else None
        if row is not None:
            self.place(row)
            self.chosen()
