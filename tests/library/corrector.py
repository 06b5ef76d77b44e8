"""A process that corrects until it is killed: each speaker in turn gets a number as name.

usage: python corrector.py LIBRARY FIRST
"""

import sys
from itertools import count
from pathlib import Path

from making import some_articles

from pilkada_tui.library import Library
from pilkada_tui.library.notes.corrections import QUOTE, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key


def main() -> None:
    library = Library.open(Path(sys.argv[1]))
    keys = [quote_key(article.id, article.quotes[0]) for article in some_articles(12)]
    sys.stdout.write("siap\n")
    sys.stdout.flush()
    for number in count(int(sys.argv[2])):
        key = keys[number % len(keys)]
        library.correct(QUOTE, key, QuoteCorrection(speaker=str(number)))
        sys.stdout.write(f"koreksi {key} {number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
