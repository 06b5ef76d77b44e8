"""How fast an archive of the web is gone through: a WARC of pages by chance, of which 1 in 100 is about the election.

One page in twenty carries the election's words in its menus only. Compared are, within one run: unpacking alone, by the
standard library and by the faster one, finding the records, and the whole funnel; the time of each stage is printed.
"""

import argparse
import gzip
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from rich.console import Console

sys.path.insert(0, str(Path(__file__).parent.parent / "harvest"))
import archive

from pilkada_tui.harvest import opening, words
from pilkada_tui.harvest.counts import Counts
from pilkada_tui.harvest.part import Part, harvest_part
from pilkada_tui.sources.web.warc_records import Packing, Wanted, gzip_packing, records

SYLLABLES = "ka ba ri no ta su me la pe di ga ni ra to wa se ma lu ko ja".split()
SIZE = 40_000
Result = TypeVar("Result")


def prose(chance: random.Random, count: int) -> str:
    """So many words of no language, of which none is one of the election's."""
    return " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(count))


def frame(chance: random.Random, *, menu: bool) -> tuple[str, str]:
    """What a site puts before and after an article: styles, scripts, menus, lists of other pages."""
    entries = ["Pilkada", "Pilgub"] if menu else ["Wisata", "Kuliner"]
    links = "".join(
        f'<li class="menu-item"><a href="/{one.lower()}/{n}" title="{one}">{one}</a></li>'
        for n, one in enumerate(["Beranda", "Olahraga", *entries, "Opini"])
    )
    style = "".join(f".c{n}{{margin:{n}px;color:#{n * 7919 % 4096:03x}}}" for n in range(300))
    script = "".join(
        f"var a{n}={{id:{chance.randrange(10**6)},url:'/x/{chance.randrange(10**6)}'}};" for n in range(150)
    )
    others = "".join(
        f'<div class="card"><a href="/berita/{chance.randrange(10**7)}"><img src="/i/{n}.jpg">'
        f"<h3>{prose(chance, 9)}</h3></a></div>"
        for n in range(40)
    )
    return (
        f"<style>{style}</style></head><body><nav><ul>{links}</ul></nav>",
        f"<aside>{others}</aside><script>{script}</script>",
    )


def page(chance: random.Random, number: int, frames: list[tuple[str, str]], *, matching: bool) -> str:
    """A page of about forty thousand letters."""
    before, after = chance.choice(frames)
    if matching:
        article = archive.page(number).partition("<article>")[2]
    else:
        article = (
            f"<h1>{prose(chance, 8)}</h1>" + "".join(f"<p>{prose(chance, 45)}.</p>" for _ in range(12)) + "</article>"
        )
    text = (
        f"<!DOCTYPE html><html><head><title>Berita ke-{number}</title>{before}<article>{article}{after}</body></html>"
    )
    return text.replace("</body>", f"<!-- {prose(chance, max(0, SIZE - len(text)) // 40)} --></body>")


def make(path: Path, count: int) -> None:
    """Write the archive."""
    chance = random.Random(1)
    plain, menus = ([frame(chance, menu=menu) for _ in range(20)] for menu in (False, True))
    with path.open("wb") as stream:
        for number in range(count):
            frames = menus if number % 20 == 7 else plain
            whole = archive.record(number, archive.answer(page(chance, number, frames, matching=number % 100 == 3)))
            stream.write(gzip.compress(whole, 6, mtime=0))


def unpacked(path: Path, packing: Packing) -> int:
    """Unpack all members, and nothing else."""
    size = 0
    with path.open("rb") as stream:
        held = stream.read(1 << 16)
        while held:
            unpacker = packing.unpacker()
            while True:
                size += len(unpacker.decompress(held, 1 << 24))
                if unpacker.eof or not (held := stream.read(1 << 14)):
                    break
            held = unpacker.unused_data or stream.read(1 << 14)
    return size


def found(path: Path) -> int:
    """Find all records."""
    with path.open("rb") as stream:
        return sum(1 for _ in records(stream, Wanted(most=8 << 20), opening.fast_gzip()))


def harvested(path: Path) -> Counts:
    """Put the whole archive through the funnel."""
    with tempfile.TemporaryDirectory() as folder:
        return harvest_part(Part(source=str(path)), Path(folder))


def timed(times: list[float], run: Callable[[], Result]) -> Result:
    """What a run gives; its time of the processor is put to the others."""
    began = time.process_time()
    result = run()
    times.append(time.process_time() - began)
    return result


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=30_000)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    path = Path(tempfile.gettempdir()) / f"pilkada-tui-benchmark-{asked.records}.warc.gz"
    if not path.exists():
        make(path, asked.records)
    size = unpacked(path, opening.fast_gzip())
    harvested(path) if asked.records <= 3000 else words.sought(words.ELECTION)
    rows: dict[str, list[float]] = {name: [] for name in ("unpacking, zlib", "unpacking", "finding records", "funnel")}
    counts = None
    for _ in range(asked.rounds):
        timed(rows["unpacking, zlib"], lambda: unpacked(path, gzip_packing()))
        timed(rows["unpacking"], lambda: unpacked(path, opening.fast_gzip()))
        timed(rows["finding records"], lambda: found(path))
        counts = timed(rows["funnel"], lambda: harvested(path))
    console = Console()
    console.print(f"{path.stat().st_size >> 20} MB, {size / asked.records:.0f} bytes a record")
    for name, seconds in rows.items():
        middle = statistics.median(seconds)
        console.print(f"{name:16} {middle:7.2f} s {asked.records / middle:8.0f} a second")
    for stage in counts.stages if counts else ():
        console.print(f"  {stage.name:10} {stage.entered:7} {stage.kept:7} {stage.seconds:7.2f} s")


if __name__ == "__main__":
    main()
