"""The help set as a page: the keys place by place, from the bindings themselves, and the signs of the screen."""

from textual.binding import Binding

from pilkada_tui.tui.render.layout import column, wrapped
from pilkada_tui.tui.render.text import Line, Run, run
from pilkada_tui.tui.settings import key_names, keys
from pilkada_tui.tui.settings.legend import legend_lines

KEY_WIDTH = 24


def help_lines(width: int) -> list[Line]:
    """The keys, and at the end the signs."""
    return [*key_lines(width), *legend_lines(width, KEY_WIDTH)]


def key_lines(width: int) -> list[Line]:
    """Each binding of ``keys.BY_PLACE`` in at most ``width`` cells: its keys as printed, and what it does."""
    return [line for place, bindings in keys.BY_PLACE for line in _section(place, bindings, width)]


def _section(place: str, bindings: list[Binding], width: int) -> list[Line]:
    """The name of a place, its keys, and a blank line."""
    lines: list[Line] = [(run(place, "heading"),)]
    for binding in bindings:
        signs = column(f"  {key_names.signs(binding)}", KEY_WIDTH, "key")
        blank = Run(" " * KEY_WIDTH)
        meaning = wrapped(keys.meaning(binding), max(width - KEY_WIDTH, 8))
        lines += [(signs if number == 0 else blank, *part) for number, part in enumerate(meaning)]
    return [*lines, ()]
