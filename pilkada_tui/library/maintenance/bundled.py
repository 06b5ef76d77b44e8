"""The library that ships with the program: the five articles of ``data/articles`` as the program itself read them.

``python -m pilkada_tui.library.maintenance.bundled`` makes it again, byte for byte, after the reader changed.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from pilkada_tui.atomic_file import make_folder
from pilkada_tui.datafiles import data_path
from pilkada_tui.library.bundled import BUNDLED
from pilkada_tui.library.files import shards
from pilkada_tui.model import Article, Source
from pilkada_tui.reading import read


def bundled_articles() -> Iterator[Article]:
    """The five articles as the present reader reads them, in the order of their files."""
    for path in sorted(data_path("articles").glob("*.txt")):
        yield read(path.read_bytes().decode("utf-8"), Source(kind="bundled", name=path.name))


def make_bundled(folder: Path) -> Path:
    """Write the ready store into a folder and give its path."""
    make_folder(folder)
    path = folder / BUNDLED
    for old in (path, path.with_name(BUNDLED + ".bak")):
        old.unlink(missing_ok=True)
    shards.write(path, bundled_articles(), {})
    path.chmod(0o644)  # everybody who installs the program reads it
    return path


def main() -> None:
    """Make the ready store in the source tree again."""
    sys.stderr.write(f"{make_bundled(data_path('library', 'articles'))}\n")


if __name__ == "__main__":
    main()
