"""Whether an article answers a query: asked of an index that holds this one article, so that it means what it means
in a library.

Only of what a library knows of its other articles is nothing known: a slip in a speaker's name is compared with the
names of the article alone, and what readers mark (``tag:``, ``bintang:``) is nowhere.
"""

import sqlite3

from pilkada_tui.library.index.numbers import Numbers
from pilkada_tui.library.index.rows import Kept, covered_words, forms, insert_article
from pilkada_tui.library.index.schema import SCHEMA
from pilkada_tui.library.results import Marks, Wording
from pilkada_tui.library.search.search import matching
from pilkada_tui.model import Article


class Matcher:
    """Tells whether articles answer a query."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.executescript(SCHEMA)

    def answers(self, article: Article) -> bool:
        """Whether an article answers, or a quote or an event of it does."""
        self._db.execute("BEGIN")
        try:
            insert_article(Numbers(self._db), article, Kept("", 0, None, "", article), _wording(article))
            return article.id in matching(self._db, self._query, Marks())
        finally:
            self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Close the index."""
        self._db.close()


def _wording(article: Article) -> Wording:
    """The words of an article as the index has them, without the sample by which copies find each other."""
    covered = covered_words(article)
    return Wording(" ".join(covered), forms(covered), ())
