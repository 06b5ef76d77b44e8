"""Autocomplete for articles, people, regions, outlets and offices, from the index."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from contextlib import closing
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from pilkada_tui.library.index.article_rows import ROW_COLUMNS, article_row
from pilkada_tui.library.library import Library
from pilkada_tui.library.results import ArticleRow
from pilkada_tui.library.search.compile import beginning
from pilkada_tui.reference import Region, regions
from pilkada_tui.search.words import key, words

MOST = 12
_SAME, _ALIKE = 2, 0.75
"""The first letters that a misspelt word shares with the right one, and how alike the two are."""


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
    return [article_row(found) for found in library.ask(lambda db: db.execute(statement, values).fetchall())]


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
    found = [region for region, folded in _folded_names() if asked and f" {asked}" in folded]
    return sorted(found, key=lambda region: (not key(region.bare).startswith(asked), region.code))[:limit]


def outlets_like(library: Library, typed: str, limit: int = MOST) -> list[str]:
    """The outlets whose name begins with what is typed, or has it at the beginning of a word."""
    asked = key(typed)
    statement = (
        "SELECT outlet FROM article WHERE outlet IS NOT NULL AND (instr(outlet_key, ?) = 1 OR instr(outlet_key, ?))"
        " GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ?"
    )
    if not asked:
        return []
    return [name for (name,) in library.ask(lambda db: db.execute(statement, (asked, f" {asked}", limit)).fetchall())]


def words_like(library: Library, word: str, limit: int = 2) -> list[str]:
    """The words of the library that are spelled most like one that it does not have; none for one that it has."""
    return library.ask(lambda db: _words_like(db, word, limit))


def _words_like(db: sqlite3.Connection, word: str, limit: int) -> list[str]:
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.said USING fts5vocab (main, article_words, row)")
    begun = word[:_SAME]
    if len(word) <= _SAME + 1 or db.execute("SELECT 1 FROM temp.said WHERE term = ?", (word,)).fetchone():
        return []
    near = "SELECT term FROM temp.said WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
    found = db.execute(near, (begun, begun + "\U0010ffff", len(word) - 2, len(word) + 2)).fetchall()
    return get_close_matches(word, [term for (term,) in found], limit, _ALIKE)


@cache
def _folded_names() -> tuple[tuple[Region, str], ...]:
    """Every region with its names as they are compared, a blank before each word and a stroke between two names."""
    named = ((region, (region.code, region.name, *region.aliases)) for region in regions().values())
    return tuple((region, "|".join(f" {key(name)}" for name in names)) for region, names in named)


_PEOPLE = (
    "SELECT n.text FROM name n LEFT JOIN quote q ON q.speaker = n.id WHERE instr(n.folded, ?)"
    " GROUP BY n.id ORDER BY instr(n.folded, ?) > 1, count(q.w) DESC, n.text LIMIT ?"
)
_OFFICES = (
    "SELECT r.text FROM role r WHERE instr(r.folded, ?) AND EXISTS (SELECT 1 FROM article_role a WHERE a.role = r.id)"
    " AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.role_kind = r.id)"
    " ORDER BY instr(r.folded, ?) > 1, length(r.text), r.text LIMIT ?"
)


def known_people(library: Library, typed: str, limit: int = 8) -> list[str]:
    """Names that contain what is typed, or any: those that begin so first, then by how often they are quoted."""
    return _asked(library, _PEOPLE, typed, limit)


def known_offices(library: Library, typed: str, limit: int = 8) -> list[str]:
    """Offices as written that contain what is typed, those that begin so first, the shortest first."""
    return _asked(library, _OFFICES, typed, limit)


_OFFICE = (
    "SELECT r.text, k.text FROM quote q JOIN name n ON n.id = q.speaker JOIN role r ON r.id = q.role"
    " JOIN article a ON a.w = q.article LEFT JOIN role k ON k.id = q.role_kind WHERE n.folded = ?"
    " ORDER BY a.day IS NULL, abs(julianday(a.day) - julianday(?)), q.w DESC LIMIT 1"
)


def office_near(library: Library, name: str, day: str | None) -> tuple[str, str | None] | None:
    """The office, and its kind, in which somebody is quoted on the day nearest ``day`` (None: last); None for none."""
    values = (key(name), day or "9999-12-31")
    found: tuple[str, str | None] | None = library.ask(lambda db: db.execute(_OFFICE, values).fetchone())
    return found


def _asked(library: Library, statement: str, typed: str, limit: int) -> list[str]:
    """Texts from the index; none while it cannot be read."""
    asked = key(typed)
    try:
        with closing(sqlite3.connect(f"{library.index_path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return [text for (text,) in db.execute(statement, (asked, asked, limit))]
    except sqlite3.Error:
        return []
