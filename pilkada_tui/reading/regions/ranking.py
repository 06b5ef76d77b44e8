"""What a page is about: the choice among the regions that it names, each with its weight.

The heaviest is first. Others count when they act beside it (two offices in the headline or the first sentence), not
when they are where it lies, meets or borders; a national body in the opening means none at all.
"""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pilkada_tui import reference
from pilkada_tui.model import RegionMention, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.tokens import Token

TITLE, CUE = 4.0, 3.0
LIST_SIZE = 3
_SHARE, _LEAST_ACTS, _LEAST = 0.5, 2, 2.5
_FIRST_PARTS, _FIRST_WORDS, _BEGINNING = 3, 60, 3
_COUNTED, _NAMED = 0.25, 0.3
_NUMBERS = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_MANY_PROVINCES, _CAPITAL = 5, "31"


class Seen(NamedTuple):
    """A region's name on the page: paragraph (-1 for the headline), span, possible codes, the level the words around
    it give, whether a body or office stands before it, and its weight."""

    paragraph: int
    span: Span
    codes: tuple[str, ...]
    cued: bool
    weight: float
    how: str
    beside: bool = False


def opening(title: list[Token], paragraphs: list[list[Token]], lead: int) -> str:
    """The words of the headline and the first paragraphs of the article proper, spaced."""
    tokens = [token.low for part in [title, *paragraphs[lead : lead + _FIRST_PARTS]] for token in part[:_FIRST_WORDS]]
    return f" {' '.join(tokens)} "


def choose(
    scores: dict[str, float], decided: list[Seen], title: list[Token], opening: str, lead: int
) -> tuple[RegionMention, ...]:
    """The regions a page is about, the heaviest first; ``scores`` are weights by code, ``opening`` its words."""
    ranked = sorted(scores, key=lambda code: -scores[code])
    only = _only_province(decided, opening, lead)
    if only is not None:
        return (_mention(only, decided),)
    number = _counted_regions(title)
    listed = _regencies_listed(number, decided, lead)
    if listed:
        return tuple(_mention(code, decided) for code in listed)
    if not ranked or scores[ranked[0]] < _LEAST or _is_national(scores[ranked[0]], ranked[0], decided, opening, lead):
        alone = _only_named(decided, opening)
        return (_mention(alone, decided),) if alone else ()
    counted = _regencies_counted(ranked[0], number, decided)
    if counted:
        return tuple(_mention(code, decided) for code in counted)
    top = _own_regency(ranked, decided, title, lead) or ranked[0]
    several = number > 0
    chosen = [top] + [
        code for code in ranked if code != top and _is_second(code, top, scores, decided, lead, several=several)
    ]
    order = {code: next(at for at, item in enumerate(decided) if item.codes == (code,)) for code in chosen}
    if len(chosen) > 1:
        titled = [code for code in chosen if _in_title(code, decided)]
        chosen = sorted(titled, key=lambda code: (order[code], code)) + [code for code in chosen if code not in titled]
    return tuple(_mention(code, decided) for code in chosen)


def _only_province(decided: list[Seen], opening: str, lead: int) -> str | None:
    """The province of a page where no body of a region acts, if the opening names it and the page no other.

    Where the first sentence names a single regency in it (``Kabupaten Bogor, Jawa Barat``), that one.

    The capital is where national bodies speak, and never only by its name what an article is about.
    """
    told = [item for item in decided if item.how != "dateline" and len(item.codes) == 1]
    if any(item.cued for item in told) or any(f" {name} " in opening for name in vocabulary.INSTITUTION_NATIONAL):
        return None
    provinces = {item.codes[0][:2] for item in told}
    if len(told) < _LEAST_ACTS or len(provinces) != 1 or provinces == {_CAPITAL}:
        return None
    (province,) = provinces
    regencies = {item.codes[0] for item in told if "." in item.codes[0] and item.paragraph == lead}
    if len(regencies) == 1 and regencies == {item.codes[0] for item in told if "." in item.codes[0]}:
        return regencies.pop()
    return province if any(item.codes == (province,) and item.paragraph in {-1, lead} for item in told) else None


def _only_named(decided: list[Seen], opening: str) -> str | None:
    """The one regency that a page names, not only as a place of meeting, where no national body opens it.

    Where the article names none, that of its dateline (``Desa Wani, Kabupaten Donggala –``). A place of meeting counts
    where the article was written there: its dateline names the same region."""
    found = [item for item in decided if item.how != "district" and item.weight >= _NAMED]
    told = [item for item in found if item.how != "dateline"] or found
    codes = {item.codes for item in told}
    if len(codes) != 1 or any(f" {name} " in opening for name in vocabulary.INSTITUTION_NATIONAL):
        return None
    only = codes.pop()
    named = len(only) == 1 and "." in only[0] and not only[0].startswith(_CAPITAL)
    written_there = any(item.codes == only and item.how == "dateline" for item in found)
    acts = written_there or any(item.how != "place" or item.paragraph < 0 for item in told)
    return only[0] if named and acts else None


def _counted_regions(title: list[Token]) -> int:
    """How many regions or bodies of regions a headline counts (``Dua Bawaslu``, ``Tiga Kabupaten``); 0 for none."""
    bodies = vocabulary.INSTITUTION_COUNTED
    return next((_NUMBERS[one.low] for one, two in pairwise(title) if one.low in _NUMBERS and two.low in bodies), 0)


def _regencies_counted(top: str, number: int, decided: list[Seen]) -> list[str]:
    """The regencies that a headline counts where a province's body acts and the article names just so many of them."""
    if not number or "." in top:
        return []
    inside = [item for item in decided if len(item.codes) == 1 and item.codes[0].startswith(f"{top}.")]
    found = dict.fromkeys(item.codes[0] for item in inside if item.how != "dateline")
    own = {item.codes[0] for item in inside if not item.beside}
    return list(found) if len(found) == number and own == set(found) else []


def _regencies_listed(number: int, decided: list[Seen], lead: int) -> list[str]:
    """The regencies that the first sentence lists, where they are just as many as the headline counts."""
    told = [item for item in decided if item.paragraph == lead and item.how != "dateline" and len(item.codes) == 1]
    found = dict.fromkeys(item.codes[0] for item in told if "." in item.codes[0])
    return list(found) if number and len(found) == number else []


def _own_regency(ranked: list[str], decided: list[Seen], title: list[Token], lead: int) -> str | None:
    """The regency or city of the headline, where its own province only acts there (``Polda`` in a regency's news).

    It stands before the province in the headline and acts in the first sentence, or the headline has it alone, speaks
    of nothing provincial, and the first sentence names it.
    """
    top = ranked[0]
    heads = [item for item in decided if item.paragraph < 0 and len(item.codes) == 1]
    inside = [item for item in heads if _lies_in(item.codes[0], top)]
    if "." in top:
        return None
    if not title and (opens := _regency_that_opens(top, decided, lead)) is not None:
        return opens
    if not inside:
        return _only_regency(top, heads, decided, title, lead)
    code = inside[0].codes[0]
    leads = [item for item in decided if item.codes == (code,) and item.paragraph == lead]
    if any(item.codes == (top,) for item in heads):
        if leads and {item.codes for item in inside} == {(code,)} and _is_typed(inside[0], title):
            return code
        acts = any(item.codes == (code,) and item.cued and item.paragraph > lead for item in decided)
        first = heads[0] == inside[0] and (inside[0].how == "headline" or acts)
        return code if first and any(item.how != "place" for item in leads) else None
    local = vocabulary.INSTITUTION_PROVINCIAL.isdisjoint(token.low for token in title)
    return code if local and leads and all(item.codes == (code,) for item in inside) else None


def _regency_that_opens(top: str, decided: list[Seen], lead: int) -> str | None:
    """Of a page without a headline, the regency of the dateline that acts in it, where no body of its province opens.

    ``Pinrang – DPC Partai Fajar Pinrang menggelar rapat``, however often its province's guests are named.
    """
    here = [item for item in decided if item.paragraph == lead and len(item.codes) == 1]
    code = next((item.codes[0] for item in here if item.how == "dateline"), "")
    opens = any(item.codes == (top,) and item.cued for item in here)
    acts = sum(item.codes == (code,) and item.cued for item in decided)
    return code if not opens and _lies_in(code, top) and acts >= _LEAST_ACTS else None


def _is_typed(item: Seen, title: list[Token]) -> bool:
    """Whether the headline says what a region is: ``di Kabupaten Tebo``."""
    at = next((at for at, token in enumerate(title) if token.start == item.span.start), 0)
    return at > 0 and title[at - 1].low in vocabulary.OF_REGENCY


def _only_regency(top: str, heads: list[Seen], decided: list[Seen], title: list[Token], lead: int) -> str | None:
    """The regency where something happens that a province's body only watches (``Coklit Disaksikan KPU Jabar``).

    The province does not begin the headline, the first sentence or its dateline names one regency of it alone, and the
    article comes back to that.
    """
    provincial = [item for item in heads if item.codes == (top,)]
    if len(title) <= _BEGINNING or not provincial or provincial[0].span.start < title[_BEGINNING].start:
        return None
    offices = {row[0] for row in vocabulary.OFFICES}
    before = [token.low for token in title if token.start < provincial[0].span.start][-_BEGINNING:]
    if offices.isdisjoint(before):
        return None
    inside = [item for item in decided if len(item.codes) == 1 and item.codes[0].startswith(f"{top}.")]
    leads = {item.codes[0] for item in inside if item.paragraph == lead}
    if len(leads) != 1 or {item.codes[0] for item in inside} != leads:
        return None
    return leads.pop() if len(inside) > 1 else None


def _in_title(code: str, decided: list[Seen]) -> bool:
    return any(item.paragraph < 0 and item.codes == (code,) for item in decided)


@cache
def _shared() -> frozenset[tuple[str, str]]:
    """Pairs of a province and a younger one for which its police answers as well."""
    return frozenset(
        (old, young.strip()) for old, younger in vocabulary.INSTITUTION_SHARED_POLICE for young in younger.split(",")
    )


def _lies_in(code: str, province: str) -> bool:
    """Whether a regency or city lies in a province, or in one for which that province's police answers."""
    return "." in code and "." not in province and (code[:2] == province or (province, code[:2]) in _shared())


def _is_second(
    code: str,
    top: str,
    scores: dict[str, float],
    decided: list[Seen],
    lead: int,
    *,
    several: bool,
) -> bool:
    """Another region that the article is about too: as an actor beside the first, not where it lies or meets.

    Where the headline counts them (``several``), one that acts only further down is meant as well.
    """
    if len(code) != len(top) and (_lies_in(code, top) or _lies_in(top, code)):
        return False
    own = [item for item in decided if item.codes == (code,)]
    acts = [item for item in own if item.cued and item.weight >= CUE]
    titled = any(item.paragraph < 0 and item.how == "headline" and item.weight >= TITLE for item in own)
    if _stands_beside(code, top, decided, lead):
        return True
    if several and len(acts) >= _LEAST_ACTS and scores[code] >= _COUNTED * scores[top]:
        return True
    if scores[code] < _SHARE * scores[top]:
        return False
    if _sisters(code, top) and len(acts) >= _LEAST_ACTS:
        return True
    if _in_title(top, decided) and not titled and len(acts) < _LEAST_ACTS:
        return False
    leads = any((item.paragraph < 0 or item.paragraph == lead) and item.how != "place" for item in own)
    return titled or (bool(acts) and leads)


def _stands_beside(code: str, top: str, decided: list[Seen], lead: int) -> bool:
    """Whether a region is listed with the first in the headline or the first sentence, and both act in the article."""
    single = [item for item in decided if len(item.codes) == 1]
    if _listed_in_title(code, top, single):
        return True
    if not {code, top} <= {item.codes[0] for item in single if item.cued}:
        return False
    for paragraph in (-1, lead):
        here = [item for item in single if item.paragraph == paragraph]
        listed = {item.codes[0] for item in here if item.beside}
        heads = {item.codes[0] for item in here if not item.beside}
        if {code, top} <= listed | heads and listed & {code, top} and len(listed - heads) <= LIST_SIZE:
            return True
    return False


def _listed_in_title(code: str, top: str, single: list[Seen]) -> bool:
    """Whether the headline lists both (``di Buleleng dan Jembrana``) and the article goes on to each."""
    heads = [item for item in single if item.paragraph < 0]
    told = {item.codes[0] for item in single if item.paragraph >= 0}
    return {code, top} <= told and any(
        two.beside and {one.codes[0], two.codes[0]} == {code, top} for one, two in pairwise(heads)
    )


def _sisters(code: str, other: str) -> bool:
    """A regency and a city of one name."""
    return reference.regions()[code].bare == reference.regions()[other].bare


def _is_national(score: float, top: str, decided: list[Seen], opening: str, lead: int) -> bool:
    """Whether a national body leads the article and no region does, or it lists regions of the whole country."""
    acts = [item for item in decided if item.codes == (top,) and (item.cued or item.how == "headline")]
    captioned = all(item.paragraph < lead and item.how != "headline" for item in acts)
    if acts and captioned and len({item.codes[0][:2] for item in decided if len(item.codes) == 1}) >= _MANY_PROVINCES:
        return True
    if any(f" {name} " in opening for name in vocabulary.INSTITUTION_NATIONAL):
        return not any(item.paragraph < 0 or lead <= item.paragraph <= lead + 1 for item in acts)
    return not acts and score < 2 * _LEAST


def _mention(code: str, decided: list[Seen]) -> RegionMention:
    own = [item for item in decided if item.codes == (code,)]
    best = max(own, key=lambda item: item.weight)
    return RegionMention(
        code=code,
        name=reference.regions()[code].name,
        span=best.span,
        how=best.how,
        mentions=tuple(item.span for item in own),
    )
