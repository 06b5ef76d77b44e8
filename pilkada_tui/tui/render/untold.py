"""The regions of which nothing is told, set by province."""

from collections.abc import Iterable

from pilkada_tui.language import _
from pilkada_tui.reference import regions, voting
from pilkada_tui.terms.names import region_full, region_short
from pilkada_tui.tui.render.layout import listed
from pilkada_tui.tui.render.text import Line, Run, run


def untold_lines(codes: Iterable[str], width: int) -> list[Line]:
    """Each province with how many of its regions these are, and under it their names."""
    provinces: dict[str, list[str]] = {}
    for code in codes:
        provinces.setdefault(code[:2], []).append(code)
    return [line for province, found in provinces.items() for line in _province(province, found, width)]


def _province(province: str, codes: list[str], width: int) -> list[Line]:
    """A province and its silent regencies and cities, one after the other."""
    within = [code for code in voting() if code[:2] == province]
    count = _("{silent} dari {voting}").format(silent=len(codes), voting=len(within))
    title: Line = (run(region_full(regions()[province]), "strong"), run(f"  {count}", "dim"))
    own = [_("tingkat provinsi")] if province in codes else []
    names = [*own, *(region_short(regions()[code]) for code in codes if code != province)]
    return [title, *((Run("  "), run(line)) for line in listed(names, width - 2)), ()]
