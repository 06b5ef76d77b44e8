"""Matching names: by any part of them, and by similar spelling where nothing else matches."""

import sqlite3
from difflib import get_close_matches
from typing import NamedTuple

_ALIKE = 0.8


class Listed(NamedTuple):
    """Ids of the names that answer, and the spelling that was taken instead of what was asked (None: as asked)."""

    ids: tuple[int, ...]
    instead: str | None = None


def _having(db: sqlite3.Connection, folded: str) -> tuple[int, ...]:
    return tuple(number for (number,) in db.execute("SELECT id FROM name WHERE instr(folded, ?)", (folded,)))


def listed(db: sqlite3.Connection, asked: str) -> Listed:
    """The names that contain what is asked; when none does, those that contain what is spelled most like it."""
    found = _having(db, asked)
    if found:
        return Listed(found)
    names = [name for (name,) in db.execute("SELECT folded FROM name")]
    known = {word for name in names for word in name.split()}
    alike = [next(iter(get_close_matches(word, known, 1, _ALIKE)), None) for word in asked.split()]
    if not alike or None in alike:
        return Listed(())
    instead = " ".join(word for word in alike if word)
    return Listed(_having(db, instead), instead)
