"""What the index needs of an article's words, worked out from the article alone, and so wherever it is read."""

from pilkada_tui.library.files.snippets import pieces
from pilkada_tui.library.index.similarity import sample
from pilkada_tui.library.results import Wording
from pilkada_tui.model import Article
from pilkada_tui.search.words import stem, words


def wording(article: Article) -> Wording:
    """The wording of an article; corrections change nothing in it."""
    covered = covered_words(article)
    return Wording(" ".join(covered), forms(covered), tuple(sample(article, covered)))


def covered_words(article: Article) -> list[str]:
    """The words of the headline and the paragraphs, in which a search looks."""
    return words("\n".join(span.of(article.text) for span in pieces(article.title, article.paragraphs)))


def forms(found: list[str]) -> tuple[tuple[str, str], ...]:
    """The words whose stem is another word, each once, with the stem."""
    return tuple((word, root) for word in sorted(set(found)) if (root := stem(word)) != word)
