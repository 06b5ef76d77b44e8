"""The funnel: cheap checks come first, and only records that may match are opened and read.

The stages stand in their order in ``STAGES``; each counts what came to it and what it let through, with its time.
"""

import re
import time
from collections.abc import Iterator
from typing import NamedTuple

from pilkada_tui.harvest import words
from pilkada_tui.harvest.counts import Failure, Stage
from pilkada_tui.harvest.journal import Journal
from pilkada_tui.harvest.matching import Matcher
from pilkada_tui.library.intake import read_page
from pilkada_tui.message import Sentence, failure, sentence
from pilkada_tui.model import Article
from pilkada_tui.sources.decode import NotTextError, decode
from pilkada_tui.sources.opening import with_text
from pilkada_tui.sources.raw_page import TOO_LARGE, Content, RawPage, Skipped, SourceError
from pilkada_tui.sources.web import http_message, warc
from pilkada_tui.sources.web.warc_records import TOO_LARGE as TOO_LARGE_RECORD
from pilkada_tui.sources.web.warc_records import WarcRecord, headers

STAGES = (
    "record", "type", "status", "kind", "size", "host", "date",
    "payload", "words", "prose", "text", "reader", "query",
)  # fmt: skip
"""From a record to an article that answers: the names by which they are counted."""
MOST_FAILURES = 1000
_LOOKED_AT = 1 << 12
SAMPLE = 16
"""The time of one record in so many is taken, and stands for all; what is opened and read is always timed."""
_ALWAYS = frozenset({"text", "reader", "query"})
LEFT_OUT = sentence("dua kali prosesnya berakhir di halaman ini; dilewati")
_MARKUP = (b"text/html", b"application/xhtml+xml")
_KINDS = (b"text/html", b"application/xhtml", b"text/plain")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_MARKS = (b"\xff\xfe", b"\xfe\xff")
clock = time.thread_time
"""The time of the processor: a stage costs what it costs, whatever else the machine does."""


class Asked(NamedTuple):
    """What is wanted: a query (empty: the election's words), ISO days of the record, hosts; each empty for all."""

    query: str = ""
    since: str = ""
    until: str = ""
    hosts: tuple[str, ...] = ()


class Funnel:
    """Lets through the articles of one part that are wanted, and keeps the account of the others."""

    def __init__(self, asked: Asked, journal: Journal) -> None:
        self._asked = asked
        self._journal = journal
        self._query = asked.query or words.ELECTION
        self._sought = words.sought(self._query)
        self._hosts = tuple(host.lower().removeprefix("www.") for host in asked.hosts)
        self._entered = dict.fromkeys(STAGES, 0)
        self._kept = dict.fromkeys(STAGES, 0)
        self._seconds = dict.fromkeys(STAGES, 0.0)
        self._matcher: Matcher | None = None
        self._timed = True
        self.failures: list[Failure] = []
        self.failed = 0

    def stages(self) -> tuple[Stage, ...]:
        """The account of each stage so far."""
        return tuple(
            Stage(name=name, entered=self._entered[name], kept=self._kept[name], seconds=self._seconds[name])
            for name in STAGES
        )

    def fail(self, place: int, name: str, why: Sentence | str) -> None:
        """Note what is damaged, or gave no article though it should have."""
        self.failed += 1
        if len(self.failures) < MOST_FAILURES:
            self.failures.append(Failure(place=place, name=name, why=why))

    def _passes(self, stage: str, began: float, *, kept: bool) -> bool:
        """Count what came to a stage, whether it is let through, and the time since it began."""
        self._entered[stage] += 1
        self._kept[stage] += kept
        if began:
            self._seconds[stage] += (clock() - began) * (1 if stage in _ALWAYS else SAMPLE)
        return kept

    def next(self) -> float:
        """The moment at which the next record is asked for; 0 where its time is not taken."""
        self._timed = self._entered["record"] % SAMPLE == 0
        return self._now()

    def _now(self) -> float:
        return clock() if self._timed else 0.0

    def came(self, began: float, *, sound: bool = True) -> None:
        """Count a record that was had from its source since a moment of the clock."""
        self._passes("record", began, kept=sound)

    def from_record(self, record: WarcRecord, content: Content) -> Article | None:
        """The article of a record of a web archive, where it is wanted."""
        if record.doubt is not None:
            self.fail(record.at, str(warc.place_of(record)), record.doubt)
        if record.wrong is not None and record.wrong is not TOO_LARGE_RECORD:
            self.fail(record.at, str(warc.place_of(record)), record.wrong)
            return None
        began = self._now()
        if not self._passes("type", began, kept=warc.is_answer(record)):
            return None
        body = self._body(record)
        if body is None or not self._has_words(body.lower()):
            return None
        place = f"{record.at}.{record.number}" if record.number else str(record.at)
        with_place = (record.at, place)
        return next((self._read(page, with_place) for page in self._pages(record, content)), None)

    def _body(self, record: WarcRecord) -> bytes | None:
        """What was answered, unpacked, where it is a page of a wanted site and day; None for any other."""
        began = self._now()
        data, first = record.data, record.start
        status = warc.STATUS.match(data, first)
        if not self._passes("status", began, kept=status is None or status[1] == b"200"):
            return None
        began = self._now()
        end = _HEAD_END.search(data, first, min(first + (1 << 16), record.stop))
        start = end.end() if end else record.stop
        told = headers(data[first:start])
        if not self._passes("kind", began, kept=_is_page(told, data[first : min(first + _LOOKED_AT, record.stop)])):
            return None
        began = self._now()
        if not self._passes("size", began, kept=record.wrong is None):
            self.fail(record.at, warc.address_of(record), TOO_LARGE)
            return None
        began = self._now()
        if not self._passes("host", began, kept=not self._hosts or self._is_host(warc.address_of(record))):
            return None
        began = self._now()
        day = record.head.get(b"warc-date", b"")[:10].decode("ascii", "replace")
        if not self._passes("date", began, kept=self._is_day(day)):
            return None
        began = self._now()
        try:
            body = _plain(data[start : record.stop], told)
        except (SourceError, NotTextError) as error:
            self._passes("payload", began, kept=False)
            self.fail(record.at, warc.address_of(record), error.sentences[0])
            return None
        self._passes("payload", began, kept=True)
        return body

    def _is_day(self, day: str) -> bool:
        return (self._asked.since or day) <= day <= (self._asked.until or day)

    def _is_host(self, address: str) -> bool:
        host = address.partition("://")[2].partition("/")[0].rpartition("@")[2].partition(":")[0].lower()
        return any(host == one or host.endswith(f".{one}") for one in self._hosts)

    def _has_words(self, low: bytes) -> bool:
        began = self._now()
        if not self._passes("words", began, kept=self._sought.in_bytes(low)):
            return False
        began = self._now()
        return self._passes("prose", began, kept=self._sought.in_prose(low))

    def _pages(self, record: WarcRecord, content: Content) -> Iterator[RawPage]:
        for found in warc.found_in(record, content):
            if isinstance(found, RawPage):
                yield found
            elif isinstance(found, Skipped) and found.passed is None:
                self.fail(record.at, found.name, found.why)

    def from_page(self, page: RawPage, place: int) -> Article | None:
        """The article of a page of any other source, where it is wanted; its day is what its frame says of it."""
        source = page.source
        began = self._now()
        if not self._passes("host", began, kept=not self._hosts or self._is_host(source.address or "")):
            return None
        began = self._now()
        day = (source.published.value if source.published else source.fetched or "")[:10]
        if not self._passes("date", began, kept=not day or self._is_day(day)):
            return None
        if page.source.markup is not None and not page.text:
            if not self._has_words(page.source.markup.lower().encode("utf-8", "surrogatepass")):
                return None
        else:
            began = self._now()
            if not self._passes("words", began, kept=self._sought.in_text(page.text)):
                return None
        return self._read(page, (place, str(place)))

    def _read(self, page: RawPage, where: tuple[int, str]) -> Article | None:
        """The article of a page, opened and read while the journal names it as being read."""
        place, name = where
        if self._journal.is_deadly(name):
            self.fail(place, page.source.label, LEFT_OUT)
            return None
        try:
            with self._journal.holding(name):
                return self._opened(page, place)
        except Exception as error:  # noqa: BLE001 (a page that cannot be opened does not stop the others)
            self.fail(place, page.source.label, failure(error))
            return None

    def _opened(self, page: RawPage, place: int) -> Article | None:
        began = clock()
        whole = with_text(page)
        if isinstance(whole, Skipped):
            self._passes("text", began, kept=False)
            if whole.passed is None:
                self.fail(place, page.source.label, whole.why)
            return None
        if not self._passes("text", began, kept=self._sought.in_text(whole.text)):
            return None
        began = clock()
        article = read_page((whole.text, whole.source))
        if not self._passes("reader", began, kept=isinstance(article, Article)) or not isinstance(article, Article):
            self.fail(place, page.source.label, getattr(article, "why", LEFT_OUT))
            return None
        began = clock()
        self._matcher = self._matcher or Matcher(self._query)
        return article if self._passes("query", began, kept=self._matcher.answers(article)) else None

    def close(self) -> None:
        """Close the index that answers queries."""
        if self._matcher is not None:
            self._matcher.close()


def _is_page(told: dict[bytes, bytes], begun: bytes) -> bool:
    """Whether an answer is a page of markup: by its headers, where these say what it is."""
    kind = told.get(b"content-type", b"").lower()
    if kind.startswith(_MARKUP):
        return True
    return (not kind or kind.startswith(_KINDS) or b"/" not in kind) and warc.is_markup(begun)


def _plain(body: bytes, told: dict[bytes, bytes]) -> bytes:
    """The body of an answer as UTF-8 or another encoding in which Latin letters are single bytes."""
    transfer, coding = (told.get(name, b"").decode("latin-1") for name in (b"transfer-encoding", b"content-encoding"))
    unpacked = http_message.unpacked(body, transfer, coding) if transfer or coding else body
    if unpacked.startswith(_MARKS) or b"\0" in unpacked[:512]:
        return decode(unpacked)[0].encode("utf-8", "surrogatepass")
    return unpacked
