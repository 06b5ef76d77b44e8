"""The text of a page as the reader matches it, with a mapping of offsets to the page as received.

Garbled characters (``&ldquo;``, ``â€œ``), combining accents and line breaks inside sentences are repaired for matching
only: every span is mapped back to the page's own characters, so that quotations stay verbatim.
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
# A site's address that the next line was glued to: ``Foto: Surya/Kabarlaut.comMukhtar Yusuf``.
_GLUED_SITE = re.compile(r"(?:(?<=\w\.com)|(?<=\.co\.id)|(?<=\w\.net))(?=[A-Z][a-z]+ [A-Za-z])")
_ANY_ACCENT, _ANY_HIDDEN = re.compile("[\u0300-\u036f]"), "\u00ad\u200c\u200d\u2060\ufeff"
_MARKS = {
    "œ": "“", "\x9c": "“", "\x9d": "”", "": "”", "™": "’", "\x99": "’", "˜": "‘", "\x98": "‘",
    "“": "–", "\x93": "–", "”": "—", "\x94": "—", "¦": "…",
}  # fmt: skip


class PageText(NamedTuple):
    """The text to match (``flat``), and its mapping to the page as received.

    ``flat_at`` and ``page_at`` are paired offsets at which the two texts are aligned again after an edit.
    """

    flat: str
    flat_at: tuple[int, ...] = ()
    page_at: tuple[int, ...] = ()

    def to_page(self, span: Span) -> Span:
        """The span of the page as received for a span of ``flat``."""
        return Span(self._to_page(span.start), self._to_page(span.end)) if self.flat_at else span

    def to_flat(self, span: Span) -> Span:
        """The span of ``flat`` for a span of the page as received."""
        return Span(self._to_flat(span.start), self._to_flat(span.end)) if self.flat_at else span

    def _to_page(self, at: int) -> int:
        last = bisect_right(self.flat_at, at) - 1
        return at if last < 0 else self.page_at[last] + at - self.flat_at[last]

    def _to_flat(self, at: int) -> int:
        last = bisect_right(self.page_at, at) - 1
        if last < 0:
            return at
        following = self.flat_at[last + 1] if last + 1 < len(self.flat_at) else len(self.flat)
        return min(self.flat_at[last] + at - self.page_at[last], following)


def page_text(text: str) -> PageText:
    """A page prepared for matching: garbled characters repaired, and broken lines joined to blocks."""
    flat = flatten(text)
    edits = [*_repairs(text), *blocks.joins(flat)]
    if not edits:
        return PageText(flat)
    edits.sort()
    parts: list[str] = []
    flat_at: list[int] = []
    page_at: list[int] = []
    at = length = 0
    for edit in edits:
        if edit.start < at:
            continue
        parts += (flat[at : edit.start], edit.text)
        length += edit.start - at
        if len(edit.text) != edit.end - edit.start:
            if edit.text:
                flat_at.append(length)
                page_at.append(edit.start)
            flat_at.append(length + len(edit.text))
            page_at.append(edit.end)
        length += len(edit.text)
        at = edit.end
    parts.append(flat[at:])
    return PageText("".join(parts), tuple(flat_at), tuple(page_at))


def _repairs(text: str) -> list[Edit]:
    """The edits that repair garbled characters: HTML entities, a wrong encoding, combining accents."""
    edits: list[Edit] = []
    if "&" in text:
        edits += (_unescaped(match) for match in _ENTITY.finditer(text))
    if _SPOILT.search(text):
        edits += (Edit(match.start(), match.end(), _decoded(match[0])) for match in _MOJIBAKE.finditer(text))
    if _ANY_ACCENT.search(text):
        edits += (
            Edit(match.start(), match.end(), unicodedata.normalize("NFC", match[0]))
            for match in _ACCENTS.finditer(text)
        )
    if ".com" in text or ".co.id" in text or ".net" in text:
        edits += (Edit(match.start(), match.start(), "\n") for match in _GLUED_SITE.finditer(text))
    if any(map(text.__contains__, _ANY_HIDDEN)):
        edits += (Edit(match.start(), match.end(), "") for match in _HIDDEN.finditer(text))
    return edits


def _unescaped(match: re.Match[str]) -> Edit:
    """An HTML entity as the character it stands for; anything else unchanged."""
    sign = html.unescape(html.unescape(match[0]))
    return Edit(match.start(), match.end(), flatten(sign).replace("\n", " ") or " ")


def _decoded(garbled: str) -> str:
    """The character that was meant by UTF-8 decoded as Windows-1252 or Latin-1."""
    if garbled[0] == "â":
        return _MARKS[garbled[2:]]
    if garbled[0] == "Ã":
        return bytes([0xC3, ord(garbled[1])]).decode("utf-8")
    return ""
