"""Verifying a library: every file, every span, every id, and the index; a line for each."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from pilkada_tui.library.errors import DamagedFileError, LibraryError, NewerFileError
from pilkada_tui.library.index import Index, digest_of
from pilkada_tui.library.notes import Notes
from pilkada_tui.library.shards import folder_of, load, shard_stamps
from pilkada_tui.model import Article, Record, Span


class Finding(Record, frozen=True):
    """What was found of one file: ``problem`` tells what is wrong (None: nothing), ``about`` what was looked at."""

    file: str
    about: str
    problem: str | None = None


def _spans(value: object) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _spans(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans(one)


def faults(article: Article) -> Iterator[str]:
    """What is wrong with a record: spans outside the text, quotes that are not what stands at their place."""
    size = len(article.text)
    for span in _spans(article):
        if not 0 <= span.start <= span.end <= size:
            yield f"artikel {article.id}: petikan {span.start}–{span.end} di luar naskah ({size} huruf)"
    for quote in article.quotes:
        if quote.span.of(article.text) != quote.text:
            yield f"artikel {article.id}: kutipan di {quote.span.start} tidak sama dengan naskahnya"


def _shard(path: Path, seen: dict[str, str]) -> Iterator[Finding]:
    try:
        articles = load(path).articles
    except (DamagedFileError, NewerFileError) as error:
        yield Finding(file=path.name, about="berkas", problem=str(error))
        return
    sound = True
    for article in articles.values():
        problems = list(faults(article))
        if article.id in seen:
            problems.append(f"artikel {article.id} ada juga di {seen[article.id]}")
        seen.setdefault(article.id, path.name)
        for problem in problems:
            sound = False
            yield Finding(file=path.name, about="isi", problem=problem)
    if sound:
        yield Finding(file=path.name, about=f"{len(articles)} artikel, semua petikan cocok dengan naskah")


def _notes(library: Path) -> Finding:
    notes = Notes(library)
    try:
        notes.get("", "")
    except LibraryError as error:
        return Finding(file=notes.path.name, about="catatan", problem=str(error))
    return Finding(file=notes.path.name, about="catatan, bintang, koreksi")


def _index(library: Path) -> Finding:
    index = Index(library)
    index.sync()
    kept: dict[str, str] = {}
    for name in shard_stamps(library):
        try:
            for article in load(folder_of(library) / name).articles.values():
                kept.setdefault(article.id, digest_of(article))
        except (DamagedFileError, NewerFileError):
            continue
    problem = index.fault(kept)
    index.close()
    about = f"indeks, {len(kept)} artikel"
    return Finding(file=str(index.path), about=about, problem=problem)


def check(library: Path) -> Iterator[Finding]:
    """Everything that can be verified of a library, file by file; changes nothing but a stale index.

    Raises:
        LibraryError: the folder is no library or cannot be read.
    """
    seen: dict[str, str] = {}
    for name in shard_stamps(library):
        yield from _shard(folder_of(library) / name, seen)
    yield _notes(library)
    yield _index(library)
