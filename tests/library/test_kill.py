"""Killed at any moment, or writing at once with another: nothing told is lost, nothing is twice, nothing is half."""

import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest
from killing import (
    Outcome,
    killed_correctors,
    killed_deleters,
    killed_imports,
    killed_repairs,
    repairs_killed_at_every_step,
)
from making import some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.notes.corrections import QUOTE

pytestmark = pytest.mark.slow
WRITER = Path(__file__).with_name("writer.py")


def start(folder: Path, first: int, count: int = 500) -> "subprocess.Popen[str]":
    command = [sys.executable, str(WRITER), str(folder), str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def told(process: "subprocess.Popen[str]") -> list[list[str]]:
    """What the process said it had done, whole lines only."""
    assert process.stdout is not None
    return [line.split() for line in process.stdout if line.endswith("\n")]


def verify(folder: Path, lines: list[list[str]]) -> None:
    library = Library.open(folder)
    ids = Counter(article.id for article in library.articles())
    assert all(count == 1 for count in ids.values())
    assert {line[1] for line in lines if line[0] == "artikel"} <= ids.keys()
    assert {line[1] for line in lines if line[0] == "koreksi"} <= library.notes.all(QUOTE).keys()
    assert [finding.problem for finding in check(folder) if finding.problem] == []
    library.close()


@pytest.mark.parametrize("seed", range(12))
def test_a_writer_killed_at_a_random_moment_loses_nothing_that_it_told(folder: Path, seed: int) -> None:
    process = start(folder, 0)
    assert process.stdout is not None
    assert process.stdout.readline() == "siap\n"
    killer = threading.Timer(random.Random(seed).uniform(0.0, 0.4), process.send_signal, [signal.SIGKILL])
    killer.start()
    lines = told(process)
    assert process.wait() == -signal.SIGKILL
    verify(folder, lines)


def test_after_a_kill_the_same_import_goes_on_where_it_stopped(folder: Path) -> None:
    process = start(folder, 0)
    assert process.stdout is not None
    for _ in range(20):
        process.stdout.readline()
    process.kill()
    process.wait()
    library = Library.open(folder)
    before = library.count()
    report = library.add(some_articles(60))
    assert len(report.known) == before >= 9
    assert library.count() == 60


def test_two_processes_writing_at_once_keep_all_that_both_told(folder: Path) -> None:
    processes = [start(folder, 0, 25), start(folder, 15, 25)]
    lines = [line for process in processes for line in told(process)]
    assert [process.wait() for process in processes] == [0, 0]
    verify(folder, lines)
    assert Library.open(folder).count() == 40


def test_an_open_library_sees_what_another_process_adds_and_corrects(folder: Path) -> None:
    library = Library.open(folder)
    process = start(folder, 0, 3)
    lines = told(process)
    assert process.wait() == 0
    assert {row.id for row in library.rows()} == {line[1] for line in lines if line[0] == "artikel"}
    assert library.search('tokoh:"nama benar"').quotes == 3
    assert {library.article(row.id).quotes[0].speaker for row in library.rows()} == {"Nama Benar"}
    library.close()


def test_a_reader_is_not_kept_waiting_by_a_writer(library: Library, folder: Path) -> None:
    library.add(some_articles(5))
    with library._lock:
        other = Library.open(folder)
        assert other.count() == 5
        assert other.article(other.rows()[0].id).quotes


def test_an_import_killed_again_and_again_ends_with_every_page_once(tmp_path: Path) -> None:
    assert killed_imports(tmp_path, 4, random.Random(3), pages=120, seconds=2.5) == Outcome()


def test_a_repair_killed_half_way_is_finished_by_the_next(tmp_path: Path) -> None:
    assert killed_repairs(tmp_path, 4, random.Random(4)) == Outcome()


def test_a_repair_killed_at_any_of_its_steps_is_finished_by_the_next(tmp_path: Path) -> None:
    steps, outcome = repairs_killed_at_every_step(tmp_path)
    assert steps > 10
    assert outcome == Outcome()


def test_corrections_that_were_told_stand_after_every_kill(tmp_path: Path) -> None:
    assert killed_correctors(tmp_path / "pustaka", 6, random.Random(5)) == Outcome()


def test_what_was_deleted_and_taken_back_stays_so_after_every_kill(tmp_path: Path) -> None:
    assert killed_deleters(tmp_path / "pustaka", 6, random.Random(6)) == Outcome()
