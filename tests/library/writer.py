"""A process that writes until it is killed: adds articles, marks and corrects them, and tells each thing it was told.

usage: python writer.py LIBRARY FIRST COUNT
"""

import sys
from pathlib import Path

from making import some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import QUOTE, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key


def main() -> None:
    def tell(*words: str) -> None:
        sys.stdout.write(" ".join(words) + "\n")
        sys.stdout.flush()

    library = Library.open(Path(sys.argv[1]))
    first, count = int(sys.argv[2]), int(sys.argv[3])
    tell("siap")
    for article in some_articles(count, first=first):
        library.add([article])
        tell("artikel", article.id)
        key = quote_key(article.id, article.quotes[0])
        library.correct(QUOTE, key, QuoteCorrection(speaker="Nama Benar"))
        tell("koreksi", key)


if __name__ == "__main__":
    main()
