"""What the tests of harvesting share: an archive, and processes that end with their test."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import invented_archive
import psutil
import pytest
from dask_processes import Cluster, Process, Start, import_plainly

COUNT = 60


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts ``python -m …``; what still runs when the test is over is killed, with its children."""
    begun: list[Process] = []
    own = {
        "PILKADA_TUI_CACHE": str(tmp_path / "cache"),
        "PILKADA_TUI_CONFIG": str(tmp_path / "config.toml"),
        "PILKADA_TUI_LIBRARY": str(tmp_path / "pustaka"),
        "DASK_CONFIG": str(tmp_path / "dask"),
    }

    def run(*arguments: object, **changes: str) -> Process:
        process = subprocess.Popen(
            [sys.executable, "-m", *map(str, arguments)],
            env={**os.environ, **own, **changes},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        begun.append(process)
        return process

    yield run
    for process in begun:
        if process.poll() is None:
            for child in psutil.Process(process.pid).children(recursive=True):
                child.kill()
            process.kill()
        process.communicate()


@pytest.fixture
def cluster(start: Start, tmp_path: Path) -> Cluster:
    return Cluster(start, tmp_path / "kluster")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of sixty pages, all of which match."""
    path = tmp_path_factory.mktemp("arsip") / "arsip.warc.gz"
    return invented_archive.write(path, map(invented_archive.page, range(COUNT)))


@pytest.fixture(scope="session")
def imported(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that a plain import of the archive gives."""
    return import_plainly(archive, tmp_path_factory.mktemp("impor") / "pustaka")
