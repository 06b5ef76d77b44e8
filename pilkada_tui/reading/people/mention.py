"""A mention: a span that names a person, an office, or both."""

from enum import StrEnum
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.text.tokens import Token


class Doubt(StrEnum):
    """The rule that doubts a cut: what it leaves unexplained, or may have misread as a name."""

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
    """The page-wide evidence that changed the cut of a run of capitals."""

    ABBREVIATION = "abbreviation"
    OPENER = "opener"
    SHORTER_FORM = "shorter form"
    FAMILY_NAME = "family name"


class Outvoted(NamedTuple):
    """The cut of a run of capitals without page-wide evidence, and the vote that changed it."""

    vote: Vote
    office: str | None
    name: tuple[str, ...]


class Mention(NamedTuple):
    """A mention in a paragraph: token range ``first`` to ``last`` (exclusive), span, name as written, office.

    ``sure`` is set if the context proves a name, ``doubt`` says why the cut is doubted, if it is; ``outvoted`` is the
    cut without evidence from the rest of the page, if that differs.
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
        """The mention with another name and office, as the page votes; the previous cut is kept in ``outvoted``."""
        before = Outvoted(vote, self.office.text if self.office is not None else None, self.name)
        return self._replace(name=name, office=office, outvoted=before)


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """The span of the tokens ``first`` to ``last`` (exclusive)."""
    return Span(tokens[first].start, tokens[last - 1].end)
