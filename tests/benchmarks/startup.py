"""Measures the program in a real terminal: start, search and moving as painted, and memory, beside bare Textual apps.

usage: python tests/benchmarks/startup.py [--articles 100000] [--rounds 9] [--work DIR]

Uses the libraries that ``measure_library.py`` makes in DIR, or makes them. Runs of every kind take turns; what counts
is their ratio: to an app that shows a line, and beside it that of an app of four stock panes with 200 rows. Processor
time is that of all threads up to the first paint; other work on the machine changes it less than the time that passes.

A key's time ends with the last byte painted before the terminal falls silent. What a search begins when the reader
pauses, the rest of a long list and the counts beside it, is no part of it: the pause is made a minute for this.
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
from typing import NamedTuple

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
FOUR_PANES = """
from textual.app import App
from textual.containers import Horizontal
from textual.widgets import Footer, OptionList, Static
class FourPanes(App):
    BINDINGS = [("q", "quit", "Keluar"), ("s", "star", "Bintang"), ("c", "compare", "Banding")]
    CSS = "#upper, OptionList, #text, #quotes { height: 1fr; border: round gray; } OptionList, #quotes { width: 34; }"
    def compose(self):
        with Horizontal(id="upper"):
            yield OptionList(*[f"baris {number}" for number in range(200)])
            yield Static("naskah " * 400, id="text")
            yield Static("kutipan " * 100, id="quotes")
        yield Static("linimasa " * 40)
        yield Footer()
app = FourPanes()
app.animation_level = "none"
app.run()
"""
OURS = (
    "import os, sys; os.environ['PILKADA_TUI_LIBRARY'] = sys.argv.pop(); from pilkada_tui.__main__ import main; main()"
)
HURRIED = (
    "import sys; from pilkada_tui.tui.settings.environment import prepare; prepare(); "
    "from pilkada_tui.tui.screens import search; search._PAUSE = 60; " + OURS
)
PATIENCE = 60
QUIET, QUIET_SEARCH, COUNTED = 0.15, 0.3, 0.8
MOVES = 60
OPENED = 15
OVERVIEWS = {"map": "P", "voices": "S"}


class Took(NamedTuple):
    """Milliseconds that passed, and milliseconds of processor time of all threads."""

    passed: float
    worked: float


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

    def drain(self, seconds: float) -> None:
        """Let so much time pass, whatever is painted in it: a cursor that blinks is never silent for long."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0 and select([self.master], [], [], left)[0]:
            os.read(self.master, 1 << 16)

    def press(self, key: str, quiet: float) -> Took | None:
        """What a key takes to the last byte painted, and processor time to silence; None if nothing is painted."""
        began, worked = time.perf_counter(), self.processor()
        os.write(self.master, key.encode())
        last = self.silence(quiet)
        return None if last is None else Took((last - began) * 1000, self.processor() - worked)

    def processor(self) -> float:
        """Milliseconds of processor time that all threads have had."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

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
    for name in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE"):  # as installed: compiled once
        environment.pop(name, None)
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


def starts(libraries: list[tuple[str, Path, str]], rounds: int) -> dict[str, list[Took]]:
    """The time that passed and the processor time to first paint, by name; one start of each in every round."""
    programs = [("bare", (BARE,), "siap dipakai"), ("four panes", (FOUR_PANES,), "baris 3")]
    programs += [(name, (OURS, str(path)), words) for name, path, words in libraries]
    found: dict[str, list[Took]] = {name: [] for name, _program, _words in programs}
    for turn in range(rounds + 1):
        for name, program, words in programs:
            with terminal(*program) as started:
                took = Took(started.painted(words), started.processor())
            if turn:  # the first round warms the caches of the disk
                found[name].append(took)
    return found


def moving(path: Path, words: str) -> tuple[list[Took], float]:
    """Times of moving in the list, and the memory held after that and after some searches with their counts."""
    with terminal(OURS, str(path)) as ours:
        ours.painted(words)
        ours.silence()
        moves = [took for _ in range(MOVES) if (took := ours.press("j", QUIET)) is not None]
        ours.press("/", QUIET_SEARCH)
        for query in TYPED:
            for letter in query:
                ours.press(letter, 0.01)
            ours.drain(COUNTED)
            ours.press("\x15", QUIET_SEARCH)  # Ctrl+u empties the line
        return moves, ours.memory()


def searching(path: Path, words: str) -> list[Took]:
    """Times of each key of a search."""
    with terminal(HURRIED, str(path)) as ours:
        ours.painted(words)
        ours.silence()
        ours.press("/", QUIET_SEARCH)
        typed: list[Took] = []
        for query in TYPED:
            typed += [took for letter in query if (took := ours.press(letter, QUIET_SEARCH)) is not None]
            ours.press("\x15", QUIET_SEARCH)
        return typed


def overviews(path: Path, words: str, key: str) -> list[Took]:
    """Times of the key of an overview, from reading and back, the first of them with what it imports once."""
    with terminal(OURS, str(path)) as ours:
        ours.painted(words)
        ours.silence()
        found = []
        for _ in range(OPENED):
            if (took := ours.press(key, QUIET_SEARCH)) is not None:
                found.append(took)
            ours.press("\x1b", QUIET_SEARCH)
        return found


def spread(keys: list[Took]) -> str:
    """The median of what some keys took and their 95th percentile, as time that passed and as processor time."""
    passed, worked = ([took[at] for took in keys] for at in (0, 1))
    said = [f"median {statistics.median(some):.0f} ms, p95 {quantile(some, 0.95):.0f} ms" for some in (passed, worked)]
    return f"{said[0]}; processor {said[1]}"


def beside(starts: list[Took], bare: list[Took]) -> str:
    """Medians of the time that passed and of processor time, each over that of the bare app."""
    passed, worked = (statistics.median(start[at] for start in starts) for at in (0, 1))
    over = [statistics.median(start[at] for start in bare) for at in (0, 1)]
    return f"{passed:.0f} ms ({passed / over[0]:.2f} x), processor {worked:.0f} ms ({worked / over[1]:.2f} x)"


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", choices=("overviews",), help="nothing but the keys of map and voices")
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

    if options.only:
        for name, path, words in libraries:
            for overview, key in OVERVIEWS.items():
                tell(f"key to {overview}, to the last byte painted, {name}", spread(overviews(path, words, key)[1:]))
        return
    times = starts(libraries, options.rounds)
    tell("first paint of a bare Textual app", beside(times["bare"], times["bare"]))
    tell("first paint of an app of four stock panes", beside(times["four panes"], times["bare"]))
    memory = {}
    for name, path, words in libraries:
        tell(f"first painted list, {name} articles", beside(times[name], times["bare"]))
        moves, memory[name] = moving(path, words)
        tell(f"move in the list to the last pane painted, {name}", spread(moves))
        tell(f"search at each key, to the last byte painted, {name}", spread(searching(path, words)))
        for overview, key in OVERVIEWS.items():
            tell(f"key to {overview}, to the last byte painted, {name}", spread(overviews(path, words, key)[1:]))
    few, many = memory.values()
    tell("memory after browsing, few / many", f"{few:.0f} / {many:.0f} MB ({many / few:.2f} x)")
    sys.stdout.write("| figure | value |\n| --- | --- |\n" + "".join(f"| {name} | {value} |\n" for name, value in rows))


if __name__ == "__main__":
    main()
