"""The inks that lines are painted in, each by the variables of the theme that it takes its colours from.

They are data and no rules of the style sheet: Textual would match thirty more nodes for every widget that paints lines,
at the start and at each change of focus.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style
from textual.color import Color

SPEAKERS = 6


class _Ink(NamedTuple):
    """Colours by the names of the theme's variables, and attributes in Rich's words or, after ``$``, by a variable."""

    front: str = ""
    back: str = ""
    look: str = ""


_INKS = {
    "title": _Ink(look="bold"),
    "strong": _Ink(look="bold"),
    "dim": _Ink("muted", look="$muted-style"),
    "noise": _Ink("faint", look="$faint-style"),
    "quote": _Ink(),
    "retold": _Ink(),
    "heading": _Ink("muted", look="underline"),
    "date": _Ink(look="underline"),
    "place": _Ink(look="underline"),
    "doubt": _Ink("warning", look="italic"),
    "pin": _Ink("accent", look="bold"),
    "band": _Ink("primary"),
    "vote": _Ink("accent", look="bold"),
    "own": _Ink("accent"),
    "key": _Ink("accent", look="bold"),
    "here": _Ink("accent", look="bold"),
    "map-lit": _Ink("accent"),
    "map-dark": _Ink("muted", look="$faint-style"),
    "map-around": _Ink("faint", look="dim"),
    "map-here": _Ink(look="bold reverse"),
    "cursor": _Ink(back="here-tint", look="$here-style"),
    "cursor-still": _Ink(back="still-tint"),
    "hit": _Ink(back="found-tint", look="$found-style"),
    "hit-now": _Ink(look="bold reverse"),
    "selection": _Ink(look="reverse"),
    "speaker-none": _Ink(look="italic"),
    **{f"speaker-{number}": _Ink(f"speaker-{number}") for number in range(SPEAKERS)},
}
_VARIABLES = tuple(
    dict.fromkeys(name for ink in _INKS.values() for name in (ink.front, ink.back, ink.look.removeprefix("$")) if name)
)


def styles(variables: Mapping[str, str]) -> Mapping[str, Style]:
    """Every ink as a style of its own colours and attributes alone; a variable that the theme lacks says nothing."""
    return _styles(tuple(variables.get(name) for name in _VARIABLES))


@lru_cache(maxsize=4)
def _styles(values: tuple[str | None, ...]) -> Mapping[str, Style]:
    known = dict(zip(_VARIABLES, values, strict=True))

    def style(ink: _Ink) -> Style:
        look = known[ink.look[1:]] if ink.look.startswith("$") else ink.look
        front, back = (known.get(name) for name in (ink.front, ink.back))
        plain = Style(
            color=Color.parse(front).rich_color if front else None,
            bgcolor=Color.parse(back).rich_color if back else None,
        )
        return plain + Style.parse(look or "none")

    return {name: style(ink) for name, ink in _INKS.items()}
