"""Panen: archives too large for an import, read by a process of its own that is watched from here."""

import asyncio
import subprocess
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from pilkada_tui.language import _, in_words
from pilkada_tui.tui.actions import harvest_job
from pilkada_tui.tui.actions.forms.form import Question
from pilkada_tui.tui.actions.import_pages import paths_like
from pilkada_tui.tui.render.harvest import advice_lines, status_lines
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines
from pilkada_tui.tui.widgets.forms.field import Field

_LOOKED = 0.5
"""Seconds between two looks at how far the harvest is."""


class HarvestScreen(ModalScreen[int]):
    """Asks for a source, starts its harvest, and shows how far it is; ends with how many articles are new."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.HARVEST]

    DEFAULT_CSS = """
    HarvestScreen { align: center middle; }
    HarvestScreen > #form { width: 78; max-width: 100%; height: auto; max-height: 100%; padding: 0 1; }
    HarvestScreen #result { height: auto; max-height: 20; margin: 1 0 0 0; }
    HarvestScreen > HintBar { dock: bottom; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._library = session.keeper().path
        self._seen = harvest_job.look(self._library)
        self._before = self._added()
        self._process: subprocess.Popen[bytes] | None = None

    def compose(self) -> ComposeResult:
        """The source, and how far the last harvest is."""
        with Vertical(id="form", classes="pane") as form:
            form.border_title = Content(_("Panen arsip besar"))
            status = self._seen.status
            named = " ".join(status.sources) if status is not None else ""
            hint = _("~/arsip/*.warc.gz, @daftar.txt")
            yield Field(Question("source", _("Arsip"), named, complete=paths_like, hint=hint))
            with VerticalScroll(id="result"):
                yield Lines(id="told")
        yield HintBar()

    def on_mount(self) -> None:
        """Show what is known, and go on looking."""
        self.query_one(Input).focus()
        self._show()
        self.set_interval(_LOOKED, self._look)

    async def _look(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            self._tell_refusal(self._process.pid)
            self._process = None
        seen = await asyncio.to_thread(harvest_job.look, self._library)
        if seen != self._seen:
            self._seen = seen
            self._show()

    def _tell_refusal(self, process: int) -> None:
        """Show what a harvest said that ended before it had begun to read."""
        status = harvest_job.look(self._library).status
        if status is None or status.pid != process:
            words = " ".join(harvest_job.told(self._library))
            self.query_one("#told", Lines).show(partial(_trouble, words))

    def _show(self) -> None:
        status, running = self._seen
        form, line = self.query_one("#form"), self.query_one(Input)
        line.disabled = running
        form.border_subtitle = Content(
            _("Esc menutup, panen jalan terus") if running else _("Enter mulai · Esc menutup")
        )
        told = self.query_one("#told", Lines)
        if status is None:
            told.show(advice_lines)
        else:
            told.show(partial(status_lines, status, running=running))
        self.refresh_bindings()

    def action_choice(self, step: int) -> None:
        """Move down (1) or up (-1) among the suggestions, or in what was told."""
        if not self.query_one(Field).step(step):
            self.query_one("#result", VerticalScroll).scroll_relative(y=step, animate=False)

    @on(Input.Submitted)
    def _entered(self) -> None:
        field = self.query_one(Field)
        if field.choosing:
            field.take()
        elif field.answer and not self._seen.running and self._process is None:
            self.run_worker(self._start(field.answer), group="harvest")

    async def _start(self, source: str) -> None:
        self._before = 0
        self.query_one("#told", Lines).show(partial(wrapped, _("Panen dimulai …")))
        try:
            self._process = await asyncio.to_thread(harvest_job.start, self._library, source)
        except harvest_job.HarvestRefused as error:
            self.query_one("#told", Lines).show(partial(_trouble, in_words(error)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a harvest that is under way can be stopped."""
        del parameters
        return self._seen.running if action == "stop" else True

    def action_stop(self) -> None:
        """Interrupt the harvest; what is done is kept."""
        if self._seen.status is not None and self._seen.running:
            harvest_job.stop(self._seen.status)

    def action_leave(self) -> None:
        """Close the suggestions, or the box; the harvest goes on."""
        if not self.query_one(Field).close_choices():
            self.dismiss(self._added() - self._before)

    def _added(self) -> int:
        return self._seen.status.added if self._seen.status is not None else 0


def _trouble(words: str, width: int) -> list[Line]:
    return wrapped(f"⚠ {words}", width, "doubt")
