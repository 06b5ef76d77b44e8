"""The index: a SQLite file in the cache folder, made from the shards, which may be deleted at any time.

It knows the size, time and digest of each shard it was made from and takes in only what changed.
"""

import contextlib
import logging
import os
import sqlite3
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

import msgspec
from platformdirs import user_cache_path

from pilkada_tui.atomic_file import make_folder, make_private, write_new
from pilkada_tui.library.errors import DamagedFileError, LibraryError, NewerFileError, in_plain_words, plainly
from pilkada_tui.library.files import shards
from pilkada_tui.library.files.locks import HeldError, Lock
from pilkada_tui.library.files.shards import Shard, Stamp, folder_of, load, shard_stamps, stamp_of
from pilkada_tui.library.index.schema import INDEX_VERSION, SCHEMA, transaction
from pilkada_tui.library.notes.corrections import GONE
from pilkada_tui.library.paths import name_of
from pilkada_tui.library.results import NONE_YET, Apply, Damage, Wordings
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Article
from pilkada_tui.plain_file import strange_kind

Progress = Callable[[int, int], None]
_Fill = Callable[[sqlite3.Connection, Path, Shard, Apply, Wordings], None]
_FillAgain = Callable[[sqlite3.Connection, Path, dict[str, dict[int, int | None]], Apply], None]
_WAIT = 30.0
_log = logging.getLogger(__name__)
_MANY = 8
_LITTER = 1000
_TEMPORARY = "pilkada-tui-indeks-"
_SMALL = 2 << 20
_READING, _WRITING = 4_000, 32_000  # kilobytes of the index in memory: for each thread, and while taking shards in


def index_path(library: Path) -> Path:
    """Where the index of a library is kept: ``PILKADA_TUI_CACHE`` or the user's cache folder, else a temporary one."""
    named = os.environ.get("PILKADA_TUI_CACHE")
    folder = Path(named) if named else user_cache_path("pilkada-tui")
    with contextlib.suppress(OSError):
        make_folder(folder)
        if os.access(folder, os.W_OK):
            return folder / f"{name_of(library)}.sqlite"
    return _temporary_folder() / f"{name_of(library)}.sqlite"


def _temporary_folder() -> Path:
    """A folder of the user's own among the temporary ones, found again by its owner and made under a random name."""
    try:
        for path in sorted(Path(tempfile.gettempdir()).glob(f"{_TEMPORARY}*")):
            found = path.lstat()
            if stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077:
                return path
        return Path(tempfile.mkdtemp(prefix=_TEMPORARY))
    except OSError as error:
        raise LibraryError(
            sentence("tidak ada folder sementara yang bisa ditulisi; setel PILKADA_TUI_CACHE ke folder yang bisa")
        ) from error


def _fillers() -> tuple[_Fill, _FillAgain]:
    """What takes a shard into the index, and single articles once more."""
    from pilkada_tui.library.index.sync import fill, fill_again  # noqa: PLC0415 (10 ms that most starts save)

    return fill, fill_again


def _version() -> int:
    """What an index must be of: its own tables, and the schema of the shards that it was made from."""
    return INDEX_VERSION * 1000 + shards.SCHEMA


def _unchanged(article: Article) -> Article:
    return article


class Index:
    """The derived tables of one library; every thread gets its own connection."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.path = index_path(library)
        self._local = threading.local()
        self._era = 0

    @cached_property
    def _lock(self) -> Lock:
        return Lock(self.path.with_suffix(".lock"))

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection; the tables are made when they are missing or of another version."""
        mine: tuple[int, sqlite3.Connection] | None = getattr(self._local, "mine", None)
        if mine is None or mine[0] != self._era:
            mine = (self._era, self._connect())
            self._local.mine = mine
        return mine[1]

    def _connect(self) -> sqlite3.Connection:
        ready = self._ready()
        if ready is not None:
            return ready
        with self._lock:  # another process may have made it while this one waited
            return self._ready() or self._make()

    def _ready(self) -> sqlite3.Connection | None:
        """A connection to the index, or None when it is missing, damaged or of another version."""
        if not self._is_plain():
            return None
        db = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        try:
            db.execute("PRAGMA trusted_schema = OFF")
            if db.execute("PRAGMA user_version").fetchone()[0] == _version() and self._sound(db):
                db.execute("SELECT count(*) FROM shard").fetchone()
                return _tuned(db)
        except sqlite3.DatabaseError as error:
            _log.debug("index %s: %s", self.path, error)
        db.close()
        return None

    def _is_plain(self) -> bool:
        """Whether the index is a file of our own; one that others could read is made private."""
        try:
            if not self.path.exists() or strange_kind(self.path):
                return False
        except OSError as error:
            raise in_plain_words(error, self.path) from error
        make_private(self.path)
        return True

    def _sound(self, db: sqlite3.Connection) -> bool:
        """Whether a small index holds together; a large one takes too long to look through at every start."""
        if self.path.stat().st_size > _SMALL:
            return True
        return bool(db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))

    def _make(self) -> sqlite3.Connection:
        with plainly(self.path):
            for end in ("", "-wal", "-shm", "-journal"):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
            write_new(self.path, ())  # SQLite would make it readable for everybody
        db = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA journal_mode = WAL")
        with transaction(db):
            for statement in SCHEMA.split(";\n"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {_version()}")
        return _tuned(db)

    def rebuild(self) -> None:
        """Delete the index; the next ``sync`` makes it again."""
        with self._lock:
            self._era += 1
            self._local.mine = (self._era, self._make())

    def close(self) -> None:
        """Close this thread's connection."""
        mine: tuple[int, sqlite3.Connection] | None = getattr(self._local, "mine", None)
        if mine is not None:
            mine[1].close()
            del self._local.mine

    def stale(self) -> list[str]:
        """Names of the shards that changed, came or went since the index was made."""
        stamps = shard_stamps(self.library)
        known = {
            name: Stamp(size, changed)
            for name, size, changed in self.db.execute("SELECT name, size, changed FROM shard")
        }
        return sorted(name for name in stamps.keys() | known.keys() if stamps.get(name) != known.get(name))

    def sync(self, progress: Progress | None = None, apply: Apply = _unchanged) -> None:
        """Index what changed in the shards; ``progress`` is told of shards done and to do.

        Another process that is already at it is waited for; if it takes long the index is read as it stands.
        """
        if not self.stale():
            return
        try:
            self._lock.acquire()
        except HeldError:
            return
        try:
            changed = self.stale()
            self.db.execute(f"PRAGMA cache_size = -{_WRITING}")
            for done, name in enumerate(changed):
                if progress:
                    progress(done, len(changed))
                self._take_in(name, apply)
            self._tidy(len(changed))
            if progress:
                progress(len(changed), len(changed))
        finally:
            self._lock.release()
            _tuned(self.db)

    def sync_one(self, name: str, apply: Apply, ready: Wordings) -> None:
        """Index one shard that this process has just written; ``ready`` are wordings of articles that are new in it."""
        with self._lock:
            self._take_in(name, apply, ready)

    def _tidy(self, shards: int) -> None:
        """Merge the segments in which FTS5 keeps many additions."""
        if shards >= _MANY:
            for kind in ("article", "quote", "event"):
                self.db.execute(f"INSERT INTO {kind}_words ({kind}_words) VALUES ('optimize')")  # noqa: S608

    def needs_rebuild(self) -> bool:
        """Whether so much was deleted that the index should be rebuilt."""
        left: int = self.db.execute("SELECT count(*) FROM gone WHERE kind = 'article'").fetchone()[0]
        kept: tuple[int] | None = self.db.execute("SELECT value FROM total WHERE name = 'articles'").fetchone()
        return left > max(_LITTER, (kept[0] if kept else 0) // 4)

    def _take_in(self, name: str, apply: Apply, ready: Wordings = NONE_YET) -> None:
        path = folder_of(self.library) / name
        stamp = stamp_of(path)
        fill, _fill_again = _fillers()
        with transaction(self.db) as db:
            if stamp is None:
                fill(db, path, Shard({}, "", {}), apply, ready)
                db.execute("DELETE FROM shard WHERE name = ?", (name,))
                return
            shard, problem = Shard({}, "", {}), None
            try:
                shard = load(path)
            except (DamagedFileError, NewerFileError) as error:
                problem = msgspec.json.encode(error.sentences[0])
            known = db.execute("SELECT digest FROM shard WHERE name = ?", (name,)).fetchone()
            if not shard.digest or known != (shard.digest,):
                fill(db, path, shard, apply, ready)
            db.execute("INSERT OR REPLACE INTO shard VALUES (?, ?, ?, ?, ?)", (name, *stamp, shard.digest, problem))

    def apply_corrections(self, digests: dict[str, str], apply: Apply) -> None:
        """Index again the articles whose corrections changed.

        ``digests`` are those of all corrections that there are, by article id, or by ``=name`` for a person's name.
        """
        if self._corrected(digests) == set():
            return
        _fill, fill_again = _fillers()
        with self._lock, transaction(self.db) as db:
            changed = self._corrected(digests)
            places: dict[str, dict[int, int | None]] = {}
            for key in changed:
                for n, name, number in _about(db, key):
                    places.setdefault(name, {})[number] = n
            back = {key for (key,) in db.execute("SELECT key FROM corrected WHERE digest = ?", (GONE,))} & changed
            for name, number in self._found(back):
                places.setdefault(name, {})[number] = None
            fill_again(db, folder_of(self.library), places, apply)
            db.executemany("DELETE FROM corrected WHERE key = ?", [(key,) for key in changed])
            rows = [(key, digests[key]) for key in changed if key in digests]
            db.executemany("INSERT INTO corrected VALUES (?, ?)", rows)

    def _found(self, articles: set[str]) -> Iterator[tuple[str, int]]:
        """Shard and document number of articles that are not in the index, looked for in all shards."""
        for name in shard_stamps(self.library) if articles else ():
            with contextlib.suppress(DamagedFileError, NewerFileError):
                for number, article in load(folder_of(self.library) / name).articles.items():
                    if article.id in articles and self.place_of(article.id) is None:
                        yield name, number

    def _corrected(self, digests: dict[str, str]) -> set[str]:
        known = dict(self.db.execute("SELECT key, digest FROM corrected"))
        return {key for key in known.keys() | digests.keys() if known.get(key) != digests.get(key)}

    def fault(self, kept: dict[str, str]) -> Sentence | None:
        """What is wrong with the index, given the digests of the articles kept; None when it says the same as they."""
        try:
            if self.db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                return sentence("berkas indeks rusak")
            for kind in ("article", "quote", "event"):
                self.db.execute(f"INSERT INTO {kind}_words ({kind}_words) VALUES ('integrity-check')")  # noqa: S608
            listed = dict(self.db.execute("SELECT id, digest FROM article"))
        except sqlite3.DatabaseError as error:
            return sentence("berkas indeks rusak ({error})", error=str(error))
        differing = {identity for identity in kept.keys() | listed.keys() if kept.get(identity) != listed.get(identity)}
        return sentence("{count} artikel berbeda dari berkasnya", count=len(differing)) if differing else None

    def place_of(self, identity: str) -> tuple[str, int] | None:
        """The shard and the document number that the index has an article at; None when it does not have it."""
        asked = "SELECT shard, number FROM article WHERE id = ?"
        found: tuple[str, int] | None = self.db.execute(asked, (identity,)).fetchone()
        return found

    def damage(self) -> tuple[Damage, ...]:
        """The files that could not be read, each with what can be done."""
        found = self.db.execute("SELECT name, problem FROM shard WHERE problem IS NOT NULL ORDER BY name")
        return tuple(Damage(file=name, message=msgspec.json.decode(problem, type=Sentence)) for name, problem in found)


def _about(db: sqlite3.Connection, key: str) -> list[tuple[int, str, int]]:
    if not key.startswith("="):
        return db.execute("SELECT n, shard, number FROM article WHERE id = ?", (key,)).fetchall()
    return db.execute(
        "SELECT a.n, a.shard, a.number FROM name JOIN article_person p ON p.name = name.id JOIN article a ON a.w = p.w"
        " WHERE name.text = ?",
        (key[1:],),
    ).fetchall()


def _tuned(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(f"PRAGMA cache_size = -{_READING}")
    return db
