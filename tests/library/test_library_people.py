"""People across articles, and what is said on each topic, on real libraries."""

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import an_article

from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import PERSON
from pilkada_tui.library.views import matrix
from pilkada_tui.library.views.matrix import Across
from pilkada_tui.library.views.people import PersonRow, Use, namesakes, people, portrait, told_apart
from pilkada_tui.library.views.quotes import said
from pilkada_tui.model import Article, Person


def spoken(
    words: str,
    name: str,
    *,
    region: str | None = "16.03",
    day: str | None = "2024-10-05",
    role: str | None = "Ketua KPU",
    kind: str | None = "penyelenggara",
    topics: tuple[str, ...] = (),
    outlet: str = "KABAR RAWA",
    forms: tuple[str, ...] = (),
) -> Article:
    """An article in which one person says one thing in an office."""
    article = an_article(
        title=f"Kabar: {words}",
        body=f'Hari ini. "{words}" kata {name}.',
        quotes=((words, name),),
        region=region,
        day=day,
        topics=topics,
        outlet=outlet,
    )
    quote = msgspec.structs.replace(article.quotes[0], role=role, role_kind=kind)
    person = Person(name=name, written=forms or (name,), mentions=(), roles=(role,) if role else ())
    return msgspec.structs.replace(article, quotes=(quote,), people=(person,))


def test_one_name_in_one_region_is_one_person_with_all_offices(library: Library) -> None:
    library.add(
        [
            spoken("Satu kata.", "Rangga Utama", role="Sekda Muara Enim", day="2024-06-01"),
            spoken("Dua kata.", "Rangga Utama", role="Pj Bupati Muara Enim", day="2024-10-01"),
        ]
    )
    [person] = people(library)
    assert (person.quotes, person.first, person.last, person.role) == (
        2,
        "2024-06-01",
        "2024-10-01",
        "Pj Bupati Muara Enim",
    )


def test_one_name_in_two_regions_is_two_people(library: Library) -> None:
    library.add([spoken("Satu kata.", "Rangga Utama"), spoken("Dua kata.", "Rangga Utama", region="62.71")])
    assert [(person.name, person.regions) for person in people(library)] == [
        ("Rangga Utama", ("16.03",)),
        ("Rangga Utama", ("62.71",)),
    ]


def test_a_province_and_its_regency_are_compatible(library: Library) -> None:
    library.add([spoken("Satu kata.", "Rangga Utama"), spoken("Dua kata.", "Rangga Utama", region="16")])
    assert len(people(library)) == 1


@pytest.mark.parametrize(
    ("role", "kind", "bearers"),
    [("Menteri Dalam Negeri", "pusat", 1), ("Kapolres Muara Enim", "polisi", 1), ("Ketua KPU", "penyelenggara", 2)],
)
def test_one_office_joins_two_regions_only_where_it_has_a_place_of_its_own(
    library: Library, role: str, kind: str, bearers: int
) -> None:
    library.add(
        spoken(f"Kata di {region}.", "Rangga Utama", region=region, role=role, kind=kind)
        for region in ("16.03", "62.71")
    )
    assert len(people(library)) == bearers


def test_similar_names_are_never_joined(library: Library) -> None:
    library.add([spoken("Satu kata.", "Rangga Utama"), spoken("Dua kata.", "Ranga Utama")])
    assert len(people(library)) == 2


def test_what_has_neither_region_nor_office_goes_to_the_only_bearer(library: Library) -> None:
    loose = spoken("Tiga kata.", "Rangga Utama", region=None, role=None)
    library.add([spoken("Satu kata.", "Rangga Utama"), loose])
    assert [person.quotes for person in people(library)] == [2]
    library.add([spoken("Dua kata.", "Rangga Utama", region="62.71")])
    assert [person.quotes for person in people(library)] == [1, 1, 1]


USES = st.lists(
    st.builds(
        Use,
        role=st.sampled_from([None, "Ketua KPU", "Kapolres Lahat", "Menteri"]),
        role_kind=st.sampled_from([None, "pusat"]),
        region=st.sampled_from([None, "16", "16.03", "16.04", "62.71"]),
        quotes=st.integers(1, 5),
    ),
    max_size=8,
    unique=True,
)


@given(USES)
def test_telling_apart_loses_and_doubles_nothing(uses: list[Use]) -> None:
    parted = [use for bearer in told_apart(uses) for use in bearer]
    assert sorted(parted, key=repr) == sorted(uses, key=repr)


@given(USES, st.randoms())
def test_who_is_who_does_not_depend_on_the_order_of_articles(uses: list[Use], chance: random.Random) -> None:
    shuffled = uses[:]
    chance.shuffle(shuffled)
    assert {frozenset(map(repr, bearer)) for bearer in told_apart(uses)} == {
        frozenset(map(repr, bearer)) for bearer in told_apart(shuffled)
    }


def test_a_portrait_names_offices_with_day_and_article_topics_outlets_and_forms(library: Library) -> None:
    library.add(
        [
            spoken(
                "Satu kata.",
                "Rangga Utama",
                role="Sekda",
                day="2024-06-01",
                topics=("damai",),
                forms=("Rangga Utama", "Pak Rangga"),
            ),
            spoken("Dua kata.", "Rangga Utama", role="Pj Bupati", day="2024-10-01", topics=("damai", "logistik")),
            spoken("Tiga kata.", "Rangga Utama", role="Pj Bupati", day="2024-10-09", outlet="WARTA"),
        ]
    )
    [person] = people(library)
    found = portrait(library, person)
    assert [(one.role, one.first, one.last, one.quotes, one.title) for one in found.offices] == [
        ("Sekda", "2024-06-01", "2024-06-01", 1, "Kabar: Satu kata."),
        ("Pj Bupati", "2024-10-01", "2024-10-09", 2, "Kabar: Dua kata."),
    ]
    assert found.topics == (("damai", 2), ("logistik", 1))
    assert found.outlets == (("KABAR RAWA", 2), ("WARTA", 1))
    assert found.forms == ("Rangga Utama", "Pak Rangga")
    assert (found.read, found.articles) == (3, 3)


def test_a_portrait_takes_nothing_from_the_other_bearer_of_the_name(library: Library) -> None:
    library.add(
        [
            spoken("Satu kata.", "Rangga Utama", topics=("damai",)),
            spoken("Dua kata.", "Rangga Utama", region="62.71", topics=("logistik",)),
        ]
    )
    for person in people(library):
        found = portrait(library, person)
        assert found.articles == 1
        assert [quote.where.region for quote in said(library, person)] == list(person.regions)


def test_a_persons_quotes_come_newest_first_with_their_words_page_by_page(library: Library) -> None:
    library.add(spoken(f"Kata ke {day}.", "Rangga Utama", day=f"2024-10-{day}") for day in range(10, 20))
    [person] = people(library)
    pages = [said(library, person, offset, 4) for offset in (0, 4, 8)]
    assert [quote.text for page in pages for quote in page] == [f"Kata ke {day}." for day in range(19, 9, -1)]


def test_a_person_who_is_gone_has_no_quotes(library: Library) -> None:
    nobody = PersonRow(name="Tak Ada", uses=(Use(role=None, role_kind=None, region=None, quotes=1),))
    assert said(library, nobody) == ()


VALUES = {
    Across.REGION: ("16.03", "62.71"),
    Across.SPEAKER: ("Rangga Utama", "Sekar Wiranti"),
    Across.ROLE_KIND: ("penyelenggara", "polisi"),
    Across.OUTLET: ("KABAR RAWA", "WARTA"),
}


@pytest.fixture
def topical(library: Library) -> Library:
    """Two people of two regions, offices and outlets; the first speaks twice."""
    library.add(
        [
            spoken("Netral itu wajib bagi kita semua di daerah ini.", "Rangga Utama", topics=("netralitas",)),
            spoken("Netral.", "Rangga Utama", topics=("netralitas", "aparatur")),
            spoken(
                "Damai.", "Sekar Wiranti", region="62.71", kind="polisi", outlet="WARTA", topics=("damai", "netralitas")
            ),
        ]
    )
    return library


@pytest.mark.parametrize("across", list(Across))
def test_a_matrix_counts_quotes_by_topic_and_by_what_is_across(topical: Library, across: Across) -> None:
    found = matrix.matrix(topical, across)
    first, second = VALUES[across]
    assert found.topics == ("netralitas", "aparatur", "damai")
    assert found.columns == (first, second)
    assert {key: cell.quotes for key, cell in found.cells.items()} == {
        ("netralitas", first): 2,
        ("netralitas", second): 1,
        ("aparatur", first): 1,
        ("damai", second): 1,
    }


def test_a_column_counts_each_quote_once_whatever_its_topics(library: Library) -> None:
    library.add([spoken("Damai dan netral.", "Sekar Wiranti", topics=("damai", "netralitas"))])
    found = matrix.matrix(library, Across.SPEAKER)
    assert [cell.quotes for cell in found.cells.values()] == [1, 1]
    assert found.quotes == {"Sekar Wiranti": 1}


def test_the_most_telling_quote_is_one_that_can_be_cited_whole(topical: Library) -> None:
    best = matrix.matrix(topical, Across.REGION).cells["netralitas", "16.03"].best
    assert matrix.telling(topical, [best])[best].text == "Netral itu wajib bagi kita semua di daerah ini."


def test_a_cell_gives_its_quotes_the_most_telling_first(topical: Library) -> None:
    quotes = matrix.beside(topical, Across.SPEAKER, "netralitas", "Rangga Utama")
    assert [quote.text for quote in quotes] == ["Netral itu wajib bagi kita semua di daerah ini.", "Netral."]


def test_what_no_article_tells_is_a_column_too(library: Library) -> None:
    library.add([spoken("Damai.", "Sekar Wiranti", region=None, topics=("damai",))])
    assert matrix.matrix(library, Across.REGION).columns == (None,)
    assert [quote.text for quote in matrix.beside(library, Across.REGION, "damai", None)] == ["Damai."]


def two_far_apart() -> list[Article]:
    here = spoken("Satu kata.", "Rangga Utama", role="Sekda Muara Enim", day="2024-06-01")
    there = spoken("Dua kata.", "R. Utama", role="Pj Wali Kota Palangka Raya", region="62.71", day="2024-10-01")
    return [here, there]


def test_two_names_that_the_reader_says_are_one_persons_are_one_however_far_apart(library: Library) -> None:
    library.add(two_far_apart())
    assert len(people(library)) == 2
    library.correct(PERSON, "R. Utama", "Rangga Utama")
    [person] = people(library)
    assert (person.name, person.quotes, set(person.regions)) == ("Rangga Utama", 2, {"16.03", "62.71"})
    found = portrait(library, person)
    assert [tenure.role for tenure in found.offices] == ["Sekda Muara Enim", "Pj Wali Kota Palangka Raya"]
    assert found.joined == ("R. Utama",)


def test_a_name_said_to_be_one_persons_is_one_person_wherever_it_is_quoted(library: Library) -> None:
    library.add([spoken("Satu kata.", "Rangga Utama"), spoken("Dua kata.", "Rangga Utama", region="62.71")])
    assert len(namesakes(library, "rangga utama")) == 2
    library.correct(PERSON, "Rangga Utama", "Rangga Utama")
    [person] = people(library)
    assert (person.quotes, set(person.regions)) == (2, {"16.03", "62.71"})
    assert namesakes(library, "Rangga Utama") == (person,)
    assert portrait(library, person).joined == ("Rangga Utama",)
    library.undo()
    assert len(people(library)) == 2


def test_a_bearer_of_a_name_is_known_by_the_same_sign_under_every_query(library: Library) -> None:
    library.add(
        [
            spoken("Satu kata gudang.", "Rangga Utama"),
            spoken("Dua kata.", "Rangga Utama", role="Sekda Muara Enim"),
            spoken("Tiga kata gudang.", "Rangga Utama", region="62.71"),
        ]
    )
    every, left = people(library), people(library, "gudang")
    assert [person.quotes for person in every] == [2, 1]
    assert {person.bearer for person in every} == {person.bearer for person in left}
    assert len({person.bearer for person in every}) == 2


def test_taking_that_back_parts_them_again(library: Library) -> None:
    library.add(two_far_apart())
    library.correct(PERSON, "R. Utama", "Rangga Utama")
    library.undo()
    assert sorted(person.name for person in people(library)) == ["R. Utama", "Rangga Utama"]
