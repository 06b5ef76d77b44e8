"""Measures the library: opening, listing, searching, adding, the size of the index, importing, and being killed.

usage: python tests/benchmarks/measure_library.py [--articles 100000] [--pages 10000] [--kills 300] [--work DIR]
       (no pages: no importing; no kills: no killing)

Every figure is the median of several runs in this one run, beside plain TinyDB or the raw query where there is one.
What only reads the index is given as processor time, which other work on the machine changes least. A library of the
asked size is made in DIR once and used again. Prints a Markdown table.
"""

import argparse
import csv
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import invented
from tinydb import TinyDB

sys.path.insert(0, str(Path(__file__).parent.parent / "library"))
from killing import Outcome, killed_correctors, killed_imports, killed_repairs, killed_writers

from pilkada_tui.library import Library
from pilkada_tui.library.files.shards import as_document
from pilkada_tui.library.views.grouping import By, listing
from pilkada_tui.library.views.people import people
from pilkada_tui.library.views.places import Counted, places
from pilkada_tui.library.views.voice import voices
from pilkada_tui.search.tree import Facet
from pilkada_tui.tui.actions.searches import begun

TYPED = (
    "netralitas",
    "surat suara",
    "wilayah:sumsel logistik",
    "tokoh:sekar damai",
    '"kotak suara"',
    "pengawas -debat",
)
# The peak of this process alone: what getrusage tells a child begins with its parent's.
PEAK = "sys.stderr.write('peak ' + open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"


def timed(action: Callable[[], object]) -> float:
    """Milliseconds that an action takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def worked(action: Callable[[], object]) -> float:
    """Milliseconds of processor time that an action takes; what else the machine does changes it little."""
    start = time.thread_time()
    action()
    return (time.thread_time() - start) * 1000


def median(
    action: Callable[[], object], runs: int = 9, clock: Callable[[Callable[[], object]], float] = timed
) -> float:
    """The median of several runs, in milliseconds."""
    return statistics.median(clock(action) for _ in range(runs))


def quantile(figures: list[float], share: float) -> float:
    """The figure below which that share of them lies."""
    return sorted(figures)[min(int(len(figures) * share), len(figures) - 1)]


def make(folder: Path, count: int) -> Library:
    """A library of that many invented articles, made if it is not there."""
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    library = Library.open(folder)
    stream = invented.articles(count, first=library.count())
    while library.count() < count and (batch := list(islice(stream, min(500, count - library.count())))):
        library.add(batch)
    return library


def keystrokes(library: Library) -> Iterator[float]:
    """The time of every first_hits while the queries are typed letter by letter, as the screen asks for them."""
    for query in TYPED:
        asked = [begun(query[:end]) for end in range(1, len(query) + 1)]
        for query_so_far in dict.fromkeys(filter(None, asked)):
            yield worked(lambda typed=query_so_far: library.first_hits(typed))  # type: ignore[misc]


def lists(library: Library) -> Iterator[float]:
    """The time of the whole list of every query once it is typed, with its true totals."""
    for query in TYPED:
        yield median(lambda asked=query: library.search(asked), 3, worked)  # type: ignore[misc]


def counts(library: Library) -> Iterator[float]:
    """The time of all counts beside the hits, for every query once it is typed."""
    for query in TYPED:
        yield median(lambda asked=query: library.facets(asked), 3, worked)  # type: ignore[misc]


def moves(library: Library) -> Iterator[float]:
    """The time to fetch all that the panes show, at random places of the list."""
    chance = random.Random(1)
    for _ in range(100):
        at = chance.randrange(library.count())

        def move(at: int = at) -> None:
            row = library.rows(at, 40)[0]
            library.article(row.id)
            library.timeline(row.region)

        yield worked(move)


def overviews(library: Library, query: str) -> str:
    """The most that the map and the voices of a query take, over what is counted and what the rows are."""
    counted = [median(lambda what=what: places(library, query, what), 3, worked) for what in Counted]  # type: ignore[misc]
    told = [median(lambda facet=facet: voices(library, facet, query), 3, worked) for facet in Facet]  # type: ignore[misc]
    return f"map at most {max(counted):.0f} ms, voices at most {max(told):.0f} ms"


def opening(folder: Path) -> float:
    """The time in which a fresh process has opened a library and fetched the first rows, without starting Python."""
    code = (
        "import sys, time; from pathlib import Path; from pilkada_tui.library import Library; t = time.perf_counter();"
        " l = Library.open(Path(sys.argv[1])); l.rows(0, 60); l.summary(); print((time.perf_counter() - t) * 1000)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
        for _ in range(7)
    ]
    return statistics.median(float(run.stdout) for run in runs)


def index_share(library: Library) -> float:
    """Size of the index over that of the text it covers."""
    text = sum(len(article.text.encode()) for article in library.articles())
    return library.index_path.stat().st_size / text


def plain_insert(count: int) -> float:
    """One insert into plain TinyDB of that size."""
    with tempfile.TemporaryDirectory() as folder:
        database = TinyDB(Path(folder, "plain.json"))
        database.insert_multiple(map(as_document, invented.articles(count)))
        return median(lambda: database.insert(as_document(invented.article(count + 1))), 3)


def adding(library: Library, first: int) -> float:
    """Adding one article."""
    numbers = iter(range(first, first + 50))
    return median(lambda: library.add([invented.article(next(numbers))]), 15)


def raw_count(library: Library, word: str) -> float:
    """The bare SQLite query that counts a word."""
    with sqlite3.connect(library.index_path) as database:
        ask = "SELECT count(*) FROM article_words WHERE article_words MATCH ?"
        return median(lambda: database.execute(ask, (word,)).fetchone(), clock=worked)


class Imported(NamedTuple):
    """What an import took: seconds by the clock and of the processor, and MB of peak memory."""

    wall: float
    memory: float
    processor: float


def importing(pages: Path, workers: int) -> Imported:
    """What importing a file or a folder into a new library takes."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home, "library", "articles")).mkdir(parents=True)
        code = f"import sys; from pilkada_tui.cli import main\ntry: main(sys.argv[1:])\nexcept SystemExit: {PEAK}"
        command = [
            sys.executable,
            "-c",
            code,
            "--library",
            f"{home}/library",
            "import",
            "--workers",
            str(workers),
            str(pages),
        ]
        start, spent = time.perf_counter(), _of_children()
        done = subprocess.run(
            command, env={**os.environ, "PILKADA_TUI_CACHE": home}, capture_output=True, text=True, check=True
        )
        peak = int(done.stderr.rsplit(" ", 1)[1]) / 1024
        return Imported(time.perf_counter() - start, peak, _of_children() - spent)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def write_pages(folder: Path, count: int) -> Path:
    """A folder of invented pages as text files."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, article in enumerate(invented.articles(count)):
        (folder / f"{number:06d}.txt").write_text(article.text, "utf-8")
    return folder


def write_table(path: Path, count: int) -> Path:
    """The same pages as a table with a row for each."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["judul", "isi", "url"])
        for number, article in enumerate(invented.articles(count)):
            rows.writerow([article.text.partition("\n")[0], article.text, f"https://warta.invalid/{number}"])
    return path


def in_a_table(work: Path, count: int, rounds: int = 3) -> Iterator[tuple[str, str]]:
    """How fast pages come in as rows of a table, against the same as text files, by turns."""
    pages = write_pages(work / f"pages-{count}", count)
    table = write_table(work / f"pages-{count}.csv", count)
    pairs = [(importing(pages, 1), importing(table, 1)) for _round in range(rounds)]
    speed = statistics.median(files.wall / rows.wall for files, rows in pairs)
    cost = statistics.median(files.processor / rows.processor for files, rows in pairs)
    seconds = [statistics.median(one.processor for one in each) for each in zip(*pairs, strict=True)]
    yield (
        f"import of {count:,} rows of a table over {count:,} text files, one worker",
        f"{speed:.2f} x by the clock, {cost:.2f} x by the processor ({seconds[1]:.1f} / {seconds[0]:.1f} s)",
    )


def killed(times: int) -> Iterator[tuple[str, Outcome]]:
    """What so many kills of each kind of work did."""
    with tempfile.TemporaryDirectory() as home:
        chance, folder = random.Random(2), Path(home)
        yield "of import", killed_imports(folder / "import", times, chance)
        yield "of check --repair", killed_repairs(folder / "repair", times, chance)
        yield "of corrections", killed_correctors(folder / "corrections", times, chance)
        yield "of adding and correcting by turns", killed_writers(folder / "writers", times, chance)


def bringing_in(work: Path, count: int) -> Iterator[tuple[str, str]]:
    """The figures of importing so many pages, a tenth and twice as many."""
    pages = write_pages(work / f"pages-{count}", count)
    tenth = write_pages(work / f"pages-{count // 10}", count // 10)
    twice = write_pages(work / f"pages-{count * 2}", count * 2)
    one, two, less, more = importing(pages, 1), importing(pages, 2), importing(tenth, 2), importing(twice, 2)
    yield f"import of {count:,} pages, 1 / 2 workers", f"{one[0]:.1f} / {two[0]:.1f} s ({one[0] / two[0]:.2f} x)"
    yield (
        f"peak memory of importing {count // 10:,} / {count:,} / {count * 2:,} pages",
        f"{less[1]:.0f} / {two[1]:.0f} / {more[1]:.0f} MB",
    )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir(), "pilkada-tui-benchmark"))
    options = parser.parse_args()
    os.environ["PILKADA_TUI_CACHE"] = str(options.work / "cache")
    rows: list[tuple[str, str]] = []

    def tell(figure: str, value: str) -> None:
        rows.append((figure, value))
        sys.stderr.write(f"{figure}: {value}\n")

    few, hundred, many = (make(options.work / f"library-{n}", n) for n in (5, 100, options.articles))
    size = f"{options.articles:,}"
    tell("open and first rows, 5 articles", f"{opening(few.path):.1f} ms")
    tell(f"open and first rows, {size} articles", f"{opening(many.path):.1f} ms")
    strokes = list(keystrokes(many))
    tell(
        f"search at each key typed, {size}",
        f"median {statistics.median(strokes):.1f} ms, p95 {quantile(strokes, 0.95):.1f} ms",
    )
    whole = list(lists(many))
    tell(
        f"the whole list of a query with its totals, {size}",
        f"median {statistics.median(whole):.0f} ms, most {max(whole):.0f} ms",
    )
    beside = list(counts(many))
    tell(
        f"counts by region, speaker, topic and month of a query, {size}",
        f"median {statistics.median(beside):.0f} ms, most {max(beside):.0f} ms",
    )
    tell(f"the list grouped by region, {size}", f"{median(lambda: listing(many, By.REGION), 3, worked):.0f} ms")
    for query in ("", *TYPED[:3]):
        tell(f"map and voices of “{query}”, {size}", overviews(many, query))
    tell(f"everybody who is quoted, {size}", f"{median(lambda: people(many), 1, worked):.0f} ms")
    tell(f"raw SQLite count of a common word, {size}", f"{raw_count(many, 'pemilih'):.1f} ms")
    steps = list(moves(many))
    tell(
        f"all panes of another article, {size}",
        f"median {statistics.median(steps):.1f} ms, p95 {quantile(steps, 0.95):.1f} ms",
    )
    small, large = adding(hundred, 10_000_000), adding(many, 20_000_000)
    tell("add one article to 100", f"{small:.1f} ms")
    tell(f"add one article to {size}", f"{large:.1f} ms ({large / small:.2f} x)")
    tell("plain TinyDB: add one to 100 / to 10,000", f"{plain_insert(100):.0f} / {plain_insert(10_000):.0f} ms")
    tell("index size over text", f"{index_share(many):.2f}")
    for figure, value in in_a_table(options.work, options.pages) if options.pages else ():
        tell(figure, value)
    for figure, value in bringing_in(options.work, options.pages) if options.pages else ():
        tell(figure, value)
    for work, outcome in killed(options.kills // 4) if options.kills else ():
        tell(f"{options.kills // 4} kills {work}: lost, doubled, unreadable", ", ".join(map(str, outcome)))
    sys.stdout.write("| figure | value |\n| --- | --- |\n" + "".join(f"| {name} | {value} |\n" for name, value in rows))


if __name__ == "__main__":
    main()
