"""The driver of a session on a terminal: whatever ends the program, the terminal is given back."""

import asyncio
import os
import selectors
import signal
import sys
from codecs import getincrementaldecoder
from io import TextIOWrapper
from typing import TextIO, cast

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that end the program in order, with the status that a shell gives to one that they killed."""
_STATUS = 128


class _Patient:
    """The terminal as a file on which writing does not fail once it is gone."""

    def __init__(self, file: TextIO | None) -> None:
        assert file is not None  # or there would be no terminal
        self._file = file

    def write(self, text: str) -> int:
        """Write text, or drop it where the terminal is gone; the number of characters either way."""
        try:
            return self._file.write(text)
        except OSError:
            return len(text)

    def flush(self) -> None:
        """Flush, unless the terminal is gone."""
        try:
            self._file.flush()
        except OSError:
            return


class TerminalDriver(LinuxDriver):
    """Textual's driver, which alone leaves the terminal as it is when a signal or a hang-up ends the program."""

    def __init__(
        self, app: "App[object]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast("TextIOWrapper", _Patient(sys.__stderr__))  # the writer thread writes and flushes, no more

    def start_application_mode(self) -> None:
        """Set up the terminal, and register its restoration."""
        loop = asyncio.get_running_loop()
        for ending in ENDING:
            loop.add_signal_handler(ending, self._end, ending)
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def _end(self, ending: signal.Signals) -> None:
        self._app.exit(return_code=_STATUS + ending)

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except OSError:
            self._gone()

    def _gone(self) -> None:
        """End as on a hang-up, since the terminal has closed."""
        self._app.call_later(self._end, signal.SIGHUP)

    def run_input_thread(self) -> None:
        """Pass keys on until the program leaves the terminal, or the terminal goes."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    came = os.read(self.fileno, 4096)
                    if not came:
                        self._gone()
                        return
                    for event in parser.feed(decode(came)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
