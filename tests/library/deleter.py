"""A process that deletes until it is killed: each article in turn into the bin, then each out of it again.

usage: python deleter.py LIBRARY
"""

import sys
from itertools import count
from pathlib import Path

from making import some_articles

from pilkada_tui.library import Library


def main() -> None:
    def tell(*words: str) -> None:
        sys.stdout.write(" ".join(words) + "\n")
        sys.stdout.flush()

    library = Library.open(Path(sys.argv[1]))
    ids = [article.id for article in some_articles(12)]
    library.restore(ids)
    tell("siap")
    for number in count():
        one = ids[number % len(ids)]
        if number // len(ids) % 2:
            library.restore([one])
            tell("kembali", one)
        else:
            library.delete([one])
            tell("hapus", one)


if __name__ == "__main__":
    main()
