"""How the list of articles is arranged: grouped, filtered, and read from the library by range."""

from bisect import bisect_right
from collections.abc import Collection, Container
from typing import NamedTuple

from pilkada_tui.language import _
from pilkada_tui.library import ArticleRow, Library
from pilkada_tui.library.views.grouping import By, Listing, by_month, listing, place_of, rows_of
from pilkada_tui.reference import regions
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import region_short
from pilkada_tui.tui import query_parts

PAGE = 100
KEPT = 40
GONE = ArticleRow(
    id="",
    day=None,
    region=None,
    region_name=None,
    title=_("artikel ini tidak ada lagi; tekan r untuk memuat ulang"),
    outlet=None,
    quotes=0,
    events=0,
)
"""What stands where another program has taken articles away since the list was counted."""

BY_WORDS = {
    By.DAY: _("menurut hari"),
    By.REGION: _("menurut wilayah"),
    By.OUTLET: _("menurut media"),
    By.UNREAD: _("yang belum dibaca dulu"),
}


class Wanted(NamedTuple):
    """An arrangement: the grouping, a query that filters, only the unread or all, the newest or the oldest first."""

    by: By = By.DAY
    query: str = ""
    unread: bool = False
    oldest_first: bool = False

    def grouped(self, step: int) -> "Wanted":
        """Grouped by what comes after (1) or before (-1)."""
        every = list(By)
        return self._replace(by=every[(every.index(self.by) + step) % len(every)])

    @property
    def chips(self) -> tuple[str, ...]:
        """What the list is filtered by, part by part."""
        return (*self._parts, *((_("belum dibaca"),) if self.unread else ()))

    @property
    def _parts(self) -> tuple[str, ...]:
        if not self.query:
            return ()
        return query_parts.parts(self.query)

    def without(self, place: int) -> "Wanted":
        """The arrangement without the chip at a place."""
        parts = self._parts
        if place >= len(parts):
            return self._replace(unread=False)
        return self._replace(query=" ".join((*parts[:place], *parts[place + 1 :])))

    @property
    def words(self) -> str:
        """The order in words, where it is not the usual one."""
        ways = (BY_WORDS[self.by] if self.by is not By.DAY else "", _("terlama dulu") if self.oldest_first else "")
        return " · ".join(filter(None, ways))


PLAIN = Wanted()


class _Unknown:
    """Holds the ids of ``among`` (None: of all) that are not in ``read``."""

    def __init__(self, read: Container[str], among: Container[str] | None) -> None:
        self._read, self._among = read, among

    def __contains__(self, identity: object) -> bool:
        return identity not in self._read and (self._among is None or identity in self._among)


def arrange(library: Library, wanted: Wanted, read: Collection[str]) -> "Arrangement":
    """The list as it is wanted. Slow for a large library unless nothing is wanted; raises LibraryError."""
    if wanted == PLAIN:
        return Arrangement(library)
    only: Container[str] | None = library.listed_by(wanted.query) if wanted.query else None
    if wanted.unread:
        only = _Unknown(frozenset(read), only)
    return Arrangement(
        library, listing(library, wanted.by, only=only, read=read, oldest_first=wanted.oldest_first), wanted
    )


class Arrangement:
    """The articles of a list, fetched in pages when first needed; without a listing, all of them by day."""

    def __init__(self, library: Library, listed: Listing | None = None, wanted: Wanted = PLAIN) -> None:
        self.wanted = wanted
        self._library = library
        self._listed = listed
        self._pages: dict[int, list[ArticleRow]] = {}
        self.total = library.count() if listed is None else len(listed.numbers)
        self._groups = by_month(library) if listed is None else listed.groups
        self.firsts = [group.first for group in self._groups]

    def row(self, at: int) -> ArticleRow:
        """The article at a place of the list."""
        page = at // PAGE
        if page not in self._pages:
            if len(self._pages) >= KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = self._fetch(page * PAGE)
        rows = self._pages[page]
        return rows[at % PAGE] if at % PAGE < len(rows) else GONE

    def _fetch(self, first: int) -> list[ArticleRow]:
        if self._listed is None:
            return self._library.rows(first, PAGE)
        return rows_of(self._library, self._listed.numbers[first : first + PAGE])

    def position(self, article: str) -> int | None:
        """Where an article stands; None where it is not in the list."""
        return (
            self._library.position(article) if self._listed is None else place_of(self._library, self._listed, article)
        )

    def heading(self, row: int) -> str:
        """The name of the group that a row stands in, and how many are in it where that is another than a month."""
        place = bisect_right(self.firsts, row) - 1
        name = _named(self.wanted.by, self._groups[place].name)
        if self.wanted.by is By.DAY:
            return name
        end = self.firsts[place + 1] if place + 1 < len(self.firsts) else self.total
        return f"{name} · {end - self.firsts[place]}"


def _named(by: By, name: str | None) -> str:
    if by is By.DAY:
        return dates.month(name)
    if by is By.UNREAD:
        return _("Belum dibaca") if name == "unread" else _("Sudah dibaca")
    if by is By.REGION:
        region = regions().get(name or "")
        return region_short(region) if region else name or _("Tanpa wilayah")
    return name or _("Media tak disebut")
