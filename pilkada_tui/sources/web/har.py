"""What a browser heard from the web while it was watched (HAR): the pages in it, with their addresses."""

import base64
import binascii
from collections.abc import Iterator
from typing import Any

import msgspec

from pilkada_tui.message import sentence
from pilkada_tui.sources import days
from pilkada_tui.sources.decode import NotTextError
from pilkada_tui.sources.kinds import PASSED
from pilkada_tui.sources.raw_page import Content, Found, Options, Skipped, SourceError
from pilkada_tui.sources.web.page import of_bytes
from pilkada_tui.sources.web.page_facts import web_address

_OK = 200
_MARKUP = ("text/html", "application/xhtml+xml")


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The pages in it; pictures, programs and frames are passed over.

    Raises:
        SourceError: it is damaged.
    """
    try:
        whole = msgspec.json.decode(content.read().removeprefix(b"\xef\xbb\xbf"))
        entries = [entry for entry in whole["log"]["entries"] if isinstance(entry, dict)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, KeyError, TypeError) as error:
        raise SourceError(sentence("rusak atau terpotong: {error}", error=str(error))) from error
    for number, entry in enumerate(entries, start=1):
        here = content.having(part=content.entry(number))
        url = web_address(str(_in(entry, "request", "url") or ""))
        if not _is_page(entry):
            yield Skipped(name=f"{here.label} · {url or '–'}", why=PASSED["companion"], passed=PASSED["companion"])
            continue
        heard = days.stated(str(entry.get("startedDateTime", "")), "har")
        source = msgspec.structs.replace(here, url=url, fetched=heard.value if heard else None)
        try:
            yield of_bytes(_body(entry), source)
        except (NotTextError, SourceError) as error:
            yield Skipped(name=here.label, why=error.sentences[0])


def _in(entry: Any, *names: str) -> Any:  # noqa: ANN401 (what stands in a JSON document)
    for name in names:
        entry = entry.get(name) if isinstance(entry, dict) else None
    return entry


def _is_page(entry: dict[str, Any]) -> bool:
    kind = str(_in(entry, "response", "content", "mimeType") or "").lower()
    said = entry.get("_resourceType", "document")
    return kind.startswith(_MARKUP) and _in(entry, "response", "status") == _OK and said == "document"


def _body(entry: dict[str, Any]) -> bytes:
    text = str(_in(entry, "response", "content", "text") or "")
    if _in(entry, "response", "content", "encoding") != "base64":
        return text.encode("utf-8", "surrogatepass")
    try:
        return base64.b64decode(text)
    except binascii.Error as error:
        raise SourceError(sentence("kemasannya rusak atau terpotong")) from error
