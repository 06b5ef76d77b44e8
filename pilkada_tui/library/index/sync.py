"""Bringing the index into step with a shard."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import msgspec

from pilkada_tui.library.files.shards import Shard, load
from pilkada_tui.library.files.storage import digest
from pilkada_tui.library.index.duplicates import settle
from pilkada_tui.library.index.numbers import Numbers
from pilkada_tui.library.index.rows import Kept, delete_article, insert_article
from pilkada_tui.library.results import Apply, Wordings
from pilkada_tui.model import Article

Places = Mapping[str, Mapping[int, int | None]]
"""By file name and document number, the number of an article in the index; None for one that is not in it."""


def digest_of(article: Article) -> str:
    """A digest of a stored record, to see whether it changed."""
    return digest(msgspec.json.encode(article))[:16]


def _kept(name: str, number: int, shard: Shard) -> Kept:
    article = shard.articles[number]
    return Kept(name, number, shard.places.get(number), digest_of(article), article)


def fill(db: sqlite3.Connection, path: Path, shard: Shard, apply: Apply, ready: Wordings) -> None:
    """Make the index hold these articles for the shard of a path, leaving alone what did not change.

    ``apply`` puts the user's corrections on an article; ``ready`` are wordings of articles that are new in the shard.
    """
    name = path.name
    rows = db.execute("SELECT number, n, digest, at, size FROM article WHERE shard = ?", (name,))
    old = {number: (n, digest, place) for number, n, digest, *place in rows}
    new = {number: _kept(name, number, shard) for number in shard.articles}
    same = {number for number in new.keys() & old.keys() if new[number].digest == old[number][1]}
    for number in old.keys() - same:
        delete_article(db, old[number][0])
    given = Numbers(db)
    for number, kept in new.items():
        place = list(kept.place or (None, None))
        if number not in same:
            listed = apply(kept.article)
            if listed and not db.execute("SELECT 1 FROM article WHERE id = ?", (kept.article.id,)).fetchone():
                insert_article(given, listed, kept, ready.get(kept.article.id))
        elif place != old[number][2]:
            db.execute("UPDATE article SET at = ?, size = ? WHERE n = ?", (*place, old[number][0]))
    given.keep()
    settle(db, path.parent)


def fill_again(db: sqlite3.Connection, folder: Path, places: Places, apply: Apply) -> None:
    """Index articles of the shards in a folder again: by file name, the number of each by its document number.

    One without a number is not in the index yet; one that was deleted leaves it.
    """
    for name, numbers in places.items():
        shard = load(folder / name)
        given = Numbers(db)
        for number in numbers.keys() & shard.articles.keys():
            if (n := numbers[number]) is not None:
                delete_article(db, n)
            if (listed := apply(shard.articles[number])) is not None:
                insert_article(given, listed, _kept(name, number, shard))
        given.keep()
    settle(db, folder)
