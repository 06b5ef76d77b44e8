"""Whether a screen is still there for an answer that was long in coming."""

from typing import Any

from textual.screen import Screen


def stands(screen: Screen[Any]) -> bool:
    """Whether a screen has not been left: what is removed loses its widgets before its workers end."""
    return screen in screen.app.screen_stack
