"""Everyone quoted, across all articles.

Two uses of one canonical name are the same person only where something besides the name says so: their articles are
about the same region, or one about the province of the other, or both give the same office and that office has a place
of its own (it names a region, or is national). Names that are merely alike are never joined; what is left without
region and office goes to the bearer of the name where there is only one. The user's own word on who is who has
already been laid over the index, and a name of which the user said so much is one person's, wherever it is quoted.
"""
# ruff: noqa: S608 (the names put into statements are constants of this module; values are always bound)

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from pilkada_tui.library.errors import ArticleMissing
from pilkada_tui.library.index.schema import WEEK, monday
from pilkada_tui.library.library import Library
from pilkada_tui.library.notes.corrections import said_same
from pilkada_tui.library.search.compile import Sql
from pilkada_tui.library.search.scope import within
from pilkada_tui.model import Record
from pilkada_tui.reference import regions
from pilkada_tui.search.words import key

READ = 60
"""How many articles are read for the written forms of a name."""
NATIONAL = "pusat"
_PROVINCE = len("16")


class Use(Record, frozen=True):
    """A name's quotes in one office (None: not told) and region (code): how many, and from which day to which."""

    role: str | None
    role_kind: str | None
    region: str | None
    quotes: int
    first: str | None = None
    last: str | None = None


class PersonRow(Record, frozen=True):
    """Somebody quoted. ``uses`` tell one bearer of the name from another; the last is the latest.

    ``bearer`` is which of those who bear the name it is, the same under every query.
    """

    name: str
    uses: tuple[Use, ...]
    bearer: str = ""

    @property
    def quotes(self) -> int:
        """How many quotes there are."""
        return sum(use.quotes for use in self.uses)

    @property
    def regions(self) -> tuple[str, ...]:
        """The codes of the regions spoken about, most quotes first."""
        counts: dict[str, int] = {}
        for use in self.uses:
            if use.region:
                counts[use.region] = counts.get(use.region, 0) + use.quotes
        return tuple(sorted(counts, key=lambda code: (-counts[code], code)))

    @property
    def first(self) -> str | None:
        """The first day of a quote, if any is dated."""
        return min((use.first for use in self.uses if use.first), default=None)

    @property
    def last(self) -> str | None:
        """The last day of a quote, if any is dated."""
        return max((use.last for use in self.uses if use.last), default=None)

    @property
    def role(self) -> str | None:
        """The latest office."""
        return next((use.role for use in reversed(self.uses) if use.role), None)


class Tenure(Record, frozen=True):
    """An office in which somebody was quoted: first and last day of it, quotes, and the article that gave it first."""

    role: str
    quotes: int
    first: str | None
    last: str | None
    article: str
    title: str


class Portrait(Record, frozen=True):
    """What is known of a person: offices by first day, topics and outlets by number of quotes, written forms.

    ``forms`` were read in the latest ``read`` of ``articles`` articles; ``joined`` are the names that the user said
    to be this person's; ``weeks`` how many quotes fall into each week, by its Monday; the undated are in none.
    """

    person: PersonRow
    offices: tuple[Tenure, ...]
    topics: tuple[tuple[str, int], ...]
    outlets: tuple[tuple[str, int], ...]
    forms: tuple[str, ...]
    read: int
    articles: int
    joined: tuple[str, ...] = ()
    weeks: dict[str, int] = msgspec.field(default_factory=dict)


def people(library: Library, query: str = "") -> tuple[PersonRow, ...]:
    """Everyone quoted in what a query leaves, most quotes first; bearers of one name by the number of their own.

    Whoever bears a name is told apart by all quotes of the library; only those that the query leaves are counted.
    """
    rows = library.ask(_uses)
    left = within(library.scope(query).quotes, "q.w")
    counted = {_sort_of(name, use): use for name, use in library.ask(lambda db: _uses(db, left))} if left.text else None
    found = (_row(name, uses, counted) for name, uses in _parted(library, rows))
    left_over = (person for person in found if person.uses)
    return tuple(sorted(left_over, key=lambda person: (-person.quotes, person.name)))


def namesakes(library: Library, name: str) -> tuple[PersonRow, ...]:
    """Everyone who bears a name, most quotes first. Raises LibraryError."""
    numbers = library.ask(lambda db: db.execute("SELECT id FROM name WHERE folded = ?", (key(name),)).fetchall())
    found = [_row(own, uses) for own, uses in bearers(library, (number for (number,) in numbers))]
    return tuple(sorted(found, key=lambda person: -person.quotes))


def bearers(library: Library, names: Iterable[int]) -> list[tuple[str, tuple[Use, ...]]]:
    """Whoever bears one of these names (by its number in the index), told apart by all quotes of the library."""
    listed = ", ".join(map(str, sorted(names)))
    return list(_parted(library, library.ask(lambda db: _uses(db, Sql(f" AND q.speaker IN ({listed})")))))


def _parted(library: Library, rows: Iterable[tuple[str, Use]]) -> Iterator[tuple[str, tuple[Use, ...]]]:
    by_name: dict[str, list[Use]] = {}
    for name, use in rows:
        by_name.setdefault(name, []).append(use)
    joined = set(library.corrections_if_any().people.values())
    for name, all_uses in by_name.items():
        for uses in [by_day(all_uses)] if name in joined else told_apart(all_uses):
            yield name, uses


def _sort_of(name: str, use: Use) -> tuple[str, str | None, str | None]:
    return name, use.role, use.region


def _row(
    name: str, uses: tuple[Use, ...], counted: Mapping[tuple[str, str | None, str | None], Use] | None = None
) -> PersonRow:
    """A bearer of a name with the uses as they are in what is counted; None counts all of them."""
    bearer = min(f"{use.role or ''}/{use.region or ''}" for use in uses)
    if counted is not None:
        uses = by_day(counted[_sort_of(name, use)] for use in uses if _sort_of(name, use) in counted)
    return PersonRow(name=name, uses=uses, bearer=bearer)


def _uses(db: sqlite3.Connection, left: Sql = Sql("")) -> list[tuple[str, Use]]:  # noqa: B008 (immutable)
    named: dict[int, str] = dict(db.execute("SELECT id, text FROM name"))
    roles: dict[int | None, str] = dict(db.execute("SELECT id, text FROM role"))
    rows = db.execute(
        "SELECT q.speaker, q.role, max(q.role_kind), a.region, count(*), min(a.day), max(a.day)"
        " FROM quote q JOIN article a ON a.w = q.article WHERE q.speaker IS NOT NULL AND NOT q.again"
        f"{left.text} GROUP BY 1, 2, 4",
        left.values,
    )
    return [
        (
            named[name],
            Use(
                role=roles.get(role),
                role_kind=roles.get(kind),
                region=region,
                quotes=count,
                first=first,
                last=last,
            ),
        )
        for name, role, kind, region, count, first, last in rows
    ]


def told_apart(uses: Sequence[Use]) -> list[tuple[Use, ...]]:
    """The uses of one name separated by bearer, each bearer's in the order of their days."""
    several = len(uses) > 1
    loose = [use for use in uses if several and not use.region and not _placed(use)]
    sure = [use for use in uses if not several or use.region or _placed(use)]
    provinces = frozenset(use.region for use in sure if use.region and len(use.region) == _PROVINCE)
    bearers = [[sure[at] for at in places] for places in _sharing([tuple(_marks(use, provinces)) for use in sure])]
    if loose and len(bearers) == 1:
        bearers[0] += loose
    elif loose:
        bearers.append(loose)
    return list(map(by_day, bearers))


def _marks(use: Use, provinces: frozenset[str]) -> Iterator[str]:
    """What makes two uses one person's where both have it: a region, its province, an office that has a place."""
    if use.region:
        yield use.region
        if use.region[:_PROVINCE] in provinces:
            yield use.region[:_PROVINCE]
    if use.role and _placed(use):
        yield f"= {key(use.role)}"


def _sharing(marks: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """The places of those that share a mark, directly or by way of others; each group where its last one stands."""
    owner = list(range(len(marks)))

    def first_of(at: int) -> int:
        """The root of the group that a place belongs to (union-find with path halving)."""
        while owner[at] != at:
            owner[at] = owner[owner[at]]
            at = owner[at]
        return at

    seen: dict[str, int] = {}
    for at, own in enumerate(marks):
        for mark in own:
            owner[first_of(seen.setdefault(mark, at))] = first_of(at)
    groups: dict[int, list[int]] = {}
    for at in range(len(marks)):
        groups.setdefault(first_of(at), []).append(at)
    return sorted(groups.values(), key=lambda places: places[-1])


def by_day(uses: Iterable[Use]) -> tuple[Use, ...]:
    """Uses in the order of their days, the latest last."""
    return tuple(sorted(uses, key=lambda use: (use.last or "", use.first or "")))


def _placed(use: Use) -> bool:
    """Whether the office alone tells of one person: it is national, or names its place."""
    return use.role is not None and (use.role_kind == NATIONAL or _names_a_place(use.role))


@cache
def _place_names() -> tuple[str, ...]:
    names = {name for region in regions().values() for name in (region.bare, *region.aliases)}
    return tuple(f" {key(name)} " for name in sorted(names))


@lru_cache(maxsize=4096)
def _names_a_place(role: str) -> bool:
    padded = f" {key(role)} "
    return any(name in padded for name in _place_names())


_OF_PERSON = (
    " FROM quote q JOIN article a ON a.w = q.article LEFT JOIN role r ON r.id = q.role"
    " WHERE NOT q.again AND q.speaker = (SELECT id FROM name WHERE text = ?)"
    " AND (coalesce(r.text, ''), coalesce(a.region, '')) IN (VALUES {pairs})"
)


def quotes_of(library: Library, person: PersonRow, query: str = "") -> tuple[str, tuple[object, ...]]:
    """The statement's part that finds a person's quotes among those that a query leaves, and its values."""
    pairs = [(use.role or "", use.region or "") for use in person.uses]
    marks = ", ".join("(?, ?)" for _pair in pairs)
    left = within(library.scope(query).quotes, "q.w")
    values = (person.name, *(value for pair in pairs for value in pair), *left.values)
    return _OF_PERSON.format(pairs=marks) + left.text, values


def portrait(library: Library, person: PersonRow, query: str = "") -> Portrait:
    """What is known of a person in what a query leaves.

    The latest ``READ`` of the articles are read for the written forms.
    """
    where, values = quotes_of(library, person, query)

    def counted(db: sqlite3.Connection) -> tuple[list[tuple[str, int]], list[tuple[str, int]], list[str], int]:
        """Topics and outlets with their counts, the ids of the latest articles, and the number of all articles."""
        topics = db.execute(
            "SELECT topic, count(*) FROM quote_topic WHERE w IN (SELECT q.w"
            + where
            + ") GROUP BY 1 ORDER BY 2 DESC, 1",
            values,
        ).fetchall()
        outlets = db.execute(
            "SELECT a.outlet, count(*)" + where + " AND a.outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1", values
        ).fetchall()
        latest = db.execute("SELECT DISTINCT a.id" + where + " ORDER BY a.n DESC LIMIT ?", (*values, READ))
        (total,) = db.execute("SELECT count(DISTINCT a.id)" + where, values).fetchone()
        return topics, outlets, [identity for (identity,) in latest], total

    topics, outlets, latest, total = library.ask(counted)
    offices = library.ask(lambda db: _tenures(db, where, values))
    weeks = f"SELECT {WEEK.format('q.w')}, count(*){where} GROUP BY 1"
    counts = library.ask(lambda db: db.execute(weeks, values).fetchall())
    return Portrait(
        person=person,
        offices=tuple(offices),
        topics=tuple(topics),
        outlets=tuple(outlets),
        forms=_forms(library, person.name, latest),
        read=len(latest),
        articles=total,
        joined=said_same(library.corrections_if_any().people, person.name),
        weeks={monday(week): count for week, count in counts if week is not None},
    )


def _tenures(db: sqlite3.Connection, where: str, values: tuple[object, ...]) -> list[Tenure]:
    # With a single min() the other columns come from the row that has it.
    firsts = db.execute(
        "SELECT r.text, a.id, a.title, a.day, min(coalesce(a.day, '~'))" + where + " AND r.text IS NOT NULL GROUP BY 1",
        values,
    ).fetchall()
    lasts = db.execute("SELECT r.text, max(a.day), count(*)" + where + " GROUP BY 1", values).fetchall()
    ends = {role: (last, count) for role, last, count in lasts}
    found = [
        Tenure(role=role, quotes=ends[role][1], first=day, last=ends[role][0], article=identity, title=title)
        for role, identity, title, day, _least in firsts
    ]
    return sorted(found, key=lambda tenure: (tenure.first or "~", tenure.role))


def _forms(library: Library, name: str, articles: list[str]) -> tuple[str, ...]:
    found = {name: None}
    for identity in articles:
        with contextlib.suppress(ArticleMissing):
            people_of_it = library.article(identity).people
            found |= dict.fromkeys(form for one in people_of_it if one.name == name for form in one.written)
    return tuple(sorted(found, key=lambda form: (-len(form), form)))
