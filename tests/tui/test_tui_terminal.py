"""In a real terminal the program paints, obeys NO_COLOR, keeps hostile text from the terminal, and leaves cleanly."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select

from test_tui_hostile import ATTACKS, hostile
from tui_driving import Filler

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9\d|10[0-7])(?:;\d+)*m")
RUN = "import sys; from pathlib import Path; from pilkada_tui.tui.app import run; run(Path(sys.argv[1]))"
PATIENCE = 20
SIZE = {"COLUMNS": "120", "LINES": "36"}


class Terminal:
    """One run of the program on a pseudo-terminal of 120 by 36."""

    def __init__(self, process: subprocess.Popen[bytes], master: int) -> None:
        self.process = process
        self.master = master
        self.painted = b""

    def until(self, words: str) -> bytes:
        """Everything painted so far, once the words have been."""
        while words.encode() not in self.painted:
            ready, _writable, _failed = select([self.master], [], [], PATIENCE)
            assert ready, f"{words} was never painted: {self.painted[-2000:]!r}"
            self.painted += os.read(self.master, 65536)
        return self.painted

    def leave(self) -> int:
        """Press q; the program's exit status."""
        os.write(self.master, b"q")
        while self.process.poll() is None:
            if select([self.master], [], [], 0.05)[0]:
                try:
                    self.painted += os.read(self.master, 65536)
                except OSError:
                    break
        return self.process.wait(PATIENCE)


@contextmanager
def terminal(library: Path, **surroundings: str) -> Iterator[Terminal]:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **SIZE, **surroundings}
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(library)], stdin=slave, stdout=slave, stderr=slave, env=environment
    )
    os.close(slave)
    try:
        yield Terminal(process, master)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def test_the_program_paints_and_leaves(library: Path) -> None:
    with terminal(library) as screen:
        assert COLOUR.search(screen.until("Rapat koordinasi logistik"))
        assert screen.leave() == 0


def test_without_colour_nothing_is_painted_in_colour(library: Path) -> None:
    with terminal(library, NO_COLOR="1", TEXTUAL_THEME="ansi-dark") as screen:
        painted = screen.until("Rapat koordinasi logistik")
        assert COLOUR.search(painted) is None
        assert b"\x1b[1m" in painted or b";1" in painted or b"[1;" in painted
        assert screen.leave() == 0


def test_hostile_text_never_reaches_the_terminal_as_codes(filled: Filler) -> None:
    with terminal(filled([hostile(" ".join(ATTACKS))])) as screen:
        painted = screen.until("Penutur")
        assert screen.leave() == 0
        assert b"]52;" not in painted.replace("␛]52;".encode(), b"")
        assert "\u202e".encode() not in painted
        assert "\u200b".encode() not in painted
