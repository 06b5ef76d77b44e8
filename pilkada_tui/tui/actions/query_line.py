"""The query that filters every screen: its history in this session, and how much it leaves."""

from pilkada_tui.language import _
from pilkada_tui.library import Library, LibraryError, Tally

KEPT = 100


class QueryLine:
    """A history as in a browser: a new query drops what was ahead, going back drops nothing."""

    def __init__(self, query: str = "") -> None:
        self._queries = [query]
        self._at = 0

    @property
    def now(self) -> str:
        """The query that every screen shows; empty for everything."""
        return self._queries[self._at]

    def ask(self, query: str) -> bool:
        """Set the query; False where it is that already."""
        query = " ".join(query.split())
        if query == self.now:
            return False
        self._queries = [*self._queries[: self._at + 1], query][-KEPT:]
        self._at = len(self._queries) - 1
        return True

    def step(self, places: int) -> bool:
        """Go back (-1) to the query before or forward (1) again; False at either end."""
        to = self._at + places
        if not 0 <= to < len(self._queries):
            return False
        self._at = to
        return True


def tally(library: Library, query: str) -> Tally | LibraryError:
    """The tally of a query, or why the library cannot answer; nothing is counted for an empty query."""
    if not query:
        return Tally()
    try:
        return library.tally(query)
    except LibraryError as error:
        return error


def once_words(library: Library, query: str) -> str:
    """That a screen counts once what copies repeat, where the search for the same query lists the copies as well."""
    return _("tanpa salinan") if query and library.summary().copies else ""
