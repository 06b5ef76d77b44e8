"""Cues: the speech verbs, in the forms that stand after a quotation, before reported speech, or as a passive.

The verbs are ``data/words/speech_verbs.txt``.
"""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text import typos
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.wordlist import alternatives

_SHORTEST = 4
_NAME_FOLLOWS = re.compile(r" (?:oleh |langsung )?[A-Z]")
_MISTYPED = re.compile(r"[\s,.;]{0,3}(?:(?P<nya>[a-z]{4,12})nya(?=[\s.,])|(?P<bare>[a-z]{4,12})(?= [A-Z][a-z]))")


class After(NamedTuple):
    """A cue behind a quotation: the verb as written without -nya, its span, and whether -nya or a pronoun speaks."""

    cue: str
    start: int
    end: int
    suffixed: bool


@cache
def _verbs() -> vocabulary.Rows:
    return vocabulary.VERB_SPEECH + vocabulary.VERB_WEAK + vocabulary.VERB_ORDER


@cache
def stems() -> frozenset[str]:
    """The bare stems: kata, ujar, tegas …"""
    return frozenset(row[0] for row in _verbs())


@cache
def stem_forms() -> frozenset[str]:
    """The stems by themselves and with -nya."""
    return stems() | {f"{stem}nya" for stem in stems()}


@cache
def weak_stems() -> frozenset[str]:
    """The stems of verbs that also have another sense: ``Sayangnya, …`` and ``nilainya`` are no speech."""
    return frozenset(row[0] for row in vocabulary.VERB_WEAK)


@cache
def weak_active() -> frozenset[str]:
    """The active forms of verbs that also have another sense: memastikan, menilai, menargetkan …"""
    return frozenset(form for row in vocabulary.VERB_WEAK for form in alternatives(row[1]))


@cache
def active() -> frozenset[str]:
    """The active forms before reported speech: mengatakan, berharap, meminta …"""
    return frozenset(form for row in _verbs() for form in alternatives(row[1]))


@cache
def passive() -> frozenset[str]:
    """The passive forms with the speaker behind them: dikatakan, ditambahkan …"""
    forms = (form for row in _verbs() if len(row) > 2 for form in alternatives(row[2]))
    return frozenset(forms)


@cache
def passive_forms() -> frozenset[str]:
    """The passive forms by themselves and with -nya."""
    return passive() | {f"{form}nya" for form in passive()}


@cache
def _after_pattern() -> re.Pattern[str]:
    forms = sorted(stems() | active() | passive(), key=len, reverse=True)
    joined = "|".join(map(re.escape, forms))
    return re.compile(
        r"[\s,.;:–—-]{0,4}(?:(?:demikian|begitu|hal itu|hal ini|hal tersebut|itu|masih|seperti)[ ,]+)?"
        rf"(?P<cue>{joined})(?P<nya>nya)?(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _pronoun_pattern() -> re.Pattern[str]:
    forms = "|".join(map(re.escape, sorted(active(), key=len, reverse=True)))
    return re.compile(
        rf"[\s,.]{{0,3}}(?:ia|dia|beliau)\s(?P<cue>{forms})(?=[.,]|\s(?:pada|di|dalam|saat|usai)\b)", re.IGNORECASE
    )


def after(flat: str, at: int, end: int) -> After | None:
    """The cue that follows a quotation closed at ``at``, within the paragraph that ends at ``end``."""
    match = _after_pattern().match(flat, at, end)
    if match is None:
        pronoun = _pronoun_pattern().match(flat, at, end)
        if pronoun is not None:
            return After(pronoun["cue"].lower(), pronoun.start("cue"), pronoun.end(), suffixed=True)
        return _mistyped(flat, at, end)
    cue = match["cue"].lower()
    told = cue in stems() or match["nya"] or (cue in passive() and _NAME_FOLLOWS.match(flat, match.end(), end))
    if not told or (match["nya"] and cue in vocabulary.VERB_NEVER_WITH_NYA):
        return None
    return After(match["cue"].lower(), match.start("cue"), match.end(), bool(match["nya"]))


def _mistyped(flat: str, at: int, end: int) -> After | None:
    """A word one slip from a speech verb where one is due: ``…," lata Hera``, ``…," tutpnya``."""
    match = _MISTYPED.match(flat, at, end)
    if match is None:
        return None
    word = match["nya"] or match["bare"]
    if is_known(word) or not any(typos.one_slip(word, stem) for stem in _spoken()):
        return None
    return After(word, match.start("nya" if match["nya"] else "bare"), match.end(), bool(match["nya"]))


@cache
def _spoken() -> frozenset[str]:
    """The stems that only speech has, long enough to know them with a slip."""
    return frozenset(row[0] for row in vocabulary.VERB_SPEECH if len(row[0]) >= _SHORTEST)
