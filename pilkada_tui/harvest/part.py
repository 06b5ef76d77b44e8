"""A part of a source, and what is done with it: a pure function from a range of bytes to a file of what matches.

Nothing here knows of clusters: the same part, done anywhere and any number of times, gives the same file.
"""

import hashlib
import os
import socket
import time
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from pilkada_tui.harvest import results
from pilkada_tui.harvest.counts import Counts, Failure, Stage
from pilkada_tui.model import Article, Record

WHOLE = (1 << 63) - 1
"""As the end of a part: all that there is."""
_ENDS = 1 << 16


class Part(Record, frozen=True):
    """What of a source is to be read, and for what; it may be sent to another process.

    ``source`` is a file or an address. The part owns the records that start at ``first`` or later and before ``last``,
    counted in the bytes of the file (of a WACZ those of the archive ``member`` in it). Only what ``is_cuttable`` may
    be cut so; of anything else a part is the whole. ``files``, where there are any, are the pages of a folder that is
    the source. ``query`` is in the language of the search, ``since`` and ``until`` are ISO days or empty, ``hosts``
    the sites that are wanted, all when there is none.
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


def identity(source: str) -> str:
    """What tells a file from another, or from itself after a change: size, time of change, digest of both ends.

    Raises:
        OSError: it cannot be read.
    """
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
    from pilkada_tui.reading.pipeline import READER  # noqa: PLC0415 (it loads the reader)

    return (version("pilkada-tui"), READER)


def key(part: Part) -> str:
    """The name of a part's result: 32 digits of what it is, what is asked of it, and by which version.

    Raises:
        OSError: the source cannot be read.
    """
    whose = [identity(name) for name in part.files] if part.files else [identity(part.source)]
    asked = msgspec.structs.astuple(
        part
    )  # as a record, what equals a default is left out only where it is the same object
    return hashlib.sha256(msgspec.json.encode((asked, whose, versions()))).hexdigest()[:32]


def result_of(part: Part, work: Path) -> Path:
    """Where the result of a part is, or will be."""
    return work / f"{key(part)}{results.ENDING}"


def harvest_part(part: Part, work: Path) -> Counts:
    """Read a part, and keep what matches in a file of the folder ``work``; what was done before is not done again.

    Raises:
        OSError: the source cannot be read, or the result not written.
    """
    path = result_of(part, work)
    done = results.counts(path) if path.exists() else None
    if done is not None:
        return done
    told: list[Counts] = []
    results.write(path, _lines(part, path.name.removesuffix(results.ENDING), told))
    return told[0]


def _lines(part: Part, name: str, told: list[Counts]) -> Iterator[bytes]:
    from pilkada_tui.library.intake import read_page  # noqa: PLC0415
    from pilkada_tui.sources import RawPage, Remark, load, stream  # noqa: PLC0415

    began, busy = time.monotonic(), time.process_time()
    failures: list[Failure] = []
    seen = matches = 0
    for item in stream(part.files or [part.source]):
        if isinstance(item, Remark):
            continue
        page = load(item)
        place = _place(page.source.part if isinstance(page, RawPage) else page.name)
        if not part.first <= place < part.last:
            continue
        seen += 1
        if isinstance(page, RawPage):
            found = read_page((page.text, page.source))
            if isinstance(found, Article):
                matches += 1
                yield results.article_line(found)
                continue
            failures.append(Failure(place=place, name=found.source.label, why=found.why))
        elif page.passed is None:
            failures.append(Failure(place=place, name=page.name, why=page.why))
    told.append(
        Counts(
            key=name,
            source=part.source,
            first=part.first,
            last=part.last,
            matches=matches,
            stages=(Stage(name="record", entered=seen, kept=matches, seconds=time.process_time() - busy),),
            failures=tuple(failures),
            failed=len(failures),
            seconds=time.monotonic() - began,
            processor=time.process_time() - busy,
            versions=versions(),
            worker=f"{socket.gethostname()}:{os.getpid()}",
        )
    )
    yield results.counts_line(told[0])


def _place(label: str | None) -> int:
    """The byte at which a record of an archive starts, as its name says."""
    digits = (label or "").rpartition("rekaman di ")[2].split(" ")[0]
    return int(digits) if digits.isdigit() else 0
