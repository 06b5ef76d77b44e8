"""Articles, people and regions are found by the beginning of a word of their names."""

from pathlib import Path

import pytest
from making import an_article, some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.views.completion import named, placed, titled


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "pustaka"
    (folder / "articles").mkdir(parents=True)
    opened = Library.open(folder)
    opened.add([an_article(), *some_articles(30)])
    return opened


def test_an_article_is_found_by_words_of_its_headline(library: Library) -> None:
    assert [row.title for row in titled(library, "kedamaian ajak")] == ["Penjabat Bupati Ajak Warga Jaga Kedamaian"]
    assert [row.title for row in titled(library, "KEDAM")] == ["Penjabat Bupati Ajak Warga Jaga Kedamaian"]


def test_words_that_stand_only_in_the_text_find_no_headline(library: Library) -> None:
    assert titled(library, "balai") == []


def test_only_so_many_articles_are_asked_for_and_the_newest_first(library: Library) -> None:
    found = titled(library, "berita", 5)
    assert len(found) == 5
    assert [row.day for row in found] == sorted((row.day or "" for row in found), reverse=True)


def test_a_person_is_found_by_any_part_of_the_name_most_quoted_first(library: Library) -> None:
    assert [one.name for one in named(library, "wiran")] == ["Sekar Wiranti"]
    counts = [one.quotes for one in named(library, "tokoh")]
    assert counts == sorted(counts, reverse=True)
    assert named(library, "okoh") == []


def test_a_region_is_found_by_its_name_code_or_abbreviation() -> None:
    assert placed("muara en")[0].code == "16.03"
    assert "16" in {region.code for region in placed("sumsel")}
    assert placed("16.03")[0].name == "Kabupaten Muara Enim"


@pytest.mark.parametrize("typed", ["", "  ", "!?", '"', "*"])
def test_signs_alone_find_nothing(library: Library, typed: str) -> None:
    assert (titled(library, typed), named(library, typed), placed(typed)) == ([], [], [])
