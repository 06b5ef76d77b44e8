"""The five articles that ship with the program, with which the sample library begins."""

from pathlib import Path
from tempfile import mkdtemp

from pilkada_tui.atomic_file import make_folder, sync_folder
from pilkada_tui.datafiles import data_path
from pilkada_tui.library.files.storage import write_whole

BUNDLED = "0000.json"


def bundled_bytes() -> bytes | None:
    """The ready store, or None in a source tree where it was not made yet."""
    ready = data_path("library", "articles", BUNDLED)
    return ready.read_bytes() if ready.is_file() else None


def copy_bundled(articles: Path) -> None:
    """Make the ``articles`` folder of a new library, holding the bundled five; complete or not there at all."""
    make_folder(articles.parent)
    fresh = Path(mkdtemp(prefix=".articles-", dir=articles.parent))
    content = bundled_bytes()
    if content is not None:
        write_whole(fresh / BUNDLED, content)
    try:
        fresh.rename(articles)
    except OSError:
        for left in fresh.iterdir():
            left.unlink()
        fresh.rmdir()
        if not articles.is_dir():  # anything but another process having been faster
            raise
    sync_folder(articles.parent)
