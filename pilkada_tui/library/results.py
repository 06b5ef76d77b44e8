"""What a library answers with: rows for lists, hits, and short reports."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pilkada_tui.message import Sentence
from pilkada_tui.model import Article, Event, Record
from pilkada_tui.search.tree import Complaint


class ArticleRow(Record, frozen=True):
    """An article in a list. ``region`` is the code of its first region, ``region_name`` its short name.

    ``copies`` is how many other articles tell the same story, ``outlets`` in how many other outlets, as far as known.
    """

    id: str
    day: str | None
    region: str | None
    region_name: str | None
    title: str
    outlet: str | None
    quotes: int
    events: int
    copies: int = 0
    outlets: int = 0


class Summary(Record, frozen=True):
    """A library in one line: how much it holds, over how many first regions, from which day to which.

    ``copies`` of the articles tell a story again that another tells, and are not listed by themselves; ``repeated`` of
    the quotes only repeat what is quoted in another, and are counted once where voices, regions or topics are counted.
    """

    articles: int
    quotes: int
    events: int
    regions: int
    first_day: str | None
    last_day: str | None
    copies: int = 0
    repeated: int = 0


class TimelineRow(Record, frozen=True):
    """An event and the id of the article that tells it."""

    article: str
    event: Event


class Hit(Record, frozen=True):
    """Something found: ``text`` is what stands at ``start`` to ``end`` of the article's text.

    ``type`` is ``article``, ``quote`` or ``event``; ``region`` a code; ``day`` the article's day, or the event's date.
    Of a quote there are also the office of its speaker and its kind, ``direct`` or ``indirect``.
    """

    type: str
    article: str
    title: str
    region: str | None
    day: str | None
    speaker: str | None
    text: str
    start: int
    end: int
    role: str | None = None
    kind: str | None = None


class SearchResult(Record, frozen=True):
    """Hits, at most as many as were asked for, the true totals of each type, and what was wrong with the query.

    Where they were not ``counted``, the totals are those of the hits that were fetched, and there may be more.
    """

    hits: tuple[Hit, ...]
    articles: int
    quotes: int
    events: int
    complaints: tuple[Complaint, ...] = ()
    counted: bool = True


class Facets(Record, frozen=True):
    """How many found articles and quotes fall to each value; pairs of value and count, most first, months in order.

    ``hits`` is how many hits of all kinds there are, what copies of a story only repeat being counted once.
    """

    regions: tuple[tuple[str, int], ...]
    speakers: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]
    hits: int = 0


class Tally(Record, frozen=True):
    """How many quotes, articles and events a query leaves, what copies of a story only repeat being counted once."""

    quotes: int = 0
    articles: int = 0
    events: int = 0


class AddReport(Record, frozen=True):
    """Ids of the articles that were new, of those that the library had already, and of those that stay deleted."""

    added: tuple[str, ...]
    known: tuple[str, ...]
    deleted: tuple[str, ...] = ()


class Damage(Record, frozen=True):
    """A file of the library that could not be read; the rest is open. ``message`` says what can be done."""

    file: str
    message: Sentence


class Marks(Record, frozen=True):
    """What the user marked: keys of articles and quotes by tag, and those that are starred."""

    tags: Mapping[str, frozenset[str]] = MappingProxyType({})
    starred: frozenset[str] = frozenset()


class Wording(Record, frozen=True):
    """What the index needs of an article's words: those of headline and paragraphs folded, with a space between.

    ``forms`` are those among them whose stem is another word, with it; ``runs`` the article's sample among its copies.
    """

    body: str
    forms: tuple[tuple[str, str], ...]
    runs: tuple[int, ...]


Apply = Callable[[Article], Article | None]
"""Puts the corrections on an article; gives None for one that was deleted."""
Wordings = Mapping[str, Wording]
"""Wordings by the id of their article."""
NONE_YET: Wordings = MappingProxyType({})
