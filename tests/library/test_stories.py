"""Copies of a story are one in the list, counted once, and the same whatever the order in which they came."""

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from retelling import LAST, LEAD, NEXT, OTHER_LAST, OTHER_LEAD, SAID, STORY, edited, report

from pilkada_tui.library import Library
from pilkada_tui.library.index.duplicates import COMMON
from pilkada_tui.library.index.similarity import differences
from pilkada_tui.library.notes.corrections import ARTICLE, ArticleCorrection
from pilkada_tui.library.views.timeline import CellOf, Zoom, contradicted, grid, moments
from pilkada_tui.model import Article

FIRST = report(*STORY, name="a1", day="2024-10-05", event="2024-10-07")
SECOND = report(*STORY, name="b2", day="2024-10-06", outlet="WARTA SEBERANG", event="2024-10-07", title="Dijaga Ketat")
THIRD = report(
    LEAD, NEXT, edited(SAID, "bersama camat", "dengan camat"), name="c3", day=None, outlet="HARIAN HULU", title="Gudang"
)
APART = report(OTHER_LEAD, SAID, OTHER_LAST, name="d4", day="2024-10-05", outlet="SUARA LAIN", event="2024-10-08")
ALL = (FIRST, SECOND, THIRD, APART)


def listed(library: Library) -> list[tuple[str, int, int]]:
    return [(row.id, row.copies, row.outlets) for row in library.rows()]


@pytest.fixture
def told(library: Library) -> Library:
    library.add(ALL)
    return library


def test_only_the_earliest_of_a_story_is_listed_with_the_number_of_its_copies(told: Library) -> None:
    assert sorted(listed(told)) == [("a1", 2, 2), ("d4", 0, 0)]
    assert told.count() == 2


def test_all_are_listed_when_asked_for(told: Library) -> None:
    assert {row.id for row in told.rows(copies=True)} == {"a1", "b2", "c3", "d4"}
    assert told.count(copies=True) == 4


def test_the_copies_of_an_article_are_the_others_of_its_story_the_undated_last(told: Library) -> None:
    assert [row.id for row in told.copies("b2")] == ["a1", "c3"]
    assert told.copies("d4") == told.copies("tidak-ada") == []


def test_a_copy_has_the_place_of_the_article_listed_for_it(told: Library) -> None:
    assert told.position("b2") == told.position("c3") == told.position("a1")


def test_copies_in_the_same_outlet_are_no_other_outlets(library: Library) -> None:
    library.add([FIRST, report(*STORY, name="e5", title="Diperbarui")])
    assert listed(library) == [("a1", 1, 0)]


def test_an_event_that_copies_tell_too_is_told_once(told: Library) -> None:
    assert [(row.article, row.event.date) for row in told.timeline("16.03")] == [
        ("a1", "2024-10-07"),
        ("d4", "2024-10-08"),
    ]
    assert sum(cell.count for cell in grid(told, Zoom.DAY).cells) == 2
    cell = CellOf(zoom=Zoom.MONTH, region="16.03", days=("2024-10-01", "2024-10-31"))
    assert moments(told, cell).total == 2
    assert contradicted(told).total == 0


def test_an_article_that_joins_two_stories_of_the_same_import_makes_them_one(library: Library) -> None:
    """Two outlets cut one agency report in different places; the whole of it comes last."""
    above, below = (LEAD, NEXT, SAID), (OTHER_LEAD, LAST, OTHER_LAST)
    parts = [report(*half, name=f"{side}{n}") for side, half in (("a", above), ("z", below)) for n in (1, 2)]
    library.add([*parts, report(*above, *below, name="zz")])
    assert [(row.id, row.copies) for row in library.rows()] == [("a1", 4)]
    assert len(library.rows(copies=True)) == 5


def test_an_event_that_only_a_copy_tells_is_not_lost(library: Library) -> None:
    library.add([FIRST, report(*STORY, name="f6", day="2024-10-09", event="2024-11-01")])
    assert [row.event.date for row in library.timeline("16.03")] == ["2024-10-07", "2024-11-01"]


def test_facets_count_a_story_and_its_quote_once(told: Library) -> None:
    facets = told.facets("gudang OR camat OR lembar")
    assert dict(facets.speakers) == {"Sekar Wiranti": 2}
    assert dict(facets.regions)["16.03"] == 2 + 2 + 2
    assert told.search("gudang OR camat").articles == 4


def test_differences_are_found_between_two_articles_of_the_library(told: Library) -> None:
    [change, _gone] = differences(told.article("a1"), told.article("c3"))
    assert change.first.of(FIRST.text) == "bersama"
    assert change.second.of(THIRD.text) == "dengan"


def test_when_the_first_is_corrected_to_a_later_day_another_is_listed_and_back(told: Library) -> None:
    told.correct(ARTICLE, "a1", ArticleCorrection(day="2024-12-01"))
    assert sorted(listed(told)) == [("b2", 2, 2), ("d4", 0, 0)]
    told.undo()
    assert sorted(listed(told)) == [("a1", 2, 2), ("d4", 0, 0)]


def test_a_story_falls_apart_when_what_joined_it_goes(library: Library, folder: Path) -> None:
    half = report(LEAD, NEXT, name="g7", day="2024-10-01")
    rest = report(SAID, LAST, name="h8", day="2024-10-02")
    library.add([half, rest])
    assert library.count() == 2
    library.add([FIRST])
    assert library.count() == 1
    changed = report(OTHER_LEAD, OTHER_LAST, name="a1")
    number = next(n for n, one in enumerate((half, rest, FIRST), start=1) if one.id == "a1")
    library.replace(library.shard_names()[0], {number: changed})
    assert sorted(listed(library)) == [("a1", 0, 0), ("g7", 0, 0), ("h8", 0, 0)]


def test_two_stories_that_a_later_article_of_the_same_import_joins_are_one(library: Library) -> None:
    halves = {"g": (LEAD, NEXT), "h": (SAID, LAST)}
    two_of_each = [report(*halves[name[0]], name=name, title=f"Berita {name}") for name in ("g1", "h1", "h2", "g2")]
    library.add([*two_of_each, report(*STORY, name="i1")])
    assert [copies for _id, copies, _outlets in listed(library)] == [4]
    assert [copies for _id, copies, _outlets in listed(Library.open(library.path))] == [4]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(7)), batch=st.integers(1, 7))
def test_stories_are_the_same_whatever_the_order_of_coming(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], batch: int
) -> None:
    more = (
        report(LEAD, NEXT, name="g7", day="2024-10-01"),
        report(SAID, LAST, name="h8", day="2024-10-02"),
        report(OTHER_LAST, OTHER_LEAD, name="i9"),
    )
    coming = [(*ALL, *more)[at] for at in order]
    folder = tmp_path_factory.mktemp("urutan") / "pustaka"
    (folder / "articles").mkdir(parents=True)
    library = Library.open(folder)
    for at in range(0, len(coming), batch):
        library.add(coming[at : at + batch])
    shown = sorted(listed(library)), library.timeline("16.03"), library.facets("gudang")
    library.close()
    assert shown[0] == [("d4", 1, 1), ("g7", 4, 2)]
    assert len(shown[1]) == 2


def common_notice(number: int) -> Article:
    """An article of its own that begins with the same long notice as all others."""
    chance = random.Random(number)
    own = " ".join(f"kata{chance.randrange(9000)}" for _ in range(150))
    return report(LEAD, own, name=f"n{number:03}", day=f"2024-10-{1 + number % 28:02}", title=f"Berita {number}")


def test_a_notice_that_everybody_prints_joins_nothing_and_costs_no_comparisons(library: Library) -> None:
    library.add([common_notice(number) for number in range(3 * COMMON)])
    assert library.count() == 3 * COMMON
    library.add([report(*STORY, name=f"s{number}", title=f"Salinan {number}") for number in range(2 * COMMON)])
    assert library.count() == 3 * COMMON + 1


def test_nothing_is_left_waiting(told: Library) -> None:
    with sqlite3.connect(told.index_path) as db:
        assert db.execute("SELECT count(*) FROM unsettled").fetchone() == (0,)
