"""Unlabelled text inside or just after an article: headlines of other articles, menus, notes on the author."""

import re
from collections.abc import Callable
from functools import cache

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.labels import Rule
from pilkada_tui.reading.page.lines import ITEM, WORD, Line, words
from pilkada_tui.wordlist import alternatives

_NAME_ALONE = re.compile(r"[A-Z][a-z’'.]+(?: [A-Z][a-z’'.]+){1,3}")
_AUTHOR = re.compile(
    r"[A-Z][\w’'.]+(?: [A-Z][\w’'.]+){0,3},? (?:adalah|merupakan) (?:seorang )?"
    r"(?:jurnalis|wartawan|reporter|penulis|kontributor|koresponden|editor|redaktur)\b"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_BULLET = re.compile(r"[-•*·▪►>»]+ ?(?=\w)")
_LEAST_WORDS, _LEAST_HEADLINES, _CAPITALS = 8, 2, 0.8
_LEAST_BULLETED, _LEAST_LABELS, _LABEL_WORDS, _LEAST_REPEATED, _LEAST_LINK = 4, 3, 4, 6, 3
_MOST_REPEATED = 40
_LETTERS_ALONE = re.compile(r"[A-Z]{1,4}")
_OPENING, _CLOSING, _QUOTES = frozenset('“"'), frozenset('”",'), frozenset('“"')
_ANNOUNCES = re.compile(r"\b(?:berikut|antara lain|yaitu|yakni|meliputi|adalah)\b", re.IGNORECASE)


def is_author(lines: list[Line], lead: int, index: int) -> bool:
    """Whether the article's last line introduces its author: after a name alone on a line, or by itself."""
    text = lines[index].text
    if _AUTHOR.match(text):
        return True
    if index - 1 <= lead or not _NAME_ALONE.fullmatch(lines[index - 1].text):
        return False
    return not vocabulary.NOISE_AUTHOR.isdisjoint(_LETTERS.findall(text.casefold()))


def is_teaser(lines: list[Line], index: int) -> bool:
    """Whether a line is the beginning of another article: cut off, with a link to the whole of it right below."""
    if index + 1 >= len(lines) or not lines[index].text.endswith(("…", "...")):
        return False
    return noise.key(lines[index + 1].text) in vocabulary.NOISE_MORE


def teasers(lines: list[Line], lead: int) -> dict[int, Rule]:
    """The teasers above the article, each with the headline over it, by their indexes."""
    found = [index for index in range(lead) if is_teaser(lines, index)]
    above = [index - 1 for index in found if index and not noise.is_noise(lines[index - 1].text)]
    return dict.fromkeys([*found, *above], Rule.TEASER)


def loose_headlines(lines: list[Line], lead: int, end: int, is_prose: Callable[[str], bool]) -> dict[int, Rule]:
    """The indexes of unlabelled headlines of other articles and menus between paragraphs, with the rule of each.

    A single such line may be a heading of the article; several long ones, each between two paragraphs, are links.
    """
    between = [
        index
        for index in range(lead + 1, end - 1)
        if _is_headline(lines[index].text)
        and _is_paragraph(lines[index - 1].text, is_prose)
        and _is_paragraph(lines[index + 1].text, is_prose)
    ]
    loose = between if len(between) >= _LEAST_HEADLINES else []
    return (
        dict.fromkeys(loose, Rule.BETWEEN_PARAGRAPHS)
        | dict.fromkeys(bulleted_headlines(lines[:end]), Rule.BULLETED)
        | dict.fromkeys(menus(lines, lead, end, is_prose), Rule.MENU_LABELS)
    )


def menus(lines: list[Line], lead: int, end: int, is_prose: Callable[[str], bool]) -> list[int]:
    """The indexes of short lines between two paragraphs that are a site's menu, or letters left by an advertisement.

    Several consecutive labels without an announcing colon are a menu; a single one may be a heading.
    """
    indexes: list[int] = []
    index = lead + 1
    while index < end:
        last = index
        while last < end and _is_label(lines[last].text):
            last += 1
        above = lines[index - 1].text
        inside = index < last < end and is_prose(lines[last].text) and not above.endswith(":")
        if inside and (
            last - index >= _LEAST_LABELS or all(_LETTERS_ALONE.fullmatch(line.text) for line in lines[index:last])
        ):
            indexes += range(index, last)
        index = max(last, index + 1)
    return indexes


def _is_label(text: str) -> bool:
    """``• Wisata Desa``, ``POLRES BLITAR``: a few words as in a menu, without number or full stop."""
    bullet = _BULLET.match(text)
    label = text[bullet.end() :] if bullet else text
    parts = label.split()
    return (
        len(parts) <= _LABEL_WORDS
        and not ITEM.match(label)
        and label[-1].isalnum()
        and label[0].isupper()
        and not any(char.isdigit() or char in ',;:"“' for char in label)
    )


def repeated(lines: list[Line], lead: int, end: int) -> frozenset[int]:
    """The indexes of pull quotes and truncated standfirsts: lines that repeat the article's words.

    They are above the article, or between its paragraphs as a quotation without a speaker.
    """
    loose = [index for index in range(end) if _may_repeat(lines[index].text, above=index < lead)]
    if not loose or len(loose) > _MOST_REPEATED:
        return frozenset()
    keys = [noise.key(line.text) for line in lines[:end]]
    return frozenset(index for index in loose if _occurs_in_another(keys, index, lead))


def _may_repeat(text: str, *, above: bool) -> bool:
    """Whether a line has the form of a truncated standfirst or of a pull quote."""
    if text.endswith(("…", "...")):
        loose = True
    elif above:
        loose = text[-1] not in ".)" or text[0].islower()
    else:
        loose = text[0] in _OPENING and text[-1] in _CLOSING
    return loose and len(words(text)) >= _LEAST_REPEATED


def _occurs_in_another(keys: list[str], index: int, lead: int) -> bool:
    """Whether a line's words occur in a longer line of the article; a drop cap may have spoilt the first word."""
    parts = words(keys[index])
    length = len(" ".join(parts))
    inner = parts[2:-1] if len(parts) > _LEAST_REPEATED else parts[1:]
    middle, longest = " ".join(inner), max(inner, key=len, default="")
    for other in range(lead, len(keys)):
        if other != index and longest in keys[other]:
            form = " ".join(words(keys[other]))
            if len(form) >= length and middle in form:
                return True
    return False


def link_end(text: str, start: int) -> int:
    """The offset where the headline of a related link without a line break ends and the next sentence begins.

    Nearly all words of a headline are capitalised. The sentence begins at the last office, body or opener before its
    first lower-case word, or else at the word just before that.
    """
    matches: list[re.Match[str]] = []
    for match in WORD.finditer(text, start):
        word = match[0]
        if text[match.start() - 1 : match.start()] in _QUOTES and text[: match.start() - 1].endswith(" "):
            return match.start() - 1
        if word[0].islower() and word not in vocabulary.NOISE_SMALL:
            return _sentence_start(matches) or (matches[-1].start() if matches else start)
        matches.append(match)
        if re.match(r"[.?!]", text[match.end() : match.end() + 1]):
            return match.end() + 1
    return len(text)


def _sentence_start(matches: list[re.Match[str]]) -> int | None:
    """The offset of the last run of words that may open a sentence; None if the headline has no such words."""
    capital = [index for index, match in enumerate(matches) if not match[0][0].islower()]
    opens = [index for index in capital if index >= _LEAST_LINK and _opens_sentence(matches[index][0])]
    if not opens:
        return matches[capital[-1]].start() if capital else None
    index = opens[-1]
    while index - 1 in opens:
        index -= 1
    return matches[index].start()


@cache
def _heads() -> frozenset[str]:
    """The first words of offices, acting titles and bodies."""
    acting = {form for _, forms in vocabulary.OFFICE_ACTING for form in alternatives(forms)}
    offices = {form for head, _, other in vocabulary.OFFICES for form in (head, *alternatives(other))}
    return frozenset(form.split()[0] for form in acting | offices)


def _opens_sentence(word: str) -> bool:
    """Whether a word may open a sentence: an office, a body or a listed opener."""
    low = word.lower()
    return (
        low in _heads()
        or low in vocabulary.INSTITUTIONS
        or low in vocabulary.OPENER
        or low in vocabulary.NOISE_SENTENCE_OPENERS
    )


def bulleted_headlines(lines: list[Line]) -> list[int]:
    """The indexes of headlines of other articles in a bulleted list that no colon announces."""
    indexes: list[int] = []
    run: list[int] = []
    for index, line in enumerate(lines):
        bullet = _BULLET.match(line.text)
        if bullet and _is_headline(line.text[bullet.end() :], _LEAST_BULLETED):
            run.append(index)
            continue
        indexes += _unannounced(lines, run)
        run = []
    return indexes + _unannounced(lines, run)


def _unannounced(lines: list[Line], run: list[int]) -> list[int]:
    """The run, unless it is too short or the line above announces it as a list."""
    if len(run) < _LEAST_HEADLINES:
        return []
    above = lines[run[0] - 1].text if run[0] else ""
    return [] if above.endswith(":") or _ANNOUNCES.search(above) else run


def _is_headline(text: str, least: int = _LEAST_WORDS) -> bool:
    """Whether a line has the form of a headline: long, without final stop or colon, nearly all words capitalised."""
    if text[-1] in '.:;,”")…' or text[0] in '“"' or ITEM.match(text):
        return False
    parts = [word for word in words(text) if word not in vocabulary.NOISE_SMALL]
    return len(parts) >= least and sum(not word[0].islower() for word in parts) >= _CAPITALS * len(parts)


def _is_paragraph(text: str, is_prose: Callable[[str], bool]) -> bool:
    return not noise.is_noise(text) and text[-1] in '.”")' and is_prose(text)
