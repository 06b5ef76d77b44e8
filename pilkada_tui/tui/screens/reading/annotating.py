"""Stars, tags, notes and pins on the reading screen, and undo."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from pilkada_tui.language import _, in_words
from pilkada_tui.library import LibraryError
from pilkada_tui.library.notes.annotations import Own, known_tags, note, owns, retag, signs, star_all
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions.annotations import PinBoard
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.change_message import told
from pilkada_tui.tui.screens.reading.base import ReadingBase, Subject

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.forms.form import Answers


class Noting(ReadingBase):
    """The user's annotations: each is stored and shown at once, and can be undone."""

    def on_mount(self) -> None:
        """Bring back the pins and signs of the last session, and keep every later pin."""
        library = self.session.library
        self.session.keep_pins = self._pinned
        try:
            self.session.pins = PinBoard(library).pins()
            self.panes.articles.show_signs(signs(library.notes))
        except LibraryError:
            return  # the screen names what is damaged when it opens

    def _pinned(self, pins: tuple[Pin, ...]) -> None:
        self.app.run_worker(self._keep_pins(pins), group="pins")

    async def _keep_pins(self, pins: tuple[Pin, ...]) -> None:
        async with self.writing:
            try:
                await asyncio.to_thread(PinBoard(self.session.library).keep, pins)
            except LibraryError as error:
                self.pins_adrift = True
                self.say(
                    _("Sematan hanya berlaku sampai program ditutup: {error}").format(error=in_words(error)), wrong=True
                )
            else:
                self.pins_adrift = False
                self.repaint_hints()

    async def _own(self, subject: Subject) -> tuple[Own, ...] | None:
        """What was made of each of some things so far; where the notes cannot be read, that is said."""
        try:
            return await asyncio.to_thread(owns, self.session.library.notes, subject.keys)
        except LibraryError as error:
            self.say(in_words(error), wrong=True)
            return None

    async def action_star(self) -> None:
        """Star all that is marked, or what is under the cursor; remove the stars where all have one."""
        if (subject := self.subjects()) is not None:
            await self.star(subject)

    async def star(self, subject: Subject) -> None:
        """Star all of something, or remove the stars where all have one."""
        if (have := await self._own(subject)) is None:
            return
        notes, on = self.session.library.notes, not all(one.starred for one in have)
        if await self.change(lambda: star_all(notes, subject.keys, on=on)):
            said = _("★ {name} berbintang") if on else _("Bintang dilepas dari {name}")
            self.say(said.format(name=subject.name))

    async def action_tag(self) -> None:
        """Ask for the tags of all that is marked, or of what is under the cursor; those that all share stand there."""
        if (subject := self.subjects()) is not None:
            await self.tag(subject)

    async def tag(self, subject: Subject, then: Callable[[], Awaitable[None]] | None = None) -> None:
        """Ask for the tags of all of something, and when they are kept do what comes ``then``."""
        if (have := await self._own(subject)) is None:
            return
        notes = self.session.library.notes
        known = await asyncio.to_thread(known_tags, notes)
        shared = [tag for tag in have[0].tags if all(tag in one.tags for one in have)]

        def save(answers: "Answers") -> bool:
            """Add the tags typed and remove the shared ones that are gone; True where that changed anything."""
            wanted = [tag.strip() for tag in answers["tags"].split(",")]
            gone = [tag for tag in shared if tag not in wanted]
            return retag(notes, subject.keys, add=wanted, take=gone) > 0

        question = actions.Question(
            "tags", _("Tag"), ", ".join(shared), complete=partial(_tags_like, known), hint=_("pisahkan dengan koma")
        )
        await self._ask(screens.FormScreen(_("Tag pada {name}").format(name=subject.name), [question], save), then)

    async def action_note(self) -> None:
        """Ask for the note on what is under the cursor."""
        if (subject := self.subject()) is None:
            return
        notes, have = self.session.library.notes, await self._own(subject)
        if have is None:
            return

        def save(answers: "Answers") -> bool:
            """Keep the note; True where it changed."""
            return note(notes, subject.key, answers["note"])

        question = actions.Question("note", "", have[0].note, lines=6)
        await self._ask(screens.FormScreen(_("Catatan pada {name}").format(name=subject.name), [question], save))

    async def _ask(self, form: "screens.FormScreen", then: Callable[[], Awaitable[None]] | None = None) -> None:
        async def answered(saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
            """Show what the form has changed, then go on with ``then``."""
            await self.answered(saved)
            if saved and then is not None:
                await then()

        self.app.push_screen(form, answered)

    async def answered(self, saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
        """Show what a form has changed."""
        if saved:
            await self.show_again()
        self.saved(saved)

    async def action_undo(self) -> None:
        """Undo the last change, and say which it was."""
        await self._step(_("Diurungkan: {what}"), _("Tidak ada yang dapat diurungkan."), back=True)

    async def action_redo(self) -> None:
        """Redo the last undone change, and say which it was."""
        await self._step(_("Diulangi: {what}"), _("Tidak ada yang dapat diulangi."), back=False)

    async def _step(self, done: str, nothing: str, *, back: bool) -> None:
        library = self.session.library
        try:
            async with self.writing:
                change = await asyncio.to_thread(library.undo if back else library.redo)
        except LibraryError as error:
            self.say(in_words(error), wrong=True)
            return
        if change is None:
            self.say(nothing)
            return
        await self.show_again()
        self.say(done.format(what=told(change)))


def _tags_like(known: list[str], typed: str) -> list[str]:
    """The line with its last tag completed by each of the known tags that it begins."""
    before, comma, last = typed.rpartition(",")
    begun = last.strip().casefold()
    have = {one.strip().casefold() for one in before.split(",")}
    start = f"{before}{comma} " if comma else ""
    return [start + tag for tag in known if tag.casefold().startswith(begun) and tag.casefold() not in {begun, *have}]
