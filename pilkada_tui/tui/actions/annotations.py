"""The user's annotations as the screens hold them: the pins in the order of their columns, and an article's margin."""

from collections.abc import Iterable

from pilkada_tui.library import ArticleMissing, Library, LibraryError
from pilkada_tui.library.notes.annotations import Own, arrange, arranged, owns, pin_all
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article
from pilkada_tui.tui.quotes import Pin
from pilkada_tui.tui.render.margin import Margin


def key_of(one: Pin) -> str:
    """The key of a pinned quote."""
    return quote_key(one.article.id, one.quote)


class PinBoard:
    """The pins of a library. What is pinned and cannot be found at present stays pinned."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def pins(self) -> tuple[Pin, ...]:
        """The pinned quotes that the library holds, in their order. Raises LibraryError where notes cannot be read."""
        articles: dict[str, Article | None] = {}
        found = (self._find(key, articles) for key in arranged(self._library.notes))
        return tuple(one for one in found if one is not None)

    def _find(self, key: str, articles: dict[str, Article | None]) -> Pin | None:
        identity = key.partition("/")[0]
        if identity not in articles:
            articles[identity] = self._article(identity)
        article = articles[identity]
        for number, quote in enumerate(article.quotes if article else ()):
            if article and quote_key(identity, quote) == key:
                return Pin(article, number)
        return None

    def _article(self, identity: str) -> Article | None:
        try:
            return self._library.article(identity)
        except (LibraryError, ArticleMissing):
            return None

    def keep(self, wanted: Iterable[Pin]) -> None:
        """Make the kept pins those wanted. Raises LibraryError where they cannot be written."""
        notes = self._library.notes
        keys = tuple(dict.fromkeys(map(key_of, wanted)))
        pin_all(notes, {key_of(one) for one in self.pins()} - set(keys), on=False)
        pin_all(notes, keys, on=True)
        if tuple(key for key in arranged(notes) if key in keys) != keys:
            arrange(notes, keys)


def margin_of(library: Library, article: Article) -> Margin:
    """What the machine read of an article, and what the user made of it; empty while the notes cannot be read."""
    try:
        keys = [article.id, *(quote_key(article.id, quote) for quote in article.quotes)]
        of_article, *of_quotes = owns(library.notes, keys)
        return Margin(library.as_read(article.id), of_article, tuple(of_quotes))
    except LibraryError:
        return Margin(None, Own(), ())
