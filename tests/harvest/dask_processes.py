"""The program as a process, Dask's scheduler and workers as processes of their own, and what they gave in the end."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import psutil

from pilkada_tui.library import Library
from pilkada_tui.library.intake import read_all
from pilkada_tui.model import Article
from pilkada_tui.sources import Remark, stream
from pilkada_tui.tui.actions.import_pages import PAGES

Process = subprocess.Popen[str]
Start = Callable[..., Process]
PATIENCE = 60.0


def until(found: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not found():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)


def ended(process: Process) -> tuple[int, str]:
    """The exit status, and what was told."""
    _out, told = process.communicate(timeout=5 * PATIENCE)
    return process.returncode, told


class Cluster:
    """A scheduler and two worker processes, reached by address; ``tls`` are what they are told of certificates.

    The workers load ``preload`` first, and find modules in ``first`` before all others.
    """

    def __init__(
        self, start: Start, folder: Path, *tls: object, preload: Path | None = None, first: Path | None = None
    ) -> None:
        folder.mkdir()
        told = folder / "penjadwal.json"
        secure = ("--protocol", "tls", *tls) if tls else ()
        self.scheduler = start(
            *("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", *secure),
            *("--no-dashboard", "--dashboard-address", "127.0.0.1:0", "--scheduler-file", told),
        )
        until(lambda: told.exists() and told.stat().st_size, "scheduler")
        self.address: str = msgspec.json.decode(told.read_bytes())["address"]
        self.nanny = start(
            *("distributed.cli.dask_worker", self.address, "--host", "127.0.0.1", *secure),
            *("--nworkers", "2", "--nthreads", "1", "--no-dashboard", "--local-directory", folder),
            *(("--preload", preload) if preload else ()),
            **({"PYTHONPATH": str(first)} if first else {}),
        )

    def workers(self) -> list[psutil.Process]:
        """The processes that work: killed, they are started anew."""
        return [child for child in psutil.Process(self.nanny.pid).children() if _is_worker(child)]


def _is_worker(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:  # it has just been killed
        return False


def import_plainly(archive: Path, folder: Path) -> Path:
    """The library that an import of an archive gives."""
    pages = (item for item in stream([str(archive)]) if not isinstance(item, Remark))
    Library.open(folder).add(one for one in read_all(pages, PAGES, 1) if isinstance(one, Article))
    return folder


def kept(library: Path) -> list[Article]:
    """What a library holds, by id, without the moment at which it came in."""
    opened = Library.open(library)
    found = sorted(opened.articles(), key=lambda article: article.id)
    opened.close()
    return [
        msgspec.structs.replace(
            article, sources=tuple(msgspec.structs.replace(one, imported=None) for one in article.sources)
        )
        for article in found
    ]
