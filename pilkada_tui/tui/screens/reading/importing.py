"""Bringing articles in where one reads: the new one stands in the list at once, and is opened."""
# ruff: noqa: PLC0415 (what an action needs is imported inside it, so that the first paint comes without it)

import asyncio
from typing import TYPE_CHECKING

from pilkada_tui.language import _
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.local_files import may_name_files
from pilkada_tui.tui.screens.reading.base import Desk

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.import_pages import Glance, Intake


class BringingIn(Desk):
    """Opens the paste box and the files' form."""

    def action_paste(self) -> None:
        """Paste a page."""
        self.app.push_screen(screens.PasteScreen(self.session.library), self._pasted)

    def action_files(self) -> None:
        """Bring in a file or a folder; not in a browser, unless the server was started so."""
        if not may_name_files(self.app):
            self.say(_("Lewat peramban, berkas mesin ini tidak diambil. Tempel halamannya dengan a."))
            return
        self.app.push_screen(screens.FilesScreen(self.session.library), self._taken)

    async def _pasted(self, seen: "Glance | None") -> None:
        if seen is not None and seen.article is not None:
            await self._arrive(seen.article.id)
            copies = await asyncio.to_thread(self.session.library.copies, seen.article.id)
            kept = _("Disimpan, sebagai salinan berita yang sudah ada.") if copies else _("Disimpan di pustaka.")
            self.say(_("Sudah ada di pustaka; tidak digandakan.") if seen.known else kept)

    async def _taken(self, done: "Intake | None") -> None:
        if done is None:
            return
        if done.first is not None:
            await self._arrive(done.first)
        from pilkada_tui.tui.actions.import_pages import counted

        self.say(counted(done.account))

    async def _arrive(self, article: str) -> None:
        """Show the list as it is now, with the cursor on an article, and that article in every pane."""
        await self.show_again(article)
        self.panes.articles.show(article)
        self.panes.forget_path()
        self.panes.to_front("text")
