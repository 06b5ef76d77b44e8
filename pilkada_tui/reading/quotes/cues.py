"""Cues: the speech verb right after a quotation, which names the speaker or refers back to one."""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text import speech_verbs, stems
from pilkada_tui.reading.text.patterns import any_of
from pilkada_tui.reading.text.stems import is_known

_NAME_FOLLOWS = re.compile(r" (?:oleh |langsung )?[A-Z]")
_SUFFIXED = re.compile(
    r"\s(?P<verb>[a-z]{4,10})nya(?=[.,]|\s(?:sambil|seraya|sembari|kepada|saat|ketika|di|usai|dengan|pada|lagi|lirih)\b)"
)
_MISTYPED = re.compile(r"[\s,.;]{0,3}(?:(?P<nya>[a-z]{4,12})nya(?=[\s.,])|(?P<bare>[a-z]{4,12})(?= [A-Z][a-z]))")


class After(NamedTuple):
    """A cue after a quotation: the verb without -nya, its extent, and whether the speaker is -nya or a pronoun."""

    cue: str
    start: int
    end: int
    suffixed: bool


@cache
def _after_pattern() -> re.Pattern[str]:
    forms = any_of(speech_verbs.stems() | speech_verbs.active() | speech_verbs.passive())
    return re.compile(
        r"[\s,.;:–—-]{0,4}(?:(?:demikian|begitu|hal itu|hal ini|hal tersebut|itu|masih|seperti)[ ,]+)?"
        rf"(?P<cue>{forms})(?P<nya>n?ya)?(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _pronoun_pattern() -> re.Pattern[str]:
    forms = any_of(speech_verbs.active())
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
        return _mistyped(flat, at, end) or _by_form(flat, at, end)
    cue = match["cue"].lower()
    attributes = (
        cue in speech_verbs.stems()
        or match["nya"]
        or (cue in speech_verbs.passive() and _NAME_FOLLOWS.match(flat, match.end(), end))
    )
    other_form = vocabulary.VERB_NEVER_WITH_NYA if match["nya"] else vocabulary.VERB_ONLY_WITH_NYA
    if not attributes or cue in other_form:
        return None
    return After(match["cue"].lower(), match.start("cue"), match.end(), bool(match["nya"]))


def _by_form(flat: str, at: int, end: int) -> After | None:
    """An unlisted verb with -nya after a quotation that ends in a comma: ``…,” pamernya sambil tertawa``.

    ``artinya`` and ``khususnya``, which are in the dictionary as they are, are no verbs.
    """
    match = _SUFFIXED.match(flat, at, end) if flat[at - 2 : at - 1] == "," else None
    if match is None or is_known(f"{match['verb']}nya"):
        return None
    return After(match["verb"], match.start("verb"), match.end(), suffixed=True)


def _mistyped(flat: str, at: int, end: int) -> After | None:
    """A word one typo away from a speech verb, where one is expected: ``…," lata Hera``, ``…," tutpnya``."""
    match = _MISTYPED.match(flat, at, end)
    if match is None:
        return None
    word = match["nya"] or match["bare"]
    if is_known(word) or not any(stems.one_slip(word, stem) for stem in speech_verbs.spoken()):
        return None
    return After(word, match.start("nya" if match["nya"] else "bare"), match.end(), bool(match["nya"]))
