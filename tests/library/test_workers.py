"""Worker processes: one may be killed, none may start, an item may need too much memory, and every item is answered."""

import multiprocessing
import os
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pilkada_tui.library.intake import Opener, Raw, Unread, read_all
from pilkada_tui.library.workers import MEMORY, Chunk, Limits, Lost, Workers
from pilkada_tui.message import Sentence
from pilkada_tui.model import Article, Source

pytestmark = pytest.mark.process

LIMITS = Limits(chunks=8, weight=1000)
DEADLY = 37


def name(item: int) -> bytes:
    return str(item).encode()


def end_at_one(item: int) -> bytes:
    if item == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return name(item)


def end_once(seen: Path, item: int) -> bytes:
    if item == DEADLY and not seen.exists():
        seen.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return name(item)


def this_process(item: int) -> bytes:
    return str(os.getpid()).encode()


def chunks(count: int) -> Iterator[Chunk[int]]:
    for start in range(0, count, 4):
        yield Chunk(list(range(start, start + 4)), 4)


def test_an_item_that_ends_its_process_twice_is_named_and_all_others_are_answered() -> None:
    told: list[Sentence] = []
    answers = list(Workers(end_at_one, 2, LIMITS, told.append).answers(chunks(100)))
    assert answers == [Lost(item) if item == DEADLY else name(item) for item in range(100)]
    assert "dihentikan sistem" in str(told[0])


def test_an_item_whose_process_was_ended_once_is_answered(tmp_path: Path) -> None:
    told: list[Sentence] = []
    work = partial(end_once, tmp_path / "seen")
    assert list(Workers(work, 2, LIMITS, told.append).answers(chunks(100))) == [name(item) for item in range(100)]
    assert len(told) == 1


def test_a_worker_killed_from_outside_loses_nothing() -> None:
    answers = Workers(name, 2, LIMITS, lambda _told: None).answers(chunks(400))
    found = [next(answers)]
    worker = multiprocessing.active_children()[0].pid
    assert worker is not None
    os.kill(worker, signal.SIGKILL)
    assert [*found, *answers] == [name(item) for item in range(400)]


def test_where_no_process_starts_the_work_is_done_in_this_one() -> None:
    told: list[Sentence] = []
    multiprocessing.set_executable("/bin/false")
    try:
        answers = set(Workers(this_process, 2, LIMITS, told.append).answers(chunks(100)))
    finally:
        multiprocessing.set_executable(sys.executable)
    assert answers == {str(os.getpid()).encode()}
    assert ["tidak dapat dimulai" in str(one) for one in told] == [True]


def test_answers_that_are_not_waited_for_leave_no_process() -> None:
    answers = Workers(name, 2, LIMITS, lambda _told: None).answers(chunks(400))
    next(answers)
    answers.close()
    assert multiprocessing.active_children() == []


def length(page: Raw) -> int:
    return len(page[0])


def hungry(page: Raw) -> Raw | Unread:
    return (str(bytearray(2 * MEMORY)), page[1]) if page[1].name == "7.txt" else page


def named(page: Raw) -> str:
    return page[1].name


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not keep a process to its address space")
def test_a_page_that_needs_more_memory_than_is_allowed_is_named_and_the_rest_read() -> None:
    pages = [
        (f"Halaman nomor {number} tentang desa.", Source(kind="file", name=f"{number}.txt")) for number in range(70)
    ]
    read = list(read_all(pages, Opener(length, hungry, named), 2))
    unread = [(one.source.name, str(one.why)) for one in read if isinstance(one, Unread)]
    assert unread == [("7.txt", "perlu terlalu banyak memori")]
    assert sum(isinstance(one, Article) for one in read) == 69


def test_no_module_of_the_folder_that_one_is_in_is_run_by_a_worker(tmp_path: Path) -> None:
    downloaded = tmp_path / "unduhan"
    downloaded.mkdir()
    for module in ("multiprocessing", "pickle", "msgspec"):
        (downloaded / f"{module}.py").write_text(
            "import pathlib; pathlib.Path('dijalankan').touch()\n", encoding="utf-8"
        )
    for number in range(70):
        (downloaded / f"{number}.txt").write_text(
            f"Rapat Desa {number}\n\nWarga berkumpul di balai.\n", encoding="utf-8"
        )
    program = Path(sysconfig.get_path("scripts"), "pilkada-tui")
    command = [program, "--library", tmp_path / "pustaka", "import", "--workers", "2", "."]
    done = subprocess.run(command, cwd=downloaded, capture_output=True, text=True, check=False)
    assert (done.returncode, (downloaded / "dijalankan").exists()) == (0, False), done.stderr
