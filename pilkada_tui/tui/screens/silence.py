"""Sunyi: the regions without any coverage in a stage of the official calendar."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from pilkada_tui.language import _
from pilkada_tui.library import Library
from pilkada_tui.library.views import timeline
from pilkada_tui.library.views.timeline import Silence
from pilkada_tui.reference import Stage, stages
from pilkada_tui.terms.names import stage_name
from pilkada_tui.tui.render.layout import days_of, wrapped
from pilkada_tui.tui.render.map import untold_lines
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.screens.base import latest_of
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.bars import TitleBar
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.page_view import PageView

MEASURE = 110


class SilenceScreen(Screen[None]):
    """The silent regions by province; one stage after the other."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.SILENCE]

    DEFAULT_CSS = """
    SilenceScreen { layout: vertical; }
    SilenceScreen > PageView { height: 1fr; }
    """

    def __init__(self, library: Library, stage: Stage) -> None:
        super().__init__()
        self._library = library
        self._at = stages().index(stage)
        self._found = Silence(silent=(), voting=0)
        self._asking = latest_of(self, self._ask, self._deliver)

    @property
    def stage(self) -> Stage:
        """The stage that is shown."""
        return stages()[self._at]

    def compose(self) -> ComposeResult:
        """The title, the regions, the keys."""
        yield TitleBar(_("Belum diberitakan"), "")
        yield PageView(self._lines)
        yield HintBar()

    def on_mount(self) -> None:
        """Ask the library."""
        self.query_one(PageView).focus()
        self._load()

    def _load(self) -> None:
        self.run_worker(self._asking.request(self.stage), group="silence")

    def _ask(self, stage: Stage) -> Silence:
        return timeline.silence(self._library, stage.start, stage.end)

    def _deliver(self, stage: Stage, answer: Silence) -> None:
        self._found = answer
        self.query_one(TitleBar).say(days_of(stage.start, stage.end))
        page = self.query_one(PageView)
        page.on_resize()
        page.scroll_to(y=0, animate=False)

    def _lines(self, width: int) -> list[Line]:
        found = self._found
        if not found.voting:
            return []
        words = _(
            "{silent} dari {voting} daerah yang memilih: tak satu pun artikel bertanggal di tahap ini tentangnya, "
            "dan tak satu pun peristiwa di dalamnya."
        )
        measure = min(width, MEASURE)
        told = words.format(silent=len(found.silent), voting=found.voting)
        lines = [*wrapped(stage_name(self.stage), measure, "heading"), *wrapped(told, measure, "strong"), ()]
        return [*lines, *untold_lines(found.silent, measure)]

    def action_stage(self, step: int) -> None:
        """Go to the stage after (1) or before (-1) this one."""
        self._at = min(max(self._at + step, 0), len(stages()) - 1)
        self._load()

    def action_leave(self) -> None:
        """Go back to the timeline."""
        self.dismiss()
