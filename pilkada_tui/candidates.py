"""Candidates and acting governors as listed, with the sources of every fact.

The tables are ``data/reference/candidates_*.csv`` and ``acting_governors.csv``; ``data/README.md`` says where they come
from. A name alone marks nobody: two people of a name are told apart by the region that an article is about.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, cached_property

from msgspec import structs

from pilkada_tui.datafiles import data_text
from pilkada_tui.model import Record
from pilkada_tui.reference import regions
from pilkada_tui.search.words import key
from pilkada_tui.wordlist import alternatives, rows

CANDIDATE_KIND = "calon"
"""The kind of office of whoever a page calls a candidate."""
ELECTED_TAKE_OFFICE = "2025-02-20"
"""The day on which the elected governors were sworn in; an acting one without an end was in office until then."""
_BEFORE_DETERMINATION = "before determination"
_GOVERNOR = "gubernur"


class Seat(StrEnum):
    """What a candidate of a pair stands for: the first seat (governor, regent, mayor) or the second."""

    HEAD = "head"
    DEPUTY = "deputy"


class Term(Record, frozen=True):
    """The ISO days from which and until which something is so; None is open."""

    first: str | None = None
    last: str | None = None

    def holds(self, day: str | None) -> bool:
        """Whether a day lies in it; without a day it may."""
        return day is None or ((self.first or "") <= day <= (self.last or "~"))


class Candidate(Record, frozen=True, kw_only=True):
    """One of a pair: the code of the region that votes, the pair's number, and the name as the list has it.

    ``aliases`` are other ways to write the name, ``partner`` is the other of the pair, or others one after the other,
    ``terms`` are the days of the candidacy where it began late or ended early, ``listed`` is the file that says so, and
    ``sources`` what that names.
    """

    region: str
    number: str
    seat: Seat
    name: str
    partner: str
    listed: str
    aliases: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    incumbent: bool = False
    terms: tuple[Term, ...] = (Term(),)
    sources: tuple[str, ...] = ()


class ActingGovernor(Record, frozen=True, kw_only=True):
    """Who led a province for a time: its code, the name, the office (``Pj``), the days, and the sources."""

    province: str
    name: str
    office: str
    term: Term
    sources: tuple[str, ...]


class Standing(Record, frozen=True):
    """That somebody is a candidate: who on the list, and the way of writing the name that was found there."""

    candidate: Candidate
    written: str


class Candidates:
    """Candidates found by name and region."""

    def __init__(self, everyone: Iterable[Candidate]) -> None:
        self.everyone = tuple(everyone)

    @cached_property
    def _known(self) -> dict[tuple[str, str], list[Candidate]]:
        known: dict[tuple[str, str], list[Candidate]] = {}
        for one in self.everyone:
            for folded in {key(name) for name in (one.name, *one.aliases)}:
                known.setdefault((one.region, folded), []).append(one)
        return known

    def find(self, name: str, region: str | None, day: str | None = None, kind: str | None = None) -> Standing | None:
        """The candidate that a name means in an article about a region (code), or None.

        A candidate for governor is found in every region of the province. Where two are listed by a name, and where a
        name is one word and the page does not call its bearer a candidate (``kind``), nobody is.
        """
        folded = key(name)
        if not region or not folded or (" " not in folded and kind != CANDIDATE_KIND):
            return None
        found = [
            one
            for code in dict.fromkeys((region, region[:2]))
            for one in self._known.get((code, folded), ())
            if any(term.holds(day) for term in one.terms)
        ]
        return Standing(found[0], name) if len({(one.region, one.number, one.seat) for one in found}) == 1 else None


def _table(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(data_text("reference", name).splitlines())


def _sources(row: dict[str, str]) -> tuple[str, ...]:
    """The addresses of a row; of one fact there is but one."""
    return tuple(row[column] for column in ("source1", "source2") if row[column].startswith("http"))


_SEATS = {"governor": Seat.HEAD, "vice": Seat.DEPUTY}
_LIST = "candidates_governor.csv"


@cache
def for_governor() -> Candidates:
    """The 103 pairs of the 37 elections of governors of 2024, those who were replaced among them."""
    aliases: dict[tuple[str, str, Seat], list[str]] = {}
    for row in _table("candidates_aliases.csv"):
        if row["role"] in _SEATS:
            aliases.setdefault((row["code"], row["number"], _SEATS[row["role"]]), []).append(row["alias"])
    found: dict[tuple[str, str, Seat], list[Candidate]] = {}
    for row in _table(_LIST):
        for seat, name in ((Seat.HEAD, row["governor"]), (Seat.DEPUTY, row["vice"])):
            place = (row["code"], row["number"], seat)
            found[place] = [
                Candidate(
                    region=row["code"],
                    number=row["number"],
                    seat=seat,
                    name=name,
                    partner="",
                    listed=_LIST,
                    aliases=tuple(aliases.get(place, ())),
                    parties=tuple(filter(None, row["parties"].split("|"))),
                    incumbent=row["incumbent"] == "yes" and seat is Seat.HEAD,
                    sources=_sources(row),
                )
            ]
    for row in _table("candidates_replaced.csv"):
        if row["phase"] != _BEFORE_DETERMINATION:  # whoever was replaced before never became a candidate
            place = (row["code"], row["number"], _SEATS[row["role"]])
            found[place] = list(_replaced(found[place], row))
    return Candidates(_beside(one, found) for places in found.values() for one in places)


def _beside(one: Candidate, found: Mapping[tuple[str, str, Seat], Iterable[Candidate]]) -> Candidate:
    """A candidate with everyone who held the other place of the pair."""
    seat = Seat.DEPUTY if one.seat is Seat.HEAD else Seat.HEAD
    return structs.replace(one, partner=" / ".join(other.name for other in found[one.region, one.number, seat]))


def _replaced(held: list[Candidate], row: dict[str, str]) -> Iterator[Candidate]:
    """Those who held a place of a pair, after somebody went and somebody else, or the same, came."""
    old, new = row["old"], row["new"]
    sources = _sources(row)
    since = Term(first=row["date_determined"] or row["date_event"])
    known = {one.name for one in held}
    for one in held:
        if one.name == old:
            *before, last = one.terms
            yield _having(one, (*before, Term(last.first, row["date_event"])), sources)
        elif one.name == new:
            yield _having(one, (*one.terms, since), sources)
        else:
            yield one
    if new and new not in known:
        yield _having(held[-1], (since,), sources, name=new)


def _having(one: Candidate, terms: tuple[Term, ...], sources: tuple[str, ...], name: str | None = None) -> Candidate:
    """A candidate with other terms; with a name somebody else in the same place."""
    own = structs.replace(one, terms=terms, sources=sources, listed="candidates_replaced.csv")
    return structs.replace(own, name=name, aliases=(), incumbent=False) if name else own


@cache
def acting_governors() -> tuple[ActingGovernor, ...]:
    """Everyone who led a province for a time around the election, province by province, in the order of their days."""
    return tuple(
        ActingGovernor(
            province=row["code"],
            name=row["name"],
            office=row["office"],
            term=Term(row["from"] or None, row["to"] or ELECTED_TAKE_OFFICE),
            sources=_sources(row),
        )
        for row in _table("acting_governors.csv")
    )


def holders(role: str, region: str | None, day: str | None) -> tuple[ActingGovernor, ...]:
    """Who is listed as leading a province on a day, where an office as a page writes it is that of its governor.

    The province is the one that the office names, else that of the region. On the day of a change there are two.
    """
    place = _place_of(role)
    if place is None or day is None:
        return ()
    named = {code for code, province in _provinces().items() if place in province}
    provinces = named or ({region[:2]} if region and not place else set())
    return tuple(one for one in acting_governors() if one.province in provinces and one.term.holds(day[:10]))


def _place_of(role: str) -> str | None:
    """What follows a governor's office, folded: ``sumsel``, or nothing; None of any other office."""
    words = key(role).split()
    if _GOVERNOR not in words:
        return None
    at = words.index(_GOVERNOR)
    before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
    return after if before in _acting() else None


@cache
def _acting() -> frozenset[str]:
    """What may stand before the office of somebody who holds it for a time, and nothing at all."""
    offices = {one.office for one in acting_governors()}
    forms = (form for short, listed in rows("offices", "acting") if short in offices for form in alternatives(listed))
    return frozenset({"", *map(key, forms)})


@cache
def _provinces() -> dict[str, frozenset[str]]:
    return {
        code: frozenset(map(key, (region.name, region.bare, *region.aliases)))
        for code, region in regions().items()
        if region.type == "provinsi"
    }
