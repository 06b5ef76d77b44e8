"""The panes as tabs, for terminals that show one at a time."""

from textual import events
from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.language import number as in_digits
from pilkada_tui.tui.render.layout import spread, width_of
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.bars import GAP, Bar, hint

WAYS = (("slash", "/"), ("question_mark", "?"), ("ctrl+p", "^p"))
"""The keys that lead to everything else, and their signs."""


class PaneTabs(Bar):
    """The panes as tabs, for terminals that show one at a time."""

    class Picked(Message):
        """The user clicked on a pane's tab."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, panes: tuple[tuple[str, str], ...], **names: str | None) -> None:
        super().__init__(**names)
        self._panes = panes
        self._front = panes[0][0]
        self._counts: dict[str, int] = {}
        self._details: dict[str, str] = {}
        self.sample = False

    def show(self, counts: dict[str, int], details: dict[str, str]) -> None:
        """Say how much is in each pane, and what the tab in front says instead."""
        if (counts, details) != (self._counts, self._details):
            self._counts, self._details = counts, details
            self.refresh()

    def bring(self, front: str) -> None:
        """Bring a pane's tab to the front."""
        self._front = front
        self.refresh()

    def _tabs(self, width: int) -> list[tuple[str, Line]]:
        """Each pane's tab; where there is little room the other panes are only numbers."""
        tabs: list[tuple[str, Line]] = []
        for number, (pane, name) in enumerate(self._panes, 1):
            front = pane == self._front
            count = in_digits(self._counts[pane]) if pane in self._counts else ""
            more = self._details.get(pane, count) if front else count
            text = f"{number} {name} {more}".rstrip() if front or width >= 60 else str(number)
            edges = ("▌", "▐") if front else (" ", " ")
            style = ("strong", "here") if front else ("dim",)
            tabs.append((pane, (run(edges[0], "here"), run(text, *style), run(edges[1], "here"))))
        return tabs

    def line(self, width: int) -> Line:
        """`` 1 Artikel ▌2 Naskah▐ 3 Kutipan 4  4 Linimasa 1``."""
        left = tuple(part for _pane, tab in self._tabs(width) for part in tab)
        right = tuple(part for _key, sign in WAYS for part in hint(sign, ""))
        sample = (run(_("pustaka contoh"), "doubt", "strong"), GAP)
        if self.sample and width_of((*left, *sample, *right)) < width:
            right = (*sample, *right)
        return spread(left, right, width)

    def on_click(self, event: events.Click) -> None:
        """A click on a tab asks for its pane, one on a sign at the right end presses its key."""
        end = self.size.width - width_of(tuple(part for _key, sign in WAYS for part in hint(sign, "")))
        for key, sign in WAYS if event.x >= end else ():
            end += width_of(hint(sign, ""))
            if event.x < end:
                self.app.simulate_key(key)
                return
        end = 0
        for pane, tab in self._tabs(self.size.width):
            end += width_of(tab)
            if event.x < end:
                self.post_message(self.Picked(pane))
                return
