"""Kinds of events: what happens on a date, by the verb of its clause, else by the preceding text.

The words of each kind are in ``data/words/events.txt``. In a sequence of nouns the first is the head (``rapat
koordinasi persiapan debat`` is a meeting), except after words of manner (``rapat pleno rekapitulasi``).
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
_CAMPAIGN, _SUPERVISION = "kampanye", "pengawasan"
FUNDS = re.compile(r"\b(?:nphd|hibah)\b", re.IGNORECASE)
_WEAK, _HELD = 160, 120
_ROW = 24
_MEETING, _DECIDED = "rapat", frozenset({"rekapitulasi", "penetapan"})
_MEETINGS = "rapat koordinasi"
_WORD, _REST = re.compile(r"[\w-]+"), re.compile(r"[\w-]*")
_BEGINNING = 3
# A passive is not part of a noun sequence: in ``Pantarlih bisa dilantik`` it is the event.
_VERB = re.compile(r"di(?!alog|skusi)[a-z]{3,}\b")
_BETWEEN = re.compile(
    r"(?:\s+(?!(?:yang|dan|di|ke|dari|pada|untuk|guna|dalam|dengan|oleh|agar|saat|usai|serta)\b)[\w/-]+){0,2}[\s(]+"
)
_DIVISION = re.compile(
    r"(?i:\b(?=[dkbgpj])(?:divisi|kordiv|kadiv|koordiv|kasubbag|kabag|kabid|kasi|kasubag|bidang|gedung|panitia|kelompok|badan|jenderal)\b)"
    r"(?:,? ?(?:[A-Z][\w&.-]*|dan|&|\([A-Z]+\)))+"
)


class _KindWord(NamedTuple):
    """An occurrence of a word of a kind: the kind, its rank (position in the list, lowest first), and its extent."""

    kind: str
    rank: int
    start: int
    end: int


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, int]], frozenset[str]]:
    """One pattern of the phrases of all kinds but statements, each phrase's kind and rank, and their first letters."""
    ranked: dict[str, tuple[str, int]] = {}
    for rank, (kind, phrases) in enumerate(sections("events").items()):
        if kind != SAID:
            ranked.update((phrase, (kind, rank)) for phrase in phrases)
    pattern = re.compile(any_of(frozenset(ranked), space=" "))
    return pattern, ranked, frozenset(phrase[:_BEGINNING] for phrase in ranked)


@cache
def _masked() -> re.Pattern[str]:
    """The names of bodies and ballot numbers that contain words of kinds."""
    return re.compile(
        rf"\b(?:{any_of(vocabulary.LABEL_NOT_HAPPENINGS)})\b|nomor urut (?:\d|satu|dua|tiga|empat)(?! pasangan)",
        re.IGNORECASE,
    )


@cache
def _before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the text before a word: where it is only a topic, and where it takes place."""
    return (
        re.compile(rf"\b(?:{any_of(vocabulary.LABEL_ONLY_ABOUT)})\s+(?:\w+\s+)?$"),
        re.compile(rf"\b(?:{any_of(vocabulary.LABEL_TAKES_PART)})\s+(?:\w+\s+){{0,2}}$"),
    )


@remembered(64)
def masked(text: str) -> str:
    """The text in lower case with the names of bodies and buildings replaced by spaces; offsets are unchanged."""
    plain = _DIVISION.sub(lambda match: " " * len(match[0]), text)
    return _masked().sub(lambda match: " " * len(match[0]), plain).lower()


def kind_at(text: str, at: int) -> str:
    """The kind of event that a text reports for a date at offset ``at``; ``OTHER`` if none."""
    low = masked(text)
    best, least = OTHER, 10_000
    decided = OTHER
    for head in _heads(low):
        if head.kind in _DECIDED or low.startswith(_decides(), head.start):
            decided = head.kind
        elif head.kind == _MEETINGS and decided != OTHER and low[: head.start].endswith("dalam "):
            continue
        distance = max(head.start - at, at - head.end, 0) + 3 * head.rank
        about, part = _before()
        lead = low[max(0, head.start - 40) : head.start]
        if about.search(lead) and not _has_verb_before_date(low, head, at):
            distance += _WEAK
        elif part.search(lead) or _then_held().match(low, head.end):
            distance -= _HELD
        if distance < least:
            best, least = head.kind, distance
    return _SUPERVISION if best == _CAMPAIGN and _removed().search(low) else best


@cache
def _decides() -> tuple[str, ...]:
    return tuple(vocabulary.LABEL_DECIDES)


@cache
def _removed() -> re.Pattern[str]:
    """The words for taking campaign material down: ``baliho ditertibkan``."""
    return re.compile(rf"\b(?:{any_of(vocabulary.LABEL_REMOVED)})\b")


def _has_verb_before_date(low: str, head: _KindWord, at: int) -> bool:
    """``sebelum pendaftaran dibuka pada``: a verb of taking place just before the date makes it an event."""
    return head.end < at <= head.end + _ROW and _holding_verb().match(low[head.end : at].lstrip()) is not None


def last_kind(text: str) -> str:
    """The kind of the last event that a text names; ``OTHER`` if it names none."""
    heads = _heads(masked(text))
    return heads[-1].kind if heads else OTHER


def takes_place(text: str) -> bool:
    """Whether a text has a verb of taking place (``digelar``, ``berlangsung``)."""
    return _holding_verb().search(text) is not None


@cache
def _holding_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary.LABEL_HOLDS)})\b")


@cache
def _then_held() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w/-]+){{0,6}}?\s+(?:{any_of(vocabulary.LABEL_HOLDS)})\b")


@remembered(64)
def _heads(low: str) -> tuple[_KindWord, ...]:
    """The words of kinds in a text; of a noun sequence only the head."""
    pattern, ranked, beginnings = _words()
    heads: list[_KindWord] = []
    end = match_end = -1
    for word in _WORD.finditer(low):
        at = word.start()
        match = pattern.match(low, at) if at >= match_end and low[at : at + _BEGINNING] in beginnings else None
        if match is None:
            continue
        match_end = match.end()
        kind, rank = ranked[match[0]]
        rest = _REST.match(low, match.end())
        current = _KindWord(kind, rank, match.start(), rest.end() if rest else match.end())
        row = heads and not _VERB.match(match[0]) and current.start - end <= _ROW
        if row and _BETWEEN.fullmatch(low, end, current.start):
            head = low[heads[-1].start : end]
            if _is_manner(head) and kind != "debat" and (head != _MEETING or kind in _DECIDED):
                heads[-1] = current
            end = current.end
            continue
        heads.append(current)
        end = current.end
    return tuple(heads)


@cache
def _manner() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(vocabulary.LABEL_MANNER)})(?: (?:{any_of(vocabulary.LABEL_MANNER)}|terbuka))*")


def _is_manner(text: str) -> bool:
    return _manner().fullmatch(text.strip()) is not None
