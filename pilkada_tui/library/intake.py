"""Reading many pages at once: worker processes that hand back articles in order, in a memory that does not grow."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import msgspec

from pilkada_tui.library.index.wording import wording
from pilkada_tui.library.results import Wording
from pilkada_tui.library.workers import start_resource_tracker
from pilkada_tui.message import Sentence
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
    """A page that could not be opened, or that the reader failed on; ``why`` tells it, for a report."""

    source: Source
    why: Sentence | str


Read = Article | Unread
Raw = tuple[str, Source]
Item = TypeVar("Item")


class Opener(NamedTuple, Generic[Item]):
    """How pages are opened where they are read: ``size`` tells about how long one is, ``load`` gives its text.

    ``load`` goes to the workers, so it must be a function of a module.
    """

    size: Callable[[Item], int]
    load: Callable[[Item], Raw | Unread]


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


def _letters(page: Raw) -> int:
    return len(page[0])


def _as_it_is(page: Raw) -> Raw:
    return page


def _opened(load: Callable[[Item], Raw | Unread], item: Item) -> Read:
    page = load(item)
    return page if isinstance(page, Unread) else read_page(page)


def _read_chunk(load: Callable[[Item], Raw | Unread], items: list[Item], worded: bool) -> bytes:  # noqa: FBT001 (pool)
    return msgspec.msgpack.encode([_outcome(_opened(load, item), worded=worded) for item in items])


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


def read_pages(pages: Iterable[Raw], workers: int | None = None) -> Iterator[Read]:
    """Pages as read, in their order, as ``read_all`` reads them."""
    return read_all(pages, Opener(_letters, _as_it_is), workers)


def read_all(
    items: Iterable[Item],
    opener: Opener[Item],
    workers: int | None = None,
    wordings: dict[str, Wording] | None = None,
) -> Iterator[Read]:
    """Pages as read, in the order of the items that stand for them.

    Many are opened and read in worker processes, by default one for each processor.

    Into ``wordings`` goes what these work out for the index of each article as it is given; the caller empties it.
    Only a few chunks are under way at any time, so the memory does not depend on the number of pages.
    """
    stream = iter(items)
    first = list(islice(stream, FEW))
    workers = (
        workers
        if workers is not None
        else len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )
    if len(first) < FEW or workers < 2:
        yield from (_opened(opener.load, item) for item in chain(first, stream))
        return
    yield from _in_parallel(_chunks(first, stream), opener, workers, wordings)


def _chunks(first: list[Item], stream: Iterator[Item]) -> Iterator[list[Item]]:
    yield from (first[at : at + CHUNK] for at in range(0, len(first), CHUNK))
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _in_parallel(
    chunks: Iterator[list[Item]], opener: Opener[Item], workers: int, wordings: dict[str, Wording] | None
) -> Iterator[Read]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    start_resource_tracker()
    under_way: deque[tuple[Future[bytes], int]] = deque()
    letters = 0
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker) as pool:
        try:
            for chunk in chunks:
                size = sum(map(opener.size, chunk))
                under_way.append((pool.submit(_read_chunk, opener.load, chunk, wordings is not None), size))
                letters += size
                while len(under_way) > AHEAD // CHUNK or (letters > MOST and len(under_way) > workers):
                    done, size = under_way.popleft()
                    letters -= size
                    yield from _unpack(done.result(), wordings)
            while under_way:
                yield from _unpack(under_way.popleft()[0].result(), wordings)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
