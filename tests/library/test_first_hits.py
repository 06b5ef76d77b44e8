"""The newest hits of a query, given at once: the beginning of what the search lists, before anything is counted."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.search import search

QUERIES = (
    "nomor",
    "n",
    "nomor 1",
    '"berita nomor',
    "nomor -acara",
    "-acara",
    "wilayah:11",
    "wilayah:11 nomor",
    "tokoh:tokoh kal",
    "tokoh:2",
    "jenis:rapat",
    "berita tanggal:2024-03",
    "nomor OR wilayah:16",
    "takada",
    "tokoh:takada nomor",
    "wilayah:takada nomor",
    "",
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Sixty articles of a quote each, every third with an event; only read."""
    folder = tmp_path_factory.mktemp("pustaka")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PILKADA_TUI_CACHE", str(folder / "cache"))
        library = Library.open(folder / "library")
    library.add(some_articles(60))
    yield library
    library.close()


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("near", [(1, 5), (1_000,)], ids=["looking further", "looking once"])
def test_the_first_hits_are_the_beginning_of_the_list(
    many: Library, query: str, near: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_NEAR", near)
    whole = many.search(query, 30)
    assert many.first_hits(query, 10).hits == whole.hits[:10]


@pytest.mark.parametrize("query", QUERIES)
def test_the_first_hits_explain_what_the_search_explains(many: Library, query: str) -> None:
    assert many.first_hits(query, 10).complaints == many.search(query, 30).complaints


@pytest.mark.parametrize("query", QUERIES)
def test_what_has_room_among_the_first_hits_is_counted(many: Library, query: str) -> None:
    assert many.first_hits(query, 1_000) == many.search(query, 3_000)


def test_what_has_no_room_is_not_counted(many: Library) -> None:
    assert not many.first_hits("nomor", 10).counted


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from([part for query in QUERIES for part in query.split()]), max_size=4))
def test_any_query_begins_as_its_search_does(many: Library, parts: list[str]) -> None:
    query = " ".join(parts)
    assert many.first_hits(query, 7).hits == many.search(query, 21).hits[:7]
