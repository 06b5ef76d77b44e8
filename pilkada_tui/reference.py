"""Reference data: month and weekday names, regions by Kemendagri code, the official stages of Pilkada 2024, voting day.

The tables are ``data/reference/*.csv``; ``data/README.md`` names their sources.
"""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from operator import itemgetter

from pilkada_tui.datafiles import data_text
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
        """A short name for lists that still distinguishes a regency from a city: ``Kab. Solok``, ``Kota Solok``."""
        return self.name.replace("Kabupaten ", "Kab. ", 1) if self.type == "kabupaten" else self.name


class Homonym(Record, frozen=True, kw_only=True):
    """A written form that may denote several regions or an ordinary word."""

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


def _rows(name: str, *columns: str) -> Iterator[tuple[str, ...]]:
    """The named columns of a table, row by row."""
    head, *rows = csv.reader(data_text("reference", name).splitlines())
    return map(itemgetter(*map(head.index, columns)), rows)


@cache
def regions() -> dict[str, Region]:
    """All regions by code, in the order of the codes."""
    return {
        code: Region(
            code=code, name=name, type=kind, province_code=province, aliases=tuple(filter(None, aliases.split(";")))
        )
        for code, name, kind, province, aliases in _rows(
            "regions.csv", "code", "name", "type", "province_code", "aliases"
        )
    }


@cache
def voting() -> tuple[str, ...]:
    """The codes of the provinces, regencies and cities that vote on voting day, in order."""
    return tuple(code for code, votes in _rows("regions.csv", "code", "votes_2024") if votes == "true")


@cache
def districts() -> dict[str, tuple[str, ...]]:
    """Districts (kecamatan, distrik) by name: the codes of the regencies and cities that have one so named."""
    codes_by_name: dict[str, list[str]] = {}
    for code, name in _rows("districts.csv", "code", "name"):
        codes_by_name.setdefault(name, []).append(code[:5])
    return {name: tuple(codes) for name, codes in codes_by_name.items()}


@cache
def homonyms() -> tuple[Homonym, ...]:
    """The ambiguous written forms, one record per kind of ambiguity."""
    return tuple(
        Homonym(surface=surface, kind=kind, codes=tuple(codes.split(";")))
        for surface, kind, codes in _rows("regions_ambiguous.csv", "surface", "kind", "codes")
    )


@cache
def stages() -> tuple[Stage, ...]:
    """The official stages, ordered by first day."""
    rows = (
        Stage(id=stage, start=start, end=end, name_id=name_id, name_en=name_en)
        for stage, start, end, name_id, name_en in _rows("stages.csv", "stage_id", "start", "end", "name_id", "name_en")
    )
    return tuple(sorted(rows, key=lambda stage: (stage.start, stage.end)))


def days_to_vote(day: str) -> int | None:
    """Days from an ISO day to voting day, negative after it; None for a month or an invalid day."""
    try:
        return (VOTING_DAY - date.fromisoformat(day[:10])).days
    except ValueError:
        return None


def countdown(day: str) -> str:
    """The distance to voting day in the Indonesian notation: ``H-28``, ``hari H``, ``H+3``; empty if not a day."""
    left = days_to_vote(day)
    if left is None:
        return ""
    return "hari H" if left == 0 else f"H{-left:+d}"


class Measured(Record, frozen=True):
    """A measurement of the reader: a number of correct items (or, for an error figure, wrong ones) out of a total."""

    number: int
    of: int


@cache
def accuracy() -> dict[str, Measured]:
    """The reader's figures on the pages it is measured on, by name; ``pages`` is the number of pages."""
    rows = _rows("accuracy.csv", "figure", "number", "of")
    return {figure: Measured(number=int(number), of=int(of)) for figure, number, of in rows}
