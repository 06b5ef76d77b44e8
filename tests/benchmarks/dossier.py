"""Measure a dossier: ``python tests/benchmarks/dossier.py --articles 1000`` has the command write some, and times them.

Each is a process of its own, from its start to its end, over a library of invented articles that is indexed already:
one that is made for this, or with ``--work DIR`` the one of that size that ``measure_library.py`` made there.
``--query`` says what it is to be about.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from invented import articles

from pilkada_tui.library import Library


def main() -> None:
    """Print the size of the page, and the time on the clock and of the processor, in the middle of some rounds."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, default=1000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--query", default="")
    asked.add_argument("--work", type=Path)
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work, page = wanted.work or Path(folder), Path(folder) / "dosir.html"
        os.environ["PILKADA_TUI_CACHE"] = str(work / "cache")
        library = work / f"library-{wanted.articles}"
        library.mkdir(exist_ok=True)
        opened = Library.open(library)
        if not opened.count():
            opened.add(articles(wanted.articles))
        opened.close()
        command = [sys.executable, "-m", "pilkada_tui", "--library", str(library), "report", "--force"]
        command += [wanted.query, "--output"] if wanted.query else ["--output"]
        clock, processor = [], []
        for _round in range(wanted.rounds):
            began, spent = time.perf_counter(), _processor()
            subprocess.run([*command, str(page)], check=True, stderr=subprocess.DEVNULL)
            clock.append(time.perf_counter() - began)
            processor.append(_processor() - spent)
        sys.stdout.write(
            f"{wanted.articles} articles: {page.stat().st_size / 1e6:.2f} MB, {median(clock):.2f} s on the clock"
            f" (best {min(clock):.2f}), {median(processor):.2f} s of the processor (best {min(processor):.2f})\n"
        )


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
