"""The index says the same as one made from scratch, after any sequence of changes."""

import os
import sqlite3
import tempfile
from pathlib import Path
from unittest import mock

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from making import an_article, some_articles
from retelling import STORY, report
from small_shards import LibraryInSmallShards

from pilkada_tui.library import Library
from pilkada_tui.library.files import shards as shards_module
from pilkada_tui.library.notes.corrections import PERSON, QUOTE, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article

QUERIES = [
    "kalimat",
    "nomor 3",
    '"nomor 4"',
    'tokoh:"tokoh 2"',
    "-lapangan",
    "tokoh:benar",
    "tanggal:2024-03",
    "wilayah:aceh",
]
COPIES = [
    report(*STORY, name="a1", day="2024-10-05", event="2024-10-07"),
    report(*STORY, name="b2", day=None, event="2024-10-07", outlet="WARTA SEBERANG", title="Dijaga Ketat"),
    report(*STORY[:2], name="c3", day="2024-09-30"),
    report(*STORY[2:], name="d4", event="2024-10-09"),
]
LOGICAL = [
    "SELECT id, shard, number, at, size, digest, day, region, title, outlet, quotes, events FROM article",
    "SELECT id, hidden, copies, outlets FROM article",
    "SELECT a.id, l.code FROM article_region l JOIN article a ON a.w = l.w",
    "SELECT a.id, l.topic FROM article_topic l JOIN article a ON a.w = l.w",
    "SELECT a.id, p.text FROM article_person l JOIN article a ON a.w = l.w JOIN name p ON p.id = l.name",
    "SELECT q.key, l.topic FROM quote_topic l JOIN quote q ON q.w = l.w",
    "SELECT a.id, q.start, q.end, q.key, q.again FROM quote q JOIN article a ON a.w = q.article",
    "SELECT q.key, s.text FROM quote q JOIN name s ON s.id = q.speaker",
    "SELECT a.id, e.first, e.last, e.record, e.again FROM event e JOIN article a ON a.w = e.article",
    "SELECT * FROM total WHERE value",
    "SELECT * FROM listed WHERE articles",
    "SELECT * FROM corrected",
]


def everything(library: Library) -> object:
    """All that the panes could show."""
    regions = {row.region for row in library.rows(0, 1000)} | {None}
    return (
        library.rows(0, 1000),
        library.summary(),
        [library.timeline(region) for region in sorted(regions, key=str)],
        [found(library, query) for query in QUERIES],
    )


def found(library: Library, query: str) -> object:
    """What a query finds; those of one day come in the order in which they were indexed, which may differ."""
    result = library.search(query, 1000)
    return sorted(result.hits, key=repr), result.articles, result.quotes, result.events


def tables(path: Path) -> list[list[tuple[object, ...]]]:
    """All that the index says, apart from how it numbers things."""
    db = sqlite3.connect(path)
    said = [sorted(db.execute(query), key=repr) for query in LOGICAL]
    db.close()
    return said


class IndexAgainstARebuiltOne(LibraryInSmallShards):
    """Adding, replacing, correcting, undoing and losing shards, in any order."""

    @rule(first=st.integers(0, 20), count=st.integers(0, 6))
    def add(self, first: int, count: int) -> None:
        self.library.add(some_articles(count, first=first))

    @rule(which=st.sets(st.sampled_from(COPIES)))
    def add_copies_of_one_story(self, which: set[Article]) -> None:
        self.library.add(sorted(which, key=lambda article: article.id))

    @rule(number=st.integers(0, 20), name=st.sampled_from(["Nama Benar", ""]))
    def correct_a_speaker(self, number: int, name: str) -> None:
        [article] = some_articles(1, first=number)
        self.library.correct(QUOTE, quote_key(article.id, article.quotes[0]), QuoteCorrection(speaker=name))

    @rule(number=st.integers(0, 6), real=st.sampled_from([None, "Orang Benar", "Tokoh 1"]))
    def say_who_is_who(self, number: int, real: str | None) -> None:
        self.library.correct(PERSON, f"Tokoh {number}", real)

    @rule()
    def undo(self) -> None:
        self.library.undo()

    @rule()
    def redo(self) -> None:
        self.library.redo()

    @rule(day=st.sampled_from([None, "2024-02-02", "2024-10"]))
    def read_the_first_of_a_shard_otherwise(self, day: str | None) -> None:
        names = self.library.shard_names()
        if names:
            path = self.folder / "articles" / names[0]
            number, kept = next(iter(shards_module.load(path).articles.items()))
            changed = an_article(title="Lain bacaan", day=day, event="2024-11-20", topics=("netralitas",))
            kept_id = {"id": kept.id}
            self.library.replace(names[0], {number: type(changed)(**{**_fields(changed), **kept_id})})

    @rule()
    def lose_a_shard(self) -> None:
        names = self.library.shard_names()
        if len(names) > 1:
            for path in (self.folder / "articles").glob(f"{names[0]}*"):
                path.unlink()
            self.library.refresh()

    @invariant()
    def the_same_as_made_anew(self) -> None:
        with mock.patch.dict(os.environ, {"PILKADA_TUI_CACHE": tempfile.mkdtemp(dir=self.home.name)}):
            fresh = Library.open(self.folder)
        assert everything(self.library) == everything(fresh)
        assert tables(self.library._index.path) == tables(fresh._index.path)
        fresh.close()


def _fields(article: object) -> dict[str, object]:
    return {name: getattr(article, name) for name in article.__struct_fields__}  # type: ignore[attr-defined]


IndexAgainstARebuiltOne.TestCase.settings = settings(max_examples=12, stateful_step_count=8)
TestIndexAgainstARebuiltOne = IndexAgainstARebuiltOne.TestCase


def test_a_shard_that_was_only_touched_is_not_indexed_again(library: Library, folder: Path) -> None:
    library.add(some_articles(3))
    os.utime(folder / "articles" / "0000.json", (1, 1))
    with sqlite3.connect(library._index.path) as db:
        before = db.execute("SELECT n, w, id FROM article ORDER BY n").fetchall()
    assert library._index.stale() == ["0000.json"]
    library.refresh()
    with sqlite3.connect(library._index.path) as db:
        assert db.execute("SELECT n, w, id FROM article ORDER BY n").fetchall() == before
    assert library._index.stale() == []


def test_a_shard_mended_by_hand_is_taken_in_when_the_library_is_opened(library: Library, folder: Path) -> None:
    library.add(some_articles(2))
    path = folder / "articles" / "0000.json"
    path.write_text(path.read_text("utf-8").replace("lapangan", "pasar"), "utf-8")
    assert Library.open(folder).search("pasar").articles == 2


def test_nothing_of_a_deleted_article_is_found(library: Library, folder: Path) -> None:
    library.add(some_articles(2))
    (folder / "articles" / "0000.json").unlink()
    opened = Library.open(folder)
    found = opened.search("kalimat OR acara OR berita")
    assert (found.articles, found.quotes, found.events, opened.count()) == (0, 0, 0, 0)
