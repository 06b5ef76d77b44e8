"""The choice of the regions a page is about, among the weighted names on it.

The heaviest comes first. Others count if they act alongside it (two offices in the headline or the first sentence),
not if they only contain it, host a meeting or border on it; a national body in the opening means there is none.
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
    """A region's name on the page: paragraph number (-1 for the headline), span, possible codes and weight.

    ``cued``: a body or office precedes it; ``how``: the rule of its weight; ``beside``: coordinated with the name
    before.
    """

    paragraph: int
    span: Span
    codes: tuple[str, ...]
    cued: bool
    weight: float
    how: str
    beside: bool = False


def opening(title: list[Token], paragraphs: list[list[Token]], lead: int) -> str:
    """The lower-case words of the headline and the article's first paragraphs, separated and enclosed by spaces."""
    tokens = [token.low for part in [title, *paragraphs[lead : lead + _FIRST_PARTS]] for token in part[:_FIRST_WORDS]]
    return f" {' '.join(tokens)} "


def choose(
    scores: dict[str, float], decided: list[Seen], title: list[Token], opening: str, lead: int
) -> tuple[RegionMention, ...]:
    """The regions a page is about, heaviest first; ``scores`` are weights by code, ``opening`` the opening's words."""
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
    top = _local_regency(ranked, decided, title, lead) or ranked[0]
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
    """The province, if the opening names it, the page names no other, and no body of a region acts.

    If the first sentence names a single regency in it (``Kabupaten Bogor, Jawa Barat``), that regency.

    Not for the capital: national bodies speak there, so its name alone does not make it the topic.
    """
    named = [item for item in decided if item.how != "dateline" and len(item.codes) == 1]
    if any(item.cued for item in named) or any(f" {name} " in opening for name in vocabulary.INSTITUTION_NATIONAL):
        return None
    provinces = {item.codes[0][:2] for item in named}
    if len(named) < _LEAST_ACTS or len(provinces) != 1 or provinces == {_CAPITAL}:
        return None
    (province,) = provinces
    regencies = {item.codes[0] for item in named if "." in item.codes[0] and item.paragraph == lead}
    if len(regencies) == 1 and regencies == {item.codes[0] for item in named if "." in item.codes[0]}:
        return regencies.pop()
    return province if any(item.codes == (province,) and item.paragraph in {-1, lead} for item in named) else None


def _only_named(decided: list[Seen], opening: str) -> str | None:
    """The only regency a page names other than as a venue, if no national body is in the opening.

    If the article names none, that of its dateline (``Desa Wani, Kabupaten Donggala –``). A venue
    counts if the article was filed there: its dateline names the same region.
    """
    candidates = [item for item in decided if item.how != "district" and item.weight >= _NAMED]
    relevant = [item for item in candidates if item.how != "dateline"] or candidates
    codes = {item.codes for item in relevant}
    if len(codes) != 1 or any(f" {name} " in opening for name in vocabulary.INSTITUTION_NATIONAL):
        return None
    only = codes.pop()
    named = len(only) == 1 and "." in only[0] and not only[0].startswith(_CAPITAL)
    filed_there = any(item.codes == only and item.how == "dateline" for item in candidates)
    acts = filed_there or any(item.how != "place" or item.paragraph < 0 for item in relevant)
    return only[0] if named and acts else None


def _counted_regions(title: list[Token]) -> int:
    """How many regions or bodies of regions a headline counts (``Dua Bawaslu``, ``Tiga Kabupaten``); 0 for none."""
    bodies = vocabulary.INSTITUTION_COUNTED
    return next(
        (_NUMBERS[number.low] for number, noun in pairwise(title) if number.low in _NUMBERS and noun.low in bodies), 0
    )


def _regencies_counted(top: str, number: int, decided: list[Seen]) -> list[str]:
    """The regencies a headline counts, if a province's body acts and the article names exactly that many."""
    if not number or "." in top:
        return []
    inside = [item for item in decided if len(item.codes) == 1 and item.codes[0].startswith(f"{top}.")]
    regencies = dict.fromkeys(item.codes[0] for item in inside if item.how != "dateline")
    standalone = {item.codes[0] for item in inside if not item.beside}
    return list(regencies) if len(regencies) == number and standalone == set(regencies) else []


def _regencies_listed(number: int, decided: list[Seen], lead: int) -> list[str]:
    """The regencies listed in the first sentence, if they are as many as the headline counts."""
    named = [item for item in decided if item.paragraph == lead and item.how != "dateline" and len(item.codes) == 1]
    regencies = dict.fromkeys(item.codes[0] for item in named if "." in item.codes[0])
    return list(regencies) if number and len(regencies) == number else []


def _local_regency(ranked: list[str], decided: list[Seen], title: list[Token], lead: int) -> str | None:
    """The regency or city of the headline, if its own province merely acts there (``Polda`` in a regency's news).

    It precedes the province in the headline and acts in the first sentence; or it is alone in the headline, which
    mentions nothing provincial, and the first sentence names it.
    """
    top = ranked[0]
    heads = [item for item in decided if item.paragraph < 0 and len(item.codes) == 1]
    inside = [item for item in heads if _lies_in(item.codes[0], top)]
    if "." in top:
        return None
    if not title and (opens := _regency_of_dateline(top, decided, lead)) is not None:
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


def _regency_of_dateline(top: str, decided: list[Seen], lead: int) -> str | None:
    """On a page without a headline, the dateline's regency if it acts and no body of its province is in the opening.

    ``Pinrang – DPC Partai Fajar Pinrang menggelar rapat``, however often guests from the province are named.
    """
    here = [item for item in decided if item.paragraph == lead and len(item.codes) == 1]
    code = next((item.codes[0] for item in here if item.how == "dateline"), "")
    opens = any(item.codes == (top,) and item.cued for item in here)
    acts = sum(item.codes == (code,) and item.cued for item in decided)
    return code if not opens and _lies_in(code, top) and acts >= _LEAST_ACTS else None


def _is_typed(item: Seen, title: list[Token]) -> bool:
    """Whether the headline states a region's type: ``di Kabupaten Tebo``."""
    at = next((at for at, token in enumerate(title) if token.start == item.span.start), 0)
    return at > 0 and title[at - 1].low in vocabulary.OF_REGENCY


def _only_regency(top: str, heads: list[Seen], decided: list[Seen], title: list[Token], lead: int) -> str | None:
    """The regency of an event that a province's body only attends (``Coklit Disaksikan KPU Jabar``).

    The province does not begin the headline, the first sentence or its dateline names a single regency of it, and the
    article mentions that one again.
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
    """Whether the headline names the region."""
    return any(item.paragraph < 0 and item.codes == (code,) for item in decided)


@cache
def _shared_police() -> frozenset[tuple[str, str]]:
    """Pairs of a province and a younger one that shares its police."""
    return frozenset(
        (old, young.strip()) for old, younger in vocabulary.INSTITUTION_SHARED_POLICE for young in younger.split(",")
    )


def _lies_in(code: str, province: str) -> bool:
    """Whether a regency or city lies in a province, or in one that shares the province's police."""
    return "." in code and "." not in province and (code[:2] == province or (province, code[:2]) in _shared_police())


def _is_second(
    code: str,
    top: str,
    scores: dict[str, float],
    decided: list[Seen],
    lead: int,
    *,
    several: bool,
) -> bool:
    """Whether another region is a topic too: an actor alongside the first, not its location or venue.

    If the headline counts them (``several``), one that only acts further down counts as well.
    """
    if len(code) != len(top) and (_lies_in(code, top) or _lies_in(top, code)):
        titled = "." in code and _in_title(code, decided) and _in_title(top, decided)
        return titled and _speaks_below(code, decided, lead)
    mentions = [item for item in decided if item.codes == (code,)]
    acts = [item for item in mentions if item.cued and item.weight >= CUE]
    titled = any(item.paragraph < 0 and item.how == "headline" and item.weight >= TITLE for item in mentions)
    if _is_coordinated(code, top, decided, lead):
        return True
    if several and len(acts) >= _LEAST_ACTS and scores[code] >= _COUNTED * scores[top]:
        return True
    if acts and _in_title(code, decided) and _in_title(top, decided) and _is_round_up(decided):
        return True
    if scores[code] < _SHARE * scores[top]:
        return False
    if _same_name(code, top) and len(acts) >= _LEAST_ACTS:
        return True
    if _in_title(top, decided) and not titled and len(acts) < _LEAST_ACTS:
        return False
    leads = any((item.paragraph < 0 or item.paragraph == lead) and item.how != "place" for item in mentions)
    return titled or (bool(acts) and leads)


def _is_round_up(decided: list[Seen]) -> bool:
    """Whether the headline names three regions: ``Gudang Bocor di Lobar, Pawai di Sumbawa, Ikrar di Bima``."""
    return len({item.codes for item in decided if item.paragraph < 0}) >= LIST_SIZE


def _speaks_below(code: str, decided: list[Seen], lead: int) -> bool:
    """Whether offices of a regency act on their own below the lead, as those of a province's headline may."""
    return sum(item.codes == (code,) and item.cued and item.paragraph > lead for item in decided) >= _LEAST_ACTS


def _is_coordinated(code: str, top: str, decided: list[Seen], lead: int) -> bool:
    """Whether a region is coordinated with the first in the headline or first sentence, and both act."""
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
    """Whether the headline lists both (``di Buleleng dan Jembrana``) and the article mentions each again."""
    heads = [item for item in single if item.paragraph < 0]
    in_body = {item.codes[0] for item in single if item.paragraph >= 0}
    return {code, top} <= in_body and any(
        two.beside and {one.codes[0], two.codes[0]} == {code, top} for one, two in pairwise(heads)
    )


def _same_name(code: str, other: str) -> bool:
    """Whether the two are a regency and a city of the same name."""
    return reference.regions()[code].bare == reference.regions()[other].bare


def _is_national(score: float, top: str, decided: list[Seen], opening: str, lead: int) -> bool:
    """Whether a national body leads the article and no region does, or it lists regions across the country."""
    acts = [item for item in decided if item.codes == (top,) and (item.cued or item.how == "headline")]
    captioned = all(item.paragraph < lead and item.how != "headline" for item in acts)
    if acts and captioned and len({item.codes[0][:2] for item in decided if len(item.codes) == 1}) >= _MANY_PROVINCES:
        return True
    if any(f" {name} " in opening for name in vocabulary.INSTITUTION_NATIONAL):
        return not any(item.paragraph < 0 or lead <= item.paragraph <= lead + 1 for item in acts)
    return not acts and score < 2 * _LEAST


def _mention(code: str, decided: list[Seen]) -> RegionMention:
    """The record of a region, with its heaviest occurrence and all others."""
    mentions = [item for item in decided if item.codes == (code,)]
    best = max(mentions, key=lambda item: item.weight)
    return RegionMention(
        code=code,
        name=reference.regions()[code].name,
        span=best.span,
        how=best.how,
        mentions=tuple(item.span for item in mentions),
    )
