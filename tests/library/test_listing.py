"""The list of articles in another order, grouped and filtered, is always made of the same articles."""

from pathlib import Path

import pytest
from making import an_article, some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.views.grouping import By, by_month, listing, place_of, rows_of


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "pustaka"
    (folder / "articles").mkdir(parents=True)
    opened = Library.open(folder)
    opened.add(some_articles(40))
    return opened


@pytest.mark.parametrize("by", list(By))
def test_every_order_holds_every_article_once(library: Library, by: By) -> None:
    rows = rows_of(library, listing(library, by).numbers)
    assert sorted(row.id for row in rows) == sorted(row.id for row in library.rows())


def test_by_day_it_is_the_list_as_ever(library: Library) -> None:
    assert rows_of(library, listing(library, By.DAY).numbers) == library.rows()


def test_the_months_of_the_usual_order_are_those_of_its_rows(library: Library) -> None:
    library.add([an_article(title="Tanpa tanggal", day=None)])
    assert by_month(library) == listing(library, By.DAY).groups


def test_every_place_of_the_list_is_found_without_what_stands_before_it(library: Library) -> None:
    rows = library.rows()
    assert [library.rows(at, 1) for at in range(len(rows))] == [[row] for row in rows]
    assert [library.position(row.id) for row in rows] == list(range(len(rows)))
    assert library.rows(len(rows), 5) == []


def test_from_the_oldest_on_the_undated_still_come_last(library: Library) -> None:
    days = [row.day for row in rows_of(library, listing(library, By.DAY, oldest_first=True).numbers)]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[: len(dated)] == dated


@pytest.mark.parametrize("by", [By.REGION, By.OUTLET, By.DAY])
def test_a_group_holds_only_its_own(library: Library, by: By) -> None:
    found = listing(library, by)
    rows = rows_of(library, found.numbers)
    ends = [group.first for group in found.groups[1:]] + [len(rows)]
    for group, end in zip(found.groups, ends, strict=True):
        for row in rows[group.first : end]:
            named = {By.REGION: row.region, By.OUTLET: row.outlet, By.DAY: row.day and row.day[:7]}[by]
            assert named == group.name


def test_regions_stand_in_the_order_of_their_bare_names(library: Library) -> None:
    library.add([an_article(title="Tanpa wilayah", region=None), an_article(title="Kota", region="62.71")])
    names = [group.name for group in listing(library, By.REGION).groups]
    assert names[-1] is None
    assert names.index("62.71") > 0


def test_the_unread_come_before_the_read(library: Library) -> None:
    known = {row.id for row in library.rows()[:5]}
    found = listing(library, By.UNREAD, read=known)
    assert [(group.name, group.first) for group in found.groups] == [("unread", 0), ("read", 35)]


def test_a_filtered_list_holds_only_what_it_is_filtered_by(library: Library) -> None:
    ids = library.matching("wilayah:16.03 tanggal:2024")
    assert {row.id for row in rows_of(library, listing(library, By.DAY, only=ids).numbers)} == set(ids)


def test_an_article_is_found_at_its_place_or_not_at_all(library: Library) -> None:
    some = library.rows()[3].id
    found = listing(library, By.REGION)
    assert rows_of(library, found.numbers)[place_of(library, found, some) or 0].id == some
    assert place_of(library, listing(library, By.DAY, only=frozenset()), some) is None
    assert place_of(library, found, "tidak ada") is None
