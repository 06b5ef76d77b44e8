"""Watching a folder while one reads: pages that land there are kept, whatever screen is shown, until it is stopped."""

import asyncio
from pathlib import Path
from threading import Event

from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.intake import Unread, read_all
from pilkada_tui.message import Sentence, failure
from pilkada_tui.sources import stream
from pilkada_tui.sources.account import Account
from pilkada_tui.sources.walk import of_system
from pilkada_tui.sources.watched import Watched
from pilkada_tui.tui.actions.import_pages import PAGES
from pilkada_tui.tui.import_report import WatchState

EVERY = 2.0
"""Seconds between two looks into the folder."""


class WatchJob:
    """Keeps what lands in a folder, in a thread; what goes wrong stands in ``trouble`` until a look goes well again."""

    def __init__(self, library: Library, folder: Path, every: float | None = None) -> None:
        self.folder = folder
        self.account = Account()
        self.trouble: Sentence | str | Exception | None = None
        self._library = library
        self._every = EVERY if every is None else every
        self._stop = Event()

    @property
    def running(self) -> bool:
        """Whether the folder is still looked into."""
        return not self._stop.is_set()

    @property
    def state(self) -> WatchState:
        """How it stands now."""
        return WatchState(self.folder, self.running, self.account, self.trouble)

    async def run(self) -> None:
        """Look into the folder again and again until the job is stopped."""
        try:
            await asyncio.to_thread(self._work)
        finally:
            self.stop()  # the thread goes on where only this coroutine was cancelled, as it is when the program ends

    def stop(self) -> None:
        """Look no more; what was kept stays."""
        self._stop.set()

    def _work(self) -> None:
        watched = Watched(self.folder)
        while self.running:
            try:
                self._take(watched)
                self.trouble = None
            except LibraryError as error:
                self.trouble = error
            except OSError as error:
                self.trouble = of_system("", error).why
            except Exception as error:  # noqa: BLE001 (a watch outlives whatever one look meets)
                self.trouble = failure(error)
            self._stop.wait(self._every)

    def _take(self, watched: Watched) -> None:
        whole = watched.whole()
        if not whole:
            return
        account = Account()
        read = list(read_all(account.pages(stream(map(str, whole))), PAGES, workers=1))
        articles = [one for one in read if not isinstance(one, Unread)]
        account.keep(articles, self._library.add(articles).added)
        watched.took(whole)
        for one in read:
            if isinstance(one, Unread):
                account.fail(one.source.name, one.why)
        self.account.take_in(account)
