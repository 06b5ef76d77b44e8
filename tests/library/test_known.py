"""Names and offices that the library knows complete what is typed."""

from making import an_article, some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.views.completion import known_offices, known_people


def test_a_name_is_completed_from_any_part_of_it(library: Library) -> None:
    library.add([an_article(), *some_articles(10)])
    assert known_people(library, "WIRAN") == ["Sekar Wiranti"]


def test_the_most_quoted_come_first(library: Library) -> None:
    library.add(some_articles(8))
    assert known_people(library, "tokoh")[0] == "Tokoh 0"


def test_no_more_are_given_than_asked_for(library: Library) -> None:
    library.add(some_articles(8))
    assert len(known_people(library, "tokoh", limit=3)) == 3


def test_an_office_is_completed_without_the_kinds_of_offices(library: Library) -> None:
    library.add([an_article()])
    assert known_offices(library, "bupati") == ["Penjabat Bupati"]


def test_before_anything_is_typed_the_most_quoted_are_offered(library: Library) -> None:
    library.add(some_articles(8))
    assert known_people(library, "  ", limit=2) == ["Tokoh 0", "Tokoh 1"]


def test_while_the_index_is_away_nothing_is_completed(library: Library) -> None:
    library.add([an_article()])
    library.close()
    library.index_path.unlink()
    assert known_people(library, "sekar") == []
