"""Mentions that need page-wide evidence: abbreviations, villages, initials, parts of names seen elsewhere."""

from collections import defaultdict
from functools import cache
from itertools import pairwise

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import abbreviations, offices
from pilkada_tui.reading.people.mention import Mention, Vote, span_of
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import is_known, one_slip
from pilkada_tui.reading.text.tokens import Token

_ENDS = frozenset('.!?:;…–—-|)"“”’»')
_LEAST_FORM, _LEAST_SLIP = 2, 6


def without_places(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions without single words that the page also uses as the name of a district or village."""
    places = {
        name.low
        for tokens in paragraphs
        for head, name in pairwise(tokens)
        if head.capital and head.low in vocabulary.DISTRICT_HEADS
    }
    return [
        mention
        for mention in mentions
        if len(mention.name) != 1
        or mention.office
        or mention.last - mention.first > 1
        or mention.name[0].lower() not in places
    ]


def without_bodies(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions without names that are a body's abbreviation; after an office, it joins the office."""
    short = abbreviations.on_page(paragraphs)
    if not short:
        return mentions
    kept = []
    for mention in mentions:
        if _is_end_of_body(mention, paragraphs[mention.paragraph], short):
            continue
        if not mention.name or mention.name[0].lower() not in short:
            kept.append(mention)
        elif len(mention.name) > 1 and mention.office is not None:
            tokens, office = paragraphs[mention.paragraph], mention.office
            at = next((i for i in range(office.last, mention.last) if tokens[i].text == mention.name[0]), office.last)
            widened = offices.widened(office, tokens, at + 1)
            kept.append(mention.recut(Vote.ABBREVIATION, mention.name[1:], widened))
    return kept


def _is_end_of_body(mention: Mention, tokens: list[Token], short: frozenset[str]) -> bool:
    """``Relawan Siaga Ruas (Resiru)``: a name that ends the full name of what is abbreviated right after it."""
    end = [token.low for token in tokens[mention.last : mention.last + 3]]
    if len(end) < 3 or end[0] != "(" or end[1] not in short or end[2] != ")":
        return False
    first = mention.first
    while first > 0 and tokens[first - 1].capital:
        first -= 1
    full = [token.low for token in tokens[first : mention.last]]
    return abbreviations.pieces(end[1], full) > len(mention.name)


def without_openers(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions without a sentence opener read as a name, if the rest of the name occurs without it elsewhere.

    ``Alhasil Tigor Malvano menyebut`` beside ``Ketua Bawaslu Tigor Malvano``: the page decides, whatever the word. If
    one word is left, a person must be known by it, and the opener must not be a word that begins names.
    """
    forms: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for mention in mentions:
        if mention.name:
            forms[tuple([part.lower() for part in mention.name])] += 1
    known_by = {
        mention.name[0].lower()
        for mention in mentions
        if mention.name
        and (mention.office is not None or len(mention.name) > 1)
        and not _opens_sentence(mention, paragraphs)
    }
    return [_without_opener(mention, paragraphs, forms, known_by) for mention in mentions]


def _opens_sentence(mention: Mention, paragraphs: list[list[Token]]) -> bool:
    """Whether a name without office stands at the start of a sentence."""
    tokens = paragraphs[mention.paragraph]
    if not mention.name or tokens[mention.first].text != mention.name[0]:
        return False
    return mention.first == 0 or tokens[mention.first - 1].text in _ENDS


def _without_opener(
    mention: Mention, paragraphs: list[list[Token]], forms: dict[tuple[str, ...], int], known_by: set[str]
) -> Mention:
    """The mention without its first word, if that is an opener by the evidence of the page."""
    if len(mention.name) < _LEAST_FORM or not _opens_sentence(mention, paragraphs):
        return mention
    low = tuple([part.lower() for part in mention.name])
    if forms[low] > 1:
        return mention
    if len(low[0]) == 1 or low[0] in vocabulary.TITLE_BEGINS_A_NAME:
        return mention
    rest = low[1:]
    opener = (is_known(low[0]) or _is_misspelt_connective(low[0])) and low[0] not in vocabulary.ALSO_A_FAMILY_NAME
    single = len(rest) == 1 and opener and mention.office is None and rest[0] in known_by
    if not single and not (len(rest) > 1 and rest in forms):
        return mention
    first, tokens = mention.first + 1, paragraphs[mention.paragraph]
    without = mention.recut(Vote.OPENER, mention.name[1:], mention.office)
    return without._replace(first=first, span=span_of(tokens, first, mention.last))


@cache
def _connectives() -> frozenset[str]:
    """The words that open sentences, long enough to be recognised when misspelt."""
    return frozenset(word for word in vocabulary.NOT_A_NAME | vocabulary.OPENER if len(word) >= _LEAST_SLIP)


@remembered()
def _is_misspelt_connective(low: str) -> bool:
    """Whether a word is one typo away from a word that opens sentences: ``Kemudain``."""
    return len(low) >= _LEAST_SLIP and any(one_slip(low, word) for word in _connectives())


def with_initials(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """Add the occurrences of initials that the page defines for a person (``Rahmat Mirza Jaya (RMJ)``)."""
    full = {mention.name for mention in mentions if mention.name}
    known = abbreviations.initials(paragraphs, full)
    known |= {abbreviations.letters_of(paragraphs[one.paragraph], one.last, one.name) for one in mentions if one.name}
    known -= {""}
    if not known:
        return mentions
    covered = {(mention.paragraph, index) for mention in mentions for index in range(mention.first, mention.last)}
    added = [
        Mention(number, at, at + 1, span_of(tokens, at, at + 1), (token.text,), None, sure=True)
        for number, tokens in enumerate(paragraphs)
        for at, token in enumerate(tokens)
        if token.text in known and (number, at) not in covered
    ]
    return sorted(mentions + added, key=lambda mention: mention.span)


def with_known_words(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """Add single words that are part of a name found elsewhere (``Henky`` beside ``Henky Putrawan``)."""
    known = {part.lower() for mention in mentions for part in mention.name if len(part) > 2}
    known -= vocabulary.INSTITUTIONS
    covered = {(mention.paragraph, index) for mention in mentions for index in range(mention.first, mention.last)}
    added = []
    for number, tokens in enumerate(paragraphs):
        next_index = 0
        for index in [at for at, token in enumerate(tokens) if token.capital and token.low in known]:
            if index < next_index:
                continue
            last = index
            while last < len(tokens) and _is_part(tokens[last], known) and (number, last) not in covered:
                if gazetteer.match(tokens, last) is not None and gazetteer.cue_before(tokens, last) is not None:
                    break
                last += 1
            if last > index:
                parts = tuple(token.text for token in tokens[index:last])
                added.append(Mention(number, index, last, span_of(tokens, index, last), parts, None, sure=False))
            next_index = last
    return sorted(mentions + added, key=lambda mention: mention.span)


def _is_part(token: Token, known: set[str]) -> bool:
    return token.capital and token.low in known
