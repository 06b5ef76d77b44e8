"""Regular expressions made from word lists."""

import re
from functools import cache


@cache
def any_of(phrases: frozenset[str], space: str = r"\s+") -> str:
    """The phrases as one alternation, grouped by first letter, longest first in a group; spaces become ``space``.

    A lookahead for the first letters precedes the groups: a case-insensitive pattern would otherwise try every phrase
    at every offset of a text, and spend most of its time there.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]).replace(r"\ ", space))
    heads = re.escape("".join(sorted(by_letter)))
    branches = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items()))
    return rf"(?=[{heads}])(?:{branches})"
