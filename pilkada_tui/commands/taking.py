"""Taking pages in from the command line: what cannot be read is named and counted, the rest passes."""
# ruff: noqa: PLC0415 (what a command needs is imported inside it, so that the others start without it)

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pilkada_tui.commands.saying import say
from pilkada_tui.language import _, in_words

if TYPE_CHECKING:
    from pilkada_tui.library.intake import Unread
    from pilkada_tui.model import Article, Source
    from pilkada_tui.sentence import Sentence


class Taking:
    """Passes pages and articles on, and names and counts what could not be read."""

    def __init__(self) -> None:
        self.skipped = 0

    def _skip(self, name: str, why: "Sentence | str") -> None:
        self.skipped += 1
        say(_("dilewati: {name}: {why}").format(name=name, why=in_words(why)))

    def pages(self, paths: Iterable[Path]) -> "Iterator[tuple[str, Source]]":
        """The text and source of each page that is text."""
        from pilkada_tui.sources import Page, read_files

        for page in read_files(paths):
            if isinstance(page, Page):
                yield page.text, page.source
            else:
                self._skip(page.name, page.why)

    def articles(self, read: "Iterable[Article | Unread]") -> "Iterator[Article]":
        """The articles among what the reader gave."""
        from pilkada_tui.model import Article

        for one in read:
            if isinstance(one, Article):
                yield one
            else:
                self._skip(one.source.name, one.why)
