"""What the program survives, counted: kills at random moments, calls of the system that fail, queries of any kind.

``python tests/benchmarks/resilience.py --kills 300 --faults 60 --queries 100000`` takes half an hour..
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "library"))

from killing import (  # noqa: E402 (the folder is put on the path above)
    PROGRAM,
    Outcome,
    killed,
    killed_correctors,
    killed_deleters,
    killed_imports,
    killed_repairs,
    killed_writers,
    state,
    write_pages,
)
from making import some_articles  # noqa: E402

from pilkada_tui.library import Library, LibraryError  # noqa: E402
from pilkada_tui.library.files.shards import folder_of  # noqa: E402

FAULTY = """
import errno, os, random, resource, signal, sys
from pathlib import Path

folder, call, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.path.insert(0, sys.argv[4])
from making import some_articles
from pilkada_tui.library import Library, LibraryError
from pilkada_tui.library.notes.annotations import star

chance = random.Random(seed)
library = Library.open(folder)
number = chance.choice([errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EMFILE])
if call == "write":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    largest = max(path.stat().st_size for path in (folder / "articles").iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + chance.randrange(6000),) * 2)
else:
    real = getattr(os, call)
    def sometimes(*args, **named):
        if chance.random() < 0.3:
            raise OSError(number, os.strerror(number))
        return real(*args, **named)
    setattr(os, call, sometimes)
for at in range(8):
    try:
        (new,) = some_articles(1, first=1000 + seed * 100 + at)
        library.add([new])
        print("artikel", new.id, flush=True)
        star(library.notes, new.id, on=True)
        print("bintang", new.id, flush=True)
    except LibraryError as error:
        print("ditolak", str(error).splitlines()[0], flush=True)
"""
"""Calls that fail now and then, under additions and stars; says what it was told had been kept."""

PIECES = [
    *(
        "kata",
        "netral",
        "kpu",
        "OR",
        "ATAU",
        "AND",
        "NOT",
        "-",
        '"',
        "“",
        "*",
        "(",
        ")",
        ":",
        "::",
        "^",
        "\\",
        "'",
        "%",
    ),
    *(
        "wilayah:",
        "wilayah:sumsel",
        "tokoh:",
        "tokoh:ibrahim",
        "jabatan:bupati",
        "topik:netralitas",
        "media:x",
        "tag:a",
    ),
    *(
        "tanggal:2024-09..2024-10",
        "tanggal:H-30..H-1",
        "tanggal:9999-99",
        "jenis:langsung",
        "yakin:<0.7",
        "yakin:>9e999",
    ),
    *(
        "bintang:ya",
        "bintang:tidak",
        "\0",
        "\x1b[2J",
        "\u202e",
        "\ud800",
        "é",
        "語",
        "ﬁ",
        "\U000e0041",
        "'; DROP TABLE",
        "9" * 400,
    ),
]


class Row(NamedTuple):
    """A line of the table."""

    what: str
    times: int
    lost: int
    doubled: int
    unreadable: int
    crashes: int = 0


def killed_rereads(home: Path, kills: int, chance: random.Random) -> Outcome:
    """The command ``reread --apply`` on a library that another reader read; killed twice and then let through."""
    lost = doubled = unreadable = 0
    pattern = home / "lama"
    (pattern / "articles").mkdir(parents=True)
    pages = write_pages(home / "halaman", 150)
    subprocess.run([*PROGRAM, "--library", str(pattern), "import", str(pages)], capture_output=True, check=True)
    path = folder_of(pattern) / "0000.json"
    ids = {article.id for article in Library.open(pattern).articles()}
    path.write_text(path.read_text("utf-8").replace('"reader":"1"', '"reader":"0"'), "utf-8")
    for at in range(0, kills, 2):
        folder = home / f"pustaka-{at}"
        shutil.copytree(pattern, folder)
        command = (*PROGRAM, "--library", str(folder), "reread", "--apply")
        for _ in range(min(2, kills - at)):
            killed(command, chance.uniform(0.3, 5.0))
            outcome = state(folder, ids)
            lost, doubled, unreadable = lost + outcome[0], doubled + outcome[1], unreadable + outcome[2]
    return Outcome(lost, doubled, unreadable)


def killed_indexings(home: Path, kills: int, chance: random.Random) -> Outcome:
    """A search that must make the index first, killed again and again; in the end it finds everything."""
    folder = home / "pustaka"
    (folder / "articles").mkdir(parents=True)
    library = Library.open(folder)
    library.add(some_articles(400))
    ids = {article.id for article in library.articles()}
    index = library.index_path
    library.close()
    lost = doubled = unreadable = 0
    for at in range(kills):
        if at % 3 == 0:
            for path in index.parent.glob(f"{index.name}*"):
                path.unlink()
        killed((*PROGRAM, "--library", str(folder), "search", "kalimat"), chance.uniform(0.2, 2.5))
        outcome = state(folder, ids)
        opened = Library.open(folder)
        missed = 400 - opened.search("kalimat", 1).quotes
        opened.close()
        lost, doubled, unreadable = (
            lost + outcome.lost + missed,
            doubled + outcome.doubled,
            unreadable + outcome.unreadable,
        )
    return Outcome(lost, doubled, unreadable)


KILLS: dict[str, Callable[[Path, int, random.Random], Outcome]] = {
    "import": lambda home, kills, chance: killed_imports(home, kills, chance, 150, 5.0),
    "addition and correction": lambda home, kills, chance: killed_writers(home / "pustaka", kills, chance),
    "correction": lambda home, kills, chance: killed_correctors(home / "pustaka", kills, chance),
    "deletion": lambda home, kills, chance: killed_deleters(home / "pustaka", kills, chance),
    "repair": lambda home, kills, chance: killed_repairs(home, kills, chance, 2.0),
    "reread": killed_rereads,
    "index": killed_indexings,
}


def kills(home: Path, count: int, chance: random.Random) -> Iterator[Row]:
    """A line for each kind of work."""
    share = max(count // len(KILLS), 1)
    for at, (what, run) in enumerate(KILLS.items()):
        times = share if at else share + count - share * len(KILLS)
        place = home / what.replace(" ", "-")
        place.mkdir()
        yield Row(f"kills of {what}", times, *run(place, times, chance))


def faults(home: Path, count: int) -> Iterator[Row]:
    """A line for each call that fails."""
    calls = ("open", "write", "fsync", "rename", "replace", "link")
    for at, call in enumerate(calls):
        times = count // len(calls) + (at < count % len(calls))
        row = Row(f"faults of {call}", times, 0, 0, 0)
        for seed in range(times):
            folder = home / f"{call}-{seed}"
            (folder / "articles").mkdir(parents=True)
            library = Library.open(folder)
            library.add(some_articles(5))
            library.close()
            command = [sys.executable, "-c", FAULTY, str(folder), call, str(seed), str(ROOT / "tests" / "library")]
            done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
            told = [line.split() for line in done.stdout.splitlines()]
            outcome = state(folder, (line[1] for line in told if line[0] == "artikel"))
            starred = Library.open(folder).notes.all("star")
            lost = sum(line[0] == "bintang" and line[1] not in starred for line in told)
            if done.returncode:
                sys.stderr.write(done.stderr[-600:])
            row = Row(
                row.what,
                times,
                row.lost + outcome.lost + lost,
                row.doubled + outcome.doubled,
                row.unreadable + outcome.unreadable,
                row.crashes + bool(done.returncode),
            )
        yield row


def a_query(chance: random.Random) -> str:
    """Pieces of queries in any order, sometimes very many, sometimes letters of any kind."""
    many = chance.choice([1, 2, 3, 5, 8, 40, 300])
    if chance.random() < 0.2:
        return "".join(chr(chance.choice([chance.randrange(128), chance.randrange(0x110000)])) for _ in range(many))
    return chance.choice([" ", ""]).join(chance.choice(PIECES) for _ in range(many))


def queries(home: Path, count: int, chance: random.Random) -> Iterator[Row]:
    """Searches, counts and exports by queries of any kind; a refusal in plain words is an answer."""
    folder = home / "pertanyaan"
    (folder / "articles").mkdir(parents=True)
    library = Library.open(folder)
    library.add(some_articles(60))
    before = library.index_path.stat().st_ino
    crashes = 0
    for at in range(count):
        query = a_query(chance)
        ask = (lambda query: library.search(query, 20), library.facets, library.matching, library.first_hits)[at % 4]
        try:
            ask(query)
        except LibraryError:
            continue
        except Exception as error:  # noqa: BLE001 (it is counted)
            crashes += 1
            sys.stderr.write(f"{json.dumps(query[:200])}: {type(error).__name__}: {error}\n"[:400])
    lost = 60 - library.count() + (library.index_path.stat().st_ino != before)
    library.close()
    yield Row("queries of any kind", count, lost, 0, 0, crashes)


def main() -> int:
    """Print the table; the exit status says whether anything was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=12, help="in all, shared out among the kinds of work")
    asked.add_argument("--faults", type=int, default=12, help="in all, shared out among the calls")
    asked.add_argument("--queries", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="pilkada-tahan-") as made:
        home = Path(made)
        os.environ |= {"PILKADA_TUI_CACHE": str(home / "cache"), "PILKADA_TUI_STATE": str(home / "state")}
        sys.stdout.write("| what | times | lost | doubled | unreadable | crashes |\n")
        sys.stdout.write("| --- | --- | --- | --- | --- | --- |\n")
        bad = 0
        for row in chain(
            kills(home, options.kills, chance),
            faults(home, options.faults),
            queries(home, options.queries, chance),
        ):
            bad += sum(row[2:])
            sys.stdout.write(f"| {' | '.join(map(str, row))} |\n")
            sys.stdout.flush()
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
