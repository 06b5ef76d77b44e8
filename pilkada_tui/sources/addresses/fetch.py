"""One answer of the web: over a checked connection, within bounds of time and size, redirects looked at one by one."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3
from urllib3.util import Timeout

from pilkada_tui import __version__
from pilkada_tui.message import Sentence, sentence
from pilkada_tui.sources.raw_page import SourceError

AGENT = f"pilkada-tui/{__version__} (news reader of one person; asks for pages that this person names)"
LARGEST = 32 << 20
"""Bytes of the largest answer, unpacked."""
MOST_REDIRECTS = 5
LONGEST_WAIT = 120.0
"""Seconds that are waited at most where a server asks for it."""
_CONNECT, _READ, _WHOLE = 10.0, 20.0, 90.0
_CHUNK = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_PORTS = {"http": 80, "https": 443}
_STATUS = {
    401: sentence("perlu masuk (401)"),
    403: sentence("ditolak peladen (403)"),
    404: sentence("tidak ada halamannya (404)"),
    410: sentence("halamannya sudah dihapus (410)"),
    429: sentence("peladen minta kita berhenti dahulu (429)"),
    451: sentence("diblokir atas perintah hukum (451)"),
}


class FetchError(SourceError):
    """An address that gave no page; its sentence says why."""


class Limits(NamedTuple):
    """How long and how much is waited for and taken."""

    connect: float = _CONNECT
    read: float = _READ
    whole: float = _WHOLE
    bytes: int = LARGEST


class Answer(NamedTuple):
    """What a server answered: under which address in the end, with which status, headers in lower case, and body."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def charset(self) -> str | None:
        """The charset that the server names."""
        kind = self.headers.get("content-type", "")
        found = kind.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
        return found or None


class Redirect(NamedTuple):
    """Where a server sends one on to."""

    url: str


class Busy(NamedTuple):
    """For how many seconds a server asks to be left alone."""

    seconds: float


def parts_of(url: str) -> SplitResult:
    """The parts of an address of the web.

    Raises:
        FetchError: it is none.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in _PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
        parts = SplitResult("", "", "", "", "")
    if not usable or parts.username is not None:
        raise FetchError(sentence("bukan alamat web yang dapat diambil"))
    return parts


def ask(url: str, *, private: bool, limits: Limits = Limits()) -> Answer | Redirect | Busy:  # noqa: B008 (immutable)
    """What a server answers to one request; addresses of one's own network only where ``private`` allows it.

    Raises:
        FetchError: it cannot be reached, took too long, sent too much, or said that there is no page.
    """
    parts = parts_of(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    until = time.monotonic() + limits.whole
    with _pool(parts, private=private) as pool:
        try:
            answer: Any = pool.urlopen(
                "GET",
                target,
                headers={"User-Agent": AGENT, "Host": parts.netloc, "Accept-Encoding": "gzip, deflate"},
                retries=False,
                redirect=False,
                preload_content=False,
                assert_same_host=False,
                timeout=Timeout(connect=limits.connect, read=limits.read),
            )
            return _answer(url, answer, until, limits)
        except urllib3.exceptions.TimeoutError as error:
            raise FetchError(sentence("peladen terlalu lama menjawab")) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise FetchError(_trouble(error)) from error


def _answer(url: str, answer: Any, until: float, limits: Limits) -> Answer | Redirect | Busy:  # noqa: ANN401 (urllib3)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    status = int(answer.status)
    if status in _REDIRECTS and "location" in headers:
        return Redirect(urljoin(url, headers["location"].strip()))
    if status in _BUSY and (seconds := _asked_wait(headers.get("retry-after", ""))) is not None:
        return Busy(seconds)
    if status >= 400:
        raise FetchError(_STATUS.get(status, sentence("peladen menjawab {status}", status=status)))
    body = bytearray()
    for piece in answer.stream(_CHUNK, decode_content=True):
        body += piece
        if len(body) > limits.bytes:
            raise FetchError(sentence("jawabannya lebih besar dari {size} MB", size=limits.bytes >> 20))
        if time.monotonic() > until:
            raise FetchError(sentence("peladen terlalu lama menjawab"))
    return Answer(url, status, headers, bytes(body))


def _asked_wait(written: str) -> float | None:
    """The seconds that ``Retry-After`` asks for, as a number or a day."""
    try:
        if written.strip().isdigit():
            return float(written)
        return max((parsedate_to_datetime(written) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None


def _trouble(error: Exception) -> Sentence:
    if isinstance(error, urllib3.exceptions.SSLError) or isinstance(error.__context__, ssl.SSLError):
        return sentence("sambungan amannya (TLS) tidak sah")
    if isinstance(error, urllib3.exceptions.DecodeError):
        return sentence("jawabannya rusak: kemasannya tidak terbaca")
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return sentence("jawabannya terputus")
    return sentence("tidak dapat dihubungi: {error}", error=type(error).__name__)


@contextmanager
def _pool(parts: SplitResult, *, private: bool) -> Iterator[urllib3.HTTPConnectionPool]:
    """A connection to the very machine that was checked, whatever its name means a moment later."""
    host = parts.hostname or ""
    port = parts.port or _PORTS[parts.scheme]
    place = resolved(host, port, private=private)
    pool: urllib3.HTTPConnectionPool
    if parts.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            place, port, server_hostname=host, assert_hostname=host, ssl_context=ssl.create_default_context()
        )
    else:
        pool = urllib3.HTTPConnectionPool(place, port)
    try:
        yield pool
    finally:
        pool.close()


def resolved(host: str, port: int, *, private: bool) -> str:
    """The number of a host's machine.

    Raises:
        FetchError: it has none, or it lies in one's own network, which a page of the web has no business to ask.
    """
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise FetchError(sentence("tidak ada situs bernama {host}", host=host)) from error
    if not private and any(not ipaddress.ip_address(place.partition("%")[0]).is_global for place in found):
        raise FetchError(sentence("{host} ada di jaringan sendiri; tidak diambil", host=host))
    return found[0]


Wait = Callable[[float], None]
