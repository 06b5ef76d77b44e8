"""The styles that lines are painted in, each by the variables of the theme that it takes its colours from.

They are data and no rules of the style sheet: Textual would match thirty more nodes for every widget that paints lines,
at the start and at each change of focus.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style
from textual.color import Color

SPEAKERS = 6


class _StyleRule(NamedTuple):
    """Colours by the names of the theme's variables, and attributes in Rich's words or, after ``$``, by a variable."""

    front: str = ""
    back: str = ""
    look: str = ""


_RULES = {
    "title": _StyleRule(look="bold"),
    "strong": _StyleRule(look="bold"),
    "dim": _StyleRule("muted", look="$muted-style"),
    "noise": _StyleRule("faint", look="$faint-style"),
    "quote": _StyleRule(),
    "retold": _StyleRule(),
    "heading": _StyleRule("muted", look="underline"),
    "date": _StyleRule(look="underline"),
    "place": _StyleRule(look="underline"),
    "doubt": _StyleRule("warning", look="italic"),
    "pin": _StyleRule("accent", look="bold"),
    "band": _StyleRule("primary"),
    "vote": _StyleRule("accent", look="bold"),
    "own": _StyleRule("accent"),
    "key": _StyleRule("accent", look="bold"),
    "here": _StyleRule("accent", look="bold"),
    "map-lit": _StyleRule("accent"),
    "map-dark": _StyleRule("muted", look="$faint-style"),
    "map-around": _StyleRule("faint", look="dim"),
    "map-here": _StyleRule(look="bold reverse"),
    "cursor": _StyleRule(back="here-tint", look="$here-style"),
    "cursor-still": _StyleRule(back="still-tint"),
    "hit": _StyleRule(back="found-tint", look="$found-style"),
    "hit-now": _StyleRule(look="bold reverse"),
    "selection": _StyleRule(look="reverse"),
    "speaker-none": _StyleRule(look="italic"),
    **{f"speaker-{number}": _StyleRule(f"speaker-{number}") for number in range(SPEAKERS)},
}
_VARIABLES = tuple(
    dict.fromkeys(
        name for rule in _RULES.values() for name in (rule.front, rule.back, rule.look.removeprefix("$")) if name
    )
)


def styles(variables: Mapping[str, str]) -> Mapping[str, Style]:
    """Every style as a style of its own colours and attributes alone; a variable that the theme lacks says nothing."""
    return _styles(tuple(variables.get(name) for name in _VARIABLES))


@lru_cache(maxsize=4)
def _styles(values: tuple[str | None, ...]) -> Mapping[str, Style]:
    known = dict(zip(_VARIABLES, values, strict=True))

    def style(rule: _StyleRule) -> Style:
        """The Rich style of a rule, with the colours that the theme gives its variables."""
        look = known[rule.look[1:]] if rule.look.startswith("$") else rule.look
        front, back = (known.get(name) for name in (rule.front, rule.back))
        plain = Style(
            color=Color.parse(front).rich_color if front else None,
            bgcolor=Color.parse(back).rich_color if back else None,
        )
        return plain + Style.parse(look or "none")

    return {name: style(rule) for name, rule in _RULES.items()}
