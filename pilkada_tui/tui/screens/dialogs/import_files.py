"""Ambil: a file or a folder of pages, read and kept while one watches, and what was skipped and why."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from pilkada_tui.language import _, in_words
from pilkada_tui.sources.walk import as_path, is_address
from pilkada_tui.tui.actions.forms.form import Question
from pilkada_tui.tui.actions.import_pages import ImportJob, paths_like
from pilkada_tui.tui.import_report import Intake, counted
from pilkada_tui.tui.render.import_preview import progress_lines, result_lines, watch_lines
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.session import Session
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines, Setting
from pilkada_tui.tui.widgets.forms.field import Field

_REPAINTED = 0.1
"""Seconds between two looks at how far the import has come."""
_LOOKED = 0.5
"""Seconds between two looks at what came of a watch."""


class FilesScreen(ModalScreen[Intake | None]):
    """Asks for a path, brings in what is there, and ends with what came of it, or with None where nothing was asked."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FILES]

    DEFAULT_CSS = """
    FilesScreen { align: center middle; }
    FilesScreen > #form { width: 78; max-width: 100%; height: auto; max-height: 100%; padding: 0 1; }
    FilesScreen #watched { height: auto; }
    FilesScreen #result { height: auto; max-height: 20; margin: 1 0 0 0; }
    FilesScreen > HintBar { dock: bottom; }
    """

    def __init__(
        self,
        session: Session,
        begin: Callable[[Path | str], None],
        watch: Callable[[Path], None],
        harvest: Callable[[], None],
    ) -> None:
        """A form over a session; ``begin`` starts an import, and ``watch`` a watch, that goes on without this screen.

        ``harvest`` has the form for archives that are too large for it opened after this one.
        """
        super().__init__()
        self._harvest = harvest
        self._session = session
        self._begin = begin
        self._watch_folder = watch
        self._done: Intake | None = None

    def compose(self) -> ComposeResult:
        """The path, how far it has come, and what came of it."""
        with Vertical(id="form", classes="pane") as form:
            form.border_title = Content(_("Ambil berkas atau folder"))
            form.border_subtitle = Content(_("Enter mulai · Esc batal"))
            yield Field(
                Question("path", _("Berkas/folder"), "", complete=paths_like, hint=_("~/berita, ./halaman.html"))
            )
            with VerticalScroll(id="result"):
                yield Lines(id="told")
            yield Lines(id="watched")
        yield HintBar()

    def on_mount(self) -> None:
        """Begin on the path, or on the import that is under way or has ended unseen."""
        advice = _("Halaman tersimpan, surat, dokumen, tabel, atau arsip; dari folder diambil semuanya. Enter memulai.")
        self._tell(lambda width: wrapped(advice, width, "dim"))
        self.query_one(Input).focus()
        if self._session.importing is not None:
            self._follow(self._session.importing)
        self._show_watch()
        self.set_interval(_LOOKED, self._show_watch)

    def _show_watch(self) -> None:
        job = self._session.watching
        if job is not None:
            self.query_one("#watched", Lines).show(partial(watch_lines, job.state))

    def _tell(self, setting: Setting) -> None:
        self.query_one("#told", Lines).show(setting)

    def action_choice(self, step: int) -> None:
        """Move down (1) or up (-1) among the suggestions, or in the list of what was skipped."""
        if not self.query_one(Field).step(step):
            self.query_one("#result", VerticalScroll).scroll_relative(y=step, animate=False)

    @property
    def _busy(self) -> bool:
        job = self._session.importing
        return job is not None and job.running

    @on(Input.Submitted)
    def _entered(self) -> None:
        field = self.query_one(Field)
        if field.choosing:
            field.take()
            return
        path: Path | str = field.answer if is_address(field.answer) else as_path(field.answer)
        if self._busy:
            return
        if self._done is not None and self._done.first is not None:
            self.dismiss(self._done)
        elif not field.answer or (isinstance(path, Path) and not path.exists()):
            words = _("Tidak ada berkas atau folder “{path}”.").format(path=field.answer)
            self._tell(lambda width: wrapped(f"⚠ {words}", width, "doubt"))
        else:
            self._begin(path)
            if self._session.importing is not None:
                self._follow(self._session.importing)

    def _follow(self, job: ImportJob) -> None:
        self.run_worker(self._watch(job), group="files")

    async def _watch(self, job: ImportJob) -> None:
        """Show how far an import has come until it ends, and then what came of it; the keys stay free."""
        form, line = self.query_one("#form"), self.query_one(Input)
        form.border_subtitle = Content(_("Enter membaca dulu, ini jalan terus · Esc menghentikan"))
        line.disabled = True
        self.refresh_bindings()
        painting = self.set_interval(_REPAINTED, lambda: self._tell(partial(progress_lines, job.so_far)))
        await job.ended()
        painting.stop()
        self._done = job.so_far
        self._session.importing = None
        self._tell(partial(_outcome_lines, job))
        form.border_subtitle = Content(_("Enter melanjutkan · Esc menutup"))
        line.disabled = False
        line.focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Reading on meanwhile is for an import that is under way."""
        del parameters
        return self._busy if action == "background" else True

    async def action_complete(self) -> None:
        """Complete the path, as a shell does."""
        await self.query_one(Field).complete()

    def action_background(self) -> None:
        """Leave the import to itself and read on; its end is told."""
        self.dismiss(None)

    def action_watch(self) -> None:
        """Watch the folder that is named: what lands there is kept; or stop the watch that goes on."""
        job, answer = self._session.watching, self.query_one(Field).answer
        if job is not None and job.running:
            job.stop()
        elif answer and not is_address(answer) and as_path(answer).is_dir():
            self._watch_folder(as_path(answer))
        else:
            words = _("Tulis dahulu folder yang dipantau, lalu tekan ^t.")
            self._tell(lambda width: wrapped(f"⚠ {words}", width, "doubt"))
        self._show_watch()

    def action_harvest(self) -> None:
        """Go to the form for large archives; an import that is under way goes on."""
        self._harvest()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Stop an import that is running; otherwise close the suggestions, or the box."""
        job = self._session.importing
        if job is not None and job.running:
            job.stop()
        elif not self.query_one(Field).close_choices():
            self.dismiss(self._done)


def _outcome_lines(job: ImportJob, width: int) -> list[Line]:
    if job.failed is None:
        return result_lines(job.so_far, width)
    return [*wrapped(f"⚠ {in_words(job.failed)}", width, "doubt"), (), *wrapped(counted(job.so_far.account), width)]
