"""Checked facts: the calendar's names, the regions by Kemendagri code, the official stages of Pilkada 2024, voting day.

The tables are ``data/reference/*.csv``; ``data/README.md`` names their sources.
"""

import csv
from datetime import date
from functools import cache
from importlib.resources import files

from pilkada_tui.model import Record

VOTING_DAY = date(2024, 11, 27)
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


class Region(Record, frozen=True, kw_only=True):
    """A province, regency or city: code (``16.03``), full name (``Kabupaten Muara Enim``), type, other spellings."""

    code: str
    name: str
    type: str
    province_code: str
    aliases: tuple[str, ...] = ()

    @property
    def bare(self) -> str:
        """The name without its type: ``Muara Enim``, ``Sumatera Selatan``."""
        return self.name.removeprefix("Kabupaten ").removeprefix("Kota ")

    @property
    def short(self) -> str:
        """A name short enough for a list that still tells a regency from a city: ``Kab. Solok``, ``Kota Solok``."""
        return self.name.replace("Kabupaten ", "Kab. ", 1) if self.type == "kabupaten" else self.name


class Homonym(Record, frozen=True, kw_only=True):
    """A written form that is, or may be, several regions or an ordinary word."""

    surface: str
    kind: str
    codes: tuple[str, ...]


class Stage(Record, frozen=True, kw_only=True):
    """A stage of the official calendar: first and last ISO day, id, Indonesian and English name."""

    id: str
    start: str
    end: str
    name_id: str
    name_en: str


def _rows(name: str) -> list[dict[str, str]]:
    text = files("pilkada_tui.data").joinpath("reference", name).read_text(encoding="utf-8")
    head, *rows = csv.reader(text.splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


@cache
def regions() -> dict[str, Region]:
    """Every region by code, in the order of the codes."""
    return {
        row["code"]: Region(
            code=row["code"],
            name=row["name"],
            type=row["type"],
            province_code=row["province_code"],
            aliases=tuple(filter(None, row["aliases"].split(";"))),
        )
        for row in _rows("regions.csv")
    }


@cache
def districts() -> dict[str, tuple[str, ...]]:
    """The regions' districts (kecamatan, distrik): by name, the codes of the regencies and cities that have one."""
    found: dict[str, list[str]] = {}
    for row in _rows("districts.csv"):
        found.setdefault(row["name"], []).append(row["code"][:5])
    return {name: tuple(codes) for name, codes in found.items()}


@cache
def homonyms() -> tuple[Homonym, ...]:
    """The written forms that need deciding words, one record for each kind of doubt."""
    return tuple(
        Homonym(surface=row["surface"], kind=row["kind"], codes=tuple(row["codes"].split(";")))
        for row in _rows("regions_ambiguous.csv")
    )


@cache
def stages() -> tuple[Stage, ...]:
    """The official stages in the order of their first day."""
    found = (
        Stage(id=row["stage_id"], start=row["start"], end=row["end"], name_id=row["name_id"], name_en=row["name_en"])
        for row in _rows("stages.csv")
    )
    return tuple(sorted(found, key=lambda stage: (stage.start, stage.end)))


def days_to_vote(day: str) -> int | None:
    """Days from an ISO day to voting day, negative after it; None for a month or anything that is no day."""
    try:
        return (VOTING_DAY - date.fromisoformat(day[:10])).days
    except ValueError:
        return None


def countdown(day: str) -> str:
    """The distance to voting day as Indonesian news writes it: ``H-28``, ``hari H``, ``H+3``; empty for no day."""
    left = days_to_vote(day)
    if left is None:
        return ""
    return "hari H" if left == 0 else f"H{-left:+d}"
