"""Mungkin bertentangan: statements of one person, or of everybody, that may contradict each other."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from pilkada_tui.export.contradictions import CAUTION, reason_words
from pilkada_tui.language import _, _n
from pilkada_tui.library.views.contradictions import Contradictions, contradictions
from pilkada_tui.library.views.people import PersonRow
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.terms.names import topic_name
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.screens.base import UnderQuery, latest_of
from pilkada_tui.tui.screens.statement_pairs import PairScreen
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import hints, keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines
from pilkada_tui.tui.widgets.overview.statement_pairs import StatementPairs


class ContradictionsScreen(UnderQuery[Said | None], PairScreen):
    """The finds, the least doubtful first."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.CONTRADICTIONS]

    DEFAULT_CSS = """
    ContradictionsScreen { layout: vertical; }
    ContradictionsScreen > StatementPairs { height: 1fr; }
    ContradictionsScreen > Lines { padding: 0 1; }
    """

    def __init__(self, session: Session, person: PersonRow | None) -> None:
        super().__init__(session)
        self._person = person
        self._of_one = person is not None
        self._asked = session.query
        self._found = Contradictions(found=(), read=0, quotes=0)
        self._asking = latest_of(self, self._ask, self._deliver)

    def compose(self) -> ComposeResult:
        """The title, the finds, what they are not, the keys."""
        yield TitleBar(_("Mungkin bertentangan"), "")
        yield StatementPairs()
        yield Lines(self._caution)
        yield HintBar(hints.PAIRED)

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(StatementPairs).focus()
        self._load()

    def _request(self) -> None:
        self.run_worker(self._asking.request(self._person if self._of_one else None), group="contradictions")

    def _ask(self, person: PersonRow | None) -> Contradictions:
        return contradictions(self.session.library, self._asked, person)

    def _deliver(self, person: PersonRow | None, answer: Contradictions) -> None:
        self._found = answer
        who = person.name if person else _("semua tokoh")
        pairs = _n("{count} pasang", len(answer.found))
        compared = _n("dari {count} kutipan", answer.read)
        if answer.read < answer.quotes:
            compared = _n("dari {count} kutipan terbaru", answer.read)
        self.query_one(TitleBar).say(" · ".join((who, pairs, compared)))
        self.query_one(StatementPairs).show(answer.found, self._none())
        self.query_one(Lines).show(self._caution)

    def _none(self) -> str:
        none = _("Tak ada ucapan yang bertentangan menurut aturan program.")
        if self._person is None:
            return none
        everybody, back = _("o membandingkan ucapan semua tokoh."), _("o kembali ke {name}.")
        return f"{none} {everybody if self._of_one else back.format(name=self._person.name)}"

    def _caution(self, width: int) -> list[Line]:
        return wrapped(CAUTION, width - 2, "dim") if self._found.found else []

    def pair(self) -> tuple[Said, ...]:
        """The two statements under the cursor."""
        at = self.query_one(StatementPairs).cursor
        return tuple(one for pair in self._found.found[at : at + 1] for one in (pair.first.quote, pair.second.quote))

    @on(StatementPairs.Chosen)
    async def _open(self, message: StatementPairs.Chosen) -> None:
        one = self._found.found[message.row]
        topics = ", ".join(map(topic_name, one.topics))
        about = " · ".join(filter(None, (topics, reason_words(one))))
        await self.side_by_side((one.first.quote, one.second.quote), about)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Of one person and of everybody by turns, where the user came from a person."""
        del parameters
        return action != "everybody" or self._person is not None

    def action_everybody(self) -> None:
        """Of everybody, or of the one person again."""
        self._of_one = not self._of_one
        self._load()
