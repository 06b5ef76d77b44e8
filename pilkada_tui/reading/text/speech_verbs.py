"""Speech verbs, by form: stems after a quotation, active forms before reported speech, passives.

The verbs are listed in ``data/words/speech_verbs.txt``.
"""

from functools import cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.wordlist import alternatives

_SHORTEST = 4


@cache
def _verbs() -> vocabulary.Rows:
    return vocabulary.VERB_SPEECH + vocabulary.VERB_WEAK + vocabulary.VERB_ORDER


@cache
def stems() -> frozenset[str]:
    """The bare stems: kata, ujar, tegas …"""
    return frozenset(row[0] for row in _verbs())


@cache
def stem_forms() -> frozenset[str]:
    """The stems, bare and with -nya."""
    return stems() | {f"{stem}nya" for stem in stems()}


@cache
def weak_stems() -> frozenset[str]:
    """The stems of ambiguous verbs: ``Sayangnya, …`` and ``nilainya`` are no speech."""
    return frozenset(row[0] for row in vocabulary.VERB_WEAK)


@cache
def weak_active() -> frozenset[str]:
    """The active forms of ambiguous verbs: memastikan, menilai, menargetkan …"""
    return frozenset(form for row in vocabulary.VERB_WEAK for form in alternatives(row[1]))


@cache
def active() -> frozenset[str]:
    """The active forms before reported speech: mengatakan, berharap, meminta …"""
    return frozenset(form for row in _verbs() for form in alternatives(row[1]))


@cache
def passive() -> frozenset[str]:
    """The passive forms, which precede the speaker: dikatakan, ditambahkan …"""
    forms = (form for row in _verbs() if len(row) > 2 for form in alternatives(row[2]))
    return frozenset(forms)


@cache
def passive_forms() -> frozenset[str]:
    """The passive forms, bare and with -nya."""
    return passive() | {f"{form}nya" for form in passive()}


@cache
def spoken() -> frozenset[str]:
    """The unambiguous stems that are long enough to be recognised with a typo."""
    return frozenset(row[0] for row in vocabulary.VERB_SPEECH if len(row[0]) >= _SHORTEST)
