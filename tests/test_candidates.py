"""Candidates and acting governors: who is marked, by what, and who is not."""

import pytest

from pilkada_tui.candidates import Candidate, Candidates, Seat, acting_governors, for_governor, holders
from pilkada_tui.reference import regions


def test_there_are_the_pairs_of_every_election_of_a_governor() -> None:
    everyone = for_governor().everyone
    assert len({(one.region, one.number) for one in everyone}) == 103
    assert len({one.region for one in everyone}) == 37


def test_every_fact_names_two_sources_but_for_one_that_has_but_one() -> None:
    assert {len(one.sources) for one in for_governor().everyone} == {2}
    assert [one.name for one in acting_governors() if len(one.sources) != 2] == ["Joko Agus Setyono"]


def test_every_region_is_a_province() -> None:
    codes = {one.region for one in for_governor().everyone} | {one.province for one in acting_governors()}
    assert {regions()[code].type for code in codes} == {"provinsi"}


def test_a_candidate_is_found_by_name_in_every_region_of_the_province() -> None:
    for region in ("12", "12.71"):
        standing = for_governor().find("Bobby Nasution", region, "2024-10-01")
        assert standing is not None
        assert (standing.candidate.number, standing.candidate.seat) == ("1", Seat.HEAD)


def test_a_name_alone_marks_nobody() -> None:
    assert for_governor().find("Bobby Nasution", "16.03", "2024-10-01") is None
    assert for_governor().find("Bobby Nasution", None, "2024-10-01") is None


def test_a_name_of_one_word_marks_only_whom_the_page_calls_a_candidate() -> None:
    assert for_governor().find("Surya", "12", "2024-10-01") is None
    assert for_governor().find("Surya", "12", "2024-10-01", "calon") is not None


def test_whoever_was_replaced_is_a_candidate_before_and_whoever_came_after() -> None:
    gone = [for_governor().find("Benny Laos", "82", day) is not None for day in ("2024-10-01", "2024-10-20")]
    came = [for_governor().find("Sherly Tjoanda", "82", day) is not None for day in ("2024-10-01", "2024-11-01")]
    assert (gone, came) == ([True, False], [False, True])


def test_whoever_was_struck_off_and_put_back_is_none_in_between() -> None:
    days = ("2024-10-01", "2024-11-10", "2024-11-20")
    assert [for_governor().find("Abdul Faris Umlati", "96", day) is not None for day in days] == [True, False, True]


def test_two_of_one_name_in_one_region_are_not_guessed_between() -> None:
    both = [
        Candidate(region="16.03", number=number, seat=Seat.HEAD, name="Tono Uji", partner="", listed="calon.csv")
        for number in "12"
    ]
    assert Candidates(both).find("Tono Uji", "16.03") is None


@pytest.mark.parametrize(
    ("role", "region", "name"),
    [
        ("Pj Gubernur Sumsel", "16.03", "Agus Fatoni"),
        ("Penjabat (Pj) Gubernur", "16", "Agus Fatoni"),
        ("Pj Gubernur Sumatera Selatan", "12", "Agus Fatoni"),
        ("Gubernur Sumut", "16.03", "Hassanudin"),
    ],
)
def test_an_office_has_its_holder_on_a_day(role: str, region: str, name: str) -> None:
    assert [one.name for one in holders(role, region, "2024-06-20")] == [name]


@pytest.mark.parametrize(
    "role", ["Wakil Gubernur", "Calon Gubernur", "mantan Gubernur", "Staf Ahli Gubernur", "Bupati"]
)
def test_an_office_that_is_not_the_governors_has_none(role: str) -> None:
    assert holders(role, "16.03", "2024-06-20") == ()


def test_without_a_day_nobody_is_taken_for_the_holder() -> None:
    assert holders("Pj Gubernur Sumsel", "16.03", None) == ()
