"""Finding a query's words in a text, for highlighting, counting and stepping alike."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from pilkada_tui.model import Span
from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import AllOf, AnyOf, Node, Phrase, Word
from pilkada_tui.search.words import Token, stem, tokens

Needle = Word | Phrase


def needles(node: Node | None) -> tuple[Needle, ...]:
    """The words and phrases a query asks for, in its order; what it excludes is left out."""
    if isinstance(node, Word | Phrase):
        return (node,)
    if isinstance(node, AllOf | AnyOf):
        return tuple(needle for part in node.nodes for needle in needles(part))
    return ()


@lru_cache(maxsize=16)
def _same_word(needle: Word) -> Callable[[str], bool]:
    """Whether a word answers a needle, remembered for the words of the texts that it is sought in."""
    root = stem(needle.text)

    @lru_cache(maxsize=20_000)
    def same(word: str) -> bool:
        """Whether a word of the text is a form of the word sought, or begins with the prefix sought."""
        begun = word.startswith(needle.text) if needle.prefix else word == needle.text
        return begun or stem(word) == root

    return same


def _phrase_at(needle: Phrase, line: list[Token], at: int) -> bool:
    run = line[at : at + len(needle.words)]
    if len(run) < len(needle.words) or any(a.word != b for a, b in zip(run, needle.words[:-1], strict=False)):
        return False
    return run[-1].word.startswith(needle.words[-1]) if needle.prefix else run[-1].word == needle.words[-1]


def _hits(needle: Needle, line: list[Token]) -> Iterator[Span]:
    if isinstance(needle, Word):
        matches = _same_word(needle)
        yield from (Span(token.start, token.end) for token in line if matches(token.word))
        return
    for at in range(len(line)):
        if _phrase_at(needle, line, at):
            yield Span(line[at].start, line[at + len(needle.words) - 1].end)


def locate(sought: tuple[Needle, ...], text: str) -> list[Span]:
    """The spans of ``text`` where any of the needles stands, in order, overlapping ones joined."""
    line = list(tokens(text)) if sought else []
    joined: list[Span] = []
    for span in sorted(hit for needle in sought for hit in _hits(needle, line)):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


@lru_cache(maxsize=16)
def _sought(query: str) -> tuple[Needle, ...]:
    return needles(parse(query).node)


def find(query: str, text: str) -> list[Span]:
    """The spans of ``text`` where the words and phrases of ``query`` stand, in order, none overlapping.

    Case and diacritics do not matter, the forms of a word find each other, and the last word may still be being typed.
    """
    return locate(_sought(query), text)
