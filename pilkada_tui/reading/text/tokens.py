"""Tokens and sentences, with their spans.

A token is a word, a number, an abbreviation with inner dots (``S.Sos``), a web address, or a single mark. Words keep
their hyphens and apostrophes (``main-main``, ``Moro'o``).
"""

import re
from bisect import bisect_left
from functools import cache

import msgspec

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known

# The lookahead skips whitespace at once. The first three alternatives are shortcuts for the most frequent words and
# marks; each is also matched by a later alternative.
_TOKEN = re.compile(
    r"(?=\S)(?:[a-zA-Z]+(?![\w.'’`-])"
    r"|[,.\"“”():/-]"
    r"|[a-zA-Z]+(?=\.(?:\s|$))"
    r"|[^\W\d_]+(?![\w.'’`-])"
    r"|[A-Z]{1,5}\d[A-Z0-9]{1,8}(?![\w-])"
    r"|[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){0,3}\.(?i:com|co|id|net|org|go|news|tv|info)\b"
    r"|[A-Z][A-Za-z]{0,2}(?:\.[A-Z][A-Za-z]{0,5}){1,4}\b\.?"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]{1,2}-[^\W\d_]+|[^\W\d_]+(?:['’`][^\W\d_]+)*(?:-(?![A-Z])[^\W\d_]+(?:['’][^\W\d_]+)*)*\d*"
    r"|[^\s\w]|_)"
)
_STOP = frozenset(".!?…")
_SHORTEST_OPENER, _SHORTEST_DEGREE = 3, 4
_CLOSERS = frozenset("\"”“’')]»")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A token: its text, its lower-case form, its offsets in the page, and whether it begins with a capital."""

    text: str
    low: str
    start: int
    end: int
    capital: bool


def tokenize(flat: str, span: Span) -> list[Token]:
    """The tokens of a span of a flat text."""
    return [
        Token(text := match[0], text.lower(), match.start(), match.end(), text[0].isupper())
        for match in _TOKEN.finditer(flat, span.start, span.end)
    ]


def after_capitals(tokens: list[Token], at: int, last: int) -> int:
    """The index after the run of capitalised tokens that begins at ``at``, at most ``last``; ``at`` if none."""
    last = min(last, len(tokens))
    while at < last and tokens[at].capital:
        at += 1
    return at


@cache
def _abbreviations() -> frozenset[str]:
    """The words whose full stop ends no sentence: short forms, ranks, and titles that are no words by themselves."""
    titles = [title for title in vocabulary.TITLE_HONORIFIC if not is_known(title)]
    return vocabulary.ABBREVIATIONS | vocabulary.TITLE_RANK | frozenset(titles)


def sentences(tokens: list[Token], opaque: list[Span]) -> list[tuple[int, int]]:
    """The sentences of a paragraph as half-open ranges of token indexes.

    No sentence ends inside an ``opaque`` span (a direct quotation), but one may end right after it.
    """
    result: list[tuple[int, int]] = []
    first = 0
    spans = iter(opaque)
    current = next(spans, None)
    stops = [
        at
        for at, token in enumerate(tokens)
        if token.text in _STOP or (token.text[-1] == "." and _closes_with_degree(tokens, at))
    ]
    for index in _with_ends(stops, tokens, opaque) if opaque else stops:
        token = tokens[index]
        while current is not None and current.end <= token.start:
            if first < index and _follows_quotation(tokens, index):
                result.append((first, index))
                first = index
            current = next(spans, None)
        inside = current is not None and current.start <= token.start < current.end
        if inside or not (_ends_sentence(tokens, index) if token.text in _STOP else token.text.endswith(".")):
            continue
        last = index + 1
        while last < len(tokens) and tokens[last].text in _CLOSERS and tokens[last].start == tokens[last - 1].end:
            if current is not None and tokens[last].start == current.start:
                break
            last += 1
        if last > first:
            result.append((first, last))
        first = last
    if first < len(tokens):
        result.append((first, len(tokens)))
    return result


def _closes_with_degree(tokens: list[Token], at: int) -> bool:
    """``…, Dr. Elvira Suhaimi, M.Sn. Dalam sambutannya``: the full stop of a degree before a sentence opener."""
    text = tokens[at].text
    if len(text) < _SHORTEST_DEGREE or "." not in text[:-1] or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return following.capital and (_opens_sentences(following.low) or following.low in vocabulary.PRONOUN)


def _with_ends(stops: list[int], tokens: list[Token], opaque: list[Span]) -> list[int]:
    """The indexes where sentences may end: at a stop, or before the token after a quotation."""
    after = {bisect_left(tokens, span.end, key=lambda token: token.start) for span in opaque}
    return sorted(after.difference({len(tokens)}).union(stops))


@cache
def _openers() -> frozenset[str]:
    return vocabulary.NOT_A_NAME | vocabulary.OPENER


def _opens_sentences(low: str) -> bool:
    """Whether a capitalised word can only begin a sentence, not continue a name (``ujar Ali.Sementara itu``)."""
    return len(low) > _SHORTEST_OPENER and (low in _openers() or low.removesuffix("nya") in _openers())


def _is_short_form(token: Token) -> bool:
    """``Rr.``, ``Tb.``, ``Gst.``: two or three letters, neither an acronym nor a dictionary word."""
    if not 2 <= len(token.text) <= 3 or not token.capital or not token.text[1:].islower():
        return False
    return not is_known(token.low)


def _is_degree(token: Token) -> bool:
    """``S.IK`` or ``SIK`` after a full stop: a list of degrees continues (``Agus Rahmat, PA. SIK, SH``)."""
    plain = token.text.replace(".", "")
    return sum(map(str.isupper, plain)) > 1 and plain.lower() in vocabulary.TITLE_DEGREE


def _follows_quotation(tokens: list[Token], index: int) -> bool:
    """Whether a new sentence begins after a quotation that ended as one: a capital, no cue (``." Ujar Pj …``)."""
    at = index - 1
    while at > 0 and tokens[at].text in _CLOSERS:
        at -= 1
    if tokens[at].text not in _STOP or at == index - 1:
        return False
    return tokens[index].capital and tokens[index].low.removesuffix("nya") not in speech_verbs.stems()


def _ends_sentence(tokens: list[Token], index: int) -> bool:
    """Whether the stop at a token ends a sentence rather than an abbreviation."""
    if index + 1 == len(tokens):
        return True
    following = tokens[index + 1]
    if following.text in _STOP:
        return False
    before = tokens[index - 1] if index else None
    if before is not None and following.capital and before.low in vocabulary.TITLE_RANK and before.capital:
        return _opens_sentences(following.low)
    if tokens[index].text == "." and before is not None and before.end == tokens[index].start:
        if following.capital and _opens_sentences(following.low):
            return True
        if before.low in _abbreviations() or (len(before.text) == 1 and before.text.isalpha()):
            return False
        if _is_short_form(before) and following.capital:
            return False
        if following.text in "),;" or following.text[0].islower() or _is_degree(following):
            return False
    spaced = following.start > tokens[index].end
    return spaced or following.text in _CLOSERS or following.capital
