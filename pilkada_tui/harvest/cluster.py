"""The parts of a harvest on the workers of a Dask cluster, any of which may die at any moment.

What is done is known by the result files of the parts, never by Dask's futures: a worker, this process or the scheduler
may die, and what they had finished stays finished. Only a few parts more than there are threads are submitted at a
time. A part whose workers died is submitted again under another name: Dask counts the deaths of a task by its name and
gives up after a few, which ten dying workers bring about for tasks that caused none of them.
"""

import asyncio
import contextlib
import logging
import os
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import dask
from distributed import Client, Future, LocalCluster, as_completed, get_worker
from distributed.comm.core import connect
from distributed.security import Security

from pilkada_tui.atomic_file import make_folder, replace, write_new
from pilkada_tui.harvest import results
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.harvest.journal import Limits
from pilkada_tui.harvest.part import Part, harvest_part, result_of, versions
from pilkada_tui.harvest.plan import Planned
from pilkada_tui.harvest.status import cache_folder
from pilkada_tui.message import Sentence, UserError, failure, sentence
from pilkada_tui.model import Record, Source
from pilkada_tui.reading import read
from pilkada_tui.sources.html import page_text

WINDOW = 2
"""Parts with the scheduler for each thread: one is worked on while the next is already at its worker."""
TRIES = 8
"""How often a part is handed out; each time it may end four workers before Dask gives it back."""
PATIENCE = 30.0
"""Seconds to wait for a scheduler that has no worker."""
KNOCK = 10.0
"""Seconds to wait for a scheduler's first answer."""
WATCH = 0.5
"""Seconds between two looks at whether the scheduler is still there, where nothing comes from it."""
_COUNT_THREADS = 5.0
_MALLOC = "distributed.nanny.pre-spawn-environ.MALLOC_"
_SETTINGS = {
    "distributed.worker.http.routes": [],
    # A page is some hundred kB that are let go at once. By Dask's own setting each is given back to the system and
    # asked for anew: 80,000 page faults for 12,000 records, a tenth of the processor's time.
    f"{_MALLOC}TRIM_THRESHOLD_": 16 << 20,
    f"{_MALLOC}MMAP_THRESHOLD_": 8 << 20,
    # Fifty looks a second at whether a loop turns, and a hundred at where a thread is, are for who debugs clusters.
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.monitor-interval": "500ms",
    "distributed.admin.system-monitor.interval": "2s",
    "distributed.admin.tick.interval": "500ms",
    "distributed.admin.tick.limit": "1h",
}
"""How Dask is set on this machine, in the scheduler and in the workers."""


class ClusterError(UserError):
    """A cluster that cannot be worked with; its sentence says why."""


class Tls(NamedTuple):
    """The files by which client, scheduler and workers know each other: who vouches, our certificate, and its key."""

    ca: Path
    cert: Path
    key: Path


class Where(NamedTuple):
    """On which workers: those of a scheduler's address, or so many processes of this machine.

    ``memory`` is how many bytes each of these may take, of which a page may take half; ``patience`` is how many seconds
    a page may take.
    """

    scheduler: str | None = None
    workers: int = 1
    memory: int = 1 << 30
    tls: Tls | None = None
    patience: float = 120.0

    @property
    def limits(self) -> Limits:
        """What a single page may take."""
        return Limits(self.patience, self.memory // 2)


class How(StrEnum):
    """How the work on a cluster ended."""

    ALL = "all"
    ENOUGH = "enough"
    SCHEDULER_GONE = "scheduler gone"


class Done(NamedTuple):
    """A part that is finished, and its account."""

    part: Planned
    counts: Counts


class GivenUp(NamedTuple):
    """A part that no worker could finish, and why."""

    part: Planned
    why: Sentence | str


Listener = Callable[[Done | GivenUp], bool]
"""Called with every part as it ends; True stops the harvest."""


class _Answer(Record, frozen=True):
    """What a worker says of a part; without counts it did nothing, since its versions are others, or ``why``.

    ``packed`` is the result, where the worker does not see the folder that it belongs into. It is no tuple: of these
    Dask keeps no more than what is in them.
    """

    worker: str
    versions: tuple[str, ...]
    counts: Counts | None = None
    packed: bytes | None = None
    why: Sentence | str = ""


@dataclass
class _UnderWay:
    """The parts of a run: still to be handed out, and with the scheduler."""

    waiting: deque[Planned]
    handed: dict[Future[_Answer], Planned] = field(default_factory=dict)
    tries: Counter[str] = field(default_factory=Counter)


@contextlib.contextmanager
def connected(where: Where, scratch: Path) -> Iterator[Client]:
    """A client of a cluster that has a worker; the processes of this machine end with it.

    ``scratch`` is where the workers of this machine keep their own files.

    Raises:
        ClusterError: nothing answers at the address, or no worker comes.
    """
    with contextlib.ExitStack() as opened:
        address, security = where.scheduler, None
        if address is None:
            address = opened.enter_context(_local(where, scratch))
        else:
            security = _security(where.tls)
            _knock(address, security)
        client = Client(address, security=security, timeout=PATIENCE, set_as_default=False, name="pilkada-tui")
        opened.callback(_let_go, client)
        _await_worker(client, address)
        yield client


def _knock(address: str, security: Security) -> None:
    """Try a connection to a scheduler: a client that is refused hangs for a minute before it reports it."""

    async def come_and_go() -> None:
        """Connect and close the connection again; raises what ``connect`` raises where nobody answers."""
        comm = await connect(address, timeout=KNOCK, **security.get_connection_args("client"))
        comm.abort()

    try:
        asyncio.run(come_and_go())
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise ClusterError(_no_answer(address, error)) from error


def _no_answer(address: str, error: Exception) -> Sentence:
    return sentence("penjadwal Dask di {address} tidak menjawab: {error}", address=address, error=str(error))


def _let_go(client: Client) -> None:
    """Close a client, also where its scheduler is gone."""
    with contextlib.suppress(TimeoutError, OSError):
        client.close(timeout=2)


def _await_worker(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        told = sentence("penjadwal Dask di {address} tidak punya pekerja; jalankan: dask worker", address=address)
        raise ClusterError(told) from error


@contextlib.contextmanager
def _local(where: Where, scratch: Path) -> Iterator[str]:
    """Workers of this machine under a scheduler in this process, reachable from this machine alone; its address."""
    # No module of the folder that the user happens to be in is to be imported by the interpreters that start.
    os.environ.setdefault("PYTHONSAFEPATH", "1")
    with dask.config.set(_SETTINGS):
        try:
            cluster = LocalCluster(
                n_workers=where.workers,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",  # else its pages are open to the network
                memory_limit=where.memory,
                local_directory=str(scratch),
                silence_logs=logging.CRITICAL,
            )
        except (OSError, RuntimeError) as error:
            raise ClusterError(sentence("proses Dask tidak dapat dimulai: {error}", error=str(error))) from error
        with cluster:
            yield cluster.scheduler_address


def _security(tls: Tls | None) -> Security:
    """The certificates that were named, else those of Dask's own settings."""
    if tls is None:
        return Security()
    return Security(
        require_encryption=True,
        tls_ca_file=str(tls.ca),
        tls_client_cert=str(tls.cert),
        tls_client_key=str(tls.key),
    )


def check_workers(client: Client) -> None:
    """Refuse workers whose program, reader or Python is another: their articles would not be those of this machine.

    Raises:
        ClusterError: one of them has not the same, or has no pilkada-tui at all.
    """
    own = versions()
    for worker, found in client.run(versions, on_error="return").items():
        if isinstance(found, Exception):
            told = sentence("pekerja {worker} tidak dapat memuat pilkada-tui: {error}", worker=worker, error=str(found))
            raise ClusterError(told)
        if found != own:
            raise ClusterError(_differs(worker, found))


def _differs(worker: str, found: tuple[str, ...]) -> Sentence:
    own = versions()
    return sentence(
        "pekerja {worker} memakai {theirs}, mesin ini {own}; pasang versi yang sama di semua mesin",
        worker=worker,
        theirs=" ".join(found),
        own=" ".join(own),
    )


def see_folder(client: Client, folder: Path) -> bool:
    """Whether all workers see a folder of this machine, as those on a shared disk do."""
    token = f".terlihat-{os.urandom(8).hex()}"
    path = folder / token
    write_new(path, ())
    try:
        return all(found is True for found in client.run(_is_there, str(path), on_error="return").values())
    finally:
        path.unlink(missing_ok=True)


def _is_there(path: str) -> bool:
    return Path(path).exists()


_ONE_AT_A_TIME = threading.Lock()
"""In a worker with several threads: the watch over a page that hangs is one for the whole process."""


def do_part(part: Part, folder: str | None, limits: tuple[float, int], expected: tuple[str, ...]) -> _Answer:
    """Harvest a part, in a worker; without a folder that it shares with this machine it sends the file itself."""
    worker = str(get_worker().name)
    if versions() != expected:
        return _Answer(worker=worker, versions=versions())
    try:
        with _ONE_AT_A_TIME:
            _load_reader()
            place = Path(folder) if folder else _own_folder()
            counts = harvest_part(part, place, Limits(*limits))
        packed = None if folder else _taken_out(result_of(part, place))
    except UserError as error:
        return _Answer(worker=worker, versions=versions(), why=error.sentences[0])
    except Exception as error:  # noqa: BLE001 (an error that Dask cannot pack never reaches the client, who waits)
        return _Answer(worker=worker, versions=versions(), why=failure(error))
    return _Answer(worker=worker, versions=versions(), counts=counts, packed=packed)


@cache
def _load_reader() -> None:
    """Load what opens and reads pages before one is in hand: its time and memory are not those of the first page."""
    said = "“Kami siap,” ujar Ketua KPU Kota Bitung, Senin (14/10/2024)."
    read(page_text(f"<html><body><p>{said}</p></body></html>") or said, Source(kind="paste", name=""))


def _taken_out(result: Path) -> bytes:
    content = result.read_bytes()
    result.unlink()
    return content


def _own_folder() -> Path:
    """Where a worker does what is for a client whose folder it does not see.

    It is the same after a restart of the worker: the journal in it names the page that it died of.
    """
    folder = cache_folder() / "pekerja"
    make_folder(folder)
    return folder


class Run:
    """The parts of one harvest, worked through on a cluster."""

    def __init__(self, client: Client, folder: Path, listener: Listener, limits: Limits = Limits()) -> None:  # noqa: B008
        self._client = client
        self._folder = folder
        self._shared = see_folder(client, folder)
        self._listener = listener
        self._limits = limits
        self._completed = as_completed(loop=client.loop, with_results=True, raise_errors=False)
        self._threads = _Threads(client)

    def work_through(self, parts: Sequence[Planned]) -> How:
        """Do all remaining parts; returns when nothing is running any more, or the scheduler is gone."""
        run = _UnderWay(deque(part for part in parts if not part.result(self._folder).exists()))
        while run.waiting or run.handed:
            if self._client.status != "running" or not self._hand_out_to_all(run):
                return How.SCHEDULER_GONE
            self._await_one()
            for future, outcome in self._completed.next_batch(block=False):
                if self._take(run, run.handed.pop(future), outcome):
                    self._client.cancel(list(run.handed))
                    return How.ENOUGH
        return How.ALL

    def _hand_out_to_all(self, run: _UnderWay) -> bool:
        """Fill the window; False where the scheduler went while it was asked something."""
        try:
            self._hand_out(run)
        except (OSError, TimeoutError):  # as Dask calls a connection that has ended
            until = time.monotonic() + KNOCK
            while self._client.status == "running":
                if time.monotonic() > until:
                    raise
                time.sleep(WATCH)
            return False
        return True

    def _hand_out(self, run: _UnderWay) -> None:
        """Fill the window; a part that somebody has finished meanwhile is left out."""
        while run.waiting and len(run.handed) < WINDOW * self._threads.count():
            part = run.waiting.popleft()
            run.tries[part.key] += 1
            future = self._client.submit(
                do_part,
                part.part,
                str(self._folder) if self._shared else None,
                tuple(self._limits),
                versions(),
                key=f"panen-{part.key}-{os.urandom(4).hex()}",
                pure=False,
            )
            run.handed[future] = part
            self._completed.add(future)

    def _await_one(self) -> None:
        """Wait until a part has ended, but no longer than until the scheduler is to be looked at."""
        with self._completed.thread_condition:
            if not self._completed.has_ready():
                self._completed.thread_condition.wait(WATCH)

    def _take(self, run: _UnderWay, part: Planned, outcome: object) -> bool:
        """Note what became of a part; True where that is enough."""
        answer = outcome if isinstance(outcome, _Answer) else None
        if answer is not None and answer.versions != versions():
            raise ClusterError(_differs(answer.worker, answer.versions))
        if answer is not None and answer.packed is not None:
            replace(part.result(self._folder), [answer.packed])
        counts = (answer and answer.counts) or results.counts(part.result(self._folder))
        if counts is not None and part.result(self._folder).exists():
            return self._listener(Done(part, counts))
        if run.tries[part.key] < TRIES:
            run.waiting.append(part)
            return False
        return self._listener(GivenUp(part, _why(outcome)))


def _why(outcome: object) -> Sentence | str:
    """Why a part came to nothing, from what Dask says of it: an error with its trace, or that it was cancelled."""
    if isinstance(outcome, _Answer):
        return outcome.why
    error = outcome[1] if isinstance(outcome, tuple) and len(outcome) > 1 else outcome
    if type(error).__name__ == "KilledWorker":
        return sentence("pekerjanya mati setiap kali")
    return f"{type(error).__name__}: {error}"


class _Threads:
    """How many threads the workers have, asked again every few seconds: workers come and go."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._asked = 0.0
        self._count = 1

    def count(self) -> int:
        """At least one: a cluster that lost its last worker may get another."""
        if time.monotonic() - self._asked > _COUNT_THREADS:
            self._asked = time.monotonic()
            self._count = max(1, sum(self._client.nthreads().values()))
        return self._count
