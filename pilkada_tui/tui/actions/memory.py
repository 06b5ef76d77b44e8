"""The session state of a library, restored at the next start: a small file that may be deleted at any time."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from pilkada_tui.atomic_file import append_line, make_folder, replace, write_new
from pilkada_tui.language import _
from pilkada_tui.library.paths import name_of
from pilkada_tui.library.views.grouping import By
from pilkada_tui.model import Record
from pilkada_tui.plain_file import read_plain
from pilkada_tui.user_folders import state_folder

_LARGEST = 1 << 20


class Memory(Record, frozen=True, kw_only=True):
    """Where the user was: open article, pane in front, the list's arrangement, searches, and the panes' sizes.

    ``trouble`` is a word to the user where what was remembered could not be read.
    """

    article: str | None = None
    pane: str = "articles"
    zoomed: bool = False
    by: By = By.DAY
    filter: str = ""
    unread: bool = False
    oldest_first: bool = False
    query: str = ""
    searches: tuple[str, ...] = ()
    sizes: dict[str, int] = msgspec.field(default_factory=dict)
    trouble: str = ""


def _file(library: Path, ending: str) -> Path:
    return state_folder() / f"{name_of(library)}{ending}"


def memory_path(library: Path) -> Path:
    """The file for a library in a folder."""
    return _file(library, ".json")


def recall(library: Path, by: By = By.DAY) -> Memory:
    """What is remembered of a library, at first a list grouped ``by``; where it cannot be read, a word that says so."""
    path = memory_path(library)
    try:
        return msgspec.json.decode(read_plain(path, _LARGEST), type=Memory)
    except FileNotFoundError:
        return Memory(by=by)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        said = _("Catatan sesi terakhir ({path}) tidak terbaca dan diabaikan.")
        return Memory(by=by, trouble=said.format(path=path))


def keep(library: Path, memory: Memory) -> None:
    """Remember, in one step; where the disk does not allow it, the next session begins afresh."""
    path = memory_path(library)
    with contextlib.suppress(OSError):
        make_folder(path.parent)
        replace(path, (msgspec.json.format(msgspec.json.encode(memory), indent=1), b"\n"))


def first_time() -> bool:
    """True the first time that the program runs on this machine, as far as the disk allows it to be remembered."""
    seen = state_folder() / "tur-dilihat"
    if seen.exists():
        return False
    with contextlib.suppress(OSError):
        make_folder(seen.parent)
        write_new(seen, ())
    return True


def keep_theme(name: str, setting: str | None) -> None:
    """Remember the theme chosen on the screen, and beside it the one of the settings that it stands in for."""
    path = state_folder() / "tema"
    with contextlib.suppress(OSError):
        make_folder(path.parent)
        replace(path, (f"{name}\n{setting or ''}\n".encode(),))


def kept_theme(setting: str | None) -> str | None:
    """The theme chosen on the screen, as long as the settings have not been given another since."""
    try:
        kept = read_plain(state_folder() / "tema", _LARGEST).decode("utf-8")
        name, _line, before = kept.strip("\n").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return name if before == (setting or "") else None


class ReadLog:
    """The ids of the articles that were read, one a line at the end of a file, so that marking one costs one line.

    Without a library nothing is kept.
    """

    def __init__(self, library: Path | None = None) -> None:
        self._path = _file(library, ".dibaca") if library else None
        self._ids: set[str] = set()
        if self._path:
            with contextlib.suppress(OSError):
                self._ids.update(read_plain(self._path).decode("utf-8", "replace").split())

    def __contains__(self, identity: object) -> bool:
        return identity in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, identity: str) -> bool:
        """Mark an article as read; False where it was marked before."""
        if identity in self._ids:
            return False
        self._ids.add(identity)
        if self._path:
            with contextlib.suppress(OSError):
                make_folder(self._path.parent)
                append_line(self._path, identity.encode())
        return True
