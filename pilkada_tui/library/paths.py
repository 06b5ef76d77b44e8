"""The folder of a library: where it is, and how it is created."""

import os
from pathlib import Path
from urllib.parse import quote

from platformdirs import user_data_path

from pilkada_tui.atomic_file import make_folder
from pilkada_tui.library.bundled import copy_bundled
from pilkada_tui.library.errors import LibraryError, plainly
from pilkada_tui.library.files import shards
from pilkada_tui.library.files.storage import digest
from pilkada_tui.message import sentence

_LONGEST = 200
"""A file's name may take 255 bytes, of which endings and what SQLite adds take some."""


def library_path() -> Path:
    """The user's library: ``PILKADA_TUI_LIBRARY``, or where the platform keeps a program's data.

    Raises:
        LibraryError: the home folder of the user is unknown.
    """
    named = os.environ.get("PILKADA_TUI_LIBRARY")
    folder = at_home(Path(named)) if named else user_data_path("pilkada-tui") / "library"
    if not named and not folder.is_absolute():
        raise LibraryError(sentence("folder rumah Anda tidak diketahui; beri folder pustaka dengan --library."))
    return folder


def at_home(path: Path) -> Path:
    """A path whose ``~`` stands for the home of a user; raises LibraryError where that home is unknown."""
    try:
        return path.expanduser()
    except RuntimeError as error:
        words = sentence("{path}: folder rumah itu tidak diketahui; tulis jalurnya lengkap.", path=str(path))
        raise LibraryError(words) from error


def name_of(folder: Path) -> str:
    """A file name for what is kept elsewhere about a library: its whole path, which tells a user whose it is."""
    path = folder.resolve()
    written = quote(os.fsencode(path), safe="/").replace("/", "+")
    return written if len(written) <= _LONGEST else digest(os.fsencode(path))


def is_kept_by_one(path: Path) -> bool:
    """Whether a file lies in the folder of a library, the user's or another, where only the program writes."""
    whole = path.resolve()
    first = shards.next_name(())
    return any((shards.folder_of(folder) / first).is_file() for folder in (whole.parent, whole.parent.parent))


def sample_path() -> Path:
    """The sample library, beside the user's own: the bundled five articles, to try things on."""
    own = library_path()
    return own.with_name(f"{own.name}-contoh")


def make_ready(folder: Path) -> None:
    """Make a library of a folder that is none yet: an empty one, or of the sample's folder the bundled five."""
    articles = shards.folder_of(folder)
    with plainly(folder):
        if articles.is_dir():
            return
        if folder.exists() and not folder.is_dir():
            raise LibraryError(
                sentence(
                    "{folder} adalah berkas, bukan folder pustaka; beri folder lain dengan --library.",
                    folder=str(folder),
                )
            )
    with plainly(folder):
        if folder != at_home(sample_path()):
            make_folder(articles)
            return
        copy_bundled(articles)
