"""The interface of the sources: raw pages with their provenance, or the reason why there is none."""

import hashlib
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from pilkada_tui.message import Sentence, UserError, sentence
from pilkada_tui.model import Record, Source
from pilkada_tui.reading.page.lines import letters
from pilkada_tui.sources import days

LARGEST = 8 << 20
"""The largest page, in bytes; what a browser put into it as ``data:`` addresses does not count."""
LARGEST_FILE = 64 << 20
"""The largest file that is taken into memory whole."""
TOO_LARGE = sentence("lebih besar dari {size} MB; terlalu besar untuk satu halaman", size=LARGEST >> 20)
TOO_LARGE_FILE = sentence("lebih besar dari {size} MB; terlalu besar untuk dibaca sekaligus", size=LARGEST_FILE >> 20)


class RawPage(Record, frozen=True):
    """A page as it came, before it is read, and where from.

    ``text`` is empty where only markup came (``source.markup``): the article in it is found when the page is opened.
    ``others`` are the sources of its further pages, where an article was printed over several.
    """

    text: str
    source: Source
    others: tuple[Source, ...] = ()


class Skipped(Record, frozen=True):
    """A file, or a page in one, that gave no article, and why: a sentence, or the words of the system or of a failure.

    ``passed`` is the kind of thing that it is (``gambar``) where it was passed over because it is no page at all.
    """

    name: str
    why: Sentence | str
    passed: Sentence | None = None


class Remark(Record, frozen=True):
    """What a source says of a file that it opens: which columns it took for what."""

    name: str
    words: Sentence


Found = RawPage | Skipped | Remark


class SourceError(UserError):
    """A file that cannot be opened as what it is; its sentence says why."""


class Options(msgspec.Struct, frozen=True):
    """What a user asks of the sources: names of columns by what they hold, whether texts are divided, pages joined.

    It goes to the processes that open pages, as a page does that waits.
    """

    columns: dict[str, str] = {}
    split: bool = False
    join: bool = True


class Content(NamedTuple):
    """The bytes of a file, or of a part of one, and what is known of where they came from.

    Exactly one of ``path`` and ``data`` is there. ``charset`` is what a server says of the text in them.
    """

    source: Source
    path: Path | None = None
    data: bytes | None = None
    charset: str | None = None

    @property
    def name(self) -> str:
        """The name whose ending tells what it may be: that of the part, where it is one."""
        return (self.source.part or self.source.name).rpartition(" · ")[2]

    @property
    def ending(self) -> str:
        """The ending of its name in lower case, with the dot; empty without one."""
        name = self.name.rpartition("/")[2]
        return f".{name.rpartition('.')[2]}".lower() if "." in name.strip(".") else ""

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return len(self.data) if self.data is not None else self._path.stat().st_size

    @property
    def _path(self) -> Path:
        if self.path is None:
            raise ValueError(self)
        return self.path

    def open(self) -> io.BytesIO | io.BufferedReader:
        """The bytes as a stream."""
        return io.BytesIO(self.data) if self.data is not None else self._path.open("rb")

    def head(self, size: int = 1 << 16) -> bytes:
        """The first bytes."""
        if self.data is not None:
            return self.data[:size]
        with self._path.open("rb") as stream:
            return stream.read(size)

    def read(self, most: int = LARGEST_FILE) -> bytes:
        """All of the bytes.

        Raises:
            SourceError: there are more than ``most``.
        """
        with self.open() as stream:
            content = stream.read(most + 1)
        if len(content) > most:
            raise SourceError(TOO_LARGE if most == LARGEST else TOO_LARGE_FILE)
        return content

    def digest(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal digits."""
        with self.open() as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    def having(self, **changes: object) -> Source:
        """Its source with something more known of it."""
        return msgspec.structs.replace(self.source, **changes)

    def row(self, number: int) -> str:
        """The name of the part that is a row or record of it, counted from 1."""
        return " · ".join(filter(None, (self.source.part, f"baris {number}")))

    def entry(self, number: int) -> str:
        """The name of the part that is an entry of it, counted from 1."""
        return " · ".join(filter(None, (self.source.part, f"entri {number}")))

    def part(self, name: str, data: bytes, **changes: object) -> "Content":
        """What stands in it under a name."""
        whole = f"{self.source.part} · {name}" if self.source.part else name
        return Content(self.having(part=whole, form=None, digest=None, **changes), data=data)


class PageSource(Protocol):
    """A module that opens one kind of file."""

    def pages(self, content: Content, options: Options) -> Iterator[Found]:
        """The pages in it, one at a time, in its order, and by name what of it gave none.

        Raises:
            SourceError: it is not what it seemed to be, damaged, encrypted, too large, or without a page.
            MissingExtraError: what reads it is not installed.
        """
        ...


class MissingExtraError(SourceError):
    """What reads a kind of file is an extra that is not installed."""

    def __init__(self, extra: str, form: Sentence | str) -> None:
        told = sentence(
            "{form} perlu tambahan “{extra}”: pip install '.[{extra}]' di folder program ini", form=form, extra=extra
        )
        super().__init__(told)


def from_file(path: Path, name: str) -> Content:
    """A file of the disk, known by a name."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Content(Source(kind="file", name=name, imported=now), path=path)


def composed(body: str, source: Source) -> str:
    """A text under its headline and day, as pages print them, where the body does not begin with these itself."""
    start = letters(body[:1000])
    title = source.title or ""
    title = "" if not title or start.startswith(letters(title)) else " ".join(title.split())
    day = source.published.day if source.published else ""
    shown = days.in_words(date.fromisoformat(day)) if day else ""
    return "\n\n".join(part for part in (title, shown, body) if part)
