"""Saring: asks what the list of articles is to be filtered by."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from pilkada_tui.language import _, in_words
from pilkada_tui.library import ArticleRow, Library
from pilkada_tui.search.parse import parse
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import place_name
from pilkada_tui.tui import narrowing
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.actions.meanings import while_typing
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.base import stands
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.forms.choice_list import ProposalList


def proposals(row: ArticleRow | None) -> tuple[tuple[str, str], ...]:
    """What the article under the cursor suggests: its region, province, outlet and month, each with its field."""
    if row is None:
        return ()
    found: list[tuple[str, str]] = []
    if row.region:
        found.append((place_name(row.region), narrowing.region_term(row.region, row.region_name or row.region)))
        found.append((_("provinsinya"), narrowing.term("wilayah", row.region[:2])))
    if row.outlet:
        found.append((row.outlet, narrowing.term("media", row.outlet)))
    if row.day:
        found.append((dates.month(row.day), narrowing.term("tanggal", row.day[:7])))
    return (*found, (_("berbintang"), narrowing.term("bintang", _("ya"))))


def typed_proposals(library: Library, line: str) -> tuple[tuple[str, str], ...]:
    """What the words that are typed may mean, each with the whole query that it would be."""
    return tuple((offer.label, offer.query.strip()) for offer in while_typing(library, line))


class FilterScreen(ModalScreen[str | None]):
    """A line for a query, and proposals under it. Ends with the query, or with None where nothing is to change."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.LIST_FILTER]

    DEFAULT_CSS = """
    FilterScreen { align: center middle; }
    FilterScreen > Vertical { width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 0 1; }
    FilterScreen Label { width: 100%; }
    FilterScreen ProposalList { height: auto; max-height: 8; margin: 1 0 0 0; }
    """

    def __init__(self, library: Library, query: str, row: ArticleRow | None) -> None:
        super().__init__()
        self._query = f"{query} " if query else ""
        self._proposals = proposals(row)
        self._typed = self._query
        self._asking: Latest[str, tuple[tuple[str, str], ...]] = Latest(partial(typed_proposals, library), self._offer)

    def compose(self) -> ComposeResult:
        """What to type, the line, what is wrong with it, and the proposals."""
        with Vertical(classes="pane") as box:
            box.border_title = Content(_("Saring daftar"))
            box.border_subtitle = Content(_("Enter menyaring · Esc batal"))
            yield Label(_("Kata atau syarat seperti di pencarian; baris kosong berarti semua:"), markup=False)
            line = Input(self._query, compact=True, select_on_focus=False)
            yield line
            yield Label("", id="trouble", markup=False)
            listed = ProposalList(self._proposals)
            listed.styles.height = len(self._proposals)
            yield listed

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        if message.value != self._typed:
            self._typed = message.value
            self.run_worker(self._asking.request(message.value), group="proposals")

    def _offer(self, line: str, found: tuple[tuple[str, str], ...]) -> None:
        """Show what the typed words may mean; where that is nothing, what the article suggests."""
        if stands(self) and line == self._typed:
            listed = self.query_one(ProposalList)
            listed.show(found or self._proposals)
            listed.styles.height = max(len(found or self._proposals), 1)

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        complaints = parse(message.value).complaints
        if complaints:
            self.query_one("#trouble", Label).update(Content(shown(in_words(complaints[0].message))))
        else:
            self.dismiss(message.value.strip())

    @on(ProposalList.Chosen)
    def _proposed(self, message: ProposalList.Chosen) -> None:
        query = self.query_one(Input).value.strip()
        if message.whole:
            self.dismiss(message.term)
            return
        self.dismiss(query if message.term in narrowing.terms(query) else f"{query} {message.term}".strip())

    def action_move(self, step: int) -> None:
        """Go from the line to the proposals, among them, and back to the line."""
        line, listed = self.query_one(Input), self.query_one(ProposalList)
        if line.has_focus and step > 0 and listed.total:
            listed.focus()
        elif listed.has_focus:
            line.focus()

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
