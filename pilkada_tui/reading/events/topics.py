"""Topics by stemmed words: the subjects of a text and the words that show them."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from pilkada_tui.model import Span, Topic
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import stem
from pilkada_tui.reading.text.tokens import Token
from pilkada_tui.wordlist import sections

_Entries = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def _index() -> tuple[_Entries, _Entries]:
    """The phrases by first word, as (words, topic): those matched by stem, and those (``=``) matched as written."""
    stemmed: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    written: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, phrases in sections("topics").items():
        for phrase in phrases:
            exact = phrase.startswith("=")
            parts = tuple(word if exact else stem(word) for word in phrase.removeprefix("=").split())
            entries = (written if exact else stemmed).setdefault(parts[0], [])
            if (parts, topic) not in entries:
                entries.append((parts, topic))
    return {first: tuple(listed) for first, listed in stemmed.items()}, {
        first: tuple(listed) for first, listed in written.items()
    }


def read(paragraphs: list[list[Token]]) -> tuple[Topic, ...]:
    """The topics of a page with the spans that show them, most frequent first."""
    spans: dict[str, list[Span]] = {}
    stemmed, written = _index()
    lows = {token.low for tokens in paragraphs for token in tokens}
    begins = {low: match for low in lows if (match := _begins(low)) is not None}
    by_stem = {low for low, (stems, _) in begins.items() if stems}
    as_written = {low for low, (_, exact) in begins.items() if exact}
    sought = [entry for entry in ((by_stem, stem, stemmed), (as_written, _bare, written)) if entry[0]]
    for tokens in paragraphs:
        for starts, form, index in sought:
            _collect(tokens, [at for at, token in enumerate(tokens) if token.low in starts], form, index, spans)
    ranked = sorted(spans.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Topic(name=name, spans=tuple(sorted(shown_spans))) for name, shown_spans in ranked)


@remembered()
def _begins(low: str) -> tuple[bool, bool] | None:
    """Whether a topic phrase may begin with a word: (by stem, as written); None if neither."""
    stemmed, written = _index()
    by_stem, exact = stem(low) in stemmed, _bare(low) in written
    return (by_stem, exact) if by_stem or exact else None


def _bare(low: str) -> str:
    return low.removesuffix("nya")


def _collect(
    tokens: list[Token], starts: list[int], form: Callable[[str], str], index: _Entries, spans: dict[str, list[Span]]
) -> None:
    """Add the spans of the phrases that begin at ``starts``, by topic; ``form`` maps a word to its index form."""
    for at in starts:
        for phrase, topic in index[form(tokens[at].low)]:
            if tuple([form(token.low) for token in tokens[at : at + len(phrase)]]) == phrase:
                span = Span(tokens[at].start, tokens[at + len(phrase) - 1].end)
                shown = spans.setdefault(topic, [])
                if span not in shown[-2:]:
                    shown.append(span)


def within(topics: tuple[Topic, ...], span: Span) -> tuple[str, ...]:
    """The names of the topics shown inside a span."""
    return tuple(topic.name for topic in topics if _touches(topic.spans, span))


def _touches(spans: tuple[Span, ...], within: Span) -> bool:
    """Whether any of the sorted ``spans`` begins inside ``within``."""
    at = bisect_left(spans, (within.start,))
    return at < len(spans) and spans[at].start < within.end
