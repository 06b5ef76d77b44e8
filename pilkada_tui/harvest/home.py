"""Importing harvested articles: finished result files go into a library as an import does, each at most once.

A batch of articles is in memory at a time. What the library has already, with where it was found, is left as it is, so
that all of it may be brought home again at any time; what the user made of an article is never touched.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pilkada_tui.atomic_file import is_leftover
from pilkada_tui.harvest import results
from pilkada_tui.harvest.journal import ENDING
from pilkada_tui.library import ArticleMissing, Library
from pilkada_tui.library.files.append import lacking
from pilkada_tui.model import Article

BATCH = 200
"""How many articles are kept at once."""
LARGEST_BATCH = 4 << 20
"""How many characters of text may wait for that."""
ORPHANED = 3600.0
"""Seconds after which a partially written file is abandoned."""


@dataclass
class Home:
    """What was imported: ``added`` new articles, ``known`` ones, and ``deleted`` ones that the user had removed."""

    library: Library
    most: int | None = None
    added: int = 0
    known: int = 0
    deleted: int = 0

    @property
    def full(self) -> bool:
        """Whether as many new articles were imported as were wanted."""
        return self.most is not None and self.added >= self.most

    def bring(self, paths: Iterable[Path]) -> None:
        """Keep the articles of finished files, in their order, until there are enough.

        Raises:
            LibraryError: the library cannot be written; what was kept before stays.
            OSError: a file cannot be read.
            ValueError: it is damaged.
        """
        for batch in _batches(article for path in paths for article in results.articles(path)):
            if self.full:
                return
            self._keep(batch)

    def _keep(self, batch: list[Article]) -> None:
        new = [article for article in batch if not self._has(article)]
        before = self.added + self.deleted
        if self.most is not None:
            new = new[: self.most - self.added]
        if new:
            report = self.library.add(new)
            self.added += len(report.added)
            self.deleted += len(report.deleted)
        self.known += len(batch) - (self.added + self.deleted - before)

    def _has(self, article: Article) -> bool:
        """Whether the library has an article, and all the places where it was found: nothing is to be written."""
        try:
            return not lacking(self.library.as_read(article.id), article)
        except ArticleMissing:
            return False


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if len(batch) >= BATCH or size >= LARGEST_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def sweep(work: Path, older: float = ORPHANED, *, hands: bool = False) -> int:
    """Remove what killed workers left half written in a folder of results; how many files that were.

    ``hands`` are what they had in hand: it is of use until all parts are done.
    """
    swept = 0
    for path in work.iterdir():
        left = is_leftover(path.name) or (hands and path.name.endswith(ENDING))
        if left and time.time() - path.lstat().st_mtime >= older:
            path.unlink(missing_ok=True)
            swept += 1
    return swept
