"""The outlines, and how regions lie to each other."""

import pytest

from pilkada_tui.geography import ISLANDS, bounds, islands_of, neighbour, outlines, within
from pilkada_tui.reference import regions, voting

EAST, WEST, NORTH, SOUTH = (1, 0), (-1, 0), (0, 1), (0, -1)


def test_every_regency_and_city_has_an_outline_with_its_point_inside_the_rectangle_around_it() -> None:
    assert set(outlines()) == {code for code, region in regions().items() if region.type != "provinsi"}
    outside = [
        code
        for code, outline in outlines().items()
        if not (bounds([code]).west <= outline.point.x <= bounds([code]).east)
        or not (bounds([code]).south <= outline.point.y <= bounds([code]).north)
    ]
    assert outside == []


def test_every_province_is_in_one_group_of_islands() -> None:
    grouped = [province for _name, provinces in ISLANDS for province in provinces]
    assert sorted(grouped) == sorted(code for code, region in regions().items() if region.type == "provinsi")


def test_a_province_is_its_regencies_and_cities() -> None:
    assert within(["16"]) == tuple(code for code in outlines() if code.startswith("16."))
    assert within(["16.03"]) == ("16.03",)


@pytest.mark.parametrize(
    ("code", "direction", "there"),
    [("33.74", WEST, "33.24"), ("33.24", EAST, "33.74"), ("17.71", SOUTH, "17.05")],
    ids=["west of Semarang is Kendal", "east of Kendal is Semarang", "south of Bengkulu is Seluma"],
)
def test_the_neighbour_in_a_direction_is_the_one_on_the_map(code: str, direction: tuple[int, int], there: str) -> None:
    assert neighbour(code, direction, within([code[:2]])) == there


def test_beyond_the_last_region_nobody_is_a_neighbour() -> None:
    assert neighbour("94.03", EAST, ["94.03"]) == "94.03"


def test_a_region_lies_in_its_group_of_islands() -> None:
    assert "16" in islands_of("16.03")
    assert all(islands_of(code) for code in voting())
