"""The actions on the rows of a list: pin, copy, star, tag, delete, correct."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import ScreenResultType

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions import selection
from pilkada_tui.tui.actions.desktop import copy
from pilkada_tui.tui.actions.selection import Picked
from pilkada_tui.tui.screens.base import Undoing
from pilkada_tui.tui.screens.reading.base import Subject
from pilkada_tui.tui.session import Session

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.forms.form import Form


class ActingOnRows(Undoing[ScreenResultType]):
    """Acts on all rows that are marked, or else on the one under the cursor; the screen says which these are."""

    session: Session

    def read_picked(self) -> Picked:
        """What is marked, or under the cursor; slow, so never in the event loop."""
        raise NotImplementedError

    def unmark(self) -> None:
        """Clear all marks."""
        raise NotImplementedError

    def show_pins(self) -> None:
        """Show the pins as they are now."""
        raise NotImplementedError

    async def picked(self) -> Picked | None:
        """What keys act on; where that cannot be read, or is nothing, that is said."""
        try:
            found = await asyncio.to_thread(self.read_picked)
        except (LibraryError, ArticleMissing) as error:
            self.reading.say(in_words(error), wrong=True)
            return None
        if found == Picked():
            self.reading.say(_("Tidak ada baris di bawah kursor."))
            return None
        return found

    async def _quotes(self) -> Picked | None:
        found = await self.picked()
        if found is not None and not found.quotes:
            self.reading.say(_("Hanya kutipan yang dapat disematkan dan disalin."))
            return None
        return found

    async def action_pin(self) -> None:
        """Pin the marked quotes, or the one under the cursor; or unpin them."""
        if (found := await self._quotes()) is not None:
            on, count = self.session.pin_all(found.quotes), len(found.quotes)
            self.show_pins()
            if count > 1:
                self.reading.say(
                    _n("{count} kutipan disematkan.", count) if on else _n("{count} sematan dilepas.", count)
                )

    async def action_copy(self) -> None:
        """Copy the marked quotes, or the one under the cursor, with their citation."""
        if (found := await self._quotes()) is not None:
            copy(self.app, [(pin.article, pin.quote) for pin in found.quotes])

    async def _subject(self) -> Subject | None:
        found = await self.picked()
        if found is not None and not found.keys:
            self.reading.say(_("Bintang dan tag hanya untuk artikel dan kutipan."))
            return None
        if found is None:
            return None
        return Subject(found.keys, _named(found))

    async def action_star(self) -> None:
        """Star what is marked, or remove the stars where all have one."""
        if (subject := await self._subject()) is not None:
            await self.reading.star(subject)
            await self.follow()

    async def action_tag(self) -> None:
        """Ask for the tags of what is marked."""
        if (subject := await self._subject()) is not None:
            await self.reading.tag(subject, self.follow)

    async def action_pipe(self) -> None:
        """Hand the text of what is marked to a command."""
        if (found := await self.picked()) is None:
            return
        articles = [await asyncio.to_thread(self.session.library.article, one) for one in found.articles]
        self.reading.pipe(found.quotes, articles)

    async def action_delete(self) -> None:
        """Delete what is marked: quotes and events are none, articles go into the bin."""
        if (found := await self.picked()) is None:
            return
        self.unmark()
        if await self.reading.change(partial(selection.delete, self.session.library, found)):
            await self.follow()
            self.reading.say(_("{what} dihapus. u mengembalikannya.").format(what=_named(found)))

    async def action_edit_rows(self) -> None:
        """Correct the speaker of the marked quotes, or whatever stands under the cursor."""
        if (found := await self.picked()) is None:
            return
        try:
            form = await asyncio.to_thread(self._form, found)
        except (LibraryError, ArticleMissing) as error:
            self.reading.say(in_words(error), wrong=True)
            return
        if form is None:
            self.reading.say(_("Beberapa sekaligus: kutipan dikoreksi bersama kutipan, peristiwa bersama peristiwa."))
            return
        self.app.push_screen(screens.FormScreen.of(form), self._edited)

    def _form(self, found: Picked) -> "Form | None":
        library = self.session.library
        if not found.articles and not found.events:
            return actions.quotes_form(library, found.quotes)
        if not found.articles and not found.quotes:
            return actions.events_form(library, found.events)
        if len(found.articles) == 1 and not found.quotes and not found.events:
            [article] = found.articles
            return actions.article_form(library, library.as_read(article), library.article(article))
        return None

    async def _edited(self, saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
        if saved:
            self.unmark()
            await self.reading.show_again()
            await self.follow()
        self.reading.saved(saved)


def _named(found: Picked) -> str:
    quotes, articles, events = map(len, found)
    parts = (
        _n("{count} kutipan", quotes) if quotes else "",
        _n("{count} artikel", articles) if articles else "",
        _n("{count} peristiwa", events) if events else "",
    )
    return " · ".join(filter(None, parts))
