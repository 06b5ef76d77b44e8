"""Deleting articles on the reading screen, and restoring them from the bin."""

import asyncio
from functools import partial

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import LibraryError, TimelineRow
from pilkada_tui.library.notes.deletions import bin_of
from pilkada_tui.model import Article
from pilkada_tui.terms import dates
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.screens.reading.base import ReadingBase


class Deleting(ReadingBase):
    """What is deleted is left out of every screen and stays in the bin."""

    def open_current(self) -> None:
        """Open the article under the list's cursor."""
        raise NotImplementedError

    async def action_delete(self) -> None:
        """Delete what is marked in the list in front, or else what is under its cursor: articles, quotes or events."""
        articles = self.panes.articles
        if self.panes.front == "quotes" and self.session.article is not None:
            await self._reject(self.session.article)
            return
        if self.panes.front == "timeline" and self.panes.timeline.current is not None:
            await self._reject_events(self.panes.timeline.picked or (self.panes.timeline.current,))
            return
        gone = articles.marked or ((articles.current,) if articles.current else ())
        if self.panes.front != "articles" or not gone:
            self.say(_("d menghapus artikel di daftar (1), kutipan di kartunya (3) atau peristiwa di linimasa (4)."))
            return
        if self.session.article is not None and self.session.article.id in gone:
            self.session.article = None
        articles.unmark()
        if await self.change(partial(self.session.library.delete, gone)):
            self.say(_n("{count} artikel dihapus. u mengembalikannya; D membuka yang dihapus.", len(gone)))
            self.open_current()

    async def _reject(self, article: Article) -> None:
        """Reject the marked quotes, or the one under the cursor."""
        number, quotes = self.session.quote, self.panes.quotes
        gone = quotes.marked_numbers or (() if number is None else (number,))
        if not gone:
            self.say(_("Artikel ini tidak punya kutipan."))
            return

        quotes.unmark()
        pins = tuple(Pin(article, at) for at in gone)
        if await self.change(partial(actions.delete, self.session.library, actions.Picked(quotes=pins))):
            self.say(_n("{count} kutipan ditolak: bukan kutipan. u mengembalikannya.", len(gone)))

    async def _reject_events(self, gone: tuple[TimelineRow, ...]) -> None:
        self.panes.timeline.events.unmark()
        if await self.change(partial(actions.delete, self.session.library, actions.Picked(events=gone))):
            self.say(_n("{count} peristiwa ditolak: bukan peristiwa. u mengembalikannya.", len(gone)))

    async def action_bin(self) -> None:
        """List what was deleted, and restore the one chosen."""
        try:
            deleted = await asyncio.to_thread(bin_of, self.session.library.notes)
        except LibraryError as error:
            self.say(in_words(error), wrong=True)
            return
        if not deleted:
            self.say(_("Belum ada yang dihapus."))
            return

        async def chosen(place: int | None) -> None:
            """Restore the chosen article."""
            if place is not None:
                one = deleted[place]
                if await self.change(partial(self.session.library.restore, [one.article])):
                    self.say(_("Dikembalikan: {title}").format(title=one.title or _("tanpa judul")))

        days = [dates.short(one.day, year=True) if one.day else "" for one in deleted]
        choices = [(one.title or _("tanpa judul"), day) for one, day in zip(deleted, days, strict=True)]
        self.app.push_screen(screens.ChoiceScreen(_("Yang dihapus · Enter mengembalikan"), choices, 0), chosen)
