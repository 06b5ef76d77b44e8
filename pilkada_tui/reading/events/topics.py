"""Topics by stemmed words: which subjects a text touches, and the words that show it."""

from functools import cache

from pilkada_tui.model import Span, Topic
from pilkada_tui.reading.text.stems import stem
from pilkada_tui.reading.text.tokens import Token
from pilkada_tui.wordlist import sections

_Entries = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def _index() -> tuple[_Entries, _Entries]:
    """The phrases by first word, as (words, topic): those that match by stem, and those (``=``) as written."""
    stemmed: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    written: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, phrases in sections("topics").items():
        for phrase in phrases:
            exact = phrase.startswith("=")
            parts = tuple(word if exact else stem(word) for word in phrase.removeprefix("=").split())
            entries = (written if exact else stemmed).setdefault(parts[0], [])
            if (parts, topic) not in entries:
                entries.append((parts, topic))
    return {first: tuple(found) for first, found in stemmed.items()}, {
        first: tuple(found) for first, found in written.items()
    }


def read(paragraphs: list[list[Token]]) -> tuple[Topic, ...]:
    """The topics of a page with the spans that show them, the most often shown first."""
    spans: dict[str, list[Span]] = {}
    for tokens in paragraphs:
        for forms, index in zip((_stems(tokens), _written(tokens)), _index(), strict=True):
            if not index.keys().isdisjoint(forms):
                _collect(tokens, forms, index, spans)
    ranked = sorted(spans.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Topic(name=name, spans=tuple(sorted(found))) for name, found in ranked)


def _stems(tokens: list[Token]) -> list[str]:
    return [stem(token.low) for token in tokens]


def _written(tokens: list[Token]) -> list[str]:
    return [token.low.removesuffix("nya") for token in tokens]


def _collect(tokens: list[Token], forms: list[str], index: _Entries, spans: dict[str, list[Span]]) -> None:
    for at in [at for at, form in enumerate(forms) if form in index]:
        for phrase, topic in index[forms[at]]:
            if tuple(forms[at : at + len(phrase)]) == phrase:
                span = Span(tokens[at].start, tokens[at + len(phrase) - 1].end)
                found = spans.setdefault(topic, [])
                if span not in found[-2:]:
                    found.append(span)


def within(topics: tuple[Topic, ...], span: Span) -> tuple[str, ...]:
    """The names of the topics shown inside a span."""
    return tuple(topic.name for topic in topics if any(span.start <= found.start < span.end for found in topic.spans))
