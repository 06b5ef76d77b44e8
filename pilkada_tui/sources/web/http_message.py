"""An answer of a web server as it came: headers, an empty line, and the page."""

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser

import msgspec

from pilkada_tui.message import sentence
from pilkada_tui.model import Source
from pilkada_tui.sources.raw_page import LARGEST_FILE, TOO_LARGE_FILE, Content, Found, Options, RawPage, SourceError
from pilkada_tui.sources.web.page import of_bytes
from pilkada_tui.sources.web.page_facts import web_address

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_OK = 200
_BARE = re.compile(rb"[\xef\xbb\xbf\s]*<[!?a-zA-Z]")


def pages(content: Content, options: Options) -> Iterator[Found]:  # noqa: ARG001 (the protocol's)
    """The page in an answer.

    Raises:
        SourceError: the server said that there is none, or its answer is damaged or holds something else.
    """
    yield page_of(content.read(), content.source)


def page_of(answer: bytes, source: Source) -> RawPage:
    """The page in an answer, given as bytes; raises SourceError as ``pages`` does."""
    status, headers, body = parted(answer)
    if status != _OK:
        raise SourceError(sentence("jawaban peladen {status}, bukan halaman", status=status))
    kind = headers.get_content_type()
    if kind not in {"text/html", "application/xhtml+xml", "text/plain"}:
        raise SourceError(sentence("bukan halaman, melainkan {kind}", kind=kind))
    place = web_address(str(headers.get("Content-Location") or ""))
    if place and source.url is None:
        source = msgspec.structs.replace(source, url=place)
    coded = (str(headers.get("Transfer-Encoding", "")), str(headers.get("Content-Encoding", "")))
    return of_bytes(unpacked(body, *coded), source, headers.get_content_charset())


def parted(answer: bytes) -> tuple[int, Message, bytes]:
    """Status, headers and body of an answer."""
    end = re.search(rb"\r?\n\r?\n", answer)
    found = _STATUS.match(answer)
    if not found or not end:
        raise SourceError(sentence("jawaban peladen ini terpotong"))
    if found[1][:1] in {b"1", b"3"} and _STATUS.match(answer, end.end()):  # what led to the answer that stands below
        return parted(answer[end.end() :])
    headers = BytesParser().parsebytes(answer[: end.end()].partition(b"\n")[2], headersonly=True)
    return int(found[1]), headers, answer[end.end() :]


def unpacked(body: bytes, transfer: str, coding: str, most: int = LARGEST_FILE) -> bytes:
    """The body of an answer without the codings in which it was sent, as its headers name them.

    Raises:
        SourceError: it is damaged, or larger than ``most`` when unpacked.
    """
    if "chunked" in transfer.lower():
        body = _joined(body)
    coding = coding.strip().lower()
    if coding in {"", "identity"}:
        return body
    bare = _BARE.match(body) is not None  # whoever stored it may have undone the coding
    if coding in {"gzip", "x-gzip", "deflate"}:
        try:
            return inflated(body, most, raw=coding == "deflate")
        except SourceError:
            if not bare:
                raise
    if not bare:
        raise SourceError(sentence("dikemas dengan {coding}, yang tidak dikenal", coding=coding))
    return body


def inflated(body: bytes, most: int, *, raw: bool = False) -> bytes:
    """Bytes that were packed by gzip or deflate, at most ``most`` of them; raises SourceError as ``unpacked`` does."""
    if not raw and not body.startswith(b"\x1f\x8b"):
        return body  # unpacked already by whoever stored it
    try:
        if raw:
            packer = zlib.decompressobj(wbits=-15 if body[:1] not in {b"\x78", b"\x58"} else 15)
            found = packer.decompress(body, most + 1)
        else:
            with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
                found = stream.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(sentence("kemasannya rusak atau terpotong")) from error
    if len(found) > most:
        raise SourceError(TOO_LARGE_FILE)
    return found


def _joined(body: bytes) -> bytes:
    """The chunks of a body put together."""
    pieces: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at)
        try:
            size = int(body[at:end].split(b";")[0], 16) if end > 0 else -1
        except ValueError:
            return body if not pieces else b"".join(pieces)  # put together already by whoever stored it
        if size <= 0:
            break
        pieces.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(pieces)
