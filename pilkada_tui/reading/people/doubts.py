"""Doubts about a cut: mentions with capitals the reader could not fully explain.

Examples: an unexplained capital right before or after a name, a single dictionary word as the name after an office, an
unknown body that may have been read as a first name. Whatever rests on such a mention gets a lower confidence.
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


class _NameCounts(NamedTuple):
    """How often a word occurs in names on the page, and how often a name begins with it."""

    parts: Counter[str]
    first_words: Counter[str]


def marked(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions of a page, with a doubt where the cut leaves something unexplained."""
    parts = Counter(part for mention in mentions for part in {part.lower() for part in mention.name})
    first_words = Counter(mention.name[0].lower() for mention in mentions if mention.name)
    counts = _NameCounts(parts, first_words)
    covered = {(mention.paragraph, index) for mention in mentions for index in range(mention.first, mention.last)}
    doubted = ((mention, _doubt(mention, paragraphs, counts, covered)) for mention in mentions)
    return [mention if doubt is None else mention._replace(doubt=doubt) for mention, doubt in doubted]


def _doubt(
    mention: Mention, paragraphs: list[list[Token]], counts: _NameCounts, covered: set[tuple[int, int]]
) -> Doubt | None:
    """The doubt about the cut of one mention, or None."""
    tokens = paragraphs[mention.paragraph]
    if not mention.name:
        return Doubt.CAPITALS_BEHIND_OFFICE if _hides_a_name(mention, tokens, covered) else None
    if _has_unread_place(mention, tokens) and _occurs_once(mention, paragraphs):
        return Doubt.UNKNOWN_PLACE
    return _unread_neighbour(mention, tokens, covered) or _misread_body(mention, tokens, counts)


def _hides_a_name(mention: Mention, tokens: list[Token], covered: set[tuple[int, int]]) -> bool:
    """``Calon Wakil Bupati, Jagoan Sukirman mengatakan``: unexplained capitals after an office without a name."""
    at = mention.last + (mention.last < len(tokens) and tokens[mention.last].text == ",")
    return (
        at < len(tokens) and (mention.paragraph, at) not in covered and tokens[at].capital and _is_name_like(tokens[at])
    )


def _is_name_like(token: Token) -> bool:
    listed = offices.is_office_word(token) or titles.is_around(token) or is_known(token.low)
    return token.text.istitle() and token.text.isalpha() and not listed and token.low not in vocabulary.NOT_A_NAME


def _has_unread_place(mention: Mention, tokens: list[Token]) -> bool:
    """``Damang Tambunan Lubuk menegaskan``: an unlisted village and a one-word name, or a two-word name."""
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


def _occurs_once(mention: Mention, paragraphs: list[list[Token]]) -> bool:
    """Whether the village before a name occurs nowhere else on the page."""
    village = paragraphs[mention.paragraph][mention.last - 2].low
    return sum(token.low == village for tokens in paragraphs for token in tokens) == 1


def _unread_neighbour(mention: Mention, tokens: list[Token], covered: set[tuple[int, int]]) -> Doubt | None:
    """The doubt about an unexplained word right before or after a name."""
    if (
        mention.last < len(tokens)
        and tokens[mention.last].low in vocabulary.OFFICE_INSIDE_BODIES
        and tokens[mention.last].low not in vocabulary.INSIDE_NO_NAME
    ):
        return Doubt.BODY_GOES_ON
    before = mention.first - 1
    if before > 0 and (mention.paragraph, before) not in covered:
        bare = mention.office is None and len(mention.name) == 1 and tokens[mention.first].text == mention.name[0]
        if (bare and _is_unread_capital(tokens, before)) or _is_unexplained(tokens, before):
            return Doubt.CAPITAL_BEFORE
    if mention.last < len(tokens) and (mention.paragraph, mention.last) not in covered:
        glued = tokens[mention.last - 1].text[-1].isalnum() and _is_unexplained(tokens, mention.last)
        return Doubt.CAPITAL_BEHIND if glued else None
    return None


def _misread_body(mention: Mention, tokens: list[Token], counts: _NameCounts) -> Doubt | None:
    """The doubt whether part of an unknown body was read as the holder's name."""
    office = mention.office
    if office is None:
        return None
    inside = range(mention.last - len(mention.name) + bool(office.codes), mention.last - 1)
    if (
        any(gazetteer.match(tokens, index) is not None for index in inside)
        and not counts.parts[mention.name[-1].lower()] > 1
    ):
        return Doubt.REGION_IN_NAME
    begins = office.last < len(tokens) and tokens[office.last].text == mention.name[0]
    if len(mention.name) == 1:
        low = mention.name[0].lower()
        unproved = begins and counts.parts[low] == 1 and is_known(low) and not office.codes
        return Doubt.DICTIONARY_NAME if unproved else None
    parted = tokens[mention.last - 1 - len(mention.name)].text == ","
    if _begins_like_a_body(office, mention, tokens) and counts.first_words[mention.name[0].lower()] == 1:
        return Doubt.LIKE_A_BODY
    bare = office.head in vocabulary.OFFICE_WANTS_A_BODY and not (office.body or office.codes or parted)
    if bare and len(office.text.split()) > _LONG_BODY and counts.parts[mention.name[-1].lower()] == 1:
        return Doubt.LONG_BODY
    bare = bare and begins and len(mention.name) >= _LONG_NAME and counts.first_words[mention.name[0].lower()] == 1
    return Doubt.BARE_OFFICE if bare else None


def _begins_like_a_body(office: Office, mention: Mention, tokens: list[Token]) -> bool:
    """``Peneliti Pusat Kajian Demokrasi Lokal Sari Dewi``: a dictionary word right after one of the body."""
    low = mention.name[0].lower()
    if office.codes or not office.rest or office.last >= len(tokens) or tokens[office.last].text != mention.name[0]:
        return False
    return is_known(low) and is_known(tokens[office.last - 1].low) and low not in vocabulary.TITLE_BEGINS_A_NAME


def _is_unread_capital(tokens: list[Token], at: int) -> bool:
    """Whether a capital that is no office, title or region stands just before a word read as a name."""
    token = tokens[at]
    if not token.capital or not token.text.isalpha() or not tokens[at - 1].text[-1].isalnum():
        return False
    listed = offices.is_office_word(token) or titles.is_around(token) or _ends_region(tokens, at + 1)
    return not (listed or gazetteer.match(tokens, at) or token.low in vocabulary.NOT_A_NAME)


def _is_unexplained(tokens: list[Token], at: int) -> bool:
    """Whether a capital beside a name is unexplained: no opener, office, region, title or abbreviation."""
    token = tokens[at]
    if not token.capital or not token.text.isalpha() or token.text.isupper():
        return False
    if at == 0 or not tokens[at - 1].text[-1].isalnum():
        return False
    listed = offices.is_office_word(token) or titles.is_around(token) or gazetteer.match(tokens, at) is not None
    common = token.low in vocabulary.NOT_A_NAME or token.low in vocabulary.INSTITUTIONS
    return not (listed or common or is_known(token.low) or _ends_region(tokens, at))


def _ends_region(tokens: list[Token], at: int) -> bool:
    """Whether a token is the end of a multi-word region name."""
    for start in range(max(0, at - 3), at):
        region = gazetteer.match(tokens, start)
        if region is not None and region.last > at:
            return True
    return False
