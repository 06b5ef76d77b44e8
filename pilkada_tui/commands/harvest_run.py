"""Harvesting from the command line: archives on a Dask cluster, and what matches into the library."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from pilkada_tui.atomic_file import make_folder
from pilkada_tui.commands.harvest_progress import HarvestProgress, told_lines
from pilkada_tui.commands.intake import day_asked
from pilkada_tui.commands.streams import say
from pilkada_tui.export import one_line, safe_json
from pilkada_tui.export.forms import save
from pilkada_tui.harvest import results
from pilkada_tui.harvest.account import Account
from pilkada_tui.harvest.cluster import Done, GivenUp, How, Run, Tls, Where, check_workers, connected
from pilkada_tui.harvest.home import Home, sweep
from pilkada_tui.harvest.part import Part
from pilkada_tui.harvest.plan import Plan, Planned, plan
from pilkada_tui.harvest.status import LOCK, default_work, write_status
from pilkada_tui.language import _, in_words, number
from pilkada_tui.library import Library
from pilkada_tui.library.files.locks import Lock
from pilkada_tui.library.intake import processors

RUN_AGAIN = 75
"""The exit status where running the same command again continues; ``EX_TEMPFAIL`` of ``sysexits.h``."""
FAILED = 1
HOME_EVERY = 10.0
"""Seconds after which matches are imported into the library, however few."""
HOME_AT = 200
"""How many matches are imported at once at least."""


class Asked(NamedTuple):
    """What the command line asks for, apart from the library; ``limit`` is how many new articles are enough."""

    sources: tuple[str, ...]
    wanted: Part
    work: Path
    where: Where
    limit: int | None = None
    report: Path | None = None
    cut: int = 64 << 20
    overwrite: bool = False


def asked_for(folder: Path, sources: tuple[str, ...], given: dict[str, Any]) -> Asked:
    """What the options of the command ask for, with a library in ``folder``; UsageError where they contradict."""
    files = [given["tls_ca"], given["tls_cert"], given["tls_key"]]
    if any(files) and not all(files):
        raise click.UsageError(_("--tls-ca, --tls-cert, dan --tls-key hanya bersama-sama"))
    return Asked(
        sources,
        Part(
            source="",
            query=given["query"],
            since=day_asked(given["since"], "--since") or "",
            until=day_asked(given["until"], "--until") or "",
        ),
        (given["work"] or default_work(folder)).absolute(),
        Where(
            given["scheduler"],
            given["workers"] or processors(),
            given["memory"] << 20,
            Tls(*files) if all(files) else None,
            given["patience"],
        ),
        given["limit"],
        given["report"],
        int(given["part_size"] * (1 << 20)),
        overwrite=given["force"],
    )


def show_plan(asked: Asked) -> int:
    """Print what would be read, a line a source, and say how much of it is done already; the exit status."""
    made = _planned(asked)
    done = {part.key for part in (made.done(asked.work) if asked.work.is_dir() else [])}
    by_source: dict[str, list[Planned]] = {}
    for part in made.parts:
        by_source.setdefault(part.part.source, []).append(part)
    for source, parts in by_source.items():
        size = sum(part.size for part in parts)
        cells = (source, str(len(parts)), str(sum(part.key in done for part in parts)), str(size))
        sys.stdout.write("\t".join(map(one_line, cells)) + "\n")
    told = _("{files} berkas, {parts} bagian, {size} MB; {done} bagian sudah selesai; tidak ada yang dibaca")
    say(told.format(files=number(made.files), parts=len(made.parts), size=number(made.size >> 20), done=len(done)))
    return FAILED if made.skipped else 0


def harvest(library: Library, asked: Asked) -> int:
    """Harvest what is asked for into the library; the exit status."""
    make_folder(asked.work)
    lock = Lock(asked.work / LOCK)
    lock.acquire(patience=1.0)
    try:
        sweep(asked.work)
        made = _planned(asked)
        if not made.parts:
            say(_("tidak ada yang dapat dipanen"))
            return FAILED
        one = _Harvest(library, asked, made)
        with one.told():
            how = one.run()
        return one.end(how)
    finally:
        lock.release()


def _planned(asked: Asked) -> Plan:
    made = plan(asked.sources, asked.wanted, asked.cut)
    for one in made.skipped:
        say(_("dilewati: {name}: {why}").format(name=one.name, why=in_words(one.why)))
    return made


class _Harvest:
    """A running harvest: its account, what was imported, and the finished parts that still have to be."""

    def __init__(self, library: Library, asked: Asked, made: Plan) -> None:
        self._asked = asked
        self._account = Account(made)
        self._home = Home(library, asked.limit)
        self._finished: list[Path] = []
        self._matches = 0
        self._at_home = time.monotonic()
        self._progress = HarvestProgress()

    def run(self) -> How:
        """Work through what is not done yet."""
        todo = self._take_what_is_done()
        if self._home.full:
            return How.ENOUGH
        if not todo:
            return How.ALL
        scratch = self._asked.work / "dask"
        with connected(self._asked.where, scratch) as client:
            check_workers(client)
            if self._asked.where.scheduler is None and find_spec("bokeh"):  # without it the address shows nothing
                say(_("dasbor Dask: {address}").format(address=client.dashboard_link))
            return Run(client, self._asked.work, self._notice, self._asked.where.limits).work_through(todo)

    def _take_what_is_done(self) -> list[Planned]:
        """Import what an earlier run has finished; gives the parts that are still to be done."""
        todo: list[Planned] = []
        for part in self._account.plan.parts:
            path = part.result(self._asked.work)
            counts = results.counts(path) if path.exists() else None
            if counts is None:
                path.unlink(missing_ok=True)  # a file that is damaged says of nothing that it is done
                todo.append(part)
            else:
                self._account.note(part, counts, before=True)
                self._finished.append(path)
        self._bring_home()
        return todo

    def _notice(self, ended: Done | GivenUp) -> bool:
        if isinstance(ended, GivenUp):
            self._account.given_up.append(ended)
            return False
        self._account.note(ended.part, ended.counts)
        self._finished.append(ended.part.result(self._asked.work))
        self._matches += ended.counts.matches
        if self._matches >= HOME_AT or time.monotonic() - self._at_home >= HOME_EVERY:
            self._bring_home()
        self._show()
        return self._home.full

    def _bring_home(self) -> None:
        self._home.bring(self._finished)
        self._finished.clear()
        self._matches, self._at_home = 0, time.monotonic()

    def _show(self, ended: str = "", told: Iterable[str] = ()) -> None:
        status = self._account.status(self._home.added, ended, self._asked.wanted.query, self._asked.sources)
        status = msgspec.structs.replace(status, told=tuple(told))
        self._progress.show(status)
        if ended or self._progress.is_due():
            write_status(self._asked.work, status)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Write the status file whatever ends the work inside, for whoever watches from another process."""
        self._show()
        try:
            yield
        except BaseException as error:
            self._show("interrupted")
            self._progress.close()
            if self._account.done or isinstance(error, KeyboardInterrupt):
                self._say_how_far()
            if self._asked.report is not None and isinstance(error, KeyboardInterrupt):
                self._write_report(self._asked.report, "interrupted")
            raise

    def _say_how_far(self) -> None:
        told = _("{done} dari {total} bagian selesai dan tersimpan; jalankan lagi perintah yang sama untuk meneruskan")
        say(told.format(done=self._account.done, total=len(self._account.plan.parts)))

    def end(self, how: How) -> int:
        """Import the rest, print the result, and write the report; the exit status."""
        self._bring_home()
        ended = {How.ALL: "all", How.ENOUGH: "enough", How.SCHEDULER_GONE: "scheduler gone"}[how]
        told = list(told_lines(self._account, self._home))
        self._show(ended, told)
        self._progress.close()
        for line in told:
            say(line)
        if how is How.ALL:
            sweep(self._asked.work, older=0, hands=True)
        if self._asked.report is not None:
            self._write_report(self._asked.report, ended)
        if how is How.SCHEDULER_GONE:
            say(_("penjadwal Dask hilang"))
            self._say_how_far()
            return RUN_AGAIN
        return FAILED if self._account.failed or self._account.given_up or self._account.plan.skipped else 0

    def _write_report(self, path: Path, ended: str) -> None:
        wanted = self._asked.wanted
        told = {
            "ended": ended,
            "query": wanted.query,
            "since": wanted.since,
            "until": wanted.until,
            "work": str(self._asked.work),
            "added": self._home.added,
            "known": self._home.known,
            "deleted": self._home.deleted,
            **self._account.report(),
        }
        written = safe_json(msgspec.json.format(msgspec.json.encode(told), indent=1))
        save(path, _lines(written), overwrite=self._asked.overwrite)


def _lines(text: str) -> Iterable[str]:
    return [text, "\n"]
