"""Suara: what each number counts, and that opening a row finds exactly that many."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pilkada_tui.library import Library
from pilkada_tui.library.views.people import people
from pilkada_tui.library.views.voice import Voices, voices
from pilkada_tui.search.tree import Facet
from pilkada_tui.tui.narrowing import facet_term, narrowed

PARTS = ("logistik", "netral", "wilayah:sumsel", "topik:netralitas", "tanggal:2024-10", "jenis:langsung", "-polri")
EVERYTHING = "tanggal:1900..2100 OR -tanggal:1900..2100"


queries = st.lists(st.sampled_from(PARTS), max_size=2, unique=True).map(" ".join)
quickly = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quickly
@given(query=queries, facet=st.sampled_from(list(Facet)))
def test_the_rows_together_are_the_quotes_that_the_search_counts(bundled: Library, query: str, facet: Facet) -> None:
    assert voices(bundled, facet, query).quotes == bundled.search(query or EVERYTHING, 0).quotes


@quickly
@given(query=queries, facet=st.sampled_from(list(Facet)))
def test_the_query_narrowed_by_a_row_finds_as_many_quotes_as_it_counts(
    bundled: Library, query: str, facet: Facet
) -> None:
    for row in voices(bundled, facet, query).rows:
        found = bundled.search(narrowed(query, facet_term(facet, row.name)), 0)
        assert (found.quotes, found.complaints) == (row.quotes, ())


@pytest.mark.parametrize("facet", list(Facet))
def test_direct_and_retold_are_those_that_the_search_tells_apart(bundled: Library, facet: Facet) -> None:
    found = voices(bundled, facet)
    direct = bundled.search("jenis:langsung", 0).quotes
    assert sum(row.direct for row in found.rows) == direct
    assert sum(row.retold for row in found.rows) == found.quotes - direct


@pytest.mark.parametrize("facet", list(Facet))
def test_a_week_has_the_quotes_of_the_articles_of_its_days(bundled: Library, facet: Facet) -> None:
    found = voices(bundled, facet)
    assert found.mondays
    for monday, after in zip(found.mondays, (*found.mondays[1:], None), strict=True):
        counted = sum(row.weeks.get(monday, 0) for row in found.rows)
        later = bundled.search(f"tanggal:{after}..2100", 0).quotes if after else 0
        assert counted == bundled.search(f"tanggal:{monday}..2100", 0).quotes - later


def test_what_nobody_told_is_a_row_of_its_own_and_the_last(bundled: Library) -> None:
    for facet in Facet:
        names = [row.name for row in voices(bundled, facet).rows]
        assert None not in names[:-1]


def test_an_article_by_nobody_from_nowhere_has_its_share(tmp_path: Path) -> None:
    assert voices(Library.open(tmp_path), Facet.SPEAKER) == Voices(facet=Facet.SPEAKER)


def test_the_speakers_are_those_of_the_people(bundled: Library) -> None:
    counted: dict[str, int] = {}
    for person in people(bundled):
        counted[person.name] = counted.get(person.name, 0) + person.quotes
    named = {row.name: row.quotes for row in voices(bundled, Facet.SPEAKER).rows if row.name is not None}
    assert named == counted
