"""Taking pages in from the command line: what cannot be read is named and counted, the rest passes."""
# ruff: noqa: PLC0415 (what a command needs is imported inside it, so that the others start without it)

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pilkada_tui.commands.messages import say
from pilkada_tui.language import _, in_words

if TYPE_CHECKING:
    from pilkada_tui.library.results import Wording
    from pilkada_tui.message import Sentence
    from pilkada_tui.model import Article


class Taking:
    """Passes pages and articles on, and names and counts what could not be read."""

    def __init__(self) -> None:
        self.skipped = 0

    def _skip(self, name: str, why: "Sentence | str") -> None:
        self.skipped += 1
        say(_("dilewati: {name}: {why}").format(name=name, why=in_words(why)))

    def articles(
        self, paths: Iterable[Path], workers: int | None = None, wordings: "dict[str, Wording] | None" = None
    ) -> "Iterator[Article]":
        """The articles in files and folders; for the other parameters see ``read_all``."""
        from pilkada_tui.library.intake import read_all
        from pilkada_tui.model import Article
        from pilkada_tui.sources import text_files
        from pilkada_tui.tui.actions.import_pages import FILES

        for one in read_all(text_files(paths), FILES, workers, wordings):
            if isinstance(one, Article):
                yield one
            else:
                self._skip(one.source.name, one.why)
