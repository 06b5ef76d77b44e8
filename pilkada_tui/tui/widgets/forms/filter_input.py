"""A line that narrows a list while it is typed on."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from pilkada_tui.tui.settings import keys


class FilterInput(Input):
    """Enter goes on to the list, Esc takes the filter off."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FILTER]

    DEFAULT_CSS = """
    FilterInput { width: 1fr; }
    """
