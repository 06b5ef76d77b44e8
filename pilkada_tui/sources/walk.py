"""The files that a user names, and those in folders: each once, or the reason why it is skipped."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pilkada_tui.message import sentence
from pilkada_tui.model import Source
from pilkada_tui.sources.kinds import ENDINGS, PASSED
from pilkada_tui.sources.raw_page import Content, Skipped, from_file
from pilkada_tui.wordlist import sections

STANDARD_INPUT = "-"
_PAGES = {"html", "mhtml"}
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx", "icon\r"})
_SYSTEM = {
    "PermissionError": sentence("tidak ada izin membaca"),
    "FileNotFoundError": sentence("tidak ada"),
    "NotADirectoryError": sentence("tidak ada"),
}


def shown(path: Path) -> str:
    """The name of a file as it can be printed: bytes that are no UTF-8 as ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def of_system(name: str, error: OSError) -> Skipped:
    """A file that the system does not give, and why."""
    return Skipped(name=name, why=_SYSTEM.get(type(error).__name__, error.strerror or str(error)))


def is_address(named: str) -> bool:
    """Whether what a user names is an address on the web."""
    return bool(re.match(r"https?://", named, re.IGNORECASE))


def as_path(named: str) -> Path:
    """The file that a user means: as typed, dragged into a terminal (``a\\ b``, ``'a b'``), or as ``file:///…``."""
    if named.lower().startswith("file:"):
        return Path(unquote(urlsplit(named).path, errors="surrogateescape"))
    path = Path(named).expanduser()
    if path.exists():
        return path
    for other in (re.sub(r"\\(.)", r"\1", named), named.strip().strip("'\"")):
        if other and other != named and Path(other).expanduser().exists():
            return Path(other).expanduser()
    return path


def walk(named: Iterable[str]) -> Iterator[Content | Skipped]:
    """The files that a user names and those of folders, in the order of their names.

    A folder without a page is not told here: only who opens the files knows.
    """
    for name in named:
        if name == STANDARD_INPUT:
            yield Content(Source(kind="input", name=STANDARD_INPUT), data=sys.stdin.buffer.read())
            continue
        path = as_path(name)
        if path.is_dir():
            yield from _folder(path)
        else:
            yield _one(path)


def _one(path: Path) -> Content | Skipped:
    name = shown(path)
    try:
        if path.exists() and not path.is_file():
            return Skipped(name=name, why=sentence("bukan berkas biasa"))
        path.stat()
    except OSError as error:
        return of_system(name, error)
    return from_file(path, name)


def _folder(top: Path) -> Iterator[Content | Skipped]:
    refused: list[Skipped] = []

    def note(error: OSError) -> None:
        """Keep a folder that the system refuses to list, to be named among what is skipped."""
        refused.append(of_system(shown(Path(error.filename or top)), error))

    for folder, folders, names in os.walk(top, onerror=note):
        here = Path(folder)
        yield from refused
        refused.clear()
        companions = {inside for inside in folders if _is_companion(inside, names)}
        for inside in sorted(folders):
            if inside in companions:
                yield from _passed_all(here / inside, "companion")
            elif is_litter(inside):
                yield _passed(here / inside, "hidden")
            elif (here / inside).is_symlink():
                yield _passed(here / inside, "link")
        folders[:] = sorted(inside for inside in folders if inside not in companions and not is_litter(inside))
        for name in sorted(names):
            if is_litter(name):
                yield _passed(here / name, "hidden")
            elif _leads_out(here / name, top):
                yield _passed(here / name, "link")
            else:
                yield _one(here / name)
    yield from refused


def _leads_out(path: Path, top: Path) -> bool:
    """Whether a file is a link to what does not lie in the folder that the user named."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(top))


def is_litter(name: str) -> bool:
    """Whether a file or folder is what programs hide or leave behind, by its name."""
    return name.startswith((".", "~$", "~")) or name.lower() in _LITTER


def _is_companion(folder: str, names: list[str]) -> bool:
    """Whether a folder holds the pictures and frames of a page that was saved "complete" beside it."""
    low = folder.lower()
    for ending in sections("sources")["companions"]:
        if low.endswith(ending):
            stem = low.removesuffix(ending)
            if any(Path(name).stem.lower() == stem and _is_page(name) for name in names):
                return True
    return False


def _is_page(name: str) -> bool:
    return ENDINGS.get(Path(name).suffix.lower()) in _PAGES


def _passed_all(folder: Path, kind: str) -> Iterator[Skipped]:
    for inside, folders, names in os.walk(folder):
        folders.sort()
        yield from (_passed(Path(inside, name), kind) for name in sorted(names))


def _passed(path: Path, kind: str) -> Skipped:
    return Skipped(name=shown(path), why=PASSED[kind], passed=PASSED[kind])
