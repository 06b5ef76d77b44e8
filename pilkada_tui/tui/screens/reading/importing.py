"""Importing on the reading screen: a new article is in the list at once, and is opened."""

import asyncio
from typing import TYPE_CHECKING

from pilkada_tui.language import _, in_words
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions.local_files import may_name_files
from pilkada_tui.tui.screens.reading.base import ReadingBase
from pilkada_tui.tui.widgets.base.hint_bar import HintBar

if TYPE_CHECKING:
    from pathlib import Path

    from pilkada_tui.tui.actions.import_pages import ImportJob
    from pilkada_tui.tui.actions.watch_folder import WatchJob
    from pilkada_tui.tui.import_report import Glance, Intake

AGAIN = -1
"""The return code of a session that is to be restarted on another library."""
_REPAINTED = 0.2
"""Seconds between two looks at how far an import has come."""


class BringingIn(ReadingBase):
    """Opens the paste box and the files' form."""

    _to_harvest = False
    _own_awaits = False
    """Whether the user's own library opens, in the place of the sample, once this screen is in front."""
    watched_on: "Path | None" = None
    """The folder to watch in the next session, which is opened on the user's own library."""

    def on_screen_resume(self) -> None:
        """Leave the sample if pages came into the user's own library over another screen."""
        if self._own_awaits:
            self._leave_sample()

    def action_paste(self) -> None:
        """Paste a page."""
        self.app.push_screen(screens.PasteScreen(self.session.keeper()), self._pasted)

    def action_files(self) -> None:
        """Import a file or a folder, or see how far that has come; not in a browser, unless the server allows it."""
        if not may_name_files(self.app):
            self.say(_("Lewat peramban, berkas mesin ini tidak diambil. Tempel halamannya dengan a."))
            return
        self.app.push_screen(
            screens.FilesScreen(self.session, self._begin, self._watch, self._harvest_next), self._taken
        )

    def _harvest_next(self) -> None:
        self._to_harvest = True

    async def _harvested(self, added: int | None) -> None:
        if added and not self._to_own_library():
            await asyncio.to_thread(self.session.library.refresh)
            await self.show_again()

    def _begin(self, path: "Path | str") -> None:
        self.session.importing = job = actions.ImportJob(self.session.keeper(), path)
        self.run_worker(self._import(job), group="import")

    async def _import(self, job: "ImportJob") -> None:
        """Run an import whatever screen is shown, and tell of its end where nobody watches it."""
        painting = self.set_interval(_REPAINTED, lambda: self._show_task(actions.task_words(job.so_far)))
        try:
            await job.run()
        finally:
            painting.stop()
            self._show_task("")
        if not any(isinstance(screen, screens.FilesScreen) for screen in self.app.screen_stack):
            self._tell_of(job)
            if not self._to_own_library():
                await self.show_again()

    def _watch(self, folder: "Path") -> None:
        self.session.watching = job = actions.WatchJob(self.session.keeper(), folder)
        self.run_worker(self._watching(job), group="watch")

    async def _watching(self, job: "WatchJob") -> None:
        """Run a watch whatever screen is shown, with what it kept in the list at once."""

        def paint() -> None:
            """Say how it goes where an import does not say so for itself."""
            importing = self.session.importing
            if importing is None or not importing.running:
                self._show_task(actions.watch_words(job.state))

        painting, shown = self.set_interval(_REPAINTED, paint), 0
        running = asyncio.create_task(job.run())
        try:
            while not running.done():
                await asyncio.wait([running], timeout=_REPAINTED)
                if job.account.added != shown:
                    shown = job.account.added
                    await self._show_what_came()
        finally:
            job.stop()
            painting.stop()
            self._show_task("")

    def go_on_watching(self, folder: "Path") -> None:
        """Watch the folder that was watched over the sample, and say where what lands there stands now."""
        self._watch(folder)
        self.say(_("Ini pustaka Anda, dengan halaman yang masuk dari “{folder}”.").format(folder=folder.name))

    async def _show_what_came(self) -> None:
        if not self._to_own_library():
            await self.show_again()

    def _to_own_library(self) -> bool:
        """Leave the sample for the user's own library once that holds something; False where nothing is left.

        Where another screen is in front, on which the user may be writing, that waits until it is closed.
        """
        if not self.session.sample:
            return False
        keeper = self.session.keeper()
        if keeper is self.session.library or not keeper.count(copies=True):
            return False
        if self.app.screen is self:
            self._leave_sample()
        elif not self._own_awaits:
            self._own_awaits = True
            self.say(_("Pustaka Anda, dengan halaman itu, terbuka begitu Anda kembali membaca."))
        return True

    def _leave_sample(self) -> None:
        watching = self.session.watching
        self.watched_on = watching.folder if watching is not None and watching.running else None
        self.app.exit(return_code=AGAIN)

    def _show_task(self, words: str) -> None:
        for screen in self.app.screen_stack:
            for bar in screen.query(HintBar):
                bar.show_task(words)

    def _tell_of(self, job: "ImportJob") -> None:
        if job.failed is not None:
            self.say(f"{in_words(job.failed)} {actions.counted(job.so_far.account)}", wrong=True)
            return
        told = _("Selesai mengambil berkas: {counts}").format(counts=actions.counted(job.so_far.account))
        more = _("Tekan i untuk melihat yang dilewati.")
        self.say(f"{told} {more}" if job.so_far.skipped else told)

    async def _pasted(self, seen: "Glance | None") -> None:
        if seen is not None and seen.article is not None and not self._to_own_library():
            await self._arrive(seen.article.id)
            copies = await asyncio.to_thread(self.session.library.copies, seen.article.id)
            kept = _("Disimpan, sebagai salinan berita yang sudah ada.") if copies else _("Disimpan di pustaka.")
            self.say(_("Sudah ada di pustaka; tidak digandakan.") if seen.known else kept)

    async def _taken(self, done: "Intake | None") -> None:
        if self._to_harvest:
            self._to_harvest = False
            self.app.push_screen(screens.HarvestScreen(self.session), self._harvested)
            return
        if done is None or self._to_own_library():
            return
        if done.first is not None:
            await self._arrive(done.first)
        self.say(actions.counted(done.account))

    async def _arrive(self, article: str) -> None:
        """Show the list as it is now, with the cursor on an article, and that article in every pane."""
        await self.show_again(article)
        self.panes.articles.show(article)
        self.panes.forget_path()
        self.panes.to_front("text")
