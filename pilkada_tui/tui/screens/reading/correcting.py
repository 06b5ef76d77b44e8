"""Correcting on the reading screen: quotes, events, regions, and quotes that were missed."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from pilkada_tui.language import _, in_words
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.notes.manual import marked
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.screens.reading.base import ReadingBase

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.forms.form import Form


class Correcting(ReadingBase):
    """Opens the form for what is under the cursor; what it keeps is shown everywhere."""

    async def action_edit(self) -> None:
        """Correct the speaker of the marked quotes, the marked events, or else what is under the cursor."""
        article, number, front = self.session.article, self.session.quote, self.panes.front
        if front == "timeline" and (row := self.panes.timeline.current) is not None:
            picked = self.panes.timeline.picked
            rows = picked if len(picked) > 1 else (row,)
            await self._open(lambda: actions.events_form(self.session.library, rows))
        elif front in {"text", "quotes"} and article is not None and number is not None:
            marked_here = self.panes.quotes.marked_numbers if front == "quotes" else ()
            pins = [Pin(article, at) for at in (marked_here if len(marked_here) > 1 else (number,))]
            await self._open(lambda: actions.quotes_form(self.session.library, pins))
        else:
            await self.action_edit_article()

    async def action_edit_article(self) -> None:
        """Correct the open article's region and day, and take back what was rejected in it."""
        article, library = self.session.article, self.session.library
        if article is not None:
            await self._open(lambda: actions.article_form(library, library.as_read(article.id), article))

    async def action_mark_quote(self) -> None:
        """Make a quote of the words that are selected in the text."""
        article, library = self.session.article, self.session.library
        chosen = self.panes.text.chosen
        added = marked(article, *chosen) if article is not None and chosen is not None else None
        if article is None or added is None:
            self._choose_first()
            return
        known = next((number for number, quote in enumerate(article.quotes) if quote.span == added.span), None)
        if known is not None:
            self.keep_place(known, self.session.hit)
            await self._open(lambda: actions.quotes_form(library, [Pin(article, known)]))
        else:
            await self._open(lambda: actions.added_form(library, library.as_read(article.id), added), added.span.start)

    async def action_mark_event(self) -> None:
        """Make an event of the words that are selected in the text."""
        article, library = self.session.article, self.session.library
        chosen = self.panes.text.chosen
        added = actions.marked_event(article, *chosen) if article is not None and chosen is not None else None
        if article is None or added is None:
            self._choose_first()
            return
        await self._open(lambda: actions.added_event_form(library, library.as_read(article.id), added))

    def _choose_first(self) -> None:
        self.say(_("Pilih dahulu kata-katanya di naskah: dengan tetikus, atau v lalu h l j k."))

    async def _open(self, make: "Callable[[], Form]", beside: int | None = None) -> None:
        """Show a form that is made in a thread, since it reads the library.

        It leaves the words at ``beside`` in sight, at the other end of the screen.
        """
        try:
            form = await asyncio.to_thread(make)
        except (LibraryError, ArticleMissing) as error:
            self.say(in_words(error), wrong=True)
            return
        shown = screens.FormScreen.of(form)
        if beside is not None:
            shown.add_class("-below" if self.panes.text.lift(beside) else "-above")
        self.app.push_screen(shown, self._corrected)

    async def _corrected(self, saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
        if saved:
            self.panes.text.pick_end()
            self.clear_selection()
            await self.show_again()
        self.saved(saved)
