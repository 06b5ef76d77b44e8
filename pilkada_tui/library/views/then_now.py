"""What a person said last on each topic up to one day, and up to a later one."""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3

from pilkada_tui.library.library import Library
from pilkada_tui.library.views.matrix import telling
from pilkada_tui.library.views.people import PersonRow, quotes_of
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.model import Record


class Turn(Record, frozen=True):
    """A topic; what was said of it last up to the first day, and last after that up to the second (None: nothing)."""

    topic: str
    before: Said | None
    now: Said | None


def then_and_now(library: Library, person: PersonRow, then: str, now: str, query: str = "") -> tuple[Turn, ...]:
    """What a person said last on each topic up to the day ``then``, and last after it up to ``now`` (ISO days).

    Topics of both come first, then those with the latest words. Undated quotes stand on no side.
    """
    where, values = quotes_of(library, person, query)

    def last(db: sqlite3.Connection, span: str, *days: str) -> dict[str, int]:
        """By topic, the number of the latest quote among those whose day meets the condition ``span`` on ``days``."""
        said = f"SELECT q.w{where} AND length(a.day) = 10 AND a.day {span}"
        asked = f"SELECT topic, max(w) FROM quote_topic WHERE w IN ({said}) GROUP BY 1"
        return dict(db.execute(asked, (*values, *days)).fetchall())

    before = library.ask(lambda db: last(db, "<= ?", then))
    after = library.ask(lambda db: last(db, "> ? AND a.day <= ?", then, now))
    words = telling(library, {*before.values(), *after.values()})
    topics = sorted(
        before.keys() | after.keys(),
        key=lambda topic: (not (topic in before and topic in after), -max(before.get(topic, 0), after.get(topic, 0))),
    )
    return tuple(
        Turn(topic=topic, before=words.get(before.get(topic, -1)), now=words.get(after.get(topic, -1)))
        for topic in topics
    )
