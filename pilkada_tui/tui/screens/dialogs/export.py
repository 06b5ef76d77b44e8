"""Ekspor: asks for a file and writes to it what was on the screen; a file that is there only after a question."""

import asyncio
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from pilkada_tui.export import NotVerbatimError
from pilkada_tui.language import _, in_words
from pilkada_tui.library import ArticleMissing
from pilkada_tui.library.errors import in_plain_words
from pilkada_tui.library.paths import at_home
from pilkada_tui.message import UserError
from pilkada_tui.plain_file import read_plain, strange_kind
from pilkada_tui.tui.actions.desktop import has_browser
from pilkada_tui.tui.actions.export import SHEET_KINDS, Writer
from pilkada_tui.tui.actions.local_files import download_name, may_name_files
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.dialogs.choice import ChoiceScreen
from pilkada_tui.tui.settings import keys

_ENDINGS = (".md", ".csv", ".xlsx", ".docx", ".ris")
"""The endings that most ask for, of those that articles are written in."""


def _content(write: Writer, name: Path) -> bytes:
    with TemporaryDirectory(prefix="pilkada-tui-") as folder:
        path = Path(folder) / name
        write(path)
        return read_plain(path)


def _is_page(path: Path) -> bool:
    return path.suffix.lower() == ".html"


class ExportScreen(ModalScreen[Path | None]):
    """A line for the file's name. Ends with the file that was written, or with None.

    ``dossier`` says that the writer takes the name of a dossier too.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.EXPORT]

    DEFAULT_CSS = """
    ExportScreen { align: center middle; }
    ExportScreen > Vertical { width: 72; max-width: 100%; height: auto; padding: 0 1; }
    ExportScreen Label { width: 100%; }
    """

    def __init__(self, name: str, write: Writer, *, dossier: bool = False) -> None:
        super().__init__()
        self._suggested = name
        self._write_to = write
        self._dossier = dossier
        self._endings = tuple(SHEET_KINDS) if name.endswith(".csv") else _ENDINGS  # a table is suggested as CSV

    def compose(self) -> ComposeResult:
        """What to type, the line, and what went wrong."""
        with Vertical(classes="pane") as box:
            box.border_title = Content(_("Ekspor"))
            box.border_subtitle = Content(_("Enter menulis · Esc batal"))
            told = _("Nama berkas; bentuk menurut akhirannya ({endings}):").format(endings=" ".join(self._endings))
            of_dossier = _("Nama berkas dosir, satu halaman HTML dari semua yang ditemukan pencarian:")
            yield Label(of_dossier if _is_page(Path(self._suggested)) else told, markup=False)
            if self._dossier:
                yield Label(_("Berakhiran dosir.html: dosir dari semua yang ditemukan pencarian."), markup=False)
            yield Input(self._suggested, compact=True, select_on_focus=False)
            yield Label("", id="trouble", markup=False)

    @on(Input.Submitted)
    async def _submitted(self, message: Input.Submitted) -> None:
        named = may_name_files(self.app)
        await self._write(Path(message.value.strip() if named else download_name(message.value)), named=named)

    async def _write(self, path: Path, *, named: bool, overwrite: bool = False) -> None:
        try:
            path = at_home(path) if named else path
            self._say(_("Menulis…"))
            await (asyncio.to_thread(self._write_to, path, overwrite=overwrite) if named else self._download(path))
        except KeyError:
            self._say(_("Akhirannya belum dikenal: pakai .md, .csv atau .jsonl."))
        except FileExistsError:
            self._ask_whether_to_overwrite(path)
        except OSError as error:
            self._say(shown(in_words(in_plain_words(error, path))))
        except (NotVerbatimError, UserError, ArticleMissing) as error:
            self._say(shown(in_words(error)))
        else:
            told = _("Ditulis: {path}").format(path=path.resolve()) if named else _("Diunduh: {path}").format(path=path)
            self.notify(shown(told), markup=False)
            self.dismiss(path)
            if named and _is_page(path) and has_browser():
                self.app.call_next(self._offer_to_open, self.app, path)  # this screen is gone when that is answered

    @staticmethod
    def _offer_to_open(app: App[object], page: Path) -> None:
        """Say where a page of HTML lies, and show it in a browser if the user wants that."""

        def chosen(place: int | None) -> None:
            """Show the page in a browser where that was chosen."""
            if place == 0:
                app.open_url(page.resolve().as_uri())

        choices = [(_("Buka di peramban"), ""), (_("Nanti saja"), "")]
        app.push_screen(ChoiceScreen(_("Ditulis: {path}").format(path=page.resolve()), choices, 0), chosen)

    def _ask_whether_to_overwrite(self, path: Path) -> None:
        """Ask where a plain file is there, beginning on "no"; anything else in its place is never overwritten."""
        self._say(_("Berkas itu sudah ada dan tidak ditimpa; beri nama lain."))
        if strange_kind(path):
            return

        async def chosen(place: int | None) -> None:
            """Write over the file where the user chose that."""
            if place == 1:
                await self._write(path, named=True, overwrite=True)

        choices = [(_("Jangan ditimpa"), _("beri nama lain")), (_("Timpa"), _("isinya yang sekarang hilang"))]
        title = _("{name} sudah ada").format(name=path.name)
        self.app.push_screen(ChoiceScreen(title, choices, 0), chosen)

    async def _download(self, name: Path) -> None:
        """Have the browser save the file under a name; on this machine it is gone as soon as it is handed over."""
        content = await asyncio.to_thread(_content, self._write_to, name)
        self.app.deliver_binary(BytesIO(content), save_filename=name.name, mime_type="application/octet-stream")

    def _say(self, trouble: str) -> None:
        self.query_one("#trouble", Label).update(Content(trouble))

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)
