"""One question of a form: its label, the line to answer on, what the machine read, and the suggestions."""

import asyncio
import os.path
from collections.abc import Mapping
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, TextArea

from pilkada_tui.language import _
from pilkada_tui.tui.actions.forms.form import Question
from pilkada_tui.tui.actions.latest_job import Latest
from pilkada_tui.tui.render.layout import clip, wrapped
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.widgets.base.lines import Lines
from pilkada_tui.tui.widgets.forms.inputs import CleanInput, SafeArea

MOST = 5


class Field(Vertical):
    """A question. While its line has the focus, the suggestions are listed under it and can be chosen."""

    DEFAULT_CSS = """
    Field { height: auto; }
    Field > Horizontal { height: 1; }
    Field > Horizontal > Label { width: 17; }
    Field > Horizontal > CleanInput { width: 1fr; }
    Field > Horizontal > .same { width: 11; padding: 0 0 0 1; }
    Field > Lines { margin: 0 0 0 17; }
    Field > SafeArea { border: none; padding: 0; }
    """

    class Answered(Message):
        """A suggestion was accepted."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._followed = question.value
        self.question = question
        self._found: list[str] = []
        self._at = -1
        self._asked = False
        self._typed = question.value
        self._completing: Latest[str, list[str]] = Latest(self._complete, self._offer)
        self._meaning: Latest[str, str] = Latest(self._mean, self._say_meaning)
        self._choices, self._machine = Lines(), Lines()

    def compose(self) -> ComposeResult:
        """Label and line, and under them what the machine read and the suggestions."""
        question = self.question
        if question.lines > 1:
            area = SafeArea(question.value)
            area.styles.height = question.lines
            yield area
        else:
            with Horizontal():
                yield Label(question.label, markup=False)
                yield CleanInput(question.value, question.hint)
                if question.machine is not None:
                    yield Label(classes="same", markup=False)
        yield self._machine
        yield self._choices

    def on_mount(self) -> None:
        """Say at once where the answer is not the machine's, and what it would change."""
        self._compare()
        if self.question.means is not None and self.question.value:
            self.run_worker(self._meaning.request(self.question.value), group="meaning")

    @property
    def answer(self) -> str:
        """What is answered now."""
        if self.question.lines > 1:
            return self.query_one(SafeArea).text
        return self.query_one(CleanInput).answer

    def _compare(self) -> None:
        read = self.question.machine
        for label in self.query(".same").results(Label):
            label.update(Content(_("= mesin") if self.answer == read else ""))
        if read is not None and self.answer != read:
            words = _("≠ mesin membaca: {said}").format(said=read or _("tidak ada"))
            self._machine.show(lambda width: wrapped(words, width, "doubt", most=2))
        elif self.question.means is None:
            self._machine.show(lambda _width: [])

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        self._compare()
        if message.value != self._typed:
            self._typed = message.value
            self._at, self._asked = -1, False
            self.run_worker(self._meaning.request(message.value), group="meaning")
            if self.question.complete is not None:
                self.run_worker(self._completing.request(message.value), group="complete")

    @on(TextArea.Changed)
    def _written(self, message: TextArea.Changed) -> None:
        message.stop()

    def _mean(self, typed: str) -> str:
        return self.question.means(typed) if self.question.means is not None else ""

    def _say_meaning(self, _typed: str, words: str) -> None:
        if self.question.means is not None:
            self._machine.show(lambda width: wrapped(words, width, "strong", most=6) if words else [])

    def _complete(self, typed: str) -> list[str]:
        if self.question.complete is None:
            return []
        return [one for one in self.question.complete(typed) if one not in {typed, self._typed}][:MOST]

    def _offer(self, _typed: str, found: list[str]) -> None:
        self._found = found if self.query_one(CleanInput).has_focus else []
        self._at = -1
        self._paint()

    def _paint(self) -> None:
        self._choices.show(partial(_choices, self._found, self._at))

    @property
    def choosing(self) -> bool:
        """Whether a suggestion is under the cursor."""
        return self._at >= 0

    def step(self, places: int) -> bool:
        """Move among the suggestions, asking for all of them first; False where there are none."""
        if not self._found and self.question.complete is not None and not self._asked and places > 0:
            self._asked = True
            self.run_worker(self._completing.request(""), group="complete")
            return True
        if not self._found or not -1 <= self._at + places < len(self._found):
            return bool(self._found)
        self._at += places
        self._paint()
        return True

    def take(self) -> None:
        """Answer with what is under the cursor."""
        line = self.query_one(CleanInput)
        self._typed = line.value = self._found[self._at]
        self.run_worker(self._meaning.request(line.value), group="meaning")
        line.cursor_position = len(line.value)
        self.close_choices()
        self.post_message(self.Answered())

    async def complete(self) -> bool:
        """Complete what all suggestions have in common, or take the one under the cursor; False for nothing."""
        if self.choosing:
            self.take()
            return True
        line = self.query_one(CleanInput)
        found = await asyncio.to_thread(self.question.complete, line.value) if self.question.complete else []
        common = os.path.commonprefix(found)  # noqa: RUF071 (as a shell completes, letter by letter)
        if len(common) <= len(line.value):
            self._offer(line.value, found)
            return bool(found)
        self._typed = line.value = common
        line.cursor_position = len(common)
        again = await asyncio.to_thread(self._complete, common)
        self._offer(common, again)
        return True

    def put(self, value: str) -> None:
        """Answer with what follows from another question."""
        self._typed = value
        self.query_one(CleanInput).value = value

    async def follows(self) -> Mapping[str, str]:
        """What other questions are answered with because of this answer; nothing where that was told already."""
        answer = self.answer
        if self.question.fills is None or answer == self._followed:
            return {}
        self._followed = answer
        return await asyncio.to_thread(self.question.fills, answer)

    def close_choices(self) -> bool:
        """Close the suggestions; False where nothing was shown."""
        open_now = bool(self._found)
        self._found, self._at, self._asked = [], -1, False
        self._paint()
        return open_now

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """The suggestions close with the focus."""
        self.close_choices()


def _choices(found: list[str], at: int, width: int) -> list[Line]:
    """A line for each, the one under the cursor after a sign; of a path that is too long the end is shown."""
    room = max(width - 3, 1)
    paths = [f"…{one[-room:]}" if "/" in one and len(one) > room + 1 else one for one in found]
    return [
        clip((run("▸ " if place == at else "  ", "here"), run(one, *(("cursor",) if place == at else ("dim",)))), width)
        for place, one in enumerate(paths)
    ]
