"""Importing: what is read from a pasted page before it is kept; files and folders, page by page, as a job."""

import asyncio
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from threading import Event

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.intake import Opener, Raw, Unread, read_all, read_page
from pilkada_tui.library.results import Wording
from pilkada_tui.message import Sentence, failure
from pilkada_tui.model import Article, Source
from pilkada_tui.sources import Options, RawPage, Skipped, Waiting, load, read_paste, stream, weight
from pilkada_tui.sources.kinds import ENDINGS, PASSED
from pilkada_tui.sources.opening import divided
from pilkada_tui.sources.raw_page import Remark
from pilkada_tui.sources.walk import is_address, walk
from pilkada_tui.tui.import_report import Glance, Intake

BATCH = 48
TOLD_EVERY = 4


def _load(item: Waiting | RawPage | Skipped) -> Raw | Unread:
    page = load(item)
    if isinstance(page, RawPage):
        return (page.text, page.source, page.others) if page.others else (page.text, page.source)
    return Unread(source=Source(kind="file", name=page.name), why=page.why)


def _name(item: Waiting | RawPage | Skipped) -> str:
    if isinstance(item, Skipped):
        return item.name
    return (item.content.source if isinstance(item, Waiting) else item.source).label


PAGES = Opener(weight, _load, _name)
"""Opens saved pages where they are read: taking the article out of HTML is as much work as reading it."""


def glance(library: Library, text: str) -> Glance:
    """Read a pasted page without keeping it."""
    return _glance(library, _pasted(text))


def glances(library: Library, text: str) -> list[Glance]:
    """Read each of the articles that stand in a pasted text, as they are told apart, without keeping them."""
    pasted = _pasted(text)
    parts = [pasted] if isinstance(pasted, Skipped) else [one for one in divided(pasted) if not isinstance(one, Remark)]
    return [_glance(library, one) for one in parts]


def articles_in(text: str) -> int:
    """How many articles seem to stand in a pasted text; 0 where there is no page in it."""
    pasted = _pasted(text)
    return 0 if isinstance(pasted, Skipped) else sum(1 for _part in divided(pasted))


def _pasted(text: str) -> RawPage | Skipped:
    try:
        return read_paste(text)
    except Exception as error:  # noqa: BLE001 (whatever a page does to the program is told, and stops nothing)
        return Skipped(name="", why=failure(error))


def _glance(library: Library, page: RawPage | Skipped) -> Glance:
    if isinstance(page, Skipped):
        return Glance(None, why=page.why)
    read = read_page((page.text, page.source))
    if isinstance(read, Unread):
        return Glance(None, why=read.why)
    return Glance(read, library.position(read.id) is not None)


def bring_in(
    library: Library,
    path: Path | str,
    stop: Callable[[], bool],
    options: Options = Options(),  # noqa: B008 (immutable)
) -> Iterator[Intake]:
    """Read and keep a file, all pages of a folder, or the page at an address of the web.

    It yields how far it has come, at the start and every few pages. When ``stop`` says so, what was read until then is
    kept and the rest is left. Raises LibraryError where nothing can be kept; what was kept before stays.
    """
    named = [str(path)]
    files = 1 if is_address(named[0]) else sum(1 for _file in walk(named))
    so_far = Intake(total=files)
    yield so_far
    batch: list[Article] = []
    wordings: dict[str, Wording] = {}
    pages = so_far.account.pages(stream(named, options))
    for read in read_all(pages, PAGES, wordings=wordings, tell=so_far.troubles.append):
        so_far.done += 1
        so_far.total = max(files - len(so_far.account.passed), so_far.done)
        if isinstance(read, Unread):
            so_far.account.fail(read.source.name, read.why)
        else:
            batch.append(read)
        if len(batch) >= BATCH:
            _add(library, batch, wordings, so_far)
        if so_far.done % TOLD_EVERY == 0:
            yield so_far
        if stop():
            so_far.stopped = so_far.done < so_far.total
            break
    _add(library, batch, wordings, so_far)
    yield so_far


def _add(library: Library, batch: list[Article], wordings: dict[str, Wording], so_far: Intake) -> None:
    if batch:
        report = library.add(batch, wordings)
        wordings.clear()
        so_far.account.keep(batch, report.added)
        so_far.first = so_far.first or next(chain(report.added, report.known), None)
        batch.clear()


def paths_like(typed: str, limit: int = 50) -> list[str]:
    """Folders and pages that complete a path: folders first and with a slash at the end; hidden ones only if asked."""
    folder, _slash, begun = typed.rpartition("/")
    start = f"{folder}/" if _slash else ""
    found: list[tuple[bool, str]] = []
    try:
        for entry in Path(start or ".").expanduser().iterdir():
            name = entry.name
            if not name.lower().startswith(begun.lower()) or (name.startswith(".") and not begun.startswith(".")):
                continue
            inside = entry.is_dir()
            if inside or ENDINGS.get(Path(name).suffix.lower()) not in PASSED:
                found.append((not inside, f"{start}{name}{'/' if inside else ''}"))
    except OSError:
        return []
    return [name for _file, name in sorted(found)[:limit]]


class ImportJob:
    """Reads and keeps a file or a folder, in a thread; ``so_far`` says how far it is, ``failed`` what ended it."""

    def __init__(self, library: Library, path: Path | str) -> None:
        self.so_far = Intake()
        self.failed: Sentence | Exception | None = None
        self._library = library
        self._path = path
        self._stop = Event()
        self._ended = asyncio.Event()

    @property
    def running(self) -> bool:
        """Whether pages are still being read."""
        return not self._ended.is_set()

    async def run(self) -> None:
        """Import until all is read or the job is stopped; what goes wrong is kept in ``failed``."""
        try:
            await asyncio.to_thread(self._work)
        except (LibraryError, OSError) as error:
            self.failed = error
        except Exception as error:  # noqa: BLE001 (an import that fails must not take the screen with it)
            self.failed = failure(error)
        finally:
            self.stop()  # the thread goes on where only this coroutine was cancelled, as it is when the program ends
            self._ended.set()

    def _work(self) -> None:
        for so_far in bring_in(self._library, self._path, self._stop.is_set):
            self.so_far = so_far

    def stop(self) -> None:
        """Read no further; what was read is kept."""
        self._stop.set()

    async def ended(self) -> None:
        """Wait until nothing is read any more."""
        await self._ended.wait()
