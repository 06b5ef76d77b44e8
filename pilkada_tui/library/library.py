"""A library: a folder of articles, which opens at once whatever its size."""

import contextlib
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path

import msgspec

from pilkada_tui.library.errors import ArticleMissing, DamagedFileError, LibraryError, NewerFileError, unusable
from pilkada_tui.library.files import shards
from pilkada_tui.library.files.append import append, merge, once_each
from pilkada_tui.library.files.locks import Lock
from pilkada_tui.library.files.migrate import migrate
from pilkada_tui.library.index.index import Index, Progress
from pilkada_tui.library.notes.corrections import (
    ArticleCorrection,
    Corrections,
    QuoteCorrection,
    as_listed,
    corrected,
    corrections_in,
)
from pilkada_tui.library.notes.deletions import delete, restore
from pilkada_tui.library.notes.event_corrections import EventCorrection
from pilkada_tui.library.notes.store import Change, Notes, Value
from pilkada_tui.library.paths import at_home, library_path, make_ready
from pilkada_tui.library.questions import Answer, Questions
from pilkada_tui.library.results import NONE_YET, AddReport, Damage, Wordings
from pilkada_tui.model import Article

Correction = QuoteCorrection | ArticleCorrection | EventCorrection | str
_FEW = 64
"""So many articles of a shard are read one by one; of more it is quicker to read all."""
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CORRUPT_VTAB"}


class Library(Questions):
    """Articles kept as TinyDB shards, and the index that lists and finds them.

    Reading never waits for a writer, and may be done from any thread. Every method raises LibraryError, with a message
    for the user, when the folder or the disk does not allow what is asked.
    """

    def __init__(self, path: Path, index: Index) -> None:
        self.path = path
        self._index = index
        self.notes = Notes(path)

    @cached_property
    def _lock(self) -> Lock:
        return Lock(self.path / shards.LOCK_NAME)

    @classmethod
    def open(cls, path: Path | None = None, progress: Progress | None = None) -> "Library":
        """The library in a folder, by default the user's own; a new one starts empty.

        What was changed since it was last open is taken into the index; ``progress`` is told of shards done and to do.

        Raises:
            LibraryError: nothing in the folder can be read; the message says what to do.
        """
        folder = at_home(path or library_path())
        make_ready(folder)
        library = cls(folder, Index(folder))
        changed = library.ask(lambda _: library._index.stale())
        library.ask(lambda _: migrate(folder, changed))
        library.notes.migrate()
        library.refresh(progress, articles=bool(changed))
        damage = library.damage()
        if damage and not library.count():
            raise LibraryError(*(one.message for one in damage))
        return library

    def refresh(self, progress: Progress | None = None, *, articles: bool = True) -> None:
        """Load what other processes changed in the folder: articles, unless none did, and corrections."""
        try:
            corrections = self.corrections()
        except (DamagedFileError, NewerFileError):
            self.ask(lambda _: self._index.sync(progress))  # what was corrected so far stays so until that is mended
            return
        apply = partial(as_listed, corrections=corrections)
        if articles:
            self.ask(lambda _: self._index.sync(progress, apply))
        self.ask(lambda _: self._index.apply_corrections(corrections.digests(), apply))

        if self._index.needs_rebuild():
            self._index.rebuild()
            self.ask(lambda _: self._index.sync(progress, apply))
            self.ask(lambda _: self._index.apply_corrections(corrections.digests(), apply))

    def corrections(self) -> Corrections:
        """The user's corrections as they are kept now."""
        return corrections_in(self.notes)

    def correct(self, kind: str, key: str, correction: Correction | None) -> bool:
        """Keep a correction, or with None take it back; lists and search follow at once, and ``undo`` undoes it.

        True when that changed anything.

        ``kind`` and ``key`` are ``QUOTE`` or ``EVENT`` and its key, ``ARTICLE`` and an id, or ``PERSON`` and a name,
        which the correction then names rightly.
        """
        changed = self.notes.put(kind, key, correction)
        self.refresh()
        return changed

    def correct_all(self, changes: Mapping[tuple[str, str], Value]) -> int:
        """Keep several corrections, by kind and key, as one change that ``undo`` reverts; how many changed.

        ``Batch`` gathers them.
        """
        done = self.notes.put_all(changes)
        self.refresh()
        return done

    def undo(self) -> Change | None:
        """Undo the last change of notes or corrections; None when there is none."""
        change = self.notes.undo()
        self.refresh()
        return change

    def redo(self) -> Change | None:
        """Redo the last undone change; None when there is none."""
        change = self.notes.redo()
        self.refresh()
        return change

    def ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """The answer of the index, which is made again when it turns out to be damaged."""
        try:
            return question(self._index.db)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise unusable(self._index.path, error) from error
            self._index.rebuild()
            self.refresh()
            return question(self._index.db)

    @property
    def index_path(self) -> Path:
        """The file of the derived index; it may be deleted at any time."""
        return self._index.path

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def damage(self) -> tuple[Damage, ...]:
        """The files that could not be read; the others are open."""
        try:
            self.corrections()
        except (DamagedFileError, NewerFileError) as error:
            notes = Damage(file=self.notes.path.name, message=error.sentences[0])
            return (*self.ask(lambda _: self._index.damage()), notes)
        return self.ask(lambda _: self._index.damage())

    def article(self, article: str) -> Article:
        """A whole article with the user's corrections on top; raises ArticleMissing as ``as_read`` does."""
        return corrected(self.as_read(article), self.corrections_if_any())

    def as_read(self, article: str) -> Article:
        """A whole article as the machine read it, from its shard.

        Raises:
            ArticleMissing: no article has this id, or no longer.
        """
        for _ in range(2):
            where = self.ask(
                lambda db: db.execute("SELECT shard, number, at, size FROM article WHERE id = ?", (article,)).fetchone()
            )
            if where is None:
                raise ArticleMissing(article)
            shard, number, *place = where
            path = shards.folder_of(self.path) / shard
            found = None if place[0] is None else shards.read_place(path, shards.Place(*place), Article)
            if found is None or found.id != article:
                found = shards.fetch(path, number)
            if found is not None and found.id == article:
                return found
            self.refresh()
        raise ArticleMissing(article)

    def corrections_if_any(self) -> Corrections:
        """The user's corrections; none where the file that keeps them cannot be read."""
        try:
            return self.corrections()
        except (DamagedFileError, NewerFileError):
            return Corrections()

    def articles(self, only: Collection[str] | None = None) -> Iterator[Article]:
        """Every article, or those of the ids, corrected, in the order in which they were kept; one shard at a time."""
        corrections = self.corrections_if_any()
        places = self._places(only) if only is not None else {}
        for name in shards.shard_stamps(self.path):
            with contextlib.suppress(DamagedFileError, NewerFileError):  # these are named by damage()
                for article in self._of_shard(name, None if only is None else places.get(name, {})):
                    listed = as_listed(article, corrections)
                    if listed is not None:
                        yield listed

    def _places(self, only: Collection[str]) -> dict[str, dict[str, shards.Place | None]]:
        """Where articles of some ids stand, by their shards, in the order in which they were kept."""
        question = (
            "SELECT shard, id, at, size FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number"
        )
        names = msgspec.json.encode(sorted(only)).decode()
        found: dict[str, dict[str, shards.Place | None]] = {}
        for shard, identity, at, size in self.ask(lambda db: db.execute(question, (names,)).fetchall()):
            found.setdefault(shard, {})[identity] = None if at is None else shards.Place(at, size)
        return found

    def _of_shard(self, name: str, only: Mapping[str, shards.Place | None] | None) -> Iterable[Article]:
        """The articles of a shard; where only a few are wanted, these from their places, without reading the rest."""
        path = shards.folder_of(self.path) / name
        if only is not None and len(only) <= _FEW:
            read = [shards.read_place(path, place, Article) if place else None for place in only.values()]
            few = [one for identity, one in zip(only, read, strict=True) if one is not None and one.id == identity]
            if len(few) == len(only):
                return few
        every = shards.load(path).articles.values()
        return every if only is None else (article for article in every if article.id in only)

    def add(self, articles: Iterable[Article], wordings: Wordings = NONE_YET) -> AddReport:
        """Keep articles durably; one that is there already only gains the sources that it did not have.

        One that the user deleted stays deleted.

        ``wordings`` are those that were worked out where the articles were read.

        Raises:
            LibraryError: the disk is full or the folder cannot be written; whole shards were kept or not, none half.
        """
        given = once_each(articles)
        with self._lock:
            self.refresh()
            corrections = self.corrections_if_any()
            deleted = tuple(identity for identity in given if identity in corrections.deleted)
            unique = {identity: article for identity, article in given.items() if identity not in deleted}
            places = {identity: self._place(identity) for identity in unique}
            known = tuple(identity for identity in unique if places[identity])
            added = tuple(identity for identity in unique if not places[identity])
            folder = shards.folder_of(self.path)
            apply = partial(as_listed, corrections=corrections)
            # What is kept already may have been read otherwise, and its words are then others.
            ready = {identity: wordings[identity] for identity in added if identity in wordings}

            def wrote(name: str) -> None:
                """Bring the index up to date with the shard file of this name, which has just been written."""
                self.ask(lambda _: self._index.sync_one(name, apply, ready))

            merge(folder, [(place, unique[identity]) for identity, place in places.items() if place], wrote)
            damaged = {one.file for one in self.damage()}
            append(folder, [unique[identity] for identity in added], damaged, wrote)
        return AddReport(added=added, known=known, deleted=deleted)

    def delete(self, articles: Iterable[str]) -> int:
        """Put articles into the bin, as one change that ``undo`` reverts; how many were not in it.

        They are left out of lists, counts and exports, also when their page is imported again, until ``restore``.
        Raises ArticleMissing where there is no such article.
        """
        found = [self.as_read(article) for article in articles]
        done = delete(self.notes, found)
        self.refresh()
        return done

    def restore(self, articles: Iterable[str]) -> int:
        """Restore articles from the bin, as one change; how many were in it."""
        done = restore(self.notes, articles)
        self.refresh()
        return done

    def replace(self, shard: str, articles: Mapping[int, Article]) -> None:
        """Keep these articles in the place of those of the same document number of a shard."""
        with self._lock:
            shards.write(shards.folder_of(self.path) / shard, (), articles)
            self.refresh()

    def shard_names(self) -> tuple[str, ...]:
        """The files of articles that can be read, in order."""
        damaged = {one.file for one in self.damage()}
        return tuple(name for name in shards.shard_stamps(self.path) if name not in damaged)

    def _place(self, identity: str) -> tuple[str, int] | None:
        found: tuple[str, int] | None = self.ask(
            lambda db: db.execute("SELECT shard, number FROM article WHERE id = ?", (identity,)).fetchone()
        )
        return found


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the index is damaged, or without one of its tables; a question that asks too much is no damage."""
    name = getattr(error, "sqlite_errorname", "")
    return name in _DAMAGED or (name == "SQLITE_ERROR" and str(error).startswith("no such "))
