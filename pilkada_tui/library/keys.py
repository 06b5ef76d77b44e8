"""How the reader's own words name what they are about: by content, so that they survive reading it again."""

import hashlib

from pilkada_tui.model import Quote


def quote_key(article: str, quote: Quote) -> str:
    """The key of a quote: article id, kind, and a digest of its words."""
    digest = hashlib.sha256(quote.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{article}/{quote.kind}/{digest}"
