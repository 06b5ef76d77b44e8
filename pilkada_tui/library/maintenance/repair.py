"""Repairing a library: damaged files are set aside under a telling name, and all that can be read of them is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from pilkada_tui.atomic_file import give_name, is_leftover, sync_folder
from pilkada_tui.library.errors import DamagedFileError, LibraryError, NewerFileError, plainly
from pilkada_tui.library.files.locks import Lock
from pilkada_tui.library.files.shards import LOCK_NAME, folder_of, load, malformed, rewrite, shard_stamps
from pilkada_tui.library.files.storage import backup_of
from pilkada_tui.library.index.index import Index
from pilkada_tui.library.notes.corrections import corrections_in
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Article
from pilkada_tui.plain_file import excess_of, read_plain, strange_kind


def set_aside(path: Path) -> Path | None:
    """Give a damaged file a name that says so, beside where it was; None when there is no file."""
    if strange_kind(path):  # a link, a pipe or a folder has its name only once
        aside = _aside_name(path)
        path.rename(aside)
        sync_folder(path.parent)
        return aside
    named = _named_aside(path)
    if named is not None:
        path.unlink()
        sync_folder(path.parent)
    return named


def _aside_name(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.with_name(f"{path.name}.rusak-{stamp}")


def _named_aside(path: Path) -> Path | None:
    """Give a damaged file the telling name too, durably, while it still has its own."""
    if not path.exists():
        return None
    aside = _aside_name(path)
    give_name(path, aside)
    sync_folder(path.parent)
    return aside


def salvaged(path: Path) -> dict[str, Article]:
    """The articles of a damaged shard that are still whole, by id."""
    found: dict[str, Article] = {}
    try:
        content = read_plain(path)
    except OSError:
        return found
    for document in (*_documents(content), *_documents_on_lines(content)):
        try:
            article = None if excess_of(document) else msgspec.json.decode(document, type=Article)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
        if article is not None and malformed(article) is None:
            found[article.id] = article
    return found


class _Raw(msgspec.Struct):
    articles: dict[str, msgspec.Raw]


def _documents(content: bytes) -> list[bytes]:
    """The documents of a file that is whole JSON, whatever its layout; none of another."""
    try:
        return [bytes(raw) for raw in msgspec.json.decode(content, type=_Raw).articles.values()]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return []


def _documents_on_lines(content: bytes) -> Iterator[bytes]:
    """The documents of a file that holds one on each line, as far as it goes."""
    for line in content.splitlines():
        _, colon, document = line.strip().rstrip(b",").partition(b": ")
        if colon and document.startswith(b"{"):
            yield document


def _backed_up(path: Path) -> dict[str, Article]:
    try:
        return {article.id: article for article in load(backup_of(path)).articles.values()}
    except LibraryError:
        return salvaged(backup_of(path))


def _repair_shard(path: Path) -> Iterator[Sentence]:
    try:
        load(path)
    except NewerFileError as error:
        yield error.sentences[0]
    except DamagedFileError as error:
        kept = _backed_up(path) | salvaged(path)
        aside = _replace(path, list(kept.values()))
        words = sentence("{file}: {why}; {count} artikel dipulihkan", file=path.name, why=error.why, count=len(kept))
        yield _with_aside(words, aside)


def _replace(path: Path, articles: list[Article]) -> Path | None:
    """Put the recovered articles in the place of a damaged file; killed half-way, nothing readable is gone."""
    fresh = path.with_name(path.name + ".pulih")
    if fresh.is_dir():
        set_aside(fresh)
    fresh.unlink(missing_ok=True)
    if articles:
        rewrite(fresh, articles)
    if not articles:
        aside = set_aside(path)
        if strange_kind(backup_of(path)):
            set_aside(backup_of(path))
        backup_of(path).unlink(missing_ok=True)
        return aside
    aside = set_aside(path) if strange_kind(path) else _named_aside(path)
    fresh.replace(path)  # there is no moment without either the damaged file or the mended one in its place
    sync_folder(path.parent)
    return aside


def _drop_repeats(library: Path) -> Iterator[Sentence]:
    seen: set[str] = set()
    for name in shard_stamps(library):
        path = folder_of(library) / name
        try:
            articles = list(load(path).articles.values())
        except (DamagedFileError, NewerFileError):
            continue
        unique = {article.id: article for article in articles if article.id not in seen}
        seen |= unique.keys()
        if len(unique) < len(articles):
            rewrite(path, list(unique.values()))
            dropped = len(articles) - len(unique)
            yield sentence("{file}: {count} artikel berulang dibuang", file=name, count=dropped)


def _mend_notes(notes: Notes) -> Iterator[Sentence]:
    try:
        corrections_in(notes)
    except DamagedFileError as error:
        backup = backup_of(notes.path)
        restored = backup.exists() and not strange_kind(backup)
        aside = set_aside(notes.path)
        if restored:
            backup.replace(notes.path)
        elif strange_kind(backup):
            set_aside(backup)
        try:
            corrections_in(notes)
            outcome = sentence("dipulihkan dari salinan .bak") if restored else sentence("dimulai kosong")
        except DamagedFileError:
            set_aside(notes.path)
            outcome = sentence("salinan .bak juga rusak; dimulai kosong")
        words = sentence("{file}: {why}; {outcome}", file=notes.path.name, why=error.why, outcome=outcome)
        yield _with_aside(words, aside)
    except NewerFileError as error:
        yield error.sentences[0]


def _with_aside(words: Sentence, aside: Path | None) -> Sentence:
    """What was done, and where the old content is."""
    if aside is None:
        return words
    return sentence("{done}; isi lama disisihkan sebagai {file}", done=words, file=aside.name)


def _clear_leftovers(folder: Path) -> Iterator[Sentence]:
    """Remove what was being written when the program was stopped; the caller holds the lock that guards the folder."""
    for path in sorted(folder.iterdir()):
        if is_leftover(path.name) and not path.is_dir():
            path.unlink()
            yield sentence("{file}: sisa penulisan yang terputus dibuang", file=path.name)


def repair(library: Path) -> Iterator[Sentence]:
    """Repair what can be repaired; a sentence for each thing that was done or could not be.

    Raises:
        LibraryError: the folder cannot be read or written.
    """
    with plainly(library):
        with Lock(library / LOCK_NAME):
            yield from _clear_leftovers(folder_of(library))
            for name in shard_stamps(library):
                yield from _repair_shard(folder_of(library) / name)
            yield from _drop_repeats(library)
        notes = Notes(library)
        with notes.writing():
            yield from _clear_leftovers(library)
            yield from _mend_notes(notes)
    index = Index(library)
    index.rebuild()
    index.sync()
    index.close()
    yield sentence("indeks dibuat ulang")
