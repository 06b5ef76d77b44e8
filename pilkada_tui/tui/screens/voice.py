"""Suara: who is quoted in what the query leaves, and how much."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.language import _, _n, number
from pilkada_tui.library.views.voice import Voice, Voices, voices
from pilkada_tui.search.tree import Facet
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.export import sheet_into
from pilkada_tui.tui.actions.query_line import once_words
from pilkada_tui.tui.actions.sheets import voices_sheet
from pilkada_tui.tui.narrowing import facet_term, narrowed
from pilkada_tui.tui.render.text import Line, Run
from pilkada_tui.tui.render.voice import VoiceTable, legend
from pilkada_tui.tui.screens.base import UnderQuery, latest_of
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines, NoteLines
from pilkada_tui.tui.widgets.overview.voice_list import VoiceList

FACETS = {
    Facet.ROLE_KIND: _("jenis jabatan"),
    Facet.SPEAKER: _("tokoh"),
    Facet.OUTLET: _("media"),
    Facet.REGION: _("wilayah"),
}


@dataclass
class VoicePlace:
    """How the user left the voices: what the rows are, and the row under the cursor (None: the first)."""

    facet: Facet = Facet.ROLE_KIND
    row: Voice | None = None


class VoiceScreen(UnderQuery[str | None]):
    """The voices. Ends with a query for the quotes of a row, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.VOICE]

    DEFAULT_CSS = """
    VoiceScreen { layout: vertical; }
    VoiceScreen > VoiceList { height: 1fr; }
    """

    def __init__(self, session: Session, place: VoicePlace) -> None:
        super().__init__()
        self.session = session
        self._place = place
        self._asked = session.query
        self._table = VoiceTable(Voices(facet=place.facet))
        self._asking = latest_of(self, self._ask, self._deliver)

    def compose(self) -> ComposeResult:
        """The title, the names of the columns, the rows, what the cursor stands on, the keys."""
        yield TitleBar(_("Suara"), "")
        yield Lines(self._head)
        yield VoiceList()
        yield NoteLines()
        yield HintBar(hints.VOICE)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(VoiceList).focus()
        self._load()

    def _request(self) -> None:
        self.run_worker(self._asking.request((self._asked, self._place.facet)), group="voices")

    def _ask(self, request: tuple[str, Facet]) -> Voices:
        query, facet = request
        return voices(self.session.library, facet, query)

    def _deliver(self, request: tuple[str, Facet], answer: Voices) -> None:
        query, facet = request
        self._table = VoiceTable(answer)
        self.query_one(VoiceList).show(self._table, self._place.row)
        self.query_one(Lines).show(self._head)
        about = _("{count} menurut {facet} · {rows} baris").format(
            count=_n("{count} kutipan", answer.quotes), facet=FACETS[facet], rows=number(len(answer.rows))
        )
        self.query_one(TitleBar).say(" · ".join(filter(None, (about, once_words(self.session.library, query)))))
        self._note()

    def _head(self, width: int) -> list[Line]:
        if not self._table.found.rows:
            return []
        # A row begins after the column of the cursor's bar, and ends before that of the scrollbar.
        return [(Run(" "), *self._table.head(min(self.query_one(VoiceList).room, width) - 1))]

    @on(VoiceList.Moved)
    def _note(self) -> None:
        row = self.query_one(VoiceList).current
        if row is None:
            self.query_one(NoteLines).show([])
            return
        self._place.row = row
        self.query_one(NoteLines).show([self._table.about(row, self.size.width - 2), legend(self._table)])

    @on(VoiceList.Chosen)
    def _open(self, message: VoiceList.Chosen) -> None:
        self.dismiss(narrowed(self._asked, facet_term(self._place.facet, message.voice.name)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only rows are written."""
        del parameters
        return action != "export" or bool(self._table.found.rows)

    def action_facet(self, step: int) -> None:
        """Have other rows: kinds of office, speakers, outlets, regions."""
        every = list(FACETS)
        self._place.facet = every[(every.index(self._place.facet) + step) % len(every)]
        self._place.row = None
        self._load()

    def action_export(self) -> None:
        """Write every row to a file."""
        found, title = self._table.found, f"{_('Suara')} {self._asked}".strip()
        self.app.push_screen(screens.ExportScreen(_("suara.csv"), sheet_into(lambda: voices_sheet(title, found))))

    def action_leave(self) -> None:
        """Go back to where the user came from."""
        self.dismiss(None)
