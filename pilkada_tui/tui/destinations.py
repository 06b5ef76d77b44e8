"""The command palette's provider of articles, people and regions, from the index."""

import asyncio
from functools import partial
from typing import NamedTuple, Protocol, cast

from textual.command import Hit, Hits, Provider
from textual.content import Content

from pilkada_tui.language import _, _n
from pilkada_tui.library import ArticleRow, Library, LibraryError
from pilkada_tui.library.views.completion import Named, named, placed, titled
from pilkada_tui.reference import Region
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import place_name, region_full
from pilkada_tui.tui import narrowing
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.session import Session

FAINT = 0.3
"""The least score of what the index found, so that it is shown even where the letters match loosely."""


class _Navigation(Protocol):
    """What the app does with what is chosen."""

    session: Session

    def search_for(self, query: str) -> None:
        """Show what a query finds."""

    def list_only(self, query: str) -> None:
        """Narrow the list of articles by a query."""

    def read(self, article: str) -> None:
        """Open an article."""


class _Found(NamedTuple):
    people: list[Named]
    regions: list[Region]
    articles: list[ArticleRow]


def _look(library: Library, typed: str) -> _Found:
    try:
        return _Found(named(library, typed), placed(typed), titled(library, typed))
    except LibraryError:  # the screens under the palette say what is wrong with the library
        return _Found([], placed(typed), [])


class Destinations(Provider):
    """Articles by headline, people and regions by name."""

    async def search(self, query: str) -> Hits:
        """What the index finds for the letters typed."""
        app = cast("_Navigation", self.app)
        found = await asyncio.to_thread(_look, app.session.library, query)
        for person in found.people:
            about = _n("tokoh · {count} kutipan", person.quotes)
            yield self._hit(query, person.name, about, partial(app.search_for, narrowing.term("tokoh", person.name)))
        for region in found.regions:
            asked = narrowing.region_term(region.code, region.short)
            yield self._hit(
                query, region_full(region), _("wilayah · artikelnya di daftar"), partial(app.list_only, asked)
            )
        for row in found.articles:
            facts = (_("artikel"), place_name(row.region), dates.short(row.day, year=True) if row.day else None)
            about = " · ".join(filter(None, facts))
            yield self._hit(query, row.title, about, partial(app.read, row.id))

    def _hit(self, query: str, name: str, about: str, go: partial[None]) -> Hit:
        words = shown(name)
        score = max(self.matcher(query).match(words), FAINT)
        return Hit(score, Content(words), go, text=words, help=shown(about))
