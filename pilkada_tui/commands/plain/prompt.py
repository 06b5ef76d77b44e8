"""The state of a session of the plain mode, which its commands share."""

from collections.abc import Sequence
from typing import TypeVar

from pilkada_tui.language import _, _n
from pilkada_tui.library import Library
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article, Quote


class Unclear(Exception):  # noqa: N818 (reads as what it says)
    """Input that means nothing here; the message says what would."""


_Listed = TypeVar("_Listed")


def at_number(listed: Sequence[_Listed], typed: str) -> _Listed | None:
    """What stands at a typed number, counted from 1; None where nothing does, or it is no number."""
    return listed[int(typed) - 1] if typed.isdecimal() and 1 <= int(typed) <= len(listed) else None


def number_and_words(rest: str) -> tuple[str, str]:
    """The number of a quote, empty where none is typed, and what stands after it."""
    first, _blank, words = rest.partition(" ")
    return (first, words.strip()) if first.isdecimal() else ("", rest)


class Prompt:
    """The state of a session: the query over everything, the open article, and what was listed last.

    ``goes`` is what a number opens: for each line of the last list, an article and a place of its text. ``board`` is
    the number of the board that was opened last.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.query = ""
        self.article: Article | None = None
        self.goes: list[tuple[str, int]] = []
        self.board: int | None = None

    def change_library(self, library: Library) -> None:
        """Go on in another library, where nothing is open, listed or asked yet."""
        self.library.close()
        self.library, self.query, self.article, self.goes, self.board = library, "", None, [], None

    def open_article(self) -> Article:
        """The article that is open. Raises Unclear where none is."""
        if self.article is None:
            raise Unclear(_("Belum ada artikel yang terbuka. Ketik daftar, lalu baca 1."))
        return self.article

    def quote(self, number: str) -> tuple[Article, Quote]:
        """A quote of the open article by its number. Raises Unclear where there is none."""
        article = self.open_article()
        quote = at_number(article.quotes, number)
        if quote is None:
            raise Unclear(_n("Artikel ini punya {count} kutipan; sebut nomornya.", len(article.quotes)))
        return article, quote

    def key(self, number: str) -> str:
        """What stars, tags and notes are kept by: of a quote of the open article, or without a number its own."""
        if not number:
            return self.open_article().id
        article, quote = self.quote(number)
        return quote_key(article.id, quote)

    def read_again(self) -> None:
        """Reload the open article after a change."""
        if self.article is not None:
            self.article = self.library.article(self.article.id)
