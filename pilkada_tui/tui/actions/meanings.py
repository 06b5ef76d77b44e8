"""Suggestions for the plain words of a query: a region, a person, an office, an outlet, a topic, days, a spelling.

Everything is a suggestion. A query means what it says until the user accepts one.
"""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple

from pilkada_tui.language import _
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.views.completion import named, outlets_like, placed, words_like
from pilkada_tui.reference import MONTHS, Region, regions, stages
from pilkada_tui.search import terms
from pilkada_tui.search.words import key
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import kind_name, region_full, stage_name, topic_name
from pilkada_tui.tui import narrowing, query_parts
from pilkada_tui.tui.actions.forms.typed_values import OFFICES, known_kinds
from pilkada_tui.wordlist import words

LONGEST = 4
"""So many words are tried together: ``Kabupaten Kepulauan Aru Selatan`` is one name."""
BEGUN = 3
"""Letters that a last word needs before its beginning is taken for something."""
BEGINS_A_QUESTION = 2
"""Words that a line needs before it is read as a whole."""
MOST = 6
SLIPS = 2
"""So many letters more or less may a name have that was meant."""
_ALIKE = 0.87
_TELLING = 5
"""Letters that a word needs to stand for the stage of the election whose name has it somewhere."""
_COUNTDOWN = re.compile(r"[hH]-?\d{1,3}")
_YEAR = "2024"


class Offer(NamedTuple):
    """Another query: what to say of it, the query, and how much it finds where that was counted.

    One that is only ``by_the_way`` says what the words mean as well; nobody who goes on to the hits means to take it.
    """

    label: str
    query: str
    total: int | None = None
    by_the_way: bool = False


class Meaning(NamedTuple):
    """What some words may mean, and the field that asks for it."""

    name: str
    kind: str
    term: str


@cache
def _places() -> dict[str, list[Region]]:
    """The regions by their names; a code is no word of a query."""
    named = ((name, [code for code in codes if key(code) != name]) for name, codes in terms.regions_by_name().items())
    return {name: [regions()[code] for code in codes] for name, codes in named if codes}


def _region(region: Region) -> Meaning:
    return Meaning(region_full(region), _("wilayah"), narrowing.region_term(region.code, region.short))


def _regions(asked: str, *, begun: bool) -> Iterator[Meaning]:
    exact = _places().get(asked, [])
    yield from map(_region, exact)
    if begun and not exact:
        yield from map(_region, placed(asked, 3))
    if len(asked) > BEGUN + 1 and not exact:
        for name in _misspelt(asked):
            yield from map(_region, _places()[name])


@lru_cache(512)
def _misspelt(asked: str) -> list[str]:
    """The name of a region that differs by a slip or two from what is written; no word more, and no word less."""
    count, size = len(asked.split()), len(asked)
    alike = [name for name in _places() if abs(len(name) - size) <= SLIPS and len(name.split()) == count]
    return get_close_matches(asked, alike, 1, _ALIKE)


def _topics(asked: str, *, begun: bool) -> Iterator[Meaning]:
    for name, topic in terms.topics().items():
        if name == asked or (begun and name.startswith(asked)):
            yield Meaning(topic_name(topic), _("topik"), narrowing.term("topik", topic))


def _offices(asked: str, *, begun: bool) -> Iterator[Meaning]:
    for kind in known_kinds(OFFICES):
        names = {key(kind), key(kind_name(kind))}
        if asked in names or (begun and any(name.startswith(asked) for name in names)):
            yield Meaning(kind_name(kind), _("jabatan"), narrowing.term("jabatan", kind))


def _days(asked: str, *, begun: bool) -> Iterator[Meaning]:
    for number, month in enumerate(MONTHS, 1):
        written = {key(month), key(_(month))}
        of_year = {f"{name} {_YEAR}" for name in written}
        if asked in written | of_year or (begun and any(name.startswith(asked) for name in written)):
            at = f"{_YEAR}-{number:02}"
            yield Meaning(dates.month(at), _("tanggal"), narrowing.term("tanggal", at))
    for stage in stages():
        name = key(stage_name(stage))
        if asked == name or (begun and len(asked) >= _TELLING and asked in name.split()):
            yield Meaning(stage_name(stage), _("tahap"), narrowing.term("tanggal", f"{stage.start}..{stage.end}"))


def _people(library: Library, asked: str) -> Iterator[Meaning]:
    for person in named(library, asked, 3):
        yield Meaning(person.name, _("tokoh"), narrowing.term("tokoh", person.name))


def _outlets(library: Library, asked: str) -> Iterator[Meaning]:
    for outlet in outlets_like(library, asked, 2):
        yield Meaning(outlet, _("media"), narrowing.term("media", outlet))


def _names(library: Library, asked: str) -> list[Meaning]:
    return [*_people(library, asked), *_outlets(library, asked)] if len(asked) >= BEGUN else []


def meanings(library: Library, written: str, *, begun: bool, names: bool = True) -> list[Meaning]:
    """What some words may mean; with ``begun`` the last of them may still be being typed.

    Without ``names`` the people and outlets of the library are not looked through. Raises LibraryError.
    """
    asked = key(written)
    if not asked:
        return []
    if _COUNTDOWN.fullmatch(written.strip()):
        day = written.strip().upper().replace("H", "H-").replace("--", "-")
        return [Meaning(day, _("tanggal"), narrowing.term("tanggal", f"{day}..H"))]
    begun = begun and len(asked) >= BEGUN
    found = [*_regions(asked, begun=begun), *_topics(asked, begun=begun), *_days(asked, begun=begun)]
    found += _offices(asked, begun=begun)
    if begun and names:
        found += _names(library, asked)
    return list(dict.fromkeys(found))


class _Run(NamedTuple):
    before: list[str]
    words: list[str]
    after: list[str]

    def taken(self, term: str) -> str:
        """The query with ``term`` in the place of the words of this run."""
        return " ".join((*self.before, term, *self.after))


def _plain(part: str) -> bool:
    """Whether a part of a query is a plain word: no field, phrase, exclusion or joiner."""
    return not any(sign in part for sign in ':"“”') and not part.startswith("-") and part not in {"OR", "ATAU"}


def _runs(parts: list[str]) -> Iterator[_Run]:
    """Every run of plain words, the longest first, and among these the last first."""
    for length in range(min(LONGEST, len(parts)), 0, -1):
        for at in range(len(parts) - length, -1, -1):
            run = parts[at : at + length]
            if all(map(_plain, run)):
                yield _Run(parts[:at], run, parts[at + length :])


def while_typing(library: Library, line: str) -> tuple[Offer, ...]:
    """What the words at the end of a line may mean, the longest run of them first; as the line may be continued."""
    parts = line.split()
    if not parts or line.endswith(":"):
        return ()
    ended = line.endswith(" ")
    offers: list[Offer] = _values(library, parts)
    try:
        # No name has words of which it does not have the last.
        names = not ended and bool(_names(library, key(parts[-1])))
        for run in _runs(parts):
            if not run.after:
                found = meanings(library, " ".join(run.words), begun=not ended, names=names)
                offers += [_offered(one, run) for one in found]
                if found and len(run.words) > 1:
                    break  # a name of several words is not also taken apart
        offers = _whole(library, line, offers)
    except LibraryError:  # the search itself says what is wrong
        return ()
    return tuple(sorted(dict.fromkeys(offers), key=lambda offer: offer.by_the_way))[:MOST]


def _whole(library: Library, line: str, offers: list[Offer]) -> list[Offer]:
    """The offers, and a question or names farther left read as one query, where that says more than they do.

    It comes first where the last word is read too, or where nothing is known of that word.
    """
    parts = list(query_parts.parts(line))
    understood = _understood(library, parts)
    query = " ".join(understood)
    if len(parts) < BEGINS_A_QUESTION or understood == parts or any(one.query.strip() == query for one in offers):
        return offers
    whole = Offer(_("dibaca sebagai {query}").format(query=query), f"{query} ")
    unread = understood[-1] == parts[-1] and any(not one.by_the_way for one in offers)
    return [*offers, whole] if unread else [whole, *offers]


def _offered(meaning: Meaning, run: _Run) -> Offer:
    """A meaning as an offer; a word that names a topic is looked for as a word just as well."""
    topic = meaning.kind == _("topik")
    return Offer(f"{meaning.name} = {meaning.kind}", run.taken(meaning.term) + " ", by_the_way=topic)


_VALUES: dict[str, Callable[[Library, str], Iterator[Meaning]]] = {
    "wilayah": lambda _library, asked: _regions(asked, begun=True),
    "topik": lambda _library, asked: _topics(asked, begun=True),
    "jabatan": lambda _library, asked: _offices(asked, begun=True),
    "tanggal": lambda _library, asked: _days(asked, begun=True),
    "tokoh": _people,
    "media": _outlets,
}
"""What completes the value of a field, by its Indonesian name."""


def _values(library: Library, parts: list[str]) -> list[Offer]:
    """How the value of a field that is being typed may go on."""
    name, colon, value = parts[-1].partition(":")
    field = next((own for own, english in narrowing.ENGLISH.items() if name.lstrip("-").lower() in {own, english}), "")
    if not colon or field not in _VALUES or not key(value):
        return []
    try:
        found = list(_VALUES[field](library, key(value)))
    except LibraryError:
        return []
    return [Offer(one.name, " ".join((*parts[:-1], one.term)) + " ") for one in found if one.term != parts[-1]]


def where_nothing_is(library: Library, line: str) -> tuple[Offer, ...]:
    """What else might have been meant by a query that finds nothing, with what it finds; the most telling first.

    Names taken for what they name, words of a question left out, other spellings, and the query without one word.
    """
    parts = list(query_parts.parts(line))
    begun = [offer for offer in while_typing(library, line) if not offer.by_the_way]
    asked = {offer.query.strip(): _as_it_is(offer.label) for offer in begun}
    understood = _understood(library, parts)
    if understood != parts:
        asked.setdefault(" ".join(understood), _("dibaca sebagai {query}"))
    for place, part in enumerate(parts):
        if _plain(part):
            for other in words_like(library, key(part)):
                asked[" ".join((*parts[:place], other, *parts[place + 1 :]))] = _("maksudnya {query}")
    for base in (parts, understood):
        for place, part in enumerate(base if len(base) > 1 else ()):
            rest = " ".join((*base[:place], *base[place + 1 :]))
            without = _as_it_is(_("tanpa “{part}”").format(part=part))
            asked.setdefault(rest, without if base is parts or understood == parts else without + ": {query}")
    found = [Offer(label.format(query=query), query, _total(library, query)) for query, label in asked.items()]
    return tuple(offer for offer in found if offer.total)[:MOST]


def _as_it_is(label: str) -> str:
    """A label for ``str.format`` that is left as it is."""
    return label.replace("{", "{{").replace("}", "}}")


def _total(library: Library, query: str) -> int:
    found = library.search(query, 0)
    return found.quotes + found.articles + found.events


def _understood(library: Library, parts: list[str]) -> list[str]:
    """The parts with every run of words that names one thing alone taken for it, and the words of a question gone."""
    while (named := _first_named(library, parts)) is not None:
        parts = named
    question = words("question", "filler")
    left = [part for part in parts if not (_plain(part) and key(part) in question)]
    return [part.rstrip("?") for part in left] or parts


def _first_named(library: Library, parts: list[str]) -> list[str] | None:
    """The parts with the longest run of words that names one region or time taken for it; None where none does."""
    for run in _runs(parts):
        written = " ".join(run.words).rstrip("?")
        if key(written) in words("question", "filler"):
            continue
        found = meanings(library, written, begun=False)
        term = next((one.term for one in found if one.kind in {_("wilayah"), _("tanggal")}), None)
        if term is not None:
            return [*run.before, term, *run.after]
    return None
