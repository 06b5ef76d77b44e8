"""What a page states about itself: byline, dateline, days of publication and of the last change."""

import re
from datetime import date

from msgspec import structs

from pilkada_tui.model import Fact, Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.page.dateline import Dateline, parse_dateline
from pilkada_tui.reading.page.layout import Cleaned
from pilkada_tui.reading.page.lines import WORD, Line

_BYLINE = re.compile(
    r"(?i:penulis|reporter|pewarta|wartawan|jurnalis|oleh|by|laporan (?:reporter|wartawan)[^,]*,)\s*[:|-]?\s*"
    r"(?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,4}|[a-z][\w.]+$)"
)
_PUBLISHED = re.compile(
    r"(?:di(?:terbitkan|publikasikan|posting|perbarui)|tayang|published|posted|terbit)\b", re.IGNORECASE
)
_UPDATED = re.compile(
    r"\W*(?:terakhir )?(?:di(?:perbarui|perbaharui|ubah|sunting|edit)|(?:last )?updated?|modified)\b", re.IGNORECASE
)
# A writer's name fused with the day: ``rinaNovember 28, 2024``.
_GLUED_NAME = re.compile(r"[\w .]*[a-z](?=[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})")
_FIGURES = re.compile(r"(?<=[ ,])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?=\s)")
_FRESH, _LONGEST, _SENTENCE, _FOOT = 2, 300, 3, 2
_FIRST, _LAST = "2023-06-01", "2025-12-31"


def dateline(flat: str, body: tuple[Span, ...], lead: int) -> tuple[Span, Dateline] | None:
    """The dateline of the article's first sentence: its span and its parts."""
    for paragraph in body:
        if paragraph.start >= lead:
            parsed = parse_dateline(flat[paragraph.start : paragraph.end])
            return (Span(paragraph.start, paragraph.start + parsed.end), parsed) if parsed else None
    return None


def byline(flat: str, noise_spans: tuple[Span, ...]) -> Fact | None:
    """The writer, if a line names one."""
    for piece in noise_spans:
        match = _BYLINE.match(flat, piece.start, piece.end)
        if (
            match
            and match["name"].split()[0].lower() not in vocabulary.DESKS
            and not _is_sentence(flat, match.end(), piece.end)
        ):
            return Fact(value=match["name"], span=Span(*match.span("name")), how="byline")
    return None


def _is_sentence(flat: str, start: int, end: int) -> bool:
    """Whether the words after a writer's name form a sentence: the start of another article, not a byline."""
    parts: list[str] = WORD.findall(flat, start, min(end, start + _LONGEST))
    return sum(word[0].islower() for word in parts) >= _SENTENCE


def published(
    flat: str, cleaned: Cleaned, line: tuple[Span, Dateline] | None, reported: tuple[str, ...]
) -> Fact | None:
    """The day of publication, only if the page states it; ``reported`` are the single days the article reports.

    A date above the headline may be the day the page was saved: it counts only if it is, or shortly follows, a reported
    day. A date in the dateline is the day of filing.
    """
    after = cleaned.title.end if cleaned.title else 0
    if after > cleaned.lead:  # the headline stands at the foot
        below, after = [piece for piece in cleaned.tail if piece.span.start >= after][:_FOOT], 0
    else:
        below = [piece for piece in cleaned.head if after <= piece.span.start < cleaned.lead]
    stamps = [stamp for piece in below if not _UPDATED.match(piece.text) and (stamp := _stamp(flat, piece))]
    if stamps:
        return next((stamp for stamp in stamps if _fits(stamp.value, reported)), stamps[0])
    for piece in cleaned.tail:
        if _PUBLISHED.match(piece.text) and not _UPDATED.match(piece.text):
            stamp = _stamp(flat, piece)
            if stamp:
                return stamp
    if line is not None:
        dates = expressions.find(flat, line[0])
        if dates and "/" not in dates[0].value:
            return Fact(value=dates[0].value, span=dates[0].span, how="dateline")
        if not dates and (sent := _bare_day(flat, line[0])) is not None:
            return sent
    printed = (piece for piece in cleaned.head if piece.span.start < after and not _UPDATED.match(piece.text))
    above = (_stamp(flat, piece) for piece in printed)
    return next(
        (structs.replace(stamp, how="above headline") for stamp in above if stamp and _fits(stamp.value, reported)),
        None,
    )


def _bare_day(flat: str, line: Span) -> Fact | None:
    """The numeric day without brackets in a dateline: ``Tanjungbalai, 19/10 -``."""
    match = _FIGURES.search(flat, line.start, line.end)
    text = f"({match[0]})" if match else ""
    dates = expressions.find(text, Span(0, len(text)))
    fits = match is not None and len(dates) == 1 and len(dates[0].value) == len("2024-10-19")
    return Fact(value=dates[0].value, span=Span(*match.span()), how="dateline") if match and fits else None


def updated(flat: str, cleaned: Cleaned) -> Fact | None:
    """The day of the last change, if a line above or below the article states it."""
    for piece in (*cleaned.head, *cleaned.tail):
        if _UPDATED.match(piece.text) and (stamp := _stamp(flat, piece)):
            return structs.replace(stamp, how="label")
    return None


def _fits(day: str, reported: tuple[str, ...]) -> bool:
    """Whether a day is, or is at most two days after, a day the article reports."""
    return any(0 <= (date.fromisoformat(day) - date.fromisoformat(other)).days <= _FRESH for other in reported)


def _stamp(flat: str, line: Line) -> Fact | None:
    """The first complete, plausible day in a date line, or None."""
    labelled = _PUBLISHED.match(line.text) or _UPDATED.match(line.text)
    if not labelled and not noise.is_noise(line.text):
        return None
    glued = _GLUED_NAME.match(line.text)
    offset = line.span.start + (glued.end() if glued else 0)
    text = flat[offset : line.span.end] if glued else flat
    for item in expressions.find(text, Span(0, len(text)) if glued else line.span):
        if len(item.value) == 10 and not item.bare and _FIRST <= item.value <= _LAST:
            place = Span(item.span.start + offset, item.span.end + offset) if glued else item.span
            return Fact(value=item.value, span=place, how="date line")
    return None
