"""Copies of one story in the index: found when an article comes in, without comparing it with all others.

Each article leaves a few of its runs of words as samples. Whoever shares at least two that are not everybody's is
compared in full, from the shard. Those that are alike, directly or by way of others, are one story: which articles are
together depends on what they say, not on the order in which they came. The first of a story (earliest day, then id) is
listed; quotes and events that an earlier article of the story has already are marked ``again`` and counted once.

What is put in or loses a companion waits in ``unsettled`` until ``settle``, in the same transaction, and is seen by
nobody before its turn: so many copies that come at once are one story by the time the last is compared.
"""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from pilkada_tui.library.files import shards
from pilkada_tui.library.index.similarity import Runs, alike, runs, smallest
from pilkada_tui.model import Article

COMMON = 16
"""A run of words found in more stories than this tells nothing of copies."""
SHARED = 2
_KEPT = 128
_BEARING = (
    "FROM sample s JOIN article a ON a.w = s.w"
    " WHERE s.run = ? AND NOT EXISTS (SELECT 1 FROM unsettled u WHERE u.w = a.w)"
)
_REPEATED = {"quote": "t.key", "event": "t.first, t.last, t.region, t.kind"}

RunsOf = Callable[[int], Runs]


def put_sample(db: sqlite3.Connection, w: int, found: tuple[int, ...]) -> None:
    """Store an article's samples in the index, and queue it for ``settle``."""
    if found:
        db.executemany("INSERT OR IGNORE INTO sample (run, w) VALUES (?, ?)", [(run, w) for run in found])
        db.execute("INSERT INTO unsettled (w, runs) VALUES (?, ?)", (w, array("q", found).tobytes()))


def part(db: sqlite3.Connection, story: int) -> None:
    """Split a story one of whose articles is removed; the others wait to be assigned again."""
    db.execute("INSERT OR IGNORE INTO unsettled (w) SELECT w FROM article WHERE story = ?", (story,))
    for kind in _REPEATED:
        db.execute(f"UPDATE {kind} SET again = 0 WHERE again AND article IN (SELECT w FROM unsettled)")
    _count_hidden(db, -_hidden(db, story))
    db.execute("UPDATE article SET story = NULL, hidden = 0, copies = 0, outlets = 0 WHERE story = ?", (story,))


def settle(db: sqlite3.Connection, folder: Path) -> None:
    """Assign the waiting articles to stories; ``folder`` holds the shards."""
    db.execute("DELETE FROM unsettled WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.w = unsettled.w)")
    waiting = db.execute("SELECT w, runs FROM unsettled ORDER BY w").fetchall()
    runs_of = _reader(db, folder)
    changed: set[int] = set()
    for w, packed in waiting:
        db.execute("DELETE FROM unsettled WHERE w = ?", (w,))
        own = array("q", packed).tolist() if packed is not None else smallest(runs_of(w).all)
        changed |= _joined(db, w, own, runs_of)
    for story in sorted(changed):
        _arrange(db, story)


def _reader(db: sqlite3.Connection, folder: Path) -> RunsOf:
    """A function that gives the runs of an article by its number, read from its shard."""

    @lru_cache(maxsize=_KEPT)
    def runs_of(w: int) -> Runs:
        """The runs of the article with number ``w`` in the index; empty runs where its shard no longer holds it."""
        asked = "SELECT id, shard, number, at, size FROM article WHERE w = ?"
        identity, name, number, at, size = db.execute(asked, (w,)).fetchone()
        path = folder / name
        place = shards.Place(at, size) if at is not None else None
        found = shards.read_place(path, place, Article) if place else None
        if found is None or found.id != identity:
            found = shards.fetch(path, number)
        return runs(found) if found is not None else Runs(frozenset(), frozenset())

    return runs_of


def _joined(db: sqlite3.Connection, w: int, own: list[int], runs_of: RunsOf) -> set[int]:
    """Join an article with every story that it is a copy of; the stories that changed."""
    changed: set[int] = set()
    for other in _candidates(db, w, own):
        story, theirs = _story(db, w), _story(db, other)
        if story == theirs and story is not None:
            continue  # they are together already, by way of a third
        if alike(runs_of(w), runs_of(other)):
            known = {one for one in (story, theirs) if one is not None}
            joint = min(known, default=min(w, other))
            for old in known:
                db.execute("UPDATE article SET story = ? WHERE story = ?", (joint, old))
            db.execute("UPDATE article SET story = ? WHERE w IN (?, ?)", (joint, w, other))
            changed = (changed - known) | {joint}
    return changed


def _story(db: sqlite3.Connection, w: int) -> int | None:
    found: tuple[int | None] = db.execute("SELECT story FROM article WHERE w = ?", (w,)).fetchone()
    return found[0]


def _candidates(db: sqlite3.Connection, w: int, own: list[int]) -> list[int]:
    """The articles that share enough of the samples, those that share most first."""
    shared = Counter(other for run in own for other in _bearers(db, run, w))
    return [other for other, count in shared.most_common() if count >= SHARED]


def _bearers(db: sqlite3.Connection, run: int, w: int) -> list[int]:
    """The articles with a sample, but for one; none where it is in too many stories."""
    few = db.execute(f"SELECT a.w {_BEARING} LIMIT ?", (run, COMMON + 1)).fetchall()
    if len(few) <= COMMON:
        return [other for (other,) in few if other != w]
    stories, found = set[int](), list[int]()
    for other, story in db.execute(f"SELECT a.w, coalesce(a.story, a.w) {_BEARING}", (run,)):
        stories.add(story)
        if len(stories) > COMMON:
            return []
        if other != w:
            found.append(other)
    return found


def _arrange(db: sqlite3.Connection, story: int) -> None:
    """Say which article of a story is listed, how many others there are, and what the later ones only repeat."""
    asked = "SELECT w, id, outlet_key FROM article WHERE story = ? ORDER BY day IS NULL, day, id"
    members = db.execute(asked, (story,)).fetchall()
    if not members:  # a later article has joined this story to another one
        return
    before = _hidden(db, story)
    db.execute("UPDATE article SET hidden = 1, copies = 0, outlets = 0 WHERE story = ?", (story,))
    first, *others = members
    outlets = {outlet for _w, _id, outlet in others} - {"", first[2]}
    db.execute(
        "UPDATE article SET hidden = 0, copies = ?, outlets = ? WHERE w = ?", (len(others), len(outlets), first[0])
    )
    _count_hidden(db, len(others) - before)
    for kind, columns in _REPEATED.items():
        _mark_repeats(db, kind, columns, [w for w, _id, _outlet in members])


def _mark_repeats(db: sqlite3.Connection, kind: str, columns: str, members: list[int]) -> None:
    told: set[tuple[object, ...]] = set()
    for w in members:
        rows = db.execute(f"SELECT t.w, t.again, {columns} FROM {kind} t WHERE t.article = ?", (w,)).fetchall()
        again = [(int(tuple(what) in told), number) for number, was, *what in rows if (tuple(what) in told) != was]
        db.executemany(f"UPDATE {kind} SET again = ? WHERE w = ?", again)
        told |= {tuple(what) for _number, _was, *what in rows}


def _hidden(db: sqlite3.Connection, story: int) -> int:
    found: tuple[int] = db.execute("SELECT count(*) FROM article WHERE story = ? AND hidden", (story,)).fetchone()
    return found[0]


def _count_hidden(db: sqlite3.Connection, change: int) -> None:
    if change:
        take = "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value"
        db.execute(f"INSERT INTO total VALUES ('hidden', ?) {take}", (change,))
