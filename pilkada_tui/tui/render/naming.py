"""Regions and spans of days in the few words that a list has room for."""

from rich.cells import cell_len

from pilkada_tui.reference import regions
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import place_name


def place_in(code: str | None, room: int) -> str:
    """The short name of a region; of a regency without its kind where that alone makes it fit in ``room`` cells."""
    region, name = regions().get(code or ""), place_name(code)
    if region is not None and region.type == "kabupaten" and cell_len(region.bare) <= room < cell_len(name):
        return region.bare
    return name


def place_beside(office: str | None, code: str | None) -> str:
    """The short name of a region to set beside an office; empty where the office names it."""
    region = regions().get(code or "")
    named = region is not None and _squeezed(region.bare) in _squeezed(office or "")
    return "" if named else place_name(code)


def _squeezed(name: str) -> str:
    """Pagaralam is Pagar Alam."""
    return "".join(name.casefold().split())


def days_of(first: str, last: str) -> str:
    """``Rab 30 Okt`` or ``7–13 Okt``."""
    return dates.weekday_and_day(first if first == last else f"{first}/{last}")
