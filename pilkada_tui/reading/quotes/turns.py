"""Turns of an interview: paragraphs that begin with a speaker and a colon (``Markus Tefa: …``, ``Tanya: … Jawab: …``).

A page needs at least two turns to be an interview. The outlet's questions are not quotations.
"""

from itertools import pairwise
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.people.mention import Mention
from pilkada_tui.reading.quotes.script import Script

_LONGEST_LABEL, _LEAST_WORDS, _LEAST_TURNS, _NEAR_HOST, _NEAR_TALK, _SURELY_ASKS = 8, 3, 2, 3, 6, 3
_MARKS = frozenset('"“”„«»‘’')


class Turn(NamedTuple):
    """A turn: its words, and the mention that labels it; None if the label says only that this is an answer.

    ``last`` is the paragraph in which its words end: an answer continues up to the next turn.
    """

    words: Span
    mention: Mention | None
    last: int


def on_page(script: Script) -> dict[int, Turn]:
    """The turns of a page by paragraph number, without the outlet's questions."""
    turns: dict[int, Turn] = {}
    starts: list[int] = []
    labels = [_label(script, number) for number in range(len(script.paragraphs))]
    host = _host(script, labels)
    for number, label in enumerate(labels):
        turn, asks = _turn(script, number)
        if host and label == host:
            turn, asks = None, True
        if turn is not None:
            turns[number] = turn
        if asks or turn is not None:
            starts.append(number)
    if len(starts) < _LEAST_TURNS:
        return {}
    following = dict(pairwise(starts))
    guests = {script.cast.who[turn.mention.span] for turn in turns.values() if turn.mention is not None} - {None}
    return {number: _extended(script, number, turn, following.get(number), guests) for number, turn in turns.items()}


def _host(script: Script, labels: list[str]) -> str:
    """The label of whoever asks first, if at least half of its turns are questions, else an empty string.

    For a label that is read as a person's, as an outlet's name may be, three questions are needed.
    """
    asking = [label for number, label in enumerate(labels) if label and script.tokens[number][-1].text == "?"]
    host = next((label for label in asking if label not in vocabulary.ANSWERS), "")
    if not host or 2 * asking.count(host) < labels.count(host):
        return ""
    return host if asking.count(host) >= _SURELY_ASKS or not _is_named(script, labels.index(host)) else ""


def _label(script: Script, number: int) -> str:
    """What stands before the colon with which a paragraph may begin as a turn, in lower case; or an empty string."""
    opening = [token.text for token in script.tokens[number][:_LONGEST_LABEL]]
    return " ".join(opening[: opening.index(":")]).lower() if ":" in opening else ""


def _is_named(script: Script, number: int) -> bool:
    """Whether a paragraph begins with somebody's name."""
    mention = script.mention_over(number, 0)
    return mention is not None and bool(mention.name)


def _extended(script: Script, number: int, turn: Turn, following: int | None, guests: set[int | None]) -> Turn:
    """A turn with the paragraphs that continue it; after the last turn, other text may follow.

    It ends before an unlabelled question, before a line removed from the page, and before a paragraph in which the
    outlet tells of one of the guests.
    """
    last = number
    while following is not None and last + 1 < following and _continues(script, last + 1):
        told = script.mentions(last + 1, 0, len(script.tokens[last + 1]))
        if any(script.cast.who[mention.span] in guests for mention in told if mention.name):
            break
        last += 1
    return (
        turn if last == number else turn._replace(words=Span(turn.words.start, script.paragraphs[last].end), last=last)
    )


def _continues(script: Script, number: int) -> bool:
    """Whether a paragraph continues the answer above: adjacent, without quotations, and not a question."""
    between = script.flat[script.paragraphs[number - 1].end : script.paragraphs[number].start]
    asks = bool(script.tokens[number]) and script.tokens[number][-1].text == "?"
    return not between.strip() and not asks and not script.runs_in(number)


def interviewee(script: Script, first: int) -> Mention | None:
    """The interviewee: the only guest named before the first turn, else the one near a word for the interview."""
    named = [
        mention
        for number in range(first)
        for mention in script.mentions(number, 0, len(script.tokens[number]))
        if script.cast.who[mention.span] is not None and not _within(script, mention, vocabulary.HOSTS, _NEAR_HOST)
    ]
    if len({script.cast.who[mention.span] for mention in named}) == 1:
        return named[0]
    return next((mention for mention in named if _within(script, mention, vocabulary.INTERVIEWS, _NEAR_TALK)), None)


def _within(script: Script, mention: Mention, words: frozenset[str], distance: int) -> bool:
    """Whether one of ``words`` stands at most ``distance`` tokens before a mention."""
    before = script.tokens[mention.paragraph][max(0, mention.first - distance) : mention.first]
    return any(token.low in words for token in before)


def _turn(script: Script, number: int) -> tuple[Turn | None, bool]:
    """The turn of a paragraph, and whether it is a question of the outlet instead."""
    tokens = script.tokens[number]
    opening = [token.text for token in tokens[:_LONGEST_LABEL]]
    colon = opening.index(":") if ":" in opening else 0
    if not colon or colon + 1 >= len(tokens) or tokens[colon + 1].text in _MARKS:
        return None, False
    words = tokens[colon + 1 :]
    label = " ".join(token.low for token in tokens[:colon])
    if label in vocabulary.ASKS:
        return None, True
    if sum(token.text.isalpha() for token in words) < _LEAST_WORDS:
        return None, False
    if words[-1].text == "?":
        return None, True
    end = max(words[0].start, script.paragraphs[number].end)
    mention = script.mention_over(number, 0)
    introduced = script.mention_over(number, colon + 1)
    if label in vocabulary.ANSWERS and introduced is not None and introduced.name:
        return None, False
    if label in vocabulary.ANSWERS:
        return Turn(Span(words[0].start, end), None, number), False
    if mention is not None and mention.name and mention.last == colon:
        return Turn(Span(words[0].start, end), mention, number), False
    return None, False
