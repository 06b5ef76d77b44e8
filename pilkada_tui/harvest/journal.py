"""The page being read, noted before it is opened, so that whoever repeats a part knows what ended the last attempt.

Each process that does a part has a file of its own beside the result, locked as long as it lives. What is left by one
that died names the page that it had in hand. A page that was in hand at two deaths is left out.
"""

import contextlib
import faulthandler
import fcntl
import os
import resource
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple

ENDING = ".hand"
DEADLY = 2
"""After how many deaths a page is left out."""
_WIDTH = 40
_FREE = b" " * _WIDTH


class Limits(NamedTuple):
    """How long a page may be in hand, in seconds, and how many bytes of memory it may take.

    What takes longer ends the process, since nothing else ends a search that holds the interpreter; what needs more
    memory fails.
    """

    seconds: float = 120.0
    memory: int = 1 << 30


class Journal:
    """Who has which page of a part in hand. It is for one process at a time, and to be used as a context."""

    def __init__(self, folder: Path, key: str, limits: Limits) -> None:
        self._limits = limits
        self._folder, self.key = folder, key
        self._path = folder / f"{key}.{os.urandom(6).hex()}{ENDING}"
        self._deaths: Counter[str] = Counter()
        self._stream: IO[bytes] | None = None
        self._nowhere: IO[bytes] | None = None

    def __enter__(self) -> "Journal":
        for path in self._of_the_dead():
            with contextlib.suppress(OSError):
                self._deaths[path.read_text(encoding="ascii", errors="replace").strip()] += 1
        self._stream = self._path.open("xb", buffering=0)
        fcntl.flock(self._stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._nowhere = Path(os.devnull).open("wb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stream in (self._stream, self._nowhere):
            if stream is not None:
                stream.close()
        self._path.unlink(missing_ok=True)

    def forget(self) -> None:
        """Remove the files of processes that died: the part is done."""
        for path in self._of_the_dead():
            with contextlib.suppress(OSError):
                path.unlink()

    def is_deadly(self, place: str) -> bool:
        """Whether a page ended the processes that read it."""
        return self._deaths[place] >= DEADLY

    @contextlib.contextmanager
    def holding(self, place: str) -> Iterator[None]:
        """Note a page as being read, within the limits."""
        if self._stream is None or self._nowhere is None:
            raise ValueError(place)
        number = self._stream.fileno()
        os.pwrite(number, place.encode("ascii", "replace")[:_WIDTH].ljust(_WIDTH), 0)
        faulthandler.dump_traceback_later(self._limits.seconds, exit=True, file=self._nowhere)
        try:
            with _memory(self._limits.memory):
                yield
        finally:
            faulthandler.cancel_dump_traceback_later()
            os.pwrite(number, _FREE, 0)

    def _of_the_dead(self) -> Iterator[Path]:
        """The files of processes that had this part and have died."""
        for path in sorted(self._folder.glob(f"{self.key}.*{ENDING}")):
            with contextlib.suppress(OSError), path.open("rb") as stream:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                yield path


@contextlib.contextmanager
def _memory(most: int) -> Iterator[None]:
    """Let this process take at most so much more memory; as much as ever where nobody says how much it has."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[0])
        before = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + most
        resource.setrlimit(resource.RLIMIT_AS, (_least(wanted, before[0], before[1]), before[1]))
    except (OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _least(*limits: int) -> int:
    """The smallest of some limits, of which a negative one is none."""
    return min(limit for limit in limits if limit >= 0)
