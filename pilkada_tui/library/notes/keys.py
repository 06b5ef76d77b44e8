"""The keys of annotations and corrections: made of content, so that they survive rereading."""

from pilkada_tui.library.files.storage import digest
from pilkada_tui.model import Quote


def words_digest(text: str) -> int:
    """Forty-eight bits that stand for some words."""
    return int(digest(text.encode("utf-8", "surrogatepass"))[:12], 16)


def quote_key(article: str, quote: Quote) -> str:
    """The key of a quote: article id, kind, and a digest of its words."""
    return f"{article}/{quote.kind}/{words_digest(quote.text):012x}"


def parts_of(key: str) -> tuple[str, str, int] | None:
    """The article, kind and digest of words that a quote's key names; None for the key of something else."""
    article, _, rest = key.partition("/")
    kind, _, digits = rest.partition("/")
    try:
        return article, kind, int(digits, 16)
    except ValueError:
        return None
