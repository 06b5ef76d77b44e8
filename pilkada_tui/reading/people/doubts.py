"""Doubts about a cut: mentions whose capitals the reader did not fully explain.

A capital left over right before or behind a name, a name of one word of the dictionary behind an office, an unknown
body that may have become a first name: what rests on such a mention is not sure.
"""

from collections import Counter
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import offices, titles
from pilkada_tui.reading.people.mention import Doubt, Mention
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import Token

_LONG_NAME, _LONG_BODY = 3, 5


class _Told(NamedTuple):
    """How often the page has a word in somebody's name, and how often a name begins with it."""

    parts: Counter[str]
    begun: Counter[str]


def marked(found: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions of a page, those marked whose cut leaves something unread."""
    parts = Counter(part for mention in found for part in {part.lower() for part in mention.name})
    begun = Counter(mention.name[0].lower() for mention in found if mention.name)
    told = _Told(parts, begun)
    taken = {(mention.paragraph, index) for mention in found for index in range(mention.first, mention.last)}
    doubted = ((mention, _doubt(mention, paragraphs, told, taken)) for mention in found)
    return [mention if doubt is None else mention._replace(doubt=doubt) for mention, doubt in doubted]


def _doubt(mention: Mention, paragraphs: list[list[Token]], told: _Told, taken: set[tuple[int, int]]) -> Doubt | None:
    tokens = paragraphs[mention.paragraph]
    if not mention.name:
        return Doubt.CAPITALS_BEHIND_OFFICE if _hides_a_name(mention, tokens, taken) else None
    if _has_unread_place(mention, tokens) and _stands_alone(mention, paragraphs):
        return Doubt.UNKNOWN_PLACE
    return _left_around(mention, tokens, taken) or _in_office(mention, tokens, told)


def _hides_a_name(mention: Mention, tokens: list[Token], taken: set[tuple[int, int]]) -> bool:
    """``Calon Wakil Bupati, Jagoan Sukirman mengatakan``: an office with capitals behind it that nothing explains."""
    at = mention.last + (mention.last < len(tokens) and tokens[mention.last].text == ",")
    return (
        at < len(tokens) and (mention.paragraph, at) not in taken and tokens[at].capital and _is_name_like(tokens[at])
    )


def _is_name_like(token: Token) -> bool:
    listed = offices.is_office_word(token) or titles.is_around(token) or is_known(token.low)
    return token.text.istitle() and token.text.isalpha() and not listed and token.low not in vocabulary.NOT_A_NAME


def _has_unread_place(mention: Mention, tokens: list[Token]) -> bool:
    """``Damang Tambunan Lubuk menegaskan``: a village no list knows and a name of one word, or a name of two."""
    office = mention.office
    if office is None or office.codes or len(mention.name) != 1 or office.head not in vocabulary.OFFICE_PLACE_OFFICES:
        return False
    at = mention.last - 1
    if tokens[at].text != mention.name[0] or at - 1 <= office.first or office.last != at:
        return False
    village = tokens[at - 1]
    opens = offices.is_office_word(village) or village.low in vocabulary.DIRECTIONS
    known = any(gazetteer.district_length(tokens, start) > 0 for start in range(max(office.first + 1, at - 3), at))
    return village.capital and village.text.isalpha() and not opens and not known


def _stands_alone(mention: Mention, paragraphs: list[list[Token]]) -> bool:
    """Whether the page has the village before a name nowhere else."""
    village = paragraphs[mention.paragraph][mention.last - 2].low
    return sum(token.low == village for tokens in paragraphs for token in tokens) == 1


def _left_around(mention: Mention, tokens: list[Token], taken: set[tuple[int, int]]) -> Doubt | None:
    """What stands unread right before or behind a name."""
    if (
        mention.last < len(tokens)
        and tokens[mention.last].low in vocabulary.OFFICE_INSIDE_BODIES
        and tokens[mention.last].low not in vocabulary.INSIDE_NO_NAME
    ):
        return Doubt.BODY_GOES_ON
    before = mention.first - 1
    if before > 0 and (mention.paragraph, before) not in taken:
        bare = mention.office is None and len(mention.name) == 1 and tokens[mention.first].text == mention.name[0]
        if (bare and _adjoins(tokens, before)) or _is_left_over(tokens, before):
            return Doubt.CAPITAL_BEFORE
    if mention.last < len(tokens) and (mention.paragraph, mention.last) not in taken:
        glued = tokens[mention.last - 1].text[-1].isalnum() and _is_left_over(tokens, mention.last)
        return Doubt.CAPITAL_BEHIND if glued else None
    return None


def _in_office(mention: Mention, tokens: list[Token], told: _Told) -> Doubt | None:
    """What of an unknown body may have become a part of its holder's name."""
    office = mention.office
    if office is None:
        return None
    inside = range(mention.last - len(mention.name) + bool(office.codes), mention.last - 1)
    if (
        any(gazetteer.match(tokens, index) is not None for index in inside)
        and not told.parts[mention.name[-1].lower()] > 1
    ):
        return Doubt.REGION_IN_NAME
    if len(mention.name) == 1:
        low = mention.name[0].lower()
        begins = tokens[office.last].text == mention.name[0]
        unproved = begins and told.parts[low] == 1 and is_known(low) and not office.codes
        return Doubt.DICTIONARY_NAME if unproved else None
    parted = tokens[mention.last - 1 - len(mention.name)].text == ","
    if _begins_like_a_body(office, mention, tokens) and told.begun[mention.name[0].lower()] == 1:
        return Doubt.LIKE_A_BODY
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not (office.body or office.codes or parted)
    if bare and len(office.text.split()) > _LONG_BODY and told.parts[mention.name[-1].lower()] == 1:
        return Doubt.LONG_BODY
    begins = mention.name[0] == tokens[office.last].text if office.last < len(tokens) else False
    bare = bare and begins and len(mention.name) >= _LONG_NAME and told.begun[mention.name[0].lower()] == 1
    return Doubt.BARE_OFFICE if bare else None


def _begins_like_a_body(office: Office, mention: Mention, tokens: list[Token]) -> bool:
    """``Peneliti Pusat Kajian Demokrasi Lokal Sari Dewi``: a word of the dictionary right behind a body's."""
    low = mention.name[0].lower()
    if office.codes or not office.rest or office.last >= len(tokens) or tokens[office.last].text != mention.name[0]:
        return False
    return is_known(low) and is_known(tokens[office.last - 1].low) and low not in vocabulary.TITLE_BEGINS_A_NAME


def _adjoins(tokens: list[Token], at: int) -> bool:
    """Whether a capital that is no office, title or region stands right before a word taken for a name."""
    token = tokens[at]
    if not token.capital or not token.text.isalpha() or not tokens[at - 1].text[-1].isalnum():
        return False
    listed = offices.is_office_word(token) or titles.is_around(token) or _ends_region(tokens, at + 1)
    return not (listed or gazetteer.match(tokens, at) or token.low in vocabulary.NOT_A_NAME)


def _is_left_over(tokens: list[Token], at: int) -> bool:
    """Whether a capital beside a name is explained by nothing: no opener, office, region, title or short form."""
    token = tokens[at]
    if not token.capital or not token.text.isalpha() or token.text.isupper():
        return False
    if at == 0 or not tokens[at - 1].text[-1].isalnum():
        return False
    listed = offices.is_office_word(token) or titles.is_around(token) or gazetteer.match(tokens, at) is not None
    common = token.low in vocabulary.NOT_A_NAME or token.low in vocabulary.INSTITUTIONS
    return not (listed or common or is_known(token.low) or _ends_region(tokens, at))


def _ends_region(tokens: list[Token], at: int) -> bool:
    """Whether a token is the end of a region's name of several words."""
    for start in range(max(0, at - 3), at):
        region = gazetteer.match(tokens, start)
        if region is not None and region.last > at:
            return True
    return False
