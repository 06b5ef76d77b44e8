"""What a page says of itself: outlet, byline, dateline and publication day."""

import re
from datetime import date

from msgspec import structs

from pilkada_tui.model import Fact, Span
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.dateline import Dateline, is_domain, parse_dateline
from pilkada_tui.reading.page.layout import Cleaned
from pilkada_tui.reading.page.lines import Line
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text.tokens import tokenize
from pilkada_tui.wordlist import words

_BYLINE = re.compile(
    r"(?:penulis|reporter|pewarta|wartawan|jurnalis|oleh|by|laporan (?:reporter|wartawan)[^,]*,)\s*[:|-]?\s*"
    r"(?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,4})",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:di(?:terbitkan|publikasikan|posting|perbarui)|tayang|published|posted|terbit)\b", re.IGNORECASE
)
_UPDATED = re.compile(
    r"\W*(?:terakhir )?(?:di(?:perbarui|perbaharui|ubah|sunting|edit)|(?:last )?updated?|modified)\b", re.IGNORECASE
)
_RIGHTS = re.compile(r"(?:©|copyright|\(c\))\s*(?:20\d\d)?\s*(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})", re.IGNORECASE)
_SITE = re.compile(r"\b(?P<name>[\w-]{1,63}\.(?:com|co\.id|go\.id|id|net|org|co|news|info)\b)", re.IGNORECASE)
_CREDITED = re.compile(rf"(?:(?<!/)/|-|\bfor )(?!/){_SITE.pattern}", re.IGNORECASE)
_LEVEL = re.compile(r"(?:kota|kabupaten|kab\.?|provinsi) +", re.IGNORECASE)
_FRESH, _LONGEST = 2, 300
_FIRST, _LAST = "2023-06-01", "2025-12-31"
_CITY_DESKS = frozenset({"redaksi", "admin", "tim", "media"})


def dateline(flat: str, body: tuple[Span, ...], lead: int) -> tuple[Span, Dateline] | None:
    """The dateline of the article's first sentence: its span and its parts."""
    for paragraph in body:
        if paragraph.start >= lead:
            found = parse_dateline(flat[paragraph.start : paragraph.end])
            return (Span(paragraph.start, paragraph.start + found.end), found) if found else None
    return None


def outlet(flat: str, cleaned: Cleaned, line: tuple[Span, Dateline] | None) -> Fact | None:
    """The outlet as the page names it: in its dateline, by its copyright line, or as a site's address."""
    if line is not None:
        span, parsed = line
        parts = [*parsed.parts, *parsed.brackets]
        pieces = [
            (Span(span.start + a, span.start + b), flat[span.start + a : span.start + b].strip(" .")) for a, b in parts
        ]
        for place, name in pieces:
            if is_domain(name):
                return Fact(value=name, span=place, how="dateline")
        unknown = [
            (place, name)
            for place, name in pieces
            if not _is_place(name)
            and not any(char.isdigit() for char in name)
            and name.lower() not in expressions.weekdays()
        ]
        if unknown and len(pieces) > 1:
            place, name = next(filter(_sounds_like_an_outlet, reversed(unknown)), unknown[-1])
            return Fact(value=name, span=place, how="dateline")
    for how, pattern in (("credit", _CREDITED), ("copyright", _RIGHTS), ("address", _SITE)):
        for piece in cleaned.noise:
            match = pattern.search(flat, piece.start, min(piece.end, piece.start + _LONGEST))
            if match and not match["name"].lower().startswith("all "):
                return Fact(value=match["name"].strip(), span=Span(*match.span("name")), how=how)
    return None


def _sounds_like_an_outlet(piece: tuple[Span, str]) -> bool:
    """``KABAR HILIR | MELONGGO |``: of two names that no list knows, the one with a word of the press."""
    return not words("institutions", "press").isdisjoint(piece[1].lower().split())


def _is_place(name: str) -> bool:
    name = _LEVEL.sub("", name)
    tokens = tokenize(name.title() if name.isupper() else name, Span(0, len(name)))
    if not tokens:
        return True
    found = gazetteer.match(tokens, 0) or gazetteer.match(tokenize(name, Span(0, len(name))), 0)
    return found is not None


def byline(flat: str, noise_spans: tuple[Span, ...]) -> Fact | None:
    """The writer, where a line says so."""
    for piece in noise_spans:
        match = _BYLINE.match(flat, piece.start, piece.end)
        if match and match["name"].split()[0].lower() not in _CITY_DESKS:
            return Fact(value=match["name"], span=Span(*match.span("name")), how="byline")
    return None


def published(
    flat: str, cleaned: Cleaned, line: tuple[Span, Dateline] | None, reported: tuple[str, ...]
) -> Fact | None:
    """The day of publication, only where the page states it; ``reported`` are the single days the article reports.

    A date above the headline may be the day the page was saved: it counts only when it is, or shortly follows, a day
    that the article reports. A date in the dateline is the day of sending.
    """
    after = cleaned.title.end if cleaned.title else 0
    for piece in cleaned.head:
        if piece.span.start >= after and piece.span.start < cleaned.lead and not _UPDATED.match(piece.text):
            found = _stamp(flat, piece)
            if found:
                return found
    for piece in cleaned.tail:
        if _PUBLISHED.match(piece.text) and not _UPDATED.match(piece.text):
            found = _stamp(flat, piece)
            if found:
                return found
    if line is not None:
        inside = expressions.find(flat, line[0])
        if inside and "/" not in inside[0].value:
            return Fact(value=inside[0].value, span=inside[0].span, how="dateline")
    printed = (piece for piece in cleaned.head if piece.span.start < after and not _UPDATED.match(piece.text))
    above = (_stamp(flat, piece) for piece in printed)
    return next(
        (structs.replace(found, how="above headline") for found in above if found and _fits(found.value, reported)),
        None,
    )


def updated(flat: str, cleaned: Cleaned) -> Fact | None:
    """The day of the last change, where a line above or below the article says so."""
    for piece in (*cleaned.head, *cleaned.tail):
        if _UPDATED.match(piece.text) and (found := _stamp(flat, piece)):
            return structs.replace(found, how="label")
    return None


def _fits(day: str, reported: tuple[str, ...]) -> bool:
    """Whether a day is, or comes at most two days after, one of the days that an article reports."""
    return any(0 <= (date.fromisoformat(day) - date.fromisoformat(other)).days <= _FRESH for other in reported)


def _stamp(flat: str, line: Line) -> Fact | None:
    said = _PUBLISHED.match(line.text) or _UPDATED.match(line.text)
    if not noise.is_stamp(line.text) and not said and not noise.is_noise(line.text):
        return None
    for found in expressions.find(flat, line.span):
        if len(found.value) == 10 and not found.bare and _FIRST <= found.value <= _LAST:
            return Fact(value=found.value, span=found.span, how="date line")
    return None
