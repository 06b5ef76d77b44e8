"""A small form over the screen: questions and boxes, kept by a function that may refuse."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from pilkada_tui.language import _, in_words
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.tui.actions.desktop import edited, editor
from pilkada_tui.tui.actions.forms.form import YES, Answers, Box, Form, Question, Refused
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line, shown
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.base.checkbox import Tick
from pilkada_tui.tui.widgets.base.hint_bar import HintBar
from pilkada_tui.tui.widgets.base.lines import Lines, Setting
from pilkada_tui.tui.widgets.forms.field import Field
from pilkada_tui.tui.widgets.forms.inputs import SafeArea

NARROW = 56


class FormScreen(ModalScreen[bool | None]):
    """Ends with whether the answers changed anything, None where they were not kept.

    What cannot be kept is said under the questions, and stays typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.FORM, *keys.EDITOR]

    DEFAULT_CSS = """
    FormScreen { align: center middle; }
    FormScreen > #form { width: 78; max-width: 100%; height: auto; max-height: 100%; padding: 0 1; overflow-y: auto; }
    FormScreen #about { margin: 0 0 1 0; }
    FormScreen #trouble { height: auto; }
    FormScreen > HintBar { dock: bottom; }
    FormScreen.-below { align: center bottom; }
    FormScreen.-above { align: center top; }
    FormScreen.-below > #form { margin: 0 0 1 0; }
    FormScreen.-low #about { display: none; }
    FormScreen.-narrow .same { display: none; }
    """

    def __init__(
        self,
        title: str,
        asked: Iterable[Question | Box],
        save: Callable[[Answers], bool],
        about: Setting | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._asked = list(asked)
        self._save = save
        self._about = about
        self._before: Answers = {}
        self._warned: Answers | None = None
        self._fills: dict[str, str] = {}

    @classmethod
    def of(cls, form: Form) -> Self:
        """The screen of a form."""
        return cls(form.title, form.asked, form.save, form.about)

    def compose(self) -> ComposeResult:
        """What it is about, the questions, the boxes, and what went wrong."""
        with Vertical(id="form", classes="pane") as form:
            form.border_title = Content(shown(self._title))
            if self._about is not None:
                yield Lines(self._about, id="about")
            for one in self._asked:
                yield Field(one) if isinstance(one, Question) else Tick(one.label, ticked=one.ticked, id=one.name)
            yield Lines(id="trouble")
        yield HintBar()

    def on_mount(self) -> None:
        """Begin on the first question."""
        self._before = self.answers()
        self.query("CleanInput, SafeArea, Tick").first().focus()

    def on_resize(self) -> None:
        """Where there is little room the questions come first, and the answers."""
        self.set_class(self.app.size.height < 16, "-low")
        self.set_class(self.app.size.width < NARROW, "-narrow")

    def answers(self) -> Answers:
        """The answers as they stand."""
        typed = {field.question.name: field.answer for field in self.query(Field)}
        return typed | {tick.id or "": YES if tick.ticked else "" for tick in self.query(Tick)}

    def trouble(self, words: str) -> None:
        """Say under the questions what went wrong; empty words take it away."""
        self.query_one("#trouble", Lines).show(partial(_trouble, words))
        self.query_one("#trouble").scroll_visible(animate=False)

    def _field(self) -> Field | None:
        return next((field for field in self.query(Field) if field.has_focus_within), None)

    def action_choice(self, step: int) -> None:
        """Move down (1) or up (-1) among the suggestions; where nothing is, to the question after or before."""
        field = self._field()
        if field is None or not field.step(step):
            if step > 0:
                self.focus_next()
            else:
                self.focus_previous()

    @on(Input.Submitted)
    async def _entered(self) -> None:
        field = self._field()
        if field is not None and field.choosing:
            field.take()
        else:
            await self.action_save()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The editor is for answers of several lines, on a terminal."""
        del parameters
        several = any(isinstance(one, Question) and one.lines > 1 for one in self._asked)
        return action != "editor" or (several and not self.app.is_web)

    def action_editor(self) -> None:
        """Write the answer of several lines in the user's own editor, and come back with it."""
        command = editor()
        if not command:
            self.trouble(_("Tidak ada penyunting: setel EDITOR, mis. export EDITOR=nano."))
            return
        area = self.query_one(SafeArea)
        try:
            with self.app.suspend():
                text = edited(area.text, command)
        except SuspendNotSupported:
            self.trouble(_("Di sini layar tidak dapat diserahkan kepada penyunting."))
        except OSError as error:
            self.trouble(str(error))
        else:
            if text is not None:
                area.load_text(text)

    async def action_save(self) -> None:
        """Keep the answers; where that is refused or cannot be done, say why and stay."""
        if await self._filled():
            return
        try:
            changed = await asyncio.to_thread(self._save, self.answers())
        except (Refused, LibraryError, ArticleMissing) as error:
            self.trouble(in_words(error))
        else:
            self.dismiss(changed)

    async def _filled(self) -> bool:
        """Answer what follows from another answer; True where that changed what is to be kept, and was said."""
        said: list[str] = []
        for field in self.query(Field):
            for name, value in (await field.follows()).items():
                other = next(one for one in self.query(Field) if one.question.name == name)
                if other.answer == self._given(other.question) and other.answer != value:
                    other.put(value)
                    self._fills[name] = value
                    told = value or _("tidak diketahui")
                    said.append(f"{other.question.label}: {told}")
        if said:
            words = _("Menurut narasumbernya: {what}. Periksa; Ctrl+s menyimpan.")
            self.trouble(words.format(what="; ".join(said)))
        return bool(said)

    def _given(self, question: Question) -> str:
        """What stood as an answer before the user changed it, or what another answer has filled in since."""
        return self._fills.get(question.name, self._before.get(question.name, ""))

    @on(Field.Answered)
    async def _answered(self) -> None:
        await self._filled()

    def action_leave(self) -> None:
        """Close the suggestions, or leave without keeping; what was typed is not lost without a warning."""
        field = self._field()
        if field is not None and field.close_choices():
            return
        answers = self.answers()
        if answers not in (self._before, self._warned):
            self._warned = answers
            self.trouble(_("Belum disimpan. Esc sekali lagi membuang perubahan; Ctrl+s menyimpan."))
        else:
            self.dismiss(None)


def _trouble(words: str, width: int) -> list[Line]:
    return [(), *wrapped(f"⚠ {words}", width, "doubt")] if words else []
