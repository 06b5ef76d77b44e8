"""Matriks: what is said on each topic, region by region, speaker by speaker."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.language import _, number
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.views import matrix
from pilkada_tui.library.views.matrix import Across, Matrix
from pilkada_tui.model import Article
from pilkada_tui.terms.names import topic_name
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.export import articles_into
from pilkada_tui.tui.actions.selection import pins_of, said_in
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.screens.base import UnderQuery, complain, latest_of
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.overview.matrix_grid import MatrixGrid, column_name

ACROSS = {
    Across.REGION: _("wilayah"),
    Across.SPEAKER: _("narasumber"),
    Across.ROLE_KIND: _("jenis jabatan"),
    Across.OUTLET: _("media"),
}


@dataclass
class MatrixPlace:
    """How the user left the matrix, to be restored; without a column, its row's first that is filled."""

    across: Across = Across.REGION
    row: int = 0
    column: int | None = None


class MatrixScreen(UnderQuery[Pin | None]):
    """The table. Ends with the quote to open, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MATRIX]

    DEFAULT_CSS = """
    MatrixScreen { layout: vertical; }
    MatrixScreen > MatrixGrid { height: 1fr; }
    """

    def __init__(self, session: Session, place: MatrixPlace) -> None:
        super().__init__()
        self.session = session
        self._place = place
        self._asked = session.query
        self._asking = latest_of(self, self._ask, self._deliver)

    def compose(self) -> ComposeResult:
        """The title, the table, the keys."""
        yield TitleBar(_("Matriks"), "")
        yield MatrixGrid()
        yield HintBar(hints.MATRIX)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(MatrixGrid).focus()
        self._load()

    def _request(self) -> None:
        self.run_worker(self._asking.request((self._place.across, self._asked)), group="matrix")

    def _ask(self, request: tuple[Across, str]) -> Matrix:
        return matrix.matrix(self.session.library, *request)

    def _deliver(self, request: tuple[Across, str], answer: Matrix) -> None:
        across, _query = request
        grid = self.query_one(MatrixGrid)
        grid.show(answer, across)
        column = self._place.column
        grid.stand(self._place.row, grid.first_filled(self._place.row) if column is None else column)
        about = _("topik × {across} · sel: jumlah kutipan dan yang paling mewakili").format(across=ACROSS[across])
        if answer.of > len(answer.columns):
            more = _("{count} terbanyak dari {total} {across}")
            about += " · " + more.format(
                count=number(len(answer.columns)), total=number(answer.of), across=ACROSS[across]
            )
        self.query_one(TitleBar).say(about)

    @on(MatrixGrid.Wanted)
    def _wanted(self, message: MatrixGrid.Wanted) -> None:
        self.run_worker(self._fetch(message.numbers), group="words")

    async def _fetch(self, numbers: tuple[int, ...]) -> None:
        try:
            words = await asyncio.to_thread(matrix.telling, self.session.library, numbers)
        except LibraryError as error:
            complain(self, error)
            return
        self.query_one(MatrixGrid).put(words)

    @on(MatrixGrid.Chosen)
    async def _open_cell(self, message: MatrixGrid.Chosen) -> None:
        try:
            pins = await asyncio.to_thread(self._pins, message.topic, message.value)
        except (LibraryError, ArticleMissing) as error:
            complain(self, error)
            return
        about = f"{topic_name(message.topic)} × {column_name(self._place.across, message.value)}"
        beside = replace(self.session, pins=pins, keep_pins=lambda _pins: None)
        self.app.push_screen(screens.CompareScreen(beside, about), self._after_cell)

    def _pins(self, topic: str, value: str | None) -> tuple[Pin, ...]:
        """The quotes of a cell with their articles; read from the library, so not in the loop."""
        return pins_of(
            self.session.library,
            matrix.beside(self.session.library, self._place.across, topic, value, self._asked),
        )

    def _after_cell(self, pin: Pin | None) -> None:
        if pin is not None:
            self._remember()
            self.dismiss(pin)

    def _remember(self) -> None:
        grid = self.query_one(MatrixGrid)
        self._place.row, self._place.column = grid.row, grid.column

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A table without cells has no shades, and nothing to write."""
        del parameters
        return action not in {"heat", "export"} or self.query_one(MatrixGrid).rows > 0

    def action_heat(self) -> None:
        """Numbers and shades alone, or the words again."""
        self.query_one(MatrixGrid).turn()

    def action_across(self) -> None:
        """Put something else across."""
        every = list(ACROSS)
        self._place.across = every[(every.index(self._place.across) + 1) % len(every)]
        self._place.row, self._place.column = 0, None
        self._load()

    def action_export(self) -> None:
        """Write the most telling quote of every cell to a file."""
        numbers = self.query_one(MatrixGrid).best
        if numbers:
            self.app.push_screen(screens.ExportScreen(_("matriks.md"), articles_into(partial(self._quotes, numbers))))

    def _quotes(self, numbers: tuple[int, ...]) -> Iterator[Article]:
        library = self.session.library
        return said_in(library, matrix.telling(library, numbers).values())

    def action_leave(self) -> None:
        """Go back to the comparison."""
        self._remember()
        self.dismiss(None)
