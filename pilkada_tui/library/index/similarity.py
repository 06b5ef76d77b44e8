"""The similarity of two articles, by the runs of five words that they share, and a word diff of two copies.

A copy is told by what it narrates, not by whom it cites: two reporters at one event write down the same words of the
same speaker, so what stands outside quotation marks must be shared as well.
"""

import zlib
from array import array
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from pilkada_tui.model import Article, QuoteKind, Record, Span
from pilkada_tui.search.words import Token, tokens, words

RUN = 5
SAMPLE = 12
FEWEST = 24
"""With fewer runs than this a text is too short to be called a copy of anything."""
BOTH, ONE = 0.6, 0.8
"""The share of runs that both must have in common, or that the one must have of which the other tells more."""
NARRATED, FEW_NARRATED = 0.4, 8
"""The share outside quotation marks, and the number of runs from which on it is asked for."""
_LONG = 4000
_WIDTH = array("I").itemsize


class Runs(NamedTuple):
    """The runs of words of an article proper: all of them, and those of what stands outside direct quotes."""

    all: frozenset[int]
    narrated: frozenset[int]


class WordChange(Record, frozen=True):
    """Words of one copy (``first``, a span of its text) that stand otherwise in the other (``second``).

    One of the spans is empty where words were left out or put in. ``quoted``: inside the quotation marks of either.
    """

    first: Span
    second: Span
    quoted: bool


def runs(article: Article) -> Runs:
    """The runs of an article without its headline and what the site put around it."""
    narrated = [span.of(article.text) for span in _narration(article)]
    return Runs(_all(article), hashed("\n".join(narrated)))


def _all(article: Article) -> frozenset[int]:
    return hashed("\n".join(span.of(article.text) for span in article.paragraphs))


def hashed(text: str) -> frozenset[int]:
    """A number for each run of words in a text."""
    return _hashed(words(text))


def _hashed(found: list[str]) -> frozenset[int]:
    packed = array("I", map(_number, found)).tobytes()
    size = RUN * _WIDTH
    return frozenset(zlib.crc32(packed[at : at + size]) for at in range(0, len(packed) - size + 1, _WIDTH))


@lru_cache(maxsize=20_000)
def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _direct(article: Article) -> list[Span]:
    return sorted(quote.span for quote in article.quotes if quote.kind == QuoteKind.DIRECT)


def _narration(article: Article) -> Iterator[Span]:
    """What is left of the paragraphs when the direct quotes are cut out."""
    quoted = _direct(article)
    for paragraph in article.paragraphs:
        at = paragraph.start
        for quote in quoted:
            if quote.start < paragraph.end and quote.end > at:
                yield Span(at, max(quote.start, at))
                at = quote.end
        if at < paragraph.end:
            yield Span(at, paragraph.end)


def sample(article: Article, covered: list[str] | None = None) -> list[int]:
    """The few runs that stand for an article: copies have most of them in common, whatever their order or length.

    ``covered`` are the words of its headline and paragraphs, where somebody has them already.
    """
    title = article.title
    if covered is None or (title is not None and any(map(title.span.overlaps, article.paragraphs))):
        return smallest(_all(article))
    return smallest(_hashed(covered[len(words(title.span.of(article.text))) if title else 0 :]))


def smallest(all_runs: frozenset[int]) -> list[int]:
    """The sample of an article of these runs; none of one that is too short to have copies."""
    return nsmallest(SAMPLE, all_runs) if len(all_runs) >= FEWEST else []


def alike(one: Runs, other: Runs) -> bool:
    """Whether two articles are the same story, copied or lightly edited."""
    if min(len(one.all), len(other.all)) < FEWEST:
        return False
    shared = len(one.all & other.all)
    shares = sorted((shared / len(one.all), shared / len(other.all)))
    if shares[0] < BOTH and shares[1] < ONE:
        return False
    narrated = min(len(one.narrated), len(other.narrated))
    return narrated < FEW_NARRATED or len(one.narrated & other.narrated) >= NARRATED * narrated


def differences(first: Article, second: Article) -> list[WordChange]:
    """What two copies do not have word for word, changes inside quotations first, each in the order of the text."""
    one, other = _tokens(first), _tokens(second)
    # Above this many words the commonest do not count as landmarks, so that the time stays within bounds.
    matcher = SequenceMatcher(
        None, [token.word for token in one], [token.word for token in other], autojunk=len(one) + len(other) > _LONG
    )
    quotes = _direct(first), _direct(second)
    changes = []
    for what, start, end, start2, end2 in matcher.get_opcodes():
        if what != "equal":
            spans = _span(one, start, end), _span(other, start2, end2)
            quoted = any(_inside(span, among) for span, among in zip(spans, quotes, strict=True))
            changes.append(WordChange(first=spans[0], second=spans[1], quoted=quoted))
    return sorted(changes, key=lambda change: (not change.quoted, change.first, change.second))


def _tokens(article: Article) -> list[Token]:
    return [
        Token(token.word, span.start + token.start, span.start + token.end)
        for span in article.paragraphs
        for token in tokens(span.of(article.text))
    ]


def _span(found: list[Token], start: int, end: int) -> Span:
    if start < end:
        return Span(found[start].start, found[end - 1].end)
    at = found[start - 1].end if start else found[0].start if found else 0
    return Span(at, at)


def _inside(span: Span, quotes: list[Span]) -> bool:
    return any(span.start < quote.end and span.end > quote.start for quote in quotes)
