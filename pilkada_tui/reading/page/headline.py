"""The headline: the line above the article that best matches it, or none.

A headline shares words with the article, and is often printed twice. Tickers, captions, programme names and keyword
lists look like headlines, but do not share its words.
"""

import re

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.dateline import has_press_word
from pilkada_tui.reading.page.lines import WORD, Line, words
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import stem
from pilkada_tui.reading.text.tokens import tokenize

_WRITTEN_BY = re.compile(r"[-–•*\s]*(?:oleh|by|penulis|reporter|editor|redaktur)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"[*_\s]*[\[(][^\[\]()]*[\])][*_\s]*")
_NO_TITLE = re.compile(r"[,:]$|\w/[A-Z][\w.-]*$")
# ``Foto, Ketua KPU Belu``: a word that only captions begin with.
_CAPTIONED = re.compile(r"(?:foto|photo|ilustrasi|caption|gambar|keterangan foto)\s*[,.:;/|–-]", re.IGNORECASE)
_BULLET = re.compile(r"[-•*·▪►]+ ?(?=\w)")
_OPEN_QUOTE = re.compile(r"[“\"][^”\"]*(?:“[^”\"]*)?$")
_GLUED = re.compile(
    r"(?P<headline>[^\s.]+(?: [^\s.]+){3,20}(?<!,)) (?P<dateline>(?:[A-Z]{4,}(?:, ?[\w.]+(?: [\w.]+){0,2})?"
    r"(?: \(\d[\d/]{2,9}\))?|[A-Z][a-z]+ \([\w.]{3,30}\)) ?[-–—] )(?:\S+ ){6}"
)
# ``Gudang KPU Belu Terendam - Suara Lakaan``: as in HTML titles.
_OUTLET_AFTER = re.compile(r"(?P<headline>\S+(?: \S+){3,24}) [-–—|] (?P<outlet>[A-Z][\w.]*(?: [A-Z][\w.]*){1,3})")
# The stamp that web archives put before the first line: ``date 2024-08-02 KPU …``.
_SAVED = re.compile(r"date \d{4}-\d\d(?:-\d\d)? (?=\S)")
_SITE_AFTER = re.compile(r" [-–—|~»] (?:[\w-]+\.)+[a-z]{2,4}")
_PICTURED = re.compile(r"\b(?:saat|ketika|tampak|bersama|didampingi|kiri|kanan|tengah)\b")
_FEWEST, _MOST, _USUAL, _PICTURE_WORDS, _STANDFIRST = 3, 30, 7, 8, 10
_LONG_WORD, _ARTICLE = 4, 3000
_REPEATED, _CRUMB, _SHARED, _CASED, _LATER, _CAPTION = 5.0, 3.0, 6.0, 3.0, 0.4, 6.0
_STRANGE, _STRANGE_PENALTY, _TELLING = 0.2, 6.0, 4
_LEAST, _COPIED = 4.5, 5.0
_HEAD_LINES = 60
_DASHES = "-–—"
_GLUED_LINES, _GLUED_CASED, _TOWN = 8, 0.6, 40
_FOOT_LINES, _FOOT_SHARED, _CLOSED_CASED = 6, 0.6, 0.75


def find(lines: list[Line], lead: int, article_words: frozenset[str]) -> int | None:
    """The index of the headline among the lines above an article with these content words; None if no line matches."""
    head = lines[: min(lead, _HEAD_LINES)]
    if not head:
        return None
    keys = [noise.key(line.text) for line in head]
    standfirsts = [line.text for line in head if _is_sentence(line.text)]
    above = _content(" ".join(standfirsts))
    best, most = None, _LEAST
    released = max((at for at, line in enumerate(head) if keys[at] in vocabulary.NOISE_RELEASE), default=-1)
    for index, line in enumerate(head):
        if index < released:
            continue
        score = _score(line.text, article_words if line.text in standfirsts else article_words | above)
        if score <= 0 or (lead >= len(lines) and line.text.endswith(".")):
            continue
        score -= _LATER * index + _COPIED * _is_copied(line.text, lines[lead].text if lead < len(lines) else "")
        score += _REPEATED * (keys.count(keys[index]) > 1)
        score += _CRUMB * any(is_crumb(other, keys[index]) or _names_site(other, keys[index]) for other in keys)
        if score > most:
            best, most = index, score
    return best


def at_foot(lines: list[Line], lead: int, end: int) -> int | None:
    """The index of a headline printed after the article with the day right below it, or None.

    It is the first line after the article (``lines[lead:end]``) that is no noise, it shares its words with the article,
    and no other day follows: a list of other articles has more of them.
    """
    first = end - (0 < end <= len(lines) and lines[end - 1].text[-1].isalnum())
    for index in range(first, min(first + _FOOT_LINES, len(lines) - 1)):
        text = lines[index].text
        if noise.is_noise(text):
            continue
        own, article_words = _content(text), content(lines[:index], lead)
        dated = any(noise.is_stamp(line.text) for line in lines[index + 1 : index + 3])
        alone = not any(noise.is_stamp(line.text) for line in lines[index + 3 : index + 3 + _FOOT_LINES])
        fits = len(own & article_words) >= max(_TELLING, _FOOT_SHARED * len(own))
        return index if dated and alone and fits and _score(text, article_words) > _LEAST else None
    return None


def unrelated(lines: list[Line], lead: int, article_words: frozenset[str]) -> frozenset[int]:
    """The indexes of lines above the article that look like a headline but share no words with it."""
    head = lines[: min(lead, _HEAD_LINES)]
    return frozenset(
        index for index, line in enumerate(head) if article_words and _is_unrelated(line.text, article_words)
    )


def content(lines: list[Line], lead: int) -> frozenset[str]:
    """The stems of the content words of the article that begins at line ``lead``."""
    seen_words: set[str] = set()
    left = _ARTICLE
    for line in lines[lead : lead + _HEAD_LINES]:
        if left <= 0:
            break
        if not noise.is_noise(line.text):
            seen_words.update(words(line.text[:left]))
            left -= len(line.text) + 1
    return _stems(seen_words)


def _is_unrelated(text: str, article_words: frozenset[str]) -> bool:
    """Whether a line looks like a headline but shares almost no content words with the article."""
    if text.rstrip("\"”’'").endswith("."):  # a whole sentence is no headline
        return False
    parts, line_words = words(text), _content(text)
    cased = sum(not word[0].islower() for word in parts)
    return (
        len(line_words) >= _TELLING
        and cased >= _GLUED_CASED * len(parts)
        and len(line_words & article_words) < _STRANGE * len(line_words)
    )


def _is_sentence(text: str) -> bool:
    """Whether a line above the article may be its standfirst: long, lower-case, neither date line nor byline."""
    parts = words(text)
    small = sum(word[0].islower() for word in parts)
    return len(parts) >= _STANDFIRST and 2 * small >= len(parts) and not noise.is_noise(text)


def _is_copied(text: str, first: str) -> bool:
    """Whether a line above the article is a standfirst repeated verbatim in the article's first sentence."""
    return len(words(text)) >= _STANDFIRST and text.rstrip(".… ") in first


def is_crumb(trail: str, key: str) -> bool:
    """Whether a line is the breadcrumb trail to the headline: ``Beranda Daerah KPU Belu Latih Petugas``."""
    return trail != key and trail.endswith(key) and trail.split(" ", 1)[0] in vocabulary.NOISE_HOME


def _names_site(other: str, key: str) -> bool:
    """Whether a line is the headline and the site's address: ``KPU Belu Latih Petugas - kabarlaut.id``."""
    return other.startswith(f"{key} ") and _SITE_AFTER.fullmatch(other, len(key)) is not None


def split_glued(lines: list[Line]) -> list[Line]:
    """The lines, with a headline split from what follows on its line: the article's dateline or the outlet."""
    if lines and (stamp := _SAVED.match(lines[0].text)):
        lines = [*cut(lines[0], stamp.end()), *lines[1:]]
    for index, line in enumerate(lines[:_GLUED_LINES]):
        signed = _OUTLET_AFTER.fullmatch(line.text)
        if signed is not None and _is_of_the_press(signed["outlet"]):
            outlet = cut(line, signed.start("outlet"))[1]
            return [*lines[:index], cut(line, signed.end("headline"))[0], outlet, *lines[index + 1 :]]
        match = _GLUED.match(line.text) if any(map(line.text.__contains__, _DASHES)) else None
        if match is None:
            continue
        at = _town_start(line.text, match.start("dateline"))
        parts = WORD.findall(line.text[:at])
        if sum(not word[0].islower() for word in parts) < _GLUED_CASED * len(parts) or len(parts) <= _FEWEST:
            continue
        return [*lines[:index], *cut(line, at), *lines[index + 1 :]]
    return lines


def _is_of_the_press(name: str) -> bool:
    """Whether a name contains a press word, and no word for a section."""
    return has_press_word(name) and vocabulary.NOISE_SECTIONS.isdisjoint(word.lower() for word in WORD.findall(name))


def cut(line: Line, at: int) -> tuple[Line, Line]:
    """A line split in two at an offset."""
    start, text = line.span.start, line.text[:at].rstrip()
    above = Line(Span(start, start + len(text)), text, line.after_gap)
    return above, Line(Span(start + at, line.span.end), line.text[at:], after_gap=False)


def _town_start(text: str, at: int) -> int:
    """The start of the town whose last word is at an offset: ``Tanjung Pinang``, ``MUARA BUNGO``."""
    words_before = [match.start() for match in re.finditer(r"\S+", text[:at])][-2:]
    for start in words_before:
        tokens = tokenize(text, Span(start, min(len(text), at + _TOWN)))
        name = gazetteer.match(tokens, 0) if tokens else None
        if name is not None and tokens[name.last - 1].start >= at:
            return start
    if text[at:].split(" ", 1)[0].isupper() and words_before and text[words_before[-1] : at].strip().isupper():
        return words_before[-1] if len(text[words_before[-1] : at].strip()) > _LONG_WORD else at
    return at


def _score(text: str, article_words: frozenset[str]) -> float:
    """How well a line fits as the headline of an article with these content words."""
    number = len(words(text))
    if not _FEWEST <= number <= _MOST or noise.is_noise(text) or _NO_TITLE.search(text) or _OPEN_QUOTE.match(text):
        return 0.0
    if (
        _BRACKETED.fullmatch(text)
        or _CAPTIONED.match(text)
        or _WRITTEN_BY.match(text)
        or noise.names_credit(text)
        or _is_labelled(text)
    ):
        return 0.0
    cased = sum(word[0].isupper() or word[0].isdigit() for word in words(text)) / number
    if text.endswith(".") and (cased < _CLOSED_CASED or _is_degree(text.rsplit(None, 1)[-1])):
        return 0.0
    line_words = _content(text)
    shared = len(line_words & article_words) / len(line_words) if line_words else 0.0
    score = min(number, _USUAL) + _CASED * cased + _SHARED * shared
    score -= _STRANGE_PENALTY * (shared < _STRANGE and len(line_words) >= _TELLING and bool(article_words))
    captioned = is_caption(text.rstrip("-")) or _describes_picture(text) or _BULLET.match(text) is not None
    return float(score - _CAPTION * captioned)


def _is_degree(word: str) -> bool:
    return word.replace(".", "").lower() in vocabulary.TITLE_DEGREE


def _is_labelled(text: str) -> bool:
    """Whether a line labels a speaker of an interview: ``Narasumber: Markus Tefa, Ketua KPU Belu``."""
    label = text.partition(": ")[0].lower()
    return label in vocabulary.ANSWERS or label in vocabulary.ASKS


def is_caption(text: str) -> bool:
    """Whether a line is a caption, by its first word or its credit."""
    if text.casefold().startswith(("foto", "ilustrasi", "caption", "suasana ")):
        return True
    return noise.credit_start(text) is not None


def _describes_picture(text: str) -> bool:
    """Whether a lower-case line says who is in a picture: ``Ketua KPU saat membuka rapat``."""
    parts = words(text)
    small = sum(word[0].islower() for word in parts)
    return len(parts) >= _PICTURE_WORDS and 2 * small >= len(parts) and _PICTURED.search(text) is not None


@remembered(128)
def _content(text: str) -> frozenset[str]:
    """The stems of a text's content words, numbers included."""
    return _stems(set(words(text)))


def _stems(found_words: set[str]) -> frozenset[str]:
    """The stems of the content words: the long ones, and numbers."""
    return frozenset([stem(word.lower()) for word in found_words if len(word) >= _LONG_WORD or word.isdigit()])
