"""Merging two names of one person in Tokoh, and separating them again."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import LibraryError
from pilkada_tui.library.views.people import PersonRow
from pilkada_tui.library.views.quotes import Said
from pilkada_tui.tui import screens
from pilkada_tui.tui.actions.forms import same_person
from pilkada_tui.tui.actions.forms.form import Answers
from pilkada_tui.tui.screens.rows import ActingOnRows
from pilkada_tui.tui.session import Session


class TellingPeople(ActingOnRows[Said | None]):
    """Keeps the user's word on the person under the cursor; the list follows at once."""

    session: Session

    def person(self) -> PersonRow | None:
        """The person under the cursor."""
        raise NotImplementedError

    def marked_people(self) -> tuple[PersonRow, ...]:
        """Those who are marked in the list."""
        raise NotImplementedError

    def find_again(self, name: str) -> None:
        """Put the cursor on the bearer of a name at the next reload."""
        raise NotImplementedError

    def action_same(self) -> None:
        """Ask whose name the person's name is too; of several who are marked, which of the names is the right one."""
        person, library = self.person(), self.session.library
        if len(marked := self.marked_people()) > 1:
            self._join(marked)
            return
        if person is None:
            return
        kept: list[str] = []

        def save(answers: Answers) -> bool:
            """Keep that the name is the other person's; True where that is new, Refused where no person is named."""
            changed = same_person.say_same(library, person.name, answers)
            kept.append(library.corrections().people[person.name])
            return changed

        async def saved(done: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
            """Show the person under the common name, and say how to undo it."""
            if done:
                await self.reading.show_again()
                words = _("“{name}” kini sama dengan “{real}”. u mengurungkannya.")
                if kept[-1] == person.name:
                    words = _("Semua yang bernama “{name}” kini satu orang. u mengurungkannya.")
                await self._show(kept[-1], words.format(name=person.name, real=kept[-1]))

        title = _("Siapa “{name}”").format(name=person.name)
        self.app.push_screen(screens.FormScreen(title, [same_person.same_question(library, person.name)], save), saved)

    def _join(self, people: tuple[PersonRow, ...]) -> None:
        library, names = self.session.library, tuple(person.name for person in people)
        kept: list[tuple[str, int]] = []

        def save(answers: Answers) -> bool:
            """Keep that all marked names are one person; True where that is new. Refused as ``join`` says."""
            kept.append(same_person.join(library, names, answers))
            return kept[-1][1] > 0

        async def saved(done: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
            """Show the person under the common name, and say how to undo it."""
            if done:
                self.unmark()
                await self.reading.show_again()
                real, count = kept[-1]
                words = _n("{count} tokoh kini satu orang: “{real}”. u mengurungkannya.", count, real=real)
                await self._show(real, words)

        title = _n("Jadikan satu: {count} tokoh", len(names))
        most = max(people, key=lambda person: person.quotes).name
        self.app.push_screen(screens.FormScreen(title, [same_person.join_question(library, names, most)], save), saved)

    async def action_split(self) -> None:
        """Take back that another name is the person's; where there are several, ask which."""
        if (person := self.person()) is None:
            return
        try:
            names = await asyncio.to_thread(same_person.said_same, self.session.library, person.name)
        except LibraryError as error:
            self.reading.say(in_words(error), wrong=True)
            return
        if not names:
            self.reading.say(_("Tidak ada nama yang dinyatakan sama dengan “{name}”.").format(name=person.name))
        elif len(names) == 1:
            await self._part(names[0])
        else:
            title = _("Pisahkan dari “{name}”").format(name=person.name)
            self.app.push_screen(screens.ChoiceScreen(title, [(name, "") for name in names], 0), self._chosen(names))

    def _chosen(self, names: tuple[str, ...]) -> Callable[[int | None], Awaitable[None]]:
        async def part(place: int | None) -> None:
            """Separate the chosen name from the person again."""
            if place is not None:
                await self._part(names[place])

        return part

    async def _part(self, name: str) -> None:
        person = self.person()
        if await self.reading.change(partial(same_person.split, self.session.library, name)):
            words = _("“{name}” kini orang tersendiri lagi. u mengurungkannya.")
            if person is not None and person.name == name:
                words = _("Yang bernama “{name}” kini beberapa orang lagi. u mengurungkannya.")
            await self._show(name, words.format(name=name))

    async def _show(self, name: str, words: str) -> None:
        self.find_again(name)
        await self.follow()
        self.reading.say(words)
