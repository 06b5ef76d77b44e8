"""The list of articles in another order: grouped, filtered, or from the oldest on.

Making a listing goes through the list once; after that a page of it costs the same wherever it is.
"""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

from array import array
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from pilkada_tui.library.index import article_rows
from pilkada_tui.library.index.article_rows import LISTED_NUMBER, ROW_COLUMNS, article_row, region_name
from pilkada_tui.library.index.schema import FIRST_DATED
from pilkada_tui.library.library import Library
from pilkada_tui.library.results import ArticleRow


class By(StrEnum):
    """What the articles of a list are grouped by."""

    DAY = "day"
    REGION = "region"
    OUTLET = "outlet"
    UNREAD = "unread"


_GROUPED = {By.DAY: "substr(day, 1, 7)", By.REGION: "region", By.OUTLET: "outlet", By.UNREAD: "NULL"}


class Group(NamedTuple):
    """A group of a listing: its month, region code or outlet, ``unread`` or ``read``; and its first place."""

    name: str | None
    first: int


class Listing(NamedTuple):
    """Articles by their numbers in the order of the list, and the groups that they stand in."""

    numbers: "array[int]"
    groups: tuple[Group, ...]


def by_month(library: Library) -> tuple[Group, ...]:
    """The groups of the list in its usual order, which the index keeps counted."""
    groups, first = [], 0
    for month, articles in library.ask(article_rows.months):
        groups.append(Group(month, first))
        first += articles
    return tuple(groups)


def listing(
    library: Library,
    by: By,
    *,
    only: Container[str] | None = None,
    read: Container[str] = frozenset(),
    oldest_first: bool = False,
) -> Listing:
    """The articles grouped by month, region, outlet, or by whether the user knows them.

    ``only`` leaves in the ids that it holds, ``read`` are the ids that are known. In each group the newest come first,
    the undated last; ``oldest_first`` turns the days round.
    """
    identity = "id" if only is not None or by is By.UNREAD else "NULL"
    direction = "ASC" if oldest_first else "DESC"
    asked = (
        f"SELECT n, {_GROUPED[by]}, {identity} FROM article INDEXED BY article_listed WHERE hidden = 0"
        f" ORDER BY n < {FIRST_DATED}, n {direction}"
    )
    groups: defaultdict[str | None, array[int]] = defaultdict(lambda: array("q"))
    for number, value, article in library.ask(lambda db: db.execute(asked).fetchall()):
        if only is None or article in only:
            name = ("read" if article in read else "unread") if by is By.UNREAD else value
            groups[name].append(number)
    numbers = array("q")
    firsts: list[Group] = []
    for name in _in_order(by, groups):
        firsts.append(Group(name, len(numbers)))
        numbers.extend(groups[name])
    return Listing(numbers, tuple(firsts))


def _in_order(by: By, groups: Mapping[str | None, "array[int]"]) -> list[str | None]:
    """Months as they come, names in alphabetical order with none at the end, the unread before the read."""
    if by is By.DAY:
        return list(groups)
    if by is By.UNREAD:
        return [name for name in ("unread", "read") if name in groups]
    names = sorted((name for name in groups if name is not None), key=lambda name: _spelled(by, name))
    return [*names, *([None] if None in groups else [])]


def _spelled(by: By, name: str) -> tuple[str, str]:
    words = (region_name(name) or name) if by is By.REGION else name
    return words.removeprefix("Kab. ").removeprefix("Kota ").casefold(), words


def rows_of(library: Library, numbers: Sequence[int]) -> list[ArticleRow]:
    """The rows of articles by their numbers, in that order; articles that are gone are left out."""
    asked = f"SELECT n, {ROW_COLUMNS} FROM article WHERE n IN ({','.join(map(str, numbers))})"
    found = {number: article_row(values) for number, *values in library.ask(lambda db: db.execute(asked).fetchall())}
    return [found[number] for number in numbers if number in found]


def place_of(library: Library, listed: Listing, article: str) -> int | None:
    """Where an article, or the one listed in its stead, stands in a listing, from 0; None where it is left out."""
    found = library.ask(lambda db: db.execute(LISTED_NUMBER, (article,)).fetchone())
    try:
        return None if found is None else listed.numbers.index(found[0])
    except ValueError:
        return None
