"""A whole page as Safari saves it: a property list with the page, and beside it what it needs."""

import plistlib
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from pilkada_tui.message import sentence
from pilkada_tui.sources.raw_page import Content, Found, Options, SourceError
from pilkada_tui.sources.web.page import of_bytes
from pilkada_tui.sources.web.page_facts import web_address


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The page, with its address.

    Raises:
        SourceError: it is damaged, or holds no page.
    """
    try:
        whole = plistlib.loads(content.read())
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, RecursionError) as error:
        raise SourceError(sentence("arsip halaman ini rusak atau terpotong")) from error
    main = whole.get("WebMainResource") if isinstance(whole, dict) else None
    body = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(body, bytes) or not body.strip():
        raise SourceError(sentence("tidak ada halaman di dalam arsip ini"))
    url = web_address(str(main.get("WebResourceURL", "")))
    source = content.having(url=content.source.url or url)
    yield of_bytes(body, source, str(main.get("WebResourceTextEncodingName") or "") or None)
