"""How much a query leaves of a library, as each number opens it."""

from typing import NamedTuple

from pilkada_tui.library import Library, LibraryError


class Tally(NamedTuple):
    """What a query finds: the quotes and events that the search lists, and the articles that the list shows."""

    quotes: int
    articles: int
    events: int


def tally(library: Library, query: str) -> Tally | LibraryError:
    """The tally of a query, or why the library cannot answer; nothing is counted for an empty query."""
    if not query:
        return Tally(0, 0, 0)
    try:
        found = library.search(query, 0)
        return Tally(found.quotes, library.count_listed(query), found.events)
    except LibraryError as error:
        return error
