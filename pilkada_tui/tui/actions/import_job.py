"""An import under way: it goes on whatever screen is shown, and can be looked at and stopped from any of them."""

import asyncio
from pathlib import Path
from threading import Event

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.message import Sentence, failure
from pilkada_tui.tui.actions.import_pages import bring_in
from pilkada_tui.tui.import_report import Intake


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
