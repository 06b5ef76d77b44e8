"""The line under a search: what its words may mean, or what to ask instead where nothing is found."""

from textual import events
from textual.message import Message

from pilkada_tui.language import _, number
from pilkada_tui.tui.actions.meanings import Offer
from pilkada_tui.tui.render.layout import clip, width_of
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.widgets.base.bars import GAP, Bar, hint


class OfferBar(Bar):
    """``Tab  Sumatera Selatan = wilayah   Henky = tokoh``; no line where there is nothing to offer."""

    DEFAULT_CSS = """
    OfferBar { display: none; }
    OfferBar.-some { display: block; }
    """

    class Taken(Message):
        """The user clicked on an offer."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self.offers: tuple[Offer, ...] = ()

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Show offers; the first is the one that Tab takes."""
        self.offers = offers
        self.set_class(bool(offers), "-some")
        self.refresh()

    def _parts(self) -> list[Line]:
        return [
            (run(one.label, *(("strong",) if place == 0 and self.first else ())), run(_counted(one), "hit"), GAP)
            for place, one in enumerate(self.offers)
        ]

    def line(self, width: int) -> Line:
        """As many offers as have room."""
        return clip((*self._head(), *(part for parts in self._parts() for part in parts)), width)

    @property
    def first(self) -> Offer | None:
        """The offer that Tab takes; None where what is offered is only by the way."""
        return next((one for one in self.offers if not one.by_the_way), None)

    def _head(self) -> Line:
        return (Run("   "), *((*hint("Tab", _("ambil")), Run("  ")) if self.first else ()))

    def on_click(self, event: events.Click) -> None:
        """A click takes an offer."""
        end = width_of(self._head())
        for offer, parts in zip(self.offers, self._parts(), strict=True):
            end += width_of(parts)
            if event.x < end:
                self.post_message(self.Taken(offer.query))
                return


def _counted(offer: Offer) -> str:
    return f" {number(offer.total)}" if offer.total else ""
