"""Screens of pairs of statements of one person, each of which opens as a comparison."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from textual.screen import Screen

from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.selection import Picked, picked_quotes, pins_of
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.screens.base import complain
from pilkada_tui.tui.session import Session


class PairScreen(Screen[Said | None]):
    """Ends with the quote to open in its article, or with None."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def pair(self) -> tuple[Said, ...]:
        """The statements under the cursor; none where the list is empty."""
        raise NotImplementedError

    def read_picked(self) -> Picked:
        """The statements under the cursor, for a board or the story that they stand in. Raises as ``picked_quotes``."""
        return picked_quotes(self.session.library, self.pair())

    async def side_by_side(self, quotes: Iterable[Said], about: str) -> None:
        """Open quotes as columns; ``about`` says what they are."""
        listed = list(quotes)
        try:
            pins = await asyncio.to_thread(pins_of, self.session.library, listed)
        except (LibraryError, ArticleMissing) as error:
            complain(self, error)
            return

        def opened(pin: Pin | None) -> None:
            """Close the screen with the quote that the comparison was left with."""
            if pin is not None:
                place = pin.article.id, pin.quote.span.start
                self.dismiss(next(quote for quote in listed if (quote.where.article, quote.start) == place))

        beside = replace(self.session, pins=pins, keep_pins=lambda _pins: None)
        self.app.push_screen(screens.CompareScreen(beside, about), opened)

    def action_leave(self) -> None:
        """Go back to the people."""
        self.dismiss(None)
