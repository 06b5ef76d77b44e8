"""Ambil: a file or a folder of pages, read and kept while one watches, and what was skipped and why."""

import asyncio
from functools import partial
from pathlib import Path
from threading import Event
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.tui.actions.forms import Question
from pilkada_tui.tui.actions.import_pages import Intake, bring_in, counted, paths_like
from pilkada_tui.tui.render.import_preview import progress_lines, result_lines
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines, Setting
from pilkada_tui.tui.widgets.forms.field import Field


class FilesScreen(ModalScreen[Intake | None]):
    """Asks for a path, brings in what is there, and ends with what came of it, or with None where nothing was asked."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FILES]

    DEFAULT_CSS = """
    FilesScreen { align: center middle; }
    FilesScreen > #form { width: 78; max-width: 100%; height: auto; max-height: 100%; padding: 0 1; }
    FilesScreen #result { height: auto; max-height: 20; margin: 1 0 0 0; }
    FilesScreen > HintBar { dock: bottom; }
    """

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._stop = Event()
        self._busy = False
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
        yield HintBar()

    def on_mount(self) -> None:
        """Begin on the path."""
        advice = _("Halaman tersimpan, surat, dokumen, tabel, atau arsip; dari folder diambil semuanya. Enter memulai.")
        self._tell(lambda width: wrapped(advice, width, "dim"))
        self.query_one(Input).focus()

    def on_unmount(self) -> None:
        """Whatever closes the screen also ends the reading."""
        self._stop.set()

    def _tell(self, setting: Setting) -> None:
        self.query_one("#told", Lines).show(setting)

    def action_choice(self, step: int) -> None:
        """Down (1) or up (-1) among what may be meant, or in the list of what was skipped."""
        if not self.query_one(Field).step(step):
            self.query_one("#result", VerticalScroll).scroll_relative(y=step, animate=False)

    @on(Input.Submitted)
    def _entered(self) -> None:
        field = self.query_one(Field)
        if field.choosing:
            field.take()
            return
        path = Path(field.answer).expanduser()
        if self._busy:
            return
        if self._done is not None and self._done.first is not None:
            self.dismiss(self._done)
        elif not field.answer or not path.exists():
            words = _("Tidak ada berkas atau folder “{path}”.").format(path=field.answer)
            self._tell(lambda width: wrapped(f"⚠ {words}", width, "doubt"))
        else:
            self._busy = True
            self.query_one("#form").border_subtitle = Content(_("Esc menghentikan"))
            self.run_worker(self._bring(path), group="files")

    async def _bring(self, path: Path) -> None:
        """Bring in what is there, in a thread; the keys stay free."""
        self.query_one(Input).disabled = True
        try:
            await asyncio.to_thread(self._work, path)
        except (LibraryError, OSError) as error:
            words = in_words(error)
            done = counted(self._done.account) if self._done else ""
            self._tell(lambda width: [*wrapped(f"⚠ {words}", width, "doubt"), (), *wrapped(done, width)])
        finally:
            self._busy = False
            self.query_one("#form").border_subtitle = Content(_("Enter melanjutkan · Esc menutup"))
            line = self.query_one(Input)
            line.disabled = False
            line.focus()

    def _work(self, path: Path) -> None:
        """In the thread: bring in and tell of it. The last word is the result."""
        for so_far in bring_in(self._library, path, self._stop.is_set):
            self._done = so_far
            if not self.app.is_running or not self.is_attached:
                return
            self.app.call_from_thread(self._tell, partial(progress_lines, so_far))
        if self._done is not None:
            self.app.call_from_thread(self._tell, partial(result_lines, self._done))

    def action_leave(self) -> None:
        """Stop while pages are read; otherwise put away what may be meant, or close."""
        if self._busy:
            self._stop.set()
        elif not self.query_one(Field).close_choices():
            self.dismiss(self._done)
