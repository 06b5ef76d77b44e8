"""A mention: where a page names a person, an office, or both."""

from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.people.offices import Office
from pilkada_tui.reading.text.tokens import Token


class Mention(NamedTuple):
    """A mention in a paragraph: token extent ``first`` to ``last``, its span, the name as written, the office.

    ``sure`` tells that the words around prove a name, ``doubtful`` that capitals around it are left unread.
    """

    paragraph: int
    first: int
    last: int
    span: Span
    name: tuple[str, ...]
    office: Office | None
    sure: bool
    doubtful: bool = False


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """The span of the tokens from ``first`` up to ``last``."""
    return Span(tokens[first].start, tokens[last - 1].end)
