"""Boundaries: where an office's unknown body ends and its holder's name begins, as the rest of the page shows.

``Direktur Eksekutif Perempuan Melangkah Mince Tandayu menyatakan``: capitals alone do not tell, but ``ujar Mince``
further down does. A shorter form that begins inside the office, or behind words of the dictionary that the name would
begin with, is where the name begins; a word that the page also uses as a place (``di Melonggo``) is the office's.
"""

from pilkada_tui.reading import gazetteer, offices
from pilkada_tui.reading.mention import Mention
from pilkada_tui.reading.stems import is_known
from pilkada_tui.reading.tokens import Token
from pilkada_tui.wordlist import words

_FARTHEST = 3
_POINTS = frozenset("utara selatan timur barat tengah".split())
_BEFORE_PLACES = frozenset("di ke kecamatan kelurahan desa distrik kampung pulau nagari gampong dusun".split())
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
    return [_bounded(mention, paragraphs[mention.paragraph], called, placed, held) for mention in found]


def _placed(paragraphs: list[list[Token]]) -> frozenset[str]:
    """The capitalised words that stand behind a preposition of place somewhere on the page."""
    return frozenset(
        tokens[index + 1].low
        for tokens in paragraphs
        for index, token in enumerate(tokens[:-1])
        if token.low in _BEFORE_PLACES and tokens[index + 1].capital
    )


def _bounded(
    mention: Mention, tokens: list[Token], called: _Forms, placed: frozenset[str], held: frozenset[str]
) -> Mention:
    office = mention.office
    if office is None:
        return mention
    if not mention.name:
        return _called_by_office(mention, tokens, placed, held)
    if tuple(token.text for token in tokens[office.last : office.last + len(mention.name)]) != mention.name:
        return mention
    return _behind_place(_settled(mention, tokens, called), tokens, placed)


def _called_by_office(mention: Mention, tokens: list[Token], placed: frozenset[str], held: frozenset[str]) -> Mention:
    """``ujar Camat Wardoyo``: behind the bare head of an office, a family name of the page's is one, not a place."""
    office = mention.office
    if office is None or office.codes or office.rest.lower() not in held - placed:
        return mention
    return _begun(mention, tokens, office.last - 1, office.last)


def _behind_place(mention: Mention, tokens: list[Token], placed: frozenset[str]) -> Mention:
    office = mention.office
    if office is None or len(mention.name) <= 1:
        return mention
    first = tokens[office.last].low
    if first not in _POINTS and (office.codes or first not in placed):
        return mention
    return _begun(mention, tokens, office.last + 1, office.last + len(mention.name))


def _settled(mention: Mention, tokens: list[Token], called: _Forms) -> Mention:
    office = mention.office
    if office is None or not called:
        return mention
    start, end = office.last, office.last + len(mention.name)
    for at in range(max(office.first + 1, start - _FARTHEST), end):
        size = _called_at(tokens, at, end, called)
        if not size:
            continue
        if at == start:
            return mention
        if _is_earlier(tokens, at, start) if at < start else _is_later(mention, tokens, at, size):
            return _begun(mention, tokens, at, end)
    return mention


def _called_at(tokens: list[Token], at: int, end: int, called: _Forms) -> int:
    """How many words from a token on are a shorter form of somebody's name; 0 for none."""
    sizes = (size for size in range(end - at, 0, -1) if tuple(token.low for token in tokens[at : at + size]) in called)
    return next(sizes, 0)


def _is_earlier(tokens: list[Token], at: int, start: int) -> bool:
    """A name that begins before the office was thought to end: nothing of it is a region's."""
    return all(tokens[index].capital and gazetteer.match(tokens, index) is None for index in range(at, start))


def _is_later(mention: Mention, tokens: list[Token], at: int, size: int) -> bool:
    """A name that begins later: what stands before it is of the dictionary, and it is no mere family name."""
    office = mention.office
    if office is None or (size == 1 and at + 1 == office.last + len(mention.name)):
        return False
    before = [token.low for token in tokens[office.last : at]]
    if all(word in offices.DIRECTIONS for word in before):
        return True
    unknown_body = bool(office.rest) and len(before) > 1 and before[0] not in words("titles", "begins a name")
    return not office.codes and (unknown_body or all(is_known(word) for word in before))


def _begun(mention: Mention, tokens: list[Token], at: int, end: int) -> Mention:
    office = mention.office
    if office is not None and at < office.last:
        kept = office.text.split()[: at - office.last]
        office = office._replace(last=at, text=" ".join(kept))
    elif office is not None:
        office = offices.widened(office, tokens, at)
    return mention._replace(office=office, name=tuple(token.text for token in tokens[at:end]))
