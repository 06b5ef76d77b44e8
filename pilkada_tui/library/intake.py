"""Reading many pages at once: worker processes that hand back articles in order, in a memory that does not grow."""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from pilkada_tui.library.wording import Wording, wording
from pilkada_tui.model import Article, Record, Source

if TYPE_CHECKING:
    from concurrent.futures import Future

# What starts other processes is imported where they are started: the screen loads this module and may never need them.
# ruff: noqa: PLC0415

CHUNK = 16
FEW = 64
AHEAD = 480
"""How many pages may be under way: so many that the workers have enough to do while a batch is stored."""
MOST = 8 << 20
"""How many characters may be under way, where the pages are long."""


class Unread(Record, frozen=True):
    """A page that the reader failed on; ``why`` is the failure, for a report."""

    source: Source
    why: str


Read = Article | Unread
Raw = tuple[str, Source]


class _Outcome(Record, frozen=True):
    article: Article | None = None
    unread: Unread | None = None
    wording: Wording | None = None


def read_page(page: Raw) -> Read:
    """One page as read, or why it could not be: one page that defeats the reader does not stop the others."""
    from pilkada_tui.reading import read

    text, source = page
    try:
        article: Article = read(text, source)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is reported by name)
        return Unread(source=source, why=f"{type(error).__name__}: {error}")
    return article


def _read_chunk(pages: list[Raw], worded: bool) -> bytes:  # noqa: FBT001 (called by the pool)
    return msgspec.msgpack.encode([_outcome(read_page(page), worded=worded) for page in pages])


def _outcome(read: Read, *, worded: bool) -> _Outcome:
    if isinstance(read, Unread):
        return _Outcome(unread=read)
    return _Outcome(article=read, wording=wording(read) if worded else None)


def _unpack(packed: bytes, wordings: dict[str, Wording] | None) -> Iterator[Read]:
    for outcome in msgspec.msgpack.decode(packed, type=list[_Outcome]):
        if outcome.article is not None:
            if wordings is not None and outcome.wording is not None:
                wordings[outcome.article.id] = outcome.wording
            yield outcome.article
        elif outcome.unread is not None:
            yield outcome.unread


def _begin_worker() -> None:
    """Leave Ctrl-C to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    from multiprocessing.connection import wait

    wait([sentinel])
    os._exit(1)


def read_pages(
    pages: Iterable[Raw], workers: int | None = None, wordings: dict[str, Wording] | None = None
) -> Iterator[Read]:
    """Pages as read, in their order. Many are read in worker processes, by default one for each processor.

    Into ``wordings`` goes what these work out for the index of each article as it is given; the caller empties it.
    Only a few chunks are under way at any time, so the memory does not depend on the number of pages.
    """
    stream = iter(pages)
    first = list(islice(stream, FEW))
    workers = (
        workers
        if workers is not None
        else len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )
    if len(first) < FEW or workers < 2:
        yield from map(read_page, first)
        yield from map(read_page, stream)
        return
    yield from _in_parallel(first, stream, workers, wordings)


def _chunks(first: list[Raw], stream: Iterator[Raw]) -> Iterator[list[Raw]]:
    yield from (first[at : at + CHUNK] for at in range(0, len(first), CHUNK))
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _in_parallel(
    first: list[Raw], stream: Iterator[Raw], workers: int, wordings: dict[str, Wording] | None
) -> Iterator[Read]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    under_way: deque[tuple[Future[bytes], int]] = deque()
    letters = 0
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker) as pool:
        try:
            for chunk in _chunks(first, stream):
                size = sum(len(text) for text, _source in chunk)
                under_way.append((pool.submit(_read_chunk, chunk, wordings is not None), size))
                letters += size
                while len(under_way) > AHEAD // CHUNK or (letters > MOST and len(under_way) > workers):
                    done, size = under_way.popleft()
                    letters -= size
                    yield from _unpack(done.result(), wordings)
            while under_way:
                yield from _unpack(under_way.popleft()[0].result(), wordings)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
