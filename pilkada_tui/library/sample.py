"""The sample library, which is shown as long as the user has none."""

from pathlib import Path

from pilkada_tui.library.index.index import Progress
from pilkada_tui.library.library import Library
from pilkada_tui.library.notes.deletions import DELETED
from pilkada_tui.library.paths import at_home, library_path, sample_path


def is_sample(library: Library) -> bool:
    """Whether a library is the sample."""
    return library.path == at_home(sample_path())


def open_or_sample(path: Path | None, progress: Progress | None = None) -> Library:
    """The library in a folder, by default the user's own; the sample where that is the own one and holds nothing yet.

    Raises:
        LibraryError: it cannot be opened; the message says what to do.
    """
    opened = Library.open(path, progress)
    own = opened.path == at_home(library_path())
    if not own or opened.count(copies=True) or opened.damage() or opened.notes.all(DELETED):
        return opened
    opened.close()
    return Library.open(sample_path(), progress)
