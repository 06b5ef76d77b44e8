"""Verifying a library: every file, every span, every id, and the index; a line for each."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from pilkada_tui.library.errors import DamagedFileError, LibraryError, NewerFileError
from pilkada_tui.library.files.shards import folder_of, load, shard_stamps
from pilkada_tui.library.index.index import Index
from pilkada_tui.library.index.sync import digest_of
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Article, Record, Span


class Finding(Record, frozen=True):
    """What was found of one file: ``problem`` tells what is wrong (None: nothing), ``about`` what was looked at."""

    file: str
    about: Sentence
    problem: Sentence | None = None


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


def faults(article: Article) -> Iterator[Sentence]:
    """What is wrong with a record: spans outside the text, quotes that are not what stands at their place."""
    size = len(article.text)
    for span in _spans(article):
        if not 0 <= span.start <= span.end <= size:
            yield sentence(
                "artikel {article}: petikan {start}–{end} di luar naskah ({size} huruf)",
                article=article.id,
                start=span.start,
                end=span.end,
                size=size,
            )
    for quote in article.quotes:
        if quote.span.of(article.text) != quote.text:
            yield sentence(
                "artikel {article}: kutipan di {start} tidak sama dengan naskahnya",
                article=article.id,
                start=quote.span.start,
            )


def _shard(path: Path, seen: dict[str, str]) -> Iterator[Finding]:
    try:
        articles = load(path).articles
    except (DamagedFileError, NewerFileError) as error:
        yield Finding(file=path.name, about=sentence("berkas"), problem=error.sentences[0])
        return
    sound = True
    for article in articles.values():
        problems = list(faults(article))
        if article.id in seen:
            problems.append(sentence("artikel {article} ada juga di {file}", article=article.id, file=seen[article.id]))
        seen.setdefault(article.id, path.name)
        for problem in problems:
            sound = False
            yield Finding(file=path.name, about=sentence("isi"), problem=problem)
    if sound:
        about = sentence("{count} artikel, semua petikan cocok dengan naskah", count=len(articles))
        yield Finding(file=path.name, about=about)


def _notes(library: Path) -> Finding:
    notes = Notes(library)
    try:
        notes.get("", "")
    except LibraryError as error:
        return Finding(file=notes.path.name, about=sentence("catatan"), problem=error.sentences[0])
    return Finding(file=notes.path.name, about=sentence("catatan, bintang, koreksi"))


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
    about = sentence("indeks, {count} artikel", count=len(kept))
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
