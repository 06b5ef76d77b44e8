"""A mention: where a page names a person, an office, or both."""

from enum import StrEnum
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.text.tokens import Token


class Doubt(StrEnum):
    """By which rule a cut is doubted: what it leaves unread, or may have taken for a name."""

    CAPITALS_BEHIND_OFFICE = "capitals behind office"
    UNKNOWN_PLACE = "unknown place"
    BODY_GOES_ON = "body goes on"
    CAPITAL_BEFORE = "capital before"
    CAPITAL_BEHIND = "capital behind"
    REGION_IN_NAME = "region in name"
    DICTIONARY_NAME = "dictionary name"
    LONG_BODY = "long body"
    BARE_OFFICE = "bare office"
    LIKE_A_BODY = "like a body"


class Vote(StrEnum):
    """By which vote of the page a run of capitals was cut otherwise than it reads by itself."""

    ABBREVIATION = "abbreviation"
    OPENER = "opener"
    SHORTER_FORM = "shorter form"
    FAMILY_NAME = "family name"


class Outvoted(NamedTuple):
    """The cut that a run of capitals had by itself, and the vote of the page that moved it."""

    vote: Vote
    office: str | None
    name: tuple[str, ...]


class Mention(NamedTuple):
    """A mention in a paragraph: token extent ``first`` to ``last``, its span, the name as written, the office.

    ``sure`` tells that the words around prove a name, ``doubt`` why its cut is doubted, if it is; ``outvoted`` is the
    cut that would stand without the rest of the page, where that is another one.
    """

    paragraph: int
    first: int
    last: int
    span: Span
    name: tuple[str, ...]
    office: Office | None
    sure: bool
    doubt: Doubt | None = None
    outvoted: Outvoted | None = None

    def recut(self, vote: Vote, name: tuple[str, ...], office: Office | None) -> "Mention":
        """The mention with another name and office, as the page votes; what it was cut into before is kept."""
        before = Outvoted(vote, self.office.text if self.office is not None else None, self.name)
        return self._replace(name=name, office=office, outvoted=before)


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """The span of the tokens from ``first`` up to ``last``."""
    return Span(tokens[first].start, tokens[last - 1].end)
