"""The share of each pair of candidates in their quotes, election by election, from the index alone.

A quote is a candidate's where its speaker is on a list by name and region (``candidates.Candidates.find``), never by
name alone. Every listed pair of an election of which anybody is quoted has a row, with 0 where nobody quotes it. What
copies of a story only repeat is not counted again.
"""
# ruff: noqa: S608 (the names put into statements are constants of this module; values are always bound)

from collections.abc import Iterable

import msgspec

from pilkada_tui.candidates import Candidate, Candidates, Seat
from pilkada_tui.library.candidate_file import listed_in
from pilkada_tui.library.library import Library
from pilkada_tui.library.search.scope import within
from pilkada_tui.model import Record


class Pair(Record, frozen=True):
    """A pair: its number, the names of either seat as listed, and its quotes, of which ``direct`` are direct.

    ``length`` is how many characters the words of the quotes have.
    """

    number: str
    head: str
    deputy: str
    quotes: int = 0
    direct: int = 0
    length: int = 0


class Election(Record, frozen=True):
    """An election: the code of the region that votes, its pairs by their numbers, and the lists that name them."""

    region: str
    pairs: tuple[Pair, ...]
    listed: tuple[str, ...]

    @property
    def quotes(self) -> int:
        """The quotes of all candidates."""
        return sum(pair.quotes for pair in self.pairs)

    @property
    def length(self) -> int:
        """The characters of all their words."""
        return sum(pair.length for pair in self.pairs)


class _Sum(msgspec.Struct):
    """A pair's quotes while they are added up."""

    quotes: int = 0
    direct: int = 0
    length: int = 0


def elections(library: Library, query: str = "") -> tuple[Election, ...]:
    """The elections of which a candidate is quoted in what a query leaves, most quotes first."""
    left = within(library.scope(query).quotes, "q.w")
    question = (
        "SELECT s.text, k.text, a.region, a.day, count(*), sum(q.kind = 'direct'), sum(q.end - q.start)"
        " FROM quote q JOIN article a ON a.w = q.article JOIN name s ON s.id = q.speaker"
        f" LEFT JOIN role k ON k.id = q.role_kind WHERE NOT q.again{left.text} GROUP BY 1, 2, 3, 4"
    )
    candidates = listed_in(library.path).candidates
    sums: dict[tuple[str, str], _Sum] = {}
    for name, kind, region, day, quotes, direct, length in library.ask(
        lambda db: db.execute(question, left.values).fetchall()
    ):
        standing = candidates.find(name, region, day, kind)
        if standing is not None:
            found = sums.setdefault((standing.candidate.region, standing.candidate.number), _Sum())
            found.quotes += quotes
            found.direct += direct
            found.length += length
    made = [_election(region, candidates, sums) for region in dict.fromkeys(region for region, _number in sums)]
    return tuple(sorted(made, key=lambda one: (-one.quotes, one.region)))


def _election(region: str, candidates: Candidates, sums: dict[tuple[str, str], _Sum]) -> Election:
    listed: dict[str, list[Candidate]] = {}
    for one in candidates.everyone:
        if one.region == region:
            listed.setdefault(one.number, []).append(one)
    pairs = tuple(
        Pair(
            number=number,
            head=_names(listed[number], Seat.HEAD),
            deputy=_names(listed[number], Seat.DEPUTY),
            **msgspec.structs.asdict(sums.get((region, number), _Sum())),
        )
        for number in sorted(listed, key=lambda number: (not number.isdecimal(), number.zfill(3)))
    )
    files = dict.fromkeys(one.listed for members in listed.values() for one in members)
    return Election(region=region, pairs=pairs, listed=tuple(files))


def _names(members: Iterable[Candidate], seat: Seat) -> str:
    """Everyone who held a seat of a pair, one after the other."""
    return " / ".join(dict.fromkeys(one.name for one in members if one.seat is seat))
