"""The text of a page as the reader matches it, and where each of its characters stands in the page as it came.

Spoilt marks (``&ldquo;``, ``â€œ``), letters with a loose accent and lines broken in the middle of a sentence are mended
for matching alone: every span is brought back to the page's own characters, so that a quotation stays verbatim.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading.page import blocks
from pilkada_tui.reading.page.blocks import Edit
from pilkada_tui.reading.page.lines import flatten

_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d?);")
_MOJIBAKE = re.compile("(?:â€|â\x80)[\x93-\x9d\xa6œ™˜“”¦]?|Â(?=[\xa0 «»])|Ã[\x80-\xbf]|ï»¿")
_SPOILT = re.compile("â€|â\x80|Â[\xa0 «»]|Ã[\x80-\xbf]|ï»¿")
_ACCENTS = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_HIDDEN = re.compile("(?<=[^\\W\\d_])[\u00ad\u200c\u200d\u2060\ufeff]+(?=[^\\W\\d_])")
_ANY_ACCENT, _ANY_HIDDEN = re.compile("[\u0300-\u036f]"), "\u00ad\u200c\u200d\u2060\ufeff"
_MARKS = {
    "œ": "“", "\x9c": "“", "\x9d": "”", "": "”", "™": "’", "\x99": "’", "˜": "‘", "\x98": "‘",
    "“": "–", "\x93": "–", "”": "—", "\x94": "—", "¦": "…",
}  # fmt: skip


class PageText(NamedTuple):
    """``flat`` is the text to match; ``read_at`` and ``came_at`` are the places, pair by pair, where it and the page
    as it came are in step again after an edit."""

    flat: str
    read_at: tuple[int, ...] = ()
    came_at: tuple[int, ...] = ()

    def came(self, span: Span) -> Span:
        """The characters of the page as it came that a span of ``flat`` was read from."""
        return Span(self._came(span.start), self._came(span.end)) if self.read_at else span

    def read(self, span: Span) -> Span:
        """The characters of ``flat`` that a span of the page as it came is read as."""
        return Span(self._read(span.start), self._read(span.end)) if self.read_at else span

    def _came(self, at: int) -> int:
        last = bisect_right(self.read_at, at) - 1
        return at if last < 0 else self.came_at[last] + at - self.read_at[last]

    def _read(self, at: int) -> int:
        last = bisect_right(self.came_at, at) - 1
        if last < 0:
            return at
        following = self.read_at[last + 1] if last + 1 < len(self.read_at) else len(self.flat)
        return min(self.read_at[last] + at - self.came_at[last], following)


def page_text(text: str) -> PageText:
    """A page made ready to match: what is spoilt in it mended, and broken lines joined to blocks."""
    flat = flatten(text)
    edits = [*_spoilt(text), *blocks.joins(flat)]
    if not edits:
        return PageText(flat)
    edits.sort()
    parts: list[str] = []
    read_at: list[int] = []
    came_at: list[int] = []
    at = length = 0
    for edit in edits:
        if edit.start < at:
            continue
        parts += (flat[at : edit.start], edit.text)
        length += edit.start - at
        if len(edit.text) != edit.end - edit.start:
            if edit.text:
                read_at.append(length)
                came_at.append(edit.start)
            read_at.append(length + len(edit.text))
            came_at.append(edit.end)
        length += len(edit.text)
        at = edit.end
    parts.append(flat[at:])
    return PageText("".join(parts), tuple(read_at), tuple(came_at))


def _spoilt(text: str) -> list[Edit]:
    """The edits of marks and letters that were spoilt on their way: entities, a wrong encoding, loose accents."""
    found: list[Edit] = []
    if "&" in text:
        found += (_unescaped(match) for match in _ENTITY.finditer(text))
    if _SPOILT.search(text):
        found += (Edit(match.start(), match.end(), _decoded(match[0])) for match in _MOJIBAKE.finditer(text))
    if _ANY_ACCENT.search(text):
        found += (
            Edit(match.start(), match.end(), unicodedata.normalize("NFC", match[0]))
            for match in _ACCENTS.finditer(text)
        )
    if any(map(text.__contains__, _ANY_HIDDEN)):
        found += (Edit(match.start(), match.end(), "") for match in _HIDDEN.finditer(text))
    return found


def _unescaped(match: re.Match[str]) -> Edit:
    """An entity as the sign it stands for; what is none stays as it is."""
    sign = html.unescape(html.unescape(match[0]))
    return Edit(match.start(), match.end(), flatten(sign).replace("\n", " ") or " ")


def _decoded(spoilt: str) -> str:
    """What UTF-8 read as Windows-1252 or Latin-1 was meant to be."""
    if spoilt[0] == "â":
        return _MARKS[spoilt[2:]]
    if spoilt[0] == "Ã":
        return bytes([0xC3, ord(spoilt[1])]).decode("utf-8")
    return ""
