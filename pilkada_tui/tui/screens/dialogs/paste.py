"""Tempel: a box for a whole web page, and beside it what was read from it, before anything is kept."""

import asyncio
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea

from pilkada_tui.language import _, in_words
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.tui.actions.import_pages import articles_in, glance, glances
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.import_report import Glance
from pilkada_tui.tui.render.import_preview import glance_lines
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.screens.dialogs.choice import ChoiceScreen
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines
from pilkada_tui.tui.widgets.forms.inputs import SafeArea


class PasteScreen(ModalScreen[Glance | None]):
    """Ends with what was kept, or with None. What cannot be kept stays in the box."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.PASTE]

    DEFAULT_CSS = """
    PasteScreen { align: center middle; }
    PasteScreen > #sheet { width: 156; max-width: 100%; height: 100%; max-height: 46; }
    PasteScreen > #sheet { layout: vertical; }
    PasteScreen SafeArea { height: 2fr; min-height: 3; }
    PasteScreen #read { height: 3fr; padding: 0 1; }
    PasteScreen #trouble { margin: 0 1; }
    PasteScreen > HintBar { dock: bottom; }
    PasteScreen.-wide > #sheet { layout: horizontal; }
    PasteScreen.-wide SafeArea { width: 1fr; height: 100%; }
    PasteScreen.-wide #read { width: 1fr; height: 100%; }
    """

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._seen = Glance(None)
        self._warned = False
        self._reading: Latest[str, Glance] = Latest(partial(_glance, library), self._show)

    def compose(self) -> ComposeResult:
        """The box, what was read from it, what went wrong, and the keys."""
        with Container(id="sheet"):
            advice = _(
                "Tempel di sini satu halaman berita utuh, seperti disalin dari peramban; HTML juga bisa. "
                "Alamatnya boleh di baris pertama."
            )
            area = SafeArea(hint=advice, classes="pane")
            area.border_title = Content(_("Tempel halaman"))
            yield area
            with VerticalScroll(id="read", classes="pane", can_focus=True) as read:
                read.border_title = Content(_("Yang terbaca"))
                yield Lines(id="trouble")
                yield Lines(id="glance")
        yield HintBar()

    def on_mount(self) -> None:
        """Begin in the empty box."""
        self.query_one("#glance", Lines).show(partial(glance_lines, self._seen))
        self.query_one(SafeArea).focus()

    def on_resize(self) -> None:
        """Side by side where there is room."""
        self.set_class(self.app.size.width >= 110, "-wide")

    @property
    def text(self) -> str:
        """What is in the box."""
        return self.query_one(SafeArea).text

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._warned = False
        self._trouble("")
        self.run_worker(self._reading.request(self.text), group="glance")

    def _show(self, _text: str, seen: Glance) -> None:
        self._seen = seen
        self.query_one("#glance", Lines).show(partial(glance_lines, seen))
        self.query_one("#read").scroll_home(animate=False)

    def _trouble(self, words: str) -> None:
        lines = wrapped
        self.query_one("#trouble", Lines).show(
            lambda width: [*lines(f"⚠ {words}", width, "doubt"), ()] if words else []
        )
        self.query_one("#read").scroll_home(animate=False)

    async def action_keep(self) -> None:
        """Keep the page as it is in the box now; of several articles in it one is asked whether they stay one."""
        count = await asyncio.to_thread(articles_in, self.text)
        if count < 2:
            await self._keep(whole=True)
            return
        title = _("Teks ini tampaknya memuat {count} artikel").format(count=count)
        choices = [(_("Bagi menjadi {count} artikel").format(count=count), ""), (_("Simpan utuh sebagai satu"), "")]
        self.app.push_screen(ChoiceScreen(title, choices, 0), self._keep_as_chosen)

    async def _keep_as_chosen(self, chosen: int | None) -> None:
        if chosen is not None:
            await self._keep(whole=chosen == 1)

    async def _keep(self, *, whole: bool) -> None:
        """Keep what is in the box, whole or divided; where that cannot be done, say why and lose nothing."""
        try:
            seen = await asyncio.to_thread(_keep if whole else _keep_parts, self._library, self.text)
        except LibraryError as error:
            self._trouble(in_words(error))
            return
        if seen.article is None:
            self._trouble(_("Tidak disimpan: {why}.").format(why=in_words(seen.why)))
        else:
            self.dismiss(seen)

    def action_clear(self) -> None:
        """Empty the box; Ctrl+z in it brings the text back."""
        area = self.query_one(SafeArea)
        area.clear()
        area.focus()

    def action_leave(self) -> None:
        """Leave without keeping; a page in the box is not thrown away without a warning."""
        if self.text.strip() and not self._warned:
            self._warned = True
            self._trouble(_("Belum disimpan. Esc sekali lagi membuang tempelan; Ctrl+s menyimpan."))
        else:
            self.dismiss(None)


def _glance(library: Library, text: str) -> Glance:
    try:
        return glance(library, text) if text.strip() else Glance(None)
    except LibraryError as error:
        return Glance(None, why=in_words(error))


def _keep(library: Library, text: str) -> Glance:
    seen = glance(library, text)
    if seen.article is not None:
        library.add([seen.article])
    return seen


def _keep_parts(library: Library, text: str) -> Glance:
    """Keep each article of a text, or none where one of them cannot be read; the first of them is shown."""
    seen = glances(library, text)
    unread = next((one for one in seen if one.article is None), None)
    if unread is not None:
        return unread
    library.add([one.article for one in seen if one.article is not None])
    return seen[0]
