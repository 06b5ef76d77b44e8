"""A plain text: the page exactly as it came."""

from collections.abc import Iterator

from pilkada_tui.sources.decode import decode
from pilkada_tui.sources.raw_page import LARGEST, Content, Found, Options, RawPage


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The text as one page."""
    text, encoding = decode(content.read(LARGEST))
    yield RawPage(text=text, source=content.having(encoding=encoding))
