"""Outside text made safe for the screen: control and hidden characters cannot reach the terminal.

Control codes, bidi overrides and zero-width characters become visible text (``␛``, ``‹U+202E›``); nothing is ever
parsed as markup. A ``Run`` is made by ``run`` alone, so whatever a widget paints has come through here.
"""

import re
from typing import NamedTuple

from pilkada_tui.unsafe_signs import UNSAFE, picture

_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")


class Shown(NamedTuple):
    """Text fit for the screen, and for each of its characters the offset of the character that it stands for."""

    text: str
    offsets: tuple[int, ...]


class Run(NamedTuple):
    """Text fit for the screen and the names of the styles that it is painted in."""

    text: str
    style: tuple[str, ...] = ()


Line = tuple[Run, ...]


def _visible(sign: str) -> str:
    if sign in "\n\t":
        return " " if sign == "\n" else "    "
    return picture(sign)


def shown(text: str) -> str:
    """The text on one line with everything that steers or hides made visible; showing it again changes nothing."""
    return UNSAFE.sub(lambda match: _visible(match[0]), _SPACE.sub(" ", text))


def in_place(text: str) -> str:
    """The text with one visible sign in place of each character that steers or hides, so that columns stay."""
    return UNSAFE.sub(lambda match: match[0] if match[0] == "\t" else _one_sign(match[0]), _SPACE.sub(" ", text))


def _one_sign(sign: str) -> str:
    shown_as = picture(sign)
    return shown_as if len(shown_as) == 1 else "\ufffd"


def shown_span(text: str, start: int, end: int) -> Shown:
    """``text[start:end]`` as ``shown`` gives it, each character with its offset in ``text``."""
    spaced = _SPACE.sub(" ", text[start:end])
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in UNSAFE.finditer(spaced):
        parts.append(spaced[at : match.start()])
        offsets.extend(range(start + at, start + match.start()))
        sign = _visible(match[0])
        parts.append(sign)
        offsets.extend([start + match.start()] * len(sign))
        at = match.end()
    parts.append(spaced[at:])
    offsets.extend(range(start + at, end))
    return Shown("".join(parts), tuple(offsets))


def run(text: str, *style: str) -> Run:
    """Any text, made fit for the screen, in the styles named."""
    return Run(shown(text), style)
