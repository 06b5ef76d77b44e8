"""One query over every screen: each number is the length of what opening it lists."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pilkada_tui.library import Library
from pilkada_tui.library.views import matrix, timeline
from pilkada_tui.library.views.matrix import Across
from pilkada_tui.library.views.people import people
from pilkada_tui.library.views.quotes import said
from pilkada_tui.library.views.timeline import ARTICLES, CellOf, Zoom
from pilkada_tui.tui.actions.arrangement import Wanted, arrange
from pilkada_tui.tui.actions.query_line import tally

PARTS = (
    "logistik", "netral", "pilkada", "kpu", "wilayah:sumsel", "wilayah:muara-enim", "topik:netralitas",
    "tanggal:2024-10", "tanggal:H-60..H-1", "jenis:langsung", "tokoh:henky", "-polri", '"pilkada serentak"',
    "jabatan:bupati", "topik:tidakada", "bintang:ya", "media:enim",
)  # fmt: skip
ALWAYS = ("0000-01-01", "9999-12-31")


queries = st.lists(st.sampled_from(PARTS), max_size=3, unique=True).map(" ".join)
quickly = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quickly
@given(query=queries, across=st.sampled_from(list(Across)))
def test_a_cell_of_the_matrix_opens_what_it_counts(bundled: Library, query: str, across: Across) -> None:
    counted = matrix.matrix(bundled, across, query)
    for (topic, value), cell in counted.cells.items():
        assert len(matrix.beside(bundled, across, topic, value, query)) == cell.quotes


@quickly
@given(query=queries, zoom=st.sampled_from(list(Zoom)), kind=st.sampled_from([None, ARTICLES]))
def test_a_row_of_the_timeline_opens_what_it_counts(bundled: Library, query: str, zoom: Zoom, kind: str | None) -> None:
    found = timeline.grid(bundled, zoom, kind, query)
    for region in {cell.region for cell in found.cells}:
        row = CellOf(zoom=zoom, region=region, days=ALWAYS, kind=kind, query=query)
        assert timeline.moments(bundled, row).total == sum(c.count for c in found.cells if c.region == region)


@quickly
@given(query=queries)
def test_a_person_opens_as_many_quotes_as_stand_beside_the_name(bundled: Library, query: str) -> None:
    for person in people(bundled, query):
        assert len(said(bundled, person, limit=1000, query=query)) == person.quotes


@quickly
@given(query=queries)
def test_what_stands_on_the_query_line_is_what_search_list_and_command_count(bundled: Library, query: str) -> None:
    if query:
        counted, found = tally(bundled, query), bundled.search(query, 1000)  # no story stands there twice
        assert len([hit for hit in found.hits if hit.type == "quote"]) == counted.quotes == found.quotes
        assert len([hit for hit in found.hits if hit.type == "event"]) == counted.events == found.events
        assert arrange(bundled, Wanted(query=query), []).total == counted.articles
        said_by_people = sum(person.quotes for person in people(bundled, query))
        assert said_by_people <= counted.quotes
