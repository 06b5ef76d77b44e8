"""Asking politely: what robots.txt allows, one request a second to a host, and no host twice where it wants rest."""

import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from pilkada_tui.message import sentence
from pilkada_tui.sources.addresses.fetch import (
    LONGEST_WAIT,
    MOST_REDIRECTS,
    Answer,
    Busy,
    FetchError,
    Limits,
    Redirect,
    Wait,
    ask,
    parts_of,
)
from pilkada_tui.sources.raw_page import MissingExtraError

try:
    from protego import Protego
except ImportError:  # the extra “feeds” is not installed
    _HAS_PROTEGO = False
else:
    _HAS_PROTEGO = True

PAUSE = 1.0
"""Seconds between two requests to one host."""
NAME = "pilkada-tui"
_LONGEST_DELAY = 30.0


class Fetcher:
    """Fetches pages for one import; hosts that the user named may lie in their own network, others not."""

    def __init__(
        self, named: Iterable[str], pause: float = PAUSE, wait: Wait = time.sleep, limits: Limits | None = None
    ) -> None:
        self._named = {urlsplit(url).netloc.lower() for url in named}
        self._pause = pause
        self._wait = wait
        self._limits = limits or Limits()
        self._asked: dict[str, float] = {}
        self._rules: dict[str, Any] = {}

    def get(self, url: str) -> Answer:
        """The page at an address, or at the one it leads on to.

        Raises:
            FetchError: there is none, or it may not be asked for.
            MissingExtraError: what reads robots.txt is not installed.
        """
        place, seen = url, set[str]()
        for _step in range(MOST_REDIRECTS + 1):
            if place in seen:
                raise FetchError(sentence("alamatnya berputar ke dirinya sendiri"))
            seen.add(place)
            self._check_robots(place)
            answer = self._ask(place)
            if isinstance(answer, Answer):
                return answer
            place = answer.url
        raise FetchError(sentence("dialihkan lebih dari {count} kali", count=MOST_REDIRECTS))

    def _ask(self, url: str) -> Answer | Redirect:
        """One request, made again once where the server asks for a rest that is not too long."""
        for attempt in range(2):
            self._rest(url)
            answer = ask(url, private=urlsplit(url).netloc.lower() in self._named, limits=self._limits)
            if not isinstance(answer, Busy):
                return answer
            if attempt or answer.seconds > LONGEST_WAIT:
                break
            self._wait(answer.seconds)
        raise FetchError(sentence("peladen minta kita berhenti dahulu (429)"))

    def _rest(self, url: str) -> None:
        host = urlsplit(url).netloc.lower()
        last = self._asked.get(host)
        delay = self._pause
        if host in self._rules and self._rules[host] is not None:
            delay = max(delay, min(float(self._rules[host].crawl_delay(NAME) or 0), _LONGEST_DELAY))
        if last is not None and (left := last + delay - time.monotonic()) > 0:
            self._wait(left)
        self._asked[host] = time.monotonic()

    def _check_robots(self, url: str) -> None:
        """Whether a host lets programs ask for an address.

        Raises:
            FetchError: it does not, or its rules cannot be had for a fault of its own.
        """
        parts = parts_of(url)
        host = parts.netloc.lower()
        if host not in self._rules:
            self._rules[host] = self._robots(f"{parts.scheme}://{parts.netloc}/robots.txt")
        rules = self._rules[host]
        if rules is not None and not rules.can_fetch(url, NAME):
            raise FetchError(sentence("robots.txt situs ini tidak mengizinkannya"))

    def _robots(self, url: str) -> Any:  # noqa: ANN401 (protego has no types)
        """The rules of a host; None where it has none."""
        if not _HAS_PROTEGO:
            raise MissingExtraError("feeds", sentence("mengambil alamat"))
        place = url
        for _step in range(MOST_REDIRECTS):
            try:
                answer = self._ask(place)
            except FetchError:
                return None  # whoever has no rules to give lets everybody in; the page itself will say what is wrong
            if isinstance(answer, Answer):
                return Protego.parse(answer.body[: 512 << 10].decode("utf-8", "replace"))
            place = answer.url
        return None
