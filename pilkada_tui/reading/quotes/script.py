"""The page prepared for attribution: tokens, quoted runs, mentions and people, indexed by position.

Paragraphs are numbered from 0; token indexes are relative to their paragraph.
"""

from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.people.coreference import Cast
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes.quotation_marks import Run
from pilkada_tui.reading.text.tokens import Token


class Voice(NamedTuple):
    """A speaker: the person's index or, for an office without a holder, its text; and the mention that decided."""

    person: int | None = None
    office: str | None = None
    mention: Mention | None = None

    @property
    def unnamed(self) -> bool:
        """Whether the speaker is not named on the page at all."""
        return self.person is None and self.office is None


class Body(NamedTuple):
    """The flat text of a page, the spans of its paragraphs, and the span of its dateline if it has one."""

    flat: str
    paragraphs: tuple[Span, ...]
    dateline: Span | None = None


class Script:
    """The flat text of a page with its paragraphs, tokens, runs, mentions and cast; immutable."""

    def __init__(
        self,
        body: Body,
        tokens: list[list[Token]],
        runs: list[Run],
        mentions: list[Mention],
        cast: Cast,
    ) -> None:
        self.flat, self.paragraphs, self.dateline = body
        self.tokens, self.runs, self.cast = tokens, runs, cast
        self._mentions: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._mentions.setdefault(mention.paragraph, []).append(mention)
        self._firsts = {number: [mention.first for mention in found] for number, found in self._mentions.items()}
        self._starts = [[token.start for token in tokens] for tokens in self.tokens]
        self._runs_of: dict[int, list[Run]] = {}
        for run in runs:
            for number in range(run.paragraph, run.last_paragraph + 1):
                self._runs_of.setdefault(number, []).append(run)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that occur in lower case on the page."""
        return frozenset(token.low for tokens in self.tokens for token in tokens if not token.capital)

    def runs_in(self, paragraph: int) -> list[Run]:
        """The quoted runs in a paragraph, including those that span several, in order."""
        return self._runs_of.get(paragraph, [])

    def token_at(self, paragraph: int, offset: int) -> int:
        """The index of the first token of a paragraph at or after an offset of the page."""
        return bisect_left(self._starts[paragraph], offset)

    def first_token(self, paragraph: int) -> int:
        """The index of a paragraph's first token after the dateline, if it has one."""
        within = self.dateline is not None and self.dateline.start == self.paragraphs[paragraph].start
        return self.token_at(paragraph, self.dateline.end) if within and self.dateline else 0

    def mentions(self, paragraph: int, first: int, last: int) -> list[Mention]:
        """The mentions of a paragraph that begin at tokens ``first`` to ``last`` (exclusive)."""
        firsts = self._firsts.get(paragraph)
        if firsts is None:
            return []
        return self._mentions[paragraph][bisect_left(firsts, first) : bisect_left(firsts, last)]

    def mention_over(self, paragraph: int, token: int) -> Mention | None:
        """The mention that contains a token, or None."""
        before = self.mentions(paragraph, max(0, token - 40), token + 1)
        return before[-1] if before and before[-1].last > token else None

    def voice(self, mention: Mention) -> Voice:
        """The speaker that a mention refers to."""
        person = self.cast.who[mention.span]
        return Voice(person, self.cast.titles.get(mention.span) if person is None else None, mention)
