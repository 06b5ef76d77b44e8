"""Files and folders of saved pages: each file becomes one raw page, or is named with the reason why not."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from pilkada_tui.message import Sentence, sentence
from pilkada_tui.model import Record, Source
from pilkada_tui.sources import html
from pilkada_tui.sources.decode import NotTextError, decode

LARGEST = 8 << 20
TOO_LARGE = sentence("lebih besar dari {size} MB; terlalu besar untuk satu halaman", size=LARGEST >> 20)
NO_ARTICLE = sentence("tidak ada artikel di halaman HTML ini")
_ENDINGS = (".txt", ".html", ".htm")
_SYSTEM = {"PermissionError": sentence("tidak ada izin membaca"), "FileNotFoundError": sentence("tidak ada")}


class Page(Record, frozen=True):
    """A raw page: its text exactly as it came, and where from."""

    text: str
    source: Source


class Skipped(Record, frozen=True):
    """A file or folder that gave no page, and why: a sentence, or the words of the system or of a failure."""

    name: str
    why: Sentence | str


def text_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to read: each path itself, and of a folder every page below it, in the order of their names."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path, onerror=None):
            folders.sort()
            yield from (Path(folder, name) for name in sorted(names) if name.lower().endswith(_ENDINGS))


def read_file(path: Path) -> Page | Skipped:
    """The page in a file, or why there is none; never raises for what a file may hold."""
    try:
        if path.exists() and not path.is_file():
            return Skipped(name=str(path), why=sentence("bukan berkas biasa"))
        if path.stat().st_size > LARGEST:
            return Skipped(name=str(path), why=TOO_LARGE)
        text, encoding = decode(path.read_bytes())
    except OSError as error:
        return Skipped(name=str(path), why=_SYSTEM.get(type(error).__name__, error.strerror or str(error)))
    except NotTextError as error:
        return Skipped(name=str(path), why=error.sentences[0])
    now = datetime.now(UTC).isoformat(timespec="seconds")
    markup = text if path.suffix.lower() in {".html", ".htm"} or html.is_html(text) else None
    if markup is not None and not (text := html.page_text(markup)):
        return Skipped(name=str(path), why=NO_ARTICLE)
    source = Source(kind="file", name=str(path), imported=now, encoding=encoding, markup=markup)
    return Page(text=text, source=source)


def read_files(paths: Iterable[Path]) -> Iterator[Page | Skipped]:
    """The pages of files and folders, one at a time; a folder without any text file is named too."""
    for path in paths:
        empty = True
        for file in text_files([path]):
            empty = False
            yield read_file(file)
        if empty:
            yield Skipped(name=str(path), why=sentence("tidak berisi berkas .txt atau .html"))
