"""The keys by place, as a list that scrolls."""

from textual.binding import Binding

from pilkada_tui.tui import keys
from pilkada_tui.tui.language import _
from pilkada_tui.tui.layout import column, wrapped
from pilkada_tui.tui.text import Line, Run, run
from pilkada_tui.tui.widgets.rows import BlockRows

KEY_WIDTH = 20


class KeyList(BlockRows):
    """Each binding of ``keys.BY_PLACE``: its keys as printed, and what it does."""

    def on_mount(self) -> None:
        """Lay the keys out."""
        self.relay()

    def blocks(self, width: int) -> list[list[Line]]:
        """A heading for each place with its keys, then a blank line."""
        return [[line] for place, bindings in keys.BY_PLACE for line in self._place(place, bindings, width)]

    def _place(self, place: str, bindings: list[Binding], width: int) -> list[Line]:
        lines: list[Line] = [(run(place, "heading"),)]
        for binding in bindings:
            first: Run = column(f"  {keys.printed(binding.key)}", KEY_WIDTH, "key")
            for number, rest in enumerate(wrapped(binding.description, max(width - KEY_WIDTH, 8))):
                lines.append((first if number == 0 else column("", KEY_WIDTH), *rest))
        return [*lines, ()]

    def empty(self, width: int) -> list[Line]:
        """Never seen: there are always keys."""
        return wrapped(_("Tidak ada tombol."), width)
