"""The one door out: whole or not at all, for its owner alone, and never through a link, a pipe or a device."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui import atomic_file
from pilkada_tui.plain_file import UnfitFileError

Strange = Callable[[Path, Path], None]


def link(path: Path, other: Path) -> None:
    path.symlink_to(other)


def link_to_nowhere(path: Path, other: Path) -> None:
    path.symlink_to(other.with_name("tidak-ada"))


def pipe(path: Path, _other: Path) -> None:
    os.mkfifo(path)


def folder(path: Path, _other: Path) -> None:
    path.mkdir()


def device(path: Path, _other: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("making devices is not allowed here")


STRANGE = [link, link_to_nowhere, pipe, folder, device]


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A file outside, which nothing may touch."""
    path = tmp_path / "luar" / "bashrc"
    path.parent.mkdir()
    path.write_text("milik orang", encoding="utf-8")
    return path


@pytest.mark.parametrize("strange", STRANGE)
def test_nothing_but_a_plain_file_is_replaced(tmp_path: Path, theirs: Path, strange: Strange) -> None:
    target = tmp_path / "catatan.json"
    strange(target, theirs)
    before = target.lstat()
    with pytest.raises(UnfitFileError, match="tidak ditulisi"):
        atomic_file.replace(target, (b"baru",))
    assert target.lstat().st_ino == before.st_ino
    assert theirs.read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("strange", STRANGE)
def test_a_new_file_takes_no_name_that_is_taken(tmp_path: Path, theirs: Path, strange: Strange) -> None:
    target = tmp_path / "keluar.md"
    strange(target, theirs)
    with pytest.raises(FileExistsError):
        atomic_file.write_new(target, (b"baru",))
    assert theirs.read_text(encoding="utf-8") == "milik orang"
    assert not theirs.with_name("tidak-ada").exists()


@pytest.mark.parametrize("strange", STRANGE)
def test_a_line_is_added_to_plain_files_only(tmp_path: Path, theirs: Path, strange: Strange) -> None:
    target = tmp_path / "dibaca"
    strange(target, theirs)
    with pytest.raises(UnfitFileError):
        atomic_file.append_line(target, b"a")
    assert theirs.read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("strange", [link, link_to_nowhere, pipe, device])
def test_the_version_before_goes_to_the_backups_name_and_never_through_it(
    tmp_path: Path, theirs: Path, strange: Strange
) -> None:
    target, backup = tmp_path / "a.json", tmp_path / "a.json.bak"
    target.write_bytes(b"lama")
    strange(backup, theirs)
    atomic_file.replace(target, (b"baru",), backup)
    assert (target.read_bytes(), backup.read_bytes()) == (b"baru", b"lama")
    assert theirs.read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("name", [".tmp", ".bak.tmp", ".pulih", ".skema-1"])
def test_a_link_at_a_name_that_can_be_guessed_is_not_followed(tmp_path: Path, theirs: Path, name: str) -> None:
    target = tmp_path / "0000.json"
    target.write_bytes(b"lama")
    target.with_name(target.name + name).symlink_to(theirs)
    atomic_file.replace(target, (b"baru",), target.with_name("0000.json.bak"))
    assert theirs.read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_what_is_written_is_for_its_owner_alone_whatever_the_mask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        atomic_file.make_folder(tmp_path / "a" / "b")
        atomic_file.replace(tmp_path / "a" / "b" / "satu", (b"x",))
        atomic_file.write_new(tmp_path / "a" / "b" / "dua", (b"x",))
        atomic_file.append_line(tmp_path / "a" / "b" / "tiga", b"x")
    finally:
        os.umask(before)
    found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "a").rglob("*")}
    assert found == {"b": 0o700, "satu": 0o600, "dua": 0o600, "tiga": 0o600}
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o700


def test_a_file_that_others_could_read_is_replaced_by_one_that_they_cannot(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_bytes(b"lama")
    path.chmod(0o644)
    atomic_file.replace(path, (b"baru",))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


FAULTY = """
import os, sys
from pathlib import Path
from pilkada_tui import atomic_file

call, target = sys.argv[1], Path(sys.argv[2])
def fail(*args, **named):
    raise OSError(int(sys.argv[3]), os.strerror(int(sys.argv[3])))
setattr(os, call, fail)
try:
    atomic_file.replace(target, (b"baru" * 1000,), target.with_name("a.bak"))
except OSError as error:
    sys.exit(3)
"""


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("call", ["open", "fsync", "rename", "replace"])
def test_a_call_that_fails_leaves_the_file_as_it_was_and_nothing_beside_it(
    tmp_path: Path, call: str, number: int
) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"lama")
    done = subprocess.run([sys.executable, "-c", FAULTY, call, str(target), str(number)], timeout=60, check=False)
    assert target.read_bytes() in ({b"lama"} if done.returncode else {b"baru" * 1000})
    assert not [path.name for path in tmp_path.iterdir() if atomic_file.is_leftover(path.name)]


KILLED = """
import os, signal, sys
from pathlib import Path
from pilkada_tui import atomic_file

left = int(sys.argv[2])
def count(event, args):
    global left
    if event in ("os.rename", "os.link", "os.remove", "open"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
target = Path(sys.argv[1])
sys.addaudithook(count)
atomic_file.replace(target, (b"baru",), target.with_name("a.json.bak"))
"""


@pytest.mark.parametrize("step", range(6))
def test_killed_at_any_step_the_file_is_the_old_or_the_new_one(tmp_path: Path, step: int) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"lama")
    subprocess.run([sys.executable, "-c", KILLED, str(target), str(step)], timeout=60, check=False)
    assert target.read_bytes() in {b"lama", b"baru"}
    others = {path.name for path in tmp_path.iterdir()} - {"a.json", "a.json.bak"}
    assert all(map(atomic_file.is_leftover, others))
