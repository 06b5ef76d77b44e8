"""What is done with the quote under the cursor, and with the open article: pinned, explained, copied, exported."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from pilkada_tui.language import _, _n, in_words
from pilkada_tui.library import ArticleMissing, LibraryError
from pilkada_tui.model import Article
from pilkada_tui.tui import actions, screens
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.screens.reading.base import ReadingBase

if TYPE_CHECKING:
    from pilkada_tui.tui.actions.selection import Picked


class Quoting(ReadingBase):
    """The actions on the quote under the cursor, and on the open article."""

    def show_quotes(self) -> None:
        """Show the quotes with their pins as they are now."""
        raise NotImplementedError

    @property
    def shows_quote(self) -> bool:
        """Whether the quote under the cursor can be seen: what is not on the screen is not acted upon."""
        if not self.panes.articles.total:
            return False
        return not self.panes.has_class("-folded") or self.panes.front in {"text", "quotes"}

    def _quote(self) -> tuple[Article, int] | None:
        """The quote under the cursor; where the article has none, that is said."""
        article, number = self.session.article, self.session.quote
        if not self.shows_quote:
            self.notify(_("Kutipannya tidak tampak di sini; Enter membuka naskahnya."), markup=False)
            return None
        if article is None or number is None:
            self.notify(_("Artikel ini tidak punya kutipan."), markup=False)
            return None
        return article, number

    async def _marked(self) -> list[Pin]:
        """The quotes that are marked, or those of the articles that are; where these cannot be read, that is said."""
        library, article = self.session.library, self.session.article
        if self.panes.front == "quotes" and article is not None:
            return [Pin(article, number) for number in self.panes.quotes.marked_numbers]
        if self.panes.front != "articles" or not (wanted := self.panes.articles.marked):
            return []
        try:
            articles = await asyncio.to_thread(lambda: list(map(library.article, wanted)))
        except (LibraryError, ArticleMissing) as error:
            self.say(in_words(error), wrong=True)
            return []
        return [Pin(one, number) for one in articles for number in range(len(one.quotes))]

    async def action_pin(self) -> None:
        """Pin all quotes that are marked, or of all marked articles, or the one under the cursor; or unpin them."""
        if marked := await self._marked():
            on = self.session.pin_all(marked)
            self.show_quotes()
            said = _n("{count} kutipan disematkan.", len(marked)) if on else _n("{count} sematan dilepas.", len(marked))
            self.say(said)
        elif (current := self._quote()) is not None:
            self.session.toggle_pin(*current)
            self.show_quotes()

    async def action_why(self) -> None:
        """Say why the quote under the cursor has its speaker, and by which steps."""
        if (current := self._quote()) is not None:
            (article, number), margin = current, self.session.margin
            listed = actions.listed_in(self.session.library.path)
            taken = await asyncio.to_thread(actions.steps, article.text)

            def told(width: int) -> list[Line]:
                """The reasons for the speaker, then the trace, in lines of at most ``width`` cells."""
                lines = actions.why_lines(article, number, width, margin, listed)
                return [
                    *lines,
                    *([()] if lines[-1] else []),
                    *actions.trace_lines(article, number, width, taken, margin),
                ]

            self.app.push_screen(screens.BoxScreen(_("Mengapa narasumber ini"), told))

    async def action_copy(self) -> None:
        """Copy the marked quotes, or the one under the cursor, with their citation."""
        if marked := await self._marked():
            actions.copy(self.app, [(pin.article, pin.quote) for pin in marked])
        elif (current := self._quote()) is not None:
            article, number = current
            actions.copy(self.app, [(article, article.quotes[number])])

    async def action_pipe(self) -> None:
        """Hand the text of what is marked to a command, or else of the quote or article under the cursor."""
        marked, article = await self._marked(), self.session.article
        if self.panes.front == "articles" and self.panes.articles.marked:
            read = self.session.library.article
            self.pipe((), await asyncio.to_thread(lambda: list(map(read, self.panes.articles.marked))))
        elif marked or (self.panes.front in {"text", "quotes"} and article is not None and article.quotes):
            current = [] if marked or (one := self._quote()) is None else [Pin(*one)]
            self.pipe(marked or current, ())
        elif article is not None:
            self.pipe((), [article])

    def action_open_source(self) -> None:
        """Open the address that the article came from in a browser; where there is none of either, that is said."""
        if (article := self.session.article) is not None:
            self.say(actions.open_source(self.app, article))

    def action_export(self) -> None:
        """Write the marked articles, quotes or events to a file, or else the open article."""
        if self.panes.front == "timeline" and (rows := self.panes.timeline.picked):
            told = actions.sheet_into(partial(actions.told_sheet, self.session.library, _("Peristiwa"), rows))
            self.app.push_screen(screens.ExportScreen(_("peristiwa.csv"), told))
            return
        numbers = self.panes.quotes.marked_numbers if self.panes.front == "quotes" else ()
        if (article := self.session.article) is not None and numbers:
            pins = [Pin(article, number) for number in numbers]
            write = actions.articles_into(lambda: actions.only_pinned(pins))
            self.app.push_screen(screens.ExportScreen(_("kutipan.md"), write))
            return
        if self.panes.front == "articles" and (marked := self.panes.articles.marked):
            library = self.session.library
            write = actions.or_dossier(
                actions.articles_into(lambda: map(library.article, marked)), library, self.session.query
            )
            self.app.push_screen(screens.ExportScreen(_("artikel.md"), write, dossier=True))
            return
        if (article := self.session.article) is not None:
            write = actions.or_dossier(
                actions.articles_into(lambda: [article]), self.session.library, self.session.query
            )
            self.app.push_screen(screens.ExportScreen(_("artikel.md"), write, dossier=True))


class Boarding(ReadingBase):
    """Selects what the user means by the pane in front."""

    def read_picked(self) -> "Picked":
        """The articles, quotes or events that the user means."""
        article, front = self.session.article, self.panes.front
        if front == "timeline" and (row := self.panes.timeline.current) is not None:
            return actions.Picked(events=self.panes.timeline.picked or (row,))
        if front in {"text", "quotes"} and article is not None and self.session.quote is not None:
            marked = self.panes.quotes.marked_numbers if front == "quotes" else ()
            return actions.Picked(quotes=tuple(Pin(article, number) for number in marked or (self.session.quote,)))
        current = self.panes.articles.current
        marked_articles = self.panes.articles.marked if front == "articles" else ()
        return actions.Picked(articles=marked_articles or ((current,) if current else ()))
