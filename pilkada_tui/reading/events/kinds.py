"""Kinds: what happens on a date, from the verb of its clause, else from what the page tells before.

The words of the kinds are ``data/words/events.txt``. Of nouns in a row the first is the head (``rapat koordinasi
persiapan debat`` is a meeting), except behind words that only say how it is done (``rapat pleno rekapitulasi``).
"""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.patterns import any_of
from pilkada_tui.wordlist import sections

OTHER, SAID, GOODS = "lain", "pernyataan", "logistik"
SIGNED, MONEY = "ikrar/deklarasi", "anggaran"
FUNDS = re.compile(r"\b(?:nphd|hibah)\b", re.IGNORECASE)
_WEAK, _HELD = 160, 120
_ROW = 24
_MEETING, _DECIDED = "rapat", frozenset({"rekapitulasi", "penetapan"})
_MEETINGS = "rapat koordinasi"
_WORD, _REST = re.compile(r"[\w-]+"), re.compile(r"[\w-]*")
_BEGINNING = 3
# A passive is no noun of a row: of ``Pantarlih bisa dilantik`` it tells what happens.
_VERB = re.compile(r"di(?!alog|skusi)[a-z]{3,}\b")
_BETWEEN = re.compile(
    r"(?:\s+(?!(?:yang|dan|di|ke|dari|pada|untuk|guna|dalam|dengan|oleh|agar|saat|usai|serta)\b)[\w/-]+){0,2}[\s(]+"
)
_DIVISION = re.compile(
    r"(?i:\b(?=[dkbgpj])(?:divisi|kordiv|kadiv|koordiv|kasubbag|kabag|kabid|kasi|kasubag|bidang|gedung|panitia|kelompok|badan|jenderal)\b)"
    r"(?:,? ?(?:[A-Z][\w&.-]*|dan|&|\([A-Z]+\)))+"
)


class _Found(NamedTuple):
    """A word of a kind: the kind, how telling it is (its place in the list), and where it stands."""

    kind: str
    rank: int
    start: int
    end: int


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, int]], frozenset[str]]:
    """Every phrase of every kind but statements in one pattern, the kind and rank of each, and how they begin."""
    ranked: dict[str, tuple[str, int]] = {}
    for rank, (kind, found) in enumerate(sections("events").items()):
        if kind != SAID:
            ranked.update((phrase, (kind, rank)) for phrase in found)
    pattern = re.compile(any_of(frozenset(ranked), space=" "))
    return pattern, ranked, frozenset(phrase[:_BEGINNING] for phrase in ranked)


@cache
def _masked() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of(vocabulary.LABEL_NOT_HAPPENINGS)})\b|nomor urut (?:\d|satu|dua|tiga|empat)(?! pasangan)",
        re.IGNORECASE,
    )


@cache
def _before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a word that only names a subject, and before one that takes place."""
    return (
        re.compile(rf"\b(?:{any_of(vocabulary.LABEL_ONLY_ABOUT)})\s+(?:\w+\s+)?$"),
        re.compile(rf"\b(?:{any_of(vocabulary.LABEL_TAKES_PART)})\s+(?:\w+\s+){{0,2}}$"),
    )


@remembered(64)
def masked(text: str) -> str:
    """A text in lower case with the names of bodies and buildings blanked, at the same places."""
    plain = _DIVISION.sub(lambda match: " " * len(match[0]), text)
    return _masked().sub(lambda match: " " * len(match[0]), plain).lower()


def kind_at(text: str, at: int) -> str:
    """The kind of what some words tell of a date at a place among them; ``OTHER`` where none does."""
    low = masked(text)
    best, least = OTHER, 10_000
    decided = OTHER
    for found in _heads(low):
        if found.kind in _DECIDED:
            decided = found.kind
        elif found.kind == _MEETINGS and decided != OTHER and low[: found.start].endswith("dalam "):
            continue
        distance = max(found.start - at, at - found.end, 0) + 3 * found.rank
        about, part = _before()
        lead = low[max(0, found.start - 40) : found.start]
        if about.search(lead) and not _opens(low, found, at):
            distance += _WEAK
        elif part.search(lead) or _held().match(low, found.end):
            distance -= _HELD
        if distance < least:
            best, least = found.kind, distance
    return best


def _opens(low: str, found: _Found, at: int) -> bool:
    """``sebelum pendaftaran dibuka pada``: right before the date its own verb says that a happening takes place."""
    return found.end < at <= found.end + _ROW and _holds().match(low[found.end : at].lstrip()) is not None


def last_kind(text: str) -> str:
    """The kind of the last happening that some words name; ``OTHER`` where they name none."""
    heads = _heads(masked(text))
    return heads[-1].kind if heads else OTHER


def takes_place(text: str) -> bool:
    """Whether a text has a verb by which something takes place (``digelar``, ``berlangsung``)."""
    return _holds().search(text) is not None


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.LABEL_HOLDS)})\b")


@cache
def _held() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w/-]+){{0,6}}?\s+(?:{any_of(vocabulary.LABEL_HOLDS)})\b")


@remembered(64)
def _heads(low: str) -> tuple[_Found, ...]:
    """The words of kinds in a text, of those in a row only the head."""
    pattern, ranked, beginnings = _words()
    heads: list[_Found] = []
    end = behind = -1
    for word in _WORD.finditer(low):
        at = word.start()
        match = pattern.match(low, at) if at >= behind and low[at : at + _BEGINNING] in beginnings else None
        if match is None:
            continue
        behind = match.end()
        kind, rank = ranked[match[0]]
        rest = _REST.match(low, match.end())
        found = _Found(kind, rank, match.start(), rest.end() if rest else match.end())
        row = heads and not _VERB.match(match[0]) and found.start - end <= _ROW
        if row and _BETWEEN.fullmatch(low, end, found.start):
            head = low[heads[-1].start : end]
            if _is_manner(head) and kind != "debat" and (head != _MEETING or kind in _DECIDED):
                heads[-1] = found
            end = found.end
            continue
        heads.append(found)
        end = found.end
    return tuple(heads)


@cache
def _manner() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(vocabulary.LABEL_MANNER)})(?: (?:{any_of(vocabulary.LABEL_MANNER)}|terbuka))*")


def _is_manner(text: str) -> bool:
    return _manner().fullmatch(text.strip()) is not None
