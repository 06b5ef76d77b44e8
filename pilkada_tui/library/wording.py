"""What the index needs of an article's words, worked out from the article alone, and so wherever it is read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pilkada_tui.library.alike import sample
from pilkada_tui.library.pieces import pieces
from pilkada_tui.model import Article
from pilkada_tui.search.words import stem, words


class Wording(NamedTuple):
    """The folded words of an article's headline and paragraphs, with a space between.

    ``forms`` are those among them whose stem is another word, with it; ``runs`` the article's sample among its copies.
    """

    body: str
    forms: tuple[tuple[str, str], ...]
    runs: tuple[int, ...]


Wordings = Mapping[str, Wording]
"""Wordings by the id of their article."""
NONE_YET: Wordings = MappingProxyType({})


def wording(article: Article) -> Wording:
    """The wording of an article; corrections change nothing in it."""
    covered = words("\n".join(span.of(article.text) for span in pieces(article.title, article.paragraphs)))
    return Wording(" ".join(covered), forms(covered), tuple(sample(article, covered)))


def forms(found: list[str]) -> tuple[tuple[str, str], ...]:
    """The words whose stem is another word, each once, with the stem."""
    return tuple((word, root) for word in sorted(set(found)) if (root := stem(word)) != word)
