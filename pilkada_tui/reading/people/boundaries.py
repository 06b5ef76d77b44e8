"""Boundaries: where an office's unknown body ends and its holder's name begins, as the rest of the page shows.

``Direktur Eksekutif Perempuan Melangkah Mince Tandayu menyatakan``: capitals alone do not tell, but ``ujar Mince``
further down does. A shorter form that begins inside the office, or behind words of the dictionary that the name would
begin with, is where the name begins; a word that the page also uses as a place (``di Melonggo``) is the office's.
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


def settled(found: list[Mention], paragraphs: list[list[Token]]) -> list[Mention]:
    """The mentions of a page, each name behind an office begun where the page's shorter forms of it say."""
    called = frozenset(
        tuple(part.lower() for part in mention.name)
        for mention in found
        if mention.name and mention.office is None and mention.sure
    )
    placed = _placed(paragraphs)
    held = frozenset(
        mention.name[-1].lower() for mention in found if len(mention.name) > 1 or (mention.name and mention.office)
    )
    return [
        _bounded(mention, mention.office, paragraphs[mention.paragraph], called, placed, held)
        if mention.office is not None
        else mention
        for mention in found
    ]


def _placed(paragraphs: list[list[Token]]) -> frozenset[str]:
    """The capitalised words that stand behind a preposition of place somewhere on the page."""
    return frozenset(
        tokens[index + 1].low
        for tokens in paragraphs
        for index, token in enumerate(tokens[:-1])
        if token.low in vocabulary.BEFORE_PLACE and tokens[index + 1].capital
    )


def _bounded(
    mention: Mention,
    office: Office,
    tokens: list[Token],
    called: _Forms,
    placed: frozenset[str],
    held: frozenset[str],
) -> Mention:
    if not mention.name:
        return _called_by_office(mention, office, tokens, held - placed)
    start, end = office.last, office.last + len(mention.name)
    if tuple(token.text for token in tokens[start:end]) != mention.name:
        return mention
    first = _behind_place(office, tokens, _settled(office, tokens, end, called), end, placed)
    return mention if first == start else _begun(mention, office, tokens, (first, end), Vote.SHORTER_FORM)


def _called_by_office(mention: Mention, office: Office, tokens: list[Token], held: frozenset[str]) -> Mention:
    """``ujar Camat Wardoyo``: behind the bare head of an office, a family name of the page's is one, not a place."""
    if office.codes or office.rest.lower() not in held:
        return mention
    return _begun(mention, office, tokens, (office.last - 1, office.last), Vote.FAMILY_NAME)


def _behind_place(office: Office, tokens: list[Token], first: int, end: int, placed: frozenset[str]) -> int:
    """Where a name begins that would begin at ``first``, once a place or a point of the compass is left out."""
    if end - first <= 1:
        return first
    low = tokens[first].low
    is_place = low in vocabulary.COMPASS or (not office.codes and low in placed)
    return first + is_place


def _settled(office: Office, tokens: list[Token], end: int, called: _Forms) -> int:
    """Where the name behind an office begins by its shorter forms, else right behind the office."""
    start = office.last
    for at in range(max(office.first + 1, start - _FARTHEST), end):
        size = _called_at(tokens, at, end, called)
        if not size:
            continue
        if at == start:
            break
        if _is_earlier(tokens, at, start) if at < start else _is_later(office, tokens, at, end, size):
            return at
    return start


def _called_at(tokens: list[Token], at: int, end: int, called: _Forms) -> int:
    """How many words from a token on are a shorter form of somebody's name; 0 for none."""
    sizes = (size for size in range(end - at, 0, -1) if tuple(token.low for token in tokens[at : at + size]) in called)
    return next(sizes, 0)


def _is_earlier(tokens: list[Token], at: int, start: int) -> bool:
    """A name that begins before the office was thought to end: nothing of it is a region's."""
    return all(tokens[index].capital and gazetteer.match(tokens, index) is None for index in range(at, start))


def _is_later(office: Office, tokens: list[Token], at: int, end: int, size: int) -> bool:
    """A name that begins later: what stands before it is of the dictionary, and it is no mere family name."""
    if size == 1 and at + 1 == end:
        return False
    before = [token.low for token in tokens[office.last : at]]
    if all(word in vocabulary.DIRECTIONS for word in before):
        return True
    unknown_body = bool(office.rest) and len(before) > 1 and before[0] not in vocabulary.TITLE_BEGINS_A_NAME
    return not office.codes and (unknown_body or all(is_known(word) for word in before))


def _begun(mention: Mention, office: Office, tokens: list[Token], name: tuple[int, int], vote: Vote) -> Mention:
    """The mention with its name at these tokens and its office before it."""
    at, end = name
    if at < office.last:
        kept = office.text.split()[: at - office.last]
        ends = office._replace(last=at, text=" ".join(kept))
    else:
        ends = offices.widened(office, tokens, at)
    return mention.recut(vote, tuple(token.text for token in tokens[at:end]), ends)
