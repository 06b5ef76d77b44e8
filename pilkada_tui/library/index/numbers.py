"""The numbers of the rows of one transaction: read from the index once, and stored at the end."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3

from pilkada_tui.library.index.schema import SLOT_BITS, day_number
from pilkada_tui.search.words import key


class Numbers:
    """Allocates numbers inside a transaction; ``keep`` must be called at its end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._next: dict[tuple[str, int], int] = {}
        self._names: dict[tuple[str, str], int] = {}

    def slots(self, kind: str, day: str | None, count: int = 1) -> range:
        """Numbers ``w`` that nothing had before, of one day, rising."""
        number = day_number(day)
        first = self._next.get((kind, number))
        if first is None:
            found = self.db.execute("SELECT next FROM slot WHERE kind = ? AND day = ?", (kind, number)).fetchone()
            first = int(found[0]) if found else 0
        self._next[kind, number] = first + count
        return range((number << SLOT_BITS) + first, (number << SLOT_BITS) + first + count)

    def named(self, table: str, text: str | None) -> int | None:
        """The number of a name or a role; None of none."""
        if not text:
            return None
        number = self._names.get((table, text))
        if number is None:
            self.db.execute(f"INSERT OR IGNORE INTO {table} (text, folded) VALUES (?, ?)", (text, key(text)))
            number = int(self.db.execute(f"SELECT id FROM {table} WHERE text = ?", (text,)).fetchone()[0])
            self._names[table, text] = number
        return number

    def keep(self) -> None:
        """Store in the index which numbers are taken."""
        rows = [(kind, day, number) for (kind, day), number in self._next.items()]
        self.db.executemany("INSERT OR REPLACE INTO slot VALUES (?, ?, ?)", rows)
