"""What a dossier says of a query: every figure from the views that the screens show, every quote proved.

The quotes are numbered in the order of their days, so that whatever speaks of one can name it, on paper too.
"""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from pilkada_tui.export.forms import place
from pilkada_tui.export.records import verbatim
from pilkada_tui.library.library import Library
from pilkada_tui.library.search.scope import within
from pilkada_tui.library.views import candidate_pairs, timeline
from pilkada_tui.library.views.candidate_pairs import Election
from pilkada_tui.library.views.contradictions import Contradictions, contradictions
from pilkada_tui.library.views.matrix import Across, Matrix, matrix
from pilkada_tui.library.views.people import PersonRow, people
from pilkada_tui.library.views.places import Counted, Places, places
from pilkada_tui.library.views.timeline import Grid, Moments, Silence, Zoom
from pilkada_tui.library.views.voice import Voices, voices
from pilkada_tui.model import DOUBTFUL, Article, Quote, Record, Span
from pilkada_tui.search.tree import Facet

MOST_QUOTES = 10_000
"""How many quotes a dossier lists; the latest, where there are more. The figures always count all."""
MOST_EVENTS = 400
MOST_PEOPLE = 60


class Cited(Record, frozen=True):
    """A quote with its number in the dossier, and its place as ``pilkada-tui open`` takes it."""

    number: int
    quote: Quote
    place: str


class Told(Record, frozen=True):
    """An article with those of its quotes that are listed, in the order of its text."""

    article: Article
    quotes: tuple[Cited, ...]

    @property
    def day(self) -> str | None:
        """The day that the article is filed under."""
        return self.article.day.value if self.article.day else None

    @property
    def region(self) -> str | None:
        """The code of the region that it is first of all about."""
        return self.article.regions[0].code if self.article.regions else None


class Speaker(Record, frozen=True):
    """Somebody quoted, with the numbers of their quotes that are listed, and the day of each quote that has one."""

    person: PersonRow
    numbers: tuple[int, ...]
    days: tuple[str, ...]


class Counts(Record, frozen=True):
    """The summary: what the query leaves, copies of a story counted once; ``doubtful`` have an unsure speaker."""

    articles: int
    copies: int
    quotes: int
    direct: int
    doubtful: int
    events: int
    people: int
    outlets: int
    regions: int
    first: str | None
    last: str | None


class Dossier(Record, frozen=True):
    """The contents of a dossier; ``best`` is the number of a cell's most telling quote, where that is listed."""

    query: str
    counts: Counts
    places: Mapping[Counted, Places]
    weeks: Grid
    happenings: Moments
    by_region: Matrix
    by_office: Matrix
    voices: tuple[Voices, ...]
    elections: tuple[Election, ...]
    speakers: tuple[Speaker, ...]
    more_speakers: int
    told: tuple[Told, ...]
    statements: Contradictions
    contradicted: Moments
    silence: Silence
    best: Mapping[int, int]


class _Row(NamedTuple):
    """A quote as the index has it: its own number, its article, and what is counted of it."""

    w: int
    article: str
    day: str | None
    region: str | None
    speaker: str | None
    role: str | None
    kind: str
    confidence: float
    start: int
    end: int


def gather(library: Library, query: str = "") -> Dossier:
    """What a library says of a query; of everything, for an empty one.

    Raises:
        NotVerbatimError: a quote is not what stands at its span.
    """
    rows = _rows(library, query)
    told, numbers = _told(library, rows[-MOST_QUOTES:])
    found = {counted: places(library, query, counted) for counted in Counted}
    facets = (Facet.ROLE_KIND, Facet.SPEAKER, Facet.OUTLET)
    heard = tuple(voices(library, facet, query) for facet in facets)
    silence = timeline.unreported(library, query)
    everyone = people(library, query)
    days = [day for day in (row.day for row in rows) if day]
    return Dossier(
        query=query,
        counts=Counts(
            articles=library.count_listed(query) if query else library.count(),
            copies=_copies(library, query),
            quotes=len(rows),
            direct=sum(row.kind == "direct" for row in rows),
            doubtful=sum(row.confidence < DOUBTFUL for row in rows),
            events=found[Counted.EVENTS].total,
            people=len(everyone),
            outlets=sum(row.name is not None for row in heard[-1].rows),
            regions=silence.voting - len(silence.silent),
            first=min(days, default=None),
            last=max(days, default=None),
        ),
        places=found,
        weeks=timeline.grid(library, Zoom.WEEK, None, query),
        happenings=timeline.happenings(library, query, MOST_EVENTS),
        by_region=matrix(library, Across.REGION, query),
        by_office=matrix(library, Across.ROLE_KIND, query),
        voices=heard,
        elections=candidate_pairs.elections(library, query),
        speakers=_speakers(everyone[:MOST_PEOPLE], rows, numbers),
        more_speakers=max(len(everyone) - MOST_PEOPLE, 0),
        told=told,
        statements=contradictions(library, query),
        contradicted=timeline.contradicted(library, query=query),
        silence=silence,
        best=numbers,
    )


def _rows(library: Library, query: str) -> list[_Row]:
    """The quotes that a query leaves by day, article and place, the undated last."""
    left = within(library.scope(query).quotes, "q.w")
    question = (
        "SELECT q.w, a.id, a.day, a.region, s.text, r.text, q.kind, q.confidence, q.start, q.end"
        " FROM quote q JOIN article a ON a.w = q.article LEFT JOIN name s ON s.id = q.speaker"
        f" LEFT JOIN role r ON r.id = q.role WHERE NOT q.again{left.text}"
    )
    found = library.ask(lambda db: [_Row(*row) for row in db.execute(question, left.values)])
    return sorted(found, key=lambda row: (row.day is None, row.day or "", row.article, row.start))


def _copies(library: Library, query: str) -> int:
    """How many of the articles tell a story that another of them tells."""
    if not query:
        return library.count(copies=True) - library.count()
    return len(library.listed_by(query)) - library.count_listed(query)


def _told(library: Library, rows: Sequence[_Row]) -> tuple[tuple[Told, ...], dict[int, int]]:
    """The articles of quotes in their order, every quote proved, and each one's number by that in the index."""
    articles = {article.id: verbatim(article) for article in library.articles({row.article for row in rows})}
    found: list[Told] = []
    numbers: dict[int, int] = {}
    for identity, group in groupby(rows, key=lambda row: row.article):
        article = articles.get(identity)
        if article is None:
            continue
        quotes = {quote.span: quote for quote in article.quotes}
        cited = []
        for row in group:
            quote = quotes.get(Span(row.start, row.end))
            if quote is not None:
                numbers[row.w] = len(numbers) + 1
                cited.append(Cited(number=numbers[row.w], quote=quote, place=place(article, quote.span)))
        found.append(Told(article=article, quotes=tuple(cited)))
    return tuple(found), numbers


def _speakers(everyone: Sequence[PersonRow], rows: Sequence[_Row], numbers: Mapping[int, int]) -> tuple[Speaker, ...]:
    """People with their quotes: those under their name, in an office and a region in which they are known."""
    by_use: dict[tuple[str | None, str | None, str | None], list[_Row]] = {}
    for row in rows:
        by_use.setdefault((row.speaker, row.role, row.region), []).append(row)
    found = []
    for person in everyone:
        uses = dict.fromkeys((person.name, use.role, use.region) for use in person.uses)
        own = [row for use in uses for row in by_use.get(use, ())]
        found.append(
            Speaker(
                person=person,
                numbers=tuple(sorted(numbers[row.w] for row in own if row.w in numbers)),
                days=tuple(sorted(row.day for row in own if row.day)),
            )
        )
    return tuple(found)
