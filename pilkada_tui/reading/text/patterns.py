"""Patterns made from the word lists."""

import re
from functools import cache


@cache
def any_of(phrases: frozenset[str], space: str = r"\s+") -> str:
    """Phrases as one part of a pattern, the longest of those with one first letter first, their spaces as given.

    They are sorted by that letter, and it is looked for before them: a pattern that disregards case would try every
    phrase at every place of a text, and spend most of its time there.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]).replace(r"\ ", space))
    heads = re.escape("".join(sorted(by_letter)))
    ways = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items()))
    return rf"(?=[{heads}])(?:{ways})"
