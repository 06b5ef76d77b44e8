"""People introduced without an office: by age, by occupation, or by words that announce a name.

``Sutrimo (58), nelayan muara``, ``Kapten kapal, Ferdi Loho,``, ``Salah satunya Mince Tandayu.`` The occupations are
listed in ``data/words/walks_of_life.txt``.
"""

from functools import cache
from itertools import takewhile

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import names
from pilkada_tui.reading.people.names import Name
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known, stem
from pilkada_tui.reading.text.tokens import Token

_LONGEST_NAME, _LONGEST_PHRASE = 8, 9
_AGENTS = ("pe", "juru")
_AGES = range(12, 111)
_STOPS = frozenset('.!?:;"“”')


@cache
def _announcements() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that announce a name, by their last word."""
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for phrase in vocabulary.ANNOUNCES_A_NAME:
        parts = tuple(phrase.split())
        by_last.setdefault(parts[-1], []).append(parts)
    return {last: tuple(phrases) for last, phrases in by_last.items()}


def match(tokens: list[Token], at: int) -> Name | None:
    """The name that begins at a token if its context proves it is a person's, else None."""
    end, farthest = at + 1, min(len(tokens), at + _LONGEST_NAME)
    while end < farthest and (tokens[end].capital or tokens[end].text == "."):
        end += 1
    following = tokens[end].text if end < len(tokens) else ""
    before = tokens[at - 1] if at else None
    announced = before is not None and (before.text == "," or before.low in _announcements())
    if following not in {",", "("} and not announced:
        return None
    name = names.match(tokens, at, sure=True)
    if name is None or _is_place(tokens, at, name):
        return None
    return name if _is_introduced(tokens, at, name) else None


def _is_introduced(tokens: list[Token], at: int, name: Name) -> bool:
    """Whether an age, a description or an announcement proves that a name is a person's."""
    opens = at == 0 or tokens[at - 1].text in _STOPS
    full = len(name.parts) > 1 or name.titled
    distinctive = name.titled or not all(is_known(part.lower()) for part in name.parts)
    if _has_age(tokens, name.last):
        return True
    if distinctive and (full or opens) and _is_described_after(tokens, name.last):
        return True
    if distinctive and _is_described_before(tokens, at) and (full or _closes(tokens, name.last)):
        return True
    return full and _is_announced(tokens, at) and names.match(tokens, at) is not None


def _is_place(tokens: list[Token], at: int, name: Name) -> bool:
    """Whether the name is entirely a region's."""
    region = gazetteer.match(tokens, at)
    return region is not None and region.last >= name.last


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether a comma, full stop or bracket closes the name."""
    return at >= len(tokens) or tokens[at].text in {",", ".", "("}


def _has_age(tokens: list[Token], at: int) -> bool:
    """An age after a name: ``Sutrimo (58)``, ``Sutrimo (58 tahun)``, ``Sutrimo, dua puluh tahun,``."""
    if at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].low in vocabulary.NUMBERS:
        written = takewhile(lambda token: token.low in vocabulary.NUMBERS, tokens[at + 1 :])
        after = at + 1 + sum(1 for _ in written)
        return after < len(tokens) and tokens[after].low == "tahun"
    age = tokens[at + 1 : at + 4]
    if len(age) < 2 or not age[0].text.isdecimal() or int(age[0].text[:4]) not in _AGES:
        return False
    year = age[1].low in vocabulary.YEARS_OLD
    if tokens[at].text == "(":
        return age[1].text == ")" or (year and len(age) > 2 and age[2].text in {")", "."})
    return tokens[at].text == "," and year


def _is_described_after(tokens: list[Token], at: int) -> bool:
    """``, nelayan muara``, ``, salah seorang pantarlih``, ``, salah satunya``: a description in apposition."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return False
    noun = next((token for token in tokens[at + 1 : at + 3] if token.low not in vocabulary.STANDING), tokens[at + 1])
    if noun.low in vocabulary.SINGLE or _gives_name(tokens, at):
        return True
    return not noun.capital and (noun.low in vocabulary.WALKS_OF_LIFE or is_agent(noun.low))


def _gives_name(tokens: list[Token], at: int) -> bool:
    """``, demikian nama lurah itu``: the name before the comma is of whom the page spoke."""
    return " ".join(token.low for token in tokens[at + 1 : at + 3]) in vocabulary.GIVES_A_NAME


def is_agent(low: str) -> bool:
    """Whether a word is an agent noun by its affixes: ``perakit``, ``penyadap``, ``pelipat``."""
    return low.startswith(_AGENTS) and not low.endswith(("an", "kan")) and is_known(low) and is_known(stem(low))


def _is_described_before(tokens: list[Token], at: int) -> bool:
    """``Kapten kapal, ``, ``seorang penjual sayur di Pasar Jibama, ``: a description of one person, then a comma."""
    if at < 2 or tokens[at - 1].text != ",":
        return False
    start = at - 2
    while (
        start > max(0, at - _LONGEST_PHRASE) and tokens[start - 1].text != "," and tokens[start - 1].text not in _STOPS
    ):
        start -= 1
    if start > 1 and tokens[start - 1].text == "," and tokens[start - 2].capital:
        return False
    phrase = [token.low for token in tokens[start : at - 1]]
    if any(word in vocabulary.SEVERAL for word in phrase):
        return False
    head = next((word for word in phrase if word not in vocabulary.ONE_OF and word not in speech_verbs.stems()), "")
    return head.removesuffix("nya") in vocabulary.WALKS_OF_LIFE


def _is_announced(tokens: list[Token], at: int) -> bool:
    """Whether a phrase before the name announces it."""
    if not at:
        return False
    for phrase in _announcements().get(tokens[at - 1].low, ()):
        start = at - len(phrase)
        if start < 0 or tuple(token.low for token in tokens[start:at]) != phrase:
            continue
        if len(phrase) > 1 or start == 0 or tokens[start - 1].text in _STOPS:
            return True
    return False
