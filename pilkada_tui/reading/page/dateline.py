"""The dateline: place, outlet and perhaps a day before the first sentence (``KOTA, OUTLET.COM –``)."""

import re
from functools import cache
from typing import NamedTuple

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.page.lines import WORD
from pilkada_tui.reading.text.memo import remembered
from pilkada_tui.reading.text.stems import is_known

_DASH = re.compile(r"\s*(?:[-–—―~|]+|//)\s*[-–—]*\s*")
_DASHES = re.compile("[-–—―~|/]")
_COLON = re.compile(
    r"(?:KBRN, ?[A-Z][\w ]{2,30}|[A-Za-z][\w-]*(?:\.[\w-]+)+(?:, ?[A-Z][\w ]{2,30})?"
    r"|[A-Z]{3}[A-Z ]{0,28} \([^()]{3,30}\)|[A-Z]\w+(?: [A-Z]\w+){0,2} \([\w.]{3,30}\)"
    r"|[A-Z]{2,}, ?[A-Z]\w+(?: [A-Z]\w+)?) ?: *(?=\S)"
    r"|[A-Z]{3,}(?: [A-Z]{3,}){0,2}/[A-Za-z][\w-]*\.(?i:com|co\.id|id|net|org|news) (?=[A-Z“\"])"
    r"|[A-Z]\w+(?: [A-Z]\w+){0,2} \([\w-]+\.(?:com|co\.id|id|net|org|news)\) (?=[A-Z“\"])"
)
_SITE = r"[A-Za-z][\w-]*(?:\.[\w-]+){0,3}\.(?i:com|co|id|net|org|news|info|tv)"
# A malformed address: ``Lakaan. com``.
_SPOILT_SITE = r"[A-Z][\w-]{2,}\s?\.\s?(?:co\.\s?)?(?:com|id|co|net|org|news)"
# Joined words, as in names of outlets: ``SerdangHariIni``.
_JOINED = r"(?:[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z]{7,})"
_HYPHEN_AFTER_SITE = re.compile(
    r"(?i:(?<=\.com)|(?<=\.id)|(?<=\.co)|(?<=\.net)|(?<=\.org)|(?<=\. com)|(?<=\. id)|(?<=\. net))-"
    r"|(?<=[A-Z]{3})-(?=\s*$)"
)
_CAPITALS = r"[A-Z]{3,}(?: [A-Z]{3,}){0,3}"
# A town or site, or both, and the day, closed by a comma, a full stop or a colon.
_WITH_DAY = re.compile(
    rf"(?:(?:{_SITE}|[A-Z]{{4,}}(?: [A-Z]{{3,}}){{0,3}}), ?){{1,2}}(?:[A-Z][\w ]{{2,24}}, ?)?"
    r"(?:[A-Z][a-z’']{3,6},? )?\(?\d{1,2}(?: [A-Z][a-z]{2,8},? 20\d\d|/\d{1,2}/(?:20)?\d\d)\)? ?[,.:] *(?=[A-Z“\"])"
    rf"|[A-Z][\w ]{{2,24}}, ?\(?\d{{1,2}} [A-Z][a-z]{{2,8}},? 20\d\d\)?, ?{_SITE}[.,:] +(?=[A-Z“\"])"
)
# A site and a town joined by hyphens; a site after a town, closed by a full stop; a site and a slash; two names in
# capitals, or a site and a town, joined to the first word.
_GLUED = re.compile(
    rf"{_SITE}[-–—/] ?(?:[A-Z][\w ]{{2,24}}[-–—])?(?=[A-Z“\"])"
    rf"|[A-Z][\w ]{{2,24}} ?[-–—,] ?(?:{_SITE}|{_JOINED})\. (?=[A-Z“\"])"
    rf"|{_SITE}[-–—/] (?=[A-Z“\"])|(?:{_SITE}|{_CAPITALS}), ?(?:{_SITE}|{_CAPITALS})-(?=[A-Z][A-Za-z]*[\s,])"
    rf"|{_SPOILT_SITE}\s?[-–—|/]\s?(?:[A-Z][\w ]{{2,24}}?\s*[-–—|]\s*)?(?=[A-Z“\"])"
    rf"|{_SITE}, ?[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}[-–—](?=[A-Z“\"])"
    rf"|[A-Z][\w ]{{2,24}}\| ?\d{{0,2}}{_SITE}: *(?=[A-Z“\"])"
)
# A town right after a site, without a separator: ``LensaBelu.com Atambua –``.
_TOWN_AFTER_SITE = re.compile(r"(?:(?i:(?<=\.com)|(?<=\.id)|(?<=\.co)|(?<=\.net)|(?<=\.org)|(?<=\.tv))) (?=[A-Z])")
_BEFORE_SITE = re.compile(rf"(?<=[A-Z]{{3}}) (?={_SITE}$|{_SITE}\s*[-–—|])")
# An outlet in square brackets: ``[Suara Lakaan] KPU``.
_IN_BRACKETS = re.compile(r"\[[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}\] ?(?=[A-Z“\"])")
_LONGEST, _LEAST_JOINED, _LEAST_PRESS = 90, 7, 3
_PREFIX_WORD = re.compile(r"[a-z]?[A-Z0-9][\w.’'&/-]*,?$|[\w-]+(?:\.[\w-]+)+,?$|[,|~.()]+$|dan$")
_DOMAIN = re.compile(rf"^[\w-]+(?:\.[\w-]+)+$|^{_SPOILT_SITE}$")
_PART = re.compile(r"[^\s,|~–—―:/-](?:[^,|~–—―:/]*?[^\s,|~–—―:/-])?(?=\s*(?:[,|~–—―:/]|-(?!\w)|(?<!\w)-|$))")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,45})[)\]]")


class Dateline(NamedTuple):
    """A dateline in a line: the offset of its end, and the offset pairs of its parts and of its bracket contents."""

    end: int
    parts: tuple[tuple[int, int], ...]
    brackets: tuple[tuple[int, int], ...]


def dateline_end(line: str) -> int | None:
    """The offset where a line's dateline ends and its first sentence begins; None if it has no dateline."""
    parsed = parse_dateline(line)
    return parsed.end if parsed else None


@remembered(64)
def parse_dateline(line: str) -> Dateline | None:
    """The dateline of a line, or None. At most three parts, each before a dash, comma or bar."""
    end = 0
    for match in _DASH.finditer(line, 0, _LONGEST) if _DASHES.search(line, 0, _LONGEST) else ():
        if match.start() == 0 or not _is_separator(line, match):
            continue
        piece = line[end : match.start()]
        if not _is_prefix(piece) or len(piece.split()) > 7:
            break
        end = match.end()
    for shape in (_COLON, _WITH_DAY, _IN_BRACKETS, _GLUED):
        if (not end or shape is _GLUED) and (prefix := shape.match(line)) is not None:
            end = max(end, prefix.end())
    if not end or len(line[end:].split()) < 4 or _is_row_of_names(line):
        return None
    return Dateline(end, tuple(_parts(line, end)), tuple(m.span(1) for m in _BRACKETS.finditer(line, 0, end)))


def _is_row_of_names(line: str) -> bool:
    """Whether a line is the names of a site parted by bars: ``KABAR LAUT | PT LAUT JAYA | BELU MAJU``."""
    return line.count("|") > 1 and line.isupper()


def _is_prefix(piece: str) -> bool:
    """Whether the text before a dash consists only of names, addresses and brackets."""
    outside = _BRACKETS.sub(" ", piece.replace("*", " ")).replace(",", ", ").split()
    return all(_PREFIX_WORD.match(word) or (word.islower() and is_joined_outlet(word.rstrip(","))) for word in outside)


def has_press_word(name: str) -> bool:
    """Whether a name contains a word typical of outlets: ``Kabar Hilir``."""
    return not vocabulary.INSTITUTION_PRESS.isdisjoint(word.lower() for word in WORD.findall(name))


def is_joined_outlet(low: str) -> bool:
    """``kabarpalu``, ``palupos``: whether an unknown word begins or ends with a press word."""
    return (
        len(low) >= _LEAST_JOINED
        and (low.startswith(_press_words()) or low.endswith(_press_words()))
        and not is_known(low)
    )


@cache
def _press_words() -> tuple[str, ...]:
    """The press words long enough to be recognised inside a name written as one word."""
    return tuple(word for word in vocabulary.INSTITUTION_PRESS if len(word) >= _LEAST_PRESS)


def _is_separator(line: str, dash: re.Match[str]) -> bool:
    """Whether a dash separates parts: not a hyphen inside a word; an em dash needs no spaces."""
    return dash[0] != "-" or not (line[dash.start() - 1].isalnum() and line[dash.end() : dash.end() + 1].isalnum())


def _parts(line: str, end: int) -> list[tuple[int, int]]:
    """The offset pairs of the parts of a dateline, brackets excluded."""
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), line[:end].replace("*", " "))
    plain = _TOWN_AFTER_SITE.sub("|", _BEFORE_SITE.sub("|", _HYPHEN_AFTER_SITE.sub("|", plain)))
    return [match.span() for match in _PART.finditer(plain)]


def is_domain(text: str) -> bool:
    """Whether a part of a dateline is a web address."""
    return bool(_DOMAIN.match(text)) and not text.replace(".", "").isdigit()
