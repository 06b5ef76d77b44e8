"""Locks: one holder at a time, who is named to whoever waits, and no link or pipe in the place of one."""

import fcntl
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.library import LibraryError
from pilkada_tui.library.files.locks import HeldError, Lock, tell_waiting
from pilkada_tui.message import Sentence

HOLD = """
import sys
from pathlib import Path
from pilkada_tui.library.files.locks import Lock
with Lock(Path(sys.argv[1])):
    print("dipegang", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".lock"


def held_by_another(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLD, str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "dipegang\n"
    return process


def test_a_lock_may_be_taken_again_by_who_holds_it(path: Path) -> None:
    lock = Lock(path)
    with lock, lock:
        assert path.exists()
    Lock(path).acquire(patience=0)


def test_who_does_not_get_it_is_told_who_holds_it_since_when_and_how_to_go_on(path: Path) -> None:
    process = held_by_another(path)
    with pytest.raises(HeldError, match=rf"proses {process.pid} sejak \d\d:\d\d:\d\d; tunggu, atau akhiri"):
        Lock(path).acquire(patience=0)
    process.communicate()


def test_the_lock_of_a_killed_process_is_free(path: Path) -> None:
    process = held_by_another(path)
    process.kill()
    process.communicate()
    Lock(path).acquire(patience=0)


def test_who_waits_is_told_once_and_then_gets_it(path: Path) -> None:
    told: list[Sentence] = []
    heard = threading.Event()

    def listen(words: Sentence) -> None:
        told.append(words)
        heard.set()

    process = held_by_another(path)
    tell_waiting(listen)
    waiter = threading.Thread(target=Lock(path).acquire)
    waiter.start()
    assert heard.wait(60)
    process.communicate()
    waiter.join(60)
    assert not waiter.is_alive()
    assert [words.gaps["pid"] for words in told] == [str(process.pid)]


def test_waiting_does_not_empty_what_the_holder_wrote(path: Path) -> None:
    with Lock(path):
        before = path.read_bytes()
        with pytest.raises(HeldError):
            Lock(path).acquire(patience=0)
        assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff" * 500, b"\x1b[2J 2024", b"12 kemarin"])
def test_a_holder_that_did_not_sign_is_unknown(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    handle = os.open(path, os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(HeldError, match=r"proses \? sejak \?"):
        Lock(path).acquire(patience=0)
    os.close(handle)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/null")])
def test_what_is_no_plain_file_is_no_lock(path: Path, make: Callable[[Path], None]) -> None:
    make(path)
    with pytest.raises(LibraryError, match="bukan berkas biasa"):
        Lock(path).acquire(patience=0)


def test_a_lock_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="foldernya sudah tidak ada"):
        Lock(tmp_path / "tidak-ada" / ".lock").acquire(patience=0)
    assert not (tmp_path / "tidak-ada").exists()
