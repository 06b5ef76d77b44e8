"""What Dask costs a harvest: ``python tests/benchmarks/harvest_cluster.py [--records 12000] [--rounds 3]``.

The same parts are done in a plain loop, by one worker and by two workers of Dask, and by a pool of two processes, by
turns. Each way has processes of its own, which have read pages before their time is taken; while it is not its turn
they are stopped, so that none pays for what another does when it waits. Archives are made once, under a temporary
folder.
"""

import argparse
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil
from rich.console import Console
from rich.table import Table

from pilkada_tui.harvest.cluster import Run, Where, check_workers, connected
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.harvest.part import Part, harvest_part
from pilkada_tui.harvest.plan import Planned, plan

sys.path.insert(0, str(Path(__file__).parent.parent / "harvest"))

PLACE = Path(tempfile.gettempdir()) / "pilkada-harvest-benchmark"
TASKS = 2000
SETTLE = 0.5
"""Seconds for what was stopped to catch up with its clocks before its turn."""
WARM = 400
"""Records that each process has gone through before its time is taken."""
Work = Callable[[list[Planned]], object]
Way = Callable[[list[Planned]], "contextmanager[Work]"]


class Time(NamedTuple):
    """Seconds by the clock and of processors."""

    wall: float
    processor: float


def archive(records: int) -> Path:
    """An archive of so many records, made once."""
    import invented_archive  # noqa: PLC0415 (lives beside the tests)

    PLACE.mkdir(exist_ok=True)
    path = PLACE / f"{records}.warc.gz"
    if not path.exists():
        invented_archive.write(path.with_suffix(".tmp"), invented_archive.mixed(records)).rename(path)
    return path


def spent() -> float:
    """Seconds of processor time of this process and those that it started, as far as they live."""
    own = psutil.Process()
    times = [one.cpu_times() for one in (own, *own.children(recursive=True))]
    return sum(one.user + one.system for one in times)


def timed(work: Callable[[], object]) -> Time:
    """How long something takes."""
    wall, processor = time.perf_counter(), spent()
    work()
    return Time(time.perf_counter() - wall, spent() - processor)


@contextmanager
def fresh() -> Iterator[Path]:
    """A folder that is there for a while."""
    folder = Path(tempfile.mkdtemp(dir=PLACE))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _do(asked: tuple[Part, str]) -> Counts:
    return harvest_part(asked[0], Path(asked[1]))


@contextmanager
def of_dask(workers: int) -> Iterator[Work]:
    """What does parts on so many workers."""
    with fresh() as scratch, connected(Where(workers=workers), scratch) as client:
        client.wait_for_workers(workers)
        check_workers(client)

        def work(parts: list[Planned]) -> None:
            with fresh() as folder:
                Run(client, folder, lambda _ended: False).work_through(parts)

        yield work


@contextmanager
def of_loop(_workers: int) -> Iterator[Work]:
    """The parts one after another."""

    def work(parts: list[Planned]) -> None:
        with fresh() as folder:
            for one in parts:
                harvest_part(one.part, folder)

    yield work


@contextmanager
def of_pool(workers: int) -> Iterator[Work]:
    """What does parts in a pool of processes."""
    with multiprocessing.get_context("spawn").Pool(workers) as pool:

        def work(parts: list[Planned]) -> None:
            with fresh() as folder:
                list(pool.imap_unordered(_do, [(one.part, str(folder)) for one in parts]))

        yield work


WAYS = {
    "plain loop": (of_loop, 1),
    "Dask, 1 worker": (of_dask, 1),
    "pool of 2": (of_pool, 2),
    "Dask, 2 workers": (of_dask, 2),
}
PAIRS = (("Dask, 1 worker", "plain loop"), ("Dask, 2 workers", "pool of 2"))


def serve(name: str, records: int, cut: int) -> None:
    """Be one way: start, warm up, then do the parts once for each line that comes in."""
    way, workers = WAYS[name]
    parts = plan([str(archive(records))], Part(source=""), cut).parts
    small = plan([str(archive(WARM))], Part(source=""), cut >> 2).parts
    begun = time.perf_counter()
    with way(workers) as work:
        started = time.perf_counter() - begun
        for _round in range(3):
            work(small)
        sys.stdout.write(json.dumps([started, len(parts)]) + "\n")
        sys.stdout.flush()
        for _line in sys.stdin:
            sys.stdout.write(json.dumps(timed(lambda: work(parts))) + "\n")
            sys.stdout.flush()


class Turn:
    """The processes of one way, stopped but for its turn."""

    def __init__(self, name: str, asked: argparse.Namespace) -> None:
        command = [sys.executable, __file__, "--way", name, "--records", str(asked.records), "--part", str(asked.part)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        self.start, self.parts = self._answer()
        self._send(signal.SIGSTOP)

    def _send(self, number: signal.Signals) -> None:
        os.killpg(self._process.pid, number)

    def _answer(self) -> list[float]:
        if self._process.stdout is None:
            raise ValueError(self._process)
        found: list[float] = json.loads(self._process.stdout.readline())
        return found

    def take(self) -> Time:
        """Do the parts once."""
        self._send(signal.SIGCONT)
        time.sleep(SETTLE)
        if self._process.stdin is None:
            raise ValueError(self._process)
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        found = Time(*self._answer())
        self._send(signal.SIGSTOP)
        return found

    def end(self) -> None:
        """Let it end."""
        self._send(signal.SIGCONT)
        self._process.communicate(timeout=60)


def task_cost() -> Time:
    """What a task costs the scheduler and the client, which live in this process."""
    with fresh() as scratch, connected(Where(workers=2), scratch) as client:
        client.gather(client.map(abs, range(100), pure=False))
        own = psutil.Process().cpu_times()
        begun = time.perf_counter()
        under_way = [client.submit(abs, number, pure=False) for number in range(TASKS)]
        client.gather(under_way)
        now = psutil.Process().cpu_times()
        return Time(time.perf_counter() - begun, now.user + now.system - own.user - own.system)


def measured(asked: argparse.Namespace, out: Console) -> None:
    """Print the tables."""
    times: dict[str, list[Time]] = {name: [] for name in WAYS}
    archive(asked.records), archive(WARM)
    with ExitStack() as opened:
        turns: dict[str, Turn] = {}
        for name in WAYS:
            turns[name] = Turn(name, asked)
            opened.callback(turns[name].end)
        for round_ in range(asked.rounds):
            order = list(WAYS) if round_ % 2 == 0 else list(reversed(WAYS))
            for name in order:
                times[name].append(turns[name].take())
    parts = int(turns["plain loop"].parts)
    table = Table("", "start s", "wall s", "processor s", "records/s", title=f"{asked.records} records, {parts} parts")
    for name, found in times.items():
        wall, processor = median(one.wall for one in found), median(one.processor for one in found)
        speed = f"{asked.records / wall:.0f}"
        table.add_row(name, f"{turns[name].start:.2f}", f"{wall:.2f}", f"{processor:.2f}", speed)
    out.print(table)
    for one, other in PAIRS:
        pairs = list(zip(times[one], times[other], strict=True))
        speed = median(theirs.wall / own.wall for own, theirs in pairs)
        cost = median(own.processor / theirs.processor for own, theirs in pairs)
        out.print(f"{one} / {other}: speed {speed:.2f} x, processor {cost:.2f} x")


def main() -> int:
    """Print what was measured, or be one of the ways."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=12_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", type=float, default=4, help="MB of a part")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.way:
        serve(asked.way, asked.records, int(asked.part * (1 << 20)))
        return 0
    out = Console()
    measured(asked, out)
    cost = task_cost()
    out.print(
        f"a task: {cost.processor / TASKS * 1000:.2f} ms of scheduler and client, {TASKS / cost.wall:.0f} a second"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
