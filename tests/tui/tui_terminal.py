"""The program as a real process on a pseudo-terminal, and what a reader then sees on its screen."""

import codecs
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from select import POLLHUP, POLLIN, poll

from rich.cells import cell_len

PATIENCE = 20
_CODE = re.compile(r"\x1b(?:\[([0-9;?<>=]*)([ -/]*[@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[@-Z\\^_=>7-8])")


class Seen:
    """The cells of a terminal as the codes paint them: text, moves and erasures; styles are left out."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._rows = [[" "] * width for _row in range(height)]
        self._x = self._y = 0
        self._left = ""

    def __str__(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self._rows)

    def feed(self, painted: str) -> None:
        """Paint what came; a code that is not whole yet waits for the rest."""
        text, at = self._left + painted, 0
        while at < len(text):
            code = _CODE.match(text, at)
            if code is None and text[at] == "\x1b":
                break
            if code is not None:
                self._obey(code)
            else:
                self._put(text[at])
            at = code.end() if code is not None else at + 1
        self._left = text[at:]

    def _put(self, character: str) -> None:
        if character in "\r\n":
            self._x, self._y = (0, self._y) if character == "\r" else (self._x, min(self._y + 1, self._height - 1))
            return
        cells = cell_len(character)
        if character < " " or not cells or self._x + cells > self._width:
            return
        self._rows[self._y][self._x : self._x + cells] = [character, *[""] * (cells - 1)]
        self._x += cells

    def _obey(self, code: re.Match[str]) -> None:
        numbers = [int(part) for part in (code[1] or "").split(";") if part.isdigit()]
        if code[2] == "H":
            self._y, self._x = (([*numbers, 1, 1])[at] - 1 for at in (0, 1))
        elif code[2] == "K":
            self._rows[self._y][self._x :] = [" "] * (self._width - self._x)
        elif code[2] == "J":
            self._rows = [[" "] * self._width for _row in range(self._height)]


class Terminal:
    """One run of a program on a pseudo-terminal: keys go in, the screen is looked at."""

    def __init__(self, process: "subprocess.Popen[bytes]", master: int, width: int, height: int) -> None:
        self.process = process
        self.painted = b""
        self._master = master
        self._came = poll()  # not select, which takes no descriptor above 1023
        self._came.register(master, POLLIN | POLLHUP)
        self._seen = Seen(width, height)
        self._text = codecs.getincrementaldecoder("utf-8")()

    def _read(self, patience: float) -> bool:
        if not self._came.poll(patience * 1000):
            return False
        try:
            came = os.read(self._master, 65536)
        except OSError:
            return False
        self.painted += came
        self._seen.feed(self._text.decode(came))
        return bool(came)

    def until(self, wanted: str | Callable[[str], object]) -> str:
        """The screen, once the words are on it, or once it is as it is wanted."""
        while not (wanted(str(self._seen)) if callable(wanted) else wanted in str(self._seen)):
            assert self._read(PATIENCE), f"{wanted} never came to be seen:\n{self._seen}"
        return str(self._seen)

    def press(self, keys: str) -> None:
        """Send keys as a terminal sends them."""
        os.write(self._master, keys.encode())

    def leave(self) -> int:
        """Press Q, which leaves from every screen; the program's exit status."""
        self.press("Q")
        while self.process.poll() is None:
            assert self._read(PATIENCE) or self.process.wait(PATIENCE) is not None
        return self.process.wait(PATIENCE)


@contextmanager
def terminal(command: Sequence[str], size: tuple[int, int] = (120, 36), **surroundings: str) -> Iterator[Terminal]:
    """A program on a terminal of that many columns and lines; it is ended with the block."""
    width, height = size
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    of_terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": str(width), "LINES": str(height)}
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env={**os.environ, **of_terminal, **surroundings}
    )
    os.close(slave)
    try:
        yield Terminal(process, master, width, height)
    finally:
        process.kill()
        process.wait()
        os.close(master)
