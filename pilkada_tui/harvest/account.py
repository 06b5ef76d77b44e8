"""The account of a harvest: the counts of its parts added up, by stage and by worker."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from pilkada_tui.harvest.cluster import GivenUp
from pilkada_tui.harvest.counts import Counts, Failure, Stage
from pilkada_tui.harvest.plan import Plan, Planned
from pilkada_tui.harvest.status import Status, WorkerCounts

MOST_FAILURES = 10_000
"""How many failures are named; all are counted."""
Json = dict[str, object]


@dataclass
class Account:
    """The account of a run: of ``plan``, what was found done, what is done since ``began``, and what failed."""

    plan: Plan
    began: float = field(default_factory=time.monotonic)
    started: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    done: int = 0
    found: int = 0
    records: int = 0
    matches: int = 0
    failed: int = 0
    processor: float = 0.0
    stages: dict[str, Stage] = field(default_factory=dict)
    workers: dict[str, WorkerCounts] = field(default_factory=dict)
    failures: list[tuple[str, Failure]] = field(default_factory=list)
    given_up: list[GivenUp] = field(default_factory=list)
    _size_done: int = 0
    _size_now: int = 0
    _records_now: int = 0

    def note(self, part: Planned, counts: Counts, *, before: bool = False) -> None:
        """Add the counts of a part, which was done ``before`` this run or in it."""
        self.done += 1
        self.records += counts.records
        self.matches += counts.matches
        self.failed += counts.failed
        self.processor += counts.processor
        self._size_done += part.size
        for stage in counts.stages:
            self.stages[stage.name] = _sum(self.stages.get(stage.name, Stage(name=stage.name)), stage)
        room = MOST_FAILURES - len(self.failures)
        self.failures.extend((counts.source, failure) for failure in counts.failures[:room])
        if before:
            self.found += 1
            return
        self._size_now += part.size
        self._records_now += counts.records
        own = self.workers.get(counts.worker, WorkerCounts())
        self.workers[counts.worker] = WorkerCounts(
            parts=own.parts + 1,
            records=own.records + counts.records,
            matches=own.matches + counts.matches,
            seconds=own.seconds + counts.seconds,
        )

    @property
    def speed(self) -> float:
        """Records a second in this run."""
        return self._records_now / max(time.monotonic() - self.began, 1e-9)

    @property
    def left(self) -> float | None:
        """About how many seconds are left, by the bytes; None before anything was done."""
        if not self._size_now:
            return None
        rate = self._size_now / max(time.monotonic() - self.began, 1e-9)
        return max(self.plan.size - self._size_done, 0) / rate

    def status(self, added: int, ended: str = "", query: str = "", sources: Iterable[str] = ()) -> Status:
        """The present status, with the number of articles imported."""
        return Status(
            pid=os.getpid(),
            started=self.started,
            parts=len(self.plan.parts),
            done=self.done,
            size=self.plan.size,
            records=self.records,
            matches=self.matches,
            failed=self.failed,
            added=added,
            speed=self.speed,
            left=self.left,
            ended=ended,
            query=query,
            sources=tuple(sources),
            workers=self.workers,
        )

    def report(self) -> Json:
        """All of it, for a program to read."""
        return {
            "files": self.plan.files,
            "parts": len(self.plan.parts),
            "done": self.done,
            "done_before": self.found,
            "bytes": self.plan.size,
            "records": self.records,
            "matches": self.matches,
            "failed": self.failed,
            "seconds": round(time.monotonic() - self.began, 3),
            "processor_seconds": round(self.processor, 3),
            "records_per_second": round(self.speed, 1),
            "stages": self._shares(),
            "workers": {name: msgspec.to_builtins(own) for name, own in sorted(self.workers.items())},
            "skipped": [{"name": one.name, "why": str(one.why)} for one in self.plan.skipped],
            "given_up": [
                {"source": one.part.part.source, "first": one.part.part.first, "why": str(one.why)}
                for one in self.given_up
            ],
            "failures": [
                {"source": source, "place": one.place, "name": one.name, "why": str(one.why)}
                for source, one in self.failures
            ],
        }

    def _shares(self) -> list[Json]:
        whole = sum(stage.seconds for stage in self.stages.values()) or 1.0
        return [
            {
                "name": stage.name,
                "entered": stage.entered,
                "kept": stage.kept,
                "seconds": round(stage.seconds, 3),
                "share": round(stage.seconds / whole, 4),
            }
            for stage in self.stages.values()
        ]


def _sum(one: Stage, other: Stage) -> Stage:
    return Stage(
        name=one.name,
        entered=one.entered + other.entered,
        kept=one.kept + other.kept,
        seconds=one.seconds + other.seconds,
    )
