"""Measures the program in a real terminal: start, search and moving as painted, and memory, against a bare Textual app.

usage: python tests/benchmarks/startup.py [--articles 100000] [--rounds 9] [--work DIR]

Uses the libraries that ``measure_library.py`` makes in DIR, or makes them. Runs of every kind take turns; what counts
is their ratio. A key's time ends with the last byte painted before the terminal falls silent.
"""

import argparse
import fcntl
import os
import pty
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select

from measure_library import TYPED, make, quantile

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("siap dipakai")
app = Bare()
app.animation_level = "none"
app.run()
"""
OURS = "import sys; from pilkada_tui.cli import main; main(['--library', sys.argv[1]])"
PATIENCE = 60
QUIET, QUIET_SEARCH = 0.15, 0.4
MOVES = 60


class Terminal:
    """A program on a pseudo-terminal of 140 by 40."""

    def __init__(self, process: "subprocess.Popen[bytes]", master: int, began: float) -> None:
        self.process = process
        self.master = master
        self.began = began

    def painted(self, words: str) -> float:
        """Milliseconds from the start until these words are painted."""
        seen = b""
        while words.encode() not in seen:
            ready, _writable, _failed = select([self.master], [], [], PATIENCE)
            if not ready:
                raise TimeoutError(f"{words} was never painted")
            seen += os.read(self.master, 1 << 16)
        return (time.perf_counter() - self.began) * 1000

    def silence(self, quiet: float = 1.0) -> float | None:
        """When the last byte came before the terminal fell silent; None when none came."""
        last = None
        while select([self.master], [], [], quiet)[0]:
            os.read(self.master, 1 << 16)
            last = time.perf_counter()
        return last

    def press(self, key: str, quiet: float) -> float | None:
        """Milliseconds from a key to the last byte painted for it; None where nothing was painted."""
        began = time.perf_counter()
        os.write(self.master, key.encode())
        last = self.silence(quiet)
        return None if last is None else (last - began) * 1000

    def memory(self) -> float:
        """Megabytes that the process holds in memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@contextmanager
def terminal(code: str, *arguments: str) -> Iterator[Terminal]:
    """A fresh interpreter that runs some code on a terminal of its own."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
    surroundings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "140", "LINES": "40"}
    environment = {**os.environ, **surroundings}
    environment.pop("NO_COLOR", None)
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=slave, stdout=slave, stderr=slave, env=environment
    )
    os.close(slave)
    try:
        yield Terminal(process, master, began)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def starts(libraries: list[tuple[str, Path, str]], rounds: int) -> dict[str, list[float]]:
    """Times of first paint by name, the bare app's under ``bare``; one of each in every round."""
    found: dict[str, list[float]] = {"bare": [], **{name: [] for name, _path, _words in libraries}}
    for turn in range(rounds + 1):
        with terminal(BARE) as bare:
            times = {"bare": bare.painted("siap dipakai")}
        for name, path, words in libraries:
            with terminal(OURS, str(path)) as ours:
                times[name] = ours.painted(words)
        if turn:  # the first round warms the caches of the disk
            for name, took in times.items():
                found[name].append(took)
    return found


def browsing(path: Path, words: str) -> tuple[list[float], list[float], float]:
    """Times of moving and of each key of a search, and the memory held after both."""
    with terminal(OURS, str(path)) as ours:
        ours.painted(words)
        ours.silence()
        moves = [took for _ in range(MOVES) if (took := ours.press("j", QUIET)) is not None]
        typed: list[float] = []
        ours.press("/", QUIET_SEARCH)
        for query in TYPED:
            for letter in query:
                took = ours.press(letter, QUIET_SEARCH)
                if took is not None:
                    typed.append(took)
            ours.press("\x15", QUIET_SEARCH)  # Ctrl+u empties the line
        return moves, typed, ours.memory()


def spread(figures: list[float]) -> str:
    """The median of some figures and their 95th percentile."""
    return f"median {statistics.median(figures):.0f} ms, p95 {quantile(figures, 0.95):.0f} ms"


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir(), "pilkada-tui-benchmark"))
    options = parser.parse_args()
    os.environ["PILKADA_TUI_CACHE"] = str(options.work / "cache")
    os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = str(options.work / "settings")
    libraries = []
    for count in (5, options.articles):
        library = make(options.work / f"library-{count}", count)
        libraries.append((f"{count:,}", library.path, library.rows(0, 1)[0].title[:10]))
        library.close()
    rows: list[tuple[str, str]] = []

    def tell(figure: str, value: str) -> None:
        rows.append((figure, value))
        sys.stderr.write(f"{figure}: {value}\n")

    times = starts(libraries, options.rounds)
    bare = statistics.median(times["bare"])
    tell("first paint of a bare Textual app", spread(times["bare"]))
    memory = {}
    for name, path, words in libraries:
        ratio = statistics.median(times[name]) / bare
        tell(f"first painted list, {name} articles", f"{spread(times[name])} ({ratio:.2f} x bare)")
        moves, typed, memory[name] = browsing(path, words)
        tell(f"move in the list to the last pane painted, {name}", spread(moves))
        tell(f"search at each key, to the last byte painted, {name}", spread(typed))
    few, many = memory.values()
    tell("memory after browsing, few / many", f"{few:.0f} / {many:.0f} MB ({many / few:.2f} x)")
    sys.stdout.write("| figure | value |\n| --- | --- |\n" + "".join(f"| {name} | {value} |\n" for name, value in rows))


if __name__ == "__main__":
    main()
