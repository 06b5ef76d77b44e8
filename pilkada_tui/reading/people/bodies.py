"""Bodies whose officers are quoted: commissions, police, parties, universities … (``data/words/offices.txt``)."""

import re
from functools import cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import is_known
from pilkada_tui.reading.text.tokens import Token

_ACTION = 9
_ACRONYM = re.compile(r"[A-Z]{3,8}")


@cache
def kinds() -> dict[str, str]:
    """The kind of each body whose officers have one: kpu -> penyelenggara."""
    return {row[0]: row[1] for row in vocabulary.BODIES}


@cache
def _by_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of bodies by first word, longest first."""
    forms_by_word: dict[str, list[tuple[str, ...]]] = {}
    for body in kinds():
        parts = tuple(body.split())
        forms_by_word.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(forms, key=lambda parts: -len(parts))) for first, forms in forms_by_word.items()}


def match(tokens: list[Token], at: int) -> str:
    """The body whose name begins at a token, or an empty string."""
    for parts in _by_word().get(tokens[at].low, ()) if tokens[at].capital else ():
        if tuple(token.low for token in tokens[at : at + len(parts)]) == parts:
            return " ".join(parts)
    return ""


@remembered()
def is_listed(low: str) -> bool:
    """Whether a word occurs in names of offices: listed, or an action noun (pemanfaatan, kepegawaian)."""
    return low in vocabulary.OFFICE_WORDS or is_action(low)


@remembered()
def is_shaped(low: str) -> bool:
    """Whether a word has the form of a local body's abbreviation: ``Disperindag``, ``Bapperida``."""
    return low.startswith(tuple(vocabulary.OFFICE_BODY_BEGINNINGS))


def is_acronym(text: str) -> bool:
    """Whether a word has the form of a body's acronym: ``BRIN``, ``PGRI``."""
    return _ACRONYM.fullmatch(text) is not None


@remembered()
def is_action(low: str) -> bool:
    """Whether a word is an action noun by its affixes: pemanfaatan, penunjukan, kepegawaian."""
    shaped = len(low) >= _ACTION and low.endswith("an") and low.startswith(("pe", "ke"))
    return shaped and (is_known(low) or is_known(low[2:-2]))
