"""What of the reading screen is put on a board: what is marked in the list in front, or what its cursor stands on."""
# ruff: noqa: PLC0415 (what an action needs is imported inside it, so that the first paint comes without it)

from typing import TYPE_CHECKING

from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.screens.reading.base import Desk

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.picked import Picked


class Boarding(Desk):
    """Finds what the user means by the pane in front."""

    def read_picked(self) -> "Picked":
        """The articles, quotes or events that the user means."""
        from pilkada_tui.tui.actions.picked import Picked

        article, front = self.session.article, self.panes.front
        if front == "timeline" and (row := self.panes.timeline.current) is not None:
            return Picked(events=self.panes.timeline.picked or (row,))
        if front in {"text", "quotes"} and article is not None and self.session.quote is not None:
            marked = self.panes.quotes.marked_numbers if front == "quotes" else ()
            return Picked(quotes=tuple(Pin(article, number) for number in marked or (self.session.quote,)))
        current = self.panes.articles.current
        marked_articles = self.panes.articles.marked if front == "articles" else ()
        return Picked(articles=marked_articles or ((current,) if current else ()))
