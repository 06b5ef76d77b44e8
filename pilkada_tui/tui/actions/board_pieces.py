"""From what a list has marked or under its cursor to what is put on a board; slow, so never in the event loop."""

from collections.abc import Iterable

from pilkada_tui.library import Library, TimelineRow
from pilkada_tui.library.notes.boards import Piece, of_article, of_event, of_quote
from pilkada_tui.library.views.timeline import Moment
from pilkada_tui.tui.actions.picked import Picked


def pieces_of(library: Library, picked: Picked) -> list[Piece]:
    """Quotes, then events, then articles, each in the order of the list. Raises LibraryError, ArticleMissing."""
    return [
        *(of_quote(pin.article, pin.quote) for pin in picked.quotes),
        *(of_event(library.article(row.article), row.event) for row in picked.events),
        *(of_article(library.article(name)) for name in picked.articles),
    ]


def picked_moments(moments: Iterable[Moment]) -> Picked:
    """What the rows of a list of events are: events, or articles."""
    listed = tuple(moments)
    events = tuple(TimelineRow(article=one.article, event=one.event) for one in listed if one.event is not None)
    return Picked(articles=tuple(one.article for one in listed if one.event is None), events=events)
