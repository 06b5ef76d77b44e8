"""Stars, tags, notes and pins where one reads, and taking any change back."""
# ruff: noqa: PLC0415 (what an action needs is imported inside it, so that the first paint comes without it)

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import LibraryError
from pilkada_tui.library.notes.annotations import note, star
from pilkada_tui.library.notes.gathered import Own, known_tags, own, owns, set_tags, signs
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.pins import PinBoard
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.screens.reading.base import Desk, Subject

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.forms import Answers


class Noting(Desk):
    """The reader's marks: each is kept at once, shown at once, and can be taken back."""

    def on_mount(self) -> None:
        """Bring back the pins and signs of the last sitting, and keep every later pin."""
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

    async def _own(self, subject: Subject) -> Own | None:
        """What was made of something so far; where the notes cannot be read, that is said."""
        try:
            return await asyncio.to_thread(own, self.session.library.notes, subject.key)
        except LibraryError as error:
            self.say(in_words(error), wrong=True)
            return None

    async def action_star(self) -> None:
        """Give a star, or take it back."""
        if self.panes.front == "articles" and self.panes.articles.marked:
            await self._star_marked()
            return
        if (subject := self.subject()) is None:
            return
        notes, have = self.session.library.notes, await self._own(subject)
        if have is None:
            return
        on = not have.starred
        if await self.change(lambda: star(notes, subject.key, on=on)):
            said = _("★ {name} berbintang") if on else _("Bintang dilepas dari {name}")
            self.say(said.format(name=subject.name))

    async def _star_marked(self) -> None:
        """Give every marked article a star; where all have one, take it from all."""
        notes, marked = self.session.library.notes, self.panes.articles.marked

        def change() -> bool:
            on = not all(one.starred for one in owns(notes, marked))
            for article in marked:
                star(notes, article, on=on)
            return on

        if await self.change(change):
            self.say(_n("{count} artikel yang ditandai: bintangnya diubah", len(marked)))

    async def action_tag(self) -> None:
        """Ask for the tags of what is under the cursor."""
        from pilkada_tui.tui.actions.forms import Question

        if (subject := self.subject()) is None:
            return
        notes, have = self.session.library.notes, await self._own(subject)
        if have is None:
            return
        known = await asyncio.to_thread(known_tags, notes)

        def save(answers: "Answers") -> bool:
            return set_tags(notes, subject.key, answers["tags"].split(","))

        question = Question(
            "tags", _("Tag"), ", ".join(have.tags), complete=partial(_tags_like, known), hint=_("pisahkan dengan koma")
        )
        await self._ask(screens.FormScreen(_("Tag pada {name}").format(name=subject.name), [question], save))

    async def action_note(self) -> None:
        """Ask for the note on what is under the cursor."""
        from pilkada_tui.tui.actions.forms import Question

        if (subject := self.subject()) is None:
            return
        notes, have = self.session.library.notes, await self._own(subject)
        if have is None:
            return

        def save(answers: "Answers") -> bool:
            return note(notes, subject.key, answers["note"])

        question = Question("note", "", have.note, lines=6)
        await self._ask(screens.FormScreen(_("Catatan pada {name}").format(name=subject.name), [question], save))

    async def _ask(self, form: "screens.FormScreen") -> None:
        self.app.push_screen(form, self.answered)

    async def answered(self, saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
        """Show what a form has changed."""
        if saved:
            await self.show_again()
        self.saved(saved)

    async def action_undo(self) -> None:
        """Take back the last change, and say which."""
        await self._step(_("Diurungkan: {what}"), _("Tidak ada yang dapat diurungkan."), back=True)

    async def action_redo(self) -> None:
        """Make again what was taken back last, and say which."""
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
        from pilkada_tui.tui.render.change_message import told

        await self.show_again()
        self.say(done.format(what=told(change)))


def _tags_like(known: list[str], typed: str) -> list[str]:
    """The line with its last tag completed by each of the known tags that it begins."""
    before, comma, last = typed.rpartition(",")
    begun = last.strip().casefold()
    have = {one.strip().casefold() for one in before.split(",")}
    start = f"{before}{comma} " if comma else ""
    return [start + tag for tag in known if tag.casefold().startswith(begun) and tag.casefold() not in {begun, *have}]
