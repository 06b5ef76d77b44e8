"""Verifying a library: every file, every span, every id, and the index; a line for each."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pilkada_tui.atomic_file import is_leftover
from pilkada_tui.library.errors import LibraryError, plainly
from pilkada_tui.library.files.shards import folder_of, load, shard_stamps, spans
from pilkada_tui.library.index.index import Index
from pilkada_tui.library.index.sync import digest_of
from pilkada_tui.library.index.verify import differs, miscounted, stray
from pilkada_tui.library.library import Library
from pilkada_tui.library.notes.corrections import corrected, corrections_in
from pilkada_tui.library.notes.store import Notes
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Article, Record
from pilkada_tui.reading.pipeline import READER, article_id


class Finding(Record, frozen=True):
    """What was found of one file: ``problem`` tells what is wrong (None: nothing), ``about`` what was looked at."""

    file: str
    about: Sentence
    problem: Sentence | None = None


def faults(article: Article) -> Iterator[Sentence]:
    """What is wrong with a record: an id that is not of its text, spans outside it, quotes that do not stand there."""
    size = len(article.text)
    if article.reader == READER and article.id != article_id(article.text):
        yield sentence("artikel {article}: id tidak cocok dengan naskahnya", article=article.id)
    for span in spans(article):
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
    except LibraryError as error:
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
        corrections_in(notes)
    except LibraryError as error:
        return Finding(file=notes.path.name, about=sentence("catatan"), problem=error.sentences[0])
    return Finding(file=notes.path.name, about=sentence("catatan, bintang, koreksi"))


def _index(library: Path) -> Iterator[Finding]:
    try:
        index = Index(library)
    except LibraryError as error:
        yield Finding(file="sqlite", about=sentence("indeks"), problem=error.sentences[0])
        return
    try:
        about, problem = _compared(library, index)
    except LibraryError as error:
        about, problem = sentence("indeks"), error.sentences[0]
    except (sqlite3.Error, OSError, RecursionError) as error:
        about, problem = sentence("indeks"), sentence("berkas indeks rusak ({error})", error=str(error))
    index.close()
    yield Finding(file=str(index.path), about=about, problem=problem)


def _compared(library: Path, index: Index) -> tuple[Sentence, Sentence | None]:
    """The index, brought up to date, beside what the shards hold: what was looked at, and what differs."""
    opened = Library(library, index)
    opened.refresh()
    corrections = opened.corrections_if_any()
    kept: dict[str, str] = {}
    faked = 0
    for name in shard_stamps(library):
        try:
            shard = load(folder_of(library) / name)
        except LibraryError:
            continue
        for number, article in shard.articles.items():
            if article.id in corrections.deleted:
                continue
            if kept.setdefault(article.id, digest_of(article)) and index.place_of(article.id) == (name, number):
                faked += differs(index.db, corrected(article, corrections))
    about = sentence("indeks, {count} artikel", count=len(kept))
    problem = index.fault(kept) or stray(index.db) or miscounted(index.db)
    if problem is None and faked:
        problem = sentence("{count} artikel berbeda dari berkasnya", count=faked)
    return about, problem


def _leftovers(folder: Path) -> Iterator[Finding]:
    for name in sorted(path.name for path in folder.iterdir()):
        if is_leftover(name):
            about = sentence("sisa penulisan yang terputus; “check --repair” membuangnya")
            yield Finding(file=name, about=about)


def check(library: Path) -> Iterator[Finding]:
    """Everything that can be verified of a library, file by file; changes nothing but a stale index.

    Whatever is wrong with one file is told in its line, and the next is looked at.

    Raises:
        LibraryError: the folder is no library or cannot be read.
    """
    seen: dict[str, str] = {}
    for name in shard_stamps(library):
        yield from _shard(folder_of(library) / name, seen)
    with plainly(library):
        yield from _leftovers(folder_of(library))
        yield from _leftovers(library)
    yield _notes(library)
    yield from _index(library)
