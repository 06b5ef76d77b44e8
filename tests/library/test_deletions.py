"""What is deleted is left out everywhere, stays deleted, and can come back."""

from pathlib import Path

import pytest
from making import an_article

from pilkada_tui.library import ArticleMissing, Library
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.notes.deletions import bin_of


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "library"
    (folder / "articles").mkdir(parents=True)
    return Library.open(folder)


def test_a_deleted_article_is_nowhere_and_stays_so(library: Library) -> None:
    kept, gone = an_article(), an_article(title="Rapat Lain", body="Rapat lain digelar di tempat lain.", quotes=())
    library.add([kept, gone])
    assert library.delete([gone.id]) == 1
    again = library.add([gone])
    reopened = Library.open(library.path)
    assert (again.added, again.deleted) == ((), (gone.id,))
    assert [row.id for row in reopened.rows()] == [kept.id]
    assert [article.id for article in reopened.articles()] == [kept.id]
    assert reopened.summary().articles == 1
    with pytest.raises(ArticleMissing):
        reopened.article(gone.id)
    assert not [finding for finding in check(library.path) if finding.problem]


def test_undo_brings_it_back_as_it_was_corrected(library: Library) -> None:
    article = an_article()
    library.add([article])
    before = library.rows()
    library.delete([article.id])
    assert [one.article for one in bin_of(library.notes)] == [article.id]
    library.undo()
    assert library.rows() == before
    assert bin_of(library.notes) == ()


def test_what_is_restored_is_found_again_also_by_a_fresh_index(library: Library) -> None:
    article = an_article()
    library.add([article])
    library.delete([article.id])
    library.index_path.unlink()
    reopened = Library.open(library.path)
    assert reopened.count() == 0
    assert reopened.restore([article.id]) == 1
    assert reopened.article(article.id).id == article.id
