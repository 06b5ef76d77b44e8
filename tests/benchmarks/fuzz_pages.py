"""Pages that nobody would write through the whole import: ``python tests/benchmarks/fuzz_pages.py [--pages 10000]``.

Texts, pages of HTML and names of files, each of pieces of the gold set, of hostile ones and of bytes by chance, are
written into a folder and imported by the program itself. Most have the form of an article, so that they are read to
the end; one in ten is scraps. Every file must come out as an article or by name, and the exit status must be 0 or 1.
The seed makes a run that can be had again.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from time import perf_counter

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS))
PIECES = (
    "<br>", "&#11;", "&#xFFFE;", "<p>", "</div>", "<table><tr><td>", "<span>", "<!--", "<script>", "\x00",
    "\u202e", "\ud800",
    "01/01/0000", "Senin (99/99/9999)", '"', "“", "'", "(", "Sumatera Selatan ", "Ketua ", "H. ", "\u200b", "\r", "\f",
    '<script type="application/ld+json">', "[" * 2000, "<div>" * 600, "a=1 " * 900, "9" * 5000, "=HYPERLINK(1)",
    "\x1b[31m",
)  # fmt: skip
NAMES = (
    "\n",
    "\x1b[2J",
    "é",
    "\udce9",
    "\udcff\udcfe",
    " ",
    "-",
    "'",
    "\\",
    "%s",
    "{x}",
    "[red]",
    "\u202e",
    "a" * 180,
    "",
)


def scraps(chance: random.Random, words: list[str]) -> str:
    """A page of up to 16 pieces in any order, seldom an article."""
    return " ".join(spoilt(chance, chance.choice(words), 0.3) for _ in range(chance.randint(1, 16)))


def article(chance: random.Random, words: list[str], *, markup: bool) -> str:
    """A page with a headline and some paragraphs, spoilt within and between these."""
    parts = [spoilt(chance, chance.choice(words), 0.05) for _ in range(chance.randint(4, 14))]
    if not markup:
        return "\n\n".join(parts)
    body = "\n".join(spoilt(chance, f"<p>{part}</p>", 0.1) for part in parts)
    return f"<html><head><title>{parts[0]}</title></head><body><article><h1>{parts[0]}</h1>\n{body}</article></body>"


def spoilt(chance: random.Random, words: str, share: float) -> str:
    """Some words, now and then with something hostile in the middle of them."""
    if chance.random() >= share:
        return words
    at = chance.randrange(len(words) + 1)
    return f"{words[:at]} {chance.choice(PIECES)} {words[at:]}"


def page(chance: random.Random, words: list[str], *, markup: bool) -> bytes:
    """A page of text or of HTML, one in five with bytes by chance in it."""
    text = scraps(chance, words) if chance.random() < 0.1 else article(chance, words, markup=markup)
    content = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.2:
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.randbytes(chance.randint(1, 30)) + content[at:]
    return content


def fill(folder: Path, pages: int, seed: int) -> None:
    """Write so many files."""
    chance = random.Random(seed)
    words = [
        line for file in sorted((TESTS / "gold").glob("*.txt")) for line in file.read_text("utf-8").splitlines() if line
    ]
    for number in range(pages):
        ending = chance.choice((".txt", ".html", ".htm"))
        name = f"{number}{chance.choice(NAMES)}{ending}"
        (folder / name).write_bytes(page(chance, words, markup=ending != ".txt"))


def main() -> int:
    """Import them, and print what became of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "pages")
        folder.mkdir()
        fill(folder, asked.pages, asked.seed)
        program = Path(sysconfig.get_path("scripts"), "pilkada-tui")
        own = {"PILKADA_TUI_CACHE": f"{place}/cache", "PILKADA_TUI_STATE": f"{place}/state", "PILKADA_TUI_LANG": "en"}
        surroundings = {**os.environ, **own}
        command = [program, "--library", f"{place}/library", "import", "--report", f"{place}/report.json", folder]
        began = perf_counter()
        done = subprocess.run(command, env=surroundings, capture_output=True, check=False)
        seconds = perf_counter() - began
    told = done.stderr.decode("utf-8", "replace")
    sys.stdout.write(f"{asked.pages} pages, {seconds:.0f} s, exit status {done.returncode}: {told.splitlines()[-1]}\n")
    failed = re.findall(r"(?:could not be read|nested too deep|too much memory|ended its process)[^\n]*", told)
    sys.stdout.write(f"failures of the program itself: {len(failed)}\n" + "".join(f"  {one}\n" for one in failed[:20]))
    return int(done.returncode not in {0, 1} or "Traceback" in told or bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
