"""The base of the parts of the reading screen: the session, the panes, and how a change is made and shown."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import BindingType

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.library.notes.annotations import Signs, signs
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.actions.annotations import PinBoard
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.change_message import told
from pilkada_tui.tui.render.text import shown
from pilkada_tui.tui.screens.reading.undo import UndoKeys
from pilkada_tui.tui.session import Opened, OpenRequest, Session
from pilkada_tui.tui.settings import keys
from pilkada_tui.tui.widgets.panes.four_panes import FourPanes

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.pipe import Piped


class Subject(NamedTuple):
    """What the user's stars, tags and notes go to: keys of the notes, and what to call it, or all of it."""

    keys: tuple[str, ...]
    name: str

    @property
    def key(self) -> str:
        """The key of the first."""
        return self.keys[0]


class _Anew(NamedTuple):
    signs: Signs
    pins: tuple[Pin, ...]
    opened: Opened | None


class ReadingBase(UndoKeys[None]):
    """The reading screen without its actions. A change is made in a thread; what follows is shown everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.OWN]

    session: Session
    panes: FourPanes
    pins_adrift = False
    _piped_to = ""

    def __init__(self) -> None:
        super().__init__()
        self.writing = asyncio.Lock()

    def show_opened(self, opened: Opened) -> None:
        """Show an article, and what stands beside it, in every pane."""
        raise NotImplementedError

    def keep_place(self, quote: int | None, hit: tuple[int, int] | None) -> None:
        """Put the cursor on a quote and on a hit without moving the page."""
        raise NotImplementedError

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Show a message to the user."""
        self.notify(shown(words), severity="error" if wrong else "information", markup=False)

    def saved(self, changed: bool | None) -> None:  # noqa: FBT001 (what a form ends with)
        """Tell what was kept, and what undo would take back; that nothing was, where nothing changed."""
        if changed is None:
            return
        if not changed:
            self.say(_("Tidak ada yang berubah; tidak ada yang disimpan."))
            return
        latest = self.session.library.notes.latest()
        self.say(_("Disimpan. u mengurungkan: {what}").format(what=told(latest) if latest else ""))

    def subject(self) -> Subject | None:
        """The quote under the cursor where quotes or text are in front, else the article; None in an empty library."""
        article, number = self.session.article, self.session.quote
        if self.panes.front in {"text", "quotes"} and article is not None and number is not None:
            name = _("kutipan {number}").format(number=speakers.numeral(number))
            return Subject((quote_key(article.id, article.quotes[number]),), name)
        current = self.panes.articles.current
        return Subject((current,), _("artikel ini")) if current else None

    def subjects(self) -> Subject | None:
        """All that is marked in the list in front, else what is under the cursor."""
        if self.panes.front == "timeline" and self.panes.timeline.picked:
            self.say(_("Bintang dan tag hanya untuk artikel dan kutipan."))
            return None
        if self.panes.front == "articles" and (articles := self.panes.articles.marked):
            return Subject(articles, _n("{count} artikel yang ditandai", len(articles)))
        if self.panes.front == "quotes" and (quotes := self.panes.quotes.marked):
            return Subject(quotes, _n("{count} kutipan yang ditandai", len(quotes)))
        return self.subject()

    def pipe(self, quotes: Sequence[Pin], articles: Sequence[Article]) -> None:
        """Ask for a command, run it with the text of these on its standard input, and show what it answers."""
        if self.app.is_web:
            self.say(_("Perintah hanya dijalankan dari terminal, tidak dari peramban."))
            return
        if not quotes and not articles:
            self.say(_("Tidak ada yang dapat disalurkan di sini."))
            return
        answers: list[Piped] = []
        form = actions.pipe_form(quotes, articles, self._piped_to, answers)

        def answered(saved: bool | None) -> None:  # noqa: FBT001 (what the form ends with)
            """Show the answer of the command, and remember the command for the next time."""
            if saved is not None and answers:
                self._piped_to = answers[-1].command
                lines = partial(actions.answer_lines, answers[-1])
                self.app.push_screen(screens.BoxScreen(f"! {self._piped_to}", lines))

        self.app.push_screen(screens.FormScreen.of(form), answered)

    async def change(self, work: Callable[[], object]) -> bool:
        """Change the user's own words and show what follows; where that cannot be done, say why."""
        try:
            async with self.writing:
                await asyncio.to_thread(work)
        except (LibraryError, ArticleMissing) as error:
            self.say(in_words(error), wrong=True)
            return False
        await self.show_again()
        return True

    async def show_again(self, article: str | None = None) -> None:
        """Read the list, the signs, the pins and the open article (or another) again, with the cursor where it was."""
        session, quote = self.session, self._quote_now()
        wanted = article or (session.article.id if session.article else None)
        try:
            async with self.writing:
                anew = await asyncio.to_thread(self._read_anew, wanted)
        except (LibraryError, ArticleMissing) as error:
            self.say(in_words(error), wrong=True)
            return
        hit, event = session.hit, self.panes.timeline.current
        same = session.article is not None and session.article.id == wanted
        if not self.pins_adrift:
            session.pins = anew.pins
        self.panes.articles.reload()
        self.panes.articles.show_signs(anew.signs)
        self.panes.summary.show(session.library.summary())
        if anew.opened is not None:
            self.show_opened(anew.opened)
            kept = quote if same else None
            self.keep_place(_number_at(anew.opened.article, kept), hit if hit in session.hits else None)
            self.panes.timeline.back_to(event if same else None)
        self.repaint_hints()

    def _quote_now(self) -> tuple[int, int] | None:
        article, number = self.session.article, self.session.quote
        return article.quotes[number].span if article is not None and number is not None else None

    def _read_anew(self, article: str | None) -> _Anew:
        library = self.session.library
        opened = self.session.read(OpenRequest(article, self.session.trail.query)) if article else None
        return _Anew(signs(library.notes), PinBoard(library).pins(), opened)


def _number_at(article: Article, span: tuple[int, int] | None) -> int | None:
    """The quote on a span, or the one nearest before where it stood; None where the article has none."""
    if not article.quotes:
        return None
    before = [number for number, quote in enumerate(article.quotes) if span and quote.span <= span]
    return before[-1] if before else 0
