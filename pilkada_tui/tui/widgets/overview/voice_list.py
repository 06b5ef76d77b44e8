"""The rows of Suara under a cursor; only those on the screen are laid out."""

from textual.message import Message

from pilkada_tui.language import _
from pilkada_tui.library.views.voice import Voice, Voices
from pilkada_tui.search.tree import Facet
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.render.voice import VoiceTable
from pilkada_tui.tui.widgets.base.rows import Rows


class VoiceList(Rows):
    """Voices, one line each."""

    class Moved(Message):
        """The cursor has moved to another row."""

    class Chosen(Message):
        """The user wants the quotes of a row."""

        def __init__(self, voice: Voice) -> None:
            super().__init__()
            self.voice = voice

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._table = VoiceTable(Voices(facet=Facet.ROLE_KIND))
        self._loading = True

    def show(self, table: VoiceTable, voice: Voice | None) -> None:
        """Show other voices, with the cursor on the one that goes by the same name where it is among them."""
        self._table, self._loading = table, False
        self.relay()
        self.place(next((at for at, row in enumerate(table.found.rows) if voice and row.name == voice.name), 0))

    @property
    def current(self) -> Voice | None:
        """The row under the cursor."""
        return self._table.found.rows[self.cursor] if self.total else None

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._table.found.rows)

    def top(self, row: int) -> int:
        """One line for each before."""
        return min(row, self.total)

    def row_at(self, y: int) -> int | None:
        """The row at a line."""
        return y if 0 <= y < self.total else None

    def line(self, y: int, width: int) -> Line:
        """A row."""
        return self._table.line(y, width)

    def empty(self, width: int) -> list[Line]:
        """Why the list is empty."""
        if self._loading:
            return wrapped(_("Menghitung kutipan…"), width, "dim")
        return wrapped(_("Tak ada kutipan yang cocok. Pencarian lain: tekan /."), width, "dim")

    def moved(self) -> None:
        """Post that the cursor has moved."""
        self.post_message(self.Moved())

    def chosen(self) -> None:
        """Post whose quotes the user wants."""
        self.post_message(self.Chosen(self._table.found.rows[self.cursor]))
