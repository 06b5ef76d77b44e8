"""What is added is kept, listed newest first, and opened whole."""

import json
from pathlib import Path

import msgspec
import pytest
from making import an_article, some_articles
from tinydb import TinyDB

from pilkada_tui.library import ArticleMissing, Library, LibraryError
from pilkada_tui.library.files import shards as shards_module
from pilkada_tui.library.notes.corrections import QUOTE, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Source


def test_an_article_comes_back_exactly_as_it_was_added(library: Library) -> None:
    article = an_article()
    library.add([article])
    assert library.article(article.id) == article


def test_the_list_runs_from_the_newest_day_to_the_undated(library: Library) -> None:
    days = ["2024-06-11", None, "2024-10-30", "2024-09-30"]
    library.add(an_article(title=f"Judul {day}", day=day) for day in days)
    assert [row.day for row in library.rows()] == ["2024-10-30", "2024-09-30", "2024-06-11", None]


def test_pages_of_the_list_join_without_gap_or_repeat(library: Library) -> None:
    library.add(some_articles(50))
    whole = [row.id for row in library.rows(0, 50)]
    assert [row.id for at in range(0, 50, 7) for row in library.rows(at, 7)] == whole
    assert len(set(whole)) == 50


def test_an_article_knows_its_place_in_the_list(library: Library) -> None:
    library.add(some_articles(30))
    assert [library.position(row.id) for row in library.rows()] == list(range(30))


def test_an_article_that_is_gone_has_no_place_and_says_so(library: Library) -> None:
    assert library.position("tidak-ada") is None
    with pytest.raises(ArticleMissing, match="tidak-ada"):
        library.article("tidak-ada")


def test_the_same_page_twice_is_one_article(library: Library) -> None:
    article = an_article()
    first, second = library.add([article, article]), library.add([article])
    assert (first.added, first.known) == ((article.id,), ())
    assert (second.added, second.known) == ((), (article.id,))
    assert library.count() == 1


def test_the_same_page_from_another_file_gains_a_source(library: Library) -> None:
    article = an_article()
    other = msgspec.structs.replace(article, sources=(Source(kind="file", name="dua.txt"),))
    library.add([article])
    library.add([other])
    assert [source.name for source in library.article(article.id).sources] == ["satu.txt", "dua.txt"]


def test_copies_that_come_together_are_one_article_with_both_sources(library: Library) -> None:
    article = an_article()
    library.add([article, msgspec.structs.replace(article, sources=(Source(kind="file", name="dua.txt"),))])
    assert [source.name for source in library.article(article.id).sources] == ["satu.txt", "dua.txt"]


def test_a_summary_counts_what_the_library_holds(library: Library) -> None:
    library.add(
        [an_article(title="A", day="2024-06-11", event="2024-11-27"), an_article(title="B", day=None, region="16")]
    )
    summary = library.summary()
    assert (summary.articles, summary.quotes, summary.events, summary.regions) == (2, 2, 1, 2)
    assert (summary.first_day, summary.last_day) == ("2024-06-11", "2024-06-11")


def test_an_empty_library_has_an_empty_summary(library: Library) -> None:
    assert library.summary().articles == 0
    assert library.summary().first_day is None


def test_a_timeline_holds_the_events_of_its_region_by_date(library: Library) -> None:
    library.add(
        an_article(title=f"Acara {day}", event=day) for day in ("2024-11", "2024-08-27/2024-08-29", "2024-10-05")
    )
    library.add(
        [
            an_article(title="Lain", region="16.04", event="2024-10-01"),
            an_article(title="N", region=None, event="2024-11-27"),
        ]
    )
    assert [row.event.date for row in library.timeline("16.03")] == ["2024-08-27/2024-08-29", "2024-10-05", "2024-11"]
    assert [row.event.date for row in library.timeline(None)] == ["2024-11-27"]


def test_what_one_process_adds_another_sees(library: Library, folder: Path) -> None:
    other = Library.open(folder)
    library.add(some_articles(3))
    assert other.count() == 3
    assert other.search("kalimat").quotes == 3


def test_a_shard_is_a_tinydb_database_with_one_document_a_line(library: Library, folder: Path) -> None:
    library.add(some_articles(5))
    path = folder / "articles" / "0000.json"
    with TinyDB(path) as plain:
        assert len(plain.table("articles")) == 5
        assert plain.table("meta").all() == [{"schema": 1}]
    assert sum('"text":' in line for line in path.read_text("utf-8").splitlines()) == 5


def test_a_full_shard_is_left_alone_and_a_fresh_one_begun(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards_module, "SHARD_BYTES", 4000)
    library.add(some_articles(10))
    before = {path.name: path.read_bytes() for path in sorted((folder / "articles").glob("*.json"))[:-1]}
    library.add(some_articles(10, first=10))
    assert len(before) >= 1
    assert all((folder / "articles" / name).read_bytes() == content for name, content in before.items())
    assert library.count() == 20


def test_the_version_before_a_change_stays_as_a_backup(library: Library, folder: Path) -> None:
    library.add(some_articles(1))
    before = (folder / "articles" / "0000.json").read_bytes()
    library.add(some_articles(1, first=1))
    assert (folder / "articles" / "0000.json.bak").read_bytes() == before


def test_a_library_that_is_moved_keeps_everything(library: Library, folder: Path, tmp_path: Path) -> None:
    article = an_article()
    library.add([article])
    library.notes.put("star", article.id, True)
    library.correct(QUOTE, quote_key(article.id, article.quotes[0]), QuoteCorrection(speaker="Nama Benar"))
    moved = folder.rename(tmp_path / "pindah")
    opened = Library.open(moved)
    assert opened.as_read(article.id) == article
    assert opened.article(article.id).quotes[0].speaker == "Nama Benar"
    assert opened.search("bintang:ya").articles == 1
    assert opened.search('tokoh:"nama benar"').quotes == 1
    assert opened.undo() is not None
    assert opened.article(article.id) == article


def test_a_file_in_the_place_of_a_folder_is_refused_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "berkas"
    path.write_text("bukan folder")
    with pytest.raises(LibraryError, match="bukan folder pustaka"):
        Library.open(path)


def test_a_folder_removed_while_open_is_said_plainly(library: Library, folder: Path) -> None:
    library.add(some_articles(1))
    (folder / "articles").rename(folder / "hilang")
    with pytest.raises(LibraryError, match="sudah tidak ada"):
        library.add(some_articles(1, first=5))


def test_a_folder_removed_while_open_is_not_begun_anew_by_a_star(library: Library, folder: Path) -> None:
    library.notes.put("star", "a", True)
    folder.rename(folder.with_name("dicabut"))
    with pytest.raises(LibraryError, match="sudah tidak ada"):
        library.notes.put("star", "b", True)
    assert not folder.exists()
    folder.with_name("dicabut").rename(folder)
    assert library.notes.all("star") == {"a": True}


def test_a_folder_removed_while_open_is_not_begun_anew_by_an_import(library: Library, folder: Path) -> None:
    folder.rename(folder.with_name("dicabut"))
    with pytest.raises(LibraryError, match="sudah tidak ada"):
        library.add(some_articles(1))
    assert not folder.exists()


def test_the_environment_names_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "punyaku" / "articles").mkdir(parents=True)
    monkeypatch.setenv("PILKADA_TUI_LIBRARY", str(tmp_path / "punyaku"))
    assert Library.open().path == tmp_path / "punyaku"


def test_stored_documents_leave_out_what_is_not_there(library: Library, folder: Path) -> None:
    library.add([an_article(outlet=None, day=None)])
    stored = json.loads((folder / "articles" / "0000.json").read_text("utf-8"))["articles"]["1"]
    assert "outlet" not in stored
    assert stored["quotes"][0]["span"] == list(an_article(outlet=None, day=None).quotes[0].span)
