"""A quote set as a column beside others: its head in parts that are aligned, and the words under it."""

import re
from collections.abc import Sequence

from pilkada_tui.language import _
from pilkada_tui.model import DOUBTFUL, Article, Quote
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown, region_full, topic_name
from pilkada_tui.tui.quotes import Pin, region_of
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import flowed, listed, wrapped
from pilkada_tui.tui.render.quote_card import why
from pilkada_tui.tui.render.text import Line, run
from pilkada_tui.tui.render.word_diff import changes

_BLANKS = re.compile(r"\s+")
STYLES = {"+": "hit", "-": "noise"}


def head_parts(pin: Pin, style: str, width: int) -> list[list[Line]]:
    """Speaker, office, day and stage, region and outlet, each as lines of at most ``width`` cells."""
    article, quote = pin.article, pin.quote
    day = article.day.value if article.day else None
    when = [dates.short(day, year=True), countdown(day), dates.stage_of(day)] if day else [_("tanggal tak disebut")]
    region = region_of(article)
    return [
        wrapped(speakers.who(quote), width, style, "strong"),
        wrapped(quote.role or _("jabatan tak disebut"), width, "dim"),
        [(run(line, "dim"),) for line in listed(filter(None, when), width)],
        wrapped(region_full(region) if region else _("wilayah tak disebut"), width, "dim"),
        wrapped(article.outlet.value if article.outlet else _("media tak disebut"), width, "dim"),
    ]


def aligned(parts: Sequence[list[Line]], heights: Sequence[int]) -> list[Line]:
    """The parts one under the other, each filled to its height."""
    return [
        line
        for part, height in zip(parts, heights, strict=True)
        for line in [*part, *([()] * max(height - len(part), 0))]
    ]


def body_lines(pin: Pin, width: int, before: tuple[int, Pin] | None) -> list[Line]:
    """The words and how they stand in the article; with ``before``, a column's number and pin, what changed since."""
    quote, title = pin.quote, pin.article.title
    facts = " · ".join(
        filter(None, (speakers.kind_in_words(quote), quote.cue, ", ".join(map(topic_name, quote.topics))))
    )
    doubt = _("? narasumber belum pasti: {reason}").format(reason=why(quote))
    doubtful = wrapped(doubt, width, "doubt") if quote.confidence < DOUBTFUL else []
    lines: list[Line] = [*wrapped(speakers.words(quote), width), (), *wrapped(facts, width, "dim"), *doubtful, ()]
    lines += _around(pin, width)
    if before:
        lines += [*_changed(*before, pin, width), ()]
    return [*lines, *(wrapped(title.value, width, "dim") if title else [])]


def _around(pin: Pin, width: int) -> list[Line]:
    """The paragraph that the words stand in, with them marked; where it says no more, those before and after it."""
    article, span = pin.article, pin.quote.span
    found = (at for at, one in enumerate(article.paragraphs) if one.start <= span.start and span.end <= one.end)
    place = next(found, None)
    if place is None:
        return []
    paragraph = article.paragraphs[place]
    pieces = ((paragraph.start, span.start, "dim"), (*span, "hit"), (span.end, paragraph.end, "dim"))
    parts = [(_BLANKS.sub(" ", article.text[start:end]), style) for start, end, style in pieces]
    if not any(any(map(str.isalpha, words)) for words, style in parts if style == "dim"):
        beside = ((_("Sebelumnya:"), place - 1), (_("Sesudahnya:"), place + 1))
        return [line for head, at in beside for line in _neighbour(article, head, at, width)]
    head = wrapped(_("Di paragrafnya:"), width, "heading")
    return [*head, *flowed([run(words, style) for words, style in parts if words], width, ""), ()]


def _neighbour(article: Article, head: str, at: int, width: int) -> list[Line]:
    if not 0 <= at < len(article.paragraphs):
        return []
    words = _BLANKS.sub(" ", article.paragraphs[at].of(article.text))
    return [*wrapped(head, width, "heading"), *wrapped(words, width, "dim"), ()]


def _changed(number: int, before: Pin, pin: Pin, width: int) -> list[Line]:
    """What the quote says that an earlier one did not, and the other way round, marked by signs."""
    pieces = changes(before.quote.text, pin.quote.text)
    if pieces is None and before.article.id == pin.article.id:
        return []
    if pieces is None:
        return wrapped(_("Hampir tidak ada kata yang sama dengan kolom {number}.").format(number=number), width, "dim")
    head = _("Sejak kolom {number}: [+baru] [−hilang]").format(number=number)
    parts = [
        run(piece.words) if piece.sign == "=" else run(f"[{'−' if piece.sign == '-' else '+'}{piece.words}]", style)
        for piece in pieces
        for style in [STYLES.get(piece.sign, "")]
    ]
    return [*wrapped(head, width, "heading"), *flowed(parts, width)]


def earlier_of(pins: Sequence[Pin], at: int) -> tuple[int, Pin] | None:
    """The column, counted from 1, with what the same person said last before this on one of its topics.

    Before is an earlier day, or further left on the same day or where a day is not known. Where there are only two, and
    both have much the same words, they need no topic in common.
    """
    quote, mine = pins[at].quote, (_day(pins[at]), at)
    before = [
        (_day(pin), place)
        for place, pin in enumerate(pins)
        if quote.speaker and pin.quote.speaker == quote.speaker and _related(pins, quote, pin.quote)
    ]
    place = max((one for one in before if one < mine), default=(None, None))[1]
    return (place + 1, pins[place]) if place is not None else None


def _related(pins: Sequence[Pin], one: Quote, other: Quote) -> bool:
    return bool(set(one.topics) & set(other.topics)) or (len(pins) == 2 and changes(one.text, other.text) is not None)


def change_since(before: tuple[int, Pin] | None, pin: Pin) -> str:
    """For the frame of a column: that what changed since an earlier one stands under its words, where it does."""
    if before is None or changes(before[1].quote.text, pin.quote.text) is None:
        return ""
    return " · " + _("berubah sejak kolom {number} ↓").format(number=before[0])


def shared_topics(pins: Sequence[Pin]) -> tuple[str, ...]:
    """The topics that every quote touches, in the order of the first."""
    first, *others = pins or (None,)
    if first is None or not others:
        return ()
    return tuple(topic for topic in first.quote.topics if all(topic in pin.quote.topics for pin in others))


def _day(pin: Pin) -> str:
    return pin.article.day.value if pin.article.day else ""
