"""One process for one open page: started so that nothing in the current folder can run, ended with the page."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from pathlib import Path

from textual_serve.app_service import AppService

from pilkada_tui.unsafe_signs import replaced

log = logging.getLogger(__name__)

DRIVER = "pilkada_tui.tui.browser_driver:BrowserDriver"
WIDTHS, HEIGHTS = (20, 400), (6, 150)
"""The fewest and the most columns and lines: memory grows with the cells of a screen."""
_PLACES = ("PILKADA_TUI_LIBRARY", "PILKADA_TUI_CACHE", "PILKADA_TUI_STATE", "PILKADA_TUI_CONFIG")
_FOREIGN = ("PYTHON", "TEXTUAL")
_PATIENCE = 3.0
"""Seconds that a program has to end by itself."""
_PACKET = 64 * 1024 * 1024
_TOLD = 8192


def within(value: int, bounds: tuple[int, int]) -> int:
    """The value, or the bound that it passes."""
    return max(bounds[0], min(value, bounds[1]))


def arguments(library: Path) -> list[str]:
    """What runs one screen: ``-P`` keeps modules of the current folder out."""
    return [sys.executable, "-P", "-m", "pilkada_tui", "--library", str(library)]


def surroundings(width: int, height: int, *, files: bool) -> dict[str, str]:
    """The environment of the program; nothing in it changes which code runs."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
    own |= {name: str(Path(own[name]).expanduser().absolute()) for name in _PLACES if own.get(name)}
    return own | {
        "PYTHONSAFEPATH": "1",
        "TEXTUAL_DRIVER": DRIVER,
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM": "xterm-256color",
        "COLUMNS": str(width),
        "ROWS": str(height),
        "PILKADA_TUI_FILES": "1" if files else "0",
    }


class Child(AppService):
    """The program that serves one page."""

    library: Path
    files: bool = False
    _begun: bool = False

    async def _open_app_process(self, width: int = 80, height: int = 24) -> asyncio.subprocess.Process:
        self._process = process = await asyncio.create_subprocess_exec(
            *arguments(self.library),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=surroundings(width, height, files=self.files),
            cwd="/",
            start_new_session=True,
        )
        self._stdin = process.stdin
        return process

    async def set_terminal_size(self, width: int, height: int) -> None:
        """Tell the program of a new size, within the bounds."""
        await super().set_terminal_size(within(width, WIDTHS), within(height, HEIGHTS))

    async def start(self, width: int, height: int) -> None:
        """Start the program at a size within the bounds."""
        await super().start(within(width, WIDTHS), within(height, HEIGHTS))

    async def run(self) -> None:
        """Pass on the output of the process until it ends; then notify the page."""
        assert self._process is not None
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        told = asyncio.create_task(_last_words(self._process.stderr))
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                await self._pass_on(self._process.stdout)
        finally:
            self._end_of_input()
            with contextlib.suppress(ConnectionError):
                await self.remote_close()
            await self._ended()
            if words := await told:
                log.warning("%s", replaced(words, keep="\n").rstrip())

    async def _pass_on(self, stdout: asyncio.StreamReader) -> None:
        while await stdout.readline() not in {b"__GANGLION__\n", b""}:
            pass
        self._begun = True
        while True:
            kind = await stdout.readexactly(1)
            size = int.from_bytes(await stdout.readexactly(4), "big")
            if size > _PACKET:
                log.warning("a packet of %d bytes ended a session", size)
                return
            payload = await stdout.readexactly(size)
            if kind == b"D":
                await self.on_data(payload)
            elif kind == b"M":
                await self.on_meta(payload)
            elif kind == b"P":
                await self.on_packed(payload)

    async def stop(self) -> None:
        """End the process and wait until it has ended; calling it twice does nothing more."""
        if self._task is None:
            return
        task, self._task = self._task, None
        await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
        await self.send_meta({"type": "quit"})
        self._end_of_input()
        if self._begun:  # else it has nothing to put away
            await asyncio.wait([task], timeout=_PATIENCE)
        self._kill()
        with contextlib.suppress(ConnectionError):
            await task

    def _end_of_input(self) -> None:
        if self._stdin is not None:
            self._stdin.close()

    async def _ended(self) -> None:
        assert self._process is not None
        try:
            await asyncio.wait_for(self._process.wait(), _PATIENCE)
        except TimeoutError:
            self._kill()
            await self._process.wait()

    def _kill(self) -> None:
        """End the program and all that it started: they are a session of their own."""
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)


async def _last_words(stderr: asyncio.StreamReader) -> str:
    """The last lines of the process on standard error; the pipe is always drained."""
    kept = b""
    while came := await stderr.read(_TOLD):
        kept = (kept + came)[-_TOLD:]
    return kept.decode("utf-8", "replace")
