"""A full disk and a folder that cannot be written: said plainly, nothing lost."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from making import some_articles

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.check import check

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
