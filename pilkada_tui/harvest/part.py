"""A part of a source, and what is done with it: a pure function from a range of bytes to a file of what matches.

Nothing here knows of clusters: the same part, done anywhere and any number of times, gives the same file.
"""

import hashlib
import os
import re
import socket
import time
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from itertools import count
from pathlib import Path

import msgspec

from pilkada_tui.harvest import opening, remote, results, tables
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.harvest.funnel import LEFT_OUT, Asked, Funnel
from pilkada_tui.harvest.journal import Journal, Limits
from pilkada_tui.harvest.words import ELECTION
from pilkada_tui.message import sentence
from pilkada_tui.model import Article, Record, Source
from pilkada_tui.reading.pipeline import READER
from pilkada_tui.sources.decode import NotTextError
from pilkada_tui.sources.opening import Item, Waiting, as_came
from pilkada_tui.sources.raw_page import LARGEST, Content, RawPage, Remark, Skipped, from_file
from pilkada_tui.sources.sniff import sniff
from pilkada_tui.sources.web.warc_records import OutOfStepError, Wanted, records

WHOLE = (1 << 63) - 1
"""As the end of a part: all that there is."""
REST_LEFT_OUT = sentence("dua kali prosesnya berakhir di sini; sisanya tidak dibaca")
_ENDS = 1 << 16
_ARCHIVE = re.compile(r"\.(?:warc(?:\.gz|\.zst)?|wacz)$", re.IGNORECASE)


class Part(Record, frozen=True):
    """What of a source is to be read, and for what; it may be sent to another process.

    ``source`` is a file or an address. The part owns the records that start at ``first`` or later and before ``last``,
    counted in the bytes of the file (of a WACZ those of the archive ``member`` in it). Only what ``is_cuttable`` may
    be cut so, and a table in text between its rows, which ``rows`` then tells; of anything else a part is the whole.
    ``files``, where there are any, are the pages of a folder that is the source. ``query`` is in the language of the
    search, ``since`` and ``until`` are ISO days or empty, ``hosts`` the sites that are wanted, all when there is none.
    """

    source: str
    first: int = 0
    last: int = WHOLE
    member: str | None = None
    files: tuple[str, ...] = ()
    query: str = ""
    since: str = ""
    until: str = ""
    hosts: tuple[str, ...] = ()
    rows: tables.Rows | None = None


def identity(source: str) -> str:
    """What tells a file from another, or from itself after a change: size, time of change, digest of both ends.

    Raises:
        OSError: it cannot be read.
    """
    if remote.is_remote(source):
        return remote.identity(source)
    path = Path(source)
    found = path.stat()
    with path.open("rb") as stream:
        ends = hashlib.sha256(stream.read(_ENDS))
        stream.seek(max(found.st_size - _ENDS, 0))
        ends.update(stream.read(_ENDS))
    return f"{found.st_size}:{found.st_mtime_ns}:{ends.hexdigest()}"


@cache
def versions() -> tuple[str, ...]:
    """The versions of the program and of its reader: what another of them made is not taken for one's own."""
    return (version("pilkada-tui"), READER)


def key(part: Part) -> str:
    """The name of a part's result: 32 digits of what it is, what is asked of it, and by which version.

    Raises:
        OSError: the source cannot be read.
    """
    whose = [identity(name) for name in part.files] if part.files else [identity(part.source)]
    # As a record, what equals a default is left out only where it is the same object.
    asked = msgspec.structs.astuple(msgspec.structs.replace(part, query=part.query or ELECTION))
    return hashlib.sha256(msgspec.json.encode((asked, whose, versions()))).hexdigest()[:32]


def result_of(part: Part, work: Path) -> Path:
    """Where the result of a part is, or will be."""
    return work / f"{key(part)}{results.ENDING}"


def harvest_part(part: Part, work: Path, limits: Limits = Limits()) -> Counts:  # noqa: B008 (immutable)
    """Read a part, and keep what matches in a file of the folder ``work``; what was done before is not done again.

    A page that hangs ends this process, so it is to be called in one that may end: whoever does the part again goes on,
    and leaves the page out at its second time.

    Raises:
        OSError: the source cannot be read, or the result not written.
        UserError: the source lies elsewhere and cannot be had, is no archive, or needs what is not installed.
    """
    path = result_of(part, work)
    done = results.counts(path) if path.exists() else None
    if done is not None:
        return done
    with Journal(work, path.name.removesuffix(results.ENDING), limits) as journal:
        try:
            doing = _Doing(part, journal)
            results.write(path, doing.lines(exact=False))
        except OutOfStepError:
            doing = _Doing(part, journal)
            results.write(path, doing.lines(exact=True))
        journal.forget()
    return doing.told


class _Doing:
    """A part that is being done: its lines, and ``told``, its account when they are written."""

    told: Counts

    def __init__(self, part: Part, journal: Journal) -> None:
        self._part = part
        self._journal = journal
        self._funnel = Funnel(Asked(part.query, part.since, part.until, part.hosts), journal)
        self._began, self._busy = time.monotonic(), time.process_time()
        self._bytes = (0, 0)
        self._matches = 0

    def lines(self, *, exact: bool) -> Iterator[bytes]:
        """The lines of the result."""
        try:
            for article in self._from_archive(exact=exact) if self._is_archive() else self._from_pages():
                self._matches += 1
                yield results.article_line(article)
            self.told = self._counts()
            yield results.counts_line(self.told)
        finally:
            self._funnel.close()

    def _counts(self) -> Counts:
        return Counts(
            key=self._journal.key,
            source=self._part.source,
            first=self._part.first,
            last=self._part.last,
            matches=self._matches,
            stages=self._funnel.stages(),
            failures=tuple(self._funnel.failures),
            failed=self._funnel.failed,
            read=self._bytes[0],
            unpacked=self._bytes[1],
            seconds=time.monotonic() - self._began,
            processor=time.process_time() - self._busy,
            versions=versions(),
            worker=f"{socket.gethostname()}:{os.getpid()}",
        )

    def _is_archive(self) -> bool:
        if self._part.files or self._part.rows is not None:
            return False
        if self._part.member is not None or _ARCHIVE.search(self._part.source):
            return True
        with opening.opened(self._part.source) as stream:
            head = stream.read(_ENDS)
        try:
            return sniff(Content(Source(kind="file", name=self._part.source), data=head)) == "warc"
        except NotTextError:
            return False

    def _from_archive(self, *, exact: bool) -> Iterator[Article]:
        part = self._part
        if part.member is None and part.source.lower().endswith(".wacz"):
            with opening.opened(part.source) as packed:
                members: list[str | None] = [*opening.archives_in(packed)]
        else:
            members = [part.member]
        for member in members:
            yield from self._from_one(member, Wanted(part.first, part.last, LARGEST, exact))

    def _from_one(self, member: str | None, wanted: Wanted) -> Iterator[Article]:
        content = Content(from_file(Path(self._part.source), self._part.source).having(part=member))
        read = unpacked = 0
        with opening.opened(self._part.source, member) as stream:
            found = records(stream, wanted, opening.fast_gzip())
            began = self._funnel.next()
            for record in found:
                self._funnel.came(began, sound=record.wrong is None)
                read, unpacked = record.at, unpacked + len(record.data)
                article = self._funnel.from_record(record, content)
                if article is not None:
                    yield article
                began = self._funnel.next()
        self._bytes = (self._bytes[0] + max(read - wanted.first, 0), self._bytes[1] + unpacked)

    def _from_pages(self) -> Iterator[Article]:
        part = self._part
        known = part.rows
        if known is None:
            items = tables.items(part.files or [part.source])
        else:
            items = tables.between(part.source, part.first, part.last, known)
        for number in count(known.number if known else 0):
            began = self._funnel.next()
            if self._journal.is_deadly(f"{number}+"):
                self._funnel.fail(number, self._part.source, REST_LEFT_OUT)
                return
            with self._journal.holding(f"{number}+"):
                item = next(items, None)
            if item is None:
                return
            if isinstance(item, Remark):
                continue
            page = self._opened(item, number)
            self._funnel.came(began, sound=isinstance(page, RawPage))
            article = self._funnel.from_page(page, number) if isinstance(page, RawPage) else None
            if article is not None:
                yield article

    def _opened(self, item: Item, number: int) -> RawPage | None:
        """The page of an item, without its text where that is to be found in mark-up; None where there is none."""
        if isinstance(item, Waiting):
            if self._journal.is_deadly(str(number)):
                self._funnel.fail(number, item.content.source.label, LEFT_OUT)
                return None
            with self._journal.holding(str(number)):
                item = as_came(item)
        if isinstance(item, Skipped) and item.passed is None:
            self._funnel.fail(number, item.name, item.why)
        if isinstance(item, RawPage):
            self._bytes = (self._bytes[0], self._bytes[1] + len(item.text) + len(item.source.markup or ""))
        return item if isinstance(item, RawPage) else None
