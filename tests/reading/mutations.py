"""Pages changed in ways that change nobody's words: other names, regions, openers, marks, misspelt offices.

A mutation gives the changed page and how what was read changes with it; ``None`` where a page has nothing to change.
"""

import re
from collections.abc import Callable
from itertools import cycle
from typing import NamedTuple

from pilkada_tui.model import Article
from pilkada_tui.reading.people.offices import is_office_word
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import Token
from pilkada_tui.wordlist import words

FIRST_NAMES = "Wirya Tarsono Melkior Fitriana Yusak Rukmini Zulham Novrita Darwanto Petronela Sahrul Imelda".split()
LAST_NAMES = "Sandikara Purbowo Nainggolan Tandirerung Wakerkwa Sasmitra Lubisan Kogoyas Harefan Manurungan".split()
REGIONS = {
    "Lahat": "Ende",
    "Banyuasin": "Wajo",
    "Sleman": "Bungo",
    "Sidoarjo": "Sragen",
    "Karangasem": "Klaten",
    "Morowali": "Nabire",
    "Dumai": "Ternate",
    "Ngada": "Alor",
    "Brebes": "Mamuju",
    "Wonogiri": "Tabalong",
    "Toba": "Lebong",
    "Bone": "Kapuas",
    "Wajo": "Tuban",
    "Bireuen": "Ponorogo",
    "Kaimana": "Boyolali",
}
OPENERS = "Alhasil Intinya Rupanya Ternyata Uniknya Hasilnya".split()
SLIPS = {"Ketua": "Ketau", "Kapolres": "Kapores", "Bupati": "Bupti", "Komisioner": "Komisoner", "Kepala": "Kepla"}


class Mutation(NamedTuple):
    """A changed page, and the words of names that stand for others in it."""

    text: str
    renamed: dict[str, str]


def _replaced(text: str, renamed: dict[str, str]) -> str:
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(renamed, key=len, reverse=True)))})\b")
    return pattern.sub(lambda match: renamed[match[1]], text)


def other_names(article: Article) -> Mutation | None:
    """Every name of two words and more in other words, wherever they stand."""
    firsts, lasts = cycle(FIRST_NAMES), cycle(LAST_NAMES)
    renamed: dict[str, str] = {}
    for person in article.people:
        parts = person.name.split()
        if len(parts) < 2 or not all(_is_plain(part) for part in parts):
            continue
        for place, part in enumerate(parts):
            if part not in renamed:
                renamed[part] = next(lasts) if place else next(firsts)
    renamed = {old: new for old, new in renamed.items() if new not in article.text}
    return Mutation(_replaced(article.text, renamed), renamed) if renamed else None


def _is_plain(part: str) -> bool:
    """Whether a part of a name is nothing else: no word, region, office, initial, or word that begins names."""
    low = part.lower()
    known = is_known(low) or low in words("titles", "begins a name") or low in gazetteer.first_words()
    return len(part) > 3 and part.isalpha() and part.istitle() and not known and not is_office_word(_token(part))


def _token(word: str) -> Token:
    return Token(word, word.lower(), 0, len(word), capital=True)


def other_regions(article: Article) -> Mutation | None:
    """Some regions under the names of others."""
    renamed = {old: new for old, new in REGIONS.items() if old in article.text and new not in article.text}
    return Mutation(_replaced(article.text, renamed), renamed) if renamed else None


def opened(article: Article) -> Mutation | None:
    """An opener before every sentence that begins with the name of somebody who is named elsewhere too.

    ``Nama:`` before an answer begins no sentence.
    """
    openers = cycle(OPENERS)
    starts = {span.start for span in article.paragraphs}
    starts |= {match.end() for match in re.finditer(r"(?<=[a-z]{3}[.!?”]) ", article.text)}
    places = sorted(
        span.start
        for person in article.people
        if len(person.name.split()) > 1
        for span in person.mentions
        if span.start in starts and span.of(article.text) == person.name and len(person.mentions) > 1
        if article.text[span.end : span.end + 1] != ":"
    )
    if not places:
        return None
    pieces, last = [], 0
    for place in places:
        pieces += [article.text[last:place], next(openers), " "]
        last = place
    return Mutation("".join([*pieces, article.text[last:]]), {})


def straight_marks(article: Article) -> Mutation | None:
    """Straight quotation marks for curly ones."""
    text = article.text.replace("“", '"').replace("”", '"')
    return Mutation(text, {}) if text != article.text else None


def acting_in_full(article: Article) -> Mutation | None:
    """``Penjabat`` for ``Pj``."""
    text = re.sub(r"\b(?:Pj|PJ)\.? (?=[BGWS])", "Penjabat ", article.text)
    return Mutation(text, {}) if text != article.text else None


def acting_with_stop(article: Article) -> Mutation | None:
    """``Pj.`` for ``Pj``."""
    text = re.sub(r"\b(?:Pj|PJ) (?=[BGWS])", "Pj. ", article.text)
    return Mutation(text, {}) if text != article.text else None


def misspelt_office(article: Article) -> Mutation | None:
    """The first office of the page that stands before a body or region, with a slip of the pen."""
    for right, wrong in SLIPS.items():
        text = re.sub(
            rf"(?<=[a-z,.”] ){right}(?= (?:KPU|Bawaslu|Dinas|[A-Z][a-z]+ [A-Z]))", wrong, article.text, count=1
        )
        if text != article.text:
            return Mutation(text, {})
    return None


MUTATIONS: tuple[Callable[[Article], Mutation | None], ...] = (
    other_names,
    other_regions,
    opened,
    straight_marks,
    acting_in_full,
    acting_with_stop,
    misspelt_office,
)
