"""A form as data for the form screen: lines to type on, boxes to tick, and what the machine read."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pilkada_tui.tui.render.text import Line

Answers = Mapping[str, str]
"""What was answered, by the name of the question; a ticked box is ``ya``, any other empty."""
YES = "ya"


class Refused(ValueError):  # noqa: N818 (reads as what it says)
    """An answer that cannot be kept; the message says why and what would be right."""


class Question(NamedTuple):
    """A line to type on (or ``lines`` of them).

    ``machine`` is what the machine read: it is shown while the answer is another. ``complete`` gives what may be meant
    by what is typed, ``hint`` a few words for the empty line. ``fills`` gives what other questions are answered with
    once this one is, by their names; an answer of the user's own stays. ``means`` says what keeping an answer would
    change, before it is kept.
    """

    name: str
    label: str
    value: str = ""
    machine: str | None = None
    complete: Callable[[str], list[str]] | None = None
    hint: str = ""
    lines: int = 1
    fills: Callable[[str], Mapping[str, str]] | None = None
    means: Callable[[str], str] | None = None


class Box(NamedTuple):
    """A box to tick."""

    name: str
    label: str
    ticked: bool = False


class Form(NamedTuple):
    """A form to show: its title, what it is about, what it asks, and what keeps the answers.

    ``save`` tells whether that changed anything.
    """

    title: str
    about: Callable[[int], list[Line]]
    asked: list[Question | Box]
    save: Callable[[Answers], bool]
