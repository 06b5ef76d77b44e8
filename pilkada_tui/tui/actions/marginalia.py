"""The margin of an article, gathered from the library."""

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.notes.gathered import Own, owns
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article
from pilkada_tui.tui.render.margin import Margin


def margin_of(library: Library, article: Article) -> Margin:
    """What the machine read of an article, and what the user made of it; empty while the notes cannot be read."""
    try:
        keys = [article.id, *(quote_key(article.id, quote) for quote in article.quotes)]
        of_article, *of_quotes = owns(library.notes, keys)
        return Margin(library.as_read(article.id), of_article, tuple(of_quotes))
    except LibraryError:
        return Margin(None, Own(), ())
