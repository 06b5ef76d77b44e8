"""The names of keys as shown to the user, and the keys that the user has remapped."""

from textual.binding import Binding

from pilkada_tui.language import _

_NAMES = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": _("spasi"),
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "slash": "/",
    "question_mark": "?",
    "plus": "+",
    "equals_sign": "=",
    "colon": ":",
    "semicolon": ";",
    "comma": ",",
    "vertical_line": "|",
    "insert": "Ins",
    "full_stop": ".",
    "minus": "-",
    "exclamation_mark": "!",
    "less_than_sign": "<",
    "quotation_mark": '"',
    "apostrophe": "'",
    "number_sign": "#",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}

remapped: dict[str, str] = {}
"""The keys that the user has chosen, by the id of the binding."""


def sign(binding: Binding) -> str:
    """The key of a binding as the hint line shows it."""
    if binding.id in remapped:
        return printed(remapped[binding.id or ""])
    return binding.key_display or printed(binding.key)


def signs(binding: Binding) -> str:
    """All keys of a binding as the help prints them."""
    return printed(remapped.get(binding.id or "", binding.key))


def printed(key: str) -> str:
    """A key, or several separated by commas, as a user knows them: ``ctrl+d`` is ``Ctrl+d``, ``j,down`` is ``j ↓``."""
    return " ".join(_NAMES.get(one, one.replace("ctrl+", "Ctrl+")) for one in key.split(","))
