"""Regions: which ones an article is about, by Kemendagri code, most important first.

Every name on the page is weighted by its context: in the headline, after a body or office of a region (KPU Kaimana,
Bupati Muara Enim), as a mere venue, in a list, inside a quotation. Names shared by several regions are resolved by
such cues, else by the rest of the page, else left unresolved.
"""

from bisect import bisect_left
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import RegionMention, Span, Undecided
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.regions.ranking import CUE, LIST_SIZE, TITLE, Seen, choose, opening
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.tokens import Token

_LEAD, _PLAIN = 2.0, 1.0
_VENUE, _QUOTED, _LISTED, _PROVINCE_BEHIND = 0.4, 0.3, 0.25, 0.15
_CAPTION = 0.5
_EXAMPLE_WINDOW = 25
_LIST_WINDOW = 25
_REPEATED = 5
_DISTRICT, _BY_DISTRICT = 0.5, "district"


class Regions(NamedTuple):
    """The regions of a page: those it is about, the unresolved names, and all names (``seen``) in order."""

    about: tuple[RegionMention, ...]
    undecided: tuple[Undecided, ...]
    seen: tuple[Seen, ...]


class _Layout(NamedTuple):
    """What the weights depend on: direct quotations, datelines, and the number of the article's first paragraph."""

    quoted: list[Span]
    datelines: list[Span]
    lead: int


@cache
def _common() -> frozenset[str]:
    """Region names that are also common words, names of people or ambiguous abbreviations."""
    return frozenset(
        h.surface.lower() for h in reference.homonyms() if h.kind in {"common_word_or_name", "ambiguous_abbreviation"}
    )


def read(
    flat: str,
    title: list[Token],
    paragraphs: list[list[Token]],
    quoted: list[Span],
    datelines: list[Span],
    lead: int = 0,
) -> Regions:
    """The regions of a page, from the tokens of its headline and paragraphs.

    ``quoted`` are the direct quotations in order, where names weigh less; ``lead`` is the offset where the article
    proper begins, after any captions.
    """
    first = next((number for number, tokens in enumerate(paragraphs) if tokens and tokens[0].start >= lead), 0)
    layout = _Layout(quoted, datelines, first)
    seen: list[Seen] = []
    for number, tokens in [(-1, title), *enumerate(paragraphs)]:
        seen += _names(tokens, number, layout)
    decided = _resolve(seen)
    scores: defaultdict[str, float] = defaultdict(float)
    for item in decided:
        if len(item.codes) == 1:
            scores[item.codes[0]] += item.weight
    about = choose(scores, decided, title, opening(title, paragraphs, first), first)
    return Regions(about, _undecided(flat, decided), tuple(decided))


def _undecided(flat: str, decided: list[Seen]) -> tuple[Undecided, ...]:
    """The names that nothing on the page resolves, each at its first occurrence."""
    first: dict[str, Seen] = {}
    for item in decided:
        if len(item.codes) > 1 and item.how != _BY_DISTRICT:
            first.setdefault(" ".join(item.span.of(flat).split()), item)
    return tuple(Undecided(name=name, span=item.span, codes=item.codes) for name, item in first.items())


def _names(tokens: list[Token], number: int, layout: _Layout) -> list[Seen]:
    """The weighted names in one paragraph; a coordinated name (``Seluma dan Kaur``) inherits the cue of the first."""
    names: list[tuple[gazetteer.Name, str, bool, bool]] = []
    next_index = 0
    last_cue: tuple[int, str, bool] | None = None
    districts: list[Seen] = []
    starts = gazetteer.first_words()
    for index in [at for at, token in enumerate(tokens) if token.low in starts]:
        if index < next_index:
            continue
        within = gazetteer.district(tokens, index)
        if within is not None:
            districts.append(_district(tokens, number, within))
            next_index = within.last
            continue
        name = gazetteer.match(tokens, index)
        if name is None:
            continue
        cue = gazetteer.cue_before(tokens, name.first)
        level, cued, own_cue = "any", False, False
        if cue is not None:
            level, cued, own_cue = cue[0], not _is_type_word(tokens, cue[1], name.first), True
            cued = cued or gazetteer.cue_before(tokens, cue[1]) is not None
        beside = last_cue is not None and _coordinated(tokens, last_cue[0], cue[1] if cue else name.first)
        if cue is None and last_cue is not None and beside:
            level, cued = last_cue[1], last_cue[2]
        if name.last < len(tokens) and tokens[name.last].text == "Kota" and own_cue and level in {"any", "resor"}:
            level = "kota"
            name = name._replace(last=name.last + 1)
        elif level == "kota" and tokens[name.first - 1].low in vocabulary.CITY_POLICE:
            level = "kab" if tokens[name.first].low in vocabulary.INSTITUTION_REGENCY_POLRESTA else level
        if _both_levels(tokens, name):
            city_first = tokens[name.first - 3].low == "kota"
            names.append((name, "kota" if city_first else "kab", True, False))
            level, cued = "kab" if city_first else "kota", True
        if _accepts(tokens, name, number, cue is not None or cued):
            names.append((name, level, cued, beside and name.codes != names[-1][0].codes))
            last_cue = (name.last, level, cued)
        next_index = name.last
    firsts = [name.first for name, *_ in names]
    return [_weigh(tokens, number, item, firsts, layout) for item in names] + districts


def _district(tokens: list[Token], number: int, name: gazetteer.Name) -> Seen:
    """A district counts for its regency with a low weight; if several have it, the rest of the page decides."""
    span = Span(tokens[name.first].start, tokens[name.last - 1].end)
    codes = tuple(dict.fromkeys(name.codes))
    return Seen(number, span, codes, cued=False, weight=_DISTRICT / len(codes), how=_BY_DISTRICT)


def _is_type_word(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the cue is a single word for a type of region."""
    return end - start == 1 and tokens[start].low in vocabulary.REGION_WORDS


def _both_levels(tokens: list[Token], name: gazetteer.Name) -> bool:
    """``KPU Kabupaten dan Kota Madiun`` names two regions at once."""
    before = [token.low for token in tokens[max(0, name.first - 3) : name.first]]
    return before in (["kabupaten", "dan", "kota"], ["kota", "dan", "kabupaten"]) and len(name.codes) > 1


def _coordinated(tokens: list[Token], start: int, end: int) -> bool:
    """Whether only a conjunction or comma, perhaps with a word for a level, stands between two names."""
    gap = tokens[start:end]
    return 0 < len(gap) <= 3 and all(
        token.low in vocabulary.COORDINATES or token.low in vocabulary.BETWEEN_REGIONS for token in gap
    )


def _accepts(tokens: list[Token], name: gazetteer.Name, number: int, cued: bool) -> bool:  # noqa: FBT001
    """Whether a name is a region here: an ambiguous word needs a cue or a suitable context."""
    single = name.last - name.first == 1
    if single and tokens[name.first].low == "metro" and _is_capital_police(tokens, name):
        return False
    if not single or cued:
        return True
    token = tokens[name.first]
    before = tokens[name.first - 1] if name.first else None
    following = tokens[name.last] if name.last < len(tokens) else None
    listed = before is not None and (
        before.low in vocabulary.OF_PLACE or (before.low in vocabulary.COORDINATES and name.first > 1)
    )
    joined = following is not None and following.low in vocabulary.COORDINATES and name.last + 1 < len(tokens)
    second = gazetteer.match(tokens, name.last + 1) if joined and token.text[0].isupper() else None
    if second is not None and (second.last - second.first > 1 or tokens[second.first].low not in _common()):
        return True
    if second is not None and token.low in _common():
        return False
    if token.low in _common():
        if number < 0 or before is None or before.text in '.!?"“”':
            return bool(before and listed and before.low in vocabulary.OF_PLACE)
        if before.low in speech_verbs.stems() or before.low in speech_verbs.active():
            return False
        return listed or (not before.capital and not (following is not None and following.capital))
    if before is not None and before.capital and before.text.isalpha() and not listed:
        return (
            number < 0
            or before.text.isupper()
            or gazetteer.match(tokens, name.first - 1) is not None
            or _is_office(before)
        )
    return True


def _is_capital_police(tokens: list[Token], name: gazetteer.Name) -> bool:
    """``Polda Metro Jaya``, ``Polres Metro Bekasi``: the police around the capital, not the city of Metro."""
    if name.last >= len(tokens):
        return False
    following = gazetteer.match(tokens, name.last)
    return tokens[name.last].text == "Jaya" or (
        following is not None and any(code.startswith(("31", "32", "36")) for code in following.codes)
    )


def _is_office(token: Token) -> bool:
    return token.low in vocabulary.OFFICE_WORDS or token.text.isupper()


def _weigh(
    tokens: list[Token],
    number: int,
    item: tuple[gazetteer.Name, str, bool, bool],
    firsts: list[int],
    layout: _Layout,
) -> Seen:
    """A name with its possible codes and its weight."""
    name, level, cued, beside = item
    span = Span(tokens[name.first].start, tokens[name.last - 1].end)
    codes = gazetteer.of_level(name.codes, level)
    before = tokens[name.first - 1].low if name.first else ""
    type_word = before in vocabulary.LEVEL_BEFORE
    preposition = tokens[name.first - 2].low if type_word and name.first > 1 else before
    weight, how = (CUE, "body") if cued else (_PLAIN, "named")
    if any(dateline.start <= span.start < dateline.end for dateline in layout.datelines):
        weight, how = _PLAIN, "dateline"
    elif not cued and preposition in vocabulary.OF_PLACE:
        weight, how = _VENUE, "place"
    if number < 0:
        weight, how = weight + TITLE * (0.4 if how == "place" else 1.0), "place" if how == "place" else "headline"
    elif number == layout.lead and how != "place":
        weight += _LEAD
    elif number < layout.lead and not cued:
        weight *= _CAPTION
    near = bisect_left(firsts, name.first + _LIST_WINDOW) - bisect_left(firsts, name.first - _LIST_WINDOW)
    if near > LIST_SIZE and not cued:
        weight *= _LISTED
    if inside(span, layout.quoted):
        weight *= _QUOTED
    preceding = tokens[max(0, name.first - _EXAMPLE_WINDOW) : name.first]
    if not cued and any(token.low in vocabulary.EXAMPLES for token in preceding):
        weight, how = weight * _LISTED, "place"
    if _is_trailing_province(tokens, name, codes):
        weight *= _PROVINCE_BEHIND
    return Seen(number, span, codes, cued, weight, how, beside)


def inside(span: Span, spans: list[Span]) -> bool:
    """Whether a span lies in one of the sorted, disjoint ``spans``."""
    at = bisect_left(spans, (span.start + 1,)) - 1
    return at >= 0 and spans[at].start <= span.start < spans[at].end


def _is_trailing_province(tokens: list[Token], name: gazetteer.Name, codes: tuple[str, ...]) -> bool:
    """``Kabupaten Kaimana, Papua Barat``, ``Konawe Kepulauan Sultra``: the province only locates the regency.

    A repeated province is skipped at most ``_REPEATED`` times.
    """
    if not all(gazetteer.level(code) == "prov" for code in codes):
        return False
    for _ in range(_REPEATED):
        before = _name_before(tokens, name)
        if before is None:
            return False
        if set(before.codes) != set(codes):
            return any(code[:2] in codes and len(code) > len(codes[0]) for code in before.codes)
        name = before
    return False


def _name_before(tokens: list[Token], name: gazetteer.Name) -> gazetteer.Name | None:
    """The name that ends just before another, ignoring a comma, a bracket or the word for a province."""
    at = name.first - 1
    while at >= 0 and (tokens[at].text in {",", "("} or tokens[at].low in vocabulary.OF_PROVINCE):
        at -= 1
    for first in range(max(0, at - 4), at + 1):
        before = gazetteer.match(tokens, first)
        if before is not None and before.last == at + 1:
            return before
    return None


def _resolve(seen: list[Seen]) -> list[Seen]:
    """Resolve ambiguous names by the total weight of the unambiguous ones."""
    votes: defaultdict[str, float] = defaultdict(float)
    provinces: defaultdict[str, float] = defaultdict(float)
    for item in seen:
        if len(item.codes) == 1:
            votes[item.codes[0]] += item.weight
            provinces[item.codes[0][:2]] += item.weight
    return [_resolved(item, votes, provinces) if len(item.codes) > 1 else item for item in seen]


def _resolved(item: Seen, votes: dict[str, float], provinces: dict[str, float]) -> Seen:
    """A name with the code that has most weight on the page, else most weight in its province; else unchanged."""
    best = sorted(item.codes, key=lambda code: -votes.get(code, 0))
    if votes.get(best[0], 0) > votes.get(best[1], 0):
        return item._replace(codes=(best[0],))
    near = sorted(item.codes, key=lambda code: -provinces.get(code[:2], 0))
    if provinces.get(near[0][:2], 0) > provinces.get(near[1][:2], 0):
        return item._replace(codes=(near[0],))
    return item
