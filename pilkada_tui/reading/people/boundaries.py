"""Boundaries: where an office's unknown body ends and the holder's name begins, from evidence on the whole page.

``Direktur Eksekutif Perempuan Melangkah Mince Tandayu menyatakan``: the capitals alone are ambiguous, but ``ujar
Mince`` further down decides. The name begins where a shorter form of it begins inside the office, or after the
dictionary words at its front; a word that the page also uses as a place (``di Melonggo``) belongs to the office.
"""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people import offices
from pilkada_tui.reading.people.mention import Mention, Vote
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import Token

_FARTHEST = 3
_Forms = frozenset[tuple[str, ...]]


def settled(mentions: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions of a page, each name after an office begun where the page's shorter forms of it begin."""
    short_forms = frozenset(
        tuple(part.lower() for part in mention.name)
        for mention in mentions
        if mention.name and mention.office is None and mention.sure
    )
    places = _place_words(paragraphs)
    surnames = frozenset(
        mention.name[-1].lower() for mention in mentions if len(mention.name) > 1 or (mention.name and mention.office)
    )
    return [
        _with_boundary(mention, mention.office, paragraphs[mention.paragraph], short_forms, places, surnames)
        if mention.office is not None
        else mention
        for mention in mentions
    ]


def _place_words(paragraphs: list[list[Token]]) -> frozenset[str]:
    """The capitalised words that follow a preposition of place anywhere on the page."""
    return frozenset(
        tokens[index + 1].low
        for tokens in paragraphs
        for index, token in enumerate(tokens[:-1])
        if token.low in vocabulary.BEFORE_PLACE and tokens[index + 1].capital
    )


def _with_boundary(
    mention: Mention,
    office: Office,
    tokens: list[Token],
    short_forms: _Forms,
    places: frozenset[str],
    surnames: frozenset[str],
) -> Mention:
    """A mention recut at the boundary between office and name, if the page shows another one."""
    if not mention.name:
        return _surname_after_office(mention, office, tokens, surnames - places)
    start, end = office.last, office.last + len(mention.name)
    if tuple(token.text for token in tokens[start:end]) != mention.name:
        return mention
    first = _after_place(office, tokens, _name_start(office, tokens, end, short_forms), end, places)
    return mention if first == start else _recut(mention, office, tokens, (first, end), Vote.SHORTER_FORM)


def _surname_after_office(mention: Mention, office: Office, tokens: list[Token], surnames: frozenset[str]) -> Mention:
    """``ujar Camat Wardoyo``: after a bare office head, a surname used on the page is a name, not a place."""
    if office.codes or office.rest.lower() not in surnames:
        return mention
    return _recut(mention, office, tokens, (office.last - 1, office.last), Vote.FAMILY_NAME)


def _after_place(office: Office, tokens: list[Token], first: int, end: int, places: frozenset[str]) -> int:
    """The start of a name that would begin at ``first``, after skipping a place or a point of the compass."""
    if end - first <= 1:
        return first
    low = tokens[first].low
    is_place = low in vocabulary.COMPASS or (not office.codes and low in places)
    return first + is_place


def _name_start(office: Office, tokens: list[Token], end: int, short_forms: _Forms) -> int:
    """The start of the name after an office, by the name's shorter forms; else right after the office."""
    start = office.last
    for at in range(max(office.first + 1, start - _FARTHEST), end):
        size = _short_form_length(tokens, at, end, short_forms)
        if not size:
            continue
        if at == start:
            break
        if _is_earlier(tokens, at, start) if at < start else _is_later(office, tokens, at, end, size):
            return at
    return start


def _short_form_length(tokens: list[Token], at: int, end: int, short_forms: _Forms) -> int:
    """The number of tokens from ``at`` that are a shorter form of a person's name; 0 for none."""
    sizes = (
        size for size in range(end - at, 0, -1) if tuple(token.low for token in tokens[at : at + size]) in short_forms
    )
    return next(sizes, 0)


def _is_earlier(tokens: list[Token], at: int, start: int) -> bool:
    """Whether a name may begin before the assumed end of the office: no part of it is a region."""
    return all(tokens[index].capital and gazetteer.match(tokens, index) is None for index in range(at, start))


def _is_later(office: Office, tokens: list[Token], at: int, end: int, size: int) -> bool:
    """Whether a name may begin later: the words before it are dictionary words, and it is not just a surname."""
    if size == 1 and at + 1 == end:
        return False
    before = [token.low for token in tokens[office.last : at]]
    if all(word in vocabulary.DIRECTIONS for word in before):
        return True
    unknown_body = bool(office.rest) and len(before) > 1 and before[0] not in vocabulary.TITLE_BEGINS_A_NAME
    return not office.codes and (unknown_body or all(is_known(word) for word in before))


def _recut(mention: Mention, office: Office, tokens: list[Token], name: tuple[int, int], vote: Vote) -> Mention:
    """The mention with its name at these tokens and its office before them."""
    at, end = name
    if at < office.last:
        words = office.text.split()[: at - office.last]
        shortened = office._replace(last=at, text=" ".join(words))
    else:
        shortened = offices.widened(office, tokens, at)
    return mention.recut(vote, tuple(token.text for token in tokens[at:end]), shortened)
