"""What Textual takes from the environment once, when it is imported: colours and pace."""

import os

_PACE = "120"
"""Paintings in a second at most: what a key changes in two steps is then not kept waiting for a screen's sixtieth."""


def prepare() -> None:
    """Settle colours and pace in the environment; before Textual is imported."""
    os.environ.setdefault("TEXTUAL_FPS", _PACE)
    if os.environ.get("NO_COLOR") and "TEXTUAL_THEME" not in os.environ:
        os.environ["TEXTUAL_THEME"] = "ansi-dark"
