"""What stands in or right behind an article without a label: headlines of other articles, and who the author is."""

import re
from collections.abc import Callable

from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.lines import ITEM, WORD, Line
from pilkada_tui.wordlist import words

_NAME_ALONE = re.compile(r"[A-Z][a-z’'.]+(?: [A-Z][a-z’'.]+){1,3}")
_AUTHOR = re.compile(
    r"[A-Z][\w’'.]+(?: [A-Z][\w’'.]+){0,3},? (?:adalah|merupakan) (?:seorang )?"
    r"(?:jurnalis|wartawan|reporter|penulis|kontributor|koresponden|editor|redaktur)\b"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "di ke dan yang untuk dari pada dengan dalam soal jadi agar oleh atau bagi tak jelang usai ini".split()
)
_BULLET = re.compile(r"[-•*·▪►>»]+ ?(?=\w)")
_LEAST_WORDS, _LEAST_HEADLINES, _CAPITALS = 8, 2, 0.8
_LEAST_BULLETED = 4
_ANNOUNCES = re.compile(r"\b(?:berikut|antara lain|yaitu|yakni|meliputi|adalah)\b", re.IGNORECASE)


def is_author(lines: list[Line], lead: int, index: int) -> bool:
    """Whether the article's last line says who wrote it: behind a name alone on its line, or by itself."""
    text = lines[index].text
    if _AUTHOR.match(text):
        return True
    if index - 1 <= lead or not _NAME_ALONE.fullmatch(lines[index - 1].text):
        return False
    return not words("noise", "author").isdisjoint(_LETTERS.findall(text.casefold()))


def loose_headlines(lines: list[Line], lead: int, end: int, is_prose: Callable[[str], bool]) -> frozenset[int]:
    """The indexes of headlines of other articles that stand between paragraphs, each alone, without any label.

    One such line may be a heading of the article's own; several long ones, each between two paragraphs, are links.
    """
    found = [
        index
        for index in range(lead + 1, end - 1)
        if _is_headline(lines[index].text)
        and _is_paragraph(lines[index - 1].text, is_prose)
        and _is_paragraph(lines[index + 1].text, is_prose)
    ]
    loose = found if len(found) >= _LEAST_HEADLINES else []
    return frozenset([*loose, *bulleted_headlines(lines[:end])])


def bulleted_headlines(lines: list[Line]) -> list[int]:
    """The indexes of headlines of other articles in a list with bullets, which no colon announces."""
    found: list[int] = []
    run: list[int] = []
    for index, line in enumerate(lines):
        bullet = _BULLET.match(line.text)
        if bullet and _is_headline(line.text[bullet.end() :], _LEAST_BULLETED):
            run.append(index)
            continue
        found += _unannounced(lines, run)
        run = []
    return found + _unannounced(lines, run)


def _unannounced(lines: list[Line], run: list[int]) -> list[int]:
    if len(run) < _LEAST_HEADLINES:
        return []
    above = lines[run[0] - 1].text if run[0] else ""
    return [] if above.endswith(":") or _ANNOUNCES.search(above) else run


def _is_headline(text: str, least: int = _LEAST_WORDS) -> bool:
    """Whether a line reads as a headline: long, no full stop or colon at its end, and almost all words capital."""
    if text[-1] in '.:;,”")…' or text[0] in '“"' or ITEM.match(text):
        return False
    parts = [word for word in WORD.findall(text) if word not in _SMALL]
    return len(parts) >= least and sum(not word[0].islower() for word in parts) >= _CAPITALS * len(parts)


def _is_paragraph(text: str, is_prose: Callable[[str], bool]) -> bool:
    return not noise.is_noise(text) and text[-1] in '.”")' and is_prose(text)
