"""What the panes show, read from the index alone."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from collections.abc import Sequence
from typing import Any

import msgspec

from pilkada_tui.library.index.schema import FIRST_DATED, HASH_BITS, day_of
from pilkada_tui.library.results import ArticleRow, Summary, TimelineRow
from pilkada_tui.model import Event
from pilkada_tui.reference import regions
from pilkada_tui.search.tree import Facet

ROW_COLUMNS = "id, day, region, title, outlet, quotes, events, copies, outlets"
LISTED_NUMBER = (
    "SELECT coalesce((SELECT n FROM article f WHERE f.story = a.story AND f.hidden = 0), n) FROM article a WHERE id = ?"
)
"""The number of an article, or of the one that is listed in its stead."""


def region_name(code: str | None) -> str | None:
    """The short name of a region's code; the code itself where it is unknown."""
    if code is None:
        return None
    region = regions().get(code)
    return region.short if region else code


def rows(db: sqlite3.Connection, offset: int, limit: int, *, copies: bool = False) -> list[ArticleRow]:
    """Articles newest first, the undated last; of each story only the first, or with ``copies`` all."""
    if copies:
        asked, values = f"SELECT {ROW_COLUMNS} FROM article ORDER BY n DESC LIMIT ? OFFSET ?", (limit, max(offset, 0))
    else:
        below, skipped = _day_at(db, max(offset, 0))
        asked = (
            f"SELECT {ROW_COLUMNS} FROM article INDEXED BY article_listed WHERE hidden = 0 AND n < {below}"
            " ORDER BY n DESC LIMIT ? OFFSET ?"
        )
        values = (limit, skipped)
    return [article_row(found) for found in db.execute(asked, values)]


def stories(db: sqlite3.Connection) -> dict[str, tuple[str, bool]]:
    """Of every article that has copies or is one: the id of the one that is listed, and whether it is its copy."""
    asked = (
        "SELECT a.id, f.id, a.hidden FROM article a JOIN article f ON f.story = a.story AND f.hidden = 0"
        " WHERE a.story NOTNULL"
    )
    return {identity: (first, bool(copy)) for identity, first, copy in db.execute(asked)}


def has_address(db: sqlite3.Connection, address: str) -> bool:
    """Whether an article came from this very address."""
    asked = "SELECT 1 FROM article WHERE instr(char(10) || address || char(10), char(10) || ? || char(10)) LIMIT 1"
    return db.execute(asked, (address.casefold(),)).fetchone() is not None


def _day_at(db: sqlite3.Connection, offset: int) -> tuple[int, int]:
    """The number above those of the day that a place of the list falls into, and how many of the day stand before."""
    days = db.execute("SELECT day, articles FROM listed ORDER BY day DESC")
    for day, articles in days:
        if offset < articles:
            return (day + 1) << HASH_BITS, offset
        offset -= articles
    return 0, 0


def months(db: sqlite3.Connection) -> list[tuple[str | None, int]]:
    """The months of the list, newest first, and how many articles of each; None for those without a day, at the end."""
    found: dict[str | None, int] = {}
    for number, articles in db.execute("SELECT day, articles FROM listed WHERE articles ORDER BY day DESC"):
        day = day_of(number)
        month = day[:7] if day else None
        found[month] = found.get(month, 0) + articles
    return list(found.items())


def article_row(values: Sequence[Any]) -> ArticleRow:
    """The row of the values of ``ROW_COLUMNS``."""
    identity, day, region, *others = values
    return ArticleRow(identity, day, region, region_name(region), *others)


def position(db: sqlite3.Connection, article: str) -> int | None:
    """How many articles stand before this one, or the first of its story, in ``rows``; None when there is none."""
    found = db.execute(LISTED_NUMBER, (article,)).fetchone()
    if found is None:
        return None
    (number,) = found
    day = number >> HASH_BITS
    (later,) = db.execute("SELECT coalesce(sum(articles), 0) FROM listed WHERE day > ?", (day,)).fetchone()
    asked = "SELECT count(*) FROM article INDEXED BY article_listed WHERE hidden = 0 AND n > ? AND n < ?"
    (same,) = db.execute(asked, (number, (day + 1) << HASH_BITS)).fetchone()
    return int(later) + int(same)


def copies_of(db: sqlite3.Connection, article: str) -> list[ArticleRow]:
    """The other articles of a story, earliest first; none for one that stands alone or is gone."""
    found = db.execute(
        f"SELECT {ROW_COLUMNS} FROM article WHERE story = (SELECT story FROM article WHERE id = ?) AND id != ?"
        " ORDER BY day IS NULL, day, id",
        (article, article),
    )
    return [article_row(values) for values in found]


def count(db: sqlite3.Connection, *, copies: bool = False) -> int:
    """How many articles ``rows`` lists."""
    totals = _totals(db)
    return totals.get("articles", 0) - (0 if copies else totals.get("hidden", 0))


def _totals(db: sqlite3.Connection) -> dict[str, int]:
    return dict(db.execute("SELECT name, value FROM total"))


def summary(db: sqlite3.Connection) -> Summary:
    """The library in one line."""
    totals = _totals(db)
    first = db.execute("SELECT day FROM article WHERE n >= ? ORDER BY n LIMIT 1", (FIRST_DATED,)).fetchone()
    last = db.execute("SELECT day FROM article WHERE n >= ? ORDER BY n DESC LIMIT 1", (FIRST_DATED,)).fetchone()
    once = db.execute("SELECT coalesce(sum(quotes), 0) FROM voice WHERE facet = ?", (Facet.ROLE_KIND.value,))
    return Summary(
        articles=totals.get("articles", 0),
        quotes=totals.get("quotes", 0),
        events=totals.get("events", 0),
        regions=totals.get("regions", 0),
        first_day=first[0] if first else None,
        last_day=last[0] if last else None,
        copies=totals.get("hidden", 0),
        repeated=totals.get("quotes", 0) - once.fetchone()[0],
    )


def timeline(db: sqlite3.Connection, region: str | None) -> list[TimelineRow]:
    """The events of one region, or those of no region, by date; what copies of a story repeat is told once."""
    found = db.execute(
        "SELECT id, record FROM event INDEXED BY event_told WHERE region IS ? AND again = 0 ORDER BY first, last, n, w",
        (region,),
    )
    return [TimelineRow(article=identity, event=msgspec.json.decode(record, type=Event)) for identity, record in found]
