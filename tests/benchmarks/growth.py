"""How reading grows with what a page repeats, as a table: ``python tests/benchmarks/growth.py [--size 10000]``.

The exit status says whether anything grows faster than the page. See ``tests/growing.py`` for how it is measured.
"""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent.parent))


def main() -> int:
    """Print the table."""
    import growing  # noqa: PLC0415 (lives beside the tests)

    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=10_000, help="characters; then twice and four times as many")
    size = parser.parse_args().size
    table = Table("what is repeated", "ms", "x for twice", "x for 4 times", "")
    bad = 0
    measured = [
        *((repr(unit), growing.of_text(unit, size)) for unit in growing.TEXTS),
        *((f"HTML {unit!r}", growing.of_markup(unit, size)) for unit in growing.MARKUP),
        ("HTML attributes of one tag", growing.of_attributes(size)),
    ]
    for name, growth in measured:
        bad += not growth.is_linear
        row = f"{growth.seconds * 1000:.0f}", f"{growth.twice:.1f}", f"{growth.four_times:.1f}"
        table.add_row(name, *row, "" if growth.is_linear else "too fast")
    Console().print(table)
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
