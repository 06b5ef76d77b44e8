"""The driver of a session in a browser: the program ends with the page, and leaves nothing running."""

import contextlib
import os
import signal
from functools import partial
from threading import Timer

from textual import messages
from textual.app import App
from textual.drivers.web_driver import WebDriver

_GRACE = 5.0
"""Seconds from the end of the session to the end of the process, whatever it is still doing; a library that is being
written survives that as it survives a power cut."""


class BrowserDriver(WebDriver):
    """Textual's web driver, which alone would go on when nobody is at the other end of its pipes."""

    def __init__(
        self, app: "App[object]", *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._write = partial(_write_all, self.fileno)

    def run_input_thread(self) -> None:
        """Pass keys on until the pipe closes, which ends the program."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._app.post_message(messages.ExitApp())
            _end_in(_GRACE)

    def stop_application_mode(self) -> None:
        """Close the connection to the page; whatever still runs has a few seconds to end."""
        super().stop_application_mode()
        _end_in(_GRACE)


def _write_all(descriptor: int, data: bytes) -> int:
    """Write everything, or nothing more where nobody reads; then the input has ended as well."""
    rest = memoryview(data)
    with contextlib.suppress(BrokenPipeError):
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    return len(data)


def _end_in(seconds: float) -> None:
    timer = Timer(seconds, _end_all)
    timer.daemon = True
    timer.start()


def _end_all() -> None:
    """End this process and the readers that it started; in a session of its own they are its process group."""
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
