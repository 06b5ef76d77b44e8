"""A process pool in which workers may be killed or fail to start, and every item still gets its answer.

The work is a function of a module that takes one item and gives bytes. A worker that dies takes with it what all of
them were working on: of these chunks, those that may have been the cause are tried once more, item by item, in a fresh
process with nothing beside it. An item that ends that process too is ``Lost``.
"""

import multiprocessing
import os
import resource
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection, resource_tracker
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pilkada_tui.message import Sentence, sentence

Item = TypeVar("Item")
Work = Callable[[Item], bytes]

MEMORY = 2 << 30
"""How many bytes of address space a worker may take; what needs more fails with MemoryError, by itself."""
_UNWANTED: list[Event] = []
"""In a worker: what says that its answers are not waited for."""
_NEVER_STARTED = (OSError, ValueError, ImportError, RuntimeError)
"""What Python raises where no process, pipe, thread or semaphore is to be had, or where a process ends at once."""


class Limits(NamedTuple):
    """How many chunks, and how much weight, may be under way at once."""

    chunks: int
    weight: int


class Chunk(NamedTuple, Generic[Item]):
    """Items that go to a worker together; ``weight`` says about how much memory they take there."""

    items: list[Item]
    weight: int


class Lost(NamedTuple, Generic[Item]):
    """An item on which the process ended that had nothing else to do."""

    item: Item


class _Pool(NamedTuple):
    """Processes that have started, and what tells them that their answers are no longer wanted."""

    executor: ProcessPoolExecutor
    unwanted: Event

    def end(self) -> None:
        """End the processes, each after the item that it is working on."""
        self.unwanted.set()
        self.executor.shutdown(wait=True, cancel_futures=True)


@dataclass
class _UnderWay(Generic[Item]):
    chunk: Chunk[Item]
    future: Future[list[bytes]] | None = None
    suspect: bool = False


class Workers(Generic[Item]):
    """``count`` processes that do ``work``; ``tell`` is told what went wrong with them, in sentences for the user.

    Where they cannot be started, the work is done in this process.
    """

    def __init__(self, work: Work[Item], count: int, limits: Limits, tell: Callable[[Sentence], None]) -> None:
        self._work = work
        self._count = count
        self._limits = limits
        self._tell = tell
        self._under_way: deque[_UnderWay[Item]] = deque()
        self._weight = 0
        self._pool: _Pool | None = None
        self._alone = False

    def answers(self, chunks: Iterable[Chunk[Item]]) -> Generator[bytes | Lost[Item], None, None]:
        """The answers to all items, in their order; no more chunks are taken than may be under way."""
        try:
            for chunk in chunks:
                self._take(chunk)
                while self._full():
                    yield from self._first()
            while self._under_way:
                yield from self._first()
        finally:
            self._end()

    def _full(self) -> bool:
        under_way = len(self._under_way)
        return under_way > self._limits.chunks or (self._weight > self._limits.weight and under_way > self._count)

    def _take(self, chunk: Chunk[Item]) -> None:
        self._under_way.append(_UnderWay(chunk))
        self._weight += chunk.weight
        if not any(one.suspect for one in self._under_way):
            self._hand_out()

    def _hand_out(self) -> None:
        """Give the workers, started where need be, every chunk that none of them has."""
        if self._alone:
            return
        try:
            self._pool = self._pool or _started(self._count)
            for one in self._under_way:
                if one.future is None:
                    one.future = self._pool.executor.submit(_run, self._work, one.chunk.items)
        except BrokenProcessPool:
            if self._pool is None:
                self._give_up()
            else:
                self._broken()
        except _NEVER_STARTED:
            self._give_up()

    def _first(self) -> Iterator[bytes | Lost[Item]]:
        """The answers to the first chunk; none yet where a worker has died, and the chunk is to be tried again."""
        first = self._under_way[0]
        if first.future is None and not first.suspect:
            self._hand_out()
        if first.suspect:
            yield from self._one_by_one(first.chunk.items)
        elif first.future is None:
            yield from map(self._work, first.chunk.items)
        else:
            try:
                answers = first.future.result()
            except BrokenProcessPool:
                self._broken()
                return
            yield from answers
        self._under_way.popleft()
        self._weight -= first.chunk.weight

    def _broken(self) -> None:
        """A worker has died: hold back all that is unanswered, and suspect what it may have been working on."""
        self._tell(sentence("satu proses pembaca dihentikan sistem; halamannya dicoba sekali lagi satu per satu"))
        self._end()
        unanswered = [one for one in self._under_way if not one.future or _failed(one.future)]
        for one in unanswered:
            one.future = None
        # They take chunks in order, and as many answers as there are workers may have been on their way.
        for one in unanswered[: 2 * self._count]:
            one.suspect = True

    def _give_up(self) -> None:
        self._tell(sentence("proses pembaca tidak dapat dimulai; halaman dibaca dalam satu proses, lebih lambat"))
        self._alone = True
        self._end()
        for one in self._under_way:
            if one.future is not None and _failed(one.future):
                one.future = None

    def _one_by_one(self, items: list[Item]) -> Iterator[bytes | Lost[Item]]:
        """Each item in a process that does nothing else, and that no other item has ended."""
        pool: _Pool | None = None
        try:
            for item in items:
                try:
                    pool = pool or _started(1)
                    answer: bytes | Lost[Item] = pool.executor.submit(_run, self._work, [item]).result()[0]
                except _NEVER_STARTED:
                    if pool is not None:
                        pool.end()
                    pool, answer = None, Lost(item)
                yield answer
        finally:
            if pool is not None:
                pool.end()

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.end()
            self._pool = None


def _failed(future: Future[list[bytes]]) -> bool:
    return future.cancelled() or not future.done() or future.exception() is not None


def _run(work: Work[Item], items: list[Item]) -> list[bytes]:
    return [work(item) for item in items if not _UNWANTED or not _UNWANTED[0].is_set()]


def _ready() -> None:
    """Do nothing: a worker that answers has started."""


def _started(count: int) -> _Pool:
    """A pool of which a worker has answered; raises one of ``_NEVER_STARTED``."""
    # No module of the folder that the user happens to be in is to be imported by the interpreters that start.
    os.environ.setdefault("PYTHONSAFEPATH", "1")
    start_resource_tracker()
    context = multiprocessing.get_context("spawn")
    unwanted = context.Event()
    executor = ProcessPoolExecutor(count, context, _begin_worker, (unwanted,))
    try:
        for future in wait([executor.submit(_ready) for _ in range(count)], return_when=FIRST_COMPLETED).done:
            future.result()
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    return _Pool(executor, unwanted)


def start_resource_tracker() -> None:
    """Start the process in which ``multiprocessing`` keeps account of what is shared, unless it runs.

    It asks for the file number of standard error. On a screen standard error is an object that catches what is printed
    and answers -1, which no process can be started with; so it is given a real file for that moment.
    """
    caught = sys.stderr
    with Path(os.devnull).open("w", encoding="utf-8") as real:
        sys.stderr = real
        try:
            resource_tracker.ensure_running()
        finally:
            if sys.stderr is real:  # unless the screen was closed in between, and gave it back
                sys.stderr = caught


def _begin_worker(unwanted: Event) -> None:
    """Leave Ctrl-C to the parent, and do not outlive it; keep to the memory, and off the terminal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for standard in (1, 2):
        os.dup2(nowhere, standard)
    _limit_memory()
    _UNWANTED.append(unwanted)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _limit_memory() -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
