"""Statements that may contradict each other, found by rule, each with its reason and with what makes it doubtful.

Three rules, of which the first that fits a pair is told:

``altered``: one sentence of one person stands otherwise in two outlets, within a few days, in quotation marks in both;
``turned``: on one topic, on two days, one sentence has a negation before a word that the other has without it;
``number``: on one topic, on two days, the same things are counted and the number is another.

A rule knows words and not what is meant: circumstances change, and so may what is rightly said of them. Nothing here is
a verdict. A speaker whom the article tells of only by an office is left out: who held it on the two days is not known.
"""
# ruff: noqa: S608 (the names put into statements are constants of this package; values are always bound)

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from pilkada_tui.library.library import Library
from pilkada_tui.library.search.compile import Sql
from pilkada_tui.library.search.scope import within
from pilkada_tui.library.views.comparison import (
    LEAST,
    Difference,
    Sentence,
    altered,
    recounted,
    sentences,
    turned,
)
from pilkada_tui.library.views.people import PersonRow, bearers, quotes_of
from pilkada_tui.library.views.quotes import COLUMNS, Said, with_words
from pilkada_tui.model import DOUBTFUL, QuoteKind, Record, Span
from pilkada_tui.search.words import key

READ = 1500
"""How many quotes are read and compared, the newest first."""
NEAR = 3
"""So many days apart two outlets may report one occasion."""
_ALIKE = 0.7
_COMMON = 100
_NAMED = (
    " FROM quote q JOIN article a ON a.w = q.article JOIN name s ON s.id = q.speaker LEFT JOIN role r ON r.id = q.role"
)
_SEVERAL = "SELECT speaker FROM quote WHERE again = 0 AND speaker IS NOT NULL GROUP BY speaker HAVING count(*) > 1"


class Rule(StrEnum):
    """By which rule two statements were found."""

    ALTERED = "altered"
    TURNED = "turned"
    NUMBER = "number"


class Doubt(StrEnum):
    """What may make a find none."""

    RETOLD = "retold"
    """One of the two is not in the speaker's own words."""
    SPEAKER = "speaker"
    """Who spoke is not sure in one of the two."""
    NAMESAKE = "namesake"
    """Others bear the name, and the two are held for one person by region and office."""
    OTHER_WORDS = "other words"
    """Much of the two sentences is not the same; they may be about different things."""
    NOT_YET = "not yet"
    """The one says *belum*: what had not happened yet may have happened since."""
    ROUNDED = "rounded"
    """The two numbers are so near that one may be rounded."""
    SLIP = "slip"
    """The words differ by a letter or two, perhaps a slip of the pen."""


class Statement(Record, frozen=True):
    """A quote, and the spans of its article's text that decide: the sentence, and the words in it."""

    quote: Said
    sentence: Span
    words: tuple[Span, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """The deciding words."""
        return tuple(self.quote.text[start - self.quote.start : end - self.quote.start] for start, end in self.words)


class Contradiction(Record, frozen=True):
    """Two statements of one person, the earlier first.

    ``topics`` are those of both; ``shared`` is the share (0 to 1) of words that the two sentences have in common.
    """

    rule: Rule
    speaker: str
    first: Statement
    second: Statement
    topics: tuple[str, ...]
    shared: float
    doubts: tuple[Doubt, ...] = ()


class Contradictions(Record, frozen=True):
    """What was found, the least doubtful first, in the newest ``read`` of ``quotes`` quotes that could be compared."""

    found: tuple[Contradiction, ...]
    read: int
    quotes: int


class _Told(NamedTuple):
    """A quote that can be compared."""

    number: int
    quote: Said
    bearer: tuple[str, int]
    namesakes: bool
    topics: frozenset[str]
    outlet: str
    story: int | None
    sentences: tuple[Sentence, ...]

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all sentences."""
        return frozenset().union(*(sentence.stems for sentence in self.sentences))


def contradictions(library: Library, query: str = "", person: PersonRow | None = None) -> Contradictions:
    """What may contradict each other among the quotes that a query leaves, of one person or of everybody."""
    source = _of_everybody(library, query) if person is None else Sql(*quotes_of(library, person, query))
    named = "s.text" if person is None else "(SELECT text FROM name WHERE id = q.speaker)"
    columns = f"SELECT q.w, q.speaker, a.outlet_key, a.story, {COLUMNS}, {named}, r.text"
    rows = library.ask(
        lambda db: db.execute(f"{columns}{source.text} ORDER BY q.w DESC LIMIT ?", (*source.values, READ)).fetchall()
    )
    (total,) = library.ask(lambda db: db.execute(f"SELECT count(*){source.text}", source.values).fetchone())
    by_bearer: defaultdict[tuple[str, int], list[_Told]] = defaultdict(list)
    for told in _told(library, rows):
        by_bearer[told.bearer].append(told)
    found = [one for statements in by_bearer.values() for one in _among(statements)]
    found.sort(key=lambda one: _day(one.second.quote), reverse=True)
    found.sort(key=lambda one: (len(one.doubts), -one.shared))
    return Contradictions(found=tuple(found), read=len(rows), quotes=total)


def _of_everybody(library: Library, query: str) -> Sql:
    """The quotes of everybody who is quoted more than once."""
    left = within(library.scope(query).quotes, "q.w")
    return Sql(f"{_NAMED} WHERE q.again = 0 AND q.speaker IN ({_SEVERAL}){left.text}", left.values)


def _told(library: Library, rows: list[tuple[Any, ...]]) -> Iterator[_Told]:
    if not rows:
        return
    every = bearers(library, {row[1] for row in rows})
    place = {(name, use.role, use.region): at for at, (name, uses) in enumerate(every) for use in uses}
    times = Counter(name for name, _uses in every)
    topics = _topics(library, [row[0] for row in rows])
    quotes = with_words(library, (row[4:] for row in rows))
    for (number, _speaker, outlet, story, *_rest), quote in zip(rows, quotes, strict=True):
        name = quote.speaker or ""
        at = place.get((name, quote.role, quote.where.region))
        if at is not None and key(name) != key(quote.role or ""):
            bearer, several = (name, at), times[name] > 1
            cut = sentences(quote.text)
            yield _Told(number, quote, bearer, several, topics[number], outlet, story, cut)


def _topics(library: Library, numbers: list[int]) -> defaultdict[int, frozenset[str]]:
    listed = ", ".join(map(str, numbers))
    rows = library.ask(lambda db: db.execute(f"SELECT w, topic FROM quote_topic WHERE w IN ({listed})").fetchall())
    found: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for number, topic in rows:
        found[number] |= {topic}
    return found


def _among(statements: list[_Told]) -> Iterator[Contradiction]:
    """What contradicts each other among what one person said; only pairs with enough words in common are looked at."""
    bearing: defaultdict[str, list[int]] = defaultdict(list)
    for at, told in enumerate(statements):
        for stem in told.stems:
            bearing[stem].append(at)
    common = Counter(
        (one, other)
        for places in bearing.values()
        if len(places) <= _COMMON
        for place, one in enumerate(places)
        for other in places[place + 1 :]
    )
    for (one, other), times in common.items():
        if times >= LEAST:
            first, second = sorted((statements[one], statements[other]), key=lambda told: told.number)
            if (found := _compared(first, second)) is not None:
                yield found


def _compared(first: _Told, second: _Told) -> Contradiction | None:
    """The first rule that fits two statements."""
    for rule, fits, differs in _RULES:
        if fits(first, second):
            for one in first.sentences:
                for other in second.sentences:
                    if (difference := differs(one, other)) is not None:
                        return _contradiction(rule, (first, one), (second, other), difference)
    return None


def _one_occasion(first: _Told, second: _Told) -> bool:
    """Whether two outlets may report the same words: both in quotation marks, of one story or some days apart."""
    if first.quote.kind != QuoteKind.DIRECT or second.quote.kind != QuoteKind.DIRECT:
        return False
    if first.quote.where.article == second.quote.where.article or first.outlet == second.outlet:
        return False
    days = _days_apart(first.quote, second.quote)
    return (days is not None and days <= NEAR) or (first.story is not None and first.story == second.story)


def _two_days(first: _Told, second: _Told) -> bool:
    """Whether the two were said on one topic and on different days."""
    return bool(_days_apart(first.quote, second.quote) and first.topics & second.topics)


_Fits = Callable[[_Told, _Told], bool]
_Differs = Callable[[Sentence, Sentence], Difference | None]
_RULES: tuple[tuple[Rule, _Fits, _Differs], ...] = (
    (Rule.ALTERED, _one_occasion, altered),
    (Rule.TURNED, _two_days, turned),
    (Rule.NUMBER, _two_days, recounted),
)
_SLIGHT = {Rule.ALTERED: Doubt.SLIP, Rule.TURNED: Doubt.NOT_YET, Rule.NUMBER: Doubt.ROUNDED}


def _contradiction(
    rule: Rule, first: tuple[_Told, Sentence], second: tuple[_Told, Sentence], difference: Difference
) -> Contradiction:
    (one, sentence), (other, against) = first, second
    return Contradiction(
        rule=rule,
        speaker=one.quote.speaker or "",
        first=_statement(one.quote, sentence, difference.first),
        second=_statement(other.quote, against, difference.second),
        topics=tuple(sorted(one.topics & other.topics)),
        shared=round(difference.shared, 2),
        doubts=tuple(_doubts(rule, one, other, difference)),
    )


def _statement(quote: Said, sentence: Sentence, words: Iterable[Span]) -> Statement:
    spans = tuple(Span(quote.start + span.start, quote.start + span.end) for span in words)
    whole = Span(quote.start + sentence.span.start, quote.start + sentence.span.end)
    return Statement(quote=quote, sentence=whole, words=spans)


def _doubts(rule: Rule, first: _Told, second: _Told, difference: Difference) -> Iterator[Doubt]:
    if QuoteKind.INDIRECT in (first.quote.kind, second.quote.kind):
        yield Doubt.RETOLD
    if min(first.quote.confidence, second.quote.confidence) < DOUBTFUL:
        yield Doubt.SPEAKER
    if first.namesakes:
        yield Doubt.NAMESAKE
    if rule is not Rule.ALTERED and difference.shared < _ALIKE:
        yield Doubt.OTHER_WORDS
    if difference.slight:
        yield _SLIGHT[rule]


def _day(quote: Said) -> str:
    return quote.where.day or ""


def _days_apart(one: Said, other: Said) -> int | None:
    """How many days lie between two quotes; None where a day is not known."""
    try:
        days = [date.fromisoformat(_day(quote)) for quote in (one, other)]
    except ValueError:
        return None
    return abs((days[0] - days[1]).days)
