"""How the reader's own words name what they are about: by content, so that they survive reading it again."""

import hashlib

from pilkada_tui.model import Quote


def quote_key(article: str, quote: Quote) -> str:
    """The key of a quote: article id, kind, and a digest of its words."""
    return words_key(article, quote.kind, quote.text)


def words_key(article: str, kind: str, text: str) -> str:
    """The key of the quote of an article that is of this kind and has these words."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{article}/{kind}/{digest}"
