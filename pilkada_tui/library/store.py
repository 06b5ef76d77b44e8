"""A library: a folder of articles that opens at once at any size."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock
from platformdirs import user_data_path

from pilkada_tui.library import queries, searching, shards
from pilkada_tui.library.compile import Marks
from pilkada_tui.library.errors import ArticleMissing, LibraryError, in_plain_words
from pilkada_tui.library.index import Index, Progress
from pilkada_tui.library.records import AddReport, ArticleRow, Damage, SearchResult, Summary, TimelineRow
from pilkada_tui.model import Article

Answer = TypeVar("Answer")
LOCK_NAME = ".lock"


def library_path() -> Path:
    """The user's library: ``PILKADA_TUI_LIBRARY``, or where the platform keeps a program's data."""
    named = os.environ.get("PILKADA_TUI_LIBRARY")
    return Path(named).expanduser() if named else user_data_path("pilkada-tui") / "library"


class Library:
    """Articles kept as TinyDB shards, and the index that lists and finds them.

    Reading never waits for a writer, and may be done from any thread. Every method raises LibraryError, with a message
    for the user, when the folder or the disk does not allow what is asked.
    """

    def __init__(self, path: Path, index: Index) -> None:
        self.path = path
        self._index = index
        self._lock = FileLock(path / LOCK_NAME)

    @classmethod
    def open(cls, path: Path | None = None, progress: Progress | None = None) -> "Library":
        """The library in a folder, by default the user's own; a new one starts as the bundled five articles.

        What was changed since it was last open is taken into the index; ``progress`` hears of shards done and to do.

        Raises:
            LibraryError: nothing in the folder can be read; the message says what to do.
        """
        folder = (path or library_path()).expanduser()
        _make_ready(folder)
        library = cls(folder, Index(folder))
        library._ask(lambda _: library._index.sync(progress))
        damage = library.damage()
        if damage and not library.count():
            raise LibraryError("\n".join(one.message for one in damage))
        return library

    def _ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """The answer of the index, which is made anew when it turns out to be damaged."""
        try:
            return question(self._index.db)
        except sqlite3.OperationalError as error:
            raise LibraryError(
                f"indeks {self._index.path} tidak dapat dipakai: {error}. Ulangi, atau hapus berkasnya."
            ) from error
        except (sqlite3.DatabaseError, msgspec.DecodeError):
            self._index.rebuild()
            self._index.sync()
            return question(self._index.db)

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def damage(self) -> tuple[Damage, ...]:
        """The files that could not be read; the others are open."""
        return self._ask(lambda _: self._index.damage())

    def count(self) -> int:
        """How many articles there are."""
        return self._ask(queries.count)

    def rows(self, offset: int = 0, limit: int = 200) -> list[ArticleRow]:
        """Articles for a list, newest day first, the undated last, always in the same order."""
        return self._ask(lambda db: queries.rows(db, offset, limit))

    def position(self, article: str) -> int | None:
        """Where an article stands in ``rows``, counted from 0; None when it is gone."""
        return self._ask(lambda db: queries.position(db, article))

    def article(self, article: str) -> Article:
        """A whole article, read from its shard.

        Raises:
            ArticleMissing: no article has this id, or no longer.
        """
        for _ in range(2):
            where = self._ask(
                lambda db: db.execute("SELECT shard, number FROM article WHERE id = ?", (article,)).fetchone()
            )
            if where is None:
                raise ArticleMissing(article)
            found = shards.fetch(shards.folder_of(self.path) / where[0], where[1])
            if found is not None and found.id == article:
                return found
            self._index.sync()
        raise ArticleMissing(article)

    def summary(self) -> Summary:
        """The library in one line."""
        return self._ask(queries.summary)

    def timeline(self, region: str | None) -> list[TimelineRow]:
        """The events of one region by date; of None, those that concern the whole country."""
        return self._ask(lambda db: queries.timeline(db, region))

    def search(self, query: str, limit: int = 200) -> SearchResult:
        """What a query finds: quotes, articles and events, each newest first, ``limit`` in all, with true totals."""
        return self._ask(lambda db: searching.search(db, query, limit, Marks({}, frozenset())))

    def add(self, articles: Iterable[Article]) -> AddReport:
        """Keep articles durably; one that is there already only gains the sources that it did not have.

        Raises:
            LibraryError: the disk is full or the folder cannot be written; whole shards were kept or not, none half.
        """
        unique = {article.id: article for article in reversed(list(articles))}
        with self._write_lock():
            self._index.sync()
            places = {identity: self._place(identity) for identity in unique}
            known = tuple(identity for identity in reversed(unique) if places[identity])
            added = tuple(identity for identity in reversed(unique) if not places[identity])
            self._merge({identity: (place, unique[identity]) for identity, place in places.items() if place})
            self._append([unique[identity] for identity in added])
        return AddReport(added=added, known=known)

    def _write_lock(self) -> FileLock:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            self._lock.release()
        except OSError as error:
            raise in_plain_words(error, self.path) from error
        return self._lock

    def _place(self, identity: str) -> tuple[str, int] | None:
        found: tuple[str, int] | None = self._ask(
            lambda db: db.execute("SELECT shard, number FROM article WHERE id = ?", (identity,)).fetchone()
        )
        return found

    def _merge(self, known: dict[str, tuple[tuple[str, int], Article]]) -> None:
        """Give articles that are there the sources that they lack."""
        changed: dict[str, dict[int, Article]] = defaultdict(dict)
        for (name, number), article in known.values():
            kept = shards.fetch(shards.folder_of(self.path) / name, number)
            if kept is None:
                continue
            have = {(source.kind, source.name) for source in kept.sources}
            new = tuple(source for source in article.sources if (source.kind, source.name) not in have)
            if new:
                changed[name][number] = msgspec.structs.replace(kept, sources=kept.sources + new)
        for name, articles in changed.items():
            shards.write(shards.folder_of(self.path) / name, (), articles)
        if changed:
            self._index.sync()

    def _append(self, articles: list[Article]) -> None:
        stamps = shards.shard_stamps(self.path)
        damaged = {one.file for one in self.damage()}
        name = max(stamps, default=None)
        room = shards.SHARD_BYTES - stamps[name].size if name and name not in damaged else 0
        batch: list[Article] = []
        for article in articles:
            size = len(msgspec.json.encode(article))
            if room < size and (batch or name is None or room < shards.SHARD_BYTES):
                self._write_batch(name, batch)
                name = shards.next_name(shards.shard_stamps(self.path))
                batch, room = [], shards.SHARD_BYTES
            batch.append(article)
            room -= size
        self._write_batch(name, batch)

    def _write_batch(self, name: str | None, batch: list[Article]) -> None:
        if name and batch:
            shards.write(shards.folder_of(self.path) / name, batch, {})
            self._index.sync()


def _make_ready(folder: Path) -> None:
    """Make a new library of a folder that is none yet, by copying the bundled one."""
    articles = shards.folder_of(folder)
    if articles.is_dir():
        return
    if folder.exists() and not folder.is_dir():
        raise LibraryError(f"{folder} adalah berkas, bukan folder pustaka; beri folder lain dengan --library.")
    from pilkada_tui.library.bundled import copy_bundled  # noqa: PLC0415 (needed once in a library's life)

    try:
        copy_bundled(articles)
    except OSError as error:
        raise in_plain_words(error, folder) from error
