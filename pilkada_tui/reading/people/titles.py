"""Titles around a name: honorifics and ranks before it, degrees after it (``data/words/titles.txt``)."""

import re
from functools import cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.tokens import Token

_MOST = 24
# An unlisted degree with dots: ``S.Si.Teol``, ``M.Pd.Kons.``
_DEGREE = re.compile(r"(?:s|m|sp)\.[a-z]{2,4}(?:\.[a-z]{1,5})+\.?")
_CAPITAL, _ANY_CASE = 1, 2
# ``Bpk.`` stands before a name, ``BPK`` audits.
_BODIES = frozenset({"BPK"})


@cache
def _honorifics() -> frozenset[str]:
    return vocabulary.TITLE_HONORIFIC | vocabulary.TITLE_RANK


@cache
def degrees() -> frozenset[str]:
    """The degrees, without dots."""
    return vocabulary.TITLE_DEGREE


@cache
def _full_ranks() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Ranks written out, by first word, longest first."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for rank in vocabulary.TITLE_FULL_RANK:
        parts = tuple(rank.split())
        by_first.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(ranks, key=lambda parts: -len(parts))) for first, ranks in by_first.items()}


def full_rank(tokens: list[Token], at: int) -> int:
    """The number of tokens of a written-out rank (``Ajun Komisaris Besar Polisi``) that begins here, or 0."""
    for parts in _full_ranks().get(tokens[at].low, ()) if tokens[at].capital else ():
        if tuple(token.low for token in tokens[at : at + len(parts)]) == parts:
            return len(parts)
    return 0


def is_title(token: Token) -> bool:
    """Whether a token is an honorific or a rank before a name."""
    kind = _kind(token.low)
    return kind == _ANY_CASE or (kind == _CAPITAL and token.capital and token.text not in _BODIES)


def may_begin(low: str) -> bool:
    """Whether a title may begin with a word that is not capitalised in the text."""
    return _kind(low) == _ANY_CASE


@remembered()
def _kind(low: str) -> int:
    """0 if a lower-cased word is no title, ``_CAPITAL`` if only when capitalised, ``_ANY_CASE`` otherwise."""
    plain = low.replace(".", "")
    if plain in _honorifics():
        return _ANY_CASE if plain in vocabulary.SMALL_TITLES else _CAPITAL
    parts = low.strip(".").split(".")
    return _CAPITAL if len(parts) > 1 and _honorifics().issuperset(parts) else 0


def is_degree(token: Token) -> bool:
    """Whether a token is a degree, by its letters alone."""
    return _is_degree(token.low)


@remembered()
def _is_degree(low: str) -> bool:
    return low.replace(".", "").replace("'", "") in degrees() or _DEGREE.fullmatch(low) is not None


def is_small_degree(low: str) -> bool:
    """Whether a word is a degree with a single capital that is never a name: ``Amirudin Lc``."""
    return low in vocabulary.TITLE_SMALL_DEGREE


def is_around(token: Token) -> bool:
    """Whether a token is an honorific, a rank or a degree."""
    low = token.low.replace(".", "")
    return low in _honorifics() or low in degrees()


def opens(tokens: list[Token], at: int) -> bool:
    """Whether a title that never occurs inside a name begins here: a rank or an academic title."""
    return _opens(tokens[at].low) or full_rank(tokens, at) > 0


@remembered()
def _opens(low: str) -> bool:
    plain = low.replace(".", "")
    return plain in vocabulary.TITLE_RANK or plain in vocabulary.TITLE_OPENS_A_NAME


def before(tokens: list[Token], at: int) -> int:
    """The index after the titles that begin at a token: ``at`` itself if there are none."""
    if at >= len(tokens) or not may_stand_before(tokens[at].low):
        return at
    index = at
    while index < min(len(tokens), at + _MOST):
        size = (
            full_rank(tokens, index)
            or is_title(tokens[index])
            or (index > at and tokens[index].low in vocabulary.BEHIND_RANK)
        )
        if not size:
            break
        if tokens[index].text == "," and not (
            index + 1 < len(tokens) and (is_title(tokens[index + 1]) or full_rank(tokens, index + 1))
        ):
            break
        index += int(size)
        if index < len(tokens) and tokens[index].text == "(":
            close = next((i for i in range(index, min(index + 4, len(tokens))) if tokens[i].text == ")"), index - 1)
            index = close + 1
    while index > at and tokens[index - 1].text == ",":
        index -= 1
    return index


@remembered()
def may_stand_before(low: str) -> bool:
    """Whether a title may begin with a word, given in lower case, whatever its case in the text."""
    return _kind(low) > 0 or low in _full_ranks()


def after(tokens: list[Token], index: int) -> int:
    """The index after the degrees that follow a name: ``, SE.,M.Si`` or ``S.H., M.H.``, any mix of dots and commas."""
    end = at = index
    while at < len(tokens):
        token = tokens[at]
        if token.text in {",", "."}:
            at += 1
            continue
        joined = _joined_degree(tokens, at) or (at + 1 if index < end == at and _is_further_degree(token) else 0)
        if not joined:
            break
        at = end = joined
    while (
        end < len(tokens)
        and end > index
        and tokens[end].text == "."
        and end + 1 < len(tokens)
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].text == ","
    ):
        end += 1
    return end


def _is_further_degree(token: Token) -> bool:
    """Whether a short degree written like a name follows another degree: ``Muhammad SE Ak``."""
    return token.text.istitle() and len(token.text) <= len("Kes") and token.low in degrees()


@remembered()
def _begins_a_degree(low: str) -> bool:
    """Whether some degree begins with the word."""
    plain = low.replace(".", "")
    return any(degree.startswith(plain) for degree in degrees())


def _joined_degree(tokens: list[Token], at: int) -> int:
    """The index after one degree that may be split into tokens (``M`` ``.`` ``Si``), or 0."""
    if not tokens[at].capital or not _begins_a_degree(tokens[at].text.lower()):
        return 0
    text = ""
    for size in range(1, 6):
        if at + size > len(tokens):
            break
        text += tokens[at + size - 1].text
        plain = text.lower().replace(".", "")
        if size > 1 and tokens[at + size - 1].start > tokens[at + size - 2].end + 1:
            break
        if (
            plain in degrees()
            and (len(plain) > 1)
            and (text.isupper() or "." in text or sum(map(str.isupper, text)) > 1 or is_small_degree(plain))
        ):
            following = at + size
            if (
                following < len(tokens)
                and tokens[following].text == "."
                and tokens[following].start == tokens[following - 1].end
            ):
                nxt = tokens[following + 1] if following + 1 < len(tokens) else None
                if nxt is not None and _is_degree_piece(text, nxt, tokens[following]):
                    continue
            return at + size
    return 0


def _is_degree_piece(text: str, following: Token, dot: Token) -> bool:
    """Whether the token after a dot continues a degree."""
    return following.start == dot.end and (text + "." + following.text).lower().replace(".", "") in degrees()
