"""A full disk and a folder that cannot be written: said plainly, nothing lost."""

import contextlib
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import some_articles

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.maintenance.repair import repair

HERE = Path(__file__).parent
TRY = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from making import some_articles
from pilkada_tui.library import Library, LibraryError
library = Library.open(Path(sys.argv[1]))
try:
    library.add(some_articles(200, first=1000))
except LibraryError as error:
    sys.stdout.write(str(error))
"""


def without_room() -> None:
    """No file may grow beyond a few kB, as on a disk that is nearly full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_disk_that_fills_up_is_said_plainly_and_loses_nothing(library: Library, folder: Path) -> None:
    library.add(some_articles(5))
    before = {path.name: path.read_bytes() for path in (folder / "articles").iterdir()}
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(folder), str(HERE)],
        preexec_fn=without_room,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "tetap utuh" in done.stdout or "kosongkan tempat" in done.stdout, done.stderr
    assert {path.name: path.read_bytes() for path in (folder / "articles").iterdir()} == before
    assert Library.open(folder).count() == 5
    assert all(finding.problem is None for finding in check(folder))


@contextlib.contextmanager
def mounted(folder: Path, size: str) -> Iterator[Path]:
    """A folder on a disk of its own, of so few bytes; the test is skipped where this may not be done."""
    folder.mkdir(exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(library: Library, added: list[str]) -> None:
    """Add articles until the library refuses; ``added`` gathers the ids of those that it said it had added."""
    for first in range(0, 100_000, 50):
        added += library.add(some_articles(50, first=first)).added


def test_a_disk_that_is_full_is_said_plainly_and_keeps_what_was_added(tmp_path: Path, cache: Path) -> None:
    with mounted(tmp_path / "disk", "600k") as disk:
        (disk / "pustaka" / "articles").mkdir(parents=True)
        library = Library.open(disk / "pustaka")
        added: list[str] = []
        with pytest.raises(LibraryError, match="disk penuh; kosongkan tempat"):
            fill(library, added)
        assert added
        assert {row.id for row in library.rows(0, 10_000)} >= set(added)
        assert [finding.problem for finding in check(disk / "pustaka") if finding.problem] == []
        library.close()


def test_a_star_that_finds_no_room_leaves_the_notes_as_they_were(tmp_path: Path, cache: Path) -> None:
    with mounted(tmp_path / "disk", "600k") as disk:
        (disk / "pustaka" / "articles").mkdir(parents=True)
        library = Library.open(disk / "pustaka")
        library.notes.put("star", "a", True)
        (disk / "lain").write_bytes(b"x" * shutil.disk_usage(disk).free)
        with pytest.raises(LibraryError, match="disk penuh; kosongkan tempat"):
            library.notes.put("note", "a", "x" * 5000)
        (disk / "lain").unlink()
        assert Library.open(disk / "pustaka").notes.all("star") == {"a": True}
        assert library.notes.put("note", "a", "x" * 5000)
        library.close()


def test_no_room_for_the_index_is_said_plainly_and_loses_no_article(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mounted(tmp_path / "sempit", "700k") as narrow:
        monkeypatch.setenv("PILKADA_TUI_CACHE", str(narrow))
        library = Library.open(folder)
        added: list[str] = []
        with pytest.raises(LibraryError, match="kosongkan tempat"):
            fill(library, added)
        library.close()
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "luas"))
    kept = Library.open(folder)
    assert added
    assert {row.id for row in kept.rows(0, 10_000)} >= set(added)
    assert [finding.problem for finding in check(folder) if finding.problem] == []


@pytest.fixture
def read_only(tmp_path: Path, cache: Path) -> Iterator[Path]:
    """A library of five articles on a disk that can only be read, also by root."""
    with mounted(tmp_path / "disk", "2m") as disk:
        (disk / "pustaka" / "articles").mkdir(parents=True)
        library = Library.open(disk / "pustaka")
        library.add(some_articles(5))
        library.notes.put("star", "a", True)
        library.close()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        yield disk / "pustaka"


def test_a_read_only_library_is_read(read_only: Path) -> None:
    library = Library.open(read_only)
    assert library.count() == 5
    assert library.search("kalimat").quotes == 5
    assert library.notes.all("star") == {"a": True}


def test_a_read_only_library_is_indexed_anew_where_the_index_is_missing(
    read_only: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "baru"))
    assert Library.open(read_only).search("kalimat").quotes == 5


def test_adding_to_a_read_only_library_is_refused_in_plain_words(read_only: Path) -> None:
    with pytest.raises(LibraryError, match="hanya bisa dibaca"):
        Library.open(read_only).add(some_articles(1, first=9))


def test_a_star_in_a_read_only_library_is_refused_in_plain_words(read_only: Path) -> None:
    with pytest.raises(LibraryError, match="hanya bisa dibaca"):
        Library.open(read_only).notes.put("star", "b", True)


def test_repairing_a_read_only_library_is_refused_in_plain_words(read_only: Path) -> None:
    with pytest.raises(LibraryError, match="hanya bisa dibaca"):
        list(repair(read_only))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_library_is_read_but_not_written(library: Library, folder: Path) -> None:
    library.add(some_articles(5))
    for path in (folder / "articles", folder):
        path.chmod(0o555)
    try:
        opened = Library.open(folder)
        assert opened.count() == 5
        with pytest.raises(LibraryError, match="izin menulis"):
            opened.add(some_articles(1, first=9))
    finally:
        for path in (folder, folder / "articles"):
            path.chmod(0o755)
