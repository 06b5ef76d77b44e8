"""Topics by stemmed words: which subjects a text touches, and the words that show it."""

from functools import cache

from pilkada_tui.model import Span, Topic
from pilkada_tui.reading.stems import stem
from pilkada_tui.reading.tokens import Token
from pilkada_tui.reading.wordlist import sections


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Stemmed phrases by their first stem: (stems, topic)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, phrases in sections("topics").items():
        for phrase in phrases:
            stems = tuple(stem(word) for word in phrase.split())
            entries = found.setdefault(stems[0], [])
            if (stems, topic) not in entries:
                entries.append((stems, topic))
    return {first: tuple(entries) for first, entries in found.items()}


def read(paragraphs: list[list[Token]]) -> tuple[Topic, ...]:
    """The topics of a page with the spans that show them, the most often shown first."""
    spans: dict[str, list[Span]] = {}
    for tokens in paragraphs:
        stems = [stem(token.low) for token in tokens]
        for index, first in enumerate(stems):
            for phrase, topic in _index().get(first, ()):
                if tuple(stems[index : index + len(phrase)]) == phrase:
                    end = tokens[index + len(phrase) - 1].end
                    spans.setdefault(topic, []).append(Span(tokens[index].start, end))
    ranked = sorted(spans.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Topic(name=name, spans=tuple(found)) for name, found in ranked)


def within(topics: tuple[Topic, ...], span: Span) -> tuple[str, ...]:
    """The names of the topics shown inside a span."""
    return tuple(topic.name for topic in topics if any(span.start <= found.start < span.end for found in topic.spans))
