"""Autocomplete for the names and offices that a library knows."""

import sqlite3
from contextlib import closing
from typing import NamedTuple

from pilkada_tui.library.library import Library
from pilkada_tui.search.words import key

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


_SAID = "SELECT count(*), count(DISTINCT q.article) FROM quote q JOIN name n ON n.id = q.speaker WHERE n.folded = ?"
_HELD = (
    "SELECT r.text FROM quote q JOIN name n ON n.id = q.speaker JOIN role r ON r.id = q.role WHERE n.folded = ?"
    " GROUP BY r.id ORDER BY count(*) DESC, r.text LIMIT ?"
)


class Standing(NamedTuple):
    """How much somebody is quoted by one name: quotes, articles, and the offices they are quoted in most."""

    quotes: int
    articles: int
    offices: tuple[str, ...]


def standing(library: Library, name: str, offices: int = 2) -> Standing:
    """How much somebody is quoted by a name, and in which offices most often. Raises LibraryError."""
    asked = key(name)
    quotes, articles = library.ask(lambda db: db.execute(_SAID, (asked,)).fetchone())
    held = library.ask(lambda db: db.execute(_HELD, (asked, offices)).fetchall())
    return Standing(quotes, articles, tuple(text for (text,) in held))


def _asked(library: Library, statement: str, typed: str, limit: int) -> list[str]:
    """Texts from the index; none while it cannot be read."""
    asked = key(typed)
    try:
        with closing(sqlite3.connect(f"{library.index_path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return [text for (text,) in db.execute(statement, (asked, asked, limit))]
    except sqlite3.Error:
        return []
