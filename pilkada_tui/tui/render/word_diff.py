"""What changed between two statements, word by word."""

from difflib import SequenceMatcher
from typing import NamedTuple

from pilkada_tui.search.words import key

ALIKE = 0.3
"""The least share of common words at which marking the others still helps a user."""


class Piece(NamedTuple):
    """Words that stand in both statements (``=``), only in the later (``+``) or only in the earlier (``-``)."""

    sign: str
    words: str


def changes(before: str, after: str) -> tuple[Piece, ...] | None:
    """The later statement amid what the earlier had instead; None where they have too little in common.

    Words are compared without case and punctuation.
    """
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, [key(word) for word in old], [key(word) for word in new], autojunk=False)
    if matcher.ratio() < ALIKE:
        return None
    pieces: list[Piece] = []
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("=", " ".join(new[new_start:new_end])))
            continue
        if old_end > old_start:
            pieces.append(Piece("-", " ".join(old[old_start:old_end])))
        if new_end > new_start:
            pieces.append(Piece("+", " ".join(new[new_start:new_end])))
    return tuple(pieces)
