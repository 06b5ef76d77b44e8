"""What Dask costs a harvest: ``python tests/benchmarks/harvest_cluster.py [--records 30000] [--rounds 3]``.

The same parts are done in a plain loop, by one worker and by two workers of Dask, and by a pool of two processes, by
turns; every worker has read a page before its time is taken. Archives are made once, under a temporary folder.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


def _do(asked: tuple[Part, str]) -> Counts:
    return harvest_part(asked[0], Path(asked[1]))


def _fresh() -> Path:
    return Path(tempfile.mkdtemp(dir=PLACE))


@contextmanager
def of_dask(workers: int, warm: list[Planned]) -> Iterator[tuple[Callable[[list[Planned]], Time], float]]:
    """What does parts on so many workers, and how many seconds they took to start."""
    begun = time.perf_counter()
    with connected(Where(workers=workers), _fresh()) as client:
        client.wait_for_workers(workers)
        check_workers(client)
        start = time.perf_counter() - begun
        for _worker in range(2 * workers):
            Run(client, _fresh(), lambda _ended: False).work_through(warm * workers)
        yield lambda parts: timed(lambda: Run(client, _fresh(), lambda _ended: False).work_through(parts)), start


def of_loop(parts: list[Planned]) -> Time:
    """The parts one after another."""
    folder = _fresh()
    return timed(lambda: [harvest_part(one.part, folder) for one in parts])


@contextmanager
def of_pool(workers: int, warm: list[Planned]) -> Iterator[Callable[[list[Planned]], Time]]:
    """What does parts in a pool of processes."""
    with multiprocessing.get_context("spawn").Pool(workers) as pool:

        def work(parts: list[Planned]) -> Time:
            folder = str(_fresh())
            return timed(lambda: list(pool.imap_unordered(_do, [(one.part, folder) for one in parts])))

        work(warm * 2 * workers)
        yield work


def task_cost() -> Time:
    """What a task costs the scheduler and the client, which live in this process."""
    with connected(Where(workers=2), _fresh()) as client:
        client.gather(client.map(abs, range(100), pure=False))
        own = psutil.Process().cpu_times()
        begun = time.perf_counter()
        under_way = [client.submit(abs, number, pure=False) for number in range(TASKS)]
        client.gather(under_way)
        now = psutil.Process().cpu_times()
        return Time(time.perf_counter() - begun, now.user + now.system - own.user - own.system)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", type=float, default=4, help="MB of a part")
    asked = parser.parse_args()
    parts = plan([str(archive(asked.records))], Part(source=""), int(asked.part * (1 << 20))).parts
    warm = plan([str(archive(100))], Part(source="")).parts
    times: dict[str, list[Time]] = {}
    with of_dask(1, warm) as (one, start), of_dask(2, warm) as (two, start_two), of_pool(2, warm) as pool:
        of_loop(warm)
        ways = {"plain loop": of_loop, "Dask, 1 worker": one, "pool of 2": pool, "Dask, 2 workers": two}
        for _round in range(asked.rounds):
            for name, way in ways.items():
                times.setdefault(name, []).append(way(parts))
    table = Table("", "wall s", "processor s", "records/s", title=f"{asked.records} records, {len(parts)} parts")
    for name, found in times.items():
        wall, processor = median(one.wall for one in found), median(one.processor for one in found)
        table.add_row(name, f"{wall:.2f}", f"{processor:.2f}", f"{asked.records / wall:.0f}")
    out = Console()
    out.print(table)
    cost = task_cost()
    out.print(f"start of 1 worker {start:.2f} s, of 2 workers {start_two:.2f} s")
    out.print(
        f"a task: {cost.processor / TASKS * 1000:.2f} ms of scheduler and client, {TASKS / cost.wall:.0f} a second"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
