"""Epithets: descriptions that refer back to a named person (``pria asal Sape itu``, ``mantan Camat X``)."""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import bodies
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes.script import Script
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.tokens import Token

_LONGEST, _BEFORE, _OFFICE = 18, 12, 4
_INSIDE = frozenset("()-–/")


def end(tokens: list[Token], at: int) -> int:
    """The index after the epithet that begins at a token and ends with itu, ini or tersebut; 0 if there is none."""
    if at >= len(tokens) or tokens[at].low not in vocabulary.EPITHET:
        return 0
    return _end(tokens, at, _LONGEST)


def _end(tokens: list[Token], at: int, longest: int) -> int:
    for index in range(at, min(at + longest, len(tokens))):
        token = tokens[index]
        if token.low in vocabulary.EPITHET_END:
            return index + 1
        if token.low in speech_verbs.active() or (not token.text[0].isalnum() and token.text not in _INSIDE):
            return 0
    return 0


def body_kind(tokens: list[Token], at: int) -> str:
    """The kind of the body in the epithet at a token (``polisi`` of ``orang nomor satu di Polda itu``), or ""."""
    last = end(tokens, at)
    found = (bodies.match(tokens, index) for index in range(at, last))
    return next((bodies.kinds()[body] for body in found if body), "")


def before(tokens: list[Token], first: int, at: int) -> int | None:
    """The start of the epithet that ends just before a verb: ``orang nomor satu di Pemkab itu juga meminta``."""
    last = at - 1
    while last > first and tokens[last].low in vocabulary.ADVERB:
        last -= 1
    if tokens[first].low in vocabulary.HONOURED and 0 < last - first <= _OFFICE:
        noun = tokens[first + 1].low
        return first if noun in vocabulary.EPITHET and noun not in vocabulary.KIN else None
    if tokens[last].low not in vocabulary.EPITHET_END:
        return None
    for index in range(last - 1, max(first, last - _BEFORE) - 1, -1):
        if tokens[index].text == ",":
            return None
        opens = index == first or tokens[index - 1].text == ","
        if opens and tokens[index].low in vocabulary.EPITHET:
            return index
    return None


def is_epithet(script: Script, mention: Mention) -> bool:
    """Whether a mention refers back to somebody rather than naming them.

    It is an office nobody on the page holds (``mantan Camat X itu``, ``Gubernur periode 2017–2022``), or a capitalised
    phrase that occurs only once (``Srikandi Bawaslu itu``).
    """
    tokens = script.tokens[mention.paragraph]
    if mention.last >= len(tokens):
        return False
    person = script.cast.who[mention.span]
    if person is not None:
        hapax = mention.office is None and len(script.cast.people[person].mentions) == 1
        return hapax and tokens[mention.last].low in vocabulary.EPITHET_END
    return not mention.name and (tokens[mention.last].low == "periode" or _points_back(tokens, mention.last))


def _points_back(tokens: list[Token], at: int) -> bool:
    """Whether an office ends with itu or ini, ignoring a term of office and a few other words."""
    other_words = 0
    for token in tokens[at : at + _LONGEST]:
        if token.low in vocabulary.EPITHET_END:
            return True
        if token.low in vocabulary.TERM_OF_OFFICE or token.text[0].isdigit() or token.text.isupper():
            continue
        if not token.text[0].isalnum() or token.low in vocabulary.EPITHET_BREAKS or token.low in speech_verbs.active():
            return False
        other_words += token.text.islower()
        if other_words >= _OFFICE:
            return False
    return False
