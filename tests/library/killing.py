"""Processes killed at random moments, and what is left of a library afterwards: for the tests and the measurements.

Each function kills a real process so many times with SIGKILL and gives how much was lost, doubled, or unreadable.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from making import some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.files import shards
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.library.maintenance.repair import repair
from pilkada_tui.library.notes.annotations import star
from pilkada_tui.library.notes.corrections import QUOTE
from pilkada_tui.library.notes.keys import quote_key

WRITER = Path(__file__).with_name("writer.py")
CORRECTOR = Path(__file__).with_name("corrector.py")
DELETER = Path(__file__).with_name("deleter.py")
PROGRAM = (sys.executable, "-m", "pilkada_tui")
PAGE = """Camat Rawa {0} Ajak Warga Jaga Kedamaian

RAWA - Camat Rawa Sekar Wiranti mengajak warga Kabupaten Muara Enim menjaga kedamaian, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian nomor {0}," ujar Sekar.
"""


class Outcome(NamedTuple):
    """What kills did: things lost, things that are there twice, files that cannot be read or are half."""

    lost: int = 0
    doubled: int = 0
    unreadable: int = 0


def killed(command: Iterable[str], seconds: float, *, at_work: bool = False) -> list[list[str]]:
    """What a process printed in whole lines, by words, until it was killed after some seconds, or ended.

    Of a process that says when it is ready (``at_work``), the seconds count from that line, which is left out.
    """
    process = subprocess.Popen(
        list(command), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ
    )
    assert process.stdout is not None
    if at_work:
        assert process.stdout.readline() == "siap\n"
    timer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
    timer.start()
    lines = [line.split() for line in process.stdout if line.endswith("\n")]
    process.wait()
    timer.cancel()
    return lines


def state(folder: Path, expected: Iterable[str]) -> Outcome:
    """A library compared with the ids that it must hold."""
    library = Library.open(folder)
    ids = Counter(article.id for article in library.articles())
    library.close()
    bad = sum(finding.problem is not None for finding in check(folder))
    return Outcome(len(set(expected) - ids.keys()), sum(ids.values()) - len(ids), bad)


def killed_writers(folder: Path, kills: int, chance: random.Random) -> Outcome:
    """A process that adds and corrects articles one by one."""
    (folder / "articles").mkdir(parents=True)
    told: list[list[str]] = []
    for run in range(kills):
        command = (sys.executable, str(WRITER), str(folder), str(run * 1000), "1000")
        told += killed(command, chance.uniform(0.0, 0.8), at_work=True)
    outcome = state(folder, (line[1] for line in told if line[0] == "artikel"))
    kept = Library.open(folder).notes.all(QUOTE)
    lost = sum(line[0] == "koreksi" and line[1] not in kept for line in told)
    return outcome._replace(lost=outcome.lost + lost)


def write_pages(folder: Path, count: int) -> Path:
    """A folder of that many different pages, every tenth of them twice under another name."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(PAGE.format(number), "utf-8")
        if number % 10 == 0:
            (folder / f"{number:05}-lagi.txt").write_text(PAGE.format(number), "utf-8")
    return folder


def killed_imports(home: Path, kills: int, chance: random.Random, pages: int = 400, seconds: float = 4.0) -> Outcome:
    """The command ``import`` of a folder, killed and begun again; after every fourth kill it may end."""
    source = write_pages(home / "halaman", pages)
    total = Outcome()
    for at in range(0, kills, 4):
        folder = home / f"pustaka-{at}"
        (folder / "articles").mkdir(parents=True)
        command = (*PROGRAM, "--library", str(folder), "import", "--workers", "2", str(source))
        for _ in range(min(4, kills - at)):
            killed(command, chance.uniform(0.2, seconds))
            total = _sum(total, state(folder, ()))
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        ids = [article.id for article in Library.open(folder).articles()]
        sources = Counter(one.name for article in Library.open(folder).articles() for one in article.sources)
        missing = pages - len(set(ids)) + abs(len(sources) - len(list(source.iterdir()))) + done.returncode
        again = len(ids) - len(set(ids)) + sum(sources.values()) - len(sources)
        total = _sum(total, Outcome(missing, again, 0))
    return total


def damaged_library(folder: Path) -> set[str]:
    """A library with a cut-off shard, one that is garbage, one that is gone, repeats, and cut-off notes.

    Gives the ids that can be recovered.
    """
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for number in range(5):
        path = articles / f"{number:04}.json"
        shards.rewrite(path, some_articles(30, first=number * 30))
        shards.write(path, some_articles(5, first=1000 + number * 5), {})
    library = Library.open(folder)
    for article in some_articles(3):
        star(library.notes, article.id, on=True)
    library.close()
    content = (articles / "0000.json").read_bytes()
    (articles / "0000.json").write_bytes(content[: len(content) - 900])
    (articles / "0001.json").write_bytes(b"\0garbage" * 99)
    (articles / "0002.json").unlink()
    shards.write(articles / "0004.json", some_articles(4, first=90), {})
    (articles / "0003.json.bak").unlink()
    notes = (folder / "notes.json").read_bytes()
    (folder / "notes.json").write_bytes(notes[: len(notes) // 2])
    sound = folder.with_name(folder.name + "-tanpa-gangguan")
    shutil.copytree(folder, sound)
    list(repair(sound))
    library = Library.open(sound)
    ids = {article.id for article in library.articles()}
    library.close()
    shutil.rmtree(sound)
    return ids


def killed_repairs(home: Path, kills: int, chance: random.Random, seconds: float = 0.9) -> Outcome:
    """The command ``check --repair`` on a damaged library, killed twice and then let through."""
    pattern = home / "rusak"
    expected = damaged_library(pattern)
    total = Outcome()
    for at in range(0, kills, 2):
        folder = home / f"pustaka-{at}"
        shutil.copytree(pattern, folder)
        command = (*PROGRAM, "--library", str(folder), "check", "--repair")
        for _ in range(min(2, kills - at)):
            killed(command, chance.uniform(0.25, seconds))
        subprocess.run(command, capture_output=True, timeout=300, check=False)
        total = _sum(total, state(folder, expected))
        starred = len(Library.open(folder).notes.all("star"))
        total = _sum(total, Outcome(lost=2 - min(starred, 2)))
    return total


def killed_correctors(folder: Path, kills: int, chance: random.Random) -> Outcome:
    """A process that corrects one speaker after the other; what it told last must stand."""
    (folder / "articles").mkdir(parents=True)
    articles = some_articles(12)
    library = Library.open(folder)
    library.add(articles)
    library.close()
    lost = 0
    for run in range(kills):
        command = (sys.executable, str(CORRECTOR), str(folder), str(run * 10_000))
        lines = killed(command, chance.uniform(0.0, 0.8), at_work=True)
        kept = Library.open(folder).corrections().quotes
        for article in articles:
            key = quote_key(article.id, article.quotes[0])
            told = [line for line in lines if line[0] == "koreksi" and line[1] == key]
            # The process may have been killed after the next change was kept and before it could tell.
            lost += bool(told) and (key not in kept or int(kept[key].speaker or -1) < int(told[-1][2]))
    outcome = state(folder, (article.id for article in articles))
    return outcome._replace(lost=outcome.lost + lost)


def killed_deleters(folder: Path, kills: int, chance: random.Random) -> Outcome:
    """A process that deletes one article after the other and takes them back; what it told must be so everywhere."""
    (folder / "articles").mkdir(parents=True)
    ids = [article.id for article in some_articles(12)]
    library = Library.open(folder)
    library.add(some_articles(12))
    library.close()
    total = Outcome()
    for _run in range(kills):
        steps = killed((sys.executable, str(DELETER), str(folder)), chance.uniform(0.0, 0.8), at_work=True)
        deleted = {line[1]: line[0] == "hapus" for line in steps}
        # The process may have been killed after the next step was kept and before it could tell.
        sure = set(ids) - {ids[len(steps) % len(ids)]}
        library = Library.open(folder)
        listed, counted = {row.id for row in library.rows()}, library.count()
        library.close()
        wrong = sum((one in listed) is deleted.get(one, False) for one in sure) + (len(listed) != counted)
        total = _sum(total, state(folder, listed)._replace(lost=wrong))
    library = Library.open(folder)
    library.restore(ids)
    library.close()
    return _sum(total, state(folder, ids))


STEPWISE = """
import os, shutil, signal, sys
from pathlib import Path
from pilkada_tui.library.maintenance.repair import repair

def killed(folder, left):
    def count(event, args):
        nonlocal left
        if event in ("os.rename", "os.link", "os.remove") and str(folder) in str(args[0]):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    list(repair(folder))
    os._exit(0)

home, step, status = Path(sys.argv[1]), -1, None
while status != 0:
    step += 1
    folder = home / f"langkah-{step}"
    shutil.copytree(home / "rusak", folder)
    child = os.fork() or killed(folder, step)
    _, status = os.waitpid(child, 0)
print(step)
"""


def repairs_killed_at_every_step(home: Path) -> tuple[int, Outcome]:
    """A repair killed before its first change of a name in the folder, its second, and so on, each then begun again.

    Gives at how many steps it was killed, and what came of it.
    """
    pattern = home / "rusak"
    expected = damaged_library(pattern)
    command = [sys.executable, "-c", STEPWISE, str(home)]
    steps = int(subprocess.run(command, capture_output=True, text=True, timeout=300, check=True).stdout)
    total = Outcome()
    for step in range(steps + 1):
        folder = home / f"langkah-{step}"
        list(repair(folder))
        total = _sum(total, state(folder, expected))
    return steps, total


def _sum(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(*(sum(pair) for pair in zip(one, other, strict=True)))
