"""Going straight to an article, a person or a region by some letters of its name, by asking the index."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

from typing import NamedTuple

from pilkada_tui.library.index.article_rows import ROW_COLUMNS, article_row
from pilkada_tui.library.library import Library
from pilkada_tui.library.results import ArticleRow
from pilkada_tui.library.search.compile import beginning
from pilkada_tui.reference import Region, regions
from pilkada_tui.search.words import key, words

MOST = 12


class Named(NamedTuple):
    """Somebody by the name as the articles have it, and how many quotes go by it."""

    name: str
    quotes: int


def titled(library: Library, typed: str, limit: int = MOST) -> list[ArticleRow]:
    """The newest articles whose headline has every word that is typed, the last of them perhaps only begun."""
    asked = words(typed)
    if not asked:
        return []
    match = " AND ".join(f"({beginning(word)})" for word in asked)
    inside = " AND ".join("a.title LIKE ?" for _word in asked)
    columns = ", ".join(f"a.{name}" for name in ROW_COLUMNS.split(", "))
    statement = (
        f"SELECT {columns} FROM article_words CROSS JOIN article a ON a.w = article_words.rowid"
        f" WHERE article_words MATCH ? AND {inside} ORDER BY article_words.rowid DESC LIMIT ?"
    )
    values = (match, *(f"%{word}%" for word in asked), limit)
    return [article_row(*found) for found in library.ask(lambda db: db.execute(statement, values).fetchall())]


def named(library: Library, typed: str, limit: int = MOST) -> list[Named]:
    """The people quoted whose name has what is typed at the beginning of a word, those quoted most first."""
    asked = key(typed)
    if not asked:
        return []
    statement = (
        "SELECT text, (SELECT count(*) FROM quote WHERE speaker = name.id) AS said FROM name"
        " WHERE (instr(folded, ?) = 1 OR instr(folded, ?)) AND said > 0 ORDER BY said DESC, text LIMIT ?"
    )
    values = (asked, f" {asked}", limit)
    return [Named(*found) for found in library.ask(lambda db: db.execute(statement, values).fetchall())]


def placed(typed: str, limit: int = MOST) -> list[Region]:
    """The regions of the country whose name or other spelling has what is typed at the beginning of a word."""
    asked = key(typed)
    found = [region for region in regions().values() if asked and any(_begins(asked, one) for one in _names(region))]
    return sorted(found, key=lambda region: (not key(region.bare).startswith(asked), region.code))[:limit]


def _names(region: Region) -> tuple[str, ...]:
    return (region.code, region.name, *region.aliases)


def _begins(asked: str, name: str) -> bool:
    return f" {asked}" in f" {key(name)}"
